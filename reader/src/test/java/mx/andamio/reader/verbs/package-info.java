/** Tests. */
@NullMarked
package mx.andamio.reader.verbs;

import org.jspecify.annotations.NullMarked;
