/** A Reading as one line of JSON. Internal to the reader. */
@NullMarked
package mx.andamio.reader.json;

import org.jspecify.annotations.NullMarked;
