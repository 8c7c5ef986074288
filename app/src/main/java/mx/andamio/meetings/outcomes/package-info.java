/** What a session decides, and whether it could: pure, without a clock or a database. */
@NullMarked
package mx.andamio.meetings.outcomes;

import org.jspecify.annotations.NullMarked;
