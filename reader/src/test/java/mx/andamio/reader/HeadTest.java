package mx.andamio.reader;

import static org.assertj.core.api.Assertions.assertThat;

import mx.andamio.reader.Reading.Kind;
import org.junit.jupiter.api.Test;

class HeadTest {

    @Test
    void readsTheHeadOfABulletin() {
        Reading r = ReadPapers.paper("""
                BOLETÍN DE PRENSA

                Xalapa de Enríquez, Veracruz, a martes 4 de marzo de 2025

                No. 33/2025

                Arranca en Xalapa la jornada de salud

                - Llegan brigadas de cinco ciudades.
                - **Habrá consultas sin cita.**

                Las brigadas llegaron temprano.
                """);

        assertThat(r.kind()).isEqualTo(Kind.BULLETIN);
        assertThat(r.bulletinNumber()).isEqualTo("33/2025");
        assertThat(r.series()).isEqualTo("Boletín de prensa");
        assertThat(r.datePublished()).hasToString("2025-03-04");
        assertThat(r.place()).isEqualTo("Xalapa de Enríquez, Veracruz");
        assertThat(r.title()).isEqualTo("Arranca en Xalapa la jornada de salud");
        assertThat(r.highlights())
                .extracting(h -> h.text())
                .containsExactly("Llegan brigadas de cinco ciudades.", "Habrá consultas sin cita.");
    }

    @Test
    void readsADatelineInsideTheFirstParagraph() {
        Reading r = ReadPapers.paper(
                "Crece la fila en la clínica\n\nPor Ana Solís Vega\n\nTEPIC, Nay., 9 de julio de 2023 (Redacción).- La fila llegó a la esquina.\n");

        assertThat(r.kind()).isEqualTo(Kind.NOTE);
        assertThat(r.place()).isEqualTo("TEPIC, Nay.");
        assertThat(r.datePublished()).hasToString("2023-07-09");
        assertThat(r.mentioned()).extracting(p -> p.name()).containsExactly("Ana Solís Vega");
    }

    @Test
    void tellsTheNameOfANewspaperAndItsSectionFromTheHeadline() {
        Reading r = ReadPapers.paper("""
                LA VOZ DE LA COSTA

                SALUD

                Abrirá el IMSS una clínica en San Blas

                * Costará 90 millones de pesos, según la representación
                * Hoy viajan a Tepic 40 enfermos cada semana

                TEPIC, Nay., 9 de julio de 2023.- La clínica abrirá en agosto.
                """);

        assertThat(r.title()).isEqualTo("Abrirá el IMSS una clínica en San Blas");
        assertThat(r.highlights()).hasSize(2);
    }

    @Test
    void readsAHeadlineWhoseLastWordBeginsLikeALinkToAVideo() {
        Reading r = ReadPapers.paper("""
                BOLETÍN DE PRENSA

                Oficina de Comunicación Social

                Tepic, Nayarit, 9 de julio de 2023

                Pide el titular cerrar brechas de abasto en la reunión de trabajo por
                videoconferencia

                • Participan doce unidades médicas.

                El titular habló de abasto.
                """);

        assertThat(r.title())
                .isEqualTo("Pide el titular cerrar brechas de abasto en la reunión de trabajo por videoconferencia");
        assertThat(r.highlights()).hasSize(1);
    }

    @Test
    void saysNothingThatThePaperDoesNotSay() {
        Reading r = ReadPapers.paper("Una línea suelta.");

        assertThat(r.bulletinNumber()).isNull();
        assertThat(r.series()).isNull();
        assertThat(r.datePublished()).isNull();
        assertThat(r.place()).isNull();
        assertThat(r.meeting()).isNull();
        assertThat(r.commitmentsCount()).isNull();
        assertThat(r.spans()).containsOnlyKeys("title");
    }

    @Test
    void marksScalarsWhereTheyStand() {
        PaperText paper = new PaperText(
                "x",
                "COMUNICADO 77\n\nOaxaca, Oaxaca, a 4 de abril de 2022\n\nTitular 😀 de prueba\n\nCuerpo 😀 con 12 camas.\n");
        Reading r = ReadPapers.reader().read(paper);

        assertThat(paper.at(java.util.Objects.requireNonNull(r.spans().get("bulletin_number"))))
                .isEqualTo("77");
        assertThat(paper.at(java.util.Objects.requireNonNull(r.spans().get("place"))))
                .isEqualTo("Oaxaca, Oaxaca");
        assertThat(paper.at(java.util.Objects.requireNonNull(r.spans().get("date_published"))))
                .isEqualTo("4 de abril de 2022");
        assertThat(r.figures())
                .singleElement()
                .satisfies(f -> assertThat(paper.at(f.span())).isEqualTo("12"));
    }

    @Test
    void takesTheMottoOfTheYearAndAnOfficeForNoHeadline() {
        Reading r = ReadPapers.paper("""
                INSTITUTO MEXICANO DEL SEGURO SOCIAL
                Jefatura de Comunicación Social
                “2026, año de la Salud”

                Colima, Colima, 14 de mayo de 2026
                COMUNICADO 038

                Abre en Colima un módulo de heridas

                El módulo abrió.
                """);

        assertThat(r.title()).isEqualTo("Abre en Colima un módulo de heridas");
        assertThat(r.series()).isEqualTo("Comunicado");
        assertThat(r.bulletinNumber()).isEqualTo("038");
        assertThat(r.kind()).isEqualTo(Kind.BULLETIN);
    }

    @Test
    void tellsANewspaperFromAnOfficialPaper() {
        Reading r = ReadPapers.paper("""
                El Surco del Norte
                SALUD

                Crece la fila en la clínica del centro

                Tepic, Nay., 20 de marzo de 2025. La fila llegó hasta la esquina.
                """);

        assertThat(r.kind()).isEqualTo(Kind.NOTE);
        assertThat(r.title()).isEqualTo("Crece la fila en la clínica del centro");
        assertThat(r.place()).isEqualTo("Tepic, Nay.");
    }

    @Test
    void takesTheLineAboveTheDatelineForTheHeadlineBelowAMasthead() {
        Reading r = ReadPapers.paper("""
                VOZ GREMIAL
                Órgano informativo de la Sección XXX · Colima

                ¡UNIDAD Y TRABAJO!

                Queda instalado nuestro grupo de trabajo

                Colima, Col., 5 de junio de 2025

                Compañeras y compañeros: el grupo quedó instalado.
                """);

        assertThat(r.title()).isEqualTo("Queda instalado nuestro grupo de trabajo");
        assertThat(r.datePublished()).hasToString("2025-06-05");
        assertThat(r.place()).isEqualTo("Colima, Col.");
    }

    @Test
    void readsNumbersWithLettersAndSeriesOnTheLineOfTheDate() {
        Reading r = ReadPapers.paper(
                "Boletín 045 | Colima, Col., a jueves 12 de junio de 2025\n\nAbre la clínica\n\nLa clínica abrió.\n");

        assertThat(r.bulletinNumber()).isEqualTo("045");
        assertThat(r.series()).isEqualTo("Boletín");
        assertThat(r.datePublished()).hasToString("2025-06-12");
        assertThat(r.place()).isEqualTo("Colima, Col.");
        assertThat(ReadPapers.paper("MINUTA GLT/COL/004/2026\n\nSesión del grupo\n\nSe revisó.\n")
                        .bulletinNumber())
                .isEqualTo("GLT/COL/004/2026");
    }

    @Test
    void readsDatesAsAgenciesAndOfficesWriteThem() {
        assertThat(date("GUADALAJARA, JALISCO (01/AGO/2017).- El hospital cumplió años y lo celebró con los suyos."))
                .isEqualTo("2017-08-01");
        assertThat(date("NOTA INFORMATIVA\n21 Mayo 2025\n\nAbre la clínica\n\nAbrió.\n"))
                .isEqualTo("2025-05-21");
        assertThat(date("TARJETA INFORMATIVA\nFecha: 11/02/2026   Hoja 1 de 1\n\nASUNTO: La espera\n\nBajó.\n"))
                .isEqualTo("2026-02-11");
        assertThat(date("Abre la clínica\n\nCiudad de México, 12 de febrero de 2026 · Portal de Salud\n\nAbrió ya.\n"))
                .isEqualTo("2026-02-12");
        assertThat(ReadPapers.paper("Boletín de prensa\nCDMX, a 3 de junio\n\nAbre la clínica\n\nLa clínica abrió.\n"))
                .satisfies(r -> {
                    assertThat(r.datePublished()).isNull();
                    assertThat(r.place()).isEqualTo("CDMX");
                });
    }

    @Test
    void takesLinesWithoutSignUnderTheHeadlineForHighlights() {
        Reading r = ReadPapers.paper("""
                Boletín Núm. 117/2022
                Toluca, México, a 9 de marzo de 2022

                Revisa el área la recuperación de sus servicios

                Al corte de febrero se hicieron 211 mil cirugías
                Los sábados habrá jornadas en 17 estados

                Este miércoles se llevó a cabo la revisión de los servicios que habían quedado pendientes.
                """);

        assertThat(r.highlights())
                .extracting(h -> h.text())
                .containsExactly(
                        "Al corte de febrero se hicieron 211 mil cirugías", "Los sábados habrá jornadas en 17 estados");
    }

    @Test
    void takesOneSubtitleForNoHighlightAndAListForTheTextItself() {
        assertThat(ReadPapers.paper(
                                "Abren tres guarderías\n\nEl consejo conoció el plan de obras\n\nEl plan se aprobó.\n")
                        .highlights())
                .isEmpty();
        String point =
                "- Se revisan las agendas de los consultorios de la zona con cada una de las jefaturas de servicio del estado.\n";
        assertThat(ReadPapers.paper("TARJETA INFORMATIVA\n\nASUNTO: La espera\n\n" + point.repeat(4) + "\nAtte.\n")
                        .highlights())
                .isEmpty();
    }

    @Test
    void takesALongFirstSentenceForNoHeadline() {
        Reading r = ReadPapers.paper(
                "El Instituto Mexicano del Seguro Social en Coahuila participó en una jornada para la cual trabajaron ocho hospitales y veinte unidades.\n");

        assertThat(r.title()).isNull();
        assertThat(r.organs().ooad()).extracting(o -> o.code()).containsExactly("05");
    }

    @Test
    void readsAHyphenRightBeforeACapitalAsABulletAndAWrappedHeadlineWhole() {
        Reading r = ReadPapers.paper("""
                Se realizó la sesión virtual
                del H. Consejo Técnico del IMSS

                -Prioridad en la atención médica de cada unidad.
                -Aumentan las obras.

                El Consejo aprobó el presupuesto del año que viene.
                """);

        assertThat(r.title()).isEqualTo("Se realizó la sesión virtual del H. Consejo Técnico del IMSS");
        assertThat(r.kind()).isEqualTo(Kind.NOTE);
        assertThat(r.highlights()).hasSize(2);
    }

    private static String date(String paper) {
        return String.valueOf(ReadPapers.paper(paper).datePublished());
    }
}
