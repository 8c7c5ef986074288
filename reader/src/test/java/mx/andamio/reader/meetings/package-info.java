/** Tests. */
@NullMarked
package mx.andamio.reader.meetings;

import org.jspecify.annotations.NullMarked;
