/** Lengths of time that figures are counted in, and the ways in which people and systems write them. */
@NullMarked
package mx.andamio.measures.periods;

import org.jspecify.annotations.NullMarked;
