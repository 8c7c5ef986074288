/** Figures of a report, each from what another module froze. */
@NullMarked
package mx.andamio.annual.gathering;

import org.jspecify.annotations.NullMarked;
