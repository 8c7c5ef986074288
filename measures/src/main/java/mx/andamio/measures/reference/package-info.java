/**
 * What indicators come to, computed row after row in plain Java from the meaning of their definitions, without SQL and without an engine. Slow; what engines and simulated data are
 * compared with.
 */
@NullMarked
package mx.andamio.measures.reference;

import org.jspecify.annotations.NullMarked;
