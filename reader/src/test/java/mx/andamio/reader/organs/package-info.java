/** Tests. */
@NullMarked
package mx.andamio.reader.organs;

import org.jspecify.annotations.NullMarked;
