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
    /** A headline may end with a point, but then it is short: longer, it is the first paragraph of a paper without headline. */
    private static final int LONGEST_TITLE_SENTENCE = 18;

    private static final int LEAST_TEXT = 60;

    /** What has been found, line by line; lists of lines are blocks that read on. */
    final List<Line> headings = new ArrayList<>();

    final List<Line> title = new ArrayList<>();
    final List<List<Line>> highlights = new ArrayList<>();
    final List<List<Line>> body = new ArrayList<>();
    final List<Line> bylines = new ArrayList<>();
    final List<Line> tail = new ArrayList<>();
    final List<Line> letterhead = new ArrayList<>();

    /** Names of newspapers and stations above the headline: no sign of an official paper. */
    final List<Line> masthead = new ArrayList<>();

    private final Letterhead known;
    private boolean afterBlank = true;
    private boolean closed;

    Layout(String text, Letterhead known) {
        this.known = known;
        for (int from = 0; from <= text.length(); ) {
            int to = text.indexOf('\n', from);
            to = to < 0 ? text.length() : to;
            to = body.isEmpty() ? Wrapped.end(text, from, to, known) : to;
            put(Line.of(text, from, to));
            from = to + 1;
        }
        bareHighlights();
        listedText();
        titledByHeading();
    }

    /** "MINUTA DE LA SEXTA SESIÓN ORDINARIA" names the series and, where nothing else does, the paper. */
    private void titledByHeading() {
        if (title.isEmpty()) {
            headings.stream().filter(Headings::namesMeeting).findFirst().ifPresent(title::add);
        }
    }

    /** A list that outweighs what follows it is the text itself, not its summary. */
    private void listedText() {
        if (words(highlights) > LEAST_TEXT && words(highlights) > 2 * words(body)) {
            body.addAll(0, highlights);
            highlights.clear();
        }
    }

    private static int words(List<List<Line>> blocks) {
        return blocks.stream().flatMap(List::stream).mapToInt(Line::words).sum();
    }

    /** Lines between headline and text that end without a point, two at least: bullets whose sign was lost. */
    private void bareHighlights() {
        if (title.isEmpty() || !highlights.isEmpty() || isOfMinutes()) {
            return;
        }
        int blocks = 0;
        List<Line> lines = new ArrayList<>();
        while (blocks < body.size() && body.get(blocks).stream().allMatch(Layout::isBareHighlight)) {
            lines.addAll(body.get(blocks));
            blocks++;
        }
        if (lines.size() >= 2 && lines.size() <= 5 && blocks < body.size() && readsAsText(body.get(blocks))) {
            body.subList(0, blocks).clear();
            lines.forEach(l -> highlights.add(new ArrayList<>(List.of(l))));
        }
    }

    private static boolean isBareHighlight(Line line) {
        return line.words() >= 5
                && line.words() <= 35
                && Character.isUpperCase(line.text().charAt(0))
                && !line.endsSentence()
                && !line.inCapitals()
                && Headings.isTitleTail(line)
                && !Headings.isByline(line)
                && Datelines.mark(line.text()) < 0;
    }

    private static boolean readsAsText(List<Line> block) {
        boolean ends = block.get(block.size() - 1).text().endsWith(".");
        return !block.get(0).bullet()
                && (ends || block.stream().mapToInt(Line::words).sum() > 20);
    }

    private boolean isOfMinutes() {
        return headings.stream().anyMatch(h -> h.fold().matches("(?:minuta|acta|tarjeta|ficha)\\b.*"));
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
        } else if ((known.covers(line) && !line.startsLower()) || Headings.isMotto(line)) {
            letterhead.add(line);
        } else if (body.isEmpty()) {
            head(line);
        } else {
            text(line);
        }
    }

    /** Whether the mark with which press offices end a paper stands below the text. */
    boolean isClosed() {
        return closed;
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
        if (title.size() == 1 && highlights.isEmpty() && isSection(line) && Headings.isMasthead(title.get(0))) {
            masthead.add(line);
            return;
        }
        if (afterBlank
                && title.size() == 1
                && highlights.isEmpty()
                && Headings.isMasthead(title.get(0))
                && isHeadline(line)) {
            masthead.addAll(title);
            title.clear();
        }
        if (Headings.isPlaceOrTime(line) || (!title.isEmpty() && isOfMinutes() && Headings.isRoom(line))) {
            (Datelines.isDateline(line) && !Datelines.isRange(line) ? headings : bylines).add(line);
            return;
        }
        if (Headings.isHeading(line) && (title.isEmpty() || !Headings.isSeriesOnly(line)) && highlights.isEmpty()) {
            headings.add(line);
        } else if (title.isEmpty()) {
            title(line);
        } else if (line.bullet()) {
            highlights.add(new ArrayList<>(List.of(line)));
        } else if (!highlights.isEmpty() && !afterBlank && continuesHighlight(line)) {
            highlights.get(highlights.size() - 1).add(line);
        } else if (Headings.isByline(line)) {
            bylines.add(line);
        } else if (highlights.isEmpty() && !afterBlank && continuesTitle(line)) {
            title.add(line);
        } else {
            text(line);
        }
    }

    /** A line that begins flush with a capital behind a point, a byline or a dateline begins the text. */
    private boolean continuesHighlight(Line line) {
        List<Line> block = highlights.get(highlights.size() - 1);
        boolean ended = block.get(block.size() - 1).text().endsWith(".") && !line.indented() && !line.startsLower();
        return !ended && !Datelines.isDated(line) && !Headings.isByline(line);
    }

    /** Nothing but headlines and slogans so far. */
    private boolean allHeadlines() {
        return body.stream().allMatch(b -> b.size() == 1 && !b.get(0).text().endsWith(".") && isShort(b.get(0)));
    }

    private static boolean isShort(Line line) {
        return !line.bullet() && line.words() < 25;
    }

    /** What stands right above the dateline is the headline where what stood for it names a newspaper. */
    private void retitle() {
        if (body.isEmpty() || title.isEmpty() || !Headings.isMasthead(title.get(0))) {
            return;
        }
        masthead.addAll(title);
        title.clear();
        title.addAll(body.removeLast());
        body.forEach(masthead::addAll);
        body.clear();
    }

    /** "LEÓN", "SALUD": the section of a newspaper below its name. */
    private static boolean isSection(Line line) {
        boolean named = line.fold().startsWith("seccion ") && line.words() <= 3;
        boolean known = line.words() <= 2 && Headings.SECTIONS.contains(line.fold());
        return (named || known || (line.inCapitals() && line.words() <= 3))
                && line.text().chars().noneMatch(Character::isDigit);
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
        boolean sentence = line.words() > LONGEST_TITLE_SENTENCE && line.text().endsWith(".");
        if (line.words() > LONGEST_TITLE_WORDS || sentence || line.bullet() || Datelines.isDated(line)) {
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
        if (Datelines.isDateline(line) && headings.stream().noneMatch(Datelines::isDateline) && allHeadlines()) {
            headings.add(line);
            retitle();
            return;
        }
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
        boolean wrapped =
                title.isEmpty() && !afterBlank && !last.endsSentence() && !line.inCapitals() && last.words() > 5;
        boolean leavesItem = block.get(0).bullet() && !line.indented() && !line.startsLower() && !wrapped;
        if (leavesItem || Headings.isTail(last) || (last.inCapitals() && !line.inCapitals())) {
            return false;
        }
        return afterBlank ? !last.endsSentence() && line.startsLower() : true;
    }

    static Span span(List<Line> lines) {
        return lines.get(0).span().to(lines.get(lines.size() - 1).span());
    }
}
