/**
 * Asks the lake: an indicator, a level of organs and periods become one SELECT, which a process of its own answers. Callers use {@code MeasureEngine}; what compiles
 * and what runs is behind it.
 */
@NullMarked
package mx.andamio.measures.engine;

import org.jspecify.annotations.NullMarked;
