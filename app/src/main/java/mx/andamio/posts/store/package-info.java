/** Appointments and sightings in PostgreSQL. */
@NullMarked
package mx.andamio.posts.store;

import org.jspecify.annotations.NullMarked;
