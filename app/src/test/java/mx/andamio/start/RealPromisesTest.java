package mx.andamio.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import mx.andamio.commitments.Commitment;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.Drafting;
import mx.andamio.commitments.Evidence;
import mx.andamio.commitments.Finding;
import mx.andamio.commitments.Promises;
import mx.andamio.commitments.Promises.Line;
import mx.andamio.commitments.Ratings;
import mx.andamio.programmes.Programmes;
import mx.andamio.register.Actor;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.support.InstallationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** What the bulletins promise stands in a demonstration as it was published, and nothing that was invented touches it. */
@InstallationTest
@TestPropertySource(properties = "andamio.data=target/test-data-story")
class RealPromisesTest extends DemoStoryChecks {

    @Autowired
    DemoPapers papers;

    @Autowired
    Promises promises;

    @Autowired
    Drafting drafting;

    @Autowired
    Ratings ratings;

    @Autowired
    Programmes programmes;

    @BeforeEach
    void recordsAreThere() {
        papers.ensure(null);
    }

    @Test
    void hospitalsStandWithWhatWasPublishedLater() {
        for (var place : List.of("Ensenada", "Tuxtla", "Ciudad del Carmen", "Navojoa", "Guanajuato")) {
            assertThat(of("Hospital de " + place).evidence()).as(place).isEmpty();
        }
        assertThat(of("Ciudad Juárez").evidence()).extracting(Evidence::finding).containsExactly(Finding.KEPT);
        for (var place : List.of("Ticul", "Tula")) {
            assertThat(of("Hospital de " + place).evidence())
                    .as(place)
                    .extracting(Evidence::finding)
                    .containsExactly(Finding.REDATED);
        }
        assertThat(real())
                .flatExtracting(Line::evidence)
                .allSatisfy(one -> assertThat(one.source()).isNotBlank());
    }

    @Test
    void numbersStandAsTheyWerePublished() {
        goes("393 Unidades Médicas de Tiempo Completo", "120", "393");
        goes("surtimiento completo de recetas", null, "100");
        goes("licitaciones públicas", "40", "80");
        assertThat(of("393 Unidades").evidence())
                .extracting(Evidence::finding)
                .as("219 of them, and another goal")
                .containsExactly(Finding.NEWS);
    }

    private void goes(String deliverable, @org.jspecify.annotations.Nullable String from, String to) {
        var promise = of(deliverable).promise();
        assertThat(promise.baseline()).isEqualTo(from == null ? null : new BigDecimal(from));
        assertThat(promise.target()).isEqualTo(new BigDecimal(to));
    }

    @Test
    void whatHasNoNumberStandsWithoutOne() {
        for (var words : List.of("la operación, todos los días", "trato digno", "combate a la corrupción")) {
            var promise = of(words).promise();
            assertThat(promise.target()).as(words).isNull();
            assertThat(promise.missing()).as(words).contains("deadline", "target");
        }
    }

    /** No bulletin promises its numbers: they stand with the programme, each with its source and the day up to which it counts. */
    @Test
    void theStrategyStandsWithItsPublishedCuts() {
        var strategy = programmes.programme("2-30-100").orElseThrow();

        assertThat(strategy.figures())
                .extracting(one -> String.valueOf(one.cutOff()))
                .contains("2025-08-19", "2025-10-21");
        assertThat(strategy.figures())
                .allSatisfy(one -> assertThat(programmes.sources()).containsKey(one.source()));
    }

    @Test
    void nothingThatWasInventedTouchesThem() {
        var taken = real().stream().map(this::taken).toList();
        begin();

        assertThat(real())
                .hasSizeGreaterThanOrEqualTo(17)
                .noneMatch(line -> line.promise().simulated());
        for (var id : taken) {
            var one = commitments.commitment(id).orElseThrow();
            assertThat(one.simulated()).isFalse();
            assertThat(one.terms().text()).doesNotContain("SIMULADO");
            assertThat(followUp.reports(id)).isEmpty();
            assertThat(followUp.obstacles(id)).isEmpty();
            assertThat(assessing.of(id)).isEmpty();
            assertThat(ratings.today(id)).isEmpty();
            assertThat(verifying.looks(id)).isEmpty();
            assertThat(one.version()).isZero();
        }
        nothingIsSaidOfWhatIsReal();
    }

    /** An office makes it a commitment of its own. */
    private CommitmentId taken(Line line) {
        return commitments.taken(line.id()).map(Commitment::id).orElseGet(() -> {
            var asked = Command.bySystem(new Actor("oficina"), "commitments.draft");
            var outcome = drafting.take(asked, line.id(), "DPM", null);
            assertThat(outcome).isInstanceOf(Outcome.Done.class);
            return new CommitmentId(UUID.fromString(((Outcome.Done) outcome).result()));
        });
    }

    private Line of(String deliverable) {
        var found = real().stream()
                .filter(line -> String.valueOf(line.promise().deliverable()).contains(deliverable))
                .toList();
        assertThat(found).as(deliverable).hasSize(1);
        return found.getFirst();
    }

    /** Only records are registered here: papers of the demonstration wait to be read. */
    private List<Line> real() {
        return promises.every(Promises.Filter.NONE);
    }
}
