package mx.andamio.commitments;

import static mx.andamio.support.Viewers.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import mx.andamio.identity.Role;
import mx.andamio.pages.Frame;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.SomeCommitments;
import mx.andamio.support.Unique;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@InstallationTest
class BulkPagesTest {

    private static final Pattern THOSE = Pattern.compile("name=\"aquellos\" value=\"([^\"]+)\"");

    @Autowired
    MockMvcTester web;

    @Autowired
    SomeCommitments some;

    @Autowired
    Commitments commitments;

    private final String word = Unique.word();

    @Test
    void ticksLeadToAPreviewAndFromThereToTheChangeWithoutScripts() throws Exception {
        var first = some.draft("22", "Abrir " + word);
        var second = some.draft("22", "Cerrar " + word);
        var list = page("/compromisos?q=" + word);
        assertThat(list)
                .contains("form=\"lote\" aria-label=\"Marcar: Abrir " + word)
                .contains("id=\"lote\" action=\"/compromisos/lote\"", "Los 2 de este filtro");

        var address = "/compromisos/lote?q=" + word + "&id=" + first.value();
        assertThat(page(address))
                .contains("Un compromiso marcado", "Ver qué pasaría")
                .doesNotContain("aquellos");

        var preview = page(address + "&cambio=programa&etiqueta=2-30-100");
        assertThat(preview)
                .contains("Cambiaría uno; ninguno quedaría como está.", "Se agrega Estrategia 2-30-100")
                .doesNotContain("Cerrar " + word);
        assertThat(tags(first)).isEmpty();

        var answer = web.post()
                .uri("/compromisos/lote")
                .param("q", word)
                .param("cambio", "programa")
                .param("etiqueta", "2-30-100")
                .param("aquellos", those(preview))
                .with(as(Role.ADMIN))
                .with(csrf())
                .exchange();

        assertThat(answer).hasRedirectedUrl("/compromisos?q=" + word + "&");
        assertThat(answer)
                .flash()
                .hasEntrySatisfying(
                        "andamio.notice",
                        notice -> assertThat(((Frame.Notice) notice).text()).isEqualTo("Cambió uno."));
        assertThat(tags(first)).isEqualTo("2-30-100");
        assertThat(tags(second)).isEmpty();
    }

    @Test
    void allOfAFilterAreChosenWithoutTickingAndThoseThatCannotSayWhyFirst() throws Exception {
        some.draft("22", "Abrir " + word);
        some.signedElsewhere("22", "Cerrar " + word);
        var admitted = some.admitted("22");

        var preview = page("/compromisos/lote?todos=true&q=" + word + "&cambio=responsable&puesto=15-HEAD");
        assertThat(preview).contains("Cambiarían 2; ninguno quedaría como está.");

        var mixed = page("/compromisos/lote?cambio=responsable&puesto=15-HEAD&id=" + admitted.value() + "&id="
                + commitments.found(filter(), 0, 1).items().getFirst().id().value());
        assertThat(mixed)
                .contains("Cambiaría uno; uno quedaría como está.", "Lo firmado no se edita")
                .contains("Todos o ninguno", "Cambiar sólo el que puede");
        assertThat(mixed.indexOf("queda como está</span>")).isLessThan(mixed.indexOf("cambia</span>"));

        var answer = web.post()
                .uri("/compromisos/lote")
                .param("cambio", "responsable")
                .param("puesto", "15-HEAD")
                .param("aquellos", those(mixed))
                .param("posibles", "false")
                .with(as(Role.ADMIN))
                .with(csrf())
                .exchange();
        assertThat(answer)
                .flash()
                .hasEntrySatisfying(
                        "andamio.notice",
                        notice -> assertThat(((Frame.Notice) notice).text()).contains("1 de 2 no pueden cambiar"));
        assertThat(answer.getResponse().getRedirectedUrl())
                .startsWith("/compromisos/lote?id=")
                .contains("cambio=responsable");
    }

    @Test
    void aHeadIsOfferedOnlyDatesAndAReaderNothing() throws Exception {
        var id = some.signedElsewhere("22", "Abrir " + word);

        assertThat(read("/compromisos/lote?id=" + id.value(), Role.HEAD))
                .contains("Reprogramar")
                .doesNotContain("Firmar los admitidos", "Cambiar quién responde");
        assertThat(read("/compromisos?q=" + word, Role.AUDITOR)).doesNotContain("form=\"lote\"");
        assertThat(page("/compromisos/lote")).contains("No se marcó ninguno");
    }

    @Test
    void programsForeseeAndChange() {
        var draft = some.draft("22", "Abrir " + word);
        var admitted = some.admitted("22");
        var both = "\"commitments\":[{\"id\":\"" + draft.value() + "\"},{\"id\":\"" + admitted.value() + "\"}]";
        var change = "\"change\":{\"type\":\"reassign\",\"post\":\"15-HEAD\"}";

        assertThat(send("{" + both + "," + change + ",\"dry_run\":true}"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.can", one -> one.assertThat().isEqualTo(1))
                .hasPathSatisfying("$.changed", one -> one.assertThat().isEqualTo(0))
                .hasPathSatisfying("$.items[1].code", one -> one.assertThat().isEqualTo("commitment.signed"));
        assertThat(commitments.commitment(draft).orElseThrow().version()).isZero();
        assertThat(send("{" + both + "," + change + "}"))
                .hasStatus(422)
                .bodyJson()
                .hasPathSatisfying("$.code", one -> one.assertThat().isEqualTo("bulk.some"));
        assertThat(send("{\"filter\":{\"query\":\"" + word + "\"}," + change + ",\"mode\":\"possible\"}"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.changed", one -> one.assertThat().isEqualTo(1));
        assertThat(send("{" + both + ",\"change\":{\"type\":\"erase\"}}")).hasStatus(422);
        assertThat(send("{" + both + "," + change + ",\"mode\":\"some\"}")).hasStatus(422);
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult send(String body) {
        return web.post()
                .uri("/api/v1/commitments/bulk")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(as(Role.SECRETARIAT))
                .with(csrf())
                .exchange();
    }

    private Commitments.Filter filter() {
        return new Commitments.Filter(word, null, null, null, null, null, null, false, false, null);
    }

    private String tags(CommitmentId id) {
        return String.join(
                ",",
                commitments.commitment(id).orElseThrow().terms().alignment().programmes());
    }

    private static String those(String page) {
        var found = THOSE.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private String page(String path) throws Exception {
        return read(path, Role.ADMIN);
    }

    private String read(String path, Role role) throws Exception {
        var answer = web.get().uri(path).with(as(role)).exchange();
        assertThat(answer).as(path).hasStatusOk();
        return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
