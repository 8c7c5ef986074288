package mx.andamio.commitments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.UUID;
import mx.andamio.commitments.life.Stage;
import mx.andamio.commitments.life.State;
import mx.andamio.identity.Role;
import mx.andamio.register.Outcome;
import mx.andamio.register.Register;
import mx.andamio.support.Desk;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.People;
import mx.andamio.support.SomeInstructions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@InstallationTest
class WithdrawingTest {

    @Autowired
    Withdrawing withdrawing;

    @Autowired
    Settling settling;

    @Autowired
    Instructions instructions;

    @Autowired
    Commitments commitments;

    @Autowired
    Register register;

    @Autowired
    SomeInstructions some;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Test
    void whatIsStillOwedIsCancelledAtOnceAndTheRestStays() {
        var id = some.issued(some.to(null, "22", "15", "17"));
        var gone = some.part(id, "17");
        assertThat(settling.leave(
                        Desk.asks("commitments.leave"),
                        gone,
                        commitments.commitment(gone).orElseThrow().version(),
                        Settling.Exit.NOT_MET,
                        agreement("AC-1"),
                        null))
                .isInstanceOf(Outcome.Done.class);
        var agreement = agreement("AC-9");
        var entries = register.size();

        assertThat(withdraw(id, agreement)).isEqualTo(Outcome.done("2"));

        for (var organ : List.of("22", "15")) {
            assertThat(state(some.part(id, organ)))
                    .isInstanceOfSatisfying(
                            State.Cancelled.class,
                            out -> assertThat(out.agreement().folio()).isEqualTo("AC-9"));
        }
        assertThat(state(gone).stage()).isEqualTo(Stage.NOT_MET);
        assertThat(register.size())
                .as("one for each part and one for the whole")
                .isEqualTo(entries + 3);
        assertThat(register.newest(1, Long.MAX_VALUE).getFirst().payload())
                .contains(id.toString(), some.part(id, "22").toString(), "AC-9");
        assertThat(instructions.sent(id).orElseThrow().fanOut().overSince()).contains(some.today());
        assertThat(code(withdraw(id, agreement))).isEqualTo("instruction.over");
    }

    @Test
    void withoutAnAgreementNothingIsTakenBack() {
        var id = some.issued(some.toTwo());

        assertThat(code(withdraw(id, new NewAgreement(null, "AC-9", "Se retira", some.today()))))
                .isEqualTo("agreement.session");
        assertThat(code(withdraw(id, agreement(" ")))).isEqualTo("agreement.folio");
        assertThat(code(withdraw(new InstructionId(UUID.randomUUID()), agreement("AC-9"))))
                .isEqualTo("instruction.absent");
        assertThat(state(some.part(id, "22")).stage().isSignedAndOpen()).isTrue();
    }

    @Test
    void theFormSaysHowManyAndTakesThemBack() {
        var id = some.issued(some.toTwo());
        var page = "/instrucciones/" + id;
        assertThat(mvc.get().uri(page).with(people.as(Role.SECRETARIAT)))
                .bodyText()
                .contains("Retirar la instrucción", "las 2 partes que siguen pendientes");
        assertThat(mvc.get().uri(page).with(people.as(Role.DIRECTOR_GENERAL)))
                .bodyText()
                .doesNotContain("Retirar la instrucción");

        var form = mvc.post().uri(page + "/retiro");
        var fields = some.anAgreement();
        for (var i = 0; i < fields.length; i += 2) {
            form.param(fields[i], fields[i + 1]);
        }

        assertThat(form.with(people.as(Role.SECRETARIAT)).with(csrf()).exchange())
                .hasStatus3xxRedirection();
        assertThat(mvc.get().uri(page).with(people.as(Role.SECRETARIAT)))
                .bodyText()
                .contains("concluida desde el")
                .doesNotContain("Retirar la instrucción");
    }

    private State state(CommitmentId id) {
        return commitments.commitment(id).orElseThrow().state();
    }

    private NewAgreement agreement(String folio) {
        return new NewAgreement(some.session(), folio, "Se retira", some.today());
    }

    private Outcome withdraw(InstructionId id, NewAgreement agreement) {
        return withdrawing.withdraw(Desk.asks("commitments.withdraw"), id, agreement);
    }

    private static @Nullable String code(Outcome outcome) {
        return outcome instanceof Outcome.Refused(var reason) ? reason.code() : null;
    }
}
