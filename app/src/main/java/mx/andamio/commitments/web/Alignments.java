package mx.andamio.commitments.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.andamio.commitments.GoalIndicators;
import mx.andamio.commitments.GoalIndicators.Choice;
import mx.andamio.commitments.GoalPlans;
import mx.andamio.commitments.GoalPlans.Way;
import mx.andamio.commitments.goals.PartialGoal;
import mx.andamio.commitments.goals.Quantitative;
import mx.andamio.commitments.goals.Stated;
import mx.andamio.commitments.life.Alignment;
import mx.andamio.commitments.life.Origin;
import mx.andamio.commitments.life.Terms;
import mx.andamio.commitments.web.CommitmentViews.Offered;
import mx.andamio.commitments.web.TermsForm.Unreadable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a commitment may belong to: lines of action and programmes are those of the pack, by which everything is counted; a work table may also be one
 * that the pack does not know. What stands stays, also where a later pack no longer has it.
 */
@Component
class Alignments {

    private final Lines lines;
    private final ProgrammeNames programmes;
    private final List<GoalIndicators> indicators;
    private final List<GoalPlans> plans;

    Alignments(Lines lines, ProgrammeNames programmes, List<GoalIndicators> indicators, List<GoalPlans> plans) {
        this.lines = lines;
        this.programmes = programmes;
        this.indicators = List.copyOf(indicators);
        this.plans = List.copyOf(plans);
    }

    private Optional<Choice> indicator(String code) {
        return indicators.stream()
                .flatMap(source -> source.named(code).stream())
                .findFirst();
    }

    /**
     * The terms that were typed.
     *
     * @param organ code of the one that answers
     * @param standing those of before; null of what is new
     * @throws Unreadable as {@link TermsForm#terms}; {@code commitment.line}, {@code bulk.programme} (not of the pack, nor of those of before),
     *     {@code goal.no_plan} (its way is to be the plan's, and there is none)
     */
    Terms terms(TermsForm form, String organ, Origin origin, @Nullable Terms standing) {
        var known = measured(form);
        return checked((form.said("plan").isPresent() ? planned(known, organ) : known).terms(origin), standing);
    }

    /** The way of the plan in force instead of what was typed. @throws Unreadable {@code goal.no_plan} */
    private TermsForm planned(TermsForm form, String organ) {
        var indicator = form.of("indicator").strip();
        return way(indicator, organ)
                .map(way -> NumberForm.going(form, way))
                .orElseThrow(() -> new Unreadable("goal.no_plan", indicator, organ));
    }

    private Optional<Way> way(String indicator, String organ) {
        return plans.stream()
                .flatMap(source -> source.of(indicator, organ.strip()).stream())
                .findFirst();
    }

    /** A blank form of an organ, with the way of an indicator where one is named and planned. */
    TermsForm blank(String organ, String indicator) {
        var form = measured(new TermsForm(Map.of("organ", organ, "goal", "number", "indicator", indicator)));
        return form.said("indicator")
                .flatMap(code -> way(code, organ))
                .map(way -> NumberForm.going(form, way))
                .orElse(form);
    }

    /** What an indicator says of itself need not be typed. */
    private TermsForm measured(TermsForm form) {
        return form.said("indicator")
                .flatMap(this::indicator)
                .map(one -> {
                    var typed = new HashMap<>(form.typed());
                    typed.put("unit", form.said("unit").orElse(one.unit()));
                    typed.put(
                            "accumulation",
                            form.said("accumulation").orElse(one.accumulation().name()));
                    typed.put("delay", form.said("delay").orElse(Integer.toString(one.delay())));
                    return new TermsForm(typed);
                })
                .orElse(form);
    }

    /** These terms. @throws Unreadable as {@link #terms} */
    Terms checked(Terms terms, @Nullable Terms standing) {
        var before = standing == null ? Alignment.NONE : standing.alignment();
        var line = terms.alignment().line();
        if (line != null && !line.equals(before.line()) && !isKnown(line, lines.all())) {
            throw new Unreadable("commitment.line", line);
        }
        terms.alignment().programmes().stream()
                .filter(code -> !before.programmes().contains(code) && !isKnown(code, programmes.all()))
                .findFirst()
                .ifPresent(code -> {
                    throw new Unreadable("bulk.programme", code);
                });
        var reads = indicatorOf(terms.goal());
        if (reads != null
                && (standing == null || !reads.equals(indicatorOf(standing.goal())))
                && !indicators.isEmpty()
                && indicator(reads).isEmpty()) {
            throw new Unreadable("goal.indicator", reads);
        }
        return terms;
    }

    private static @Nullable String indicatorOf(@Nullable Stated goal) {
        return switch (goal) {
            case Quantitative number -> number.measure().indicator();
            case PartialGoal part -> part.indicator();
            case null, default -> null;
        };
    }

    /** An institution without any takes what is typed. */
    private static boolean isKnown(String code, Map<String, String> known) {
        return known.isEmpty() || known.containsKey(code);
    }

    /** What a form offers. */
    Offered offered(TermsForm form) {
        var tables = lines.tables();
        var said = form.said("tableOther").or(() -> form.said("table")).orElse("");
        return new Offered(
                with(lines.all(), form.said("line").stream().toList()),
                tables,
                tables.contains(said) ? said : "",
                tables.contains(said) ? "" : said,
                with(programmes.all(), form.lines("programmes")),
                form.lines("programmes"),
                indicators.stream().flatMap(source -> source.all().stream()).toList());
    }

    /** Names by code; what was chosen and is not among them goes by its code. */
    private static Map<String, String> with(Map<String, String> names, Collection<String> chosen) {
        var all = new LinkedHashMap<>(names);
        chosen.forEach(code -> all.putIfAbsent(code, code));
        return all;
    }
}
