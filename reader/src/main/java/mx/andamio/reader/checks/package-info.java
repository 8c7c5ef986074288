/** What does not add up in a paper: warnings. Internal to the reader. */
@NullMarked
package mx.andamio.reader.checks;

import org.jspecify.annotations.NullMarked;
