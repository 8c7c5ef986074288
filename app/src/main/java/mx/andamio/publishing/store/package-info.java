/** The press room in PostgreSQL. */
@NullMarked
package mx.andamio.publishing.store;

import org.jspecify.annotations.NullMarked;
