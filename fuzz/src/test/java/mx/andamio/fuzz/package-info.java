/** One fuzz test a parser: whatever comes in, an answer comes out, soon, and with bounded memory. */
@NullMarked
package mx.andamio.fuzz;

import org.jspecify.annotations.NullMarked;
