/** A national target down to organs, units and months, exact to the last one. */
@NullMarked
package mx.andamio.measures.targets;

import org.jspecify.annotations.NullMarked;
