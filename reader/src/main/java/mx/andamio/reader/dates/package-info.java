/** Dates, ranges of days and stated periods. Internal to the reader. */
@NullMarked
package mx.andamio.reader.dates;

import org.jspecify.annotations.NullMarked;
