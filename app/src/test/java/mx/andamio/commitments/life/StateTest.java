package mx.andamio.commitments.life;

import static mx.andamio.commitments.goals.Sample.START;
import static mx.andamio.commitments.goals.Sample.day;
import static mx.andamio.commitments.life.Agreed.agreement;
import static mx.andamio.commitments.life.Agreed.code;
import static mx.andamio.commitments.life.Agreed.commitment;
import static mx.andamio.commitments.life.Agreed.granted;
import static mx.andamio.commitments.life.Agreed.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import mx.andamio.commitments.RecordedAgreement;
import mx.andamio.commitments.Ruling;
import mx.andamio.commitments.life.Verification.Look;
import org.junit.jupiter.api.Test;

class StateTest {

    private static final Admission PASSED = Admission.of(terms(), List.of());
    private static final Admission LACKING = Admission.of(terms(Parties.NOBODY, null, null, null), List.of());
    private static final Signing HERE = new Signing.Here(day(2, 1));
    private static final LocalDate LATER = day(5, 1);
    private static final Look SEEN = new Look("DOE-HEAD", LATER);

    @Test
    void aCommitmentLivesFromDraftToClosed() {
        var draft = new State.Draft(START);
        var admitted = granted(draft.admit(PASSED, day(1, 15)));
        var signed = granted(admitted.sign(PASSED, day(2, 1)));
        var running = (State.Running) signed.begun(day(2, 20), null, day(2, 20));
        var reported = granted(running.reportMet(day(4, 1)));
        var verified = granted(reported.verify(new Verification.Reviewed(SEEN)));
        var closed = granted(verified.close(day(6, 1)));

        assertThat(closed).isEqualTo(new State.Closed(HERE, day(6, 1)));
        assertThat(List.of(draft, admitted, signed, running, reported, verified, closed))
                .extracting(State::stage)
                .containsExactlyElementsOf(Arrays.asList(Stage.values()).subList(0, 7));
        assertThat(List.of(admitted.since(), signed.since(), running.since(), reported.since(), verified.since()))
                .containsExactly(day(1, 15), day(2, 1), day(2, 20), day(4, 1), LATER);
    }

    @Test
    void theGateStandsBeforeAdmissionAndAgainBeforeTheSignature() {
        assertThat(code(new State.Draft(START).admit(LACKING, LATER))).isEqualTo("life.incomplete");
        assertThat(code(new State.Admitted(START).sign(LACKING, LATER))).isEqualTo("life.incomplete");
        assertThat(new State.Draft(START)
                        .admit(LACKING, LATER)
                        .objection()
                        .orElseThrow()
                        .parameters())
                .containsExactly("0", "6");
        assertThat(granted(new State.Admitted(START).redraft(LATER))).isEqualTo(new State.Draft(LATER));
    }

    /** The 816 of 30 April 2026. */
    @Test
    void whatWasSignedOutsideAlwaysEntersWithItsScan() {
        var outside = new Signing.Outside(LocalDate.of(2026, 4, 30), "acta.pdf", "0a".repeat(32));

        var signed = new State.Signed(outside);

        assertThat(signed.since()).isEqualTo("2026-04-30");
        assertThat(signed.stage().isSignedAndOpen()).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> new Signing.Outside(START, " ", "0a".repeat(32)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Signing.Outside(START, "acta.pdf", "0A".repeat(32)));
    }

    @Test
    void itRunsFromTheFirstUpdateOrItsStartWhicheverIsFirst() {
        var signed = new State.Signed(HERE);

        assertThat(signed.begun(null, null, LATER)).isEqualTo(signed);
        assertThat(signed.begun(day(3, 9), day(3, 1), LATER)).isEqualTo(new State.Running(HERE, day(3, 1)));
        assertThat(signed.begun(day(3, 1), day(3, 9), day(3, 5))).isEqualTo(new State.Running(HERE, day(3, 1)));
        assertThat(signed.begun(null, day(3, 9), day(3, 8))).isEqualTo(signed);
        assertThat(signed.begun(null, START, LATER)).isEqualTo(new State.Running(HERE, day(2, 1)));
    }

    @Test
    void aRejectedVerificationReturnsToRunning() {
        var reported = new State.ReportedMet(HERE, day(4, 1));
        var rejected = new Verification.Rejected(SEEN, "sin laboratorio en domingo");

        assertThat(granted(reported.reject(rejected))).isEqualTo(new State.Running(HERE, LATER));
    }

    @Test
    void noTransitionGoesBackInTime() {
        var early = START.minusDays(1);
        var look = new Look("DOE-HEAD", early);
        var rulings = List.<Ruling<?>>of(
                new State.Draft(START).admit(PASSED, early),
                new State.Admitted(START).sign(PASSED, early),
                new State.Admitted(START).redraft(early),
                new State.Running(HERE, START).reportMet(early),
                new State.ReportedMet(HERE, START).verify(new Verification.Reviewed(look)),
                new State.ReportedMet(HERE, START).reject(new Verification.Rejected(look, "x")),
                new State.Verified(HERE, START).close(early),
                new State.Draft(START).cancel(agreement(early)),
                new State.Draft(START).replace(agreement(early), commitment(2)),
                new State.Running(HERE, START).declareNotMet(agreement(early)));

        assertThat(rulings).extracting(Agreed::code).containsOnly("life.order");
        assertThat(new State.Verified(HERE, START).close(START).toOptional()).isPresent();
    }

    @Test
    void exitsAreByRecordedAgreementOnly() {
        var agreed = agreement(LATER);
        var running = new State.Running(HERE, day(3, 1));

        assertThat(granted(running.cancel(agreed)).agreement()).isEqualTo(agreed);
        assertThat(granted(running.replace(agreed, commitment(2))).by()).isEqualTo(commitment(2));
        assertThat(granted(running.declareNotMet(agreed)).since()).isEqualTo(LATER);
        assertThat(code(RecordedAgreement.of(Agreed.SESSION, " ", "x", LATER))).isEqualTo("agreement.folio");
        assertThat(code(RecordedAgreement.of(Agreed.SESSION, "x", " ", LATER))).isEqualTo("agreement.text");
        assertThat(granted(RecordedAgreement.of(Agreed.SESSION, " 2ª/III/2026", "Se acuerda ", LATER)))
                .isEqualTo(agreed);
    }

    /** Whoever adds a way from state to state says so here. */
    @Test
    void theseAreAllTheWaysThatThereAre() {
        var ways = new EnumMap<Stage, Set<String>>(Stage.class);
        for (var state : Arrays.asList(State.class.getPermittedSubclasses())) {
            collect(state, ways);
        }

        assertThat(ways)
                .isEqualTo(Map.of(
                        Stage.DRAFT, Set.of("Admitted", "Signed", "Cancelled", "Replaced"),
                        Stage.ADMITTED, Set.of("Signed", "Draft", "Cancelled", "Replaced"),
                        Stage.SIGNED, Set.of("Owed", "Cancelled", "Replaced", "NotMet"),
                        Stage.RUNNING, Set.of("ReportedMet", "Cancelled", "Replaced", "NotMet"),
                        Stage.REPORTED_MET, Set.of("Verified", "Running", "Cancelled", "Replaced", "NotMet"),
                        Stage.VERIFIED, Set.of("Closed"),
                        Stage.CLOSED, Set.of(),
                        Stage.CANCELLED, Set.of(),
                        Stage.REPLACED, Set.of(),
                        Stage.NOT_MET, Set.of()));
    }

    private static void collect(Class<?> state, Map<Stage, Set<String>> ways) {
        if (state.isInterface()) {
            for (var one : state.getPermittedSubclasses()) {
                collect(one, ways);
            }
            return;
        }
        var to = new TreeSet<String>();
        for (var method : state.getMethods()) {
            var type = method.getGenericReturnType().getTypeName();
            if (type.contains("Ruling") || type.endsWith("Owed")) {
                to.add(type.replaceAll(".*\\$", "").replace(">", ""));
            }
        }
        ways.put(
                Stage.valueOf(
                        state.getSimpleName().replaceAll("(?<=.)(?=[A-Z])", "_").toUpperCase(java.util.Locale.ROOT)),
                to);
    }

    @Test
    void everyStateComesBackFromItsTraces() {
        var states = List.of(
                new State.Draft(START),
                new State.Admitted(START),
                new State.Signed(new Signing.Outside(START, "acta.pdf", "0a".repeat(32))),
                new State.Running(HERE, LATER),
                new State.ReportedMet(HERE, LATER),
                new State.Verified(HERE, LATER),
                new State.Closed(HERE, LATER),
                new State.Cancelled(agreement(LATER)),
                new State.Replaced(agreement(LATER), commitment(2)),
                new State.NotMet(agreement(LATER)));

        assertThat(states)
                .allSatisfy(state -> assertThat(Traces.of(state).state()).isEqualTo(state));
        assertThat(states).extracting(State::stage).containsExactly(Stage.values());
        assertThat(states)
                .allSatisfy(state -> assertThat(Traces.of(state).since()).isEqualTo(state.since()));
        assertThatNullPointerException().isThrownBy(() -> new Traces(Stage.RUNNING, START, null, null, null).state());
    }

    @Test
    void namesOfStatesAreKeptAsTheyAre() {
        assertThat(Stage.values())
                .extracting(Stage::name)
                .containsExactly(
                        "DRAFT",
                        "ADMITTED",
                        "SIGNED",
                        "RUNNING",
                        "REPORTED_MET",
                        "VERIFIED",
                        "CLOSED",
                        "CANCELLED",
                        "REPLACED",
                        "NOT_MET");
        assertThat(Arrays.stream(Stage.values()).filter(Stage::isSignedAndOpen))
                .containsExactly(Stage.SIGNED, Stage.RUNNING, Stage.REPORTED_MET, Stage.VERIFIED);
    }
}
