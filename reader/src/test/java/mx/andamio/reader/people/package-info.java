/** Tests. */
@NullMarked
package mx.andamio.reader.people;

import org.jspecify.annotations.NullMarked;
