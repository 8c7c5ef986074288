/** What a closed session was: one value, written in one way. */
@NamedInterface("act")
@NullMarked
package mx.andamio.meetings.act;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
