package mx.andamio.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.regex.Pattern;
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

    private List<Body> ofKind(String kind) {
        return pack.bodies().stream().filter(body -> body.kind().equals(kind)).toList();
    }
}
