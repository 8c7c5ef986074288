package mx.andamio.commitments;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import mx.andamio.commitments.goals.Accumulation;
import mx.andamio.commitments.goals.Direction;
import mx.andamio.commitments.life.Blocker;
import mx.andamio.commitments.life.CommitmentKind;
import mx.andamio.commitments.life.Lack;
import mx.andamio.commitments.life.Requirement;
import mx.andamio.commitments.life.Stage;
import mx.andamio.commitments.life.TextRules;
import mx.andamio.commitments.life.Verification;
import mx.andamio.commitments.ratings.Counts;
import mx.andamio.commitments.ratings.Ground;
import mx.andamio.commitments.ratings.Rating;
import mx.andamio.commitments.ratings.Step;
import mx.andamio.commitments.ratings.Used;
import mx.andamio.pack.BodyRule;
import mx.andamio.pages.Words;

/** The codes of the commitments' model in the reader's words. */
public final class CommitmentWords {

    /** Decimals of a share that are shown, two less of a percentage; rules count all of them. */
    private static final int SHOWN = 4;

    private CommitmentWords() {}

    public static String step(Step step, Words words) {
        return words.text("step." + step.name());
    }

    /** Its sign, which says the same without colour. */
    public static String glyph(Step step) {
        return switch (step) {
            case ON_TRACK -> "●";
            case REACHABLE -> "◕";
            case NEEDS_SUPPORT -> "◑";
            case AT_RISK -> "○";
        };
    }

    /** The step, or why there is none. */
    public static String rating(Rating rating, Words words) {
        return switch (rating) {
            case Rating.Stepped stepped -> step(stepped.at(), words);
            case Rating.NoStep none -> words.text("no_step." + none.why().name());
        };
    }

    public static String basis(Used.Basis basis, Words words) {
        return words.text("rating_basis." + basis.name());
    }

    /** A number of a body as a sentence; shares as percentages. */
    public static String rule(BodyRule rule, BigDecimal value, Words words) {
        var shown = switch (rule) {
            case ON_TRACK, REACHABLE, NEEDS_SUPPORT -> value.negate().movePointRight(2);
            case CHANCE_REACHABLE, CHANCE_SUPPORT, CHANCE_AT_RISK -> value.movePointRight(2);
            default -> value;
        };
        return words.text("body_rule." + rule.name(), shown);
    }

    public static String stage(Stage stage, Words words) {
        return words.text("stage." + stage.name());
    }

    public static String verification(Verification.Kind kind, Words words) {
        return words.text("verification." + kind.name());
    }

    public static String kind(CommitmentKind kind, Words words) {
        return words.text("obligation." + kind.name());
    }

    public static String direction(Direction direction, Words words) {
        return words.text("direction." + direction.name());
    }

    public static String accumulation(Accumulation accumulation, Words words) {
        return words.text("accumulation." + accumulation.name());
    }

    public static String blocker(Blocker.Kind kind, Words words) {
        return words.text("blocker." + kind.name());
    }

    public static String requirement(Requirement requirement, Words words) {
        return words.text("requirement." + requirement.field());
    }

    /** What is missing, as a sentence. */
    public static String lack(Lack lack, Words words) {
        var key = (lack.code().contains(".") ? "reason." : "admission.") + lack.code();
        return words.text(
                key, lack.parameters().stream().map(Object.class::cast).toArray());
    }

    public static String warning(TextRules.Warning warning, Words words) {
        return words.text("text_rule." + warning.name());
    }

    /** The name of a criterion of an assessment: {@code challenge, planning, drive, stage}. */
    public static String criterion(String name, Words words) {
        return words.text("criterion." + name);
    }

    /** What a criterion means at a step. */
    public static String criterion(String name, Step step, Words words) {
        return words.text("criterion." + name + "." + step.level());
    }

    /** Why a rating is what it is, a sentence for each rule that applied. */
    public static List<String> because(Rating rating, Words words) {
        return rating.because().stream()
                .map(one -> ground(one.ground(), words).strip())
                .toList();
    }

    private static String ground(Ground ground, Words words) {
        return words.text("ground." + ground.code(), parameters(ground, words).toArray());
    }

    private static List<Object> parameters(Ground ground, Words words) {
        return switch (ground) {
            case Ground.Deviation(var deviation, var asOf) ->
                List.of(percent(deviation.abs(), words), words.shortDate(asOf), deviation.signum());
            case Ground.PastDue(var due, var days) -> List.of(words.shortDate(due), days);
            case Ground.LongBlocker(var blocker, var days) -> List.of(blocker, days);
            case Ground.Slipped(var extension) -> List.of(extension);
            case Ground.Extended(var extensions) -> List.of(extensions);
            case Ground.OpenedBlocker(var blocker, var days) -> List.of(blocker, days);
            case Ground.Chance(var chance, var cap) -> List.of(shown(chance, words), step(cap, words));
            case Ground.Silence(var days, var limit) -> List.of(days, words.number(limit));
            case Ground.NotYetDue(var from) -> List.of(words.shortDate(from));
            case Ground.Declared(var text, var on) -> List.of(text, words.shortDate(on));
            case Ground.Judged(var reason, var on) -> List.of(reason, words.shortDate(on));
            case Ground.Counted(var counts) -> counts(counts);
            case Ground.NoGoal none -> List.of();
            case Ground.NoValue none -> List.of();
            case Ground.Nobody none -> List.of();
        };
    }

    private static List<Object> counts(Counts counts) {
        return List.of(
                counts.atRisk(),
                counts.needSupport(),
                counts.reachable(),
                counts.onTrack(),
                counts.rated(),
                counts.due(),
                counts.notYetDue());
    }

    private static String percent(BigDecimal share, Words words) {
        return words.number(share.movePointRight(2).setScale(SHOWN - 2, RoundingMode.HALF_EVEN));
    }

    private static String shown(BigDecimal share, Words words) {
        return words.number(share.setScale(SHOWN, RoundingMode.HALF_EVEN));
    }
}
