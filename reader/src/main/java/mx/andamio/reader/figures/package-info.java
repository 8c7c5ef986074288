/** Quantities that count or measure something. Internal to the reader. */
@NullMarked
package mx.andamio.reader.figures;

import org.jspecify.annotations.NullMarked;
