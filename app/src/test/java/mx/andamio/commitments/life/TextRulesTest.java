package mx.andamio.commitments.life;

import static mx.andamio.commitments.life.TextRules.Warning.NO_VERB;
import static mx.andamio.commitments.life.TextRules.Warning.TWO_DELIVERABLES;
import static mx.andamio.commitments.life.TextRules.Warning.TWO_VERBS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sumar unidades de fin de semana, de 120 a 393",
                "Reducir la espera para mejorar y ampliar la atención",
                "Contratar personal médico y de enfermería.",
                "Ampliar la atención médica y familiar en 2025 y 2026",
                "Difundir el programa en la clínica y similar en cada hogar",
                "Entregar el hospital antes del 31 de diciembre y 15 de enero",
                "Se sumarán 393 unidades",
                "Dar seguimiento a las 393 unidades y sus directores",
                "Oír a los trabajadores",
                "Alcanzar 80 % y 90 % de avance"
            })
    void oneVerbAndOneDeliverableAreLeftAlone(String text) {
        var seen = TextRules.look(text);

        assertThat(seen.warnings()).isEmpty();
        assertThat(seen.split()).isEmpty();
    }

    @Test
    void twoVerbsAreTwoCommitmentsAndTheSplitIsOffered() {
        var seen = TextRules.look("Sumar unidades de fin de semana y contratar personal de laboratorio.");

        assertThat(seen.warnings()).containsExactly(TWO_VERBS);
        assertThat(seen.split())
                .containsExactly("Sumar unidades de fin de semana", "Contratar personal de laboratorio");
    }

    @Test
    void aNounThatEndsLikeAVerbIsNoPurpose() {
        assertThat(TextRules.look("Equipar la sala con bienestar y contratar personal")
                        .split())
                .containsExactly("Equipar la sala con bienestar", "Contratar personal");
    }

    @Test
    void asManyVerbsAsItHasAreAsManyCommitments() {
        assertThat(TextRules.look(
                                "Revisar el almacén, abastecer las farmacias; publicar el inventario así como avisar a la región")
                        .split())
                .containsExactly(
                        "Revisar el almacén",
                        "Abastecer las farmacias",
                        "Publicar el inventario",
                        "Avisar a la región");
    }

    @Test
    void twoCountedThingsOfOneVerbAreTwoCommitments() {
        var seen = TextRules.look("Abrir 393 unidades de fin de semana y 1,556 consultorios");

        assertThat(seen.warnings()).containsExactly(TWO_DELIVERABLES);
        assertThat(seen.split()).containsExactly("Abrir 393 unidades de fin de semana", "Abrir 1,556 consultorios");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Mejor atención en fin de semana", "393 unidades", "Titular de la unidad", "y"})
    void whatDoesNotBeginWithWhatIsToBeDoneIsSaid(String text) {
        assertThat(TextRules.look(text).warnings()).containsExactly(NO_VERB);
        assertThat(TextRules.look(text).split()).isEmpty();
    }

    @Test
    void aTextOfAnyLengthIsAnswered() {
        var endless = "Sumar unidades y ".repeat(100_000);

        assertThat(TextRules.look(endless).warnings()).isNotNull();
        assertThat(TextRules.look("1 a ".repeat(500_000)).split()).isEqualTo(List.of());
        assertThat(TextRules.look("r".repeat(1_000_000)).warnings()).isNotNull();
        assertThat(TextRules.look("Abrir " + "3 a, ".repeat(1_000) + "x").warnings())
                .isNotNull();
    }

    @Test
    void anActionMayBeginWithItsNumber() {
        assertThat(TextRules.look("Abrir 12 consultorios y contratar 24 enfermeras")
                        .split())
                .containsExactly("Abrir 12 consultorios", "Contratar 24 enfermeras");
    }
}
