/** Secret addresses of calendars, of which a hash is kept in PostgreSQL. */
@NullMarked
package mx.andamio.calendars.store;

import org.jspecify.annotations.NullMarked;
