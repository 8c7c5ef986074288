/** Files that offices put into a folder instead of sending them. */
@NullMarked
package mx.andamio.measurement.drop;

import org.jspecify.annotations.NullMarked;
