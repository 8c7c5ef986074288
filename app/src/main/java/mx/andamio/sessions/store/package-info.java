/** Bodies, sessions and folios in PostgreSQL. */
@NullMarked
package mx.andamio.sessions.store;

import org.jspecify.annotations.NullMarked;
