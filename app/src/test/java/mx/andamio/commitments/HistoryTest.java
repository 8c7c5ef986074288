package mx.andamio.commitments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import mx.andamio.directory.Directory;
import mx.andamio.identity.Accounts;
import mx.andamio.identity.Role;
import mx.andamio.register.Actor;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.register.Register;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.People;
import mx.andamio.support.SomeCommitments;
import mx.andamio.support.SomeReports;
import mx.andamio.support.Unique;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@InstallationTest
class HistoryTest {

    @Autowired
    MockMvcTester web;

    @Autowired
    SomeCommitments some;

    @Autowired
    SomeReports reports;

    @Autowired
    Settling settling;

    @Autowired
    Drafting drafting;

    @Autowired
    Commitments commitments;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    Register register;

    @Autowired
    Directory directory;

    /** Who is the post of then: the account acts for another now. */
    @Test
    void whoDidWhatWhenAndWhichFieldsTheNewestFirst() throws Exception {
        var word = Unique.word();
        var id = some.draft("22", "Abrir " + word);
        var account = people.anActing(Role.SECRETARIAT, "22-JSPM");
        rewrite(id, 0, "Abrir ya " + word, user(account));
        assertThat(accounts.assign(
                        Command.bySystem(Actor.SYSTEM, "identity.account.assign"), account.userName(), "33-HEAD"))
                .isInstanceOf(Outcome.Done.class);

        var history = history(id, people.as(Role.AUDITOR));

        assertThat(history)
                .containsSubsequence("Completó o reescribió un compromiso", "Empezó un borrador de compromiso")
                .contains("Abrir " + word + " → Abrir ya " + word)
                .doesNotContain(account.userName());
        assertThat(history).contains(postName("22-JSPM")).doesNotContain(postName("33-HEAD"));
    }

    /** Every field of the form is changed, and each is named with what it was and is. */
    @Test
    void everyFieldThatChangedIsSaidWithWhatItWasAndIs() throws Exception {
        var id = some.whole("22");
        rewrite(
                id,
                0,
                "Abrir 24 salas",
                people.as(Role.SECRETARIAT),
                "kind",
                "INSTRUCTION",
                "responsible",
                "22-HEAD",
                "coResponsibles",
                "22-JSPM",
                "verifier",
                "DPES-HEAD",
                "line",
                "CECI",
                "tableOther",
                "Mesa nueva",
                "programmes",
                "CECI",
                "goal",
                "number",
                "baseline",
                "12",
                "baselineOn",
                "2026-05-31",
                "target",
                "24",
                "targetOn",
                "2027-01-31",
                "unit",
                "aulas",
                "accumulation",
                "LAST",
                "interim",
                "2026-09-30 18",
                "delay",
                "5",
                "thresholds",
                "1 5 9",
                "source",
                "Registro de obra",
                "evidence",
                "Acta de entrega");

        assertThat(said(id))
                .contains(
                        "Tipo: compromiso → instrucción",
                        "Compromiso: Abrir 20 salas → Abrir 24 salas",
                        "Línea de acción: sin dato → Construcción de CECI",
                        "Mesa de trabajo: sin dato → Mesa nueva",
                        "Programas: se agregó Centros de Educación y Cuidado Infantil (CECI)",
                        "se agregó " + postName("22-JSPM"),
                        postName("DPM-HEAD") + " → " + postName("DPES-HEAD"),
                        "Punto de partida: 10 (30 abr 2026) → 12 (31 may 2026)",
                        "Meta: 20 (26 dic 2026) → 24 (31 ene 2027)",
                        "Unidad de medida: salas → aulas",
                        "Cómo se cuenta:",
                        "Metas intermedias: se quitó 15 (29 jul 2026) · se agregó 18 (30 sep 2026)",
                        "Días que tarda en publicarse el dato: sin dato → 5",
                        "Umbrales propios, en % del camino: sin dato → 1 – 5 – 9",
                        "Informe mensual → Registro de obra",
                        "Acta de apertura → Acta de entrega");
    }

    @Test
    void milestonesAndLevelsSayOnlyWhatDiffersAndLongOnesFold() throws Exception {
        var office = people.as(Role.SECRETARIAT);
        var id = some.draft("22", "Construir " + Unique.word());
        var text = "Construir";
        rewrite(
                id,
                0,
                text,
                office,
                "goal",
                "milestones",
                "stepsFrom",
                "2026-01-01",
                "steps",
                "2026-03-31 | Proyecto | Se firma | 2\n2026-12-31 | Obra | Se recibe | 3");
        rewrite(
                id,
                1,
                text,
                office,
                "goal",
                "milestones",
                "stepsFrom",
                "2026-01-01",
                "steps",
                "2026-03-31 | Proyecto | Se firma | 2\n2027-02-28 | Obra | Se recibe | 3");
        assertThat(said(id))
                .contains("Tipo de meta: Todavía sin meta → Hitos con fecha")
                .contains(
                        "Hitos: se quitó 31 dic 2026 · Obra · Se recibe · peso 3 · se agregó 28 feb 2027 · Obra · Se recibe · peso 3");

        rewrite(
                id,
                2,
                text,
                office,
                "goal",
                "rubric",
                "levels",
                "a\nb\nc\nd\n" + "muy largo ".repeat(30),
                "levelNow",
                "1",
                "levelOn",
                "2026-01-01",
                "level",
                "3",
                "levelBy",
                "2026-12-31");
        assertThat(history(id, office)).contains("<details><summary>Qué se observa en cada nivel: cambió</summary>");
        assertThat(said(id)).contains("Meta: sin dato → nivel 3 (31 dic 2026)");

        rewrite(id, 3, text, office, "goal", "none");
        assertThat(said(id)).contains("Meta: nivel 3 (31 dic 2026) → sin dato");
    }

    /** What was transferred and moved in between is not told again of whoever completes it later. */
    @Test
    void whatAnotherChangedInBetweenIsNotSaidOfWhoeverComesLater() throws Exception {
        var id = reports.aSigned();
        assertThat(settling.extend(
                        Command.bySystem(Actor.SYSTEM, "commitments.extend"),
                        SomeReports.HEAD,
                        id,
                        commitments.commitment(id).orElseThrow().version(),
                        LocalDate.of(2040, 1, 31),
                        "Se atrasó la licitación",
                        null))
                .isInstanceOf(Outcome.Done.class);

        var moved = commitments.commitment(id).orElseThrow();
        assertThat(drafting.rewrite(
                        Command.bySystem(Actor.SYSTEM, "commitments.rewrite"),
                        id,
                        moved.version(),
                        moved.terms().saying("Abrir otras salas")))
                .isInstanceOf(Outcome.Done.class);

        assertThat(said(id))
                .containsPattern("Plazo: [^→]+ → 31 ene 2040")
                .contains("→ Abrir otras salas")
                .doesNotContain("Meta:");
        assertThat(history(id, people.as(Role.AUDITOR))).contains("Se atrasó la licitación");
    }

    /** The history as it reads: no tags, and blanks as one. */
    private String said(CommitmentId id) throws Exception {
        return history(id, people.as(Role.AUDITOR)).replaceAll("<[^>]+>", "").replaceAll("\\s+", " ");
    }

    @Test
    void afterTwentyTheOthersAreFolded() throws Exception {
        var id = some.draft("22", "Abrir " + Unique.word());
        for (var i = 0; i < 24; i++) {
            rewrite(id, i, "Abrir " + i + " " + Unique.word(), people.as(Role.SECRETARIAT));
        }

        var history = history(id, people.as(Role.AUDITOR));

        assertThat(history).contains("Los 5 anteriores");
        assertThat(history.substring(0, history.indexOf("<details>")).split("<tr>", -1))
                .hasSize(22);
    }

    @Test
    void anotherCommitmentsChangesAreNotInIt() throws Exception {
        var word = Unique.word();
        var other = some.draft("22", "Abrir " + word);
        rewrite(other, 0, "Cerrar " + word, people.as(Role.SECRETARIAT));
        var id = some.draft("22", "Abrir " + word);

        assertThat(history(id, people.as(Role.AUDITOR)))
                .doesNotContain("Cerrar")
                .contains("Empezó un borrador");
        assertThat(register.about(List.of(id.value().toString()), 10)).hasSize(1);
    }

    /** It tells of what followed, which a citizen does not see on the page either. */
    @Test
    void whoMayNotReadWhatFollowedDoesNotSeeIt() throws Exception {
        var id = some.draft("22", "Abrir " + Unique.word());

        assertThat(page(id, people.as(Role.CITIZEN))).doesNotContain("id=\"historial\"");
    }

    private String postName(String code) {
        return directory.post(code).orElseThrow().name();
    }

    private void rewrite(CommitmentId id, int version, String text, RequestPostProcessor who, String... more) {
        var request = web.post()
                .uri("/compromisos/" + id.value() + "/editar")
                .param("version", Integer.toString(version))
                .param("text", text)
                .with(who)
                .with(csrf());
        for (var i = 0; i < more.length; i += 2) {
            request = request.param(more[i], more[i + 1]);
        }
        assertThat(request).hasStatus3xxRedirection();
    }

    private String history(CommitmentId id, RequestPostProcessor who) throws Exception {
        var page = page(id, who);
        return page.substring(page.indexOf("id=\"historial\""));
    }

    private String page(CommitmentId id, RequestPostProcessor who) throws Exception {
        return web.get()
                .uri("/compromisos/" + id.value())
                .with(who)
                .exchange()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
