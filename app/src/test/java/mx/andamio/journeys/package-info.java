/** The product as a person uses it, in a real browser. */
@NullMarked
package mx.andamio.journeys;

import org.jspecify.annotations.NullMarked;
