/** Keeps compiled reports and texts of chapters in PostgreSQL. */
@NullMarked
package mx.andamio.annual.store;

import org.jspecify.annotations.NullMarked;
