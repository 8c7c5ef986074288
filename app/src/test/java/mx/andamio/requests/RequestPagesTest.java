package mx.andamio.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.FollowUp;
import mx.andamio.commitments.Report;
import mx.andamio.identity.Role;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.People;
import mx.andamio.support.Photos;
import mx.andamio.support.SomeCommitments;
import mx.andamio.support.SomeReports;
import mx.andamio.support.SomeRequests;
import mx.andamio.support.Unique;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@InstallationTest
class RequestPagesTest {

    private static final Pattern LINK = Pattern.compile("http://localhost(/r/([0-9a-f]{32}))");
    private static final int PAGE_BYTES = 150 * 1024;

    @Autowired
    MockMvcTester web;

    @Autowired
    SomeRequests some;

    @Autowired
    SomeCommitments commitments;

    @Autowired
    SomeReports reports;

    @Autowired
    FollowUp followUp;

    @Autowired
    People people;

    /** From the desk to the telephone and back: nobody but the desk has an account. */
    @Test
    void fromTheRequestToTheMessageToTheLinkToTheReport() {
        var id = reports.aSigned();
        var secretary = people.as(Role.SECRETARIAT);
        assertThat(page("/compromisos/" + id, secretary)).contains("/solicitudes/nueva?compromiso=" + id);
        assertThat(page("/solicitudes/nueva?compromiso=" + id, secretary)).contains("value=\"" + id + "\" checked");

        var asked = ask(id, "Para la reunión nacional", secretary);
        var messages = Objects.requireNonNull(asked.getResponse().getRedirectedUrl());
        assertThat(messages).startsWith("/solicitudes/mensajes/");
        assertThat(page(messages, secretary))
                .contains("Titular del OOAD", "Para la reunión nacional", "«Mis compromisos»")
                .doesNotContain("/r/");

        var linked = post(messages + "/enlaces", secretary);
        assertThat(linked).hasRedirectedUrl(messages);
        var link = link(page(messages, secretary));
        assertThat(page(messages, people.as(Role.DESK))).doesNotContain(link);

        var screen = web.get().uri(link).exchange();
        assertThat(screen).hasStatusOk();
        assertThat(text(screen)).contains("¿Cómo va este compromiso?", "Para la reunión nacional", "Dato (salas)");
        assertThat(screen.getResponse().getContentAsByteArray().length).isLessThan(PAGE_BYTES);

        assertThat(answer(link)).hasRedirectedUrl("/r/listo");
        assertThat(text(web.get().uri("/r/listo").exchange())).contains("Recibido, gracias");

        var report = followUp.reports(id).getFirst();
        assertThat(report.standing()).isEqualTo(Report.Standing.PRELIMINARY);
        assertThat(report.evidence()).hasSize(1);
        assertThat(page("/solicitudes?ver=ANSWERED&organo=22", secretary)).contains("contestada");
        assertThat(page("/compromisos/" + id, secretary)).contains("enlace:22-HEAD", "preliminar");
        assertThat(page(messages, secretary)).contains("Todo lo que se pidió ya se contestó.");
    }

    private MvcTestResult ask(CommitmentId id, String message, RequestPostProcessor who) {
        return web.post()
                .uri("/solicitudes")
                .param("compromiso", id.toString())
                .param("listed", id.toString())
                .param("message", message)
                .param("due", some.today().plusDays(5).toString())
                .with(who)
                .with(csrf())
                .exchange();
    }

    private MvcTestResult answer(String link) {
        // Without the proof against forged forms: there is no session to forge one in.
        return web.post()
                .uri(link)
                .multipart()
                .file(new MockMultipartFile("file", "obra.jpg", "image/jpeg", Photos.jpeg()))
                .param("step", "3")
                .param("text", "Doce de veinte salas")
                .param("value", "12")
                .param("cutOff", some.today().toString())
                .exchange();
    }

    private static String link(String page) {
        var matcher = LINK.matcher(page);
        assertThat(matcher.find()).as(page).isTrue();
        return matcher.group(1);
    }

    @Test
    void lookingTenTimesUsesNothingUpAndASecondAnswerIsToldPlainly() {
        var request = some.anOpen();
        var link = "/r/" + some.link(request);

        for (var i = 0; i < 10; i++) {
            assertThat(web.get().uri(link).exchange()).hasStatusOk();
            assertThat(web.head().uri(link).exchange()).hasStatusOk();
        }
        assertThat(answer(link)).hasStatus(302);

        var second = answer(link);
        assertThat(second).hasStatus(404);
        assertThat(text(second)).contains("Esta liga ya no sirve");
        assertThat(followUp.reports(request.commitment())).hasSize(1);
    }

    @Test
    void whatServesNoMoreLooksTheSameWhateverTheReason() {
        var used = some.link(some.anOpen());
        answer("/r/" + used);
        var replaced = some.anOpen();
        var before = some.link(replaced);
        some.link(replaced);

        var unknown = shown("/r/00000000000000000000000000000000");

        assertThat(shown("/r/" + used)).isEqualTo(unknown);
        assertThat(shown("/r/" + before)).isEqualTo(unknown);
        assertThat(shown("/r/x")).isEqualTo(unknown);
    }

    private String shown(String link) {
        var answer = web.get().uri(link).exchange();
        assertThat(answer).hasStatus(404);
        return text(answer);
    }

    @Test
    void theScreenIsNeitherKeptNorFoundNorToldToAnybody() {
        var link = "/r/" + some.link(some.anOpen());

        for (var address : new String[] {link, "/r/nada", "/r/listo"}) {
            assertClosed(web.get().uri(address).exchange().getResponse());
        }
        assertClosed(answer(link).getResponse());
    }

    private static void assertClosed(MockHttpServletResponse answer) {
        assertThat(answer.getHeaders("Referrer-Policy")).containsExactly("no-referrer");
        assertThat(answer.getHeaders("Cache-Control")).containsExactly("no-store");
        assertThat(answer.getHeader("X-Robots-Tag")).contains("noindex");
        assertThat(answer.getCookies()).isEmpty();
    }

    /** Nothing of the office, of other commitments or of who looks: also where somebody is signed in. */
    @Test
    void theScreenShowsNothingButWhatWasAsked() {
        var other = reports.aReported();
        var id = reports.aReported();
        var request = some.open("Con foto", id).getFirst();

        var screen = text(web.get()
                .uri("/r/" + some.link(request))
                .with(people.as(Role.SECRETARIAT))
                .exchange());

        assertThat(screen)
                .contains("Con foto")
                .doesNotContain(other.toString())
                .doesNotContain(id.toString())
                .doesNotContain("Doce salas abiertas")
                .doesNotContain("Falta el dictamen")
                .doesNotContain("22-HEAD")
                .doesNotContain("/salir")
                .doesNotContain("Ana ");
    }

    @Test
    void aRefusedAnswerComesBackAsItWasFilledInAndTheLinkStillServes() {
        var link = "/r/" + some.link(some.anOpen());

        var refused = web.post()
                .uri(link)
                .param("step", "2")
                .param("text", "Faltan ocho salas")
                .param("value", "doce")
                .exchange();

        assertThat(refused).hasStatus(422);
        assertThat(text(refused)).contains("«doce» no es un número", "Faltan ocho salas", "value=\"doce\"");
        assertThat(answer(link)).hasStatus(302);
    }

    @Test
    void whoTriesTooOftenIsToldToWait() {
        var link = "/r/" + some.link(some.anOpen());
        for (var i = 0; i < 31; i++) {
            web.get().uri("/r/no-hay-" + i).with(from("203.0.113.77")).exchange();
        }

        var waiting = web.get().uri(link).with(from("203.0.113.77")).exchange();

        assertThat(waiting).hasStatus(429);
        assertThat(text(waiting)).contains("Espere quince minutos");
        assertThat(web.get().uri(link).with(from("203.0.113.78")).exchange()).hasStatusOk();
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    @Test
    void manyAreFoldedByWhoseTheyAreAndAskedByOneForm() {
        var here = reports.aSigned();
        var there = commitments.signedElsewhere("17", "Abrir salas");
        var desk = people.as(Role.DESK);

        var page = page("/solicitudes/nueva?compromiso=" + here + "&compromiso=" + there, desk);
        var form = page.substring(page.indexOf("<form method=\"post\" action=\"/solicitudes\""));
        form = form.substring(0, form.indexOf("</form>"));

        assertThat(form.split("<details class=\"card\">", -1)).hasSize(3);
        assertThat(form)
                .contains("Puebla", "Michoacán", "1 de 1 marcados")
                .contains("value=\"" + here + "\" checked", "value=\"" + there + "\" checked");
        assertThat(page("/solicitudes/nueva?compromiso=" + here, desk)).contains("<details class=\"card\" open>");
    }

    @Test
    void theSilentOnesOfAnOrganAreTickedAndAskedInOneGo() {
        var one = reports.aSigned();
        var other = reports.aSigned();
        var desk = people.as(Role.DESK);
        assertThat(page("/solicitudes/nueva?organo=22", desk)).contains(one.toString(), other.toString());

        var asked = web.post()
                .uri("/solicitudes")
                .param("compromiso", one.toString(), other.toString())
                .param("due", some.today().plusDays(3).toString())
                .with(desk)
                .with(csrf())
                .exchange();

        assertThat(page(Objects.requireNonNull(asked.getResponse().getRedirectedUrl()), desk))
                .contains(
                        "Buen día, Titular del OOAD", "el avance de 2 compromisos", "2 compromisos esperan respuesta");
    }

    @Test
    void aFormThatIsRefusedComesBackWithWhatWasTicked() {
        var id = reports.aSigned();

        var answer = web.post()
                .uri("/solicitudes")
                .param("compromiso", id.toString())
                .param("listed", id.toString())
                .param("message", "Con foto")
                .param("due", "mañana")
                .with(people.as(Role.DESK))
                .with(csrf())
                .exchange();

        assertThat(answer).hasStatus(422);
        assertThat(text(answer)).contains("Diga hasta qué día", "value=\"" + id + "\" checked", "Con foto");
    }

    @Test
    void whoIsAskedSeesItFirstAndOnTheFirstPage() {
        reports.aSigned();
        var request = some.open("Con foto", reports.aSigned()).getFirst();
        var liaison = people.acting(Role.LIAISON, "22-LIAISON");

        var mine = page("/mis-compromisos", liaison);
        assertThat(mine).contains("lo piden a más tardar el", "Con foto");
        var rows = mine.substring(mine.indexOf("<tbody>"));
        assertThat(rows.indexOf("lo piden a más tardar")).isLessThan(rows.indexOf("</tr>"));
        assertThat(rows).contains(request.commitment().toString());
        assertThat(page("/", liaison)).containsPattern("Le piden el avance de");
    }

    @Test
    void itIsWithdrawnWithAReason() {
        var request = some.anOpen();
        var secretary = people.as(Role.SECRETARIAT);

        var answer = web.post()
                .uri("/solicitudes/" + request.id() + "/retiro")
                .param("version", "0")
                .param("why", "Ya informó por oficio " + Unique.word())
                .with(secretary)
                .with(csrf())
                .exchange();

        assertThat(answer).hasRedirectedUrl("/solicitudes");
        assertThat(some.asItStands(request).state()).isInstanceOf(UpdateRequest.Withdrawn.class);
        assertThat(page("/solicitudes?ver=ENDED", secretary)).contains("Ya informó por oficio");
    }

    @Test
    void programsAskReadLinkAndWithdraw() {
        var id = reports.aSigned();
        var desk = people.as(Role.DESK);
        var sent = "{\"commitments\":[\"%s\"],\"message\":\"Con foto\",\"due\":\"%s\"}"
                .formatted(id, some.today().plusDays(3));

        var asked = json("/api/v1/requests", sent, desk);
        assertThat(asked).hasStatusOk();
        assertThat(text(asked)).contains("\"state\":\"open\"", "\"post\":\"22-HEAD\"", "\"kind\":\"REMINDER\"");
        var request = some.open(reports.aSigned()).getFirst();
        var linked = json("/api/v1/requests/" + request.id() + "/link", "{}", desk);
        assertThat(web.get().uri(link(text(linked))).exchange()).hasStatusOk();
        assertThat(text(web.get()
                        .uri("/api/v1/requests/" + request.id())
                        .with(desk)
                        .exchange()))
                .contains("\"commitment\":\"" + request.commitment() + "\"");
        assertThat(text(web.get()
                        .uri("/api/v1/requests?look=OPEN&organ=22&size=500")
                        .with(desk)
                        .exchange()))
                .contains(request.id().toString(), "\"total\":");
        assertThat(text(web.get().uri("/api/v1/requests/schedule").with(desk).exchange()))
                .contains("\"after_days\":21");

        assertThat(json("/api/v1/requests", sent, desk)).hasStatus(409);
        assertThat(json("/api/v1/requests", "{\"commitments\":[]}", desk)).hasStatus(422);
        assertThat(json("/api/v1/requests", "[", desk)).hasStatus(400);
        assertThat(json("/api/v1/requests/" + request.id() + "/withdrawal", "{\"version\":0,\"why\":\"Ya\"}", desk))
                .hasStatusOk();
        assertThat(json("/api/v1/requests/" + request.id() + "/link", "{}", desk))
                .hasStatus(409);
    }

    private MvcTestResult json(String address, String body, RequestPostProcessor who) {
        return web.post()
                .uri(address)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(who)
                .with(csrf())
                .exchange();
    }

    private MvcTestResult post(String address, RequestPostProcessor who) {
        return web.post().uri(address).with(who).with(csrf()).exchange();
    }

    private String page(String address, RequestPostProcessor who) {
        var answer = web.get().uri(address).with(who).exchange();
        assertThat(answer).as(address).hasStatusOk();
        return text(answer);
    }

    private static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
