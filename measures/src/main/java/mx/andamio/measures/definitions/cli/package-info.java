/** {@code measure}: what a pack measures, checked. */
@NullMarked
package mx.andamio.measures.definitions.cli;

import org.jspecify.annotations.NullMarked;
