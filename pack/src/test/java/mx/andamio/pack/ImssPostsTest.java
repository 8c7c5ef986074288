package mx.andamio.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImssPostsTest {

    private final Pack pack = ImssPack.pack();

    @Test
    void givesEveryOoadItsHeadItsMedicalHeadAndItsLiaison() {
        assertThat(pack.organsOf(OrganType.OOAD))
                .allSatisfy(ooad -> assertThat(pack.postsOf(ooad.code()))
                        .extracting(Post::code)
                        .containsExactly(ooad.code() + "-HEAD", ooad.code() + "-JSPM", ooad.code() + "-LIAISON"));
        assertThat(pack.post("15-HEAD").orElseThrow().name()).isEqualTo("Titular del OOAD Estado de México Oriente");
        assertThat(pack.post("15-JSPM").orElseThrow().forms())
                .contains("Jefa de Servicios de Prestaciones Médicas de Estado de México Oriente");
    }

    @Test
    void givesEveryUmaeItsDirectorItsMedicalDirectorAndItsLiaison() {
        assertThat(pack.organsOf(OrganType.UMAE))
                .allSatisfy(umae -> assertThat(pack.postsOf(umae.code()))
                        .extracting(Post::code)
                        .containsExactly(umae.code() + "-HEAD", umae.code() + "-MEDICAL", umae.code() + "-LIAISON"));
    }

    @Test
    void givesNoPostToOutsidersSoThatNothingIsEscalatedToThem() {
        assertThat(pack.organsOf(OrganType.EXTERNAL))
                .allSatisfy(
                        outsider -> assertThat(pack.postsOf(outsider.code())).isEmpty());
    }

    @Test
    void escalatesByPostAndNotByTheTreeOfOrgans() {
        assertThat(chainFrom("15-LIAISON")).containsExactly("15-LIAISON", "15-HEAD", "DOE-HEAD", "DG");
        assertThat(chainFrom("DFIMS000580-MEDICAL"))
                .containsExactly("DFIMS000580-MEDICAL", "DFIMS000580-HEAD", "DPM-HEAD", "DG");
        assertThat(chainFrom("UAM-HEAD")).containsExactly("UAM-HEAD", "DPM-HEAD", "DG");
    }

    @Test
    void keepsTheEscalationOfTheUnionOnItsOwnSide() {
        assertThat(chainFrom("SNTSS-IV-HEAD")).containsExactly("SNTSS-IV-HEAD", "SNTSS-HEAD");
    }

    @Test
    void showsEveryPostInTheNeutralMasculine() {
        assertThat(pack.posts()).extracting(Post::name).noneMatch(name -> name.startsWith("Directora"));
        assertThat(pack.post("DPM-HEAD").orElseThrow().forms()).contains("Directora de Prestaciones Médicas");
    }

    @Test
    void seesPeopleInPostsWithoutInventingWhenTheyBegan() {
        assertThat(pack.sightings()).hasSize(25);
        assertThat(pack.sightings().stream().filter(s -> s.person().equals("Marcos Bucio")))
                .singleElement()
                .satisfies(sighting -> {
                    assertThat(sighting.seenOn()).isEqualTo("2024-05-08");
                    assertThat(sighting.postCode()).isEqualTo("SG-HEAD");
                });
        assertThat(pack.sightings().stream().map(Sighting::seenOn)).contains("2024-12");
    }

    @Test
    void leavesRepresentativesOfASectorWithoutAPostOfAnOrgan() {
        assertThat(pack.sightings().stream().filter(s -> s.postCode() == null))
                .extracting(Sighting::organ)
                .containsExactly("Asamblea General", "Asamblea General");
    }

    private List<String> chainFrom(String code) {
        List<String> chain = new ArrayList<>();
        String at = code;
        while (at != null) {
            chain.add(at);
            at = pack.post(at).orElseThrow().reportsTo();
        }
        return chain;
    }
}
