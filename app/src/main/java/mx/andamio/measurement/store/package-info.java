/** Units, deliveries and measurements in PostgreSQL. */
@NullMarked
package mx.andamio.measurement.store;

import org.jspecify.annotations.NullMarked;
