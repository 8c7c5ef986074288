/** Schemes, periods and values in PostgreSQL. */
@NullMarked
package mx.andamio.evaluations.store;

import org.jspecify.annotations.NullMarked;
