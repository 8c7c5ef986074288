package mx.andamio.sheets.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import mx.andamio.sheets.cells.Cell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberCellsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "85 | 85 |",
                "1,556 | 1556 |",
                "1.556 | 1556 |",
                "0.125 | 0.125 |",
                "1 556 | 1556 |",
                "85% | 85 | %",
                "85 % | 85 | %",
                "85.5% | 85.5 | %",
                "106 % | 106 | %",
                "85 por ciento | 85 | %",
                "$ 1,200.50 | 1200.5 | pesos",
                "$1,200,000.00 | 1200000 | pesos",
                "45 días | 45 | días",
                "3 equipos | 3 | equipos",
                "2,441 m² | 2441 | m²",
                "mil 556 | 1556 |",
                "1.5 millones | 1500000 |",
                "12 mil | 12000 |",
                "-5 | -5 |",
                "0 | 0 |",
                ">= 85 | 85 |",
                "al menos 90% | 90 | %",
                "85,5 | 85.5 |",
                "1.234.567 | 1234567 |",
                "1,234,567.89 | 1234567.89 |",
                "20 camas censables | 20 | camas censables",
                "1'556 | 1556 |",
                "’12.5 % | 12.5 | %",
                "3 millones de recetas | 3000000 | recetas",
                "12 (doce) | 12 |",
                "doce (12) | 12 |",
                "3 (tres) Días | 3 | Días",
                "1 (una) obra | 1 | obra",
                "85% (ochenta y cinco por ciento) | 85 | %",
                "100 (%) | 100 | %",
                "40 (Cirugías) | 40 | Cirugías",
                "12 plazas (6 de base y 6 de confianza) | 12 | plazas",
                "40* | 40 |",
                "100+ | 100 |",
                "máx. 20 | 20 |",
                ".85 | 0.85 |",
                "1'250,000 | 1250000 |",
                "1.5 mdp | 1500000 | pesos"
            })
    void readsNumbersAsPeopleWriteThem(String written, BigDecimal value, String unit) {
        assertThat(NumberCells.of(Cell.text(written))).isEqualTo(new NumberReading.Value(value, unit));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "por definir",
                "pendiente",
                "varios",
                "N/A",
                "ochenta",
                "ochenta y cinco por ciento",
                "40-80",
                "de 40 a 80",
                "12 de 20",
                "1,23,4",
                "todos",
                "sin dato",
                "3/4",
                "12/05/2026",
                "5 y 6",
                "x",
                "'varios",
                "12 (quince)",
                "quince (12)",
                "40 (60)",
                "12O",
                "½",
                "1'25",
                "''9"
            })
    void refusesWhatIsNoNumber(String written) {
        assertThat(NumberCells.of(Cell.text(written))).isInstanceOf(NumberReading.Bad.class);
    }

    @Test
    void suggestsTheFigureOfANumberInWords() {
        assertThat(NumberCells.of(Cell.text("ochenta y cinco"))).isEqualTo(new NumberReading.Bad("spelled", "85"));
    }

    @Test
    void readsANumberBehindAMarkOfText() {
        assertThat(NumberCells.of(Cell.text("'912"))).isEqualTo(new NumberReading.Value(new BigDecimal("912"), null));
    }

    @Test
    void readsAPercentageAsItIsShown() {
        Cell cell = new Cell(Cell.Kind.NUMBER, "85%", new BigDecimal("0.85"), null, true);

        assertThat(NumberCells.of(cell)).isEqualTo(new NumberReading.Value(new BigDecimal("85"), "%"));
    }
}
