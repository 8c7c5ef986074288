/** The door of the lake: files of other systems are checked row by row, made pseudonymous, and taken whole or refused whole. */
@NullMarked
package mx.andamio.measures.feeds;

import org.jspecify.annotations.NullMarked;
