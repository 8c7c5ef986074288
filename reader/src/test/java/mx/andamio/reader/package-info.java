/** Tests of the reader's public API, with papers of their own. */
@NullMarked
package mx.andamio.reader;

import org.jspecify.annotations.NullMarked;
