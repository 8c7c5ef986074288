/** The directory in PostgreSQL. */
@NullMarked
package mx.andamio.directory.store;

import org.jspecify.annotations.NullMarked;
