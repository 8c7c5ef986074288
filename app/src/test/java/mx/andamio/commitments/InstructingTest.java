package mx.andamio.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import mx.andamio.commitments.Commitments.Filter;
import mx.andamio.commitments.goals.Accumulation;
import mx.andamio.commitments.life.Aim;
import mx.andamio.commitments.life.CommitmentKind;
import mx.andamio.commitments.life.FanOut.Share;
import mx.andamio.commitments.life.Stage;
import mx.andamio.identity.Asker;
import mx.andamio.identity.Role;
import mx.andamio.posts.AppointmentProcess;
import mx.andamio.posts.NewAppointment;
import mx.andamio.posts.Posts;
import mx.andamio.posts.Term;
import mx.andamio.register.Actor;
import mx.andamio.register.Outcome;
import mx.andamio.register.Register;
import mx.andamio.support.Desk;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.SomeInstructions;
import mx.andamio.support.TestClock;
import mx.andamio.support.Unique;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InstallationTest
class InstructingTest {

    private static final Asker HEAD = new Asker(new Actor("titular"), Role.HEAD, "22-HEAD");

    @Autowired
    Instructing instructing;

    @Autowired
    Instructions instructions;

    @Autowired
    Commitments commitments;

    @Autowired
    Drafting drafting;

    @Autowired
    Posts posts;

    @Autowired
    Register register;

    @Autowired
    SomeInstructions some;

    @Autowired
    TestClock clock;

    @Test
    void eachOfTheThirtyFiveHasAPartThatBindsAtOnce() {
        var id = some.issued(some.to("OOAD-HEAD"));

        var sent = instructions.sent(id).orElseThrow();
        assertThat(sent.parts()).hasSize(35).allSatisfy(part -> {
            assertThat(part.commitment().state().stage()).isEqualTo(Stage.SIGNED);
            assertThat(part.commitment().parent()).isEqualTo(id);
            assertThat(part.commitment().met()).isEqualTo(5);
            assertThat(part.post()).isEqualTo(part.commitment().organ() + "-HEAD");
            assertThat(part.acknowledged()).isNull();
        });
        assertThat(sent.fanOut().acknowledged()).isEqualTo(new Share(0, 35));
        assertThat(some.part(id, "22")).isNotEqualTo(some.part(id, "15"));
        assertThat(commitments.found(Filter.NONE.partsOf(id), 0, 50).total()).isEqualTo(35);
    }

    @Test
    void aCommandThatComesTwiceGivesOneInstruction() {
        var command = Desk.asks("commitments.instruct").asking(Unique.word());
        var asked = some.to("OOAD-HEAD");
        var before = instructions.found(0, 1).total();

        var first = instructing.issue(command, asked);
        var second = instructing.issue(command, asked);

        assertThat(second).isEqualTo(first).isInstanceOf(Outcome.Done.class);
        assertThat(instructions.found(0, 1).total()).isEqualTo(before + 1);
    }

    @Test
    void whatIsRefusedForOnePostLeavesNothingOfTheOthers() {
        var before = instructions.found(0, 1).total();
        var written = register.size();
        var parts = commitments.found(Filter.NONE, 0, 1).total();

        assertThat(refusal(some.to("OOAD-HEAD", "NO-HAY"))).isEqualTo("audience.member");
        // The verifier is among those who receive it: its own part would verify itself.
        assertThat(refusal(some.to("OOAD-HEAD", "DOE-HEAD"))).isEqualTo("instruction.incomplete");

        assertThat(instructions.found(0, 1).total()).isEqualTo(before);
        assertThat(register.size()).isEqualTo(written);
        assertThat(commitments.found(Filter.NONE, 0, 1).total()).isEqualTo(parts);
    }

    @Test
    void aVacantPostIsNamedAndGetsItsPartOnlyWhereSomebodySaysSo() {
        vacate("19-JSPM");
        var asked = some.toNoneVacant("OOAD-JSPM");
        var before = instructions.found(0, 1).total();

        assertThat(refusal(asked)).isEqualTo("instruction.vacant");
        assertThat(instructions.found(0, 1).total()).isEqualTo(before);

        var also = new NewInstruction(
                asked.folio(), asked.issuer(), asked.what(), asked.audience(), List.of(), Map.of(), true);
        assertThat(instructions.sent(some.issued(also)).orElseThrow().parts()).hasSize(35);
    }

    private void vacate(String post) {
        var term = new Term(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1));
        var left = new NewAppointment(post, "Ana Ruiz Paz", term, AppointmentProcess.NOT_SAID, null, "Oficio");
        assertThat(posts.appoint(Desk.asks("posts.appoint"), left)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void ofTwoWithOneFolioAtOnceOneIsGiven() throws Exception {
        var folio = "DG " + Unique.word();
        var together = new CyclicBarrier(2);
        Callable<Outcome> give = () -> {
            together.await();
            return instructing.issue(
                    Desk.asks("commitments.instruct"), withFolio(folio.toUpperCase(java.util.Locale.ROOT)));
        };

        var outcomes = new ArrayList<Outcome>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var one : threads.invokeAll(List.of(give, give))) {
                outcomes.add(one.get());
            }
        }

        assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
        assertThat(outcomes.stream().map(InstructingTest::code)).contains("instruction.folio");
        assertThat(refusal(withFolio(folio))).isEqualTo("instruction.folio");
    }

    private NewInstruction withFolio(String folio) {
        var asked = some.toTwo();
        return new NewInstruction(folio, asked.issuer(), asked.what(), null, asked.members(), Map.of(), false);
    }

    @Test
    void aCommitmentIsADraftUntilEachPostSignsItsOwn() {
        var what = SomeInstructions.what(
                CommitmentKind.COMMITMENT, new Aim(some.today().plusDays(60), number("10", null)), null);
        var id = some.issued(new NewInstruction(null, "DG", what, null, List.of("22", "15"), Map.of(), false));

        assertThat(instructions.sent(id).orElseThrow().parts())
                .allSatisfy(
                        part -> assertThat(part.commitment().state().stage()).isEqualTo(Stage.DRAFT));
    }

    @Test
    void theResponsibleOfAPartDoesNotChange() {
        var what = SomeInstructions.what(
                CommitmentKind.COMMITMENT, new Aim(some.today().plusDays(60), null), "Acta");
        var id = some.issued(new NewInstruction(null, "DG", what, null, List.of("22", "15"), Map.of(), false));
        var part = commitments.commitment(some.part(id, "22")).orElseThrow();
        var other = what.terms("15-HEAD", some.today(), null).toOptional().orElseThrow();

        assertThat(code(drafting.rewrite(Desk.asks("commitments.rewrite"), part.id(), part.version(), other)))
                .isEqualTo("commitment.part");
    }

    @Test
    void eachPostMayHaveItsOwnNumbers() {
        var what = SomeInstructions.what(
                CommitmentKind.INSTRUCTION, new Aim(some.today().plusDays(60), number("10", "20")), "Acta");
        var own = Map.of("15", new Aim.Own(null, new BigDecimal("40")));
        var id = some.issued(new NewInstruction(null, "DG", what, null, List.of("22", "15"), own, false));

        var targets = instructions.sent(id).orElseThrow().parts().stream()
                .map(part -> part.post() + " "
                        + mx.andamio.commitments.goals.Headline.of(
                                        part.commitment().terms().goal())
                                .target());
        assertThat(targets).containsExactlyInAnyOrder("22-HEAD 20", "15-HEAD 40");
        assertThat(refusal(new NewInstruction(null, "DG", what, null, List.of("22"), own, false)))
                .isEqualTo("instruction.own");
    }

    private Aim.Amount number(String baseline, @Nullable String target) {
        return new Aim.Amount(
                "salas",
                Accumulation.STOCK,
                new BigDecimal(baseline),
                some.today().minusDays(30),
                target == null ? null : new BigDecimal(target),
                List.of(new Aim.Interim(some.today().plusDays(30), new BigDecimal("50"), true)));
    }

    @Test
    void onlyAnAccountOfTheResponsiblePostAcknowledgesAndOnce() {
        var id = some.issued(some.toTwo());
        var part = some.part(id, "22");

        assertThat(code(acknowledge(new Asker(HEAD.actor(), Role.LIAISON, "22-LIAISON"), part)))
                .isEqualTo("acknowledgement.not_yours");
        assertThat(code(acknowledge(new Asker(HEAD.actor(), Role.HEAD, "15-HEAD"), part)))
                .isEqualTo("acknowledgement.not_yours");
        assertThat(code(acknowledge(new Asker(HEAD.actor(), Role.SECRETARIAT, null), part)))
                .isEqualTo("acknowledgement.not_yours");
        assertThat(acknowledge(HEAD, part)).isEqualTo(Outcome.done(some.today()));
        assertThat(code(acknowledge(HEAD, part))).isEqualTo("acknowledgement.given");

        var sent = instructions.sent(id).orElseThrow();
        assertThat(sent.fanOut().acknowledged()).isEqualTo(new Share(1, 2));
        assertThat(instructions.partOf(part).orElseThrow().acknowledged())
                .isEqualTo(new Instructions.Acknowledged(
                        some.today(), Desk.asks("x").actor().name()));
        assertThat(instructions.unacknowledged("22-HEAD").stream()
                        .map(one -> one.commitment().id()))
                .doesNotContain(part);
        assertThat(instructions.unacknowledged("15-HEAD").stream()
                        .map(one -> one.commitment().id()))
                .contains(some.part(id, "15"));
    }

    private Outcome acknowledge(Asker who, CommitmentId part) {
        return instructing.acknowledge(Desk.asks("commitments.acknowledge"), who, part);
    }

    @Test
    void whatIsPartOfNothingIsNotAcknowledged() {
        var asked =
                some.what().terms("22-HEAD", some.today(), null).toOptional().orElseThrow();
        var alone = drafting.draft(
                Desk.asks("commitments.draft"), new Drafting.NewCommitment("22", null, asked, null, false));

        assertThat(code(acknowledge(HEAD, new CommitmentId(UUID.fromString(((Outcome.Done) alone).result())))))
                .isEqualTo("acknowledgement.none");
        assertThat(code(acknowledge(HEAD, new CommitmentId(UUID.randomUUID())))).isEqualTo("commitment.absent");
    }

    @Test
    void daysWithoutAnAcknowledgementCountFromItsOwnDay() {
        var id = some.issued(some.toTwo());
        try (var _ = clock.later(Duration.ofDays(9))) {
            var added = instructing.add(Desk.asks("commitments.instruction.add"), id, "17", null, false);
            var late = new CommitmentId(UUID.fromString(((Outcome.Done) added).result()));

            assertThat(instructions.partOf(some.part(id, "22")).orElseThrow().days(some.today()))
                    .isEqualTo(9);
            assertThat(instructions.partOf(late).orElseThrow().days(some.today()))
                    .isZero();
        }
    }

    @Test
    void aPostThatIsAddedHasItsOwnPartAndNoPostHasTwo() {
        var id = some.issued(some.toTwo());
        var before = commitments.commitment(some.part(id, "22")).orElseThrow();

        assertThat(add(id, "17")).isInstanceOf(Outcome.Done.class);
        assertThat(code(add(id, "17-HEAD"))).isEqualTo("instruction.has_post");
        assertThat(code(add(id, "NO-HAY"))).isEqualTo("audience.member");
        assertThat(code(add(new InstructionId(UUID.randomUUID()), "17"))).isEqualTo("instruction.absent");

        assertThat(instructions.sent(id).orElseThrow().parts()).hasSize(3);
        assertThat(commitments.commitment(before.id())).contains(before);
    }

    @Test
    void ofTwoWhoAddOnePostAtOnceOneDoes() throws Exception {
        var id = some.issued(some.toTwo());
        var together = new CyclicBarrier(2);
        Callable<Outcome> adding = () -> {
            together.await();
            return add(id, "17");
        };

        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var one : threads.invokeAll(List.of(adding, adding))) {
                one.get();
            }
        }

        assertThat(instructions.sent(id).orElseThrow().parts()).hasSize(3);
    }

    private Outcome add(InstructionId id, String member) {
        return instructing.add(Desk.asks("commitments.instruction.add"), id, member, null, false);
    }

    @Test
    void whatCannotBeMeantIsRefusedByName() {
        assertThat(refusal(some.to(null))).isEqualTo("instruction.nobody");
        assertThat(refusal(some.to("NO-HAY"))).isEqualTo("audience.unknown");
        assertThat(refusal(new NewInstruction(null, "NO-HAY", some.what(), "UMAE-HEAD", List.of(), Map.of(), false)))
                .isEqualTo("instruction.issuer");
        var past = SomeInstructions.what(
                CommitmentKind.INSTRUCTION, new Aim(some.today().minusDays(1), null), "Acuse");
        assertThat(refusal(new NewInstruction(null, "DG", past, "UMAE-HEAD", List.of(), Map.of(), false)))
                .isEqualTo("instruction.due_past");
    }

    @Test
    void theRegisterHasTheInstructionAndEachOfItsParts() {
        var before = register.size();

        var id = some.issued(some.to("R-NORTE"));

        var parts = instructions.sent(id).orElseThrow().parts().size();
        assertThat(register.size()).isEqualTo(before + parts + 1);
        assertThat(register.newest(1, Long.MAX_VALUE).getFirst().type()).isEqualTo("commitments.instruct");
    }

    private String refusal(NewInstruction asked) {
        return code(instructing.issue(Desk.asks("commitments.instruct"), asked));
    }

    private static String code(Outcome outcome) {
        return outcome instanceof Outcome.Refused(var reason) ? reason.code() : "done";
    }
}
