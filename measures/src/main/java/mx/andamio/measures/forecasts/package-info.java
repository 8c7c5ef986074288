/** What a series will probably be: methods, the choice between them by their own past errors, and an interval that holds what it says. */
@NullMarked
package mx.andamio.measures.forecasts;

import org.jspecify.annotations.NullMarked;
