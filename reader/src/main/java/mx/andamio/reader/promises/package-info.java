/** Promises and instructions: the clause layer. Internal to the reader. */
@NullMarked
package mx.andamio.reader.promises;

import org.jspecify.annotations.NullMarked;
