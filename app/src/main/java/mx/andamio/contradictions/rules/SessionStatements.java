package mx.andamio.contradictions.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import mx.andamio.contradictions.ContradictionId;
import mx.andamio.contradictions.Kind;
import mx.andamio.contradictions.Statement;
import mx.andamio.contradictions.Statement.Said;
import mx.andamio.library.Item;
import mx.andamio.library.Values;
import mx.andamio.pack.Folding;
import org.jspecify.annotations.Nullable;

/** What a paper says of its meeting: days, number, place, body, and how many came. */
final class SessionStatements {

    private static final List<String> COUNTED = List.of("ooad_stated", "umae_stated", "commitments_count");

    Stream<Statement> of(RegisteredPaper paper) {
        return paper.meeting().stream().flatMap(item -> statements(paper, item));
    }

    private static Stream<Statement> statements(RegisteredPaper paper, Item item) {
        var meeting = new Meeting(paper, item);
        var all = new ArrayList<Statement>();
        if (meeting.isNumbered()) {
            days(meeting, all);
            counts(meeting, all);
            venue(meeting, all);
        }
        if (!meeting.days().isEmpty() && meeting.ordinal() != null) {
            number(meeting, all);
            body(meeting, all);
        }
        return all.stream();
    }

    /** A meeting as one paper tells of it. */
    private record Meeting(RegisteredPaper paper, Item item) {

        Values values() {
            return item.values();
        }

        List<LocalDate> days() {
            return paper.days();
        }

        @Nullable
        Integer ordinal() {
            return values().whole("ordinal");
        }

        /** Many series begin anew each year. */
        boolean isNumbered() {
            return ordinal() != null && !year().isEmpty();
        }

        String year() {
            var dated = paper.dated();
            return !days().isEmpty()
                    ? Integer.toString(days().getFirst().getYear())
                    : dated == null ? "" : Integer.toString(dated.getYear());
        }

        String phase() {
            return values().said("phase");
        }

        String body() {
            var name = values().said("name");
            return Objects.requireNonNullElse(values().text("body"), name);
        }

        /** Body and series, and where there is one such body in many places, the place. */
        String series() {
            var scope = values().said("scope");
            var local = scope.equals("state") || scope.equals("local")
                    ? paper.head().said("place")
                    : "";
            var extraordinary = Folding.fold(values().said("name")).contains("extraordinaria") ? "extraordinaria" : "";
            return Folding.fold(String.join(" ", body(), values().said("region"), local, extraordinary));
        }

        String title() {
            return ordinal() == null ? body() : ordinal() + "ª " + values().said("name");
        }

        ContradictionId same(Kind kind, String... more) {
            return ContradictionId.of(
                    kind, paper.simulated(), series(), String.valueOf(ordinal()), year(), List.of(more));
        }

        Statement says(Kind kind, ContradictionId about, String day, Said said) {
            return new Statement(about, kind, title(), day, said, paper.source(item), List.of());
        }
    }

    private static void days(Meeting meeting, List<Statement> all) {
        if (!meeting.days().isEmpty()) {
            var value = meeting.days().getFirst() + "/" + meeting.days().getLast();
            all.add(meeting.says(
                    Kind.SESSION_DAYS,
                    meeting.same(Kind.SESSION_DAYS),
                    meeting.year(),
                    Said.words(value, meeting.values().text("phase"), value)));
        }
    }

    private static void counts(Meeting meeting, List<Statement> all) {
        for (var field : COUNTED) {
            meeting.paper().scalar(field).ifPresent(scalar -> {
                var number = scalar.values().whole("value");
                if (number != null) {
                    var said = new Said(
                            number.toString(), field, BigDecimal.valueOf(number), null, null, number.toString());
                    var about = meeting.same(Kind.SESSION_COUNT, meeting.phase(), field);
                    all.add(new Statement(
                            about,
                            Kind.SESSION_COUNT,
                            meeting.title(),
                            meeting.year(),
                            said,
                            meeting.paper().source(scalar),
                            List.of()));
                }
            });
        }
    }

    private static void venue(Meeting meeting, List<Statement> all) {
        var venue = meeting.values().text("venue");
        if (venue != null) {
            all.add(meeting.says(
                    Kind.SESSION_PLACE,
                    meeting.same(Kind.SESSION_PLACE, meeting.phase()),
                    meeting.year(),
                    Said.words(Folding.fold(venue), meeting.values().text("phase"), venue)));
        }
    }

    /** The same body, on the same day, in the same place, in the same phase. */
    private static void number(Meeting meeting, List<Statement> all) {
        var day = meeting.days().getFirst().toString();
        var ordinal = String.valueOf(meeting.ordinal());
        var place = Folding.fold(meeting.paper().head().said("place"));
        if (!place.isEmpty()) {
            var about = ContradictionId.of(
                    Kind.SESSION_NUMBER, meeting.paper().simulated(), meeting.series(), day, place, meeting.phase());
            var said = new Said(ordinal, null, new BigDecimal(ordinal), null, null, ordinal);
            all.add(new Statement(
                    about,
                    Kind.SESSION_NUMBER,
                    meeting.body(),
                    day,
                    said,
                    meeting.paper().source(meeting.item()),
                    List.of()));
        }
    }

    /** A meeting of the same number on the same day in the same hall. */
    private static void body(Meeting meeting, List<Statement> all) {
        var venue = meeting.values().text("venue");
        if (venue != null) {
            var day = meeting.days().getFirst().toString();
            var about = ContradictionId.of(
                    Kind.SESSION_BODY,
                    meeting.paper().simulated(),
                    String.valueOf(meeting.ordinal()),
                    day,
                    Folding.fold(venue),
                    meeting.phase());
            all.add(new Statement(
                    about,
                    Kind.SESSION_BODY,
                    venue,
                    day,
                    Said.words(Folding.fold(meeting.body()), null, meeting.body()),
                    meeting.paper().source(meeting.item()),
                    List.of()));
        }
    }
}
