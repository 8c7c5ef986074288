package mx.andamio.publishing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import mx.andamio.library.Item.Place;
import mx.andamio.publishing.web.PaperText.Found;
import mx.andamio.publishing.web.Views.Fragment;
import mx.andamio.publishing.web.Views.Paragraph;
import org.junit.jupiter.api.Test;

class PaperTextTest {

    @Test
    void paragraphsArePartedByEmptyLinesAndPointsOfLists() {
        var text = new PaperText("\n\n Uno\nsigue\n\n- dos\n– tres\n\n  \n-\n😀\n\n--- o0o ---", List.of());

        assertThat(text.paragraphs())
                .extracting(Paragraph::listed, Paragraph::text)
                .containsExactly(
                        tuple(false, "Uno\nsigue"),
                        tuple(true, "dos"),
                        tuple(true, "tres"),
                        tuple(true, "😀"),
                        tuple(false, "--- o0o ---"));
    }

    @Test
    void placesAreCodePointsAndTheShortestOfThoseThatOverlapIsMeant() {
        var text = new PaperText(
                "😀 abrirán 393 camas.",
                List.of(
                        new Found("promesa-1", "promise", new Place(2, 20)),
                        new Found("cifra-1", "figure", new Place(10, 19))));

        assertThat(text.paragraphs().getFirst().fragments())
                .containsExactly(
                        new Fragment("😀 ", List.of(), null, ""),
                        new Fragment("abrirán ", List.of("t-promesa-1"), "promesa-1", "promise"),
                        new Fragment("393 camas", List.of("t-cifra-1"), "cifra-1", "figure"),
                        new Fragment(".", List.of(), "promesa-1", "promise"));
    }

    @Test
    void aSummaryIsTheFirstSentenceThatIsNoTitleCutAtAWord() {
        var sentence = "El Instituto abrió una clínica en la ciudad. " + "Atiende a más personas ".repeat(12);

        assertThat(PaperText.summary("BOLETÍN DE PRENSA\n\nTitulares firman compromisos\n\n- punto\n\n" + sentence))
                .startsWith("El Instituto abrió")
                .endsWith(" a más…")
                .hasSizeLessThanOrEqualTo(221);
        assertThat(PaperText.summary("BOLETÍN\n\nUn título")).isEmpty();
    }
}
