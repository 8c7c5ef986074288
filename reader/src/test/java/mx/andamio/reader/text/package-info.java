/** Tests. */
@NullMarked
package mx.andamio.reader.text;

import org.jspecify.annotations.NullMarked;
