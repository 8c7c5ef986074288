/** Where the table of commitments is in a sheet, and which column holds what. Internal. */
@org.jspecify.annotations.NullMarked
package mx.andamio.sheets.tables;
