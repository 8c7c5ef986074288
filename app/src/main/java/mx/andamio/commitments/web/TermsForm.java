package mx.andamio.commitments.web;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mx.andamio.commitments.Ruling;
import mx.andamio.commitments.goals.Dated;
import mx.andamio.commitments.goals.Hold;
import mx.andamio.commitments.goals.Milestone;
import mx.andamio.commitments.goals.Milestones;
import mx.andamio.commitments.goals.PartialGoal;
import mx.andamio.commitments.goals.Reach;
import mx.andamio.commitments.goals.Rubric;
import mx.andamio.commitments.goals.Stated;
import mx.andamio.commitments.life.Alignment;
import mx.andamio.commitments.life.CommitmentKind;
import mx.andamio.commitments.life.Origin;
import mx.andamio.commitments.life.Parties;
import mx.andamio.commitments.life.Terms;
import mx.andamio.register.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed of a commitment, by the name of its field, as it was typed: a refusal gives it back. Lists are one entry a line; parts of a
 * line are parted by {@code |}.
 */
public record TermsForm(Map<String, String> typed) {

    private static final int LONGEST = 20_000;

    private static final Set<String> SEVERAL = Set.of("programmes");

    public TermsForm {
        typed = Map.copyOf(typed);
    }

    /** What was typed in a field; empty where nothing was. */
    public String of(String field) {
        return typed.getOrDefault(field, "");
    }

    /** What a form sent: the fields that may be chosen several times come as lines, of others the first counts. */
    static TermsForm sent(HttpServletRequest request) {
        var typed = new HashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> {
            var said = SEVERAL.contains(name) ? String.join("\n", values) : values[0];
            typed.put(name, said.length() > LONGEST ? said.substring(0, LONGEST) : said);
        });
        return new TermsForm(typed);
    }

    /** Something typed that is no number, no day, or lacks a part. */
    static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Reason reason;

        Unreadable(String code, String... typed) {
            this(Reason.of(code, Reason.Kind.USER, typed));
        }

        Unreadable(Reason reason) {
            super(reason.code());
            this.reason = reason;
        }

        Reason reason() {
            return reason;
        }
    }

    /**
     * The terms.
     *
     * @throws Unreadable {@code form.number}, {@code form.day}, {@code form.thresholds}, {@code form.step} (a line of milestones), {@code form.text}, or what the model says
     *     of milestones and levels that do not fit together
     */
    Terms terms(Origin origin) {
        return new Terms(
                Arrays.stream(CommitmentKind.values())
                        .filter(one -> one.name().equals(of("kind")))
                        .findFirst()
                        .orElse(CommitmentKind.COMMITMENT),
                said("text").orElseThrow(() -> new Unreadable("form.text")),
                new Parties(
                        said("responsible").orElse(null),
                        lines("coResponsibles"),
                        said("verifier").orElse(null)),
                stated(),
                said("source").orElse(null),
                said("evidence").orElse(null),
                new Alignment(
                        said("line").orElse(null),
                        said("tableOther").or(() -> said("table")).orElse(null),
                        lines("programmes")),
                origin);
    }

    private @Nullable Stated stated() {
        return switch (of("goal")) {
            case "number" -> NumberForm.read(this);
            case "milestones" -> milestones();
            case "rubric" -> rubric();
            default -> null;
        };
    }

    private Stated milestones() {
        var all = lines("steps");
        var kept = IntStream.range(0, all.size())
                .mapToObj(i -> step(Integer.toString(i + 1), all.get(i)))
                .toList();
        return granted(Milestones.of(needed(of("stepsFrom")), kept));
    }

    private static Milestone step(String code, String line) {
        var parts = line.split("\\|", -1);
        if (parts.length < 3) {
            throw new Unreadable("form.step", line);
        }
        var weight = parts.length > 3 ? decimal(parts[3]) : null;
        return granted(Milestone.of(
                code, parts[1].strip(), parts[2].strip(), needed(parts[0]), weight == null ? BigDecimal.ONE : weight));
    }

    private Stated rubric() {
        return granted(Rubric.of(
                lines("levels"),
                new Dated(value(of("levelNow")), needed(of("levelOn"))),
                List.of(),
                new Dated(value(of("level")), needed(of("levelBy")))));
    }

    private static <T> T granted(Ruling<T> ruling) {
        return switch (ruling) {
            case Ruling.Granted<T>(var value) -> value;
            case Ruling.Refused<T>(var reason) -> throw new Unreadable(reason);
        };
    }

    Optional<String> said(String field) {
        return Optional.of(of(field).strip()).filter(one -> !one.isEmpty());
    }

    List<String> lines(String field) {
        return of(field)
                .lines()
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    static LocalDate needed(String said) {
        return Optional.ofNullable(day(said)).orElseThrow(() -> new Unreadable("form.day", said));
    }

    private static BigDecimal value(String said) {
        return Optional.ofNullable(decimal(said)).orElseThrow(() -> new Unreadable("form.number", said));
    }

    static @Nullable LocalDate day(String said) {
        try {
            return said.isBlank() ? null : LocalDate.parse(said.strip());
        } catch (DateTimeParseException none) {
            throw new Unreadable("form.day", said);
        }
    }

    /** Thousands may be parted by commas, as they are shown. */
    static @Nullable BigDecimal decimal(String said) {
        try {
            return said.isBlank() ? null : new BigDecimal(said.strip().replace(",", ""));
        } catch (NumberFormatException none) {
            throw new Unreadable("form.number", said);
        }
    }

    /** What stands, to be changed. */
    static TermsForm of(Terms terms) {
        var form = new HashMap<String, String>();
        put(form, "kind", terms.kind().name());
        put(form, "text", terms.text());
        put(form, "responsible", terms.parties().responsible());
        put(form, "coResponsibles", String.join("\n", terms.parties().coResponsibles()));
        put(form, "verifier", terms.parties().verifier());
        put(form, "line", terms.alignment().line());
        put(form, "table", terms.alignment().table());
        put(form, "programmes", String.join("\n", terms.alignment().programmes()));
        put(form, "source", terms.source());
        put(form, "evidence", terms.closingEvidence());
        goal(form, terms.goal());
        return new TermsForm(form);
    }

    private static void goal(Map<String, String> form, @Nullable Stated stated) {
        switch (stated) {
            case null -> form.put("goal", "none");
            case PartialGoal part -> NumberForm.put(form, part);
            case Reach reach -> NumberForm.put(form, PartialGoal.of(reach));
            case Hold hold -> NumberForm.put(form, PartialGoal.of(hold));
            case Milestones steps -> {
                form.put("goal", "milestones");
                put(form, "stepsFrom", steps.start());
                put(form, "steps", steps.steps().stream().map(TermsForm::line).collect(Collectors.joining("\n")));
            }
            case Rubric rubric -> {
                form.put("goal", "rubric");
                put(form, "levels", String.join("\n", rubric.descriptors()));
                put(form, "levelNow", rubric.trajectory().baseline().value().toPlainString());
                put(form, "levelOn", rubric.trajectory().baseline().on());
                put(form, "level", rubric.trajectory().target().value().toPlainString());
                put(form, "levelBy", rubric.trajectory().target().on());
            }
        }
    }

    private static String line(Milestone one) {
        return String.join(
                " | ",
                one.due().toString(),
                one.text(),
                one.acceptance(),
                one.weight().toPlainString());
    }

    static void put(Map<String, String> form, String field, @Nullable Object value) {
        if (value != null) {
            form.put(field, value.toString());
        }
    }
}
