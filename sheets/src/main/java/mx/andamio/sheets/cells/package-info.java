/** The cells of a workbook or CSV file, read within limits. Internal. */
@org.jspecify.annotations.NullMarked
package mx.andamio.sheets.cells;
