/** Tests. */
@NullMarked
package mx.andamio.reader.layout;

import org.jspecify.annotations.NullMarked;
