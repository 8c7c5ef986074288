/** Tests of what minutes keep in tables and lists. */
@NullMarked
package mx.andamio.reader.minutas;

import org.jspecify.annotations.NullMarked;
