package mx.andamio.reader;

import static org.assertj.core.api.Assertions.assertThat;

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
