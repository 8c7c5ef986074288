/** Statements, contradictions and marks in PostgreSQL. */
@NullMarked
package mx.andamio.contradictions.store;

import org.jspecify.annotations.NullMarked;
