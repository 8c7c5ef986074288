package mx.andamio.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mx.andamio.Andamio;
import mx.andamio.identity.Role;
import mx.andamio.library.Item;
import mx.andamio.library.PaperId;
import mx.andamio.library.Papers;
import mx.andamio.reader.delivery.Acceptance;
import mx.andamio.reader.delivery.Exit;
import mx.andamio.register.Register;
import mx.andamio.support.People;
import mx.andamio.support.Unique;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code read --accept} against the application itself, through the wire. */
@SpringBootTest(
        classes = Andamio.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "andamio.data=target/test-data${andamio.test.fork:}",
            "andamio.pack=${user.dir}/../institutions/imss"
        })
class ReadAcceptTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Papers papers;

    @Autowired
    Register register;

    @TempDir
    Path folder = Path.of(".");

    private record Run(int exit, String out, String err) {
        List<JsonNode> lines() {
            return out.lines().map(JSON::readTree).toList();
        }
    }

    private Run run(String token, Path... named) throws InterruptedException {
        var out = new StringWriter();
        var err = new StringWriter();
        var acceptance = new Acceptance(
                URI.create("http://127.0.0.1:" + port + "/"),
                token,
                _ -> {},
                new PrintWriter(out, true),
                new PrintWriter(err, true));
        var exit = acceptance.run(List.of(named));
        return new Run(exit, out.toString(), err.toString());
    }

    /** Without a warning, since nothing in it contradicts anything. */
    private Path clean(String name) throws IOException {
        return write(name, "Se abrieron 12 hospitales en 2031.");
    }

    /** Says two and names three. */
    private Path warned(String name) throws IOException {
        return write(
                name,
                "Asistieron 2 representaciones: Aguascalientes, Colima y Durango. Se abrieron 12 hospitales en 2031.");
    }

    private Path write(String name, String text) throws IOException {
        var path = folder.resolve(name);
        Files.createDirectories(path.getParent());
        return Files.writeString(
                path, "Comunicado %d\n\nInforme de %s\n\n%s\n".formatted(Unique.number(), Unique.word(), text));
    }

    private static PaperId paper(JsonNode line) {
        return new PaperId(java.util.UUID.fromString(line.get("paper").asString()));
    }

    @Test
    void aFolderIsTakenUnderThatPersonAndAgainNothingHappens() throws Exception {
        var ana = people.aNew(Role.SECRETARIAT);
        var token = people.tokenOf(ana);
        clean("c/uno.txt");
        clean("c/dentro/dos.txt");
        Files.write(folder.resolve("c/vacio.txt"), new byte[0]);

        var first = run(token, folder.resolve("c"));

        assertThat(first.exit()).isEqualTo(Exit.SOME);
        assertThat(first.err()).contains("«vacio.txt» está vacío", "\"vacio.txt\" is empty");
        assertThat(first.lines()).hasSize(3);
        var good = first.lines().subList(0, 2);
        assertThat(good).allSatisfy(line -> {
            assertThat(line.get("how").asString()).isEqualTo("FRESH");
            assertThat(line.get("registered").asBoolean()).isTrue();
            assertThat(line.get("left").asInt()).isZero();
            assertThat(line.get("accepted").asInt()).isPositive();
            var paper = papers.paper(paper(line)).orElseThrow();
            assertThat(paper.registeredBy()).isEqualTo(ana.actor().name());
            assertThat(paper.receivedBy()).isEqualTo(ana.actor().name());
        });

        var written = register.size();
        var again = run(token, folder.resolve("c"));

        assertThat(again.lines().subList(0, 2)).allSatisfy(line -> {
            assertThat(line.get("how").asString()).isEqualTo("KNOWN");
            assertThat(line.get("accepted").asInt()).isZero();
            assertThat(line.get("registered").asBoolean()).isTrue();
        });
        assertThat(register.size()).isEqualTo(written);

        run(people.tokenOf(people.aNew(Role.DESK)), folder.resolve("c"));
        assertThat(register.size()).as("under another token").isEqualTo(written + 2);
    }

    @Test
    void whatAWarningTouchesIsLeftPending() throws Exception {
        var token = people.tokenOf(people.aNew(Role.SECRETARIAT));

        var run = run(token, warned("aviso.txt"));

        assertThat(run.exit()).isEqualTo(Exit.DONE);
        var line = run.lines().getFirst();
        assertThat(line.get("warnings").asInt()).isPositive();
        assertThat(line.get("registered").asBoolean()).isTrue();
        var items = papers.items(paper(line));
        assertThat(items).filteredOn(Item::warned).isNotEmpty().noneMatch(Item::holds);
        assertThat(items).filteredOn(item -> !item.warned()).isNotEmpty().allMatch(Item::holds);
        assertThat(line.get("left").asInt())
                .isEqualTo((int) items.stream().filter(Item::warned).count());
    }

    @Test
    void aWrongTokenEndsIt() throws Exception {
        var run = run("andamio_nadie", clean("uno.txt"));

        assertThat(run.exit()).isEqualTo(Exit.REFUSED);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("no reconoce la ficha", "does not know the token");
    }

    @Test
    void aRoleThatMayNotAcceptEndsItAndNothingComesIn() throws Exception {
        var token = people.tokenOf(people.aNew(Role.HEAD));
        var written = register.size();

        var run = run(token, clean("uno.txt"));

        assertThat(run.exit()).isEqualTo(Exit.REFUSED);
        assertThat(run.err()).contains("no permite aceptar papeles", "may not accept papers");
        assertThat(register.size()).isEqualTo(written);
    }
}
