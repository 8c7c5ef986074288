/** Requests, their links and their escalation in PostgreSQL. */
@NullMarked
package mx.andamio.requests.store;

import org.jspecify.annotations.NullMarked;
