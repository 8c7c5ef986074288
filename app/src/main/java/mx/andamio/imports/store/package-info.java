/** Imports in PostgreSQL, and what they make of a row. */
@NullMarked
package mx.andamio.imports.store;

import org.jspecify.annotations.NullMarked;
