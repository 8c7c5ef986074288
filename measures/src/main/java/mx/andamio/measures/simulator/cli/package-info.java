/** {@code simulate}: deliveries that nobody made. */
@NullMarked
package mx.andamio.measures.simulator.cli;

import org.jspecify.annotations.NullMarked;
