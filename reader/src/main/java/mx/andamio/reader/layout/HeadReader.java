package mx.andamio.reader.layout;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mx.andamio.reader.Reading.Kind;
import mx.andamio.reader.Reading.Precision;
import mx.andamio.reader.Span;
import mx.andamio.reader.dates.DateFinder;
import mx.andamio.reader.dates.DateMention;
import mx.andamio.reader.dates.Months;
import mx.andamio.reader.layout.Head.Said;
import mx.andamio.reader.text.Breaks;
import mx.andamio.reader.text.Fold;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.text.Sentences;
import mx.andamio.reader.text.Token;
import mx.andamio.reader.text.Words;
import org.jspecify.annotations.Nullable;

/** Reads the scalars of a paper's head from its layout. */
final class HeadReader {

    private static final Pattern NUMBER = Pattern.compile("(?:\\p{Lu}{2,}[/-])*\\d{1,5}(?:/\\d{2,4})*(?:-\\d{4})?");

    /** Marks that part a dateline from what else stands on its line. */
    private static final List<String> PARTS = List.of("|", "·", "–", "—", "/");

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
                : new Said<>(Breaks.flat(text.substring(titleSpan.start(), titleSpan.end())), titleSpan);
        return new Head(kind(), number, series, date(sentences), place, title);
    }

    private void heading(Line line) {
        if (series == null && Headings.isSeriesOnly(line)) {
            series(Headings.seriesPart(line));
        }
        if (number == null
                && !Headings.namesMeeting(line)
                && (Headings.isNumber(line) || Headings.isSeriesOnly(line))) {
            Line said = Headings.seriesPart(line);
            number(firstPart(said), said.span().start());
        }
        if (date == null && Datelines.isDateline(line)) {
            dateline(line.span());
        }
    }

    /** "Boletín 045 | Mérida, 3 de junio de 2025": the date holds no number of the paper. */
    private static String firstPart(Line line) {
        boolean parted = line.text().indexOf('|') >= 0 || Datelines.isDateline(line);
        return parted ? line.text().split("[|·,–—]", 2)[0] : line.text();
    }

    private void series(Line line) {
        if (Headings.spacedOut(line)) {
            String name = Headings.name(line);
            series = new Said<>(Character.toUpperCase(name.charAt(0)) + name.substring(1), line.span());
            return;
        }
        Matcher end = Pattern.compile(
                        "\\s*(?:\\bn[oº°u]m?(?:ero)?\\b\\.?|\\b(?:imss|ooad|instituto|delegacion|representacion)\\b|\\d|\\||–|- |:|,|\\().*")
                .matcher(line.fold());
        int length = end.find() ? end.start() : line.text().length();
        String name = Words.withoutEnd(
                line.text().substring(0, length).strip().replaceFirst("\\s\\p{Lu}{2,}[/-].*$", ""), ".#");
        if (name.isEmpty()) {
            return;
        }
        name = name.regionMatches(true, 0, "minuta ", 0, 7) ? name.substring(0, 6) : name;
        String lower = Fold.lower(name).replace("boletin", "boletín").replace("informacion", "información");
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
                place(sentence, Datelines.lead(sentence, mention.from()));
                return;
            }
        }
    }

    private static DateMention withWeekday(Sentence sentence, DateMention m) {
        int from = Datelines.lead(sentence, m.from());
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

    private void place(Sentence sentence, int end) {
        int from = 0;
        for (int k = from; k < end; k++) {
            from = PARTS.contains(sentence.at(k).fold()) ? k + 1 : from;
        }
        while (from < end
                && (sentence.at(from).is("lugar")
                        || sentence.at(from).is("y")
                        || sentence.at(from).is("fecha")
                        || sentence.at(from).is(":"))) {
            from++;
        }
        if (end <= from || place != null || !Datelines.isPlace(sentence, from, end)) {
            return;
        }
        Span span = sentence.span(from, end);
        place = new Said<>(text.substring(span.start(), span.end()), span);
    }

    /** "Zacatecas, Zac., 22 de mayo (Redacción).- Sin cámaras…" */
    private void inlineDateline() {
        for (int i = 0; i < Math.min(5, layout.body.size()); i++) {
            Line first = layout.body.get(i).get(0);
            if (inlineDateline(first, Datelines.mark(first.text()))) {
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
                : Datelines.lead(prefix, dates.get(0).from());
        if (!Datelines.isPlace(prefix, 0, end)) {
            return false;
        }
        if (place == null) {
            Span span = prefix.span(0, end);
            Token last = prefix.at(end - 1);
            boolean initials = last.text().length() == 1 && prefix.at(end - 2).is(".");
            boolean abbreviated = dates.isEmpty()
                    && (initials || Sentences.ABBREVIATIONS.contains(last.fold()))
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
        year = year == null ? yearOfNumber() : year;
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

    /** "Boletín 214/2024": a paper is numbered within the year of its publication. */
    private @Nullable Integer yearOfNumber() {
        Said<String> said = number;
        return said != null && said.value().matches(".*\\d/20\\d\\d")
                ? Integer.valueOf(said.value().substring(said.value().length() - 4))
                : null;
    }

    private Kind kind() {
        Said<String> said = series;
        String name = said == null ? "" : mx.andamio.reader.text.Fold.of(said.value());
        String heading = layout.title.isEmpty() ? "" : layout.title.get(0).fold();
        if (name.startsWith("minuta")
                || name.startsWith("acta")
                || heading.startsWith("acta de la ")
                || heading.startsWith("minuta de ")) {
            return Kind.MINUTA;
        }
        if (name.startsWith("nota") || name.startsWith("tarjeta") || name.startsWith("ficha")) {
            return Kind.NOTE;
        }
        if (OtherOffice.heads(text)) {
            return Kind.NOTE;
        }
        boolean closed = layout.isClosed()
                && layout.masthead.isEmpty()
                && layout.title.stream().anyMatch(Letterhead::namesOffice);
        return said != null || closed || layout.letterhead.stream().anyMatch(Letterhead::isOfficial)
                ? Kind.BULLETIN
                : Kind.NOTE;
    }
}
