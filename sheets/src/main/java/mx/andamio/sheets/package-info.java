/**
 * Turns a spreadsheet of commitments, as offices keep them, into a checked preview: which rows are commitments, what is wrong with them, where,
 * and what to do. Writes the template, the export and the file that came in with new values. Knows no database; whoever registers calls it.
 */
@org.jspecify.annotations.NullMarked
package mx.andamio.sheets;
