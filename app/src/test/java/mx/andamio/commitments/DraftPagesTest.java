package mx.andamio.commitments;

import static mx.andamio.support.Viewers.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import mx.andamio.commitments.goals.Hold;
import mx.andamio.commitments.goals.Milestones;
import mx.andamio.commitments.goals.PartialGoal;
import mx.andamio.commitments.goals.Reach;
import mx.andamio.commitments.goals.Rubric;
import mx.andamio.commitments.life.Alignment;
import mx.andamio.commitments.life.Origin;
import mx.andamio.commitments.life.Stage;
import mx.andamio.identity.Role;
import mx.andamio.register.Entry;
import mx.andamio.register.Register;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.SomeCommitments;
import mx.andamio.support.SomeSessions;
import mx.andamio.support.Unique;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@InstallationTest
class DraftPagesTest {

    private static final String[] WHOLE = {
        "goal",
        "number",
        "responsible",
        "22-HEAD",
        "verifier",
        "DPM-HEAD",
        "baseline",
        "1,200",
        "baselineOn",
        "2026-01-31",
        "target",
        "1,550.5",
        "targetOn",
        "2026-12-31",
        "unit",
        "consultas",
        "accumulation",
        "STOCK",
        "interim",
        "2026-06-30 1,400",
        "source",
        "Informe mensual",
        "evidence",
        "Acta de entrega"
    };

    @Autowired
    MockMvcTester web;

    @Autowired
    Commitments commitments;

    @Autowired
    SomeCommitments some;

    @Autowired
    SomeSessions held;

    @Autowired
    Register register;

    @Test
    void anIdeaGoesAllTheWayToASignatureByForms() throws Exception {
        var id = drafted("Sumar consultas " + Unique.word(), WHOLE);

        assertThat(body(get("/compromisos/" + id))).contains("No le falta nada", "/admitir");
        send("/compromisos/" + id + "/admitir", "version", "0");
        assertThat(body(get("/compromisos/" + id))).contains("/firmar");
        var day = commitment(id).state().since();
        send("/compromisos/" + id + "/firmar", "version", "1", "on", day.toString());

        assertThat(commitment(id).state().stage()).isEqualTo(Stage.SIGNED);
    }

    /** From a session with its point and folio, a visit and a report; what cannot be is said, and the form comes back. */
    @Test
    void whereItComesFromIsKeptAndShown() throws Exception {
        var session = held.held("Reunión Nacional");
        var agreed = drafted(
                "Sumar " + Unique.word(), "session", session.toString(), "agendaItem", "4", "resolution", "AC-12");
        assertThat(commitment(agreed).terms().origin()).isEqualTo(new Origin.SessionItem(session, 4, "AC-12"));
        assertThat(body(get("/compromisos/" + agreed))).contains("/sesiones/" + session, "punto 4", "AC-12");

        var on = LocalDate.of(2026, 5, 6);
        var seen = drafted(
                "Reparar " + Unique.word(), "originKind", "visit", "origin", "Visita 7", "originOn", "2026-05-06");
        assertThat(commitment(seen).terms().origin()).isEqualTo(new Origin.Visit("Visita 7", on));
        assertThat(body(get("/compromisos/" + seen))).contains("Visita 7", "Una visita de supervisión · ");

        var told = drafted(
                "Surtir " + Unique.word(), "originKind", "report", "origin", "Queja 8", "originOn", "2026-05-06");
        assertThat(commitment(told).terms().origin()).isEqualTo(new Origin.Report("Queja 8", on));
    }

    @ParameterizedTest
    @CsvSource({
        "session, nada, La sesión de la que viene no está aquí",
        "session, 00000000-0000-0000-0000-000000000000, La sesión de la que viene no está aquí",
        "originKind, visit, Falta de dónde viene",
        "originOn, ayer, ayer"
    })
    void anOriginThatCannotBeIsSaid(String field, String value, String says) throws Exception {
        var refused = send("/compromisos", "organ", "22", "text", "Abrir " + Unique.word(), field, value);

        assertThat(refused).hasStatus(422);
        assertThat(body(refused)).contains(says);
    }

    /** Several programmes are ticked, and a work table that the pack does not know is typed. */
    @Test
    void whatItBelongsToIsChosenFromThePack() throws Exception {
        var form = body(get("/compromisos/nuevo"));
        assertThat(form)
                .contains(
                        "<option value=\"CECI\">Construcción de CECI",
                        "<option value=\"Conservación\">Conservación",
                        "type=\"checkbox\" name=\"programmes\" value=\"PRONAM\"",
                        "type=\"checkbox\" name=\"programmes\" value=\"2-30-100\"",
                        "type=\"checkbox\" name=\"programmes\" value=\"PLAN-ACCION\"",
                        "type=\"checkbox\" name=\"programmes\" value=\"PROGRAMA-ACTIVIDADES\"",
                        "type=\"checkbox\" name=\"programmes\" value=\"INFORME\"",
                        "name=\"tableOther\"");

        var id = drafted(
                "Sumar " + Unique.word(),
                "line",
                "CECI",
                "table",
                "Conservación",
                "programmes",
                "PRONAM",
                "programmes",
                "CECI");
        assertThat(commitment(id).terms().alignment())
                .isEqualTo(new Alignment("CECI", "Conservación", List.of("PRONAM", "CECI")));
        assertThat(body(get("/compromisos/" + id + "/editar")))
                .contains(
                        "value=\"PRONAM\" checked",
                        "<option value=\"Conservación\" selected>",
                        "2 programas elegidos: cambiar");

        var other = drafted("Sumar " + Unique.word(), "table", "Conservación", "tableOther", "Mesa 9");
        assertThat(commitment(other).terms().alignment().table()).isEqualTo("Mesa 9");
        assertThat(body(get("/compromisos/" + other + "/editar"))).contains("name=\"tableOther\" value=\"Mesa 9\"");
    }

    @Test
    void whatThePackNoLongerHasStaysAndIsNotChosenAnew() throws Exception {
        var draft = some.draft("22", "Abrir", new Alignment("VIEJA", "Mesa vieja", List.of("VIEJO")));
        var path = "/compromisos/" + draft + "/editar";
        assertThat(body(get(path)))
                .contains("<option value=\"VIEJA\" selected>VIEJA", "value=\"VIEJO\" checked", "value=\"Mesa vieja\"");

        assertThat(send(
                        path,
                        "version",
                        "0",
                        "text",
                        "Abrir",
                        "goal",
                        "none",
                        "line",
                        "VIEJA",
                        "tableOther",
                        "Mesa vieja",
                        "programmes",
                        "VIEJO"))
                .hasStatus3xxRedirection();
        assertThat(commitment(draft.value()).terms().alignment())
                .isEqualTo(new Alignment("VIEJA", "Mesa vieja", List.of("VIEJO")));

        assertThat(body(send("/compromisos", "organ", "22", "text", "Abrir", "line", "VIEJA")))
                .contains("línea de acción con la clave «VIEJA»");
        assertThat(body(send("/compromisos", "organ", "22", "text", "Abrir", "programmes", "VIEJO")))
                .contains("programa con la clave «VIEJO»");
    }

    @Test
    void whatIsMissingLeadsToItsField() throws Exception {
        var id = drafted("Sumar consultas " + Unique.word());

        assertThat(body(get("/compromisos/" + id)))
                .contains("/compromisos/" + id + "/editar#responsible", "/compromisos/" + id + "/editar#interim");
        var refused = send("/compromisos/" + id + "/admitir", "version", "0");
        assertThat(refused).hasRedirectedUrl("/compromisos/" + id);
        assertThat(commitment(id).state().stage()).isEqualTo(Stage.DRAFT);
    }

    @Test
    void theFormGivesBackWhatWasTypedWhenItIsRefused() throws Exception {
        var refused = send(
                "/compromisos",
                "organ",
                "22",
                "text",
                "Sumar <b>consultas</b>",
                "goal",
                "number",
                "target",
                "muchas",
                "unit",
                "consultas");

        assertThat(refused).hasStatus(422);
        assertThat(body(refused))
                .contains(
                        "«muchas» no es un número",
                        "Sumar &lt;b&gt;consultas&lt;/b&gt;",
                        "value=\"muchas\"",
                        "role=\"alert\"");
    }

    @Test
    void everyKindOfGoalIsReadAndGivenBackByTheForm() throws Exception {
        assertThat(goalOf(WHOLE)).isInstanceOf(Reach.class);
        assertThat(goalOf(
                        "goal",
                        "number",
                        "baseline",
                        "10",
                        "baselineOn",
                        "2026-01-31",
                        "target",
                        "10",
                        "targetOn",
                        "2026-12-31",
                        "unit",
                        "días",
                        "accumulation",
                        "LAST",
                        "lower",
                        "8",
                        "upper",
                        "12"))
                .isInstanceOf(Hold.class);
        assertThat(goalOf(
                        "goal",
                        "milestones",
                        "stepsFrom",
                        "2026-01-01",
                        "steps",
                        "2026-03-31 | Proyecto | Se firma | 2\n2026-12-31 | Obra | Se recibe | 3"))
                .isInstanceOfSatisfying(
                        Milestones.class,
                        goal -> assertThat(goal.steps())
                                .extracting(step -> step.weight())
                                .containsExactly(new BigDecimal("2"), new BigDecimal("3")));
        assertThat(goalOf(
                        "goal",
                        "rubric",
                        "levels",
                        "a\nb\nc\nd\ne",
                        "levelNow",
                        "1",
                        "levelOn",
                        "2026-01-01",
                        "level",
                        "3",
                        "levelBy",
                        "2026-12-31"))
                .isInstanceOf(Rubric.class);
        assertThat(goalOf("goal", "number", "target", "85", "unit", "%")).isInstanceOf(PartialGoal.class);
        assertThat(goalOf("goal", "none")).isNull();
    }

    @Test
    void aLineOfMilestonesWithoutAPartIsNamed() throws Exception {
        var refused = send(
                "/compromisos",
                "organ",
                "22",
                "text",
                "Construir",
                "goal",
                "milestones",
                "stepsFrom",
                "2026-01-01",
                "steps",
                "2026-03-31 | Proyecto");

        assertThat(refused).hasStatus(422);
        assertThat(body(refused)).contains("Al hito «2026-03-31 | Proyecto» le falta una parte");
    }

    @Test
    void aTextOfTwoActionsIsOfferedAsTwo() throws Exception {
        var id = drafted("Abrir 12 consultorios y contratar 24 enfermeras");

        assertThat(body(get("/compromisos/" + id + "/editar")))
                .contains("Tiene más de una acción", "Quedaría como varios");
    }

    /** Sent twice under one name; the register has an entry of each. */
    @Test
    void aTextOfTwoActionsIsMadeTwoDraftsByOneButton() throws Exception {
        var word = Unique.word();
        var key = "K-" + word;
        var text = "Abrir 12 consultorios " + word + " y contratar 24 enfermeras " + word;
        String[] typed = {"organ", "22", "text", text, "key", key};
        var refused = send("/compromisos", with(typed, "goal", "number", "target", "muchas"));
        assertThat(body(refused)).contains("name=\"split\"", "Hacer dos borradores");

        var twice = with(typed, "split", "true", "command", UUID.randomUUID().toString());
        assertThat(send("/compromisos", twice)).hasStatus3xxRedirection();
        assertThat(send("/compromisos", twice)).hasStatus3xxRedirection();

        var made = made(word);
        assertThat(made)
                .extracting(one -> one.terms().text())
                .containsExactlyInAnyOrder("Abrir 12 consultorios " + word, "Contratar 24 enfermeras " + word);
        assertThat(made.getFirst().terms().saying("x"))
                .isEqualTo(made.getLast().terms().saying("x"));
        assertThat(made).extracting(Commitment::ownKey).containsExactlyInAnyOrder(key, null);
        assertThat(register.newest(20, Long.MAX_VALUE))
                .filteredOn(entry -> entry.payload().contains(word))
                .extracting(Entry::type)
                .containsExactly("commitments.draft", "commitments.draft");
    }

    /** One that is kept already keeps its text's first part, and the other is new. */
    @Test
    void aDraftIsSplitFromItsOwnForm() throws Exception {
        var word = Unique.word();
        var id = drafted("Abrir 12 consultorios " + word + " y contratar 24 enfermeras " + word, WHOLE);
        assertThat(body(get("/compromisos/" + id + "/editar"))).contains("Hacer dos borradores");
        var text = commitment(id).terms().text();
        var typed = with(
                WHOLE,
                "text",
                text,
                "split",
                "true",
                "version",
                "0",
                "command",
                UUID.randomUUID().toString());

        assertThat(send("/compromisos/" + id + "/editar", typed)).hasRedirectedUrl("/compromisos/" + id);
        assertThat(send("/compromisos/" + id + "/editar", typed)).hasRedirectedUrl("/compromisos/" + id);

        var made = made(word);
        assertThat(made).hasSize(2);
        assertThat(commitment(id).terms().text()).isEqualTo("Abrir 12 consultorios " + word);
        assertThat(made.getFirst().terms().saying("x"))
                .isEqualTo(made.getLast().terms().saying("x"));
        assertThat(made).extracting(one -> one.met()).containsOnly(6);
    }

    @Test
    void aTextOfOneActionIsNotSplitNorWhatIsNoDraft() throws Exception {
        var refused = send("/compromisos", "organ", "22", "text", "Abrir " + Unique.word(), "split", "true");
        assertThat(refused).hasStatus(422);
        assertThat(body(refused)).contains("una sola acción");

        var word = Unique.word();
        var signed = some.signedElsewhere("22", "Abrir la sala " + word + " y contratar enfermeras " + word);
        var path = "/compromisos/" + signed.value() + "/editar";
        assertThat(body(get(path))).contains("Quedaría como varios").doesNotContain("name=\"split\"");
        var text = commitment(signed.value()).terms().text();
        assertThat(send(path, "text", text, "split", "true", "version", "0")).hasStatus(422);
        assertThat(made(word)).hasSize(1);
    }

    private List<Commitment> made(String word) {
        return commitments.every(new Commitments.Filter(word, null, null, null, null, null, null, false, false, null));
    }

    private static String[] with(String[] typed, String... more) {
        return Stream.concat(Stream.of(typed), Stream.of(more)).toArray(String[]::new);
    }

    @Test
    void whoComesLateIsToldAndLosesNothing() throws Exception {
        var id = some.draft("22", "Abrir " + Unique.word()).value();
        send("/compromisos/" + id + "/editar", "version", "0", "text", "Abrir primero", "goal", "none");

        var late = send("/compromisos/" + id + "/editar", "version", "0", "text", "Abrir después", "goal", "none");

        assertThat(late).hasStatus(422);
        assertThat(body(late)).contains("Alguien más lo cambió", "Abrir después");
        assertThat(commitment(id).terms().text()).isEqualTo("Abrir primero");
    }

    /** Drafted, then saved again from its own form: nothing changes. */
    private @org.jspecify.annotations.Nullable Object goalOf(String... typed) throws Exception {
        var id = drafted("Sumar " + Unique.word(), typed);
        var goal = commitment(id).terms().goal();
        var page = body(get("/compromisos/" + id + "/editar"));
        assertThat(page).contains("name=\"goal\" value=\"" + typed[1] + "\" checked");
        return goal;
    }

    private UUID drafted(String text, String... typed) {
        var all = new String[typed.length + 4];
        all[0] = "organ";
        all[1] = "22";
        all[2] = "text";
        all[3] = text;
        System.arraycopy(typed, 0, all, 4, typed.length);
        var answer = send("/compromisos", all);
        assertThat(answer).hasStatus3xxRedirection();
        var path = Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    private Commitment commitment(UUID id) {
        return commitments.commitment(new CommitmentId(id)).orElseThrow();
    }

    private MvcTestResult get(String address) {
        return web.get().uri(address).with(as(Role.SECRETARIAT)).exchange();
    }

    private MvcTestResult send(String address, String... typed) {
        var request = web.post().uri(address).with(as(Role.SECRETARIAT)).with(csrf());
        for (var i = 0; i < typed.length; i += 2) {
            request = request.param(typed[i], typed[i + 1]);
        }
        return request.exchange();
    }

    private static String body(MvcTestResult answer) throws Exception {
        return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
