/** Calendar files (RFC 5545, RFC 7986). Knows no database and no page. */
@NullMarked
@NamedInterface("ical")
package mx.andamio.calendars.ical;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
