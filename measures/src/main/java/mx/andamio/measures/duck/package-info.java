/** DuckDB in a process of its own, with limits that are always said. The door of the lake and the engine ask it. */
@NullMarked
package mx.andamio.measures.duck;

import org.jspecify.annotations.NullMarked;
