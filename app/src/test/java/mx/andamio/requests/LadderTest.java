package mx.andamio.requests;

import static org.assertj.core.api.Assertions.assertThat;

import mx.andamio.directory.Directory;
import mx.andamio.directory.OrganPost;
import mx.andamio.pack.OrganType;
import mx.andamio.requests.PlannedStep.Kind;
import mx.andamio.support.InstallationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Up the posts of the pack, and not up its organs. */
@InstallationTest
class LadderTest {

    @Autowired
    Directory directory;

    @Test
    void eachKindOfOrganHasItsWayToTheDirectorGeneral() {
        var ladder = new Ladder(directory);

        assertThat(ladder.above("22-HEAD")).containsExactly("DOE-HEAD", "DG");
        assertThat(ladder.above(headOfAUmae())).containsExactly("DPM-HEAD", "DG");
        assertThat(ladder.above("DF-HEAD")).containsExactly("DG");
        assertThat(ladder.above("DG")).isEmpty();
    }

    @Test
    void theStepsTellThePostItsSuperiorTheSecretariatAndTheTop() {
        var ladder = new Ladder(directory);
        var umae = headOfAUmae();

        assertThat(ladder.told(step(Kind.REMINDER, 1), umae)).contains(umae);
        assertThat(ladder.told(step(Kind.SUPERIOR, 1), umae)).contains("DPM-HEAD");
        assertThat(ladder.told(step(Kind.SUPERIOR, 2), umae)).contains("DG");
        assertThat(ladder.told(step(Kind.SECRETARIAT, 1), umae)).isEmpty();
        assertThat(ladder.told(step(Kind.AGENDA, 1), umae)).contains("DG");
    }

    @Test
    void aPostWithoutSuperiorGoesToTheSecretariat() {
        var ladder = new Ladder(directory);

        assertThat(ladder.told(step(Kind.SUPERIOR, 1), "DG")).isEmpty();
        assertThat(ladder.told(step(Kind.SUPERIOR, 3), "22-HEAD")).isEmpty();
        assertThat(ladder.told(step(Kind.AGENDA, 1), "DG")).isEmpty();
    }

    @Test
    void whatTheUnionOwesStaysWithTheUnion() {
        var ladder = new Ladder(directory);

        for (var kind : Kind.values()) {
            assertThat(ladder.told(step(kind, 1), "SNTSS-HEAD")).as(kind.name()).contains("SNTSS-HEAD");
        }
    }

    private static PlannedStep step(Kind kind, int level) {
        return new PlannedStep(1, kind, level, 7);
    }

    private String headOfAUmae() {
        return directory.all(OrganType.UMAE).stream()
                .flatMap(organ -> directory.headOf(organ.code()).stream())
                .map(OrganPost::code)
                .findFirst()
                .orElseThrow();
    }
}
