package mx.andamio.commitments;

import static mx.andamio.support.OutcomeChecks.assertDone;
import static mx.andamio.support.OutcomeChecks.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import mx.andamio.commitments.Commitments.Filter;
import mx.andamio.commitments.Drafting.NewCommitment;
import mx.andamio.commitments.Drafting.SignedElsewhere;
import mx.andamio.commitments.goals.Accumulation;
import mx.andamio.commitments.goals.Band;
import mx.andamio.commitments.goals.Dated;
import mx.andamio.commitments.goals.GoalVersion;
import mx.andamio.commitments.goals.Hold;
import mx.andamio.commitments.goals.Measure;
import mx.andamio.commitments.goals.Milestone;
import mx.andamio.commitments.goals.Milestones;
import mx.andamio.commitments.goals.PartialGoal;
import mx.andamio.commitments.goals.PartialGoal.Point;
import mx.andamio.commitments.goals.Reach;
import mx.andamio.commitments.goals.Rubric;
import mx.andamio.commitments.goals.Stated;
import mx.andamio.commitments.goals.Trajectory;
import mx.andamio.commitments.life.Alignment;
import mx.andamio.commitments.life.CommitmentKind;
import mx.andamio.commitments.life.Origin;
import mx.andamio.commitments.life.Parties;
import mx.andamio.commitments.life.Signing;
import mx.andamio.commitments.life.Stage;
import mx.andamio.commitments.life.State;
import mx.andamio.commitments.life.Terms;
import mx.andamio.register.Actor;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason.Kind;
import mx.andamio.register.Register;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.Unique;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@InstallationTest
class DraftingTest {

    private static final LocalDate SIGNED = LocalDate.of(2026, 4, 30);
    private static final LocalDate DUE = LocalDate.of(2026, 12, 15);
    private static final SignedElsewhere CEREMONY = new SignedElsewhere(SIGNED, "Acta.pdf", "ab".repeat(32));

    @Autowired
    Drafting drafting;

    @Autowired
    Commitments commitments;

    @Autowired
    Register register;

    @Autowired
    PlatformTransactionManager transactions;

    static List<Stated> goals() {
        var measure = new Measure(null, "unidades", Accumulation.STOCK, 30, null);
        var from = new Dated(new BigDecimal("120"), SIGNED);
        var half = new Dated(new BigDecimal("250.5"), SIGNED.plusDays(90));
        var to = new Dated(new BigDecimal("393"), DUE);
        return List.of(
                new Reach(measure, new Trajectory(from, List.of(half), to)),
                new Hold(
                        measure,
                        from,
                        new Band(new BigDecimal("100"), new BigDecimal("140")),
                        DUE,
                        List.of(SIGNED.plusDays(30))),
                new Milestones(
                        SIGNED,
                        List.of(new Milestone("a", "Obra terminada", "Acta de entrega", DUE, new BigDecimal("2.5")))),
                new Rubric(
                        List.of("nada", "algo", "la mitad", "casi todo", "todo"),
                        new Trajectory(
                                new Dated(BigDecimal.ONE, SIGNED), List.of(), new Dated(new BigDecimal("4"), DUE))),
                partial(null, new BigDecimal("85"), "%"));
    }

    @ParameterizedTest
    @MethodSource("goals")
    void whatWasDraftedIsReadBackAsItWas(Stated goal) {
        var terms = terms("Abrir 393 unidades", new Parties("22-HEAD", List.of("22-JSPM"), "DPM-HEAD"), goal);

        var id = draft(new NewCommitment("22", "P-" + Unique.word(), terms, null, true));

        var kept = commitments.commitment(id).orElseThrow();
        assertThat(kept.terms()).isEqualTo(terms);
        assertThat(kept.state()).isInstanceOf(State.Draft.class);
        assertThat(kept.simulated()).isTrue();
        assertThat(commitments.goals(id)).extracting(GoalVersion::goal).containsExactly(goal);
    }

    @Test
    void aWholeDraftGoesThroughTheGateAndIsSigned() {
        var id = draft(whole());
        var tomorrow = commitments.commitment(id).orElseThrow().state().since().plusDays(1);

        assertDone(drafting.admit(aCommand(), id, version(id)));
        assertDone(drafting.sign(aCommand(), id, version(id), tomorrow));

        assertThat(commitments.commitment(id).orElseThrow().state())
                .isEqualTo(new State.Signed(new Signing.Here(tomorrow)));
    }

    @Test
    void theGateSaysHowManyOfTheSixThereAre() {
        var id = draft(new NewCommitment("22", null, terms("Abrir", Parties.NOBODY, null), null, false));

        assertRefused(drafting.admit(aCommand(), id, 0), "life.incomplete", Kind.USER);
        assertThat(commitments.commitment(id).orElseThrow().met()).isZero();
    }

    @Test
    void ofTwoWhoChangeOneVersionTheSecondIsTold() {
        var id = draft(whole());
        drafting.rewrite(aCommand(), id, 0, terms("Cerrar", Parties.NOBODY, null));

        var second = drafting.rewrite(aCommand(), id, 0, terms("Vender", Parties.NOBODY, null));

        assertRefused(second, "commitment.changed", Kind.CONFLICT);
        assertThat(commitments.commitment(id).orElseThrow().terms().text()).isEqualTo("Cerrar");
    }

    @Test
    void whatWasSignedHereIsNotEdited() {
        var id = draft(whole());
        var tomorrow = commitments.commitment(id).orElseThrow().state().since().plusDays(1);
        drafting.admit(aCommand(), id, version(id));
        drafting.sign(aCommand(), id, version(id), tomorrow);

        assertRefused(
                drafting.rewrite(aCommand(), id, version(id), terms("Otra cosa", Parties.NOBODY, null)),
                "commitment.signed",
                Kind.CONFLICT);
    }

    @Test
    void whatWasSignedElsewhereEntersWhateverItLacksAndCanBeFilled() {
        var lacking = new NewCommitment("22", null, terms("Abrir", Parties.NOBODY, null), "La jefatura", false);
        var id = enter(lacking);

        var entered = commitments.commitment(id).orElseThrow();
        assertThat(entered.state())
                .isEqualTo(new State.Signed(new Signing.Outside(SIGNED, "Acta.pdf", "ab".repeat(32))));
        assertThat(entered.met()).isZero();

        var filled = terms("Abrir", new Parties("22-HEAD", List.of(), "DPM-HEAD"), null);
        assertDone(drafting.rewrite(aCommand(), id, 0, filled));
        assertThat(commitments.commitment(id).orElseThrow().met()).isEqualTo(2);
        assertThat(commitments.commitment(id).orElseThrow().responsibleWords()).isNull();
    }

    @Test
    void aCorrectionKeepsTheGoalThatItChanges() {
        var first = partial(new BigDecimal("120"), new BigDecimal("393"), "unidades");
        var later = partial(new BigDecimal("120"), new BigDecimal("400"), "unidades");
        var id = enter(new NewCommitment("22", null, terms("Abrir", Parties.NOBODY, first), null, false));

        new TransactionTemplate(transactions)
                .executeWithoutResult(tx -> drafting.correct(
                        aCommand(),
                        id,
                        0,
                        new NewCommitment("22", null, terms("Abrir", Parties.NOBODY, later), null, false),
                        CEREMONY));

        assertThat(commitments.goals(id)).extracting(GoalVersion::goal).containsExactly(first, later);
    }

    @Test
    void aCorrectionOfWhatSomebodyChangedMeanwhileChangesNothing() {
        var id = enter(new NewCommitment("22", null, terms("Abrir", Parties.NOBODY, null), null, false));
        drafting.rewrite(aCommand(), id, 0, terms("Abrir hoy", Parties.NOBODY, null));

        var corrected = new TransactionTemplate(transactions)
                .execute(tx -> drafting.correct(
                        aCommand(),
                        id,
                        0,
                        new NewCommitment("22", null, terms("Cerrar", Parties.NOBODY, null), null, false),
                        CEREMONY));

        assertThat(corrected).isFalse();
        assertThat(commitments.commitment(id).orElseThrow().terms().text()).isEqualTo("Abrir hoy");
    }

    @Test
    void aDraftIsSignedWhereItsDocumentSaysWhen() {
        var asked = new NewCommitment("22", null, terms("Abrir", Parties.NOBODY, null), null, false);
        var transaction = new TransactionTemplate(transactions);
        var id = java.util.Objects.requireNonNull(transaction.execute(tx -> drafting.begin(aCommand(), asked)));
        assertThat(commitments.commitment(id).orElseThrow().state().stage()).isEqualTo(Stage.DRAFT);

        transaction.executeWithoutResult(tx -> drafting.correct(aCommand(), id, 0, asked, CEREMONY));

        assertThat(commitments.commitment(id).orElseThrow().state())
                .isEqualTo(new State.Signed(new Signing.Outside(SIGNED, "Acta.pdf", "ab".repeat(32))));
    }

    @Test
    void anOfficeHasOneCommitmentToAKey() {
        var key = "K-" + Unique.word();
        draft(new NewCommitment("22", key, terms("Abrir", Parties.NOBODY, null), null, false));

        assertRefused(
                drafting.draft(
                        aCommand(), new NewCommitment("22", key, terms("Otro", Parties.NOBODY, null), null, false)),
                "commitment.key",
                Kind.CONFLICT);
        draft(new NewCommitment("15", key, terms("De otra oficina", Parties.NOBODY, null), null, false));
    }

    @Test
    void organsAndPostsAreThoseOfTheDirectory() {
        assertRefused(
                drafting.draft(
                        aCommand(), new NewCommitment("99", null, terms("A", Parties.NOBODY, null), null, false)),
                "commitment.organ",
                Kind.USER);
        var stranger = new Parties("22-HEAD", List.of("99-JSPM"), null);
        assertRefused(
                drafting.draft(aCommand(), new NewCommitment("22", null, terms("A", stranger, null), null, false)),
                "commitment.post",
                Kind.USER);
        assertThatThrownBy(() -> enter(new NewCommitment("99", null, terms("A", Parties.NOBODY, null), null, false)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void findsByWordsOrganPostAndStage() {
        var word = Unique.word();
        var mine = draft(new NewCommitment(
                "22",
                null,
                terms("Abrir " + word, new Parties("22-JSPM", List.of("22-HEAD"), null), null),
                null,
                false));
        draft(new NewCommitment("15", null, terms("Cerrar " + word, Parties.NOBODY, null), null, false));
        var all = new Filter(
                word.toUpperCase(java.util.Locale.ROOT), null, null, null, null, null, null, false, false, null);

        assertThat(commitments.found(all, 0, 10).total()).isEqualTo(2);
        assertThat(commitments.found(all.ofOrgan("22"), 0, 10).items())
                .extracting(Commitment::id)
                .containsExactly(mine);
        assertThat(commitments.found(all.ofPost("22-HEAD"), 0, 10).items())
                .extracting(Commitment::id)
                .containsExactly(mine);
        assertThat(commitments.found(all.at(Stage.SIGNED), 0, 10).total()).isZero();
        assertThat(commitments.stages(all.at(Stage.SIGNED))).containsExactly(java.util.Map.entry(Stage.DRAFT, 2L));
    }

    private NewCommitment whole() {
        var measure = new Measure(null, "unidades", Accumulation.STOCK, 0, null);
        var goal = new Reach(
                measure,
                new Trajectory(
                        new Dated(BigDecimal.TEN, SIGNED),
                        List.of(new Dated(new BigDecimal("15"), DUE.minusDays(60))),
                        new Dated(new BigDecimal("20"), DUE)));
        var parties = new Parties("22-HEAD", List.of(), "DPM-HEAD");
        return new NewCommitment("22", null, terms("Abrir 20 consultorios", parties, goal), null, false);
    }

    private static PartialGoal partial(@Nullable BigDecimal from, @Nullable BigDecimal to, String unit) {
        return new PartialGoal(
                null, unit, null, 0, null, null, new Point(from, null), new Point(to, DUE), List.of(), null);
    }

    private static Terms terms(String text, Parties parties, @Nullable Stated goal) {
        return new Terms(
                CommitmentKind.COMMITMENT,
                text,
                parties,
                goal,
                goal instanceof Reach ? "Informe mensual" : null,
                goal instanceof Reach ? "Acta de apertura" : null,
                new Alignment("infraestructura", null, List.of("2-30-100")),
                new Origin.Document("Relación de compromisos", SIGNED));
    }

    private CommitmentId draft(NewCommitment asked) {
        var outcome = drafting.draft(aCommand(), asked);
        assertDone(outcome);
        return new CommitmentId(UUID.fromString(((Outcome.Done) outcome).result()));
    }

    private CommitmentId enter(NewCommitment entered) {
        var id = new TransactionTemplate(transactions).execute(tx -> drafting.enter(aCommand(), entered, CEREMONY));
        return java.util.Objects.requireNonNull(id);
    }

    private int version(CommitmentId id) {
        return commitments.commitment(id).orElseThrow().version();
    }

    private static Command aCommand() {
        return Command.bySystem(new Actor("prueba"), "commitments.test");
    }
}
