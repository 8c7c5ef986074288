/** Pages and JSON of indicators, units and deliveries. */
@NullMarked
package mx.andamio.measurement.web;

import org.jspecify.annotations.NullMarked;
