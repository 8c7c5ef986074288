package mx.andamio.reader.tables;

/** Tells rows that say something of their own from titles, totals and notes among them. */
final class RowKind {

    private RowKind() {}

    /** @param told column that a row of the table must fill */
    static boolean isData(Row row, int told) {
        Cell own = row.at(told);
        if (own.blank()) {
            return false;
        }
        for (Cell c : row.cells()) {
            String fold = c.fold();
            boolean total = fold.equals("total")
                    || fold.startsWith("total ")
                    || fold.startsWith("total:")
                    || fold.startsWith("subtotal");
            if (total && !fold.startsWith("total de ") || total && row.filled() <= 2) {
                return false;
            }
        }
        return row.filled() > 1 || !isAside(own);
    }

    /** A single filled cell: a title in capitals, a note, a source. */
    private static boolean isAside(Cell only) {
        String fold = only.fold();
        boolean shouts = only.text().chars().noneMatch(Character::isLowerCase);
        return shouts
                || fold.startsWith("nota")
                || fold.startsWith("fuente")
                || fold.startsWith("observaci")
                || fold.startsWith("elabor");
    }
}
