/** The register in PostgreSQL. */
@NullMarked
package mx.andamio.register.store;

import org.jspecify.annotations.NullMarked;
