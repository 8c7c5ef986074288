/** Tests. */
@NullMarked
package mx.andamio.reader.numbers;

import org.jspecify.annotations.NullMarked;
