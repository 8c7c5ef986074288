/** Operational data to measurements, their trajectories and what they will probably be. No Spring, no database of ours. */
@NullMarked
package mx.andamio.measures;

import org.jspecify.annotations.NullMarked;
