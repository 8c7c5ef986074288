package mx.andamio.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mx.andamio.reader.Reading.Figure;
import mx.andamio.reader.Reading.FigureKind;
import mx.andamio.reader.Reading.Qualifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiguresTest {

    private static List<Figure> figures(String body) {
        return ReadPapers.body(body).figures();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Se surtieron 18 millones 402 mil 77 recetas en farmacia. | 18402077
            Hay mil 934 consultorios en servicio. | 1934
            Se dieron 2 mil 5 consultas de prueba. | 2005
            Atendieron a 41.6 millones de derechohabientes. | 41600000
            Llegaron 3,407 vacunas a la bodega. | 3407
            Reunió a treinta y cuatro enfermeras del turno. | 34
            Compraron doscientas dieciséis camas nuevas. | 216
            Suman un millón 20 mil egresos hospitalarios. | 1020000
            Se guardaron dos millones y medio de expedientes. | 2500000
            Hubo medio millón de visitas al portal. | 500000
            """)
    void readsEveryMixOfDigitsAndWords(String body, long value) {
        assertThat(figures(body)).singleElement().satisfies(f -> {
            assertThat(f.value().longValueExact()).isEqualTo(value);
            assertThat(f.kind()).isEqualTo(FigureKind.COUNT);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "La UMF No. 27 abrió sus puertas.",
                "Sucedió en la Sección 12 del gremio.",
                "Se aplicó la estrategia 2-30-100 sin demora.",
                "La atención de COVID-19 siguió su curso.",
                "Fue en 2019 cuando cambió el modelo.",
                "El ciclo 2023-2024 cerró sin pendientes.",
                "Llegó a las 7 de la mañana al hospital.",
                "La sesión inició a las 10:30 horas.",
                "El artículo 15 de la Ley lo prevé.",
                "La 8ª Reunión Regional Norte terminó.",
                "La 97 Asamblea General Ordinaria terminó.",
                "Hay vacunas para niñas y niños menores de 5 años.",
                "Nació una idea y creció un equipo.",
                "Informes en el teléfono 800 623 2323.",
                "El programa va contra toda forma de cero compromiso."
            })
    void leavesOutWhatNamesAndPlaces(String body) {
        assertThat(figures(body)).isEmpty();
    }

    @Test
    void readsBothEndsOfARangeAsPercentages() {
        List<Figure> figures = figures("El abasto pasó del 62 al 91 por ciento en un año.");

        assertThat(figures).extracting(f -> f.value().intValue()).containsExactly(62, 91);
        assertThat(figures).extracting(Figure::kind).containsOnly(FigureKind.PERCENT);
        assertThat(figures).extracting(Figure::asWritten).containsExactly("62", "91 por ciento");
    }

    @Test
    void readsMoneyInMillionsOfMillions() {
        assertThat(figures("Las reservas superan los 310 mil millones de pesos."))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.value()).isEqualByComparingTo("310000000000");
                    assertThat(f.kind()).isEqualTo(FigureKind.MONEY);
                    assertThat(f.unit()).isEqualTo("pesos");
                });
    }

    @Test
    void readsShortMoney() {
        assertThat(figures("La obra costó 12.5 mdp y no más."))
                .singleElement()
                .satisfies(f -> assertThat(f.value()).isEqualByComparingTo("12500000"));
    }

    @Test
    void readsRatios() {
        assertThat(figures("Siete de cada diez consultas se dieron a tiempo."))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.value()).isEqualByComparingTo("0.7");
                    assertThat(f.kind()).isEqualTo(FigureKind.RATIO);
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Acudieron más de 80 médicas al taller. | MORE_THAN
            Acudieron casi 80 médicas al taller. | ALMOST
            Acudieron hasta 80 médicas al taller. | UP_TO
            Acudieron alrededor de 80 médicas al taller. | APPROX
            Acudieron 80 médicas, más o menos, al taller. | APPROX
            """)
    void readsHowAFigureIsBlurred(String body, Qualifier qualifier) {
        assertThat(figures(body)).singleElement().extracting(Figure::qualifier).isEqualTo(qualifier);
    }

    @Test
    void saysWhatIsCounted() {
        assertThat(figures("Se hicieron 45 estudios de laboratorio en un turno."))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.unit()).isEqualTo("estudios");
                    assertThat(f.counts()).isEqualTo("estudios de laboratorio");
                });
    }

    @Test
    void sharesAMultiplierThatStandsOnceBehindARange() {
        assertThat(values("Pasó de 20.1 a 22.4 millones de afiliados.")).containsExactly("20100000", "22400000");
        assertThat(values("Pasó de 800 a 2 mil casos.")).containsExactly("800", "2000");
    }

    @Test
    void readsPercentagesLeftOutInBrackets() {
        assertThat(ReadPapers.body("Las causas: trato (41 por ciento), demora (33) y abasto (16).")
                        .figures())
                .extracting(f -> f.kind())
                .containsOnly(Reading.FigureKind.PERCENT);
    }

    @Test
    void readsMoneyBehindAVerbOfSpending() {
        assertThat(ReadPapers.body("En seis años se invirtieron 61 mil millones en conservación.")
                        .figures())
                .extracting(f -> f.kind() + " " + f.value())
                .containsExactly("COUNT 6", "MONEY 61000000000");
    }

    @Test
    void leavesOutAgesRoomsAndSchools() {
        assertThat(values("A sus 46 años, en el aula 2 de la secundaria Técnica 34, volvió a jugar."))
                .isEmpty();
    }

    @Test
    void leavesOutTheAgeOfAPersonWithoutAName() {
        assertThat(values("Atendieron a un niño de ocho años, originario de Tonalá."))
                .isEmpty();
        assertThat(values("El plan de ocho años, dijo, va bien.")).containsExactly("8");
    }

    @Test
    void countsTheThingWithoutThePurposeOfIt() {
        assertThat(ReadPapers.body("Se firmaron 816 compromisos orientados a mejorar el abasto.")
                        .figures())
                .singleElement()
                .satisfies(f -> assertThat(f.counts()).isEqualTo("compromisos"));
    }

    private static java.util.List<String> values(String body) {
        return ReadPapers.body(body).figures().stream()
                .map(f -> f.value().toPlainString())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "El turno se abrió entre 2023 y 24 rehabilitamos la sala.",
                "La donadora deja a sus hermanas de 31 y 44, que firmaron.",
                "La vacuna es para niñas y niños de 6 a 59 meses y para embarazadas.",
                "Es para menores de 12 y 18 meses.",
                "Se vigila desde el nacimiento hasta los 6 años.",
                "A la semana 37 bajó el dengue.",
                "La clínica está en la esquina (calle Jalisco y 300).",
                "Es para personas de 65 años en adelante.",
                "El Hospital General Regional 180 del Instituto operó con calma.",
                "El 20 del actual se abrió la sala.",
                "La próxima Asamblea, la 105, oirá el informe.",
                "Lo dijo el titular de la Subdelegación Juárez Dos, con calma.",
                "La red cerró 2025 con calma y en comparación con 2024 subió."
            })
    void takesAgesWeeksDaysAndElidedNumbersForNoFigures(String body) {
        assertThat(figures(body)).isEmpty();
    }

    @Test
    void countsWhatAWordOfAgeOrPlaceDoesNotClaim() {
        assertThat(figures("Los OOAD con espera mayor a 60 días darán su plan."))
                .extracting(Figure::unit)
                .containsExactly("días");
        assertThat(figures("Se confirmaron casos: Tampico 131, Madero 88 y Altamira 45."))
                .extracting(f -> f.value().intValue())
                .containsExactly(131, 88, 45);
        assertThat(figures("El taller recibió a la semana 340 consultas."))
                .extracting(f -> f.value().intValue())
                .containsExactly(340);
    }

    @Test
    void tellsANumberFromThePercentageThatSaysItsShare() {
        assertThat(figures("Otros 815, 38.6 por ciento de la plantilla, se contagiaron."))
                .extracting(Figure::kind)
                .containsExactly(FigureKind.COUNT, FigureKind.PERCENT);
        assertThat(figures("El avance es de 47, 52 y 60 por ciento."))
                .extracting(Figure::kind)
                .containsOnly(FigureKind.PERCENT);
    }

    @Test
    void takesALevelBehindAPercentageForAPercentageAndTheNumberOfAMeetingForNoFigure() {
        assertThat(figures(
                        "El abasto subió a 97 por ciento, aunque tres unidades siguen debajo de 90: dos son rurales."))
                .extracting(f -> f.asWritten() + " " + f.kind())
                .contains("90 PERCENT");
        assertThat(figures("El avance es de 97 por ciento; de 40 quejas, el mes cerró debajo de 30."))
                .extracting(f -> f.asWritten() + " " + f.unit())
                .contains("30 quejas");
        assertThat(figures("El encuentro 412 será en mayo.")).isEmpty();
        assertThat(figures("Duró la reunión 45 minutos."))
                .extracting(Figure::unit)
                .containsExactly("minutos");
    }

    @Test
    void takesTheMillionsOfABalanceForMoney() {
        assertThat(figures("El déficit, que en 2012 fue de 23 mil 900 millones, cerrará 2013 en 18 mil 500 millones."))
                .extracting(Figure::kind)
                .containsExactly(FigureKind.MONEY, FigureKind.MONEY);
        assertThat(figures("La cirugía costó 6 mil 300 pesos, contra los 28 mil que cobra un privado."))
                .extracting(Figure::kind)
                .containsExactly(FigureKind.MONEY, FigureKind.MONEY);
        assertThat(figures("El gasto alcanza para la atención de 23 millones de personas."))
                .extracting(Figure::kind)
                .containsExactly(FigureKind.COUNT);
    }

    @Test
    void namesWhatIsCountedWithItsAdjectiveAndWithoutAVerb() {
        assertThat(figures("Se dieron 40 consultas de medicina familiar en la unidad."))
                .extracting(Figure::counts)
                .containsExactly("consultas de medicina familiar");
        assertThat(figures("Con 260 vamos a salir.")).extracting(Figure::unit).containsOnlyNulls();
        assertThat(figures("Hubo nueve sesiones, seis ordinarias y tres extraordinarias."))
                .extracting(Figure::unit)
                .containsOnly("sesiones");
    }

    @Test
    void readsANumberInBracketsBehindAnotherAndNoTelephone() {
        assertThat(ReadPapers.body("Se atendieron 100 (60 por ciento) y sobran 300 (25 camas).")
                        .figures())
                .extracting(f -> f.value().intValue())
                .containsExactly(100, 60, 300, 25);
        assertThat(ReadPapers.body("Informes: (55) 5238 2700 y (722) 279 8910.").figures())
                .isEmpty();
    }
}
