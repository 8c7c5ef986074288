package mx.andamio.reader.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;

class PdfFileTest {

    private static final String LEFT =
            "En la columna izquierda se cuenta la primera parte de la nota, que sigue hasta el final de la columna sin"
                    + " saltar a la de junto y solo después de llegar abajo pasa a la siguiente, como en una gaceta.";
    private static final String RIGHT =
            "La columna derecha sigue con la segunda parte de la misma nota, con otras tantas palabras, y termina aquí"
                    + " sin más que decir a quien la lee hoy mismo, que ya es bastante para una prueba como esta.";

    static Document.Text read(byte[] bytes) {
        return switch (Documents.read(bytes)) {
            case Document.Text text -> text;
            case Document.Refused refused ->
                throw new AssertionError(refused.refusal().es());
        };
    }

    private static String text(PdfPaper paper) {
        return read(paper.bytes()).text();
    }

    @Test
    void readsParagraphsAndRuledTablesAsAPlainTextHasThem() {
        String plain = "Título de la minuta\n\n"
                + "Un párrafo que es bastante largo, tanto que pasa de una línea a la siguiente y todavía a otra"
                + " más, como pasa con los párrafos de verdad en cualquier papel oficial del Instituto.\n\n"
                + "No.\tCompromiso\tResponsable\n"
                + "1\tAbrir 12 camas en el hospital de segundo nivel\tDirección\n\n"
                + "Último párrafo.\n";

        Document.Text read = read(PdfPaper.of(plain));

        assertThat(read.text()).isEqualTo(plain);
        assertThat(read.format()).isEqualTo(Format.PDF);
        assertThat(read.notices()).isEmpty();
    }

    @Test
    void readsTwoColumnsOneAfterTheOther() {
        PdfPaper paper = new PdfPaper()
                .paragraph(
                        "Una cabeza que corre a lo ancho de toda la página y pasa por encima de las dos columnas",
                        60,
                        552);
        float top = paper.down(10).y();
        paper.paragraph(LEFT, 60, 290);
        paper.at(top).paragraph(RIGHT, 320, 552);

        assertThat(text(paper)).contains(LEFT + "\n\n" + RIGHT);
    }

    @Test
    void joinsWordsBrokenAtTheEndOfALine() {
        PdfPaper paper = new PdfPaper()
                .line("El Instituto anunció que en el segundo semestre del año se inaugura-", 60)
                .line("rán 12 unidades del programa IMSS-", 60)
                .line("Bienestar en la región.", 60);

        assertThat(text(paper))
                .isEqualTo("El Instituto anunció que en el segundo semestre del año se inaugurarán 12 unidades del"
                        + " programa IMSS-Bienestar en la región.\n");
    }

    @Test
    void keepsARunningHeaderOnceAndNoFooterNorPageNumber() {
        PdfPaper paper = new PdfPaper().running("OOAD DURANGO · MINUTA 014/2026", "Página {n} de 3");
        for (int i = 0; i < 3; i++) {
            paper.paragraph("Texto propio de la hoja, que no se repite: " + "abc".charAt(i) + ".", 60, 552);
            if (i < 2) {
                paper.newPage();
            }
        }
        String text = text(paper);

        assertThat(text).containsOnlyOnce("MINUTA 014/2026").doesNotContain("Página");
        assertThat(text).contains("repite: a.", "repite: b.", "repite: c.");
    }

    @Test
    void joinsAParagraphThatGoesOnOverAPage() {
        PdfPaper paper = new PdfPaper()
                .paragraph("La primera hoja termina a media frase y la segunda", 60, 552)
                .newPage()
                .paragraph("sigue donde quedó.", 60, 552);

        assertThat(text(paper)).isEqualTo("La primera hoja termina a media frase y la segunda sigue donde quedó.\n");
    }

    @Test
    void saysAMergedCellInEveryRowThatItCovers() {
        PdfPaper paper = new PdfPaper()
                .rectangle(60, 600, 150, 60)
                .rectangle(210, 630, 150, 30)
                .rectangle(210, 600, 150, 30)
                .rectangle(60, 660, 300, 30)
                .show("COMPROMISOS", 150, 670)
                .show("Conservación", 70, 625)
                .show("Pintar", 220, 640)
                .show("Podar", 220, 610);

        assertThat(text(paper)).isEqualTo("COMPROMISOS\t\nConservación\tPintar\nConservación\tPodar\n");
    }

    @Test
    void readsATableWithoutLines() {
        float[] at = {60, 300, 450};
        PdfPaper paper = new PdfPaper()
                .parts(at, "Compromiso", "Responsable", "Fecha")
                .down(5)
                .parts(at, "Instalar aires en el", "Conservación", "30/06/2026")
                .parts(at, "hospital general")
                .down(5)
                .parts(at, "Entregar inventario", "Abastecimiento", "30/04/2026");

        assertThat(text(paper).lines())
                .containsExactly(
                        "Compromiso\tResponsable\tFecha",
                        "Instalar aires en el hospital general\tConservación\t30/06/2026",
                        "Entregar inventario\tAbastecimiento\t30/04/2026");
    }

    @Test
    void saysWhichPagesAreOnlyAPicture() throws Exception {
        PdfPaper paper = new PdfPaper().paragraph("Una hoja con texto.", 60, 552);
        PDDocument pdf = paper.document();
        PDPage scanned = new PDPage();
        pdf.addPage(scanned);
        try (PDPageContentStream out = new PDPageContentStream(pdf, scanned)) {
            out.drawImage(
                    LosslessFactory.createFromImage(pdf, new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB)), 0, 0);
        }

        assertThat(read(paper.bytes()).notices())
                .extracting(Document.Notice::es)
                .singleElement()
                .asString()
                .contains("2");
    }

    @Test
    void readsAWordProcessorsListMark() {
        PdfPaper paper =
                new PdfPaper().line("Acuerdos", 60).down(8).line("• Uno", 70).line("• Dos", 70);

        assertThat(text(paper)).isEqualTo("Acuerdos\n\n- Uno\n- Dos\n");
    }

    @Test
    void readsTheSameTextTwice() {
        byte[] bytes = PdfPaper.of("Uno\n\nA\tB\nC\tD\n");

        assertThat(List.of(read(bytes).text(), read(bytes).text())).containsOnly("Uno\n\nA\tB\nC\tD\n");
    }
}
