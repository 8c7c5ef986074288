/** What a closed session was: one value, written in one way. */
@NullMarked
package mx.andamio.meetings.act;

import org.jspecify.annotations.NullMarked;
