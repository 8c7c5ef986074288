package mx.andamio.annual.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Text of a chapter: plain paragraphs with an empty line between them, in which <code>{{code}}</code> stands for a figure. */
public final class Prose {

    private static final Pattern PARAGRAPHS = Pattern.compile("\\R\\s*\\R");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern CITED = Pattern.compile("\\{\\{\\s*([^{}\\s]+)\\s*}}");

    private Prose() {}

    public static List<String> paragraphs(String typed) {
        return PARAGRAPHS
                .splitAsStream(typed.strip())
                .map(one -> SPACE.matcher(one).replaceAll(" ").strip())
                .filter(one -> !one.isEmpty())
                .toList();
    }

    /** Codes of the figures that these paragraphs cite, each once, in their order. */
    public static List<String> cited(List<String> paragraphs) {
        return paragraphs.stream()
                .flatMap(one -> CITED.matcher(one).results().map(found -> found.group(1)))
                .distinct()
                .toList();
    }

    /** A piece of a paragraph. */
    public sealed interface Piece {

        record Words(String text) implements Piece {}

        record Cited(Figure figure) implements Piece {}
    }

    /** A code that the report has not stays as it was written. */
    public static List<Piece> pieces(String paragraph, Report report) {
        var pieces = new ArrayList<Piece>();
        var matcher = CITED.matcher(paragraph);
        var from = 0;
        while (matcher.find()) {
            var figure = report.figure(matcher.group(1));
            if (figure.isPresent()) {
                words(paragraph.substring(from, matcher.start())).forEach(pieces::add);
                pieces.add(new Piece.Cited(figure.get()));
                from = matcher.end();
            }
        }
        words(paragraph.substring(from)).forEach(pieces::add);
        return pieces;
    }

    private static Stream<Piece> words(String text) {
        return text.isEmpty() ? Stream.of() : Stream.of(new Piece.Words(text));
    }
}
