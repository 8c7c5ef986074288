package mx.andamio.commitments;

import static mx.andamio.support.Viewers.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import mx.andamio.commitments.life.Admission;
import mx.andamio.commitments.life.Origin;
import mx.andamio.commitments.life.Signing;
import mx.andamio.commitments.life.State;
import mx.andamio.identity.Role;
import mx.andamio.register.Register;
import mx.andamio.register.Sha256;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.SomeSessions;
import mx.andamio.support.Unique;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** One commitment that was signed outside the system, by its form and as programs send it. */
@InstallationTest
class SignedPagesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 30);

    @Autowired
    MockMvcTester web;

    @Autowired
    Commitments commitments;

    @Autowired
    SomeSessions held;

    @Autowired
    Register register;

    @Test
    void itEntersSignedWithItsScanAndWhatItLacks() throws Exception {
        var word = Unique.word();
        var bytes = pdf(word);

        var answer = send(bytes, fields(word));

        var one = made(answer);
        assertThat(one.state())
                .isEqualTo(new State.Signed(new Signing.Outside(DAY, "acta " + word + ".pdf", hash(bytes))));
        assertThat(one.terms().origin()).isEqualTo(new Origin.Document("Reunión Regional " + word, DAY));
        assertThat(one.met()).isZero();
        assertThat(body(get("/compromisos/" + one.id())))
                .contains(
                        "0 de " + Admission.OF,
                        "Firmado fuera del sistema",
                        hash(bytes),
                        "/compromisos/" + one.id() + "/documento",
                        "/compromisos/" + one.id() + "/editar#responsible",
                        "/compromisos/" + one.id() + "/editar#evidence");
        assertThat(register.about(List.of(one.id().toString()), 10))
                .singleElement()
                .satisfies(entry -> assertThat(entry.payload())
                        .contains(hash(bytes), "\"signed_on\":\"" + DAY + "\"", "Reunión Regional " + word));
    }

    @Test
    void theScanIsServedByteForByteAndNeverShown() throws Exception {
        var word = Unique.word();
        var bytes = pdf(word);
        var id = made(send(bytes, fields(word))).id();

        for (var path : new String[] {"/compromisos/" + id + "/documento", "/api/v1/commitments/" + id + "/scan"}) {
            var served = web.get().uri(path).with(as(Role.AUDITOR)).exchange();
            assertThat(served).hasStatusOk().hasContentType("application/pdf");
            assertThat(served.getResponse().getContentAsByteArray()).isEqualTo(bytes);
            assertThat(served.getResponse().getHeader("Content-Disposition")).startsWith("attachment");
        }
        assertThat(web.get().uri("/compromisos/" + id + "/documento").with(as(Role.CITIZEN)))
                .hasStatus(403);
    }

    /** A session with its point and folio, and everything that is known: the same six as of a draft. */
    @Test
    void whateverIsKnownIsKeptAndCounts() {
        var session = held.held("Reunión Nacional");
        var typed = with(
                fields(Unique.word()),
                "origin",
                "",
                "session",
                session.toString(),
                "agendaItem",
                "4",
                "resolution",
                "AC-12",
                "key",
                "K-" + Unique.word(),
                "responsible",
                "22-HEAD",
                "verifier",
                "DPM-HEAD",
                "goal",
                "number",
                "target",
                "20",
                "unit",
                "salas",
                "source",
                "Informe mensual",
                "evidence",
                "Acta de entrega");

        var one = made(send(pdf("x"), typed));

        assertThat(one.terms().origin()).isEqualTo(new Origin.SessionItem(session, 4, "AC-12"));
        assertThat(one.terms().parties().responsible()).isEqualTo("22-HEAD");
        assertThat(one.met()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({
        "signedOn, '', Falta el día de la firma",
        "signedOn, 2999-01-01, Falta el día de la firma",
        "signedOn, 0001-01-01, Falta el día de la firma",
        "signedOn, ayer, «ayer» no es una fecha",
        "origin, '', Falta dónde se firmó",
        "session, nada, La sesión de la que viene no está aquí",
        "organ, 99, clave «99»",
        "text, ' ', Falta el texto del compromiso",
        "target, muchas, «muchas» no es un número",
        "line, OTRA, línea de acción con la clave «OTRA»",
        "programmes, OTRO, programa con la clave «OTRO»"
    })
    void whatIsObligatoryOrCannotBeIsSaidAndNothingTypedIsLost(String field, String value, String says)
            throws Exception {
        var word = Unique.word();
        var refused = send(pdf(word), with(fields(word), field, value));

        assertThat(refused).hasStatus(422);
        assertThat(body(refused)).contains(says, "El archivo hay que elegirlo otra vez");
        assertThat(body(refused)).contains(field.equals("text") ? "Reunión Regional " + word : "Abrir " + word);
        assertThat(made(word)).isEmpty();
    }

    @Test
    void withoutAReadableScanNothingEnters() throws Exception {
        var word = Unique.word();

        assertThat(body(send(new byte[0], fields(word)))).contains("Falta el documento firmado");
        assertThat(body(send("hola".getBytes(StandardCharsets.UTF_8), fields(word))))
                .contains("no es PDF, JPG, PNG ni TIFF");
        assertThat(made(word)).isEmpty();
    }

    @Test
    void sentTwiceItEntersOnce() {
        var word = Unique.word();
        var twice = with(fields(word), "command", UUID.randomUUID().toString());

        var first = made(send(pdf(word), twice));

        assertThat(made(send(pdf(word), twice)).id()).isEqualTo(first.id());
        assertThat(made(word)).hasSize(1);
    }

    @Test
    void aProgramSendsItAsJsonBesideItsScan() throws Exception {
        var word = Unique.word();
        var bytes = pdf(word);

        var answer = program(
                bytes,
                "{'organ':'22','key':'K-%1$s','signed_on':'2026-04-30','terms':{'text':'Abrir %1$s','origin':'Acta %1$s','responsible':'22-HEAD'}}"
                        .formatted(word));

        assertThat(answer).hasStatusOk();
        var id = commitments.byKey("22", "K-" + word).orElseThrow().id();
        assertThat(answer)
                .bodyJson()
                .extractingPath("$")
                .asMap()
                .containsEntry("id", id.toString())
                .containsEntry("stage", "SIGNED")
                .containsEntry("met", 1)
                .containsEntry("requirements", 6)
                .containsEntry("scan_sha256", hash(bytes));
        assertThat(answer).bodyJson().extractingPath("$.lacks[0].field").isEqualTo("verifier");

        assertThat(code(program(bytes, "{'organ':'22','terms':{'text':'Abrir','origin':'Acta'}}")))
                .isEqualTo("signed.day");
        assertThat(code(program(bytes, "[]"))).isEqualTo("request.value");
        assertThat(code(web.post()
                        .uri("/api/v1/commitments/signed")
                        .contentType("application/json")
                        .content("{}")
                        .with(as(Role.SECRETARIAT))
                        .with(csrf())
                        .exchange()))
                .isEqualTo("request.value");
    }

    private static String[] fields(String word) {
        return new String[] {
            "organ",
            "22",
            "text",
            "Abrir " + word,
            "signedOn",
            DAY.toString(),
            "origin",
            "Reunión Regional " + word,
            "goal",
            "none",
            "name",
            "acta " + word + ".pdf"
        };
    }

    /** The fields, of which later ones stand for earlier ones. */
    private static String[] with(String[] typed, String... more) {
        var all = new java.util.LinkedHashMap<String, String>();
        var both = Stream.of(typed, more).flatMap(Stream::of).toList();
        for (var i = 0; i < both.size(); i += 2) {
            all.put(both.get(i), both.get(i + 1));
        }
        if (all.containsKey("target")) {
            all.put("goal", "number");
        }
        return all.entrySet().stream()
                .flatMap(one -> Stream.of(one.getKey(), one.getValue()))
                .toArray(String[]::new);
    }

    private static byte[] pdf(String word) {
        return ("%PDF-1.7\n% " + word).getBytes(StandardCharsets.UTF_8);
    }

    private static String hash(byte[] bytes) {
        return HexFormat.of().formatHex(Sha256.of(bytes));
    }

    private MvcTestResult send(byte[] bytes, String... typed) {
        var name = List.of(typed).contains("name") ? typed[List.of(typed).indexOf("name") + 1] : "acta.pdf";
        var request = web.post()
                .uri("/compromisos/firmado")
                .multipart()
                .file(new MockMultipartFile("scan", name, "application/pdf", bytes))
                .with(as(Role.SECRETARIAT))
                .with(csrf());
        for (var i = 0; i < typed.length; i += 2) {
            request = request.param(typed[i], typed[i + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult program(byte[] bytes, String json) {
        return web.post()
                .uri("/api/v1/commitments/signed")
                .multipart()
                .file(new MockMultipartFile("scan", "acta.pdf", "application/pdf", bytes))
                .param("commitment", json.replace('\'', '"'))
                .with(as(Role.SECRETARIAT))
                .with(csrf())
                .exchange();
    }

    private Commitment made(MvcTestResult answer) {
        assertThat(answer).hasStatus3xxRedirection();
        var path = Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
        return commitments
                .commitment(new CommitmentId(UUID.fromString(path.substring(path.lastIndexOf('/') + 1))))
                .orElseThrow();
    }

    private List<Commitment> made(String word) {
        return commitments.every(new Commitments.Filter(word, null, null, null, null, null, null, false, false, null));
    }

    private MvcTestResult get(String address) {
        return web.get().uri(address).with(as(Role.SECRETARIAT)).exchange();
    }

    private static String body(MvcTestResult answer) throws Exception {
        return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private static String code(MvcTestResult answer) throws Exception {
        assertThat(answer).hasStatus(422);
        return com.jayway.jsonpath.JsonPath.read(body(answer), "$.code");
    }
}
