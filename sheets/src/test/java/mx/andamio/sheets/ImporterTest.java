package mx.andamio.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mx.andamio.sheets.Book.Broken;
import mx.andamio.sheets.Book.Percent;
import mx.andamio.sheets.Choices.Correction;
import org.apache.poi.ss.usermodel.FormulaError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImporterTest {

    private static final LocalDate SIGNED = LocalDate.of(2026, 4, 30);
    private static final LocalDate DUE = LocalDate.of(2026, 12, 31);

    private static List<String> codes(Preview p) {
        return p.faults().stream()
                .map(f -> f.place().row() + " " + f.place().column() + " " + f.code())
                .toList();
    }

    @Test
    void readsARowInFull() {
        Preview p = Book.usual()
                .row(
                        "A-1",
                        "Edo. Méx. Ote.",
                        "3. construccion de ceci",
                        " Construir  un CECI\u200B ",
                        "JSPM",
                        1,
                        "85 %",
                        null,
                        "30-abr-26",
                        "junio 2026")
                .preview();

        Draft d = p.drafts().get(0);
        assertThat(p.faults()).isEmpty();
        assertThat(p.gaps()).isEmpty();
        assertThat(d.key()).isEqualTo("A-1");
        assertThat(d.organ()).isEqualTo("15");
        assertThat(d.line()).isEqualTo("CECI");
        assertThat(d.text()).isEqualTo("Construir un CECI");
        assertThat(d.baseline()).isEqualTo(BigDecimal.ONE);
        assertThat(d.target()).isEqualTo(new BigDecimal("85"));
        assertThat(d.unit()).isEqualTo("%");
        assertThat(d.signedOn()).isEqualTo(SIGNED);
        assertThat(d.deadline()).isEqualTo(LocalDate.of(2026, 6, 30));
    }

    @Test
    void findsTheHeadingsAnywhereAndLeavesTitlesTotalsAndNotesAlone() {
        Preview p = Book.sheet("Hoja1")
                .row(null, "INSTITUTO MEXICANO DEL SEGURO SOCIAL")
                .row("Octava Reunión Regional Centro")
                .empty(3)
                .row(Book.HEADINGS)
                .row("(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "(9)", "(10)")
                .good("1", "Puebla")
                .empty(1)
                .row(Book.HEADINGS)
                .good("2", "Tlaxcala")
                .row(null, "Subtotal Tlaxcala", null, null, null, 10, 20)
                .row("Nota: las metas son anuales")
                .good("3", "Hidalgo")
                .row("Total", null, null, null, null, 30, 60)
                .row("Fuente: Coordinación de Seguimiento")
                .empty(2)
                .row(null, "Elaboró", null, "Revisó", null, null, "Autorizó")
                .row(null, "Ana Ruiz Sosa", null, "Luis Mora Paz", null, null, "Eva Luna Gil")
                .preview();

        assertThat(p.drafts()).extracting(Draft::row).containsExactly(8, 11, 14);
        assertThat(p.faults()).isEmpty();
        assertThat(p.tables()).hasSize(1);
    }

    @Test
    void readsTwoRowsOfHeadings() {
        Preview p = Book.sheet("Matriz")
                .row("No.", "Representación", "Actividad", "META", null, null, "FECHAS", null, "Responsable")
                .row(null, null, null, "Línea base", "Meta", "Unidad", "Firma", "Compromiso", null)
                .merge(0, 0, 3, 5)
                .merge(0, 0, 6, 7)
                .merge(0, 1, 0, 0)
                .merge(0, 1, 1, 1)
                .merge(0, 1, 2, 2)
                .merge(0, 1, 8, 8)
                .row(1, "Puebla", "Instalar el equipo de rayos X", 1, 2, "equipos", SIGNED, DUE, "JSPM")
                .row(2, "Puebla", "Abrir el turno de la tarde", 1, 2, "turnos", SIGNED, "por definir", "JSPM")
                .preview();

        assertThat(codes(p)).containsExactly("4 Compromiso BAD_DATE");
        assertThat(p.drafts().get(0).signedOn()).isEqualTo(SIGNED);
        assertThat(p.drafts().get(0).deadline()).isEqualTo(DUE);
        assertThat(p.drafts().get(0).responsible()).isEqualTo("JSPM");
    }

    @Test
    void namesEachFaultWhereItStands() {
        Preview p = Book.usual()
                .row("1", "Quertaro", "Equipamento", "", "JSPM", "por definir", 2, "equipos", SIGNED, "31/06/2026")
                .row(
                        "2",
                        "CDMX",
                        "Equipamiento",
                        "Instalar el equipo",
                        "JSPM",
                        1,
                        new Broken(FormulaError.NA),
                        "equipos",
                        SIGNED,
                        LocalDate.of(2025, 1, 1))
                .row("2", "", "Turismo", new Broken(FormulaError.REF), "JSPM", 1, 2, "equipos", SIGNED, DUE)
                .row(
                        null,
                        new Broken(FormulaError.NA),
                        "",
                        "Abrir el turno",
                        "JSPM",
                        1,
                        2,
                        "turnos",
                        new Broken(FormulaError.DIV0),
                        DUE)
                .preview();

        assertThat(codes(p))
                .containsExactly(
                        "2 OOAD / UMAE UNKNOWN_ORGAN",
                        "2 Línea de acción UNKNOWN_LINE",
                        "2 Compromiso MISSING_TEXT",
                        "2 Línea base BAD_NUMBER",
                        "2 Fecha compromiso BAD_DATE",
                        "3 OOAD / UMAE AMBIGUOUS_ORGAN",
                        "3 Meta BAD_NUMBER",
                        "3 Fecha compromiso DATE_ORDER",
                        "4 Folio DUPLICATE_KEY",
                        "4 OOAD / UMAE MISSING_ORGAN",
                        "4 Línea de acción UNKNOWN_LINE",
                        "4 Compromiso FORMULA_ERROR",
                        "5 Folio MISSING_KEY",
                        "5 OOAD / UMAE FORMULA_ERROR",
                        "5 Fecha de firma FORMULA_ERROR");
        assertThat(p.faults().get(0).suggestion()).isEqualTo("Querétaro");
        assertThat(p.faults().get(5).suggestion()).isEqualTo("Ciudad de México Norte | Ciudad de México Sur");
        assertThat(p.faults().get(8).said().es()).contains("fila 3");
        assertThat(p.sound()).isFalse();
    }

    @Test
    void listsWhatIsEmptyAsGapsAndNotAsFaults() {
        Preview p = Book.usual()
                .row("1", "Puebla", null, "Instalar el equipo", null, null, null, null, null, null)
                .row("2", "Puebla", null, "Abrir el turno", "Vacante", "-", new Percent(0.85), null, null, "-")
                .preview();

        assertThat(p.faults()).isEmpty();
        assertThat(p.gaps().stream().map(g -> g.place().row() + " " + g.place().column() + " " + g.name()))
                .containsExactly(
                        "2 Responsable responsible",
                        "2 Línea base baseline",
                        "2 Meta target",
                        "2 Unidad de medida unit",
                        "2 Fecha compromiso deadline",
                        "3 Responsable responsible",
                        "3 Línea base baseline",
                        "3 Fecha compromiso deadline");
        assertThat(p.drafts().get(1).target()).isEqualTo(new BigDecimal("85"));
    }

    @Test
    void letsAMergedOrganCountForItsRowsAndNoOther() {
        Preview p = Book.usual()
                .good("1", "Puebla")
                .good("2", "")
                .good("3", "")
                .good("4", "")
                .merge(1, 3, 1, 1)
                .preview();

        assertThat(p.drafts()).extracting(Draft::organ).containsExactly("22", "22", "22", null);
        assertThat(codes(p)).containsExactly("5 OOAD / UMAE MISSING_ORGAN");
    }

    @Test
    void takesTheOrganFromTheNameOfTheSheetOrTheTitleAboveItsRows() {
        Object[] headings = {"Folio", "Compromiso", "Meta", "Fecha límite", "Responsable"};
        Preview p = Book.sheet("EdoMex Ote")
                .row(headings)
                .row("1", "Instalar el equipo", 1, DUE, "JSPM")
                .and("Todos")
                .row(headings)
                .row("OOAD PUEBLA")
                .merge(1, 1, 0, 4)
                .row("2", "Abrir el turno", 1, DUE, "JSPM")
                .row("UMAE 25 Monterrey")
                .row("3", "Abrir otro turno", 1, DUE, "JSPM")
                .and("Plan")
                .row("Compromisos de la OOAD Jalisco 2026")
                .row(headings)
                .row("4", "Reparar la azotea", 1, DUE, "JSPM")
                .preview();

        assertThat(p.faults()).isEmpty();
        assertThat(p.drafts()).extracting(Draft::organ).containsExactly("15", "22", "NLIMS000303", "14");
        assertThat(p.sheets()).containsExactly("EdoMex Ote", "Todos", "Plan");
        assertThat(p.sheet()).isEqualTo("EdoMex Ote");
    }

    @Test
    void namesASlipInTheNameOfASheetOnce() {
        Preview p = Book.sheet("Guanajauto")
                .row("Compromiso", "Meta", "Fecha límite", "Responsable", "Región")
                .row("Instalar el equipo", 1, DUE, "JSPM", "Norte")
                .row("Abrir el turno", 1, DUE, "JSPM", "Norte")
                .preview();

        assertThat(codes(p)).containsExactly("1  UNKNOWN_ORGAN");
        assertThat(p.faults().get(0).suggestion()).isEqualTo("Guanajuato");
    }

    @Test
    void readsOnBelowWordsOfSigning() {
        Preview p = Book.usual()
                .row("1", "Puebla", null, "Firma del convenio", "JSPM", 0, 1, "firmas", SIGNED, DUE)
                .good("2", "Puebla")
                .preview();

        assertThat(p.rows()).isEqualTo(2);
    }

    @Test
    void asksOnceForTheOrganOfAFileThatNamesNone() {
        Book book = Book.sheet("Hoja1")
                .row("Compromiso", "Meta", "Fecha límite", "Responsable")
                .row("Instalar el equipo", 1, DUE, "JSPM")
                .row("Abrir el turno", 1, DUE, "JSPM");

        assertThat(codes(book.preview())).containsExactly("1  MISSING_ORGAN");
        Preview chosen = book.preview(new Choices(Map.of(), List.of(), "22", Set.of()));
        assertThat(chosen.faults()).isEmpty();
        assertThat(chosen.drafts()).extracting(Draft::organ).containsExactly("22", "22");
    }

    @Test
    void readsHiddenRowsAndSaysSoAndLeavesHiddenSheets() {
        Book book = Book.usual()
                .good("1", "Puebla")
                .good("2", "Puebla")
                .hideRow(2)
                .hideColumn(6)
                .and("Respaldo")
                .row(Book.HEADINGS)
                .good("1", "Puebla")
                .hideSheet();
        Preview p = book.preview();

        assertThat(p.rows()).isEqualTo(2);
        assertThat(p.faults()).isEmpty();
        assertThat(p.warnings())
                .extracting(Warning::code)
                .containsExactlyInAnyOrder(
                        Warning.Code.HIDDEN_ROWS, Warning.Code.HIDDEN_COLUMN, Warning.Code.HIDDEN_SHEET);
        assertThat(codes(book.preview(new Choices(Map.of(), List.of(), null, Set.of("Respaldo")))))
                .containsExactly("2 Folio DUPLICATE_KEY");
    }

    @Test
    void leavesListsSummariesAndInstructions() {
        Preview p = Book.usual()
                .good("1", "Puebla")
                .and("Catálogo")
                .row("Clave", "OOAD", "Región")
                .row("22", "Puebla", "Centro")
                .and("Resumen")
                .row("OOAD", "Compromisos", "Meta", "Avance", "Responsable")
                .row("Puebla", 13, 12, "80 %", "JSPM")
                .and("Instrucciones")
                .row("Columna", "Descripción", "Ejemplo")
                .row("Meta", "La cifra a la que se llega", "85")
                .and("Líneas")
                .row("No.", "Línea de acción", "Descripción")
                .row("1", "Equipamiento", "Todo lo que se compra para las unidades médicas")
                .preview();

        assertThat(p.sheets()).containsExactly("Compromisos");
        assertThat(p.faults()).isEmpty();
    }

    @Test
    void makesAKeyOfOrganAndTextWhereTheFileHasNone() {
        Object[] headings = {"OOAD", "Compromiso", "Meta", "Fecha límite"};
        Preview p = Book.sheet("Hoja1")
                .row(headings)
                .row("Puebla", "Instalar el equipo", 1, DUE)
                .row("Tlaxcala", "Instalar el equipo", 1, DUE)
                .row("22", "INSTALAR  el equipo.", 1, DUE)
                .preview();

        assertThat(p.drafts().get(0).key())
                .matches("h-[0-9a-f]{32}")
                .isNotEqualTo(p.drafts().get(1).key());
        assertThat(codes(p)).containsExactly("4 Compromiso DUPLICATE_KEY");
    }

    @Test
    void takesNumbersThatStartAgainForNoKey() {
        Object[] headings = {"No.", "OOAD", "Compromiso", "Meta", "Fecha límite"};
        Preview p = Book.sheet("A")
                .row(headings)
                .row(1, "Puebla", "Instalar el equipo", 1, DUE)
                .row(2, "Puebla", "Abrir el turno", 1, DUE)
                .and("B")
                .row(headings)
                .row(1, "Tlaxcala", "Instalar el equipo", 1, DUE)
                .row(2, "Tlaxcala", "Abrir el turno", 1, DUE)
                .preview();

        assertThat(p.faults()).isEmpty();
        assertThat(p.drafts().get(0).key()).startsWith("h-");
        assertThat(p.warnings()).extracting(Warning::code).contains(Warning.Code.COUNTER);
    }

    @Test
    void checksAgainWhatAPersonCorrected() {
        Book book = Book.usual().good("1", "Quertaro");

        Preview p = book.preview(Choices.NONE.correcting(List.of(new Correction("Compromisos", 2, 1, "Querétaro"))));

        assertThat(p.faults()).isEmpty();
        assertThat(p.drafts().get(0).organ()).isEqualTo("23");
    }

    @Test
    void remembersAMappingForEqualHeadings() {
        Book book = Book.sheet("Hoja1")
                .row("OOAD", "Compromiso", "Dato A", "Dato B", "Fecha límite")
                .row("Puebla", "Instalar el equipo", 1, 2, DUE);
        TableRead table = book.preview().tables().get(0);

        Preview p = book.preview(Choices.NONE.mapping(Map.of(
                table.fingerprint(),
                Map.of(0, Field.ORGAN, 1, Field.TEXT, 2, Field.BASELINE, 3, Field.TARGET, 4, Field.DEADLINE))));

        assertThat(table.column(Field.TARGET)).isEmpty();
        assertThat(p.drafts().get(0).target()).isEqualTo(new BigDecimal("2"));
        assertThat(p.tables().get(0).fingerprint()).isEqualTo(table.fingerprint());
    }

    @Test
    void findsTheTextBelowAHeadingThatNobodyForesaw() {
        Book book = Book.sheet("Hoja1").row("Clave", "OOAD", "Iniciativa", "Área", "LB", "Meta", "UM", "Cumplimiento");
        for (int i = 0; i < 9; i++) {
            book.row("K" + i, "Puebla", "Instalar la sala número " + i, "Jefatura de Servicios", 1, 2, "salas", DUE);
        }

        TableRead table = book.preview().tables().get(0);

        assertThat(table.column(Field.TEXT)).get().extracting(c -> c.header()).isEqualTo("Iniciativa");
        assertThat(table.column(Field.RESPONSIBLE))
                .get()
                .extracting(c -> c.header())
                .isEqualTo("Área");
        assertThat(table.column(Field.DEADLINE))
                .get()
                .extracting(c -> c.header())
                .isEqualTo("Cumplimiento");
    }

    @Test
    void takesNoCommitmentForHeadings() {
        String csv = """
                Folio,OOAD,Compromiso,Responsable,Unidad,Meta,Fecha límite
                1,Delegación Puebla,Acción de abasto,Titular de la Jefatura,unidades de medida,10,plazo largo
                2,Puebla,Compromiso de abrir,Responsable del área,unidades,10,31/12/2026
                """;

        Preview p = (Preview)
                Importer.over(ImssPack.pack()).preview(csv.getBytes(StandardCharsets.UTF_8), "x.csv", Choices.NONE);

        assertThat(p.tables()).hasSize(1);
        assertThat(p.rows()).isEqualTo(2);
        assertThat(codes(p)).containsExactly("2 Fecha límite BAD_DATE");
    }

    @Test
    void keepsEveryColumnAsWritten() {
        Preview p = Book.sheet("Hoja1")
                .row("OOAD", "Compromiso", "Meta", "Fecha límite", "Mesa de trabajo")
                .row("Puebla", "Instalar el equipo", 1, DUE, "Mesa 4")
                .preview();

        assertThat(p.drafts().get(0).written())
                .containsEntry("Mesa de trabajo", "Mesa 4")
                .containsEntry("Fecha límite", "31/12/2026");
    }

    @Test
    void tellsOrganFromUnitAndStatusByWhatStandsBelow() {
        Preview p = Book.sheet("Hoja1")
                .row("Estado", "Compromiso", "Meta", "Unidad", "Plazo", "Situación")
                .row("Puebla", "Instalar el equipo", 1, "equipos", DUE, "En proceso")
                .row("Tlaxcala", "Abrir el turno", 1, "turnos", DUE, "En proceso")
                .and("Hoja2")
                .row("Unidad", "Compromiso", "Meta", "Plazo", "Estado")
                .row("Puebla", "Instalar otro equipo", 1, DUE, "En proceso")
                .row("Tlaxcala", "Abrir otro turno", 1, DUE, "En proceso")
                .preview();

        assertThat(p.drafts()).extracting(Draft::organ).containsExactly("22", "30", "22", "30");
        assertThat(p.drafts().get(0).unit()).isEqualTo("equipos");
        assertThat(p.drafts().get(2).status()).isEqualTo("En proceso");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, ;", "windows-1252, ;", "ISO-8859-1, '|'", "UTF-16LE, ;", "UTF-16BE, ;", "UTF-8, '\t'"})
    void readsCsvInItsLettersAndSeparators(String charset, String separator) {
        String csv =
                "OOAD;Compromiso;Meta;Fecha límite\r\n\r\nMichoacán;\"Instalar el equipo\r\nen Uruapan\";1,556;31/12/2026\r\nTotal;;1,556;\r\n";
        byte[] bytes = csv.replace(";", separator).getBytes(Charset.forName(charset));

        Preview p = (Preview) Importer.over(ImssPack.pack()).preview(bytes, "lista.csv", Choices.NONE);

        assertThat(p.sheet()).isEqualTo("lista");
        assertThat(p.faults()).isEmpty();
        assertThat(p.drafts()).hasSize(1);
        assertThat(p.drafts().get(0).row()).isEqualTo(3);
        assertThat(p.drafts().get(0).organ()).isEqualTo("17");
        assertThat(p.drafts().get(0).text()).isEqualTo("Instalar el equipo en Uruapan");
        assertThat(p.drafts().get(0).target()).isEqualTo(new BigDecimal("1556"));
    }

    @Test
    void saysWhyAFileHoldsNoCommitments() {
        Importer importer = Importer.over(ImssPack.pack());

        assertThat(importer.preview("a,b,c\r\n1,2,3\r\n".getBytes(StandardCharsets.UTF_8), "x.csv", Choices.NONE))
                .isEqualTo(new Import.Refused(Refusal.of(Refusal.Code.NO_HEADER)));
        assertThat(importer.preview(Book.usual().bytes(), "x.xlsx", Choices.NONE))
                .isEqualTo(new Import.Refused(Refusal.of(Refusal.Code.NO_ROWS)));
    }

    @Test
    void warmsUpAndReadsTheSameAfterwards() {
        Importer importer = Importer.over(ImssPack.pack());
        byte[] file = Book.usual().good("1", "Puebla").bytes();
        Import before = importer.preview(file, "x.xlsx", Choices.NONE);

        assertThatCode(importer::warmUp).doesNotThrowAnyException();
        assertThat(importer.preview(file, "x.xlsx", Choices.NONE)).isEqualTo(before);
    }
}
