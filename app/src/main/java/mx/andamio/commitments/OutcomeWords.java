package mx.andamio.commitments;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import mx.andamio.commitments.Promises.Line;
import mx.andamio.pages.Words;

/** What became of a promise, in a sentence that somebody would say aloud. */
public final class OutcomeWords {

    private OutcomeWords() {}

    public static Standing standing(Line line, Words words) {
        return Standing.of(line.promise().deadline(), line.evidence(), words.today());
    }

    /** The look of a standing among the styles' chips. */
    public static String chip(Standing standing) {
        return switch (standing) {
            case KEPT -> "chip-good";
            case PARTLY, REDATED, SILENT_PAST_DUE -> "chip-warn";
            case NOT_KEPT -> "chip-lack";
            case SILENT, NEWS -> "";
        };
    }

    /** {@code cumplida, según poresto.net (21 dic 2024)}; {@code sin información posterior al boletín}. */
    public static String sentence(Line line, Words words) {
        return Standing.latest(line.evidence())
                .map(one -> said(one, words))
                .orElseGet(() -> words.text("promise.no_later"));
    }

    private static String said(Evidence one, Words words) {
        var redated = one.redatedTo();
        return redated == null
                ? words.text("outcome.according", one.text(), one.source(), on(one, words))
                : words.text("outcome.redated_to", words.shortDate(redated), one.text(), one.source(), on(one, words));
    }

    /** {@code 21 dic 2024}, {@code enero de 2026} or {@code 2025}: never more exact than the source. */
    public static String on(Evidence one, Words words) {
        return switch (one.precision()) {
            case "year" -> Integer.toString(one.on().getYear());
            case "month" -> words.month(one.on());
            default -> words.shortDate(one.on());
        };
    }

    /** {@code hace 718 días}; empty where the paper has no date. */
    public static String since(Promised promise, Words words) {
        var on = promise.promisedOn();
        return on == null ? "" : words.ago(on);
    }

    /** {@code el plazo venció hace 326 días}; empty while it has not, or there is none. */
    public static String overdue(Promised promise, Words words) {
        LocalDate deadline = promise.deadline();
        return deadline == null || !deadline.isBefore(words.today())
                ? ""
                : words.text("outcome.overdue", ChronoUnit.DAYS.between(deadline, words.today()));
    }
}
