package mx.andamio.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import mx.andamio.reader.Reading.Meeting;
import mx.andamio.reader.Reading.Phase;
import mx.andamio.reader.Reading.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeetingsTest {

    @Test
    void readsASessionInLowerCaseWithItsBody() {
        Meeting m = meeting("Rindió su informe en la cuarta sesión ordinaria del Consejo Consultivo Delegacional.");

        assertThat(m.name()).isEqualTo("sesión ordinaria del Consejo Consultivo Delegacional");
        assertThat(m.ordinal()).isEqualTo(4);
        assertThat(m.body()).isEqualTo("Consejo Consultivo");
        assertThat(m.scope()).isEqualTo(Scope.STATE);
        assertThat(m.region()).isNull();
    }

    @Test
    void takesTheBodyOfASessionFromItsSentence() {
        Meeting m = meeting("En su Octava Sesión Ordinaria del año, el H. Consejo Técnico aprobó 31 acuerdos.");

        assertThat(m.body()).isEqualTo("H. Consejo Técnico");
        assertThat(m.ordinal()).isEqualTo(8);
    }

    @Test
    void takesTheBodyOfASessionFromTheTextBefore() {
        Meeting m =
                meeting("El H. Consejo Técnico aprobó las obras. Durante la sesión ordinaria de este órgano se votó.");

        assertThat(m.body()).isEqualTo("H. Consejo Técnico");
    }

    @Test
    void readsANumberBehindTheNounAndLeavesItOutOfTheName() {
        Meeting m = meeting("Se llevó a cabo la sesión de trabajo 301 por videoconferencia con las representaciones.");

        assertThat(m.name()).isEqualTo("sesión de trabajo por videoconferencia");
        assertThat(m.ordinal()).isEqualTo(301);
        assertThat(ReadPapers.body("Se llevó a cabo la sesión de trabajo 301 por videoconferencia.")
                        .figures())
                .isEmpty();
    }

    @Test
    void readsAJointGroupWithBothSides() {
        Meeting m = meeting("El martes quedó instalado el Grupo Local de Trabajo IMSS–SNTSS en la entidad.");

        assertThat(m.name()).isEqualTo("Grupo Local de Trabajo IMSS–SNTSS");
        assertThat(m.body()).isEqualTo("Grupo local de trabajo IMSS–SNTSS");
    }

    @Test
    void prefersTheMeetingToldToOneRemembered() {
        Meeting m = meeting(
                "Durante la sesión ordinaria del Consejo Técnico se recordaron las recomendaciones de la pasada 116 Asamblea General.");

        assertThat(m.body()).isEqualTo("H. Consejo Técnico");
        assertThat(m.ordinal()).isNull();
    }

    @Test
    void takesAMeetingOfOthersForNoneOfTheSeries() {
        Meeting m = meeting("Concluyó la Primera Reunión Nacional de Directores de Escuelas de Enfermería.");

        assertThat(m.body()).isNull();
        assertThat(m.ordinal()).isEqualTo(1);
    }

    @Test
    void takesACampaignAndAnyMeetingForNone() {
        assertThat(ReadPapers.body("Arrancó la Tercera Jornada Nacional de Cirugía.")
                        .meeting())
                .isNull();
        assertThat(ReadPapers.body("Hubo una reunión nacional y cuatro regionales.")
                        .meeting())
                .isNull();
    }

    @Test
    void readsPhasesFromTheVerbThatGovernsTheMeeting() {
        assertThat(meeting("El director inauguró la mañana de este lunes la Tercera Reunión Nacional.")
                        .phase())
                .isEqualTo(Phase.OPENING);
        assertThat(meeting("Concluyó la 8ª Reunión Regional Norte.").phase()).isEqualTo(Phase.CLOSING);
        assertThat(meeting("En la 8ª Reunión Regional Norte, el alcalde, invitado a la clausura, ofreció un terreno.")
                        .phase())
                .isNull();
    }

    @Test
    void readsRoomsAndHousesInLowerCase() {
        assertThat(meeting(
                                "La segunda sesión ordinaria del Consejo Consultivo se celebró en la sala de usos múltiples de la Subdelegación Tijuana.")
                        .venue())
                .isEqualTo("sala de usos múltiples de la Subdelegación Tijuana");
        assertThat(meeting("La 8ª Reunión Regional Norte se celebró en el Centro de las Artes Centenario.")
                        .venue())
                .isEqualTo("Centro de las Artes Centenario");
        assertThat(meeting("Tres días duró en el hotel Las Palmas la Séptima Reunión Regional Sureste.")
                        .venue())
                .isEqualTo("hotel Las Palmas");
        assertThat(meeting("En la 8ª Reunión Regional Norte se habló del centro de mezclas.")
                        .venue())
                .isNull();
    }

    @Test
    void readsTheHeadingOfMinutesAndItsRoom() {
        Reading r = ReadPapers.paper("""
                MINUTA DE REUNIÓN DE TRABAJO

                Lugar y fecha: León, Guanajuato, 11 de julio de 2024
                Hora de inicio: 10:15
                Reunión de seguimiento al abasto de insulina
                Sala de juntas de la Dirección

                1. Se revisó el abasto.
                """);

        assertThat(r.series()).isEqualTo("Minuta");
        assertThat(r.title()).isEqualTo("Reunión de seguimiento al abasto de insulina");
        assertThat(r.meeting()).isNotNull().satisfies(m -> {
            assertThat(m.name()).isEqualTo("Reunión de seguimiento al abasto de insulina");
            assertThat(m.venue()).isEqualTo("Sala de juntas de la Dirección");
        });
    }

    @Test
    void countsCommitmentsOnALabelAndInTheFirstPerson() {
        assertThat(ReadPapers.body("Acuerdos tomados en la sesión: cuatro.").commitmentsCount())
                .isEqualTo(4);
        assertThat(ReadPapers.body("Firmamos 4 acuerdos con el área.").commitmentsCount())
                .isEqualTo(4);
        assertThat(ReadPapers.body("El Consejo Técnico aprobó 31 acuerdos.").commitmentsCount())
                .isNull();
    }

    private static Meeting meeting(String body) {
        return Objects.requireNonNull(ReadPapers.body(body).meeting());
    }

    @Test
    void readsTheNumberOfASessionBehindACommaAndTheNameOfThoseWhoMet() {
        Meeting m = meeting(
                "Se reunió el Grupo Local de Trabajo IMSS–SNTSS. La sesión, cuarta del año, se llevó a cabo en calma.");

        assertThat(m.ordinal()).isEqualTo(4);
        assertThat(meeting("El lunes sesionó el Comité de Salud en la sala.").name())
                .isEqualTo("Comité de Salud");
        assertThat(meeting("Lo dijo en la reunión mensual con directores.").name())
                .isEqualTo("reunión mensual");
    }

    @Test
    void endsTheNameWhereAHeadlineInCapitalsLeadsOn() {
        Reading r = ReadPapers.paper(
                "CONCLUYE LA OCTAVA REUNIÓN REGIONAL SURESTE CON LA FIRMA DE ACUERDOS\n\nEl director clausuró la Octava Reunión Regional Sureste, con los titulares.\n");

        assertThat(r.meeting()).isNotNull().satisfies(m -> assertThat(m.name()).isEqualTo("Reunión Regional Sureste"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            vigesimoquinta | 25
            Vigésima Quinta | 25
            decimoctava | 18
            vigésimo octava | 28
            vigesimoctava | 28
            Trigésima | 30
            undécima | 11
            duodécima | 12
            séptima | 7
            12ª | 12
            IV | 4
            XIX | 19
            XXIV | 24
            CXV | 115
            """)
    void readsTheNumberOfASessionInWordsAndRomanFigures(String number, int ordinal) {
        assertThat(ReadPapers.body("Se celebró la " + number + " sesión ordinaria del H. Consejo Técnico.")
                        .meeting())
                .isNotNull()
                .satisfies(m -> assertThat(m.ordinal()).isEqualTo(ordinal))
                .satisfies(m -> assertThat(m.name()).isEqualTo("sesión ordinaria del H. Consejo Técnico"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Reunión Nacional de abasto | NATIONAL
            Reunión Regional de abasto | REGIONAL
            Reunión Estatal de abasto | STATE
            Reunión Local de abasto | LOCAL
            """)
    void tellsHowFarAMeetingReachesByItsName(String name, Scope scope) {
        assertThat(ReadPapers.body("Se celebró la segunda " + name + ".").meeting())
                .isNotNull()
                .satisfies(m -> assertThat(m.scope()).isEqualTo(scope));
    }
}
