/** Calendar files (RFC 5545, RFC 7986). Knows no database and no page. */
@NullMarked
package mx.andamio.calendars.ical;

import org.jspecify.annotations.NullMarked;
