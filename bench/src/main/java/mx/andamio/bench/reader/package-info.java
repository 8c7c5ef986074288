/** How fast the reader reads and whether its memory stays flat. */
@NullMarked
package mx.andamio.bench.reader;

import org.jspecify.annotations.NullMarked;
