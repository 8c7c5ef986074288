package mx.andamio.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Stream;
import mx.andamio.reader.Reading.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The post beside a name, its reach, and the names that are whole or none. */
class RolesTest {

    private static List<Person> people(String body) {
        Reading r = ReadPapers.body(body);
        return Stream.concat(r.attendees().stream(), r.mentioned().stream()).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "la titular de la Jefatura de Servicios de Prestaciones Médicas del OOAD Sonora, doctora Inés Cano Gil, | Titular de la Jefatura de Servicios de Prestaciones Médicas del OOAD Sonora",
                "la titular de Planeación, Finanzas y Administración, Inés Cano Gil, | Titular de Planeación, Finanzas y Administración",
                "la coordinadora hospitalaria de Donación de Órganos y Tejidos con fines de trasplante, Inés Cano Gil, | Coordinador hospitalario de Donación de Órganos y Tejidos con fines de trasplante",
                "la coordinadora auxiliar de Atención Médica, Inés Cano Gil, | Coordinador auxiliar de Atención Médica",
                "la coordinadora de Prevención y Atención a la Salud, Inés Cano Gil, | Coordinador de Prevención y Atención a la Salud",
                "la titular del OOAD Sinaloa y presidenta del Consejo Consultivo, Inés Cano Gil, | Titular del OOAD Sinaloa y Presidente del Consejo Consultivo",
                "la secretaria general de la Sección X del SNTSS, Diputada y Doctora Inés Cano Gil, | Secretario General de la Sección X del SNTSS",
                "la directora del nosocomio del Instituto Mexicano del Seguro Social (IMSS), Inés Cano Gil, | Director del nosocomio del IMSS",
                "la investigadora Inés Cano Gil, de la Universidad de Colima, | Investigador de la Universidad de Colima",
                "Inés Cano Gil, de 66 años, jubilada de la fundidora, | Jubilado de la fundidora",
                "Inés Cano Gil, maestra de primaria, | Maestro de primaria",
                "la antropóloga Inés Cano Gil | Antropólogo",
                "la líder cetemista Inés Cano Gil | Líder cetemista",
                "la Dra. Inés Cano Gil, Dir. del HGZ 35, | Director del HGZ 35",
                "la Secretaría de Salud y su titular, Inés Cano Gil, | Titular de la Secretaría de Salud",
                "por el sector obrero, Inés Cano Gil | Representante del sector obrero",
                "por los patrones, Ing. Inés Cano Gil | Representante de los patrones",
                "por el obrero, doña Inés Cano Gil | Representante del obrero",
                "el ex gobernador de Colima, Inés Cano Gil, | Exgobernador de Colima",
                "en representación del sindicato, Inés Cano Gil | Representante del sindicato",
                "la alcaldesa de Cajeme Inés Cano Gil | Alcalde de Cajeme"
            })
    void readsThePost(String subject, String role) {
        assertThat(people("En la reunión, " + subject + " señaló que habrá más."))
                .extracting(Person::name, Person::role)
                .contains(tuple("Inés Cano Gil", role));
    }

    @Test
    void leavesAPostBeforeDignitiesToTheNextName() {
        assertThat(
                        people(
                                "En la gira fueron recibidos por el alcalde, Saúl Vela Nava, la secretaria general de la Sección X, Diputada y Doctora Inés Cano Gil."))
                .extracting(Person::name, Person::role)
                .containsExactly(
                        tuple("Saúl Vela Nava", "Alcalde"),
                        tuple("Inés Cano Gil", "Secretario General de la Sección X"));
    }

    @Test
    void sharesAPostInThePluralAmongTheNamesOfItsList() {
        assertThat(people("A la reunión acudieron las consejeras Inés Cano Gil y Rosa Vela Nava."))
                .extracting(Person::role)
                .containsExactly("Consejero", "Consejero");
        assertThat(
                        people(
                                "A la reunión acudieron los titulares de las representaciones de Coahuila, Inés Cano Gil, y de Durango, Rosa Vela Nava."))
                .extracting(Person::role)
                .containsExactly("Titular de la representación de Coahuila", "Titular de la representación de Durango");
    }

    @Test
    void repeatsThePostThatAListLeavesOut() {
        assertThat(
                        people(
                                "A la reunión acudieron la directora de Finanzas, Inés Cano Gil; la de Administración, Rosa Vela Nava, y el de Operación, Saúl Ruiz Peña."))
                .extracting(Person::role)
                .containsExactly("Director de Finanzas", "Director de Administración", "Director de Operación");
    }

    @Test
    void readsAListOfAttendanceLineByLine() {
        Reading r = ReadPapers.paper(
                "MINUTA DE REUNIÓN DE TRABAJO\n\nGuadalajara, Jalisco, 11 de julio de 2024\n\nASISTENTES\nInés Cano Gil – Directora Médica, OOAD Jalisco\nRosa Vela Nava – Coordinadora de Abasto, OOAD Jalisco\nSaúl Ruiz Peña – Administrador\nAusente con justificación: Hugo Lira Paz, jefe de Enfermería\n");

        assertThat(r.attendees())
                .extracting(Person::name, Person::role)
                .containsExactly(
                        tuple("Inés Cano Gil", "Director Médico"),
                        tuple("Rosa Vela Nava", "Coordinador de Abasto"),
                        tuple("Saúl Ruiz Peña", "Administrador"));
        assertThat(r.mentioned()).extracting(Person::name).containsExactly("Hugo Lira Paz");
    }

    @Test
    void keepsSurnamesThatAreCommonWords() {
        assertThat(people("En la reunión, Luisa Inés Alcalde, secretaria de Trabajo, saludó al doctor Misael Ley Gil."))
                .extracting(Person::name)
                .containsExactly("Luisa Inés Alcalde", "Misael Ley Gil");
    }

    @Test
    void joinsASurnameWithASlipToThePersonNamedBefore() {
        assertThat(
                        people(
                                "En la reunión habló el director, Héctor Manuel Olvera Prian. El Dr. Olivera Prian cerró la sesión."))
                .extracting(Person::name)
                .containsExactly("Héctor Manuel Olvera Prian");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "La reunión fue en el Teatro del IMSS Dr. Inés Cano Gil.",
                "En la reunión se acordó que el hospital se llamará Inés Cano Gil.",
                "La reunión fue en el Hospital Infantil de México Inés Cano Gil.",
                "En la ceremonia entregaron las condecoraciones Inés Cano Gil a 103 trabajadores.",
                "En la ceremonia entregaron la presea ‘Dra. Inés Cano Gil’ a 103 trabajadores.",
                "La reunión fue en el Hospital General No. 12 “Inés Cano Gil”."
            })
    void takesNoPersonFromWhatCarriesAName(String body) {
        assertThat(people(body)).isEmpty();
    }

    @Test
    void takesAPersonWhoseWordsOccurInTheNamesOfSeveralHospitals() {
        assertThat(people("En la sesión se aplaudió a Manuel Narváez."))
                .extracting(Person::name)
                .containsExactly("Manuel Narváez");
    }

    @Test
    void prefersThePostThatSaysWhatItHeads() {
        assertThat(people("En la sesión, su presidenta, Inés Cano Gil, titular del IMSS en Nayarit, saludó."))
                .extracting(Person::role)
                .containsExactly("Titular del IMSS en Nayarit");
    }

    @Test
    void takesNoPostFromAnInstitution() {
        assertThat(people("A la reunión asistió Inés Cano Gil, de la Secretaría del Trabajo."))
                .singleElement()
                .satisfies(p -> assertThat(p.role()).isNull());
    }
}
