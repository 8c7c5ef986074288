/** Tests. */
@NullMarked
package mx.andamio.reader.score;

import org.jspecify.annotations.NullMarked;
