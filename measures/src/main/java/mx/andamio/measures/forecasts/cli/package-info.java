/** {@code forecast}: series in, what they will probably be out. */
@NullMarked
package mx.andamio.measures.forecasts.cli;

import org.jspecify.annotations.NullMarked;
