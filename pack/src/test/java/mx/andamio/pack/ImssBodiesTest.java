package mx.andamio.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ImssBodiesTest {

    private final Pack pack = ImssPack.pack();

    @Test
    void knowsTheNineKindsOfBodies() {
        assertThat(pack.bodies().stream().map(Body::kind).distinct()).hasSize(9);
        assertThat(ofKind("regional_meeting"))
                .extracting(Body::code)
                .containsExactly("RR-NORTE", "RR-OCCIDENTE", "RR-CENTRO", "RR-SURESTE");
    }

    @Test
    void hasAnAssemblyOfThreeSectorsOfTen() {
        assertThat(pack.body("AG").orElseThrow().sectors())
                .extracting(Sector::code, Sector::seats)
                .containsExactly(tuple("WORKERS", 10), tuple("EMPLOYERS", 10), tuple("EXECUTIVE", 10));
    }

    @Test
    void makesALocalGroupPerOoadAndUmaeFromOneRule() {
        assertThat(ofKind("local_working_group")).hasSize(60);
        Body group = pack.body("GL-DFIMS000580").orElseThrow();
        assertThat(group.organ()).isEqualTo("DFIMS000580");
        assertThat(group.region()).isEqualTo("R-CENTRO");
        assertThat(group.name()).contains("Bernardo Sepúlveda");
        assertThat(group.family()).isEqualTo("Grupo local de trabajo IMSS–SNTSS");
        assertThat(pack.body("HCT").orElseThrow().family()).isEqualTo("H. Consejo Técnico");
    }

    @Test
    void seatsTheHeadForTheInstituteInALocalGroupWhichNamesNobody() {
        var group = pack.body("GL-22").orElseThrow();

        assertThat(group.meeting().members())
                .extracting(Membership::suffix, Membership::of, Membership::sector)
                .containsExactly(
                        tuple("HEAD", OrganType.OOAD, "INSTITUTE"), tuple("HEAD", OrganType.UMAE, "INSTITUTE"));
        assertThat(group.meeting().namesPeople()).isFalse();
        assertThat(group.toConfirm()).anyMatch(text -> text.startsWith("Integrantes de cada parte"));
    }

    @Test
    void makesAConsultativeCouncilPerOoadFromOneRule() {
        assertThat(ofKind("consultative_council")).hasSize(35);
        assertThat(pack.body("CC-15").orElseThrow().name()).isEqualTo("Consejo Consultivo, Estado de México Oriente");
    }

    @Test
    void carriesTheEightLinesOfTheEighthCentroMeetingInTheirOrder() {
        LineSet lines = pack.body("RR-CENTRO").orElseThrow().lineSets().getFirst();

        assertThat(lines.kind()).isEqualTo("lines_of_action");
        assertThat(lines.lines())
                .extracting(LineSet.Line::code)
                .containsExactly(
                        "MEDICAL", "SOCIAL", "CECI", "DIGITAL", "INFRASTRUCTURE", "HIRING", "EQUIPMENT", "MEDICINES");
    }

    @Test
    void carriesTheWorkTablesOf2023InEveryRegion() {
        assertThat(ofKind("regional_meeting"))
                .allSatisfy(body -> assertThat(body.lineSets())
                        .filteredOn(set -> set.kind().equals("work_tables"))
                        .singleElement()
                        .satisfies(set -> assertThat(set.lines()).hasSize(6)));
    }

    @Test
    void knowsFromWhichNumberASeriesGoesOn() {
        assertThat(pack.body("STV").orElseThrow().sessions())
                .extracting(KnownSession::number, KnownSession::heldOn)
                .containsExactly(tuple(500, "2024-05-08"));
        assertThat(pack.body("RR-CENTRO").orElseThrow().sessions().getFirst().heldTo())
                .isEqualTo("2026-04-30");
    }

    @Test
    void saysWhatMustBeConfirmedOfEveryBodyInsteadOfAssumingIt() {
        assertThat(pack.bodies())
                .allSatisfy(body -> assertThat(body.toConfirm()).isNotEmpty());
        assertThat(pack.body("HCT").orElseThrow().toConfirm()).contains("Quórum", "Suplentes", "Mayorías");
    }

    @Test
    void hasAFolioPatternThatTheKnownFolioFits() {
        String pattern = pack.body("HCT").orElseThrow().folioPattern();
        String regex = Pattern.compile("\\{[^}]+}")
                .splitAsStream(String.valueOf(pattern))
                .map(Pattern::quote)
                .reduce((a, b) -> a + "[^./]+" + b)
                .orElseThrow();

        assertThat("ACDO.AS3.HCT.260220/63.P.DF").matches(regex + "[^./]+");
    }

    @Test
    void isPresidedByTheDirectorGeneralButForTheMedicalServices() {
        assertThat(presidedBy("DG"))
                .containsExactly("AG", "HCT", "STV", "RN", "RR-NORTE", "RR-OCCIDENTE", "RR-CENTRO", "RR-SURESTE");
        assertThat(presidedBy("DPM-HEAD")).containsExactly("RJD");
        assertThat(pack.bodies())
                .filteredOn(body -> "SG-HEAD".equals(body.meeting().secretary()))
                .extracting(Body::code)
                .containsExactly("STV", "RN", "RR-NORTE", "RR-OCCIDENTE", "RR-CENTRO", "RR-SURESTE");
    }

    @Test
    void saysThatWhoPresidesMustBeConfirmedWhereNoLawSaysIt() {
        assertThat(pack.bodies())
                .filteredOn(
                        body -> body.meeting().chair() != null && !body.code().equals("AG"))
                .hasSize(8)
                .allSatisfy(body -> assertThat(body.toConfirm())
                        .filteredOn(text -> text.startsWith("Quién preside"))
                        .singleElement()
                        .satisfies(text -> assertThat(text.contains("quién lleva el acta"))
                                .isEqualTo(body.meeting().secretary() != null)));
    }

    @Test
    void presidesAndKeepsRecordsByPostsThatThereAre() {
        assertThat(pack.bodies().stream()
                        .flatMap(body ->
                                Stream.of(body.meeting().chair(), body.meeting().secretary()))
                        .filter(Objects::nonNull)
                        .distinct())
                .containsExactly("DG", "SG-HEAD", "DPM-HEAD")
                .allSatisfy(post -> assertThat(pack.post(post)).isPresent());
    }

    @Test
    void seatsMedicalServicesByAPostThatEveryOoadAndUmaeHas() {
        List<Membership> members = pack.body("RJD").orElseThrow().meeting().members();

        assertThat(members)
                .containsExactly(
                        new Membership(null, "JSPM", OrganType.OOAD, null, true, null, null),
                        new Membership(null, "HEAD", OrganType.UMAE, null, true, null, null));
        assertThat(members)
                .allSatisfy(member -> assertThat(pack.organsOf(Objects.requireNonNull(member.of())))
                        .isNotEmpty()
                        .allSatisfy(organ -> assertThat(pack.post(organ.code() + "-" + member.suffix()))
                                .isPresent()));
    }

    @Test
    void inventsNoQuorumNoDeputiesAndNoDaysOfNotice() {
        assertThat(pack.bodies()).allSatisfy(body -> {
            assertThat(body.meeting().quorum()).isNull();
            assertThat(body.meeting().deputies()).isNull();
            assertThat(body.meeting().noticeDays()).isEmpty();
        });
        assertThat(ofKind("consultative_council")).extracting(Body::meeting).containsOnly(MeetingRules.UNKNOWN);
    }

    private List<String> presidedBy(String post) {
        return pack.bodies().stream()
                .filter(body -> post.equals(body.meeting().chair()))
                .map(Body::code)
                .toList();
    }

    private List<Body> ofKind(String kind) {
        return pack.bodies().stream().filter(body -> body.kind().equals(kind)).toList();
    }
}
