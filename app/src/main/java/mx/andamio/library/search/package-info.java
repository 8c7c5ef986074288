/** What words are, in papers and in questions: the same cuts and folding on both sides. Knows no database. */
@NullMarked
package mx.andamio.library.search;

import org.jspecify.annotations.NullMarked;
