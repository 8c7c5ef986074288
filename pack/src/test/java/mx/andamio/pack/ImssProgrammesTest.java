package mx.andamio.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImssProgrammesTest {

    private final Pack pack = ImssPack.pack();

    @Test
    void showsEveryProgrammeThoughNothingMeasuresItYet() {
        assertThat(pack.programmes()).hasSizeGreaterThan(50).noneMatch(Programme::isMeasured);
        assertThat(pack.programmes()).allSatisfy(p -> assertThat(p.sources()).isNotEmpty());
        assertThat(List.of("2-30-100", "PRONAM", "COPLAMAR", "UMTC", "ECE", "RESERVAS"))
                .allSatisfy(code -> assertThat(pack.programme(code)).isPresent());
    }

    @Test
    void keepsBothPercentagesThatWerePublishedOfOneFigureOnOneDay() {
        assertThat(pack.programme("2-30-100").orElseThrow().figures())
                .filteredOn(f -> f.unit().equals("%")
                        && f.counts().equals("avance en cirugías")
                        && "2025-08-19".equals(f.cutOff()))
                .extracting(PublishedFigure::value, PublishedFigure::denominator)
                .containsExactly(
                        tuple(new BigDecimal("47"), new BigDecimal("2020275")), tuple(new BigDecimal("45"), null));
    }

    @Test
    void keepsBothTargetsThatWerePublishedForFullTimeUnits() {
        assertThat(pack.programme("UMTC").orElseThrow().goals())
                .extracting(PublishedGoal::baseline, PublishedGoal::target)
                .contains(
                        tuple(new BigDecimal("120"), new BigDecimal("393")),
                        tuple(new BigDecimal("219"), new BigDecimal("400")));
    }

    @Test
    void doesNotInventADeadlineForTheTenders() {
        Programme tenders = pack.programme("LICITACIONES").orElseThrow();

        assertThat(tenders.goals()).singleElement().satisfies(goal -> {
            assertThat(goal.baseline()).isEqualByComparingTo("40");
            assertThat(goal.target()).isEqualByComparingTo("80");
            assertThat(goal.deadline()).isNull();
        });
        assertThat(tenders.toConfirm()).isNotEmpty();
    }

    /** No paper at hand names the sections of the report: they stand as open, and none is made up. */
    @Test
    void namesThePlansThatACommitmentMayBelongTo() {
        assertThat(List.of("PLAN-ACCION", "PROGRAMA-ACTIVIDADES", "INFORME"))
                .map(code -> pack.programme(code).orElseThrow())
                .extracting(Programme::name, Programme::sources)
                .containsExactly(
                        tuple("Plan de Acción para la Mejora Administrativa", List.of("bulletin-2024-493")),
                        tuple("Programa de Actividades 2024-2025", List.of("assembly-115")),
                        tuple("Informe de Labores 2023-2024", List.of("assembly-115")));
        assertThat(pack.programme("INFORME").orElseThrow().toConfirm()).containsExactly("Secciones del informe");
    }

    @Test
    void namesNoResponsibleWhereNoPaperDoes() {
        assertThat(pack.programmes()).extracting(Programme::responsible).containsOnlyNulls();
    }

    @Test
    void carriesTheLegendOfAYearAndNoneWhereNoneIsKnown() {
        assertThat(pack.institution().legendOf(2026)).contains("2026, año de Margarita Maza");
        assertThat(pack.institution().legendOf(2027)).isEmpty();
        assertThat(pack.zone()).isEqualTo("America/Mexico_City");
        assertThat(pack.institution().letterhead()).hasSize(3);
    }
}
