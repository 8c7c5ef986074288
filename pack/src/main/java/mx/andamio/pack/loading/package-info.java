/**
 * Reads a pack's files. A schema per file, also data, says what each may hold; a file is checked by itself, then against the
 * others, and only when nothing is wrong are the values of {@code mx.andamio.pack} made.
 */
@NullMarked
package mx.andamio.pack.loading;

import org.jspecify.annotations.NullMarked;
