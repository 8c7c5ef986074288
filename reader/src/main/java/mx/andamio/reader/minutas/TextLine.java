package mx.andamio.reader.minutas;

import java.util.ArrayList;
import java.util.List;
import mx.andamio.reader.Span;
import mx.andamio.reader.layout.Paper;
import mx.andamio.reader.tables.Tables;
import mx.andamio.reader.text.Fold;

/**
 * A line outside tables, without margins and marks of emphasis.
 *
 * @param fold of the same length as the text
 */
record TextLine(Span span, String text, String fold) {

    private static final String MARGIN = " \t\u00A0*#_>";

    static List<TextLine> of(Paper paper) {
        String view = Tables.without(paper.view(), paper.tables());
        List<TextLine> lines = new ArrayList<>();
        for (int from = 0; from <= view.length(); ) {
            int to = view.indexOf('\n', from);
            to = to < 0 ? view.length() : to;
            int start = from;
            int end = to;
            while (start < end && MARGIN.indexOf(view.charAt(start)) >= 0) {
                start++;
            }
            while (end > start && MARGIN.indexOf(view.charAt(end - 1)) >= 0) {
                end--;
            }
            String text = view.substring(start, end);
            lines.add(new TextLine(new Span(start, end), text, Fold.of(text)));
            from = to + 1;
        }
        return lines;
    }

    boolean blank() {
        return text.isEmpty();
    }

    /** From one character until before another. */
    Span part(int from, int to) {
        return new Span(span.start() + from, span.start() + to);
    }

    boolean shouts() {
        return text.chars().noneMatch(Character::isLowerCase)
                && text.chars().filter(Character::isLetter).count() > 3;
    }
}
