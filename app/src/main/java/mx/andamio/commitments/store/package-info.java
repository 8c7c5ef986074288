/** Promises in PostgreSQL. */
@NullMarked
package mx.andamio.commitments.store;

import org.jspecify.annotations.NullMarked;
