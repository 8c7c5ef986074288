package mx.andamio.programmes.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import mx.andamio.pack.Folding;
import mx.andamio.pack.Programme;
import mx.andamio.pack.PublishedFigure;
import mx.andamio.pack.Source;
import mx.andamio.programmes.ProgrammeFigures.Registered;
import mx.andamio.programmes.ProgrammeFigures.Wanted;
import mx.andamio.programmes.ProgrammeNames;
import mx.andamio.programmes.web.Views.FigureRow;
import org.jspecify.annotations.Nullable;

/** The pack's figures of a programme beside those of registered papers; a figure of both is one row. */
final class FigureRows {

    private FigureRows() {}

    static Wanted wanted(Programme programme, Map<String, Source> sources) {
        var names = ProgrammeNames.of(programme);
        return new Wanted(
                names.inCounts(),
                names.inSentence(),
                programme.figures().stream()
                        .map(figure -> title(figure, sources))
                        .distinct()
                        .toList(),
                programme.figures().stream()
                        .map(PublishedFigure::value)
                        .distinct()
                        .toList());
    }

    private static String title(PublishedFigure figure, Map<String, Source> sources) {
        var source = sources.get(figure.source());
        return source == null ? figure.source() : source.title();
    }

    /** The latest cut-off first, those without one last. Dates of data compare as texts: "2025" stands before "2025-08". */
    static List<FigureRow> of(Programme programme, Map<String, Source> sources, List<Registered> registered) {
        var left = new ArrayList<>(registered);
        var rows = new ArrayList<FigureRow>();
        for (var figure : programme.figures()) {
            var same = left.stream()
                    .filter(one -> isOne(figure, title(figure, sources), one))
                    .findFirst();
            // A paper may say its figure twice: all of them are this row.
            same.ifPresent(found -> left.removeIf(one -> isOne(figure, title(figure, sources), one)));
            rows.add(new FigureRow(
                    figure, title(figure, sources), same.map(Registered::link).orElse(null), null));
        }
        var said = new HashSet<List<Object>>();
        left.stream()
                .filter(Registered::named)
                .filter(one -> said.add(List.of(one.paper(), one.value(), folded(one.counts()), folded(one.unit()))))
                .map(one -> new FigureRow(figure(one), one.label(), one.link(), one))
                .forEach(rows::add);
        rows.sort(Comparator.comparing((FigureRow row) ->
                        Objects.requireNonNullElse(row.figure().cutOff(), ""))
                .reversed());
        return rows;
    }

    private static String folded(@Nullable String text) {
        return text == null ? "" : Folding.fold(text);
    }

    private static boolean isOne(PublishedFigure figure, String title, Registered one) {
        return figure.value().compareTo(one.value()) == 0
                && isSameUnit(figure.unit(), one.unit())
                && title.toLowerCase(Locale.ROOT).contains(one.label().toLowerCase(Locale.ROOT));
    }

    private static boolean isSameUnit(String unit, @Nullable String other) {
        return other != null
                && (unit.equals(other)
                        || !folded(unit).isEmpty() && folded(unit).equals(folded(other)));
    }

    /** A registered figure in the shape of the pack's; its paper's day is the day up to which it counts. */
    private static PublishedFigure figure(Registered one) {
        var unit = Objects.requireNonNullElse(one.unit(), "");
        var dated = Optional.ofNullable(one.dated()).map(Object::toString).orElse(null);
        return new PublishedFigure(
                Objects.requireNonNullElse(one.counts(), one.asWritten()),
                one.value(),
                unit,
                one.qualifier(),
                null,
                dated,
                null,
                null,
                one.label());
    }
}
