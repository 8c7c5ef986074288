package mx.andamio.contradictions.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mx.andamio.contradictions.ContradictionId;
import mx.andamio.contradictions.Kind;
import mx.andamio.contradictions.Statement;
import mx.andamio.contradictions.Statement.Said;
import mx.andamio.library.Item;
import mx.andamio.library.ItemKind;
import mx.andamio.pack.Folding;
import org.jspecify.annotations.Nullable;

/**
 * Figures of a paper. Two are of the same thing when they count the same in the same unit, up to the same day or over the same months,
 * in the same territory. A single word ("personas") does not say what is counted.
 */
final class FigureStatements {

    /** A period that is closed by itself: months of a year, unless it only says where they begin. */
    private static final Pattern MONTHS =
            Pattern.compile("(?!desde |a partir).*(enero|febrero|marzo|abril|mayo|junio|julio|agosto"
                    + "|septiembre|octubre|noviembre|diciembre).*\\b\\d{4}\\b.*");

    /** Smaller counts of a paper that tells of a meeting are of that meeting: who came, what was signed. */
    private static final BigDecimal OF_THE_MEETING = BigDecimal.valueOf(1000);

    private final OrganNames organs;

    FigureStatements(OrganNames organs) {
        this.organs = organs;
    }

    Stream<Statement> of(RegisteredPaper paper) {
        return paper.held(ItemKind.FIGURE).flatMap(item -> statement(paper, item).stream());
    }

    private Optional<Statement> statement(RegisteredPaper paper, Item item) {
        var values = item.values();
        var counts = values.text("counts");
        var value = values.number("value");
        var dated = paper.dated();
        if (counts == null || value == null || dated == null || !saysWhat(counts)) {
            return Optional.empty();
        }
        var percent = "%".equals(values.text("unit"));
        var period = Folding.fold(values.said("period"));
        var day = MONTHS.matcher(period).matches() ? period : dated.toString();
        var scope = organs.in(paper.paper().sentence(item.place()).orElse(""));
        var about = about(
                percent ? Kind.PERCENT : Kind.FIGURE,
                paper.simulated(),
                counts,
                values.text("unit"),
                day,
                period,
                scope,
                meeting(paper, percent || value.compareTo(OF_THE_MEETING) < 0));
        var said = new Said(
                value.stripTrailingZeros().toPlainString(),
                null,
                value,
                values.text("qualifier"),
                null,
                values.said("as_written"));
        return Optional.of(new Statement(
                about,
                percent ? Kind.PERCENT : Kind.FIGURE,
                counts,
                dated.toString(),
                said,
                paper.source(item),
                scope));
    }

    private static boolean saysWhat(String counts) {
        return Folding.fold(counts).indexOf(' ') > 0;
    }

    static ContradictionId about(
            Kind kind,
            boolean simulated,
            String counts,
            @Nullable String unit,
            String day,
            String period,
            List<String> scope,
            String meeting) {
        return ContradictionId.of(
                kind,
                simulated,
                Folding.fold(counts),
                unit == null ? "" : unit.equals("%") ? unit : Folding.fold(unit),
                day,
                period,
                scope,
                meeting);
    }

    /** The territory of a meeting that is not national, and of small counts the meeting itself. */
    private static String meeting(RegisteredPaper paper, boolean small) {
        return paper.meeting()
                .map(Item::values)
                .map(meeting -> {
                    var scope = meeting.said("scope");
                    var wide = scope.isEmpty() || scope.equals("national");
                    var territory = wide
                            ? ""
                            : Objects.requireNonNullElse(
                                    meeting.text("region"), paper.head().said("place"));
                    var own = small ? meeting.said("body") + meeting.said("name") + meeting.said("ordinal") : "";
                    return Folding.fold(territory + " " + own);
                })
                .orElse("");
    }
}
