/** The command line of the reader. */
@NullMarked
package mx.andamio.reader.cli;

import org.jspecify.annotations.NullMarked;
