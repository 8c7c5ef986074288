package mx.andamio.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose the rows of a table are, where only lines above it say so. */
class TitlesTest {

    private static final Object[] HEADINGS = {"No.", "Compromiso", "Meta", "Fecha límite", "Responsable"};
    private static final LocalDate DUE = LocalDate.of(2026, 12, 31);

    private static Preview under(String sheet, List<Object[]> titles) {
        Book book = Book.sheet(sheet);
        titles.forEach(book::row);
        return book.row()
                .row(HEADINGS)
                .row(9, "Instalar el equipo", 1, DUE, "JSPM")
                .row(10, "Abrir el turno", 1, DUE, "JSPM")
                .preview();
    }

    private static Preview under(Object... title) {
        return under("S07", List.<Object[]>of(new Object[] {"Compromisos firmados · 5ª Reunión Regional"}, title));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Representación: Jalisco | 14",
                "Delegación estatal : Chiapas | 07",
                "Órgano: HC Siglo XXI | DFIMS000575",
                "UMAE: 25 Monterrey | NLIMS000303",
                "UMAE: Torreón | CLIMS000490",
                "Nombre del OOAD: Edo. Méx. Ote. | 15",
                "Sede: HE Mérida | YNIMS000071",
                "OOAD Sonora — Región Occidente | 27",
                "Compromisos de la Representación Nayarit 2026 | 19",
                "Compromisos del Hospital de Especialidades La Raza | DFIMS000020",
                "Región Norte · Durango | 10",
                "Coahuila / 2026 | 05",
                "21 Oaxaca | 21",
                "Michoacán | 17",
                "Gineco Pediatría León | GTIMS000231"
            })
    void readsTheOrganOfALine(String title, String code) {
        Preview p = under(title);

        assertThat(p.faults()).isEmpty();
        assertThat(p.drafts()).extracting(Draft::organ).containsExactly(code, code);
    }

    @Test
    void takesThePlaceOfAMeetingForNoOrgan() {
        Preview p = under(
                "S07",
                List.<Object[]>of(
                        new Object[] {"Sede de la reunión: Morelia, Mich."},
                        new Object[] {"Lugar de la sesión: Colima, Col."},
                        new Object[] {"06.- Colima"}));

        assertThat(p.faults()).isEmpty();
        assertThat(p.drafts()).extracting(Draft::organ).containsOnly("06");
    }

    @Test
    void readsALabelAndTheCellBesideIt() {
        assertThat(under("OOAD:", "", "Tabasco").drafts().get(0).organ()).isEqualTo("28");
        assertThat(under("", "Hospital", "HTO Lomas Verdes").drafts().get(0).organ())
                .isEqualTo("MCIMS000454");
        assertThat(under("UMAE", "Veracruz").drafts().get(0).organ()).isEqualTo("VZIMS001112");
        assertThat(under("UMAE", "Puebla").faults())
                .extracting(f -> f.code().name())
                .containsExactly("AMBIGUOUS_ORGAN");
    }

    @Test
    void readsLabelsAmongTheRows() {
        Preview p = Book.sheet("Todos")
                .row(HEADINGS)
                .row("OOAD:", "Yucatán")
                .row(1, "Instalar el equipo", 1, DUE, "JSPM")
                .row("UMAE:", "Pediatría CMNO")
                .row(2, "Abrir el turno", 1, DUE, "JSPM")
                .preview();

        assertThat(p.faults()).isEmpty();
        assertThat(p.drafts()).extracting(Draft::organ).containsExactly("33", "JCIMS000325");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Representación: Quertaro | UNKNOWN_ORGAN",
                "OOAD: Huasteca | UNKNOWN_ORGAN",
                "OOAD: Veracruz | AMBIGUOUS_ORGAN",
                "UMAE: Puebla | AMBIGUOUS_ORGAN",
                "Hospital: La Raza | AMBIGUOUS_ORGAN",
                "UMAE: Colima | UNKNOWN_ORGAN",
                "Ciudad de México | AMBIGUOUS_ORGAN",
                "Centro de Convenciones | MISSING_ORGAN",
                "Estado: vigente | MISSING_ORGAN"
            })
    void asksOnceWhereALineLeavesItOpen(String title, String code) {
        Preview p = under(title);

        assertThat(p.faults()).extracting(f -> f.code().name()).containsExactly(code);
        assertThat(p.drafts()).extracting(Draft::organ).containsOnlyNulls();
    }

    @ParameterizedTest
    @ValueSource(strings = {"OOAD: ;", "OOAD: —", "UMAE: / 2026", "·", ": :", "OOAD ;", "Representación:"})
    void leavesLinesOfMarks(String title) {
        Preview p = under(title, " — ; ");

        assertThat(p.rows()).isEqualTo(2);
        assertThat(p.faults()).extracting(f -> f.code().name()).containsExactly("MISSING_ORGAN");
    }

    @Test
    void prefersTheLineThatSaysMorePlainlyThatItNamesAnOrgan() {
        Object[] place = {"Puebla"};
        Object[] seat = {"Sede: Puebla"};
        assertThat(under("S01", List.of(place, new Object[] {"OOAD Tlaxcala"}))
                        .drafts()
                        .get(0)
                        .organ())
                .isEqualTo("30");
        assertThat(under("S01", List.of(new Object[] {"OOAD: Tlaxcala"}, seat))
                        .drafts()
                        .get(0)
                        .organ())
                .isEqualTo("30");
        assertThat(under("OOAD Tlaxcala", List.<Object[]>of(place))
                        .drafts()
                        .get(0)
                        .organ())
                .isEqualTo("30");
    }

    @Test
    void takesNoOrganFromAListOrANumber() {
        Preview list = under("S01", List.of(new Object[] {"Puebla"}, new Object[] {"Tlaxcala"}));
        Preview counts = under("S01", List.<Object[]>of(new Object[] {"Puebla", 12}));
        Preview number = under("9", List.<Object[]>of(new Object[] {"14"}));

        assertThat(List.of(list, counts, number))
                .allSatisfy(p ->
                        assertThat(p.faults()).extracting(f -> f.code().name()).containsExactly("MISSING_ORGAN"));
    }
}
