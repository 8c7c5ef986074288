package mx.andamio.commitments;

import static mx.andamio.support.Bulletin.aBulletin;
import static mx.andamio.support.Viewers.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import mx.andamio.commitments.Promises.Filter;
import mx.andamio.commitments.Promises.Line;
import mx.andamio.identity.Role;
import mx.andamio.register.Command;
import mx.andamio.register.Entry;
import mx.andamio.register.Outcome;
import mx.andamio.register.Outcome.Done;
import mx.andamio.register.Outcome.Refused;
import mx.andamio.register.Register;
import mx.andamio.support.Desk;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.Unique;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@InstallationTest
class OutcomesTest {

    private static final LocalDate PROMISED = LocalDate.of(2024, 12, 20);

    @Autowired
    Promises promises;

    @Autowired
    Outcomes outcomes;

    @Autowired
    Register register;

    @Autowired
    Desk desk;

    @Autowired
    MockMvcTester web;

    @Test
    void aPromiseIsSilentUntilASourceSpeaks() throws Exception {
        var promise = aPromise(LocalDate.of(2025, 12, 31));

        assertThat(page(promise))
                .contains("plazo vencido, sin información")
                .contains("sin información posterior al boletín")
                .contains("el plazo venció hace");

        done(outcomes.add(asks(), kept(promise, LocalDate.of(2025, 11, 3))));

        assertThat(page(promise)).contains(">cumplida<").contains("Se inauguró (Diario de prueba, 3 nov 2025)");
    }

    @Test
    void aNewDateNeverLosesTheFirst() throws Exception {
        var promise = aPromise(LocalDate.of(2025, 12, 31));

        done(outcomes.add(asks(), redated(promise, LocalDate.of(2026, 6, 30))));

        assertThat(page(promise)).contains("nueva fecha: 30 jun 2026").contains("a más tardar 31 dic 2025");
        assertThat(promises.promise(promise).orElseThrow().promise().deadline()).isEqualTo(LocalDate.of(2025, 12, 31));
    }

    @Test
    void refusesWhatCannotBe() {
        var promise = aPromise(null);

        assertThat(reason(outcomes.add(asks(), kept(promise, PROMISED.minusDays(1)))))
                .isEqualTo("evidence.early");
        assertThat(reason(outcomes.add(asks(), kept(promise, null)))).isEqualTo("evidence.on");
        assertThat(reason(outcomes.add(asks(), redated(promise, null)))).isEqualTo("evidence.redated");
        assertThat(reason(outcomes.add(asks(), kept(new PromiseId(UUID.randomUUID()), LocalDate.of(2026, 1, 1)))))
                .isEqualTo("promise.absent");
        assertThat(promises.promise(promise).orElseThrow().evidence()).isEmpty();
    }

    @Test
    void aMistakeIsWithdrawnNotDeleted() throws Exception {
        var promise = aPromise(null);
        var id = new EvidenceId(UUID.fromString(done(outcomes.add(asks(), kept(promise, LocalDate.of(2026, 1, 1))))));

        assertThat(reason(outcomes.withdraw(asks(), id, " "))).isEqualTo("evidence.why");
        done(outcomes.withdraw(asks(), id, "es otro hospital"));

        assertThat(reason(outcomes.withdraw(asks(), id, "otra vez"))).isEqualTo("evidence.withdrawn");
        assertThat(page(promise)).contains("sin información posterior").contains("es otro hospital");
        assertThat(register.newest(500, Long.MAX_VALUE).stream()
                        .filter(entry -> entry.payload().contains(id.toString()))
                        .map(Entry::type))
                .containsExactly("commitments.evidence.withdraw", "commitments.evidence.add");
    }

    @Test
    void promisesAreFoundByTheirWordsAndByWhatBecameOfThem() {
        var word = Unique.word().toLowerCase(Locale.ROOT);
        var kept = aPromise("clínica " + word, LocalDate.of(2025, 1, 1));
        var late = aPromise("clínica " + word, LocalDate.of(2025, 1, 1));
        var open = aPromise("clínica " + word, null);
        done(outcomes.add(asks(), redated(kept, LocalDate.of(2025, 8, 1))));
        done(outcomes.add(asks(), kept(kept, LocalDate.of(2025, 11, 3))));

        assertThat(found("CLINICA " + word, null)).containsExactlyInAnyOrder(kept, late, open);
        assertThat(found(word, Standing.KEPT)).containsExactly(kept);
        assertThat(found(word, Standing.REDATED)).isEmpty();
        assertThat(found(word, Standing.SILENT_PAST_DUE)).containsExactly(late);
        assertThat(found(word, Standing.SILENT)).containsExactly(open);
    }

    @Test
    void theTableLeavesWithoutFormulas() {
        var word = Unique.word();
        aPromise("=HYPERLINK(" + word + ")", null);

        var answer =
                web.get().uri("/prometido.csv?q=" + word).with(as(Role.CITIZEN)).exchange();

        assertThat(answer).hasStatusOk();
        var text = new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(text)
                .startsWith("\uFEFFPromesa,Meta,Plazo")
                .contains("'=")
                .doesNotContain("\n=")
                .doesNotContain(",=");
    }

    @Test
    void whatIsKnownIsEnteredByForm() throws Exception {
        var promise = aPromise(null);

        var answer = web.post()
                .uri("/prometido/" + promise.value() + "/evidencia")
                .with(as(Role.DESK))
                .with(csrf())
                .param("command", UUID.randomUUID().toString())
                .param("finding", "PARTLY")
                .param("on", "2026-02-03")
                .param("text", "Se abrió la mitad")
                .param("source", "Periódico de prueba")
                .exchange();

        assertThat(answer).hasRedirectedUrl("/prometido/" + promise.value());
        assertThat(page(promise)).contains("cumplida en parte").contains("Se abrió la mitad");
    }

    private PromiseId aPromise(@Nullable LocalDate deadline) {
        return aPromise("una clínica " + Unique.word(), deadline);
    }

    private PromiseId aPromise(String what, @Nullable LocalDate deadline) {
        var verb = what.startsWith("=") ? what : "abrir";
        var paper = desk.registered(aBulletin().dated(PROMISED).promise(verb, what, null, deadline));
        return promises.ofPaper(paper.value()).getFirst().id();
    }

    private List<PromiseId> found(String query, @Nullable Standing standing) {
        return promises.found(new Filter(query, standing), 0, 50).items().stream()
                .map(Line::id)
                .toList();
    }

    private static NewEvidence kept(PromiseId promise, @Nullable LocalDate on) {
        return new NewEvidence(promise, on, "day", Finding.KEPT, null, "Se inauguró", "Diario de prueba");
    }

    private static NewEvidence redated(PromiseId promise, @Nullable LocalDate to) {
        return new NewEvidence(
                promise, LocalDate.of(2025, 9, 1), "month", Finding.REDATED, to, "Se atrasó", "Diario de prueba");
    }

    private static Command asks() {
        return Desk.asks("commitments.evidence");
    }

    private static String done(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Done.class);
        return ((Done) outcome).result();
    }

    private static String reason(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Refused.class);
        return ((Refused) outcome).reason().code();
    }

    private String page(PromiseId promise) throws Exception {
        MvcTestResult answer = web.get()
                .uri("/prometido/" + promise.value())
                .with(as(Role.CITIZEN))
                .exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
