/** Organs of the institution as papers name them, resolved with the pack. Internal to the reader. */
@NullMarked
package mx.andamio.reader.organs;

import org.jspecify.annotations.NullMarked;
