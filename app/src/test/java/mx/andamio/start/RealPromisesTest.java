package mx.andamio.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import mx.andamio.commitments.Commitment;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.Drafting;
import mx.andamio.commitments.Evidence;
import mx.andamio.commitments.Finding;
import mx.andamio.commitments.Promises;
import mx.andamio.commitments.Promises.Line;
import mx.andamio.commitments.Ratings;
import mx.andamio.commitments.Waiting;
import mx.andamio.commitments.life.Stage;
import mx.andamio.programmes.Programmes;
import mx.andamio.register.Actor;
import mx.andamio.register.Command;
import mx.andamio.register.Entry;
import mx.andamio.register.Outcome;
import mx.andamio.requests.UpdateRequest;
import mx.andamio.requests.UpdateRequests;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.SomeCommitments;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/**
 * What the bulletins promise stands in a demonstration as it was published, and nothing that was invented touches it. The installation is its own: in one where
 * the story was told before, nothing would be left that could touch them.
 */
@InstallationTest
@TestPropertySource(properties = "andamio.data=target/test-data-real-promises${andamio.test.fork:}")
class RealPromisesTest extends DemoStoryChecks {

    private static final int MOST = 500;

    @Autowired
    DemoPapers papers;

    @Autowired
    Promises promises;

    @Autowired
    Drafting drafting;

    @Autowired
    SomeCommitments some;

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

    private void goes(String deliverable, @Nullable String from, String to) {
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
        assertThat(demonstration.invented()).as("told before").isEmpty();
        var taken = real().stream().map(this::taken).toList();
        var office = List.of(keyed(Stage.DRAFT), keyed(Stage.ADMITTED), keyed(Stage.SIGNED));
        var watched = Stream.concat(taken.stream(), office.stream()).toList();
        var stood = watched.stream().map(this::stands).toList();
        begin();

        assertThat(watched.stream().map(this::stands))
                .as("drafts, and what an office admitted or signed")
                .containsExactlyElementsOf(stood);
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

    /**
     * All that is known of a commitment.
     *
     * @param written what the register tells of it
     */
    private record Stands(
            Commitment one, List<Long> written, Waiting.Links links, List<UpdateRequest> asked, boolean part) {}

    private Stands stands(CommitmentId id) {
        return new Stands(
                commitments.commitment(id).orElseThrow(),
                register.about(List.of(id.toString()), MOST).stream()
                        .map(Entry::seq)
                        .toList(),
                waiting.links(id),
                requests.found(UpdateRequests.Filter.ALL, 0, MOST).items().stream()
                        .filter(request -> request.commitment().equals(id))
                        .toList(),
                instructions.partOf(id).isPresent());
    }

    /** One of an office, with a key and a goal as those of the demonstration. */
    private CommitmentId keyed(Stage stage) {
        var asked = SomeCommitments.keyed("22", "OFICINA-" + stage);
        if (stage == Stage.SIGNED) {
            return some.signedElsewhere(asked);
        }
        var id = some.drafted(asked);
        return stage == Stage.DRAFT ? id : some.admit(id);
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
