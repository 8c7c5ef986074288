/** From deliveries to kept measurements: what should be counted is compared with what was, and what differs is counted. */
@NullMarked
package mx.andamio.measurement.counting;

import org.jspecify.annotations.NullMarked;
