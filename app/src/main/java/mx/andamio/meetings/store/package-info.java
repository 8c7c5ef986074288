/** Agendas that are kept, in PostgreSQL. */
@NullMarked
package mx.andamio.meetings.store;

import org.jspecify.annotations.NullMarked;
