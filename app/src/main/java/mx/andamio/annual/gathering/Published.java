package mx.andamio.annual.gathering;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import mx.andamio.annual.model.Figure;
import mx.andamio.annual.model.Figure.Origin;
import mx.andamio.annual.model.Figure.Source;
import mx.andamio.annual.model.Missing;
import mx.andamio.annual.model.Said;
import mx.andamio.measurement.Indicators;
import mx.andamio.pack.Programme;
import mx.andamio.pack.PublishedFigure;
import mx.andamio.pack.PublishedGoal;
import mx.andamio.programmes.ProgrammeFigures;
import mx.andamio.programmes.ProgrammeFigures.Registered;
import mx.andamio.programmes.ProgrammeFigures.Wanted;
import mx.andamio.programmes.ProgrammeNames;
import mx.andamio.programmes.Programmes;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** The goals that were published of each programme, and the last figure; what nobody published is told as <em>sin medición aún</em>. */
@Component
class Published implements ChapterSource {

    private final Programmes programmes;
    private final List<ProgrammeFigures> registered;
    private final Indicators indicators;

    Published(Programmes programmes, List<ProgrammeFigures> registered, Indicators indicators) {
        this.indicators = indicators;
        this.programmes = programmes;
        this.registered = List.copyOf(registered);
    }

    @Override
    public String code() {
        return "programmes";
    }

    @Override
    public Found of(Asked asked) {
        var figures = new ArrayList<Figure>();
        var missing = new ArrayList<Missing>();
        for (var programme : programmes.all()) {
            last(asked, programme).ifPresent(figures::add);
            accepted(asked, programme).ifPresent(figures::add);
            if (figures.stream().noneMatch(one -> one.code().startsWith(name(programme) + "."))) {
                missing.add(asked.missing(
                        name(programme),
                        asked.say("annual.what.programme", programme.name()),
                        isMeasured(programme) ? "unpublished" : "unmeasured",
                        page(programme),
                        asked.period()));
            }
        }
        return new Found(
                List.of(
                        ChapterSource.table(asked, "goals", goals(asked, "0000")),
                        ChapterSource.table(asked, "published", figures)),
                missing);
    }

    private boolean isMeasured(Programme programme) {
        return programme.isMeasured()
                || indicators.all().stream().anyMatch(one -> one.programmes().contains(programme.code()));
    }

    /** Goals whose day is in that year or later, those without a day among them; published by the cut-off. */
    List<Figure> goals(Asked asked, String from) {
        var sources = programmes.sources();
        return programmes.all().stream()
                .flatMap(programme -> IntStream.range(0, programme.goals().size())
                        .mapToObj(at -> goal(asked, programme, at, sources))
                        .flatMap(Optional::stream))
                .filter(one -> one.period().compareTo(from) >= 0)
                .toList();
    }

    private static Optional<Figure> goal(
            Asked asked, Programme programme, int at, Map<String, mx.andamio.pack.Source> sources) {
        var goal = programme.goals().get(at);
        var source = sources.get(goal.source());
        var published = source == null ? null : source.published();
        if (goal.target() == null || source == null || published == null || isAfter(published, asked)) {
            return Optional.empty();
        }
        return Optional.of(new Figure(
                        name(programme) + ".goal" + (at + 1),
                        asked.say("annual.figure.goal", programme.name(), goal.counts()),
                        goal.target(),
                        goal.unit(),
                        null,
                        null,
                        null,
                        null,
                        published,
                        Objects.requireNonNullElse(goal.deadline(), asked.period()),
                        null,
                        new Origin(Source.PUBLISHED, page(programme), null),
                        false,
                        null)
                .noting(note(asked, goal, source.title())));
    }

    private static Said note(Asked asked, PublishedGoal goal, String title) {
        return goal.deadline() == null
                ? asked.say("annual.note.source", title)
                : asked.say("annual.note.deadline", goal.deadline(), title);
    }

    /** The last that the pack has with a day: by dates of data, which compare as texts. */
    private Optional<Figure> last(Asked asked, Programme programme) {
        return programme.figures().stream()
                .filter(one -> one.cutOff() != null && !isAfter(one.cutOff(), asked))
                .max(Comparator.comparing(PublishedFigure::cutOff))
                .map(one -> figure(asked, programme, one));
    }

    private Figure figure(Asked asked, Programme programme, PublishedFigure one) {
        var source = programmes.sources().get(one.source());
        var denominator = one.denominator();
        var cutOff = Objects.requireNonNull(one.cutOff());
        var said = new Figure(
                name(programme) + ".figure",
                asked.say("annual.figure.published", programme.name(), one.counts()),
                one.value(),
                one.unit(),
                one.qualifier(),
                null,
                null,
                null,
                cutOff,
                cutOff.substring(0, 4),
                one.definitionVersion(),
                new Origin(Source.PUBLISHED, page(programme), null),
                false,
                null);
        var title = source == null ? one.source() : source.title();
        return said.noting(
                denominator == null
                        ? asked.say("annual.note.source", title)
                        : asked.say("annual.note.of", asked.spanish().number(denominator), title));
    }

    /** The last that somebody accepted in the reading of a registered paper that names the programme. */
    private Optional<Figure> accepted(Asked asked, Programme programme) {
        var names = ProgrammeNames.of(programme);
        var wanted = new Wanted(names.inCounts(), names.inSentence(), List.of(), List.of());
        return registered.stream()
                .flatMap(one -> one.of(wanted).stream())
                .filter(Registered::named)
                .filter(one -> asked.has(one.dated()))
                .max(Comparator.comparing((Registered one) -> Objects.requireNonNull(one.dated()))
                        .thenComparing(Registered::item))
                .map(one -> new Figure(
                        Asked.code(name(programme) + ".paper", one.simulated()),
                        asked.say(
                                "annual.figure.published",
                                programme.name(),
                                Objects.requireNonNullElse(one.counts(), one.asWritten())),
                        one.value(),
                        Objects.requireNonNullElse(one.unit(), ""),
                        one.qualifier(),
                        null,
                        null,
                        null,
                        Objects.requireNonNull(one.dated()).toString(),
                        asked.period(),
                        null,
                        new Origin(Source.PUBLISHED, one.link(), null),
                        one.simulated(),
                        asked.say("annual.note.source", one.label())));
    }

    /** A month or a year is not over before its last day, but what was published of it was published by then. */
    private static boolean isAfter(String cutOff, Asked asked) {
        var until = asked.cutOff().toString();
        return cutOff.compareTo(until.substring(0, Math.min(cutOff.length(), until.length()))) > 0;
    }

    private static String name(Programme programme) {
        return "programme." + programme.code();
    }

    private static String page(Programme programme) {
        return "/programas/" + UriUtils.encodePathSegment(programme.code(), "UTF-8");
    }
}
