package mx.andamio.sessions.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import mx.andamio.directory.PackPart.Change;
import mx.andamio.directory.PackPart.Kind;
import mx.andamio.pack.Pack;
import mx.andamio.pack.PackLoading;
import mx.andamio.pack.Packs;
import mx.andamio.sessions.Sessions;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.SomeSessions;
import mx.andamio.support.Unique;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Every test loads bodies in a transaction that is rolled back. */
@InstallationTest
@Transactional
class BodyPartTest {

    private static final Path INSTITUTIONS = Path.of("../institutions");
    private static final String BOTH = "series: [ordinaria, extraordinaria]\n    aliases: [Consejo Técnico";

    @Autowired
    BodyPart part;

    @Autowired
    Sessions sessions;

    @Autowired
    SomeSessions someSessions;

    @Autowired
    Clock clock;

    @TempDir
    Path folder;

    @BeforeEach
    void copyThePack() throws IOException {
        copy("imss");
        copy("schema");
    }

    @Test
    void aBodyThatThePackNoLongerHasIsClosedAndThePreviewSaysSo() throws IOException {
        withoutTheOversightCommission();

        assertThat(part.changes(pack()))
                .containsExactly(new Change("body", Kind.CLOSED, "HCV", "H. Comisión de Vigilancia", ""));
        part.load(pack());

        var closed = sessions.body("HCV").orElseThrow();
        assertThat(closed.validTo()).isEqualTo(LocalDate.now(clock));
        assertThat(closed.series()).as("what it kept to the end").containsExactly("única");
        assertThat(part.changes(pack())).isEmpty();
    }

    @Test
    void aPaperOfAClosedBodyStillFindsIt() throws IOException {
        withoutTheOversightCommission();
        part.load(pack());

        var session = someSessions.held("Comisión de Vigilancia");

        assertThat(sessions.session(session).orElseThrow().bodyCode()).isEqualTo("HCV");
    }

    @Test
    void aBodyThatComesBackIsOpenAgain() throws IOException {
        withoutTheOversightCommission();
        part.load(pack());
        copy("imss");

        assertThat(part.changes(pack()))
                .extracting(Change::part, Change::kind)
                .contains(org.assertj.core.groups.Tuple.tuple("body", Kind.CHANGED));
        part.load(pack());

        assertThat(sessions.body("HCV").orElseThrow().validTo()).isNull();
        assertThat(sessions.body("HCV").orElseThrow().series()).containsExactly("única");
        assertThat(part.changes(pack())).isEmpty();
    }

    @Test
    void aSeriesThatThePackNoLongerHasIsClosed() throws IOException {
        edit(BOTH, BOTH.replace(", extraordinaria", ""));

        assertThat(part.changes(pack()))
                .containsExactly(new Change("series", Kind.CLOSED, "", "HCT · extraordinaria", ""));
        part.load(pack());

        assertThat(sessions.body("HCT").orElseThrow().series()).containsExactly("ordinaria");
        assertThat(part.changes(pack())).isEmpty();
    }

    @Test
    void seriesStandInTheOrderOfThePack() throws IOException {
        assertThat(sessions.body("HCT").orElseThrow().series()).containsExactly("ordinaria", "extraordinaria");
        edit(BOTH, BOTH.replace("ordinaria, extraordinaria", "extraordinaria, ordinaria"));

        assertThat(part.changes(pack()))
                .containsExactly(new Change(
                        "series", Kind.CHANGED, "", "HCT", "ordinaria, extraordinaria → extraordinaria, ordinaria"));
        part.load(pack());

        assertThat(sessions.body("HCT").orElseThrow().series()).containsExactly("extraordinaria", "ordinaria");
        assertThat(part.changes(pack())).isEmpty();
    }

    @Test
    void aBodyThatAPaperBroughtIsNotThePacksToClose() {
        var name = "Comité " + Unique.word();
        var code = sessions.session(someSessions.held(name)).orElseThrow().bodyCode();

        assertThat(part.changes(pack())).isEmpty();
        part.load(pack());

        assertThat(sessions.body(code).orElseThrow().validTo()).isNull();
    }

    @Test
    void whatChangesInABodyIsSaidByItsName() throws IOException {
        edit("name: H. Comisión de Vigilancia", "name: Comisión que vigila");

        assertThat(part.changes(pack()))
                .containsExactly(new Change(
                        "body",
                        Kind.CHANGED,
                        "HCV",
                        "Comisión que vigila",
                        "name: H. Comisión de Vigilancia → Comisión que vigila"));
    }

    private void withoutTheOversightCommission() throws IOException {
        var bodies = read();
        var start = bodies.indexOf("  - code: HCV\n");
        Files.writeString(file(), bodies.substring(0, start) + bodies.substring(bodies.indexOf("  - code: STV\n")));
    }

    private Pack pack() {
        return switch (Packs.load(folder.resolve("imss"))) {
            case PackLoading.Loaded loaded -> loaded.pack();
            case PackLoading.Refused refused -> throw new AssertionError(refused.faults());
        };
    }

    private void edit(String old, String fresh) throws IOException {
        assertThat(read()).contains(old);
        Files.writeString(file(), read().replace(old, fresh));
    }

    private String read() throws IOException {
        return Files.readString(file());
    }

    private Path file() {
        return folder.resolve("imss").resolve("bodies.yaml");
    }

    private void copy(String name) throws IOException {
        var to = Files.createDirectories(folder.resolve(name));
        try (var files = Files.list(INSTITUTIONS.resolve(name))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
