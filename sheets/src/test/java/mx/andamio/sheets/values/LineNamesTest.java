package mx.andamio.sheets.values;

import static org.assertj.core.api.Assertions.assertThat;

import mx.andamio.pack.LineSet;
import mx.andamio.sheets.ImssPack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineNamesTest {

    private final LineNames lines = new LineNames(ImssPack.pack());

    @Test
    void takesTheEightLinesOfThePack() {
        assertThat(lines.all())
                .extracting(LineSet.Line::code)
                .containsExactly(
                        "MEDICAL", "SOCIAL", "CECI", "DIGITAL", "INFRASTRUCTURE", "HIRING", "EQUIPMENT", "MEDICINES");
    }

    @ParameterizedTest
    @CsvSource({
        "Construcción de CECI, CECI",
        "CONSTRUCCION DE CECI, CECI",
        "3. Construcción de CECI, CECI",
        "III. Construcción de CECI, CECI",
        "3) construcción de ceci, CECI",
        "Línea 3: Construcción de CECI, CECI",
        "Eje 8 - Abasto de medicamentos, MEDICINES",
        "Infraestructura., INFRASTRUCTURE",
        "I. Procesos de atención médica, MEDICAL",
        "L5 Infraestructura, INFRASTRUCTURE",
        "Línea de acción 7. Equipamiento, EQUIPMENT",
        "Infraestructura (5), INFRASTRUCTURE",
        "abasto de medicamentos [8]., MEDICINES",
        "Digitalización de servicios (línea 4), DIGITAL",
        "LA1. Procesos de atención médica, MEDICAL",
        "LA-05 Infraestructura, INFRASTRUCTURE"
    })
    void knowsALineWhateverItsNumberAndAccents(String written, String code) {
        assertThat(lines.of(written)).isNotNull().extracting(LineSet.Line::code).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "Equipamento, Equipamiento",
        "Infraestrutura, Infraestructura",
        "Abasto, Abasto de medicamentos",
        "Contratacion personal, Contratación de personal"
    })
    void suggestsTheLineThatWasMeant(String written, String line) {
        assertThat(lines.of(written)).isNull();
        assertThat(lines.near(written)).contains(line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Comunicación social 2", "Turismo", "Equipamento (7)", "(7)", "Equipamiento (nuevo)"})
    void knowsNoOther(String written) {
        assertThat(lines.of(written)).isNull();
    }
}
