/** Spanish verb forms: which infinitive and which form a word may be. Internal to the reader. */
@NullMarked
package mx.andamio.reader.verbs;

import org.jspecify.annotations.NullMarked;
