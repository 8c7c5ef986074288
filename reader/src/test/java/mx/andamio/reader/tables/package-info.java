/** Tests of tables. */
@NullMarked
package mx.andamio.reader.tables;

import org.jspecify.annotations.NullMarked;
