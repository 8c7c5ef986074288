package mx.andamio.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mx.andamio.commitments.InBulk.Change;
import mx.andamio.commitments.InBulk.Chosen;
import mx.andamio.commitments.InBulk.Foreseen;
import mx.andamio.commitments.goals.Accumulation;
import mx.andamio.commitments.goals.Headline;
import mx.andamio.commitments.goals.PartialGoal;
import mx.andamio.commitments.goals.PartialGoal.Point;
import mx.andamio.commitments.life.Parties;
import mx.andamio.commitments.life.Stage;
import mx.andamio.identity.Asker;
import mx.andamio.identity.Role;
import mx.andamio.register.Actor;
import mx.andamio.register.Command;
import mx.andamio.register.Entry;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason;
import mx.andamio.register.Register;
import mx.andamio.support.Desk;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.SomeCommitments;
import mx.andamio.support.Unique;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InstallationTest
class InBulkTest {

    private static final Asker DESK = new Asker(new Actor("mesa"), Role.DESK, null);
    private static final Asker HEAD = new Asker(new Actor("titular"), Role.HEAD, "22-HEAD");
    private static final LocalDate DUE = LocalDate.of(2030, 12, 31);

    @Autowired
    InBulk bulk;

    @Autowired
    Commitments commitments;

    @Autowired
    Settling settling;

    @Autowired
    SomeCommitments some;

    @Autowired
    Register register;

    @Test
    void thosePreviewedAreTheOnesThatChangeAndTheOthersSayWhy() {
        var draft = some.draft("22", "Abrir " + Unique.word());
        var signed = dated("22");
        var wrong = some.admitted("22");
        var change = new Change.Reassign("15-HEAD");

        var foreseen = bulk.foresee(DESK, chosen(draft, signed, wrong), change);

        assertThat(foreseen).extracting(Foreseen::id).containsExactly(draft, signed, wrong);
        assertThat(codes(foreseen)).containsExactly("", "", "commitment.signed");
        assertThat(one(draft).terms().parties().responsible()).isNull();

        assertThat(refused(bulk.change(asks(), DESK, chosen(draft, signed, wrong), change, false)))
                .isEqualTo("bulk.some");
        assertThat(one(draft).terms().parties().responsible()).isNull();

        assertThat(done(bulk.change(asks(), DESK, chosen(draft, signed, wrong), change, true)))
                .isEqualTo("2/3");
        assertThat(one(draft).terms().parties().responsible()).isEqualTo("15-HEAD");
        assertThat(one(signed).terms().parties().responsible()).isEqualTo("15-HEAD");
        assertThat(one(wrong).terms().parties().responsible()).isEqualTo("22-HEAD");
    }

    @Test
    void theRegisterHasAnEntryForEachUnderOneCommandAndOnce() {
        var ids = IntStream.range(0, 3)
                .mapToObj(i -> some.draft("22", "Abrir " + Unique.word()))
                .toArray(CommitmentId[]::new);
        var command = asks();
        var asked = chosen(ids);
        var before = register.size();

        assertThat(done(bulk.change(command, DESK, asked, new Change.Tag("2-30-100"), false)))
                .isEqualTo("3/3");
        assertThat(done(bulk.change(command, DESK, asked, new Change.Tag("2-30-100"), false)))
                .isEqualTo("3/3");

        assertThat(register.size() - before).isEqualTo(3);
        assertThat(register.newest(3, Long.MAX_VALUE))
                .extracting(Entry::command, Entry::type)
                .allSatisfy(one -> assertThat(one.toList()).containsExactly(command.id(), "commitments.rewrite"));
        assertThat(register.firstBroken()).isEmpty();
    }

    @Test
    void aDateMovesForEachByItsOwnRuleAndTheOriginalsStay() {
        var once = dated("22");
        var twice = dated("22");
        var undated = some.signedElsewhere("22", "Pintar " + Unique.word());
        assertThat(settling.extend(Desk.asks("commitments.extend"), DESK, twice, 0, DUE.plusDays(10), "Lluvias", null))
                .isInstanceOf(Outcome.Done.class);
        var change = new Change.Move(DUE.plusDays(60), "Se atrasó la licitación", null);

        assertThat(codes(bulk.foresee(DESK, chosen(once, twice, undated), change)))
                .containsExactly("", "extension.policy", "extension.no_date");
        assertThat(done(bulk.change(asks(), DESK, chosen(once, twice, undated), change, true)))
                .isEqualTo("1/3");

        assertThat(Headline.of(one(once).terms().goal()).due()).isEqualTo(DUE.plusDays(60));
        assertThat(commitments.extensions(once)).singleElement().satisfies(moved -> {
            assertThat(moved.from()).isEqualTo(DUE);
            assertThat(moved.reason()).isEqualTo("Se atrasó la licitación");
        });
        assertThat(commitments.extensions(twice)).hasSize(1);
        assertThat(register.newest(1, Long.MAX_VALUE).getFirst().type()).isEqualTo("commitments.extend");
    }

    @Test
    void whatIsAdmittedIsSignedAndNothingElse() {
        var admitted = some.admitted("22");
        var draft = some.draft("22", "Abrir " + Unique.word());
        var today = commitments.commitment(admitted).orElseThrow().state().since();

        assertThat(done(bulk.change(asks(), DESK, chosen(admitted, draft), new Change.Sign(today), true)))
                .isEqualTo("1/2");
        assertThat(one(admitted).state().stage()).isEqualTo(Stage.SIGNED);
        assertThat(one(draft).state().stage()).isEqualTo(Stage.DRAFT);
        assertThat(codes(bulk.foresee(DESK, chosen(draft), new Change.Sign(today))))
                .containsExactly("commitment.stage");
    }

    @Test
    void aTagIsPutOnAndTakenOffAlsoAfterTheSignature() {
        var signed = signedHere("22");

        assertThat(done(bulk.change(asks(), DESK, chosen(signed), new Change.Tag("2-30-100"), false)))
                .isEqualTo("1/1");
        assertThat(one(signed).terms().alignment().programmes()).containsExactly("2-30-100");
        assertThat(codes(bulk.foresee(DESK, chosen(signed), new Change.Tag("2-30-100"))))
                .containsExactly("bulk.same");
        assertThat(codes(bulk.foresee(DESK, chosen(signed), new Change.Tag("NO-HAY"))))
                .containsExactly("bulk.programme");
        assertThat(done(bulk.change(asks(), DESK, chosen(signed), new Change.Untag("2-30-100"), false)))
                .isEqualTo("1/1");
        assertThat(one(signed).terms().alignment().programmes()).isEmpty();
    }

    @Test
    void whoMayNotChangeOneMayNotChangeMany() {
        var mine = dated("22");
        var other = dated("15");
        var move = new Change.Move(DUE.plusDays(30), "Lluvias", null);

        assertThat(codes(bulk.foresee(HEAD, chosen(mine, other), move))).containsExactly("", "extension.not_yours");
        assertThat(refused(bulk.change(asks(), HEAD, chosen(mine), new Change.Tag("2-30-100"), true)))
                .isEqualTo("bulk.not_yours");
    }

    @Test
    void whatAnotherChangedMeanwhileStays() {
        var one = some.draft("22", "Abrir " + Unique.word());
        var seen = chosen(one);
        assertThat(done(bulk.change(asks(), DESK, seen, new Change.Tag("2-30-100"), false)))
                .isEqualTo("1/1");

        assertThat(codes(bulk.foresee(DESK, seen, new Change.Reassign("15-HEAD"))))
                .containsExactly("commitment.changed");
        assertThat(refused(bulk.change(asks(), DESK, seen, new Change.Reassign("15-HEAD"), true)))
                .isEqualTo("bulk.nobody");
    }

    @Test
    void nothingAndTooManyAreRefused() {
        var many = IntStream.rangeClosed(0, InBulk.MOST)
                .mapToObj(i -> new Chosen(new CommitmentId(java.util.UUID.randomUUID()), 0))
                .toList();

        assertThat(refused(bulk.change(asks(), DESK, List.of(), new Change.Tag("2-30-100"), true)))
                .isEqualTo("bulk.none");
        assertThat(refused(bulk.change(asks(), DESK, many, new Change.Tag("2-30-100"), true)))
                .isEqualTo("bulk.many");
        assertThat(codes(bulk.foresee(DESK, many.subList(0, 1), new Change.Tag("2-30-100"))))
                .containsExactly("commitment.absent");
    }

    /** Ten by one and the same ten by another: nobody waits for the other for ever, and each is changed by one. */
    @Test
    void twoWhoChangeTheSameInAnotherOrderDoNotWaitForEachOther() throws Exception {
        var ids = IntStream.range(0, 10)
                .mapToObj(i -> some.draft("22", "Abrir " + Unique.word()))
                .toList();
        var asked = chosen(ids.toArray(CommitmentId[]::new));
        try (var threads = java.util.concurrent.Executors.newFixedThreadPool(2)) {
            var results = threads.invokeAll(List.of(
                    () -> bulk.change(asks(), DESK, asked, new Change.Tag("2-30-100"), true),
                    () -> bulk.change(asks(), DESK, asked.reversed(), new Change.Reassign("15-HEAD"), true)));
            var done = 0;
            for (var result : results) {
                done += result.get() instanceof Outcome.Done ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        }
    }

    private List<Chosen> chosen(CommitmentId... ids) {
        return Stream.of(ids).map(id -> new Chosen(id, one(id).version())).toList();
    }

    private Commitment one(CommitmentId id) {
        return commitments.commitment(id).orElseThrow();
    }

    private CommitmentId dated(String organ) {
        return some.signedElsewhere(
                organ,
                "Abrir salas " + Unique.word(),
                new Parties(organ + "-HEAD", List.of(), "DPM-HEAD"),
                new PartialGoal(
                        null,
                        "salas",
                        Accumulation.STOCK,
                        0,
                        null,
                        null,
                        new Point(BigDecimal.TEN, SomeCommitments.SIGNED),
                        new Point(new BigDecimal("20"), DUE),
                        List.of(),
                        null));
    }

    private CommitmentId signedHere(String organ) {
        var id = some.admitted(organ);
        var since = one(id).state().since();
        assertThat(done(bulk.change(asks(), DESK, chosen(id), new Change.Sign(since), false)))
                .isEqualTo("1/1");
        return id;
    }

    private static Command asks() {
        return Desk.asks("commitments.bulk");
    }

    private static List<String> codes(List<Foreseen> foreseen) {
        return foreseen.stream()
                .map(one -> one.objection().map(Reason::code).orElse(""))
                .toList();
    }

    private static String done(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).result();
    }

    private static String refused(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused) outcome).reason().code();
    }
}
