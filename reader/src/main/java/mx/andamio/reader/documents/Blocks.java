package mx.andamio.reader.documents;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The text of a document as it grows: paragraphs between blank lines, items and rows of tables on lines that follow each other. */
final class Blocks {

    /** How a block stands in the text. */
    enum Kind {
        PARAGRAPH,
        /** Reads on under the one before without a blank line. */
        LINE,
        ITEM,
        ROW
    }

    private final List<String> texts = new ArrayList<>();
    private final List<Kind> kinds = new ArrayList<>();
    private final List<Boolean> apart = new ArrayList<>();
    private boolean gap;
    private long length;

    void add(Kind kind, String text) {
        String known = Characters.known(text);
        String line = kind == Kind.ROW ? known : known.strip();
        if (line.isBlank()) {
            return;
        }
        length += line.length() + 2;
        if (length > Documents.LONGEST_TEXT) {
            throw Unreadable.because(Refusal.Code.TOO_DENSE, "texto > 5 MB");
        }
        texts.add(line);
        kinds.add(kind);
        apart.add(gap);
        gap = false;
    }

    /** A row; line ends and tabulators inside a cell become blanks, so that the row stays one line. */
    void row(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            line.append(i == 0 ? "" : "\t").append(oneLine(cells.get(i)));
        }
        add(Kind.ROW, line.toString());
    }

    /** Ends a table: a table that follows is another one. */
    void gap() {
        gap = true;
    }

    void addAll(Blocks others) {
        for (int i = 0; i < others.texts.size(); i++) {
            gap |= others.apart.get(i);
            add(others.kinds.get(i), others.texts.get(i));
        }
    }

    boolean isEmpty() {
        return texts.isEmpty();
    }

    @Nullable
    String last() {
        return texts.isEmpty() ? null : texts.getLast();
    }

    Kind lastKind() {
        return kinds.isEmpty() ? Kind.PARAGRAPH : kinds.getLast();
    }

    /** Replaces the last block by one that goes on. */
    void replaceLast(String text) {
        String known = Characters.known(text);
        length += known.length() - texts.getLast().length();
        texts.set(texts.size() - 1, known);
    }

    /** Everything on one line, as a cell shows it. */
    String flat() {
        return oneLine(String.join(" ", texts));
    }

    List<String> lines() {
        return List.copyOf(texts);
    }

    static String oneLine(String text) {
        return text.replaceAll("[\\s\\u00A0\\u000B]+", " ").strip();
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < texts.size(); i++) {
            Kind kind = kinds.get(i);
            if (i > 0) {
                boolean listed = kind != Kind.PARAGRAPH && kind == kinds.get(i - 1);
                boolean close = !apart.get(i) && (kind == Kind.LINE || listed);
                out.append(close ? "\n" : "\n\n");
            }
            out.append(texts.get(i));
        }
        return out.isEmpty() ? "" : out.append('\n').toString();
    }
}
