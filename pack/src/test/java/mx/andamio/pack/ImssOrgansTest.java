package mx.andamio.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a system that took the codes at face value would get wrong about the organs. */
class ImssOrgansTest {

    private final Pack pack = ImssPack.pack();

    @Test
    void countsTheOrgansThatTheSourcesCount() {
        assertThat(pack.organsOf(OrganType.OOAD)).hasSize(35);
        assertThat(pack.organsOf(OrganType.UMAE)).hasSize(25);
        assertThat(pack.organsOf(OrganType.SUBDELEGATION)).hasSize(133);
        assertThat(pack.organsOf(OrganType.UNION_SECTION)).hasSize(37);
        assertThat(pack.organsOf(OrganType.REGION)).hasSize(4);
    }

    @Test
    void hasNoOoad09AndNoneWithAnOldCode() {
        assertThat(List.of("09", "35", "36", "37", "38"))
                .allSatisfy(code -> assertThat(pack.organ(code)).isEmpty());
        assertThat(pack.organ("39").orElseThrow().name()).isEqualTo("Ciudad de México Norte");
        assertThat(pack.organ("40").orElseThrow().name()).isEqualTo("Ciudad de México Sur");
    }

    @Test
    void keepsTheCodeOfTheInstituteApartFromThatOfTheState() {
        assertThat(inegiStateOf("15")).isEqualTo("15");
        assertThat(inegiStateOf("16"))
                .as("Edomex Poniente, where INEGI 16 is Michoacán")
                .isEqualTo("15");
        assertThat(inegiStateOf("17")).as("Michoacán").isEqualTo("16");
        assertThat(pack.organsOf(OrganType.OOAD).stream()
                        .filter(ooad -> !ooad.code().equals(inegiStateOf(ooad.code())))
                        .count())
                .as("OOAD that a join on the bare number would send to another state")
                .isEqualTo(21);
    }

    @Test
    void findsSeveralOoadInOneState() {
        assertThat(ooadOfState("15")).containsExactly("15", "16");
        assertThat(ooadOfState("09")).containsExactly("39", "40");
        assertThat(ooadOfState("30")).containsExactly("31", "32");
    }

    @Test
    void sharesTheOoadAmongTheRegionsAsThePapersDo() {
        assertThat(countIn("R-CENTRO", OrganType.OOAD)).isEqualTo(11);
        assertThat(countIn("R-OCCIDENTE", OrganType.OOAD)).isEqualTo(8);
        assertThat(countIn("R-SURESTE", OrganType.OOAD)).isEqualTo(8);
        assertThat(countIn("R-NORTE", OrganType.OOAD)).isEqualTo(8);
    }

    @Test
    void sharesTheUmaeAmongTheRegionsAsThePapersDo() {
        assertThat(countIn("R-CENTRO", OrganType.UMAE)).isEqualTo(14);
        assertThat(countIn("R-OCCIDENTE", OrganType.UMAE)).isEqualTo(4);
        assertThat(countIn("R-SURESTE", OrganType.UMAE)).isEqualTo(2);
        assertThat(countIn("R-NORTE", OrganType.UMAE)).isEqualTo(5);
    }

    @Test
    void hasTheHospitalThatTheBulletinLeftOutOfCentro() {
        assertThat(pack.organ("PLIMS000200").orElseThrow().region()).isEqualTo("R-CENTRO");
    }

    @Test
    void countsAsManySubdelegationsPerOoadAsTheSourceSays() {
        assertThat(pack.organsOf(OrganType.OOAD))
                .allSatisfy(ooad -> assertThat(
                                pack.children(ooad.code()).stream().filter(o -> o.type() == OrganType.SUBDELEGATION))
                        .hasSize(Integer.parseInt(
                                ooad.attribute("subdelegations").orElseThrow())));
    }

    @Test
    void tellsSubdelegationsOfOneNumberApart() {
        assertThat(pack.organ("39-54").orElseThrow().shortName()).isEqualTo("Santa María la Ribera");
        assertThat(pack.organ("40-54").orElseThrow().shortName()).isEqualTo("Churubusco");
    }

    @Test
    void numbersTheSectionsOfTheUnionInRoman() {
        List<Organ> sections = pack.organsOf(OrganType.UNION_SECTION);
        assertThat(sections).extracting(Organ::code).contains("SNTSS-IV", "SNTSS-IX", "SNTSS-XXXVII");
        assertThat(sections)
                .extracting(section -> section.attribute("number").orElseThrow())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 37).mapToObj(String::valueOf).toList());
        assertThat(sections).allSatisfy(section -> assertThat(section.parent()).isEqualTo("SNTSS"));
    }

    @Test
    void givesEveryOoadATileOfItsOwn() {
        assertThat(pack.organsOf(OrganType.OOAD).stream()
                        .map(o -> o.attribute("tile_row").orElseThrow() + ","
                                + o.attribute("tile_column").orElseThrow()))
                .doesNotHaveDuplicates()
                .hasSize(35);
    }

    @Test
    void leadsFromASubdelegationThroughItsRegionToTheTop() {
        assertThat(pack.pathToRoot("15-54")).extracting(Organ::code).containsExactly("15-54", "15", "R-CENTRO", "DG");
        assertThat(pack.pathToRoot("nada")).isEmpty();
    }

    @Test
    void putsTheFourUnitsUnderMedicalServices() {
        assertThat(pack.children("DPM")).extracting(Organ::code).containsExactly("UAM", "UPIS", "UES", "UISMIIS");
    }

    @Test
    void keepsTheUnionAndOutsidersOutOfTheTreeOfTheInstitute() {
        assertThat(pack.organs().stream().filter(o -> o.parent() == null).map(Organ::type))
                .containsOnly(OrganType.DIRECTORATE, OrganType.UNION, OrganType.EXTERNAL);
        assertThat(pack.organs().stream().filter(o -> o.parent() == null && o.type() == OrganType.DIRECTORATE))
                .extracting(Organ::code)
                .containsExactly("DG");
        assertThat(pack.organsOf(OrganType.EXTERNAL).stream()
                        .filter(o -> o.code().startsWith("GOB-")))
                .hasSize(32);
    }

    @Test
    void saysOfEveryOrganWhereItComesFromAndMarksWhatIsOnlyKnownInGeneral() {
        List<String> sources =
                pack.institution().sources().stream().map(Source::code).toList();
        assertThat(pack.organs())
                .allSatisfy(
                        o -> assertThat(sources).contains(o.attribute("source").orElseThrow()));
        assertThat(pack.organs().stream().filter(o -> o.attribute("source").equals(Optional.of("GK"))))
                .isNotEmpty()
                .allSatisfy(o -> assertThat(o.attribute("confirm")).contains("si"));
    }

    @Test
    void findsNothingUnusualInTheCluesOfThePack() {
        assertThat(pack.warnings()).isEmpty();
        assertThat(pack.organsOf(OrganType.UMAE))
                .allSatisfy(umae -> assertThat(Clues.likelyCheckDigit(umae.code()))
                        .hasValue(umae.code().charAt(10) - '0'));
    }

    private String inegiStateOf(String ooad) {
        return pack.organ(ooad).orElseThrow().attribute("inegi_state").orElseThrow();
    }

    private List<String> ooadOfState(String inegi) {
        return pack.organsOf(OrganType.OOAD).stream()
                .filter(o -> inegiStateOf(o.code()).equals(inegi))
                .map(Organ::code)
                .toList();
    }

    private long countIn(String region, OrganType type) {
        return pack.organsIn(region).stream()
                .filter(o -> o.type() == type && Objects.equals(o.parent(), region))
                .count();
    }
}
