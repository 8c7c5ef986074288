/** Which lines an agenda has, and why: pure computing. */
@NullMarked
package mx.andamio.meetings.agenda;

import org.jspecify.annotations.NullMarked;
