package mx.andamio.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Which of several columns that could hold the same does, where offices keep reports, checks and money beside what was agreed. */
class RivalColumnsTest {

    private static final LocalDate SIGNED = LocalDate.of(2026, 4, 30);
    private static final LocalDate DUE = LocalDate.of(2026, 12, 31);
    private static final String[] ORGANS = {"Puebla", "Jalisco", "Colima", "Sonora", "UMAE HE Puebla", "Tlaxcala"};

    private static Book book(Object... headings) {
        return Book.sheet("Base").row(headings);
    }

    @Test
    void prefersWhatWasAgreedToAPartOfTheWay() {
        Book book = book(
                "Meta del 1er trimestre",
                "OOAD",
                "Compromiso",
                "Cifra por lograr",
                "Fecha de validación",
                "Pactado el",
                "Se debe concluir");
        for (int i = 0; i < ORGANS.length; i++) {
            book.row(i, ORGANS[i], "Instalar el equipo " + i, 90 + i, SIGNED.plusDays(9), SIGNED, DUE);
        }
        Preview p = book.preview();

        assertThat(p.faults()).isEmpty();
        assertThat(p.drafts().get(2).target()).isEqualByComparingTo("92");
        assertThat(p.drafts()).extracting(Draft::signedOn).containsOnly(SIGNED);
        assertThat(p.drafts()).extracting(Draft::deadline).containsOnly(DUE);
    }

    @Test
    void prefersTheLaterDaysForWhatIsDue() {
        Book book = book("OOAD", "Compromiso", "Meta", "Fecha en que se convino", "Vencería");
        for (int i = 0; i < ORGANS.length; i++) {
            book.row(ORGANS[i], "Instalar el equipo " + i, 90, SIGNED, DUE);
        }
        Preview p = book.preview();

        assertThat(p.drafts()).extracting(Draft::deadline).containsOnly(DUE);
        assertThat(p.drafts()).extracting(Draft::signedOn).containsOnly(SIGNED);
    }

    @Test
    void prefersTheColumnThatTellsMoreOrgansApart() {
        String[] states = {"Puebla", "Jalisco", "Colima", "Sonora", "Puebla", "Tlaxcala"};
        Book book = book("Entidad federativa", "Estado o UMAE", "Compromiso", "Meta", "Fecha límite");
        for (int i = 0; i < ORGANS.length; i++) {
            book.row(states[i], ORGANS[i], "Instalar el equipo " + i, 90, DUE);
        }
        Preview p = book.preview();

        assertThat(p.drafts()).extracting(Draft::organ).contains("PLIMS000200");
    }

    @Test
    void prefersWhoAnswersToWhoHeadsTheOrgan() {
        Book book = book("OOAD", "Titular", "Mando responsable", "Compromiso", "Meta", "Fecha límite");
        for (int i = 0; i < ORGANS.length; i++) {
            book.row(ORGANS[i], "Dra. Eva Mora", "Jefatura de Abasto", "Instalar el equipo " + i, 90, DUE);
        }

        assertThat(book.preview().drafts()).extracting(Draft::responsible).containsOnly("Jefatura de Abasto");
    }

    @Test
    void takesAFigureOfAnEarlierYearForNoTarget() {
        Book book = book("OOAD", "Compromiso", "Resultado 2023", "Valor observado 2025", "A lograr", "Fecha límite");
        for (int i = 0; i < ORGANS.length; i++) {
            book.row(ORGANS[i], "Instalar el equipo " + i, 7, 40, 90, DUE);
        }
        Preview p = book.preview();

        assertThat(p.drafts().get(0).target()).isEqualByComparingTo("90");
        assertThat(p.drafts().get(0).baseline()).isEqualByComparingTo("40");
    }

    @Test
    void tellsKindsOfOrgansFromKindsOfUnitsAndOfLines() {
        Book book = book("OOAD", "Tipo de acción", "Compromiso", "Meta", "Tipo de unidad", "Fecha límite");
        for (int i = 0; i < ORGANS.length; i++) {
            book.row(ORGANS[i], "Equipamiento", "Instalar el equipo " + i, 90, "equipos", DUE);
        }
        Preview p = book.preview();

        assertThat(p.drafts()).extracting(Draft::unit).containsOnly("equipos");
        assertThat(p.drafts()).extracting(Draft::line).doesNotContainNull();
    }

    @Test
    void takesNeitherNamesNorAnswersThatComeAgainForTexts() {
        Book book = book("Asunto general", "Lo acordado", "Entregable", "OOAD", "Meta", "Medida", "Fecha límite");
        for (int i = 0; i < ORGANS.length; i++) {
            book.row(
                    "Abasto de medicamentos",
                    "Instalar el equipo " + i,
                    "Acta de entrega",
                    ORGANS[i],
                    90,
                    "equipos",
                    DUE);
        }

        assertThat(book.preview().drafts().get(1).text()).isEqualTo("Instalar el equipo 1");
    }

    @Test
    void findsHeadingsOfWhichOnlyWordsAreKnown() {
        Book book = book(
                "Llave asignada",
                "Hospital u oficina",
                "Lo acordado",
                "Dato de arranque",
                "Cifra por lograr",
                "Se contabiliza en",
                "Mando designado",
                "Se pactó",
                "Fin programado");
        for (int i = 0; i < ORGANS.length; i++) {
            book.row("K" + i, ORGANS[i], "Instalar el equipo " + i, 4, 90, "equipos", "JSPM", SIGNED, DUE);
        }
        Preview p = book.preview();

        assertThat(p.faults()).isEmpty();
        assertThat(p.gaps()).isEmpty();
        Draft first = p.drafts().get(0);
        assertThat(first.key()).isEqualTo("K0");
        assertThat(first.organ()).isEqualTo("22");
        assertThat(first.text()).isEqualTo("Instalar el equipo 0");
        assertThat(first.baseline()).isEqualByComparingTo("4");
        assertThat(first.target()).isEqualByComparingTo("90");
        assertThat(first.unit()).isEqualTo("equipos");
        assertThat(first.responsible()).isEqualTo("JSPM");
        assertThat(first.signedOn()).isEqualTo(SIGNED);
        assertThat(first.deadline()).isEqualTo(DUE);
    }

    @Test
    void prefersACodeToRunningNumbersAndToAnotherPapersFolio() {
        Book book = book("No.", "Registro núm.", "Folio de oficio", "OOAD", "Compromiso", "Meta", "Fecha límite");
        for (int i = 0; i < ORGANS.length; i++) {
            book.row(i + 1, "R-" + (i + 10), "09/" + i, ORGANS[i], "Instalar el equipo " + i, 90, DUE);
        }

        assertThat(book.preview().drafts().get(0).key()).isEqualTo("R-10");
    }

    @Test
    void prefersTheBeginningToASituation() {
        Book book = book("OOAD", "Compromiso", "Estado actual (dato)", "Meta", "Fecha límite");
        for (int i = 0; i < ORGANS.length; i++) {
            book.row(ORGANS[i], "Instalar el equipo " + i, 4, 90, DUE);
        }

        assertThat(book.preview().drafts().get(0).baseline()).isEqualByComparingTo("4");
    }

    @Test
    void takesDaysOfReportsForNoDueDateWherePlainerDaysStandBeside() {
        Book book = book("OOAD", "Compromiso", "Meta", "Fecha de último seguimiento", "Queda para");
        for (int i = 0; i < ORGANS.length; i++) {
            book.row(ORGANS[i], "Instalar el equipo " + i, 90, i % 2 == 0 ? SIGNED : null, DUE);
        }
        Preview p = book.preview();

        assertThat(p.drafts()).extracting(Draft::deadline).containsOnly(DUE);
        assertThat(p.gaps()).isEmpty();
    }
}
