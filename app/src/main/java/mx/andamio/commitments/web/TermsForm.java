package mx.andamio.commitments.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mx.andamio.commitments.Ruling;
import mx.andamio.commitments.goals.Accumulation;
import mx.andamio.commitments.goals.Dated;
import mx.andamio.commitments.goals.Hold;
import mx.andamio.commitments.goals.Measure;
import mx.andamio.commitments.goals.Milestone;
import mx.andamio.commitments.goals.Milestones;
import mx.andamio.commitments.goals.PartialGoal;
import mx.andamio.commitments.goals.PartialGoal.Ends;
import mx.andamio.commitments.goals.PartialGoal.Point;
import mx.andamio.commitments.goals.Reach;
import mx.andamio.commitments.goals.Rubric;
import mx.andamio.commitments.goals.Stated;
import mx.andamio.commitments.goals.Trajectory;
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

    public TermsForm {
        typed = Map.copyOf(typed);
    }

    /** What was typed in a field; empty where nothing was. */
    public String of(String field) {
        return typed.getOrDefault(field, "");
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
     * @throws Unreadable {@code form.number}, {@code form.day}, {@code form.step} (a line of milestones), {@code form.text}, or what the model says
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
                new Alignment(said("line").orElse(null), said("table").orElse(null), lines("programmes")),
                origin);
    }

    private @Nullable Stated stated() {
        return switch (of("goal")) {
            case "number" -> number();
            case "milestones" -> milestones();
            case "rubric" -> rubric();
            default -> null;
        };
    }

    /** Whole where nothing is missing and all fits; else as it was stated, so that the gate can say what is missing. */
    private Stated number() {
        var low = decimal(of("lower"));
        var high = decimal(of("upper"));
        var partial = new PartialGoal(
                null,
                said("unit").orElse(null),
                Arrays.stream(Accumulation.values())
                        .filter(one -> one.name().equals(of("accumulation")))
                        .findFirst()
                        .orElse(null),
                Optional.ofNullable(decimal(of("delay")))
                        .map(BigDecimal::intValue)
                        .orElse(0),
                null,
                null,
                new Point(decimal(of("baseline")), day(of("baselineOn"))),
                new Point(decimal(of("target")), day(of("targetOn"))),
                lines("interim").stream().map(TermsForm::point).toList(),
                low == null || high == null ? null : new Ends(low, high));
        return partial.complete() instanceof Ruling.Granted<?>(Stated whole) ? whole : partial;
    }

    private static Point point(String line) {
        var parts = line.split("[|;\\t ]+", 2);
        return new Point(parts.length > 1 ? decimal(parts[1]) : null, day(parts[0]));
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
            case PartialGoal part -> number(form, part);
            case Reach reach -> number(form, part(reach.measure(), reach.trajectory(), null));
            case Hold hold -> {
                var held = new Dated(hold.baseline().value(), hold.until());
                var days = hold.checkpoints().stream()
                        .map(day -> new Dated(hold.baseline().value(), day))
                        .toList();
                number(
                        form,
                        part(
                                hold.measure(),
                                new Trajectory(hold.baseline(), days, held),
                                new Ends(hold.band().lower(), hold.band().upper())));
            }
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

    private static PartialGoal part(Measure measure, Trajectory way, @Nullable Ends band) {
        return new PartialGoal(
                measure.indicator(),
                measure.unit(),
                measure.accumulation(),
                measure.publicationDelay(),
                measure.thresholds(),
                null,
                new Point(way.baseline().value(), way.baseline().on()),
                new Point(way.target().value(), way.target().on()),
                way.interim().stream()
                        .map(one -> new Point(one.value(), one.on()))
                        .toList(),
                band);
    }

    private static void number(Map<String, String> form, PartialGoal goal) {
        form.put("goal", "number");
        put(form, "unit", goal.unit());
        put(form, "accumulation", goal.accumulation());
        put(form, "delay", goal.publicationDelay() == 0 ? null : goal.publicationDelay());
        put(form, "baseline", plain(goal.baseline().value()));
        put(form, "baselineOn", goal.baseline().on());
        put(form, "target", plain(goal.target().value()));
        put(form, "targetOn", goal.target().on());
        var band = goal.band();
        put(form, "lower", band == null ? null : plain(band.lower()));
        put(form, "upper", band == null ? null : plain(band.upper()));
        put(
                form,
                "interim",
                goal.interim().stream()
                        .map(one -> Stream.of(Objects.toString(one.on(), ""), Objects.toString(plain(one.value()), ""))
                                .filter(said -> !said.isEmpty())
                                .collect(Collectors.joining(" ")))
                        .collect(Collectors.joining("\n")));
    }

    private static String line(Milestone one) {
        return String.join(
                " | ",
                one.due().toString(),
                one.text(),
                one.acceptance(),
                one.weight().toPlainString());
    }

    private static @Nullable String plain(@Nullable BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }

    private static void put(Map<String, String> form, String field, @Nullable Object value) {
        if (value != null) {
            form.put(field, value.toString());
        }
    }
}
