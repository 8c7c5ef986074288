package mx.andamio.reader.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mx.andamio.reader.Span;

/** Sorts the lines of a paper into its parts, in one pass from top to bottom. */
final class Layout {

    private static final Set<String> CLOSING =
            Set.of("o0o", "000", "ooo", "oo0oo", "0o0", "fin", "oo", "ooooo", "ooo0ooo", "xxx", "###");
    private static final int LONGEST_TITLE_LINES = 4;
    private static final int LONGEST_TITLE_WORDS = 45;

    /** What has been found, line by line; lists of lines are blocks that read on. */
    final List<Line> headings = new ArrayList<>();

    final List<Line> title = new ArrayList<>();
    final List<List<Line>> highlights = new ArrayList<>();
    final List<List<Line>> body = new ArrayList<>();
    final List<Line> bylines = new ArrayList<>();
    final List<Line> tail = new ArrayList<>();
    final List<Line> letterhead = new ArrayList<>();

    private final Letterhead known;
    private boolean afterBlank = true;
    private boolean closed;

    Layout(String text, Letterhead known) {
        this.known = known;
        for (int from = 0; from <= text.length(); ) {
            int to = text.indexOf('\n', from);
            to = to < 0 ? text.length() : to;
            to = Headings.wrappedDateline(text, from, to);
            put(Line.of(text, from, to));
            from = to + 1;
        }
    }

    private void put(Line line) {
        if (line.blank()) {
            afterBlank = true;
            return;
        }
        place(line);
        afterBlank = false;
    }

    private void place(Line line) {
        if (isClosing(line)) {
            closed |= !body.isEmpty() || !highlights.isEmpty();
        } else if (closed) {
            tail.add(line);
        } else if (known.covers(line)) {
            letterhead.add(line);
        } else if (body.isEmpty()) {
            head(line);
        } else {
            text(line);
        }
    }

    private static boolean isClosing(Line line) {
        String core = line.fold().replaceAll("[^a-z0-9#]", "");
        return CLOSING.contains(core) && line.text().length() < 40;
    }

    private void head(Line line) {
        if (Headings.isSeriesOnly(line)
                && highlights.isEmpty()
                && !title.isEmpty()
                && title.stream().allMatch(l -> l.inCapitals() && l.words() <= 9)) {
            letterhead.addAll(title);
            title.clear();
        }
        if (afterBlank
                && title.size() == 1
                && highlights.isEmpty()
                && Headings.isMasthead(title.get(0))
                && isHeadline(line)) {
            letterhead.addAll(title);
            title.clear();
        }
        if (!title.isEmpty() && Headings.isPlaceOrTime(line)) {
            (Headings.isDateline(line) ? headings : bylines).add(line);
            return;
        }
        if (Headings.isHeading(line) && (title.isEmpty() || !Headings.isSeriesOnly(line)) && highlights.isEmpty()) {
            headings.add(line);
        } else if (title.isEmpty()) {
            title(line);
        } else if (line.bullet()) {
            highlights.add(new ArrayList<>(List.of(line)));
        } else if (!highlights.isEmpty() && !afterBlank) {
            highlights.get(highlights.size() - 1).add(line);
        } else if (Headings.isByline(line)) {
            bylines.add(line);
        } else if (highlights.isEmpty() && !afterBlank && continuesTitle(line)) {
            title.add(line);
        } else {
            text(line);
        }
    }

    private static boolean isHeadline(Line line) {
        return !line.bullet()
                && line.words() > 3
                && line.words() < 25
                && !line.text().endsWith(".")
                && !Headings.isHeading(line)
                && !Headings.isByline(line);
    }

    private void title(Line line) {
        if (line.words() > LONGEST_TITLE_WORDS || line.bullet()) {
            text(line);
        } else if (Headings.isByline(line)) {
            bylines.add(line);
        } else if (line.fold().startsWith("asunto:")) {
            title.add(line.from(line.text().indexOf(':') + 1));
        } else {
            title.add(line);
        }
    }

    private boolean continuesTitle(Line line) {
        Line last = title.get(title.size() - 1);
        boolean bothCapitals = last.inCapitals() == line.inCapitals();
        return title.size() < LONGEST_TITLE_LINES
                && bothCapitals
                && !last.text().endsWith(".")
                && !line.text().endsWith(".")
                && line.words() < 20
                && Headings.isTitleTail(line);
    }

    private void text(Line line) {
        if (Headings.isByline(line)) {
            bylines.add(line);
            return;
        }
        if (Headings.isTail(line)) {
            body.add(new ArrayList<>(List.of(line)));
            return;
        }
        if (readsOn(line)) {
            body.get(body.size() - 1).add(line);
        } else {
            body.add(new ArrayList<>(List.of(line)));
        }
    }

    private boolean readsOn(Line line) {
        if (body.isEmpty() || line.bullet() || Headings.isItem(line)) {
            return false;
        }
        List<Line> block = body.get(body.size() - 1);
        Line last = block.get(block.size() - 1);
        boolean leavesItem = block.get(0).bullet() && !line.indented() && !line.startsLower();
        if (leavesItem || Headings.isTail(last) || (last.inCapitals() && !line.inCapitals())) {
            return false;
        }
        return afterBlank ? !last.endsSentence() && line.startsLower() : true;
    }

    static Span span(List<Line> lines) {
        return lines.get(0).span().to(lines.get(lines.size() - 1).span());
    }
}
