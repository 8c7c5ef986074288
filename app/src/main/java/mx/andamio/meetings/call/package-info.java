/** What a call to a session says, and the calendar file that goes with it. Knows no database and no page. */
@NullMarked
package mx.andamio.meetings.call;

import org.jspecify.annotations.NullMarked;
