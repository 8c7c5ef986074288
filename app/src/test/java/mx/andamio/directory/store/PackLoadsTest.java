package mx.andamio.directory.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import mx.andamio.directory.Directory;
import mx.andamio.directory.Directory.Filter;
import mx.andamio.directory.PackFiles;
import mx.andamio.directory.PackLoads;
import mx.andamio.directory.PackLoads.Comparison;
import mx.andamio.directory.PackPart;
import mx.andamio.directory.PackPart.Change;
import mx.andamio.directory.PackPart.Kind;
import mx.andamio.pack.Alias;
import mx.andamio.pack.OrganType;
import mx.andamio.pack.Packs;
import mx.andamio.register.Actor;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.register.Register;
import mx.andamio.support.InstallationTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Every test loads its pack in a transaction that is rolled back: the installation keeps the pack that it has. */
@InstallationTest
@Transactional
class PackLoadsTest {

    private static final Path INSTITUTIONS = Path.of("../institutions");
    private static final String LEAF = "01-19";
    private static final String LEAF_NAME = "Subdelegación Aguascalientes Sur";

    @Autowired
    List<PackPart> parts;

    @Autowired
    DSLContext database;

    @Autowired
    Register register;

    @Autowired
    Directory directory;

    @Autowired
    Clock clock;

    @TempDir
    Path folder;

    private Path pack = Path.of("");

    @BeforeEach
    void copyThePack() throws IOException {
        pack = folder.resolve("imss");
        copy(INSTITUTIONS.resolve("imss"), pack);
        copy(INSTITUTIONS.resolve("schema"), folder.resolve("schema"));
    }

    @Test
    void loadingThePackAgainChangesNothing() {
        var entries = register.size();

        var outcome = loads().load(command());

        assertThat(outcome).isEqualTo(Outcome.done("0"));
        assertThat(register.size()).isEqualTo(entries);
        assertThat(changes()).isEmpty();
    }

    @Test
    void saysFieldByFieldWhatWouldChange() throws IOException {
        edit("subdelegaciones.csv", LEAF_NAME + ",Aguascalientes Sur,", "Subdelegación Nueva,Aguas Sur,");

        assertThat(changes())
                .containsExactly(new Change(
                        "organ",
                        Kind.CHANGED,
                        LEAF,
                        "Subdelegación Nueva",
                        "name: %s → Subdelegación Nueva; short_name: Aguascalientes Sur → Aguas Sur"
                                .formatted(LEAF_NAME)));
    }

    @Test
    void loadsWhatChangedOnceAndWritesItDown() throws IOException {
        edit("subdelegaciones.csv", LEAF_NAME, "Subdelegación Nueva");
        var entries = register.size();

        assertThat(loads().load(command())).isEqualTo(Outcome.done("1"));

        assertThat(directory.organ(LEAF).orElseThrow().name()).isEqualTo("Subdelegación Nueva");
        assertThat(directory
                        .organs(new Filter(null, null, null, "subdelegacion nueva", null), 0, 10)
                        .total())
                .isEqualTo(1);
        assertThat(register.size()).isEqualTo(entries + 1);
        assertThat(register.newest(1, Long.MAX_VALUE).getFirst().payload())
                .isEqualTo("{\"added\":0,\"changed\":1,\"closed\":0,\"pack\":\"imss\"}");
        assertThat(loads().load(command())).isEqualTo(Outcome.done("0"));
    }

    @Test
    void aNewAliasIsFoundAtOnce() throws IOException {
        append("aliases.csv", "01,Hidrocálidos del Norte,NAME,,");

        loads().load(command());

        assertThat(directory.named("hidrocalidos del norte").orElseThrow().code())
                .isEqualTo("01");
    }

    @Test
    void theEndOfAnAliasIsAChange() throws IOException {
        edit("aliases.csv", "39,35,OLD_CODE,,", "39,35,OLD_CODE,2020-01-01,");

        loads().load(command());

        assertThat(directory.aliases("39"))
                .filteredOn(alias -> alias.text().equals("35"))
                .extracting(Alias::validTo)
                .containsExactly(LocalDate.of(2020, 1, 1));
        assertThat(directory.byCode("35", LocalDate.of(2026, 6, 1))).isEmpty();
        assertThat(directory.byCode("35", LocalDate.of(2019, 6, 1))).isPresent();
        assertThat(changes()).isEmpty();
    }

    @Test
    void aRemovedOrganIsClosedNotDeleted() throws IOException {
        var today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        removeLine("subdelegaciones.csv", LEAF + ",");

        assertThat(changes())
                .filteredOn(change -> change.part().equals("organ"))
                .containsExactly(new Change("organ", Kind.CLOSED, LEAF, LEAF_NAME, ""));
        loads().load(command());

        var closed = directory.organ(LEAF).orElseThrow();
        assertThat(closed.validTo()).isEqualTo(today);
        assertThat(closed.existsOn(today.minusDays(1))).isTrue();
        assertThat(closed.existsOn(today)).isFalse();
        assertThat(subdelegationsOn(today)).isEqualTo(subdelegationsOn(today.minusDays(1)) - 1);
        assertThat(changes()).isEmpty();
    }

    @Test
    void anOrganThatComesBackIsOpenAgain() throws IOException {
        removeLine("subdelegaciones.csv", LEAF + ",");
        loads().load(command());

        copy(INSTITUTIONS.resolve("imss"), pack);
        loads().load(command());

        assertThat(directory.organ(LEAF).orElseThrow().validTo()).isNull();
        assertThat(changes()).isEmpty();
    }

    @Test
    void anOrganMayBeTakenBackBeforeItBegins() throws IOException {
        append("subdelegaciones.csv", "01-77,Subdelegación Futura,Futura,01,R-NORTE,77,2090-01-01,,dictionary-2023,");
        loads().load(command());

        removeLine("subdelegaciones.csv", "01-77,");
        loads().load(command());

        assertThat(directory.organ("01-77").orElseThrow().existsOn(LocalDate.of(2091, 1, 1)))
                .isFalse();
        assertThat(changes()).isEmpty();
    }

    @Test
    void aPackWithOneBadRowChangesNothing() throws IOException {
        edit("subdelegaciones.csv", LEAF_NAME, "Subdelegación Nueva");
        append("subdelegaciones.csv", "01-78,Subdelegación Mala,Mala,01,R-NINGUNA,78,,,dictionary-2023,");
        var entries = register.size();

        var outcome = loads().load(command());

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.reason().code()).isEqualTo("pack.faults");
            assertThat(refused.reason().parameters().getFirst()).isEqualTo("1");
            assertThat(refused.reason().parameters().getLast())
                    .startsWith("subdelegaciones.csv:" + lines("subdelegaciones.csv") + " region ");
        });
        assertThat(directory.organ(LEAF).orElseThrow().name()).isEqualTo(LEAF_NAME);
        assertThat(register.size()).isEqualTo(entries);
        assertThat(loads().compare())
                .isInstanceOfSatisfying(
                        Comparison.Faulty.class,
                        faulty -> assertThat(faulty.faults()).singleElement().satisfies(fault -> {
                            assertThat(fault.column()).isEqualTo("region");
                            assertThat(fault.value()).isEqualTo("R-NINGUNA");
                        }));
    }

    private PackLoads loads() {
        return new PackLoadsFromFolder(new PackFiles(pack, Packs::load), parts, database, register, clock);
    }

    private List<Change> changes() {
        return switch (loads().compare()) {
            case Comparison.Sound sound -> sound.changes();
            case Comparison.Faulty faulty -> throw new AssertionError("faulty: " + faulty.faults());
        };
    }

    private long subdelegationsOn(LocalDate day) {
        return directory
                .organs(new Filter(OrganType.SUBDELEGATION, null, null, null, day), 0, 1)
                .total();
    }

    private static Command command() {
        return Command.bySystem(new Actor("administracion"), "directory.pack.load");
    }

    private long lines(String file) {
        return read(file).lines().count();
    }

    private void edit(String file, String old, String fresh) throws IOException {
        assertThat(read(file)).as("what is to be replaced").contains(old);
        Files.writeString(pack.resolve(file), read(file).replace(old, fresh));
    }

    private void append(String file, String line) throws IOException {
        Files.writeString(pack.resolve(file), read(file).stripTrailing() + "\n" + line + "\n");
    }

    private void removeLine(String file, String start) throws IOException {
        Files.write(
                pack.resolve(file),
                read(file).lines().filter(line -> !line.startsWith(start)).toList());
    }

    private String read(String file) {
        try {
            return Files.readString(pack.resolve(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (var files = Files.list(from)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(from.relativize(file)), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
