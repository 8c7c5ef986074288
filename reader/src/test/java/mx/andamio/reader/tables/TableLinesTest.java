package mx.andamio.reader.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mx.andamio.reader.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which lines of a text are rows, and what is left of it without them. */
class TableLinesTest {

    private static List<List<String>> rows(String text) {
        return Tables.in(text).stream()
                .flatMap(t -> t.rows().stream())
                .map(r -> r.cells().stream().map(Cell::text).toList())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Compromiso\tResponsable\nAbrir 12 camas\tAbasto\n",
                "| Compromiso | Responsable |\n|---|---|\n| Abrir 12 camas | Abasto |\n",
                "Compromiso | Responsable\nAbrir 12 camas | Abasto\n",
                "  | Compromiso | Responsable |\n  | Abrir 12 camas | Abasto |\n",
                "Texto.\n\nCompromiso\tResponsable\nAbrir 12 camas\tAbasto\n\nMás texto.\n"
            })
    void readsATableInEachOfItsForms(String text) {
        assertThat(rows(text)).containsExactly(List.of("Abrir 12 camas", "Abasto"));
        assertThat(Tables.in(text).getFirst().kind()).isEqualTo(Table.Kind.COMMITMENTS);
    }

    @Test
    void keepsEmptyCellsInTheirPlaces() {
        assertThat(rows("Compromiso\tResponsable\tFecha\nAbrir camas\t\tmayo\n\tAbasto\t\nCerrar\t\t\n"))
                .contains(List.of("Abrir camas", "", "mayo"));
    }

    @Test
    void readsNoTableWhereNothingPartsTheLines() {
        assertThat(Tables.in("Compromiso\nAbrir 12 camas\n")).isEmpty();
        assertThat(Tables.in("|\n||\n")).isEmpty();
        assertThat(Tables.in("")).isEmpty();
    }

    @Test
    void leavesTheTextWithoutTheLinesOfItsTables() {
        String text = "Texto.\n\nCompromiso\tResponsable\nAbrir 12 camas\tAbasto\n\nMás texto.\n";

        String without = Tables.without(text, Tables.in(text));

        assertThat(without).hasSameSizeAs(text).contains("Texto.", "Más texto.").doesNotContain("camas", "Responsable");
    }

    @Test
    void givesAnEmptyCellWhereARowEnds() {
        Row row = new Row(List.of(new Cell(new Span(0, 1), "a")), new Span(0, 5));

        assertThat(row.at(0).text()).isEqualTo("a");
        assertThat(row.at(1).text()).isEmpty();
        assertThat(row.at(1).span()).isEqualTo(new Span(5, 5));
        assertThat(row.at(-1).text()).isEmpty();
        assertThat(row.filled()).isEqualTo(1);
    }
}
