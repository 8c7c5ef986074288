package mx.andamio.reader;

import static org.assertj.core.api.Assertions.assertThat;

import mx.andamio.reader.Reading.Person;
import mx.andamio.reader.Reading.WarningCode;
import org.junit.jupiter.api.Test;

class PeopleTest {

    @Test
    void readsAListOfNamesWithTheirPosts() {
        Reading r = ReadPapers.body(
                "A la reunión asistieron Rebeca Luna Prado, directora de Finanzas; doctor Ernesto de la Garza, titular de la Unidad de Atención Médica, y Lic. Inés del Río Soto, coordinadora de Abasto.");

        assertThat(r.attendees())
                .extracting(Person::name)
                .containsExactly("Rebeca Luna Prado", "Ernesto de la Garza", "Inés del Río Soto");
        assertThat(r.attendees())
                .extracting(Person::role)
                .containsExactly(
                        "Director de Finanzas", "Titular de la Unidad de Atención Médica", "Coordinador de Abasto");
    }

    @Test
    void keepsTitlesOutOfNames() {
        Reading r = ReadPapers.body("En la ceremonia, la Mtra. Olga Rivas Cano dijo que habrá más.");

        assertThat(r.attendees()).extracting(Person::name).containsExactly("Olga Rivas Cano");
    }

    @Test
    void endsANameWhereTheNextPersonsTitleBegins() {
        Reading r = ReadPapers.body(
                "A la reunión asistieron el Ing. Rogelio Espinosa Meade y C.P. Dulce Oyarvide Tamez, así como el C. Eusebio Montes y Profra. Adela Loredo Gil.");

        assertThat(r.attendees())
                .extracting(Person::name)
                .containsExactly(
                        "Rogelio Espinosa Meade", "Dulce Oyarvide Tamez", "Eusebio Montes", "Adela Loredo Gil");
    }

    @Test
    void readsANameThatTheEndOfALineCuts() {
        Reading r = ReadPapers.body("A la reunión asistió el Dr. Nahúm Cor-\ntina Gil, director del HGR 6.");

        assertThat(r.attendees()).extracting(Person::name).containsExactly("Nahúm Cortina Gil");
    }

    @Test
    void readsSurnamesThatAreAlsoCommonWords() {
        Reading r = ReadPapers.body("A la reunión asistió la alcaldesa de Mérida, Abigail Cámara Novelo.");

        assertThat(r.attendees()).extracting(Person::name).containsExactly("Abigail Cámara Novelo");
    }

    @Test
    void joinsBothSurnamesToGivenNameAndFirstSurname() {
        Reading r = ReadPapers.body(
                "A la reunión asistió el director general del IMSS, Zoé Robledo. Robledo Aburto anunció obras.");

        assertThat(r.attendees()).extracting(Person::name).containsExactly("Zoé Robledo");
        assertThat(r.mentioned()).isEmpty();
    }

    @Test
    void takesThePersonWhoseNameAHospitalCarriesWhereSomebodyRemembersHim() {
        Reading r = ReadPapers.body("En la reunión, don Porfirio Lazcano Gil recordó a Ignacio García Téllez.");

        assertThat(r.mentioned()).extracting(Person::name).containsExactly("Ignacio García Téllez");
    }

    @Test
    void joinsASurnameToThePersonNamedBefore() {
        Reading r = ReadPapers.body(
                "En la reunión, el director de Administración, Saúl Ortega Vidal, dio la bienvenida. Ortega Vidal señaló que el orden importa.");

        assertThat(r.attendees()).extracting(Person::name).containsExactly("Saúl Ortega Vidal");
        assertThat(r.mentioned()).isEmpty();
    }

    @Test
    void warnsOfOnePersonInTwoForms() {
        Reading r = ReadPapers.body(
                "En la reunión habló la directora de Finanzas, Elena Ruiz Campos. Después, Elena María Ruiz Campos cerró la mesa.");

        assertThat(r.attendees()).extracting(Person::name).containsExactly("Elena María Ruiz Campos");
        assertThat(r.warnings()).extracting(w -> w.code()).containsExactly(WarningCode.PERSON_VARIANT);
    }

    @Test
    void takesNoPersonFromTheNameOfABuilding() {
        Reading r = ReadPapers.body(
                "La reunión fue en el Hospital General de Zona No. 5 “Dr. Luis Montes Arce” y en el auditorio Pedro Salas Gil.");

        assertThat(r.attendees()).isEmpty();
        assertThat(r.mentioned()).isEmpty();
    }

    @Test
    void tellsThoseThereFromThoseOnlyNamed() {
        Reading r = ReadPapers.body(
                "En la reunión, la directora de Finanzas, Elena Ruiz Campos, reconoció las prioridades de la presidenta de México, Laura Montes Gil.");

        assertThat(r.attendees()).extracting(Person::name).containsExactly("Elena Ruiz Campos");
        assertThat(r.mentioned()).extracting(Person::name).containsExactly("Laura Montes Gil");
        assertThat(r.mentioned()).extracting(Person::role).containsExactly("Presidente de México");
    }

    @Test
    void namesAllAsMentionedWhereThereIsNoEvent() {
        Reading r = ReadPapers.body("El coordinador de Abasto, Tomás Vela Nava, informó que llegó el material.");

        assertThat(r.attendees()).isEmpty();
        assertThat(r.mentioned()).extracting(Person::name).containsExactly("Tomás Vela Nava");
    }

    @Test
    void abbreviatesTheOrganInARole() {
        Reading r = ReadPapers.body(
                "En la reunión, el secretario general del Sindicato Nacional de Trabajadores del Seguro Social (SNTSS), doctor Raúl Peña Lira, saludó.");

        assertThat(r.attendees()).singleElement().satisfies(p -> {
            assertThat(p.role()).isEqualTo("Secretario General del SNTSS");
            assertThat(p.organ()).isEqualTo("Sindicato Nacional de Trabajadores del Seguro Social");
        });
    }

    @org.junit.jupiter.params.ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(
            strings = {
                "En la ceremonia comentó por teléfono Horacio Beltrán Quiroz, director de Finanzas.",
                "No asistió a la ceremonia Horacio Beltrán Quiroz, director de Finanzas.",
                "Pregunta de la ceremonia: el anterior delegado, Horacio Beltrán Quiroz, dijo en 2019 que sí.",
                "En la ceremonia se recordó el impulso que le dio el doctor Horacio Beltrán Quiroz."
            })
    void namesAsMentionedWhoWasNotThere(String body) {
        Reading r = ReadPapers.body(body);

        assertThat(r.attendees()).isEmpty();
        assertThat(r.mentioned()).extracting(Person::name).containsExactly("Horacio Beltrán Quiroz");
    }
}
