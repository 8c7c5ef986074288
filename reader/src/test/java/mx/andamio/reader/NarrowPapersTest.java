package mx.andamio.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Heads that a narrow column, a newspaper or a secretary laid out in another way. */
class NarrowPapersTest {

    @Test
    void readsAPaperSetInANarrowColumn() {
        Reading r = ReadPapers.paper("""
                GOBIERNO DE MÉXICO        IMSS
                Órgano de Operación Administrativa
                Desconcentrada Colima

                                    No. 156/2022
                                    Colima, Colima,
                                    25 de agosto de 2022

                Concluye en Colima jornada de catara-
                tas; sanan 212 personas

                · Participaron 18 oftalmólogos de cinco
                  estados
                · La espera se redujo 64 por
                  ciento

                Las cirugías se hicie-
                ron del lunes 22 al jueves 25 de agosto,
                con 28 aparatos.
                """);

        assertThat(r.title()).isEqualTo("Concluye en Colima jornada de cataratas; sanan 212 personas");
        assertThat(r.place()).isEqualTo("Colima, Colima");
        assertThat(r.datePublished()).hasToString("2022-08-25");
        assertThat(r.highlights()).hasSize(2);
        assertThat(r.eventDates()).hasSize(4);
    }

    @Test
    void keepsAHyphenThatPartsNoWord() {
        Reading r = ReadPapers.paper("Crece el área médico-\nQuirúrgica de la clínica\n\nEl área creció.\n");

        assertThat(r.title()).isEqualTo("Crece el área médico- Quirúrgica de la clínica");
    }

    @Test
    void takesLettersSetApartOverTwoLinesForTheLetterhead() {
        Reading r = ReadPapers.paper("""
                I N S T I T U T O   M E X I C A N O   D E L
                S E G U R O   S O C I A L

                TARJETA INFORMATIVA

                Colima, Col., 22 de septiembre
                de 2017

                ASUNTO: Dengue en la costa

                El brote cede.
                """);

        assertThat(r.series()).isEqualTo("Tarjeta informativa");
        assertThat(r.title()).isEqualTo("Dengue en la costa");
        assertThat(r.datePublished()).hasToString("2017-09-22");
    }

    @Test
    void beginsTheTextBelowAByline() {
        Reading r = ReadPapers.paper("""
                El hospital abrirá en mayo, promete la delegada

                >> Tendrá sesenta camas y diez salas
                >> Faltan los médicos y las enfermeras

                POR ANA SOLÍS
                Tepic, Nay., 21 de noviembre de 2013.- El hospital abrirá en mayo, dijo la delegada.
                """);

        assertThat(r.highlights()).hasSize(2);
        assertThat(r.place()).isEqualTo("Tepic, Nay.");
        assertThat(r.datePublished()).hasToString("2013-11-21");
    }

    @Test
    void endsTheBulletsWhereTheTextBegins() {
        Reading r = ReadPapers.paper("""
                Llama IMSS Colima a vacunarse

                · Se aplicarán todas las vacunas.
                · Hay que llevar la cartilla.
                El Instituto llamó a la población a completar sus esquemas de vacunación, en especial a niñas y niños, y recordó que todas las unidades tienen biológico suficiente para la campaña.
                """);

        assertThat(r.highlights()).hasSize(2);
    }

    @Test
    void readsTheSeriesBehindTheInstitutionAndWithoutIt() {
        assertThat(ReadPapers.paper(
                                "IMSS | Boletín\n\nColima, Colima, a 3 de noviembre de 2025.- Abrió sus puertas la guardería.\n")
                        .series())
                .isEqualTo("Boletín");
        assertThat(ReadPapers.paper("COMUNICADO CONJUNTO IMSS COLIMA\n\nAbre la guardería del norte\n\nAbrió.\n")
                        .series())
                .isEqualTo("Comunicado conjunto");
    }

    @Test
    void takesTheHeadingOfMinutesForTheirTitle() {
        Reading r = ReadPapers.paper("""
                MINUTA DE LA SEXTA SESIÓN ORDINARIA DE 2023

                En la ciudad de Colima, Col., siendo las 10:05 horas del día 15 de junio de 2023, en la sala de juntas, se reunieron los integrantes del H. Consejo Consultivo.
                """);

        assertThat(r.title()).isEqualTo("MINUTA DE LA SEXTA SESIÓN ORDINARIA DE 2023");
        assertThat(r.bulletinNumber()).isNull();
        assertThat(r.meeting()).isNotNull().satisfies(m -> {
            assertThat(m.ordinal()).isEqualTo(6);
            assertThat(m.name()).isEqualTo("SESIÓN ORDINARIA");
        });
    }

    @Test
    void takesTheYearOfTheDatelineFromTheNumberOfThePaper() {
        String body = "\n\nColima, Colima, a 3 de junio\n\nAbre la guardería del norte\n\nAbrió sus puertas.\n";

        assertThat(ReadPapers.paper("Boletín 214/2024" + body).datePublished()).hasToString("2024-06-03");
        assertThat(ReadPapers.paper("Boletín 214" + body).datePublished()).isNull();
    }
}
