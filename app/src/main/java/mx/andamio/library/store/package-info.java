/** Papers, readings and decisions in PostgreSQL. */
@NullMarked
package mx.andamio.library.store;

import org.jspecify.annotations.NullMarked;
