/** Programmes in PostgreSQL. */
@NullMarked
package mx.andamio.programmes.store;

import org.jspecify.annotations.NullMarked;
