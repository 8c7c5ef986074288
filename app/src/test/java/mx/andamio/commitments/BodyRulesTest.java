package mx.andamio.commitments;

import static mx.andamio.support.SomeCommitments.SIGNED;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mx.andamio.commitments.Board.By;
import mx.andamio.commitments.Board.Look;
import mx.andamio.commitments.Board.Scope;
import mx.andamio.commitments.Drafting.NewCommitment;
import mx.andamio.commitments.goals.Accumulation;
import mx.andamio.commitments.goals.Dated;
import mx.andamio.commitments.goals.Measure;
import mx.andamio.commitments.goals.Reach;
import mx.andamio.commitments.goals.Stated;
import mx.andamio.commitments.goals.Thresholds;
import mx.andamio.commitments.goals.Trajectory;
import mx.andamio.commitments.life.Alignment;
import mx.andamio.commitments.life.CommitmentKind;
import mx.andamio.commitments.life.Origin;
import mx.andamio.commitments.life.Parties;
import mx.andamio.commitments.life.Terms;
import mx.andamio.commitments.ratings.Step;
import mx.andamio.directory.PackPart;
import mx.andamio.directory.PackPart.Change;
import mx.andamio.directory.PackPart.Kind;
import mx.andamio.identity.Role;
import mx.andamio.pack.BodyRule;
import mx.andamio.pack.Pack;
import mx.andamio.pack.PackLoading;
import mx.andamio.pack.Packs;
import mx.andamio.register.Outcome;
import mx.andamio.sessions.SessionId;
import mx.andamio.support.Desk;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.People;
import mx.andamio.support.SomeCommitments;
import mx.andamio.support.SomeReports;
import mx.andamio.support.SomeSessions;
import mx.andamio.support.TestClock;
import mx.andamio.support.Unique;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** The numbers of one body in a pack of the test. Each test is rolled back: the installation keeps the pack that it has. */
@InstallationTest
@Transactional
class BodyRulesTest {

    private static final Path INSTITUTIONS = Path.of("../institutions");
    private static final String BODY = "STV";
    private static final String BODY_NAME = "Sesiones de trabajo por videoconferencia";

    @Autowired
    List<PackPart> parts;

    @Autowired
    SomeSessions held;

    @Autowired
    SomeCommitments some;

    @Autowired
    Board board;

    @Autowired
    Ratings ratings;

    @Autowired
    BodyRules rules;

    @Autowired
    Settling settling;

    @Autowired
    Reporting reporting;

    @Autowired
    Commitments commitments;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @TempDir
    Path folder;

    private final String line = Unique.word();
    private final Scope scope = Scope.of(By.LINE, line);

    @BeforeEach
    void copyThePack() throws IOException {
        copy("imss");
        copy("schema");
    }

    @Test
    void whoseBodySaysNothingHasTheUsualNumbers() {
        var one = signed(held.held(BODY_NAME), null);

        assertThat(rules.of(one)).isEqualTo(BodyRules.OfBody.NONE);
        assertThat(settling.allowed(commitments.commitment(one).orElseThrow())).isEqualTo(1);
        for (var rule : BodyRule.values()) {
            var usual = BodyRules.standard(rule);
            if (usual != null) {
                assertThat(new BodyRules.OfBody("X", Map.of(rule, usual)).differing())
                        .as(rule.name())
                        .isEmpty();
            }
        }
    }

    /** What is kept follows at once, of that body and of no other. */
    @Test
    void aReportingPeriodOfTheBodyDecidesWhenItIsSilent() throws IOException {
        var ours = reported(signed(held.held(BODY_NAME), behind(null)));
        var theirs = reported(signed(held.held("Reunión Nacional"), behind(null)));

        try (var _ = clock.later(Duration.ofDays(60))) {
            assertThat(silent()).containsExactlyInAnyOrder(ours, theirs);

            load("    ratings: {reporting_period: 41}\n");

            assertThat(rules.of(ours).ratings().reportingPeriod()).isEqualTo(41);
            assertThat(silent()).as("one and a half periods are 61.5 days").containsExactly(theirs);
            assertThat(ratings.today(ours).orElseThrow().computed().step()).contains(Step.AT_RISK);

            load("");

            assertThat(silent()).containsExactlyInAnyOrder(ours, theirs);
        }
    }

    /** Of goals with a value, the step follows the thresholds of the body, and a goal's own win. */
    @Test
    void thresholdsOfTheBodyDecideTheStepAndAGoalsOwnWin() throws IOException {
        var session = held.held(BODY_NAME);
        var plain = reported(signed(session, behind(null)));
        var strict = reported(signed(session, behind(Thresholds.DEFAULT)));
        assertThat(at(Step.AT_RISK)).containsExactlyInAnyOrder(plain, strict);

        load("    ratings: {deviation: {on_track: -0.9, reachable: -0.95, needs_support: -0.99}}\n");

        assertThat(at(Step.ON_TRACK)).containsExactly(plain);
        assertThat(at(Step.AT_RISK)).containsExactly(strict);
    }

    @Test
    void itSaysHowOftenADateMoves() throws IOException {
        var one = signed(held.held(BODY_NAME), null);

        load("    extensions_allowed: 3\n");

        assertThat(settling.allowed(commitments.commitment(one).orElseThrow())).isEqualTo(3);
    }

    /** Loading says each number, once; a body that is no longer in the pack keeps its own. */
    @Test
    void loadingSaysEachNumberAndAClosedBodyKeepsIts() throws IOException {
        var one = signed(held.held(BODY_NAME), null);
        write("    extensions_allowed: 0\n    ratings: {silent_days: 20}\n");

        assertThat(changes())
                .containsExactly(new Change(
                        "body_rules", Kind.CHANGED, BODY, BODY_NAME, "silent_days: — → 20; extensions_allowed: — → 0"));
        parts().forEach(part -> part.load(pack()));
        assertThat(changes()).isEmpty();

        var text = Files.readString(file());
        Files.writeString(
                file(),
                text.substring(0, text.indexOf("  - code: STV")) + text.substring(text.indexOf("  - code: RN\n")));
        parts().forEach(part -> part.load(pack()));

        assertThat(rules.of(one).ratings().silentDays()).isEqualTo(20);
    }

    @Test
    void thePageSaysTheNumbersThatAreNotTheUsualOnes() throws IOException {
        var ours = signed(held.held(BODY_NAME), null);
        var theirs = signed(held.held("Reunión Nacional"), null);
        load("    ratings: {reporting_period: 30, silent_days: 45}\n");

        assertThat(mvc.get().uri("/compromisos/" + ours.value()).with(people.as(Role.DIRECTOR_GENERAL)))
                .bodyText()
                .contains("Reglas de la reunión: " + BODY_NAME, "Se reporta cada 30 días.")
                .doesNotContain("Sin periodo de reporte");
        assertThat(mvc.get().uri("/compromisos/" + theirs.value()).with(people.as(Role.DIRECTOR_GENERAL)))
                .bodyText()
                .doesNotContain("Reglas de la reunión");
    }

    private List<CommitmentId> silent() {
        return board.found(scope, new Look.Silent(), 0, 50).items();
    }

    private List<CommitmentId> at(Step step) {
        return board.found(scope, new Look.At(step), 0, 50).items();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Nothing of it is done and all of it was due. */
    private Stated behind(@Nullable Thresholds own) {
        return new Reach(
                new Measure(null, "salas", Accumulation.STOCK, 0, own),
                new Trajectory(
                        new Dated(BigDecimal.TEN, SIGNED.minusDays(30)),
                        List.of(new Dated(new BigDecimal("15"), SIGNED)),
                        new Dated(new BigDecimal("20"), today().plusDays(90))));
    }

    private CommitmentId reported(CommitmentId id) {
        var value = new NewReport.Value(BigDecimal.TEN, null, SIGNED, null, null);
        assertThat(reporting.report(
                        Desk.asks("commitments.report"),
                        SomeReports.HEAD,
                        id,
                        new NewReport(Step.AT_RISK, "Nada abierto", false, value, List.of(), List.of())))
                .isInstanceOf(Outcome.Done.class);
        return id;
    }

    private CommitmentId signed(SessionId session, @Nullable Stated goal) {
        return some.signedElsewhere(new NewCommitment(
                "22",
                null,
                new Terms(
                        CommitmentKind.COMMITMENT,
                        "Abrir " + Unique.word(),
                        new Parties("22-HEAD", List.of(), "DPM-HEAD"),
                        goal,
                        null,
                        null,
                        new Alignment(line, null, List.of()),
                        new Origin.SessionItem(session, null, null)),
                null,
                true));
    }

    /** Loads the pack with those lines in the entry of the body. */
    private void load(String lines) throws IOException {
        write(lines);
        parts().forEach(part -> part.load(pack()));
    }

    private void write(String lines) throws IOException {
        var text = Files.readString(INSTITUTIONS.resolve("imss/bodies.yaml"));
        assertThat(text).contains("  - code: STV\n");
        Files.writeString(file(), text.replace("  - code: STV\n", "  - code: STV\n" + lines));
    }

    private List<Change> changes() {
        return parts().stream().flatMap(part -> part.changes(pack()).stream()).toList();
    }

    private List<PackPart> parts() {
        return parts.stream()
                .filter(part -> part.rank() == 20 || part.rank() == 25)
                .toList();
    }

    private Pack pack() {
        return switch (Packs.load(folder.resolve("imss"))) {
            case PackLoading.Loaded loaded -> loaded.pack();
            case PackLoading.Refused refused -> throw new AssertionError(refused.faults());
        };
    }

    private Path file() {
        return folder.resolve("imss/bodies.yaml");
    }

    private void copy(String name) throws IOException {
        var to = Files.createDirectories(folder.resolve(name));
        try (var files = Files.list(INSTITUTIONS.resolve(name))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
