package mx.andamio.contradictions.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import mx.andamio.commitments.PromiseWords;
import mx.andamio.contradictions.Contradiction;
import mx.andamio.contradictions.Kind;
import mx.andamio.contradictions.Statement;
import mx.andamio.pages.Words;
import org.jspecify.annotations.Nullable;

/** Contradictions in words that a director understands. */
public final class ContradictionWords {

    private static final String STATED = "_stated";
    private static final String LISTED = "_listed";

    private ContradictionWords() {}

    /** What is told differently: {@code Avance en cirugías, al 19 ago 2025}. */
    public static String title(Contradiction contradiction, Words words) {
        var first = contradiction.first();
        var subject = capital(first.subject());
        var day = first.day();
        return switch (contradiction.kind()) {
            case FIGURE, PERCENT -> day == null ? subject : subject + ", " + words.upTo(day);
            case GOAL, PROMISE_TARGET, PROMISE_DATE, SESSION_PLACE, PERSON_NAME -> about(contradiction, subject, words);
            case SESSION_DAYS -> about(contradiction, subject + dayIn(day, words), words);
            case SESSION_NUMBER, SESSION_BODY, POST_HOLDER, PERSON_POST ->
                about(contradiction, subject + dayIn(day, words), words);
            case SESSION_COUNT -> subject + ": " + counted(first, words);
            case WITHIN_PAPER -> subject + ": " + inner(first, words);
        };
    }

    private static String about(Contradiction contradiction, String subject, Words words) {
        return words.text("contradiction.about." + contradiction.kind().name(), subject);
    }

    private static String dayIn(@Nullable String day, Words words) {
        return day == null ? "" : ", " + words.when(day);
    }

    private static String counted(Statement statement, Words words) {
        var detail = statement.said().detail();
        return detail == null ? "" : words.textOr("field." + detail, detail);
    }

    /** Warnings of the reader have their words; what is stated and listed differently is a count that does not match. */
    private static String inner(Statement statement, Words words) {
        var code = statement.said().detail();
        return code == null || code.endsWith(STATED) || code.endsWith(LISTED)
                ? words.text("warning.COUNT_MISMATCH")
                : words.textOr("warning." + code, code);
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Words.SPANISH) + text.substring(1);
    }

    /** What the source says: {@code 47 %}, {@code 27 al 30 abr 2026}. */
    public static String said(Statement statement, Words words) {
        var said = statement.said();
        var number = said.number();
        return switch (statement.kind()) {
            case FIGURE, PERCENT, GOAL, PROMISE_TARGET, SESSION_NUMBER, SESSION_COUNT ->
                number(statement, number, words);
            case SESSION_DAYS -> days(said.value(), words);
            case PROMISE_DATE -> promised(statement, words);
            case SESSION_PLACE, SESSION_BODY, POST_HOLDER, PERSON_POST, PERSON_NAME -> said.asWritten();
            case WITHIN_PAPER ->
                number == null
                        ? said.asWritten()
                        : words.text("contradiction.within." + said.detail(), words.number(number));
        };
    }

    private static String number(Statement statement, @Nullable BigDecimal number, Words words) {
        var said = statement.said();
        if (number == null) {
            return said.asWritten();
        }
        var percent = statement.kind() == Kind.PERCENT || said.asWritten().endsWith("%");
        var value = words.number(number) + (percent ? " %" : "");
        var qualifier = said.qualifier();
        return qualifier == null ? value : words.text("qualifier." + qualifier) + " " + value;
    }

    private static String days(String value, Words words) {
        var ends = value.split("/", 2);
        return words.days(LocalDate.parse(ends[0]), LocalDate.parse(ends[1]));
    }

    private static String promised(Statement statement, Words words) {
        var day = LocalDate.parse(statement.said().value());
        var precision = statement.said().detail();
        return Objects.requireNonNull(PromiseWords.deadline(day, precision, words));
    }

    /** What goes with the value and explains it: denominator, phase, words of the paper. */
    public static List<String> notes(Statement statement, Words words) {
        var said = statement.said();
        var detail = said.detail();
        var notes = new ArrayList<String>();
        switch (statement.kind()) {
            case PERCENT -> {
                var of = said.denominator();
                notes.add(
                        of == null
                                ? words.text("programme.no_denominator")
                                : words.text("programme.of", words.number(of)));
                definition(notes, detail, words);
            }
            case FIGURE -> definition(notes, detail, words);
            case GOAL, PROMISE_TARGET ->
                notes.add(
                        detail == null
                                ? words.text("programme.no_deadline")
                                : words.text("programme.by", words.when(detail)));
            case SESSION_DAYS, SESSION_PLACE -> {
                if (detail != null) {
                    notes.add(words.textOr("phase." + detail, detail));
                }
            }
            case PROMISE_DATE -> {
                if ("redated".equals(detail)) {
                    notes.add(words.text("contradiction.redated"));
                }
            }
            case SESSION_NUMBER, SESSION_BODY, SESSION_COUNT, POST_HOLDER, PERSON_POST, PERSON_NAME, WITHIN_PAPER -> {}
        }
        if (said.number() != null && statement.source().paper() != null && statement.kind() != Kind.WITHIN_PAPER) {
            notes.add(words.text("contradiction.as_written", said.asWritten()));
        }
        return notes;
    }

    private static void definition(List<String> notes, @Nullable String detail, Words words) {
        if (detail != null) {
            notes.add(words.text("programme.version", detail));
        }
    }

    public static String dated(Statement statement, Words words) {
        var dated = statement.source().dated();
        return dated == null ? words.text("paper.no_date") : words.when(dated);
    }
}
