/** Spreadsheets that leave: the template, exports, and a file that came in with new values. Internal. */
@org.jspecify.annotations.NullMarked
package mx.andamio.sheets.writing;
