/** Tests. */
@NullMarked
package mx.andamio.reader.cli;

import org.jspecify.annotations.NullMarked;
