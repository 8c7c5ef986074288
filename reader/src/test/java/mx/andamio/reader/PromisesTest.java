package mx.andamio.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import mx.andamio.reader.Reading.Instruction;
import mx.andamio.reader.Reading.Precision;
import mx.andamio.reader.Reading.Promise;
import mx.andamio.reader.Reading.WarningCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PromisesTest {

    @Test
    void cutsAListOfHospitalsIntoOnePromiseEach() {
        Reading r = ReadPapers.body(
                "Para 2026 se inaugurarán los Hospitales de Tecate, Baja California; Huejutla, Hidalgo; León; y Tapachula, Chiapas.");

        assertThat(r.promises()).hasSize(4);
        assertThat(r.promises()).extracting(Promise::deadline).containsOnly(LocalDate.of(2026, 12, 31));
        assertThat(r.promises()).extracting(Promise::deadlinePrecision).containsOnly(Precision.YEAR);
        assertThat(r.promises().get(3).deliverable()).isEqualTo("Hospital de Tapachula, Chiapas");
    }

    @Test
    void readsBaselineAndTargetOfAGrowth() {
        Reading r = ReadPapers.body(
                "Hoy se cuenta con 60 unidades y en 2026 se sumarán 40 más para llegar a 100 y mil 20 camas.");

        assertThat(r.promises())
                .extracting(p -> p.target() == null ? 0 : p.target().intValue())
                .containsExactly(100, 1020);
        assertThat(r.promises().get(0).baseline()).isEqualByComparingTo("60");
        assertThat(r.promises().get(1).baseline()).isNull();
    }

    @Test
    void warnsWhereAResultCannotBeToldFromAGoal() {
        Reading r = ReadPapers.body("El Instituto gana al elevar la cobertura del 50 al 75 por ciento.");

        assertThat(r.promises()).singleElement().satisfies(p -> {
            assertThat(p.baseline()).isEqualByComparingTo("50");
            assertThat(p.target()).isEqualByComparingTo("75");
            assertThat(p.unit()).isEqualTo("%");
        });
        assertThat(r.warnings()).extracting(w -> w.code()).containsExactly(WarningCode.AMBIGUOUS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Se entregarán las obras a más tardar el 14 de junio. | 2025-06-14
            Se entregarán las obras en agosto. | 2025-08-31
            Se entregarán las obras en enero. | 2026-01-31
            Se entregarán las obras antes de que concluya 2027. | 2027-12-31
            Se entregarán las obras al cierre del año. | 2025-12-31
            Se entregarán las obras el próximo año. | 2026-12-31
            Se entregarán las obras en el segundo trimestre de 2026. | 2026-06-30
            Se entregarán las obras en la primera quincena de julio. | 2025-07-15
            Se entregarán las obras antes de julio. | 2025-06-30
            Se entregarán las obras en los próximos tres meses. | 2025-06-05
            """)
    void readsTheLastDayOfTheStatedPeriod(String body, LocalDate deadline) {
        assertThat(ReadPapers.body(body).promises())
                .singleElement()
                .extracting(Promise::deadline)
                .isEqualTo(deadline);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Se aplicarán 12 mil dosis entre el 15 de noviembre y el 28 de febrero. | 2026-02-28 | DAY
            Se aplicarán 12 mil dosis entre 15 de noviembre y 28 de febrero. | 2026-02-28 | DAY
            Entre mayo y julio se abrirán 3 clínicas. | 2025-07-31 | MONTH
            A más tardar el 6 de abril, arrancará el tablero de la Coordinación. | 2025-04-06 | DAY
            Se contratará a 90 médicos antes del 1 de enero. | 2025-12-31 | DAY
            Se construirá un hospital sobre un terreno de 20 mil metros cuadrados en 2026. | 2026-12-31 | YEAR
            Se abrirán 3 clínicas en los próximos 15 días. | 2025-03-20 | DAY
            Se abrirán 3 clínicas dentro de 15 días. | 2025-03-20 | DAY
            Se abrirán 3 clínicas dentro de una semana. | 2025-03-12 | DAY
            Se abrirán 3 clínicas dentro de un mes. | 2025-04-05 | DAY
            Se abrirán 3 clínicas en un plazo de un año. | 2026-03-05 | DAY
            Se abrirán 3 clínicas esta semana. | 2025-03-09 | DAY
            Se abrirán 3 clínicas este fin de semana. | 2025-03-09 | DAY
            Se abrirán 3 clínicas la próxima semana. | 2025-03-16 | DAY
            Se abrirán 3 clínicas el próximo viernes. | 2025-03-07 | DAY
            Se abrirán 3 clínicas en 2 años. | 2027-03-05 | YEAR
            Se abrirán 3 clínicas a fin de año. | 2025-12-31 | YEAR
            Se abrirán 3 clínicas en el segundo semestre del próximo año. | 2026-12-31 | MONTH
            Se abrirán 3 clínicas el mes que viene. | 2025-04-30 | MONTH
            Se abrirán 3 clínicas a fines de mes. | 2025-03-31 | MONTH
            """)
    void readsHowExactTheLastDayIs(String body, LocalDate deadline, Precision precision) {
        assertThat(ReadPapers.body(body).promises()).singleElement().satisfies(p -> {
            assertThat(p.deadline()).isEqualTo(deadline);
            assertThat(p.deadlinePrecision()).isEqualTo(precision);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Se entregarán 12 cunas: seis en mayo y las restantes en julio. | seis | las restantes
            Se entregarán 12 cunas: seis en mayo y los demás en julio. | seis | los demás
            Se entregarán 12 cunas: seis en mayo y el resto en julio. | seis | el resto
            """)
    void datesThePartsOfADeliveryAndItsRest(String body, String first, String rest) {
        assertThat(ReadPapers.body(body).promises())
                .extracting(p -> p.deliverable() + " " + p.deadline())
                .containsExactly(first + " 2025-05-31", rest + " 2025-07-31");
    }

    @Test
    void takesTheGroundOnWhichSomethingIsBuiltForNoTarget() {
        assertThat(ReadPapers.body("Se edificará una clínica en un predio de 3 mil metros cuadrados.")
                        .promises())
                .singleElement()
                .satisfies(p -> assertThat(p.target()).isNull());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "El gasto bajó 12 por ciento al pasar de 9 a 8 millones.",
                "La plantilla creció para llegar a 300 médicos."
            })
    void promisesNothingThatHasBeenReached(String body) {
        assertThat(ReadPapers.body(body).promises()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "El Instituto seguirá trabajando con entusiasmo.",
                "Se fortalecerá la atención con calidad y calidez.",
                "En 2024 se entregaron 12 ambulancias.",
                "El municipio pondrá el alumbrado en abril.",
                "Los pacientes recibirán 12 llamadas en abril.",
                "Si hay recursos, se comprarán 12 camas en abril.",
                "Quisiera un hospital nuevo en 2026."
            })
    void leavesOutValuesResultsWishesAndOthersPromises(String body) {
        assertThat(ReadPapers.body(body).promises()).isEmpty();
    }

    @Test
    void givesTheFirstPersonsPromiseToTheSpeaker() {
        Reading r = ReadPapers.body(
                "En la reunión, la directora de Finanzas, Elena Ruiz Campos, tomó la palabra. “Vamos a publicar el padrón en junio”, dijo.");

        assertThat(r.promises()).singleElement().satisfies(p -> {
            assertThat(p.responsible()).isEqualTo("Director de Finanzas");
            assertThat(p.verb()).isEqualTo("publicar");
        });
    }

    @Test
    void readsEachThingOfACommitment() {
        Reading r = ReadPapers.body(
                "La directora de Finanzas, Elena Ruiz Campos, se comprometió a contratar 25 médicos en mayo y a comprar siete ventiladores en julio.");

        assertThat(r.promises())
                .extracting(p -> p.verb() + " " + p.target() + " " + p.deadline())
                .containsExactly("contratar 25 2025-05-31", "comprar 7 2025-07-31");
    }

    @Test
    void readsAnInstructionWithItsSourceAndAddressee() {
        Reading r = ReadPapers.body(
                "En la reunión, el director general del IMSS, Óscar Lara Mena, instruyó a las y los titulares de las representaciones a revisar el abasto cada lunes.");

        assertThat(r.instructions()).singleElement().satisfies(i -> {
            assertThat(i.from()).isEqualTo("Director General del IMSS");
            assertThat(i.to()).isEqualTo("titulares de las representaciones");
        });
    }

    @Test
    void completesAPointOfMinutesWithItsLabels() {
        Reading r = ReadPapers.body(
                "1. Conservación entregará los 4 elevadores. Responsable: Jefe de Conservación. Fecha compromiso: 28/03/2025");

        assertThat(r.promises()).singleElement().satisfies(p -> {
            assertThat(p.responsible()).isEqualTo("Jefe de Conservación");
            assertThat(p.deadline()).isEqualTo(LocalDate.of(2025, 3, 28));
            assertThat(p.missing()).containsExactly(Reading.Missing.BASELINE);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            El Instituto tiene previsto inaugurar tres unidades en julio. | 3 | 2025-07-31
            Quedó de entregar el diagnóstico el próximo lunes. | - | 2025-03-10
            Acordaron que la Subdelegación publique el padrón a más tardar el 30 de abril. | - | 2025-04-30
            Conservación repara 3 máquinas al 27/03. | 3 | 2025-03-27
            Reducir la estancia de 14 a 8 horas. Fecha: 30 de septiembre. | 8 | 2025-09-30
            El IMSS abrirá 2 quirófanos. Empieza el sábado 15 de marzo. | 2 | 2025-03-15
            La unidad abrirá la consulta el primer semestre del próximo año. | - | 2026-06-30
            Se entregará el padrón el día 19. | - | 2025-03-19
            El hospital realizará cuatro implantes al mes en lugar de los dos actuales. | 4 | -
            No se cerrará ni un consultorio. | - | -
            """)
    void readsOtherWaysOfPromising(String body, @Nullable BigDecimal target, @Nullable LocalDate deadline) {
        assertThat(ReadPapers.body(body).promises()).singleElement().satisfies(p -> {
            assertThat(p.target()).isEqualTo(target);
            assertThat(p.deadline()).isEqualTo(deadline);
        });
    }

    @Test
    void givesEachPartOfASumItsOwnDate() {
        Reading r = ReadPapers.body("Comprometió la entrega de 300 camas: 200 en abril y 100 en mayo.");

        assertThat(r.promises())
                .extracting(p -> p.target() + " " + p.deadline())
                .containsExactly("200 2025-04-30", "100 2025-05-31");
    }

    @Test
    void takesNoInstructionFromAnAppealToThePublic() {
        assertThat(ReadPapers.body("El Instituto exhorta a la población a vacunarse.")
                        .instructions())
                .extracting(Instruction::text)
                .isEmpty();
    }
}
