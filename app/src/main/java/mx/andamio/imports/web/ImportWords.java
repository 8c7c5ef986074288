package mx.andamio.imports.web;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.andamio.imports.Fate;
import mx.andamio.imports.ImportState;
import mx.andamio.imports.Review;
import mx.andamio.imports.web.Views.ReviewPage;
import mx.andamio.imports.web.Views.Tab;
import mx.andamio.pages.Words;
import mx.andamio.sheets.Draft;

/** Words of imports. */
public final class ImportWords {

    private ImportWords() {}

    public static String state(ImportState state, Words words) {
        return words.text("imports.state." + ImportJson.word(state));
    }

    /** Class of the chip that shows it. */
    public static String chip(ImportState state) {
        return state instanceof ImportState.Applied ? "chip-good" : "";
    }

    public static String chip(Fate fate) {
        return switch (fate) {
            case NEW, CHANGED -> "chip-good";
            case FAULTY, CONFLICT -> "chip-warn";
            case UNCHANGED, KEPT, CLOSED -> "";
        };
    }

    /** {@code 120 → 393 unidades}; empty where there is neither number nor unit. */
    public static String goal(Draft row, Words words) {
        var numbers = Stream.of(row.baseline(), row.target())
                .filter(Objects::nonNull)
                .map(words::number)
                .collect(Collectors.joining(" → "));
        var unit = Objects.requireNonNullElse(row.unit(), "");
        return row.baseline() == null && row.target() == null ? unit : (numbers + " " + unit).strip();
    }

    public static String text(Draft row, Words words) {
        var text = row.text();
        return text == null ? words.text("imports.empty_value") : text;
    }

    /** Headings of several lines in one. */
    public static String heading(String written) {
        return written.replaceAll("\\s+", " ");
    }

    /** How many things a part has; less than 0 where that says nothing. */
    public static int count(ReviewPage view, Tab tab) {
        var review = view.review();
        return switch (tab) {
            case FAULTS -> review.faults().size();
            case CHANGES ->
                (int) review.rows().stream()
                        .filter(row -> !row.changes().isEmpty() || row.fate() == Fate.CHANGED)
                        .count();
            case ROWS -> review.rows().size();
            case GAPS -> review.preview().gaps().size();
            case WARNINGS -> review.preview().warnings().size();
            case COLUMNS -> -1;
        };
    }

    /** The list of what a file brought, as near as its filters come: of its organ, where there is one; else of its state. */
    public static String list(Review review) {
        var organs = review.rows().stream()
                .map(row -> row.draft().organ())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (organs.size() == 1) {
            return "/compromisos?organo=" + organs.getFirst();
        }
        return review.drafts() == review.rows().size() ? "/compromisos?estado=DRAFT" : "/compromisos?estado=SIGNED";
    }
}
