/** Tests. */
@NullMarked
package mx.andamio.reader.figures;

import org.jspecify.annotations.NullMarked;
