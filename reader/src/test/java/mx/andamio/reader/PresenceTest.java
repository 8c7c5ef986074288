package mx.andamio.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import mx.andamio.reader.Reading.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who was at the event and who is only named. Each sentence tells of one Horacio Beltrán Quiroz. */
class PresenceTest {

    private static final String HE = "Horacio Beltrán Quiroz";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "La ceremonia fue encabezada por el titular del IMSS en Sonora, doctor Horacio Beltrán Quiroz.",
                "La delegada recorrió la obra acompañada por el director de Finanzas, Horacio Beltrán Quiroz.",
                "La delegada recorrió la obra en compañía del alcalde de Cajeme, Horacio Beltrán Quiroz.",
                "El comité se instaló en presencia del alcalde de Cajeme, Horacio Beltrán Quiroz.",
                "La delegada se reunió con el alcalde de Cajeme, Horacio Beltrán Quiroz.",
                "En la sesión, la delegada tomó protesta al consejero Horacio Beltrán Quiroz.",
                "En el acto se entregó la medalla al enfermero Horacio Beltrán Quiroz.",
                "En la sesión se dio la bienvenida al nuevo secretario general, Horacio Beltrán Quiroz.",
                "En la ceremonia estuvo como invitado especial el alcalde de Cajeme, Horacio Beltrán Quiroz.",
                "Durante la gira, la delegada escuchó el informe del jefe de Abasto, Horacio Beltrán Quiroz, quien explicó los retrasos.",
                "Es un reto, dijo al encabezar el acto que presidió Horacio Beltrán Quiroz.",
                "En la sesión intervino por videoconferencia el director de Finanzas, Horacio Beltrán Quiroz.",
                "La comitiva, que hizo una visita de supervisión, incluyó al residente de obra, Horacio Beltrán Quiroz.",
                "En la reunión, la delegada recorrió el almacén acompañada por el director del hospital, Saúl Ortega Vidal, y por la jefa de Enfermería, Horacio Beltrán Quiroz.",
                "Durante la gira, el director dialogó con la encargada Ana Vela Nava, y con el comisario ejidal, don Horacio Beltrán Quiroz.",
                "En la ceremonia no pudo estar el alcalde Saúl Ortega Vidal, quien mandó una carta que leyó el doctor Horacio Beltrán Quiroz.",
                "En la sesión, por los patrones, Ing. Horacio Beltrán Quiroz preguntó por la obra.",
                "En la sesión la delegada dio cuenta del abasto. Por el obrero, don Horacio Beltrán Quiroz recordó a los fundadores.",
                "En la reunión, el doctor Horacio Beltrán Quiroz, titular del IMSS en Morelos, solicitó entregar el rol de vacaciones.",
                "En presencia del secretario de Salud, Horacio Beltrán Quiroz, la asamblea supo que el déficit de 2012 fue mayor.",
                "Durante el recorrido, el presidente del Comité, el agricultor Horacio Beltrán Quiroz, le reclamó tres calendarios.",
                "En la reunión la delegada instruyó al jefe de Abasto, Horacio Beltrán Quiroz, presente en la sala, a atender el caso.",
                "En la sesión la delegada felicitó a la doctora Ana Vela Nava y al doctor Horacio Beltrán Quiroz. Este último, presente en la sala, ofreció su modelo.",
                "En entrevista telefónica con la conductora, el delegado Horacio Beltrán Quiroz aseguró que hay insulina.",
                "La conducción de la ceremonia estuvo a cargo de Horacio Beltrán Quiroz.",
                "En la ceremonia, correspondió a Horacio Beltrán Quiroz leer la declaratoria.",
                "La delegada inauguró la clínica y develó la placa con el gobernador Horacio Beltrán Quiroz.",
                "Firmaron el convenio la delegada, Inés Cano Gil, y el rector Saúl Vela Nava; como testigo de honor, Horacio Beltrán Quiroz.",
                "En la sesión se dio posesión del cargo a Horacio Beltrán Quiroz, quien sustituye a Saúl Vela Nava.",
                "Al evento acudió en representación de la alcaldesa el síndico Horacio Beltrán Quiroz.",
                "La reunión se realizó bajo la presidencia del doctor Horacio Beltrán Quiroz.",
                "El encuentro contó con la participación del investigador Horacio Beltrán Quiroz, de la UNAM.",
                "Los acuerdos de la reunión fueron leídos por el secretario técnico, Horacio Beltrán Quiroz.",
                "En la ceremonia, la ponencia magistral la dictó el doctor Horacio Beltrán Quiroz.",
                "La delegada llegó a la inauguración con el alcalde, Horacio Beltrán Quiroz, y con la síndica.",
                "En la ceremonia, la delegada le puso la medalla a Horacio Beltrán Quiroz.",
                "En la reunión, en representación del sindicato, Horacio Beltrán Quiroz pidió más plazas."
            })
    void takesAsPresent(String body) {
        Reading r = ReadPapers.body(body);

        assertThat(r.attendees()).extracting(Person::name).contains(HE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "En la ceremonia, la delegada asistió en representación del director general del IMSS, maestro Horacio Beltrán Quiroz.",
                "En la ceremonia se guardó un minuto de silencio en memoria del enfermero Horacio Beltrán Quiroz.",
                "En la reunión se revisó la estrategia impulsada por el presidente de México, Horacio Beltrán Quiroz.",
                "En la reunión se habló del hospital que promueve el gobierno encabezado por Horacio Beltrán Quiroz.",
                "En la sesión se reconoció la labor de Horacio Beltrán Quiroz, quien durante su gestión fue cercano, y se leyó el acta.",
                "En la reunión, la delegada recordó que el año previo el presidente Horacio Beltrán Quiroz designó al consejo.",
                "En la reunión, la delegada recordó que en agosto se reunió con el alcalde Horacio Beltrán Quiroz.",
                "En la ceremonia se atendió una encomienda que el presidente, Horacio Beltrán Quiroz, le ha conferido.",
                "En la gira se agradeció el apoyo del alcalde Horacio Beltrán Quiroz, quien, dijo la delegada, está pendiente.",
                "En la gira se trabajó como lo ha pedido el presidente Horacio Beltrán Quiroz.",
                "La ceremonia fue en la clínica que en 1964 fue inaugurada por el gobernador Horacio Beltrán Quiroz.",
                "En la reunión, “contamos con el respaldo del alcalde Horacio Beltrán Quiroz”, dijo la delegada.",
                "La ceremonia se hizo. C.c.p. Mtro. Horacio Beltrán Quiroz, coordinador de Abasto.",
                "Tras la ceremonia, el director de Finanzas, Horacio Beltrán Quiroz, no respondió a la solicitud de entrevista.",
                "En la reunión la delegada dedicó un recuerdo al doctor Horacio Beltrán Quiroz, fundador de la consulta rural.",
                "En la ceremonia la anfitriona, Ana Vela Nava, evocó al ingeniero Horacio Beltrán Quiroz, que trazó los planos.",
                "En la sesión rindió protesta el empresario Saúl Ortega Vidal, quien releva a Horacio Beltrán Quiroz, ahora diputado.",
                "En la ceremonia se habló del equipo de duelo, que encabeza el trabajador social Horacio Beltrán Quiroz.",
                "En la sesión la comisión pidió al director de Finanzas, Horacio Beltrán Quiroz, un calendario.",
                "En la sesión se informa que el alcalde de Tampico, C. Horacio Beltrán Quiroz, ofreció dos camiones.",
                "En la reunión se acordó un voto de reconocimiento al exconsejero Horacio Beltrán Quiroz.",
                "En la ceremonia se agradeció el donativo del empresario hotelero Horacio Beltrán Quiroz.",
                "Don Horacio Beltrán Quiroz, 71 años, espera desde hace un año. En rueda de prensa, la delegada ofreció turnos.",
                "A la ceremonia, el gobernador Horacio Beltrán Quiroz envió como representante al secretario de Salud.",
                "En la reunión la delegada recordó las palabras de Horacio Beltrán Quiroz, primer director del Instituto.",
                "La ceremonia terminó con la canción que compuso Horacio Beltrán Quiroz.",
                "En la ceremonia, la medalla póstuma a Horacio Beltrán Quiroz la recibió su viuda.",
                "A la ceremonia hizo llegar sus felicitaciones el senador Horacio Beltrán Quiroz.",
                "La clínica fue inaugurada en una ceremonia. Su primer director fue Horacio Beltrán Quiroz.",
                "La ceremonia se hizo en marzo. Foto: Horacio Beltrán Quiroz",
                "Desde su cuenta de X, el gobernador Horacio Beltrán Quiroz celebró la inauguración.",
                "En la gira se habló de los programas que están impulsando el presidente Horacio Beltrán Quiroz y su gobierno.",
                "A la ceremonia asistió la madre de Horacio Beltrán Quiroz, el donador.",
                "En la sesión la titular dijo que mañana se reunirá con el gobernador Horacio Beltrán Quiroz.",
                "En la ceremonia, la delegada contó que su maestro fue Horacio Beltrán Quiroz.",
                "La delegada dedicó la ceremonia a su antecesor, Horacio Beltrán Quiroz.",
                "Mientras en la sala había una ceremonia, doña Rosa hablaba de su vecino Horacio Beltrán Quiroz."
            })
    void takesAsOnlyNamed(String body) {
        Reading r = ReadPapers.body(body);

        assertThat(r.attendees()).extracting(Person::name).doesNotContain(HE);
        assertThat(r.mentioned()).extracting(Person::name).contains(HE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "La donación incluyó riñones y córneas, informó el coordinador de Donación, Horacio Beltrán Quiroz.",
                "El especialista Horacio Beltrán Quiroz explicó que la fiebre se cuida en casa."
            })
    void namesAsMentionedTheSpecialistOfANoteWithoutEvent(String body) {
        Reading r = ReadPapers.body(body);

        assertThat(r.attendees()).isEmpty();
        assertThat(r.mentioned()).extracting(Person::name).containsExactly(HE);
    }

    @Test
    void takesTheNameThatStandsFreeInAnEventForPresent() {
        Reading r = ReadPapers.body(
                "Al cierre de la jornada y en el acto de clausura se tomó la fotografía de los participantes, entre ellos los oftalmólogos Inés Cano Gil, de Colima, y Saúl Vela Nava, de León, así como la instrumentista Rosa Ruiz Peña.");

        assertThat(r.attendees())
                .extracting(Person::name)
                .containsExactly("Inés Cano Gil", "Saúl Vela Nava", "Rosa Ruiz Peña");
    }

    @Test
    void takesRelativesNamedWithTheirGivenNameAlone() {
        Reading r = ReadPapers.body(
                "En la ceremonia, el premio de la enfermera Rosa Ruiz Peña lo recogió su hija Regina. Se dijo que la mamá de Saúl y su vecina Inés no fueron.");

        assertThat(r.attendees()).extracting(Person::name).contains("Regina");
        assertThat(r.mentioned()).extracting(Person::name).doesNotContain("Saúl", "Inés");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A la ceremonia vino también su hija Regina.",
                "En la ceremonia contó la viuda: “mi hija Regina nació en esta clínica”."
            })
    void readsTheGivenNameOfARelativeHoweverSheIsIntroduced(String body) {
        Reading r = ReadPapers.body(body);

        assertThat(r.attendees().size() + r.mentioned().size()).isEqualTo(1);
        assertThat(Stream.concat(r.attendees().stream(), r.mentioned().stream()))
                .extracting(Person::name)
                .containsExactly("Regina");
    }

    @Test
    void takesWhoSignsThePaperForOnlyNamed() {
        Reading r = ReadPapers.body("La reunión terminó a las dos.\n\nRespetuosamente\nHoracio Beltrán Quiroz\n");

        assertThat(r.attendees()).isEmpty();
        assertThat(r.mentioned()).extracting(Person::name).containsExactly(HE);
    }

    @Test
    void doesNotMixTheMentionOfADeceasedDonorWithThePersonNamed() {
        Reading r = ReadPapers.body(
                "A la reunión acudió el director del hospital, Saúl Ortega Vidal, quien adelantó veinte trasplantes de donante fallecido.");

        assertThat(r.attendees()).extracting(Person::name).containsExactly("Saúl Ortega Vidal");
    }

    @Test
    void followsAListFromItsFirstName() {
        Reading r = ReadPapers.body(
                "Con la asistencia, por la parte institucional, de la Lic. Zaira Montes Gil, titular del OOAD Hidalgo, y del C.P. Hilario Ruiz Peña, jefe de Personal, se instaló la sesión. Agradeció el apoyo de la alcaldesa Inés Cano Gil y del diputado Saúl Vela Nava.");

        assertThat(r.attendees()).extracting(Person::name).containsExactly("Zaira Montes Gil", "Hilario Ruiz Peña");
        assertThat(r.mentioned()).extracting(Person::name).containsExactly("Inés Cano Gil", "Saúl Vela Nava");
    }
}
