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
}
