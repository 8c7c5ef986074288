/**
 * What is odd in delivered figures: rules between figures that do not hold, units that fell silent, jumps of a series against its own past, values that cannot
 * be. It looks at measurements only and knows no database; every limit is data of the pack.
 */
@NullMarked
package mx.andamio.measures.quality;

import org.jspecify.annotations.NullMarked;
