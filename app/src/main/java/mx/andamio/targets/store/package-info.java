/** Plans of targets in PostgreSQL, and what they are made of. */
@NullMarked
package mx.andamio.targets.store;

import org.jspecify.annotations.NullMarked;
