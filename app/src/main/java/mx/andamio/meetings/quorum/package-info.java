/** Who is in a room and whether that is enough: pure, without a clock or a database. */
@NullMarked
package mx.andamio.meetings.quorum;

import org.jspecify.annotations.NullMarked;
