/** Tests. */
@NullMarked
package mx.andamio.reader.dates;

import org.jspecify.annotations.NullMarked;
