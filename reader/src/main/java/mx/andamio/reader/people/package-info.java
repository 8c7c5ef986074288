/** Named persons, their roles and whether they were there. Internal to the reader. */
@NullMarked
package mx.andamio.reader.people;

import org.jspecify.annotations.NullMarked;
