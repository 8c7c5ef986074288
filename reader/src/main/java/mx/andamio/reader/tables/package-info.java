/**
 * Tables in a text: lines whose cells stand between TABs or bars, under headings that say what each column holds. Internal to the
 * reader.
 */
@NullMarked
package mx.andamio.reader.tables;

import org.jspecify.annotations.NullMarked;
