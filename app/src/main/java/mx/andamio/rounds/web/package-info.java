/** Rounds as pages, as one sheet, as a table for spreadsheets, and as JSON. */
@NullMarked
package mx.andamio.rounds.web;

import org.jspecify.annotations.NullMarked;
