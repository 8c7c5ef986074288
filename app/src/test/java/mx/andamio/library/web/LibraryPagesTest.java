package mx.andamio.library.web;

import static mx.andamio.support.Bulletin.aBulletin;
import static mx.andamio.support.Viewers.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import mx.andamio.identity.Role;
import mx.andamio.library.PaperId;
import mx.andamio.library.Papers;
import mx.andamio.support.Desk;
import mx.andamio.support.InstallationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.UriComponentsBuilder;

@InstallationTest
class LibraryPagesTest {

    private static final byte[] BINARY = {1, 0, 2};

    @Autowired
    MockMvcTester web;

    @Autowired
    Papers papers;

    @Autowired
    Desk desk;

    @Test
    void aSinglePaperOpensAtOnce() {
        var answer = deliver(file("boletin.txt", desk.told(aBulletin()).bytes()));

        assertThat(answer).hasStatus3xxRedirection();
        assertThat(redirect(answer)).matches("/biblioteca/[0-9a-f-]{36}");
    }

    @Test
    void severalPapersComeBackToTheListWithWhatHappened() throws Exception {
        var known = desk.told(aBulletin());
        desk.receive(known);

        var answer = deliver(
                file("uno.txt", desk.told(aBulletin()).bytes()),
                file("dos.txt", known.bytes()),
                file("imagen.png", BINARY));

        assertThat(redirect(answer)).startsWith("/biblioteca?recibidos=2&repetidos=1&rechazado=paper.binary");
        assertThat(body(redirect(answer)))
                .contains("2 papeles recibidos.")
                .contains("Uno ya estaba en la biblioteca.")
                .contains("«imagen.png» no es un archivo de texto");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{x}.txt",
                "a&rechazado=paper.empty:b.txt",
                "a+b #c%20;d.txt",
                "«ñandú» \"1\".txt",
                "http:example.org"
            })
    void whateverTheNameOfARefusedFileItComesBackAsItIs(String name) {
        var answer = deliver(file(name, BINARY), file("otro.txt", BINARY));

        assertThat(answer).hasStatus3xxRedirection();
        var query =
                UriComponentsBuilder.fromUriString(redirect(answer)).build(true).getQueryParams();
        assertThat(redirect(answer)).startsWith("/biblioteca?");
        assertThat(query.get("rechazado"))
                .extracting(value -> java.net.URLDecoder.decode(value, StandardCharsets.UTF_8))
                .containsExactly("paper.binary:" + name, "paper.binary:otro.txt");
    }

    @Test
    void anEmptyFileIsRefusedWithItsReason() throws Exception {
        var answer = deliver(file("vacio.txt", new byte[0]));

        assertThat(body(redirect(answer))).contains("«vacio.txt» está vacío");
    }

    @Test
    void aFormWithoutAFileLeadsBack() {
        assertThat(redirect(deliver(file("", new byte[0])))).isEqualTo("/biblioteca?recibidos=0&repetidos=0");
    }

    @Test
    void aDeliveryThatIsSentTwiceComesInOnce() {
        var command = UUID.randomUUID().toString();
        var bytes = desk.told(aBulletin()).bytes();

        var first = redirect(deliver(command, file("a.txt", bytes)));
        var second = redirect(deliver(command, file("a.txt", bytes)));

        assertThat(second).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd,passwd",
        "C:\\papeles\\boletín.txt,boletín.txt",
        "'a\u0007b\u0085c.txt',abc.txt",
        "'\u202Etxt.exe',txt.exe",
        "'a\u2028/../b.txt',b.txt",
        "'/',papel.txt"
    })
    void aFileNameIsOnlyAName(String given, String kept) {
        var answer = deliver(file(given, desk.told(aBulletin()).bytes()));

        var id = new PaperId(UUID.fromString(redirect(answer).substring("/biblioteca/".length())));
        assertThat(papers.paper(id).orElseThrow().fileName()).isEqualTo(kept);
    }

    @Test
    void aLongFileNameIsCut() {
        var answer =
                deliver(file("a".repeat(500) + ".txt", desk.told(aBulletin()).bytes()));

        var id = new PaperId(UUID.fromString(redirect(answer).substring("/biblioteca/".length())));
        assertThat(papers.paper(id).orElseThrow().fileName()).hasSize(200);
    }

    @Test
    void theAddressPutsNoWordsOfItsOwnOnThePage() throws Exception {
        var page = body("/biblioteca?recibidos=0&rechazado=Llame%20al%20555&rechazado=otra:cosa"
                + "&rechazado=identity.sign_in:x&rechazado=paper.empty:%3Cscript%3Ealert(1)%3C/script%3E");

        // The button for the language carries the address itself, unseen.
        assertThat(page.replaceAll("<input type=\"hidden\"[^>]*>", ""))
                .doesNotContain("Llame al 555")
                .doesNotContain("otra")
                .doesNotContain("<script>alert")
                .contains("«&lt;script&gt;alert(1)&lt;/script&gt;» está vacío");
    }

    @Test
    void patternsInAFileNameAreLettersLikeOthers() throws Exception {
        assertThat(body("/biblioteca?recibidos=0&rechazado=paper.empty:%7B0%7D'%7B9%7D"))
                .contains("«{0}'{9}» está vacío");
    }

    @Test
    void whoMayNotAcceptCannotHandIn() throws Exception {
        assertThat(text(web.get().uri("/biblioteca").with(as(Role.HEAD)).exchange()))
                .doesNotContain("data-drop");

        var answer = web.post()
                .uri("/biblioteca")
                .multipart()
                .file(file("a.txt", desk.told(aBulletin()).bytes()))
                .with(as(Role.HEAD))
                .with(csrf())
                .exchange();
        assertThat(answer).hasStatus(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/biblioteca?page=-1", "/biblioteca?page=x", "/biblioteca?recibidos=x"})
    void whatNoPageHasIsRefused(String address) {
        assertThat(web.get().uri(address).with(as(Role.HEAD))).hasStatus(422);
    }

    private MvcTestResult deliver(MockMultipartFile... files) {
        return deliver(UUID.randomUUID().toString(), files);
    }

    private MvcTestResult deliver(String command, MockMultipartFile... files) {
        var request = web.post()
                .uri("/biblioteca")
                .multipart()
                .with(as(Role.SECRETARIAT))
                .with(csrf())
                .param("command", command);
        for (var file : files) {
            request.file(file);
        }
        return request.exchange();
    }

    private static MockMultipartFile file(String name, byte[] bytes) {
        return new MockMultipartFile("file", name, "text/plain", bytes);
    }

    private static String redirect(MvcTestResult answer) {
        return java.util.Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }

    private String body(String address) throws Exception {
        return text(
                web.get().uri(URI.create(address)).with(as(Role.SECRETARIAT)).exchange());
    }

    private static String text(MvcTestResult answer) throws Exception {
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
