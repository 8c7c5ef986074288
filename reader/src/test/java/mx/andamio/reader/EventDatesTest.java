package mx.andamio.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Days of the event in papers of Wednesday, 5 March 2025. */
class EventDatesTest {

    @Test
    void readsDaysInAList() {
        assertThat(days("Durante los días 3, 4 y 5 de marzo, Colima fue sede de la reunión."))
                .containsExactly("2025-03-03", "2025-03-04", "2025-03-05");
        assertThat(days("El foro se efectuó el 3 y 4 de marzo.")).containsExactly("2025-03-03", "2025-03-04");
    }

    @Test
    void readsARangeOverTheEndOfAMonthAndBetweenWeekdays() {
        assertThat(days("El foro se celebró del 27 de febrero al 1 de marzo."))
                .containsExactly("2025-02-27", "2025-02-28", "2025-03-01");
        assertThat(days("El foro se celebró del lunes 3 al martes 4 de marzo."))
                .containsExactly("2025-03-03", "2025-03-04");
    }

    @Test
    void tellsWeekdaysFromTheDayOfPublication() {
        assertThat(days("En asamblea celebrada el lunes se revisó el abasto.")).containsExactly("2025-03-03");
        assertThat(days("El pasado viernes, autoridades del estado firmaron el convenio."))
                .containsExactly("2025-02-28");
        assertThat(days("Este martes y miércoles se reunió el comité.")).containsExactly("2025-03-04", "2025-03-05");
        assertThat(days("El fin de semana pasado se realizaron 40 cirugías."))
                .containsExactly("2025-03-01", "2025-03-02");
    }

    @Test
    void takesYesterdayAndTodayBesideAnEvent() {
        assertThat(days("Reunidos hoy en Toluca, los consejeros votaron.")).containsExactly("2025-03-05");
        assertThat(days("Las cifras que el área dio a conocer ayer son altas.")).containsExactly("2025-03-04");
        assertThat(days("El tablero, en la presentación realizada esta mañana, va al alza."))
                .containsExactly("2025-03-05");
    }

    @Test
    void leavesOutDaysToComeAndTimesThatAreNoDay() {
        assertThat(days("El próximo viernes se realizará la reunión.")).isEmpty();
        assertThat(days("Este sábado abrirá la clínica.")).isEmpty();
        assertThat(days("Hoy en día el área atiende a muchas personas.")).isEmpty();
        assertThat(days("A partir de este jueves se darán consultas.")).isEmpty();
        assertThat(days("Cada lunes se realizan cirugías.")).isEmpty();
        assertThat(days("Al 2 de marzo se realizaron 400 cirugías.")).isEmpty();
    }

    @Test
    void addsTheOtherDaysOfAnEventToldByItsLength() {
        assertThat(days("La jornada de tres días que inició este lunes reunió a 80 personas."))
                .containsExactly("2025-03-03", "2025-03-04", "2025-03-05");
        assertThat(days("Durante dos días sesionó el encuentro, que concluyó este martes."))
                .containsExactly("2025-03-03", "2025-03-04");
        assertThat(days("Realiza desde el pasado lunes una gira de dos días."))
                .containsExactly("2025-03-03", "2025-03-04");
    }

    @Test
    void addsTheDaysBeforeTheOneOnWhichAnEventEnds() {
        assertThat(days("Después de tres días de talleres, jefas y jefes firmaron 40 metas."
                        + " El coordinador dio por clausurados los trabajos que arrancaron el lunes 3 de marzo."))
                .containsExactly("2025-03-03", "2025-03-04", "2025-03-05");
        assertThat(days("Después de dos días de espera, la paciente volvió. El comité sesionó el lunes 3 de marzo."))
                .containsExactly("2025-03-03");
        assertThat(days("Revisó las obras que arrancaron el lunes 3 de marzo.")).isEmpty();
    }

    @Test
    void addsTodayToTheVisitOfYesterday() {
        assertThat(days("La directora visitó ayer la clínica de Apizaco y hoy se reunió con el personal."))
                .containsExactly("2025-03-04", "2025-03-05");
        assertThat(days("La directora visitó ayer la clínica de Apizaco y hoy atiende a 40 personas más."))
                .containsExactly("2025-03-04");
    }

    @Test
    void takesTheStartOfWorksForTheDayOfTheEvent() {
        assertThat(days("La representación dio el lunes 3 de marzo el banderazo a la obra de la clínica."))
                .containsExactly("2025-03-03");
        assertThat(days("El lunes 10 de marzo se dará el banderazo a la obra.")).isEmpty();
    }

    @Test
    void addsTheDaysUntilWhichAnEventGoesOnWithoutAWarning() {
        Reading r = ReadPapers.body(
                "El director inauguró este miércoles la Reunión Nacional. Los trabajos continúan mañana y concluirán el viernes 7.");

        assertThat(r.eventDates())
                .extracting(e -> e.date().toString())
                .containsExactly("2025-03-05", "2025-03-06", "2025-03-07");
        assertThat(r.warnings()).isEmpty();
    }

    private static List<String> days(String body) {
        return ReadPapers.body(body).eventDates().stream()
                .map(e -> e.date().toString())
                .toList();
    }

    @Test
    void tellsADayOfTheMonthOfThePaper() {
        assertThat(days("El 3 del actual sesionó el comité.")).containsExactly("2025-03-03");
        assertThat(days("El 20 del actual sesionará el comité.")).isEmpty();
    }

    @Test
    void addsTheDaysBeforeAConsecutiveOne() {
        assertThat(days("Por segundo día consecutivo se reunió el grupo. La sesión fue este miércoles."))
                .containsExactly("2025-03-04", "2025-03-05");
    }

    @Test
    void takesTodayBeforeAFutureForNoDayOfTheEvent() {
        assertThat(days("El delegado le ofreció que hoy mismo lo tendrá en su casa."))
                .isEmpty();
    }

    @Test
    void readsTheDaysAboveMinutes() {
        Reading r = ReadPapers.paper("""
                MINUTA

                SEGUNDA REUNIÓN DE JEFAS Y JEFES DE SERVICIOS DE PRESTACIONES MÉDICAS Y DIRECTORES DE UMAE

                Lugar: Auditorio "Uno", Centro de Convenciones de Colima
                Fecha: 10 y 11 de septiembre de 2026

                1. ASISTENCIA

                Por los OOAD (JSPM)
                - Dr. Luis Sosa Ruiz, Colima
                - Dra. Ana Vega Solís, Nayarit

                Por las UMAE
                - Dra. Eva Paz Luna, Jalisco

                Se abrió la sesión y se dio lectura al acta.
                """);

        assertThat(r.eventDates()).extracting(d -> d.date().toString()).containsExactly("2026-09-10", "2026-09-11");
        assertThat(r.meeting()).isNotNull().satisfies(m -> {
            assertThat(m.ordinal()).isEqualTo(2);
            assertThat(m.body()).isEqualTo("Reunión de JSPM y Directores de UMAE");
            assertThat(m.venue()).startsWith("Auditorio");
        });
        assertThat(r.organs().ooad()).extracting(o -> o.code()).containsExactly("06", "19");
    }
}
