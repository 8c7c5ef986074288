package mx.andamio.sheets.cells;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Walks one sheet: rows, cells, merged ranges, hidden columns. */
final class SheetReader {

    private static final int LAST_ROW = 1_048_576;

    private final CellMaker maker;
    private final Budget budget;
    private final List<Row> rows = new ArrayList<>();
    private final List<Merge> merges = new ArrayList<>();
    private final Set<Integer> hiddenColumns = new HashSet<>();
    private List<Cell> cells = new ArrayList<>();
    private int row;
    private int column;
    private boolean hiddenRow;

    SheetReader(CellMaker maker, Budget budget) {
        this.maker = maker;
        this.budget = budget;
    }

    Sheet read(String name, boolean hidden, XMLStreamReader at) throws XMLStreamException {
        while (at.hasNext()) {
            int event = at.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                start(at);
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && at.getLocalName().equals("row")) {
                endRow();
            }
        }
        return new Sheet(name, hidden, rows, merges, hiddenColumns);
    }

    private void start(XMLStreamReader at) throws XMLStreamException {
        switch (at.getLocalName()) {
            case "col" -> column(at);
            case "row" -> {
                row = Math.min(LAST_ROW, Math.max(row + 1, Xml.number(at, "r", row + 1)));
                hiddenRow = Xml.flag(at, "hidden");
                column = -1;
                cells = new ArrayList<>();
            }
            case "c" -> cell(at);
            case "mergeCell" -> merge(Xml.attribute(at, "ref", ""));
            default -> {}
        }
    }

    private void column(XMLStreamReader at) {
        if (Xml.flag(at, "hidden")) {
            int last = Math.min(Limits.COLUMNS, Xml.number(at, "max", 0));
            for (int c = Xml.number(at, "min", 1); c <= last; c++) {
                hiddenColumns.add(c - 1);
            }
        }
    }

    private void endRow() {
        if (!cells.isEmpty()) {
            budget.row();
            rows.add(new Row(row, hiddenRow, cells));
        }
    }

    /** Everything until the cell's end: its value, its formula, a text written in place. */
    private void cell(XMLStreamReader at) throws XMLStreamException {
        String place = Xml.attribute(at, "r");
        column = place == null ? column + 1 : columnOf(place, column + 1);
        String type = Xml.attribute(at, "t", "n");
        int style = Xml.number(at, "s", 0);
        String value = null;
        String formula = null;
        StringBuilder inline = new StringBuilder();
        boolean phonetic = false;
        while (at.hasNext()) {
            int event = at.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                phonetic &= !at.getLocalName().equals("rPh");
                if (at.getLocalName().equals("c")) {
                    break;
                }
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                switch (at.getLocalName()) {
                    case "v" -> value = at.getElementText();
                    case "f" -> formula = at.getElementText();
                    case "rPh" -> phonetic = true;
                    case "t" -> inline.append(phonetic ? drop(at.getElementText()) : at.getElementText());
                    default -> {}
                }
            }
        }
        put(maker.cell(type, style, value, formula, inline.toString()));
    }

    private static String drop(String reading) {
        return reading.substring(0, 0);
    }

    private void put(Cell cell) {
        if (cell.blank()) {
            return;
        }
        budget.cell(column);
        while (cells.size() < column) {
            cells.add(Cell.EMPTY);
        }
        if (cells.size() == column) {
            cells.add(cell);
        }
    }

    private void merge(String ref) {
        int colon = ref.indexOf(':');
        if (colon < 0 || merges.size() >= Limits.MERGES) {
            return;
        }
        String from = ref.substring(0, colon);
        String to = ref.substring(colon + 1);
        int lastRow = Math.min(LAST_ROW, rowOf(to));
        merges.add(new Merge(rowOf(from), lastRow, columnOf(from, 0), columnOf(to, 0)));
    }

    private static int columnOf(String place, int otherwise) {
        int column = 0;
        int i = 0;
        for (; i < Math.min(4, place.length()) && place.charAt(i) >= 'A' && place.charAt(i) <= 'Z'; i++) {
            column = column * 26 + place.charAt(i) - 'A' + 1;
        }
        return i == 0 ? otherwise : column - 1;
    }

    private static int rowOf(String place) {
        String digits = place.replaceAll("[^0-9]", "");
        return digits.isEmpty() || digits.length() > 7 ? 1 : Integer.parseInt(digits);
    }
}
