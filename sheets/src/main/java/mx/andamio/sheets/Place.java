package mx.andamio.sheets;

/**
 * A cell, as a person finds it again.
 *
 * @param sheet its name
 * @param row as the sheet counts, from 1
 * @param index of the column from 0, -1 where a whole row or sheet is meant
 * @param column the heading as written, empty where there is none
 */
public record Place(String sheet, int row, int index, String column) {}
