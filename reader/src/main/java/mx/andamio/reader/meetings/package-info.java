/** The meeting that a paper tells of. Internal to the reader. */
@NullMarked
package mx.andamio.reader.meetings;

import org.jspecify.annotations.NullMarked;
