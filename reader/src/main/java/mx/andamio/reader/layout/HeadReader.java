package mx.andamio.reader.layout;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mx.andamio.reader.Reading.Kind;
import mx.andamio.reader.Reading.Precision;
import mx.andamio.reader.Span;
import mx.andamio.reader.dates.DateFinder;
import mx.andamio.reader.dates.DateMention;
import mx.andamio.reader.dates.Months;
import mx.andamio.reader.layout.Head.Said;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.text.Sentences;
import mx.andamio.reader.text.Token;
import mx.andamio.reader.text.Words;
import org.jspecify.annotations.Nullable;

/** Reads the scalars of a paper's head from its layout. */
final class HeadReader {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,5}(?:/\\d{2,4})?(?:-\\d{4})?");
    private static final Locale MEXICO = Locale.of("es", "MX");
    private static final Set<String> NOT_A_PLACE = Words.folded("not_places.txt");

    private final String text;
    private final Layout layout;
    private @Nullable Said<String> number;
    private @Nullable Said<String> series;
    private @Nullable Said<String> place;
    private @Nullable DateMention date;
    private int bodyStart = -1;

    HeadReader(String text, Layout layout) {
        this.text = text;
        this.layout = layout;
        layout.headings.forEach(this::heading);
        if (date == null || place == null) {
            inlineDateline();
        }
    }

    /** Where the first paragraph begins after a dateline inside it, −1 when it has none. */
    int bodyStart() {
        return bodyStart;
    }

    Head head(List<Sentence> sentences) {
        Span titleSpan = layout.title.isEmpty() ? null : Layout.span(layout.title);
        Said<String> title = titleSpan == null
                ? null
                : new Said<>(text.substring(titleSpan.start(), titleSpan.end()).replace('\n', ' '), titleSpan);
        return new Head(kind(), number, series, date(sentences), place, title);
    }

    private void heading(Line line) {
        if (series == null && Headings.isSeriesOnly(line)) {
            series(line);
        }
        if (number == null && !Headings.isDateline(line) && (Headings.isNumber(line) || Headings.isSeriesOnly(line))) {
            number(line.text(), line.span().start());
        }
        if (date == null && Headings.isDateline(line)) {
            dateline(line.span());
        }
    }

    private void series(Line line) {
        if (Headings.spacedOut(line)) {
            String name = Headings.name(line);
            series = new Said<>(Character.toUpperCase(name.charAt(0)) + name.substring(1), line.span());
            return;
        }
        Matcher end = Pattern.compile("\\s*(?:\\bn[oº°u]m?(?:ero)?\\b\\.?|\\d|\\||–|- |:|,|\\().*")
                .matcher(line.fold());
        int length = end.find() ? end.start() : line.text().length();
        String name = line.text()
                .substring(0, length)
                .strip()
                .replaceFirst("[.#]+$", "")
                .strip();
        if (name.isEmpty()) {
            return;
        }
        String lower = name.toLowerCase(MEXICO).replace("boletin", "boletín").replace("informacion", "información");
        Span span = new Span(line.span().start(), line.span().start() + name.length());
        series = new Said<>(Character.toUpperCase(lower.charAt(0)) + lower.substring(1), span);
    }

    private void number(String line, int offset) {
        Matcher m = NUMBER.matcher(line);
        if (m.find()) {
            number = new Said<>(m.group(), new Span(offset + m.start(), offset + m.end()));
        }
    }

    private void dateline(Span line) {
        Sentence sentence = sentence(line);
        if (sentence == null) {
            return;
        }
        for (DateMention mention : DateFinder.in(sentence)) {
            if (mention.precision() == Precision.DAY && mention.days().size() == 1) {
                date = withWeekday(sentence, mention);
                place(sentence, weekdayStart(sentence, mention.from()));
                return;
            }
        }
    }

    private static DateMention withWeekday(Sentence sentence, DateMention m) {
        int from = weekdayStart(sentence, m.from());
        while (from < m.from() && Months.weekday(sentence.at(from).fold()) == null) {
            from++;
        }
        return new DateMention(
                from,
                m.to(),
                sentence.span(from, m.to()),
                m.year(),
                m.days(),
                m.lastMonth(),
                m.lastDay(),
                m.precision(),
                m.weekday());
    }

    private static int weekdayStart(Sentence sentence, int from) {
        int k = from;
        while (k > 0
                && (sentence.at(k - 1).is(",")
                        || sentence.at(k - 1).is("a")
                        || sentence.at(k - 1).is("el")
                        || Months.weekday(sentence.at(k - 1).fold()) != null)) {
            k--;
        }
        return k;
    }

    private void place(Sentence sentence, int end) {
        int from = 0;
        while (from < end
                && (sentence.at(from).is("lugar")
                        || sentence.at(from).is("y")
                        || sentence.at(from).is("fecha")
                        || sentence.at(from).is(":"))) {
            from++;
        }
        if (end <= from || place != null || !isPlace(sentence, from, end)) {
            return;
        }
        Span span = sentence.span(from, end);
        place = new Said<>(text.substring(span.start(), span.end()), span);
    }

    private static boolean isPlace(Sentence sentence, int from, int end) {
        if (end - from > 14 || !sentence.at(from).capital()) {
            return false;
        }
        for (int i = from; i < end; i++) {
            Token t = sentence.at(i);
            boolean mark = t.is(",") || t.is(".");
            if ((!t.isWord() && !mark) || NOT_A_PLACE.contains(t.fold())) {
                return false;
            }
            if (t.lower() && t.text().length() > 3) {
                return false;
            }
        }
        return true;
    }

    /** "Zacatecas, Zac., 22 de mayo (Redacción).- Sin cámaras…" */
    private void inlineDateline() {
        for (int i = 0; i < Math.min(3, layout.body.size()); i++) {
            Line first = layout.body.get(i).get(0);
            if (inlineDateline(first, datelineMark(first.text()))) {
                List<List<Line>> before = layout.body.subList(0, i);
                before.stream().flatMap(List::stream).filter(l -> l.words() < 9).forEach(layout.bylines::add);
                before.removeIf(block -> block.stream().allMatch(l -> l.words() < 9));
                return;
            }
        }
    }

    private boolean inlineDateline(Line first, int mark) {
        if (mark < 0) {
            return false;
        }
        int dot = first.span().start() + mark;
        Sentence prefix = sentence(new Span(first.span().start(), dot));
        if (prefix == null || !prefix.at(0).capital()) {
            return false;
        }
        List<DateMention> dates =
                DateFinder.in(prefix).stream().filter(d -> d.days().size() == 1).toList();
        int end = dates.isEmpty()
                ? parenthesis(prefix)
                : weekdayStart(prefix, dates.get(0).from());
        if (!isPlace(prefix, 0, end)) {
            return false;
        }
        if (place == null) {
            Span span = prefix.span(0, end);
            boolean abbreviated = dates.isEmpty()
                    && Sentences.ABBREVIATIONS.contains(prefix.at(end - 1).fold())
                    && text.charAt(span.end()) == '.';
            Span said = abbreviated ? new Span(span.start(), span.end() + 1) : span;
            place = new Said<>(text.substring(said.start(), said.end()), said);
        }
        if (date == null && !dates.isEmpty()) {
            date = withWeekday(prefix, dates.get(0));
        }
        bodyStart = afterMark(dot);
        return true;
    }

    private static int parenthesis(Sentence prefix) {
        for (int i = 0; i < prefix.size(); i++) {
            if (prefix.at(i).is("(") || prefix.at(i).is("/")) {
                return i;
            }
        }
        return prefix.size();
    }

    private static int datelineMark(String line) {
        String head = line.substring(0, Math.min(line.length(), 110));
        int dated = datedPrefix(head);
        if (dated > 0) {
            return dated;
        }
        for (String mark : List.of(".-", ".—", ".–", ". -", ". —", ". –", " — ", " – ")) {
            int at = head.indexOf(mark);
            if (at > 2) {
                return at;
            }
        }
        return -1;
    }

    /** "Guadalajara, Jalisco, 6 de febrero de 2024. Lo que era…": the point behind the year. */
    private static int datedPrefix(String head) {
        Matcher m = Pattern.compile("de (?:19|20)\\d\\d(?:\\s*\\([^)]{1,30}\\))?\\s*(?:\\.|—|–|-)")
                .matcher(head);
        return m.find() ? m.end() - 1 : -1;
    }

    private int afterMark(int dot) {
        int i = dot;
        while (i < text.length() && ".-—– ".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    private @Nullable Sentence sentence(Span span) {
        List<Token> tokens = Sentences.tokens(text, span);
        return tokens.isEmpty() ? null : new Sentence(tokens, Sentence.Part.BYLINE, -1);
    }

    private @Nullable Said<LocalDate> date(List<Sentence> sentences) {
        DateMention said = date;
        if (said == null) {
            return null;
        }
        Integer year =
                said.year() != null ? said.year() : yearElsewhere(said.days().get(0), sentences);
        LocalDate end = year == null ? null : said.endIn(year);
        return end == null ? null : new Said<>(end, said.span());
    }

    /** A dateline without its year takes it from a full date in the text that names the same day, never from elsewhere. */
    private static @Nullable Integer yearElsewhere(MonthDay day, List<Sentence> sentences) {
        return sentences.stream()
                .flatMap(s -> DateFinder.in(s).stream())
                .filter(d -> d.year() != null && d.days().contains(day))
                .map(DateMention::year)
                .findFirst()
                .orElse(null);
    }

    private Kind kind() {
        Said<String> said = series;
        String name = said == null ? "" : mx.andamio.reader.text.Fold.of(said.value());
        if (name.startsWith("minuta") || name.startsWith("acta")) {
            return Kind.MINUTA;
        }
        if (name.startsWith("nota") || name.startsWith("tarjeta") || name.startsWith("ficha")) {
            return Kind.NOTE;
        }
        return said != null || !layout.letterhead.isEmpty() ? Kind.BULLETIN : Kind.NOTE;
    }
}
