package mx.andamio.reader.layout;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mx.andamio.reader.PaperText;
import mx.andamio.reader.Span;
import mx.andamio.reader.dates.DateFinder;
import mx.andamio.reader.dates.DateMention;
import mx.andamio.reader.tables.Table;
import mx.andamio.reader.tables.Tables;
import mx.andamio.reader.text.Breaks;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.text.Sentence.Part;
import mx.andamio.reader.text.Sentences;
import org.jspecify.annotations.Nullable;

/**
 * A paper laid out: its head, its sentences and its bullets.
 *
 * @param source the paper as it came, normalised
 * @param view the text with one character for every code point: an index in it is an offset
 * @param reference the day to which open dates refer: that of publication, else the first full date that the paper names
 * @param sentences all running text in reading order: title, bullets, body, bylines, tail
 * @param highlights bullets under the headline
 * @param tables tables whose rows stand apart from the running text
 */
public record Paper(
        PaperText source,
        String view,
        Head head,
        @Nullable LocalDate reference,
        List<Sentence> sentences,
        List<Span> highlights,
        List<Table> tables) {

    private static final char BEYOND = '\uFFFC';

    public Paper {
        sentences = List.copyOf(sentences);
        highlights = List.copyOf(highlights);
        tables = List.copyOf(tables);
    }

    public static Paper of(PaperText source, Letterhead letterhead) {
        String view = view(source.text());
        List<Table> tables = Tables.in(view);
        Layout layout = new Layout(Tables.without(view, tables), letterhead);
        HeadReader reader = new HeadReader(view, layout);
        List<Sentence> sentences = sentences(view, layout, reader.bodyStart(), tables);
        List<Span> highlights = layout.highlights.stream().map(Layout::span).toList();
        Head head = Opening.complete(reader.head(sentences), view, tables);
        LocalDate published = head.published();
        LocalDate reference = published != null ? published : firstFullDate(sentences);
        return new Paper(source, view, head, reference, sentences, highlights, tables);
    }

    /** One character for every code point, so that an index in it is an offset in code points. */
    static String view(String text) {
        if (text.codePointCount(0, text.length()) == text.length()) {
            return text;
        }
        StringBuilder view = new StringBuilder();
        text.codePoints().forEach(c -> view.append(Character.isBmpCodePoint(c) ? (char) c : BEYOND));
        return view.toString();
    }

    private static List<Sentence> sentences(String view, Layout layout, int bodyStart, List<Table> tables) {
        Sentences sentences = new Sentences(view);
        sentences.add(Part.TITLE, spans(layout.title));
        layout.highlights.forEach(h -> sentences.add(Part.HIGHLIGHT, spans(h)));
        for (List<Line> block : layout.body) {
            sentences.add(Part.BODY, from(spans(block), bodyStart));
        }
        for (Table table : tables) {
            Part part = table.kind() == Table.Kind.OTHER ? Part.BODY : Part.TABLE;
            table.prose().forEach(cell -> sentences.add(part, List.of(cell)));
        }
        layout.bylines.forEach(l -> sentences.add(Part.BYLINE, List.of(l.span())));
        layout.headings.stream()
                .filter(l -> Headings.isSeriesOnly(l) && Letterhead.namesOffice(l))
                .forEach(l -> sentences.add(Part.LETTERHEAD, List.of(l.span())));
        layout.letterhead.forEach(l -> sentences.add(Part.LETTERHEAD, List.of(l.span())));
        layout.masthead.forEach(l -> sentences.add(Part.LETTERHEAD, List.of(l.span())));
        layout.tail.forEach(l -> sentences.add(Part.TAIL, List.of(l.span())));
        return sentences.all();
    }

    private static List<Span> spans(List<Line> lines) {
        return lines.stream().map(Line::span).toList();
    }

    /** Cuts a dateline off the first line of the body. */
    private static List<Span> from(List<Span> lines, int start) {
        Span first = lines.get(0);
        if (start <= first.start() || start >= first.end()) {
            return lines;
        }
        List<Span> cut = new ArrayList<>(lines);
        cut.set(0, new Span(start, first.end()));
        return cut;
    }

    private static @Nullable LocalDate firstFullDate(List<Sentence> sentences) {
        for (Sentence s : sentences) {
            if (s.part() == Part.TAIL) {
                continue;
            }
            for (DateMention d : DateFinder.in(s)) {
                Integer year = d.year();
                if (year != null && !d.days().isEmpty()) {
                    return d.endIn(year);
                }
            }
        }
        return null;
    }

    /** The characters at a place, as the paper has them. */
    public String at(Span span) {
        String seen = view.substring(span.start(), span.end());
        return seen.indexOf(BEYOND) < 0 ? seen : source.at(span);
    }

    /** The characters at a place on one line, as {@link Breaks#flat} puts them. */
    public String flat(Span span) {
        return Breaks.flat(at(span));
    }

    public List<Sentence> in(Part... parts) {
        List<Part> wanted = List.of(parts);
        return sentences.stream().filter(s -> wanted.contains(s.part())).toList();
    }

    /** Title, bullets and body: what the paper tells. */
    public List<Sentence> told() {
        return in(Part.TITLE, Part.HIGHLIGHT, Part.BODY);
    }
}
