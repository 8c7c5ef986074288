/** From characters to lines, blocks, sentences and tokens, each with its place. Internal to the reader. */
@NullMarked
package mx.andamio.reader.text;

import org.jspecify.annotations.NullMarked;
