package mx.andamio.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Which of several columns holds what. */
class ColumnsTest {

    private static final LocalDate DUE = LocalDate.of(2026, 12, 31);

    @Test
    void leavesAListAtTheRightOfTheTable() {
        Book book = Book.sheet("Base")
                .row("Folio", "OOAD", "Compromiso", "Meta", "Unidad", "Fecha límite", null, null, "OOAD", "Unidad");
        String[] listed = {"Aguascalientes", "Baja California", "Campeche", "Chiapas"};
        String[] owners = {"Puebla", "Pueblita", "Tlaxcala", "Colima"};
        for (int i = 0; i < owners.length; i++) {
            book.row("F-" + i, owners[i], "Instalar el equipo " + i, 1, "equipos", DUE, null, null, listed[i], "días");
        }
        Preview p = book.preview();

        assertThat(p.drafts()).extracting(Draft::organ).containsExactly("22", null, "30", "06");
        assertThat(p.faults()).extracting(f -> f.code().name()).containsExactly("UNKNOWN_ORGAN");
        assertThat(p.drafts()).extracting(Draft::unit).containsOnly("equipos");
    }

    @Test
    void takesRunningNumbersForNoOrgans() {
        Book book = Book.sheet("HE Puebla").row("#", "Clave", "Compromiso", "Meta", "Fecha límite", "Responsable");
        for (int i = 1; i < 13; i++) {
            book.row(i, "P-" + i, "Instalar el equipo " + i, 1, DUE, "JSPM");
        }
        Preview p = book.preview();

        assertThat(p.faults()).isEmpty();
        assertThat(p.drafts()).extracting(Draft::organ).containsOnly("PLIMS000200");
    }

    @Test
    void keepsTheWorkTableAsWritten() {
        Preview p = Book.sheet("Hoja1")
                .row("OOAD", "Mesa", "Compromiso", "Meta", "Fecha límite")
                .row("Puebla", "Mesa 3  Conservación", "Instalar el equipo", 1, DUE)
                .row("Puebla", "Abasto y Adquisiciones", "Surtir las recetas", 1, DUE)
                .row("Puebla", "Mesa de la mañana", "Abrir el turno", 1, DUE)
                .row("Puebla", "-", "Cerrar la brecha", 1, DUE)
                .preview();

        assertThat(p.faults()).isEmpty();
        assertThat(p.drafts())
                .extracting(Draft::table)
                .containsExactly("Mesa 3 Conservación", "Abasto y Adquisiciones", "Mesa de la mañana", null);
        assertThat(p.drafts()).extracting(Draft::line).containsOnlyNulls();
    }

    @Test
    void tellsLinesOfActionFromWorkTablesByWhatStandsBelow() {
        Preview p = Book.sheet("Hoja1")
                .row("OOAD", "Mesa", "Compromiso", "Meta", "Fecha límite")
                .row("Puebla", "Equipamiento", "Instalar el equipo", 1, DUE)
                .row("Puebla", "Abasto de medicamentos", "Surtir las recetas", 1, DUE)
                .row("Puebla", "Equipamento", "Abrir el turno", 1, DUE)
                .preview();

        assertThat(p.faults()).extracting(f -> f.code().name()).containsExactly("UNKNOWN_LINE");
        assertThat(p.drafts().get(0).line()).isNotNull();
        assertThat(p.drafts()).extracting(Draft::table).containsOnlyNulls();
    }

    @Test
    void takesNoStartForTheDayOfSigning() {
        Preview p = Book.sheet("Hoja1")
                .row("OOAD", "Compromiso", "Meta", "Fecha de inicio", "Término")
                .row("Puebla", "Instalar el equipo", 1, DUE.plusDays(9), DUE)
                .row("Puebla", "Abrir el turno", 1, "pronto", DUE)
                .preview();

        assertThat(p.faults()).isEmpty();
        assertThat(p.drafts()).extracting(Draft::signedOn).containsOnlyNulls();
        assertThat(p.drafts()).extracting(Draft::deadline).containsOnly(DUE);
    }

    @Test
    void takesTheKeyOfAllRowsBeforeOneThatFewHave() {
        Book book = Book.sheet("Hoja1").row("Clave 2024", "Consecutivo", "OOAD", "Compromiso", "Meta", "Fecha límite");
        for (int i = 1; i < 13; i++) {
            book.row(i % 4 == 0 ? "A-" + i : null, 40 + i, "Puebla", "Instalar el equipo " + i, 1, DUE);
        }
        Preview p = book.preview();

        assertThat(p.faults()).isEmpty();
        assertThat(p.drafts()).extracting(Draft::key).startsWith("41", "42", "43", "44");
    }

    @Test
    void readsHeadingsWithMonthsThatAreDates() {
        LocalDate january = LocalDate.of(2026, 1, 1);
        Preview p = Book.sheet("Hoja1")
                .row(
                        "OOAD",
                        "Compromiso",
                        "Meta",
                        "Fecha límite",
                        january,
                        january.plusMonths(1),
                        january.plusMonths(2))
                .row("Puebla", "Instalar el equipo", 3, DUE, 1, 2, 3)
                .row("Colima", "Abrir el turno", 1, DUE, 0, 0, 1)
                .preview();

        assertThat(p.faults()).isEmpty();
        assertThat(p.drafts()).extracting(Draft::organ).containsExactly("22", "06");
        assertThat(p.drafts()).extracting(Draft::deadline).containsOnly(DUE);
    }

    @Test
    void leavesLinesToSignOnAndRowsOfDashes() {
        Preview p = Book.usual()
                .good("1", "Puebla")
                .row("-", "-", "-", "-", "-", "-", "-", "-", "-", "-")
                .good("2", "Puebla")
                .empty(2)
                .row(null, "__________", null, "__________", null, null, null, null, "__________")
                .row(null, "Lic. A. Ruiz", null, "Dra. B. Paz", null, null, null, null, "Ing. C. Gil")
                .preview();

        assertThat(p.drafts()).extracting(Draft::key).startsWith("1", "2");
        assertThat(p.drafts()).hasSize(2);
    }

    @Test
    void takesAColumnThatFewRowsFillForHospitalsAndNotForTheOrgans() {
        Book book =
                Book.sheet("Base").row("Folio", "Entidad", "UMAE (en su caso)", "Compromiso", "Meta", "Fecha límite");
        for (int i = 0; i < 4; i++) {
            book.row("F-" + i, "Jalisco", i == 2 ? "HGO CMN Occidente" : null, "Instalar el equipo " + i, 1, DUE);
        }
        Preview p = book.preview();

        assertThat(p.faults()).isEmpty();
        assertThat(p.drafts()).extracting(Draft::organ).containsExactly("14", "14", "JCIMS000313", "14");
    }

    @Test
    void readsHeadingsThatAsk() {
        Preview p = Book.sheet("Plan")
                .row(
                        "¿Qué OOAD?",
                        "¿Qué se va a hacer?",
                        "¿Quién lo hará?",
                        "¿Cuánto tenemos hoy?",
                        "¿A dónde queremos llegar?",
                        "¿En qué se mide?",
                        "¿Cuándo se firmó?",
                        "¿Para cuándo?")
                .row("Puebla", "Instalar los equipos", "JSPM", 3, 8, "equipos", "30/04/2026", "Dec-26")
                .preview();

        assertThat(p.faults()).isEmpty();
        assertThat(p.drafts()).singleElement().satisfies(d -> {
            assertThat(d.organ()).isEqualTo("22");
            assertThat(d.baseline()).isEqualByComparingTo("3");
            assertThat(d.target()).isEqualByComparingTo("8");
            assertThat(d.signedOn()).isEqualTo("2026-04-30");
            assertThat(d.deadline()).isEqualTo(DUE);
        });
    }

    @Test
    void readsThreeRowsOfHeadingsAndThemAgainOnTheNextPage() {
        Book book = Book.sheet("Cédula");
        int row = 0;
        for (int page = 0; page < 2; page++) {
            book.row("DATOS", null, null, "META Y PLAZO", null)
                    .row("Identificación", null, null, "Meta", null)
                    .merge(row, row, 0, 2)
                    .merge(row, row, 3, 4)
                    .merge(row + 1, row + 1, 0, 2)
                    .merge(row + 1, row + 1, 3, 4)
                    .row("Folio", "OOAD", "Compromiso", "Por alcanzar (valor)", "de cumplimiento (dd/mm/aaaa)")
                    .row("F-" + page, "Puebla", "Instalar los equipos " + page, 8 + page, DUE);
            row += 4;
        }
        Preview p = book.preview();

        assertThat(p.faults()).isEmpty();
        assertThat(p.drafts()).extracting(Draft::key).containsExactly("F-0", "F-1");
        assertThat(p.drafts())
                .extracting(d -> d.target() + " " + d.deadline())
                .containsExactly("8 2026-12-31", "9 2026-12-31");
    }

    @Test
    void readsHeadingsAsAProgramNamesItsColumns() {
        Preview p = Book.sheet("Export")
                .row(
                        "ID_COMPROMISO",
                        "CVE_OOAD",
                        "DESC_OOAD",
                        "DESC_LINEA_ACCION",
                        "DescCompromiso",
                        "NOM_RESPONSABLE",
                        "VAL_META",
                        "FEC_FIRMA",
                        "FEC_COMPROMISO",
                        "FEC_ALTA")
                .row("1", "22", "Puebla", "Infraestructura", "Abrir la sala uno", "JSPM", 8, "2026-04-30", DUE, DUE)
                .row("2", "14", "Jalisco", "Equipamiento", "Abrir la sala dos", "JSPM", 9, "2026-04-30", "", DUE)
                .row("3", "", "Jalsico", "Equipamiento", "Abrir la sala tres", "JSPM", 9, "2026-04-30", DUE, DUE)
                .preview();

        assertThat(p.faults())
                .singleElement()
                .satisfies(f -> assertThat(f.place().column()).isEqualTo("DESC_OOAD"));
        assertThat(p.gaps())
                .singleElement()
                .satisfies(g -> assertThat(g.place().column()).isEqualTo("FEC_COMPROMISO"));
        assertThat(p.drafts()).extracting(Draft::organ).containsExactly("22", "14", null);
        assertThat(p.drafts()).extracting(Draft::deadline).containsExactly(DUE, null, DUE);
    }

    @Test
    void letsAnOrganThatIsWrittenOnceCountForTheRowsBelowIt() {
        Book book = Book.sheet("TD").row("OOAD", "Línea de acción", "Compromiso", "Meta", "Fecha límite");
        for (int i = 0; i < 12; i++) {
            String organ = i == 0 ? "Puebla" : i == 6 ? "Tlaxcala" : null;
            String line = i % 4 == 0 ? "Infraestructura" : null;
            book.row(organ, line, "Instalar el equipo " + i, 1, DUE);
        }
        Preview p = book.preview();

        assertThat(p.faults()).isEmpty();
        assertThat(p.drafts().subList(0, 6)).extracting(Draft::organ).containsOnly("22");
        assertThat(p.drafts().subList(6, 12)).extracting(Draft::organ).containsOnly("30");
        assertThat(p.drafts()).extracting(Draft::line).containsOnly("INFRASTRUCTURE");
    }

    @Test
    void missesAnOrganWhereMostRowsHaveOne() {
        Book book = Book.sheet("Base").row("OOAD", "Compromiso", "Meta", "Fecha límite");
        for (int i = 0; i < 12; i++) {
            book.row(i % 3 == 1 ? null : "Puebla", "Instalar el equipo " + i, 1, DUE);
        }

        assertThat(book.preview().faults())
                .extracting(f -> f.code().name())
                .containsExactly("MISSING_ORGAN", "MISSING_ORGAN", "MISSING_ORGAN", "MISSING_ORGAN");
    }

    @Test
    void takesADashForNoKey() {
        Book book = Book.sheet("Base").row("Folio", "OOAD", "Compromiso", "Meta", "Fecha límite");
        for (int i = 0; i < 12; i++) {
            book.row(i == 4 || i == 7 ? "-" : "F-" + i, "Puebla", "Instalar el equipo " + i, 1, DUE);
        }

        assertThat(book.preview().faults())
                .extracting(f -> f.code().name())
                .containsExactly("MISSING_KEY", "MISSING_KEY");
    }

    @Test
    void understandsHeadingsThatNobodyForesawByOneWordAndTheirCells() {
        Preview p = Book.sheet("Estados")
                .row(
                        "Folio",
                        "OOAD",
                        "Descripción de lo comprometido",
                        "Valor de origen",
                        "Valor meta al cierre",
                        "UdM",
                        "Rinde cuentas",
                        "Entrega comprometida",
                        "Avance actual reportado")
                .row("1", "Puebla", "Abrir la sala uno", 4, 8, "salas", "JSPM", DUE, 3)
                .row("2", "Jalisco", "Abrir la sala dos", "por definir", 8, "salas", null, DUE, 3)
                .row("3", "Colima", "Abrir la sala tres", 5, 8, "salas", "Titular", DUE, 3)
                .preview();

        assertThat(p.faults())
                .singleElement()
                .satisfies(f -> assertThat(f.place().column()).isEqualTo("Valor de origen"));
        assertThat(p.gaps()).singleElement().satisfies(g -> assertThat(g.name()).isEqualTo("responsible"));
        assertThat(p.drafts().get(0).baseline()).isEqualByComparingTo("4");
        assertThat(p.drafts()).extracting(Draft::unit).containsOnly("salas");
    }

    @Test
    void leavesWhatAPageHandsOnToTheNext() {
        Preview p = Book.sheet("Formato")
                .row("Folio", "OOAD", "Compromiso", "Meta", "Responsable", "Fecha de firma", "Fecha límite")
                .row("1", "Puebla", "Abrir la sala uno", 8, "JSPM", DUE, DUE)
                .row(null, null, "Van", 8, null, null, null)
                .row(null, null, "Vienen", 8, null, null, null)
                .row(null, null, "Avance de la página", 8, null, null, null)
                .row("2", null, "Abrir la sala dos", 8, null, null, null)
                .preview();

        assertThat(p.drafts()).extracting(Draft::key).containsExactly("1", "2");
        assertThat(p.faults()).extracting(f -> f.code().name()).containsExactly("MISSING_ORGAN");
    }

    @Test
    void readsHeadingsWhoseSenseStandsInBracketsBehindABarOrWithoutSpaces() {
        Preview p = Book.sheet("Hoja1")
                .row(
                        "Folio",
                        "OOAD",
                        "Tema específico / compromiso",
                        "lineabase",
                        "Meta (número)",
                        "Meta (unidad)",
                        "Cumplido (Sí/No)",
                        "Fecha (firma)",
                        "Fecha (cumplimiento)")
                .row("1", "Puebla", "Abrir la sala uno", 4, 8, "salas", "No", LocalDate.of(2026, 4, 30), DUE)
                .row("2", "Colima", "Abrir la sala dos", 5, 9, "salas", "Sí", LocalDate.of(2026, 4, 30), null)
                .preview();

        assertThat(p.faults()).isEmpty();
        assertThat(p.gaps())
                .singleElement()
                .satisfies(g -> assertThat(g.place().column()).isEqualTo("Fecha (cumplimiento)"));
        assertThat(p.drafts()).extracting(Draft::key).containsExactly("1", "2");
        assertThat(p.drafts().get(0).signedOn()).isEqualTo("2026-04-30");
        assertThat(p.drafts().get(0).baseline()).isEqualByComparingTo("4");
        assertThat(p.drafts()).extracting(Draft::unit).containsOnly("salas");
    }

    @Test
    void takesADayOfTheActForNoDueDate() {
        Preview p = Book.sheet("Hoja1")
                .row("Folio", "OOAD", "Asunto comprometido", "Meta", "Acta de fecha", "Debe estar listo el")
                .row("1", "Puebla", "Abrir la sala uno", 8, LocalDate.of(2026, 4, 30), DUE)
                .row("2", "Colima", "Abrir la sala dos", 9, LocalDate.of(2026, 4, 30), DUE)
                .preview();

        assertThat(p.drafts()).extracting(Draft::deadline).containsOnly(DUE);
        assertThat(p.drafts()).extracting(Draft::signedOn).containsOnly(LocalDate.of(2026, 4, 30));
    }
}
