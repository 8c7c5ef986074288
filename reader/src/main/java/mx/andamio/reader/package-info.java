/**
 * Official Spanish prose to a {@link mx.andamio.reader.Reading}: deterministic rules over a grammar and the institution's
 * gazetteer, each item with its place in the text and the rule that found it. The public API is this package; sub-packages
 * are internal. Called by the command line and by the library module of the application.
 */
@NullMarked
package mx.andamio.reader;

import org.jspecify.annotations.NullMarked;
