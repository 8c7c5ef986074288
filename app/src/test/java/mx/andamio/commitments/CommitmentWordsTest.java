package mx.andamio.commitments;

import static mx.andamio.commitments.goals.Sample.day;
import static mx.andamio.commitments.goals.Sample.number;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
import mx.andamio.commitments.ratings.Criteria;
import mx.andamio.commitments.ratings.Ground;
import mx.andamio.commitments.ratings.Rating;
import mx.andamio.commitments.ratings.Rating.Because;
import mx.andamio.commitments.ratings.Rating.Missing;
import mx.andamio.commitments.ratings.Step;
import mx.andamio.commitments.ratings.Used;
import mx.andamio.pages.Words;
import mx.andamio.register.Reason;
import org.junit.jupiter.api.Test;

/** Whatever the model says has words in both languages. */
class CommitmentWordsTest {

    private static final List<Words> BOTH = Stream.of(Words.SPANISH, Words.ENGLISH)
            .map(language -> new Words(language, ZoneId.of("America/Mexico_City"), day(6, 1)))
            .toList();

    private static final Words SPANISH = BOTH.getFirst();

    private static final List<Ground> GROUNDS = List.of(
            new Ground.Deviation(number("-0.4912345"), day(3, 1)),
            new Ground.PastDue(day(5, 31), 1),
            new Ground.LongBlocker("380 plazas", 31),
            new Ground.Slipped(2),
            new Ground.Extended(1),
            new Ground.OpenedBlocker("380 plazas", 16),
            new Ground.Chance(number("0.4"), Step.NEEDS_SUPPORT),
            new Ground.Silence(46, number("10.5")),
            new Ground.NotYetDue(day(7, 1)),
            new Ground.NoGoal(),
            new Ground.NoValue(),
            new Ground.Declared("206 unidades", day(5, 1)),
            new Ground.Nobody(),
            new Ground.Judged("", day(5, 2)),
            new Ground.Counted(new Counts(1, 2, 3, 4, 5, 6)));

    @Test
    void everyNameHasWordsInBothLanguages() {
        for (var words : BOTH) {
            var said = Stream.of(
                            each(Step.values(), step -> CommitmentWords.step(step, words)),
                            each(
                                    Missing.values(),
                                    why -> CommitmentWords.rating(new Rating.NoStep(why, List.of()), words)),
                            each(Used.Basis.values(), basis -> CommitmentWords.basis(basis, words)),
                            each(Stage.values(), stage -> CommitmentWords.stage(stage, words)),
                            each(Verification.Kind.values(), kind -> CommitmentWords.verification(kind, words)),
                            each(CommitmentKind.values(), kind -> CommitmentWords.kind(kind, words)),
                            each(Direction.values(), one -> CommitmentWords.direction(one, words)),
                            each(Accumulation.values(), one -> CommitmentWords.accumulation(one, words)),
                            each(Blocker.Kind.values(), kind -> CommitmentWords.blocker(kind, words)),
                            each(Requirement.values(), one -> CommitmentWords.requirement(one, words)),
                            each(TextRules.Warning.values(), one -> CommitmentWords.warning(one, words)))
                    .flatMap(names -> names);

            assertThat(said).isNotEmpty().allSatisfy(text -> assertThat(text).isNotBlank());
        }
    }

    @Test
    void everyCriterionIsDescribedAtEveryStep() {
        for (var words : BOTH) {
            for (var component : Criteria.class.getRecordComponents()) {
                assertThat(CommitmentWords.criterion(component.getName(), words))
                        .isNotBlank();
                for (var step : Step.values()) {
                    assertThat(CommitmentWords.criterion(component.getName(), step, words))
                            .isNotBlank();
                }
            }
        }
    }

    @Test
    void everyReasonOfARatingHasWords() {
        assertThat(GROUNDS.stream().map(Object::getClass)).hasSize(Ground.class.getPermittedSubclasses().length);
        for (var words : BOTH) {
            for (var ground : GROUNDS) {
                var rating = new Rating.NoStep(Missing.NO_REPORT, List.of(new Because(ground, null)));

                assertThat(CommitmentWords.because(rating, words).getFirst())
                        .isNotBlank()
                        .doesNotContain("{");
            }
        }
        assertThat(GROUNDS).extracting(Ground::code).doesNotHaveDuplicates();
    }

    @Test
    void theReasonsOfARatingAreSentences() {
        var rating = new Rating.Stepped(
                Step.AT_RISK,
                List.of(
                        new Because(GROUNDS.getFirst(), Step.AT_RISK),
                        new Because(GROUNDS.get(1), Step.AT_RISK),
                        new Because(GROUNDS.getLast(), Step.AT_RISK)));

        assertThat(CommitmentWords.because(rating, SPANISH))
                .containsExactly(
                        "Va 49.12 % del camino por detrás de lo programado, con el dato del 1 mar 2026.",
                        "Venció el 31 may 2026, hace un día, sin alcanzar la meta.",
                        "1 en riesgo, 2 requieren apoyo, 3 alcanzables, 4 en meta; con semáforo 10 de 15; aún no vencen 6.");
        assertThat(CommitmentWords.rating(rating, SPANISH)).isEqualTo("en riesgo de incumplimiento");
    }

    /** Codes of lacks stand in the sources of the gate and of the stated goal. */
    @Test
    void everyLackHasWords() {
        var codes = Stream.concat(
                Stream.of(
                        "unit",
                        "accumulation",
                        "baseline",
                        "baseline_date",
                        "target",
                        "target_date",
                        "band",
                        "interim_incomplete",
                        "interim_session",
                        "parties.verifier_same",
                        "goal.direction_up"),
                Arrays.stream(Requirement.values()).map(Requirement::field));

        assertThat(codes).allSatisfy(code -> {
            for (var words : BOTH) {
                assertThat(CommitmentWords.lack(new Lack(Requirement.GOAL, code, List.of("1", "2")), words))
                        .isNotBlank()
                        .doesNotContain("{");
            }
        });
    }

    @Test
    void everyRefusalOfTheModelHasWords() throws IOException {
        var codes = new TreeSet<String>();
        var said = Pattern.compile("\"([a-z_]+\\.[a-z_]+)\"");
        for (var part : List.of("goals", "ratings", "life", "RecordedAgreement.java")) {
            try (var files = Files.walk(Path.of("src/main/java/mx/andamio/commitments", part))) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    said.matcher(Files.readString(file)).results().forEach(found -> codes.add(found.group(1)));
                }
            }
        }

        assertThat(codes).hasSizeGreaterThan(40).allSatisfy(code -> {
            for (var words : BOTH) {
                assertThat(words.reason(Reason.of(code, Reason.Kind.USER, "1", "2")))
                        .isNotBlank();
            }
        });
    }

    private static <E> Stream<String> each(E[] values, Function<E, String> words) {
        return Arrays.stream(values).map(words);
    }
}
