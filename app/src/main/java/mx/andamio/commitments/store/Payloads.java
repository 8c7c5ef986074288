package mx.andamio.commitments.store;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.Drafting.NewCommitment;
import mx.andamio.commitments.goals.Dated;
import mx.andamio.commitments.goals.Headline;
import mx.andamio.commitments.goals.Hold;
import mx.andamio.commitments.goals.Measure;
import mx.andamio.commitments.goals.Milestone;
import mx.andamio.commitments.goals.Milestones;
import mx.andamio.commitments.goals.PartialGoal;
import mx.andamio.commitments.goals.Reach;
import mx.andamio.commitments.goals.Rubric;
import mx.andamio.commitments.goals.Stated;
import mx.andamio.commitments.goals.Thresholds;
import mx.andamio.commitments.life.Origin;
import org.jspecify.annotations.Nullable;

/**
 * Terms as the register keeps them: every field, whatever it holds, so that what differs between two entries is what somebody changed. Numbers are
 * strings, as they were stated; days are ISO.
 */
final class Payloads {

    private Payloads() {}

    static Map<String, @Nullable Object> of(CommitmentId id, NewCommitment asked) {
        var terms = asked.terms();
        var headline = Headline.of(terms.goal());
        var payload = new HashMap<String, @Nullable Object>();
        payload.put("commitment", id.value().toString());
        payload.put("organ", asked.organ());
        payload.put("own_key", asked.ownKey());
        payload.put("kind", terms.kind().name());
        payload.put("text", terms.text());
        payload.put("responsible", terms.parties().responsible());
        payload.put("responsible_words", asked.responsibleWords());
        payload.put("co_responsibles", terms.parties().coResponsibles());
        payload.put("verifier", terms.parties().verifier());
        payload.put("baseline", plain(headline.baseline()));
        payload.put("target", plain(headline.target()));
        payload.put("unit", headline.unit());
        payload.put("due", said(headline.due()));
        var goal = terms.goal();
        payload.put("goal", goal == null ? null : goal(goal));
        payload.put("source", terms.source());
        payload.put("evidence", terms.closingEvidence());
        payload.put("line", terms.alignment().line());
        payload.put("table", terms.alignment().table());
        payload.put("programmes", terms.alignment().programmes());
        payload.put("origin", origin(terms.origin()));
        return payload;
    }

    /**
     * A goal in its parts: {@code kind} is {@code number}, {@code milestones} or {@code rubric}, and what a kind has not is not in it. Dated values are
     * {@code {on, value}}, milestones {@code {acceptance, code, on, text, weight}}.
     */
    static Map<String, @Nullable Object> goal(Stated goal) {
        return switch (goal) {
            case PartialGoal part -> partial(part);
            case Reach reach -> {
                var way = reach.trajectory();
                var parts = measured(reach.measure());
                parts.put("direction", reach.direction().name());
                parts.put("baseline", dated(way.baseline()));
                parts.put("target", dated(way.target()));
                parts.put("interim", way.interim().stream().map(Payloads::dated).toList());
                yield parts;
            }
            case Hold hold -> {
                var parts = measured(hold.measure());
                parts.put("direction", hold.direction().name());
                parts.put("baseline", dated(hold.baseline()));
                parts.put("target", dated(new Dated(hold.baseline().value(), hold.until())));
                parts.put(
                        "interim",
                        hold.checkpoints().stream()
                                .map(day -> dated(new Dated(hold.baseline().value(), day)))
                                .toList());
                parts.put("band", ends(hold.band().lower(), hold.band().upper()));
                yield parts;
            }
            case Milestones steps -> {
                var parts = new HashMap<String, @Nullable Object>();
                parts.put("kind", "milestones");
                parts.put("start", steps.start().toString());
                parts.put("steps", steps.steps().stream().map(Payloads::step).toList());
                yield parts;
            }
            case Rubric rubric -> {
                var way = rubric.trajectory();
                var parts = new HashMap<String, @Nullable Object>();
                parts.put("kind", "rubric");
                parts.put("levels", rubric.descriptors());
                parts.put("baseline", dated(way.baseline()));
                parts.put("target", dated(way.target()));
                parts.put("interim", way.interim().stream().map(Payloads::dated).toList());
                yield parts;
            }
        };
    }

    private static Map<String, @Nullable Object> partial(PartialGoal goal) {
        var parts = number(goal.indicator(), goal.unit(), goal.publicationDelay(), goal.thresholds());
        parts.put("accumulation", said(goal.accumulation()));
        parts.put("direction", said(goal.direction()));
        parts.put("baseline", point(goal.baseline().value(), goal.baseline().on()));
        parts.put("target", point(goal.target().value(), goal.target().on()));
        parts.put(
                "interim",
                goal.interim().stream().map(one -> point(one.value(), one.on())).toList());
        var band = goal.band();
        if (band != null) {
            parts.put("band", ends(band.lower(), band.upper()));
        }
        return parts;
    }

    private static Map<String, @Nullable Object> measured(Measure measure) {
        var parts = number(measure.indicator(), measure.unit(), measure.publicationDelay(), measure.thresholds());
        parts.put("accumulation", measure.accumulation().name());
        return parts;
    }

    private static Map<String, @Nullable Object> number(
            @Nullable String indicator, @Nullable String unit, int delay, @Nullable Thresholds thresholds) {
        var parts = new HashMap<String, @Nullable Object>();
        parts.put("kind", "number");
        parts.put("indicator", indicator);
        parts.put("unit", unit);
        parts.put("delay", delay);
        if (thresholds != null) {
            parts.put("thresholds", ends(thresholds.onTrack(), thresholds.reachable(), thresholds.support()));
        }
        return parts;
    }

    private static Map<String, @Nullable Object> step(Milestone one) {
        return new HashMap<>(Map.of(
                "code", one.code(),
                "text", one.text(),
                "acceptance", one.acceptance(),
                "on", one.due().toString(),
                "weight", one.weight().toPlainString()));
    }

    private static Map<String, @Nullable Object> dated(Dated one) {
        return point(one.value(), one.on());
    }

    private static Map<String, @Nullable Object> point(@Nullable BigDecimal value, @Nullable Object on) {
        var point = new HashMap<String, @Nullable Object>();
        point.put("value", plain(value));
        point.put("on", said(on));
        return point;
    }

    private static Map<String, @Nullable Object> origin(Origin origin) {
        var parts = new HashMap<String, @Nullable Object>();
        switch (origin) {
            case Origin.SessionItem item -> {
                parts.put("session", item.session().toString());
                parts.put("item", item.item());
                parts.put("folio", item.folio());
            }
            case Origin.Bulletin paper -> {
                parts.put("paper", paper.paper().toString());
                parts.put("finding", paper.item().toString());
            }
            case Origin.Document document -> named(parts, "document", document.reference(), document.on());
            case Origin.Visit visit -> named(parts, "visit", visit.reference(), visit.on());
            case Origin.Report report -> named(parts, "report", report.reference(), report.on());
        }
        return parts;
    }

    private static void named(Map<String, @Nullable Object> parts, String kind, String reference, Object on) {
        parts.put(kind, reference);
        parts.put("on", on.toString());
    }

    private static List<String> ends(BigDecimal... numbers) {
        return Arrays.stream(numbers).map(BigDecimal::toPlainString).toList();
    }

    private static @Nullable String plain(@Nullable BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }

    private static @Nullable String said(@Nullable Object value) {
        return Objects.toString(value, null);
    }
}
