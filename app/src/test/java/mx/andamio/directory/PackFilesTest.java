package mx.andamio.directory;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import mx.andamio.pack.PackLoading;
import mx.andamio.pack.Packs;
import org.junit.jupiter.api.Test;

class PackFilesTest {

    private final AtomicInteger readings = new AtomicInteger();
    private final PackFiles files = new PackFiles(Path.of("pack"), _ -> {
        readings.incrementAndGet();
        return new PackLoading.Refused(List.of());
    });

    @Test
    void theStartReadsTheFilesOnce() {
        assertThat(files.atStart()).isSameAs(files.atStart());
        assertThat(readings).hasValue(1);
    }

    @Test
    void whoAsksForTheFilesAsTheyAreNowReadsThem() {
        files.now();
        files.now();

        assertThat(readings).hasValue(2);
    }

    @Test
    void nobodyElseReadsThem() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(PackFiles.class)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Packs.class)
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages(
                                "mx.andamio.directory",
                                "mx.andamio.library",
                                "mx.andamio.sessions",
                                "mx.andamio.start",
                                "mx.andamio.cockpit"));
    }
}
