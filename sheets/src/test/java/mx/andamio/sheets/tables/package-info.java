@org.jspecify.annotations.NullMarked
package mx.andamio.sheets.tables;
