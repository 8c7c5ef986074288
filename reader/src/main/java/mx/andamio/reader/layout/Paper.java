package mx.andamio.reader.layout;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import mx.andamio.reader.PaperText;
import mx.andamio.reader.Span;
import mx.andamio.reader.dates.DateFinder;
import mx.andamio.reader.dates.DateMention;
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
 */
public record Paper(
        PaperText source,
        String view,
        Head head,
        @Nullable LocalDate reference,
        List<Sentence> sentences,
        List<Span> highlights) {

    private static final Pattern LINE_CUT = Pattern.compile("(?<=\\p{Ll})-\\h{0,3}\\n\\h{0,20}(?=\\p{Ll})");

    private static final char BEYOND = '\uFFFC';

    public Paper {
        sentences = List.copyOf(sentences);
        highlights = List.copyOf(highlights);
    }

    public static Paper of(PaperText source, Letterhead letterhead) {
        String view = view(source.text());
        Layout layout = new Layout(view, letterhead);
        HeadReader reader = new HeadReader(view, layout);
        List<Sentence> sentences = sentences(view, layout, reader.bodyStart());
        List<Span> highlights = layout.highlights.stream().map(Layout::span).toList();
        Head head = reader.head(sentences);
        LocalDate published = head.published();
        LocalDate reference = published != null ? published : firstFullDate(sentences);
        return new Paper(source, view, head, reference, sentences, highlights);
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

    private static List<Sentence> sentences(String view, Layout layout, int bodyStart) {
        Sentences sentences = new Sentences(view);
        sentences.add(Part.TITLE, spans(layout.title));
        layout.highlights.forEach(h -> sentences.add(Part.HIGHLIGHT, spans(h)));
        for (List<Line> block : layout.body) {
            sentences.add(Part.BODY, from(spans(block), bodyStart));
        }
        layout.bylines.forEach(l -> sentences.add(Part.BYLINE, List.of(l.span())));
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

    /** The characters at a place on one line: a word cut by a line break is joined, other breaks and blanks become one space. */
    public String flat(Span span) {
        String text = LINE_CUT.matcher(at(span)).replaceAll("");
        StringBuilder out = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                gap = !out.isEmpty();
                continue;
            }
            out.append(gap ? " " : "").append(c);
            gap = false;
        }
        return out.toString();
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
