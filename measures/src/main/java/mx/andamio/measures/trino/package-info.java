/**
 * Asks the lake by a Trino cluster, where one machine is not enough: {@code TrinoEngine} gives the relation that the engine of this machine gives. A cluster is named by its
 * JDBC address and by where it sees the files; that is all that differs.
 */
@NullMarked
package mx.andamio.measures.trino;

import org.jspecify.annotations.NullMarked;
