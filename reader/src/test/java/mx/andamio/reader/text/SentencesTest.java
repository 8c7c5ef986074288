package mx.andamio.reader.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mx.andamio.reader.Span;
import org.junit.jupiter.api.Test;

class SentencesTest {

    private static List<Sentence> sentences(String text) {
        Sentences all = new Sentences(text);
        all.add(Sentence.Part.BODY, List.of(new Span(0, text.length())));
        return all.all();
    }

    @Test
    void endsNoSentenceAtAnAbbreviation() {
        assertThat(sentences("Habló el Dr. Paz en la UMF No. 4 de Cd. Valles. Luego cerró."))
                .hasSize(2);
    }

    @Test
    void keepsAQuotationWithItsSentence() {
        List<Sentence> all = sentences("“Se hará. Lo digo yo”, afirmó. Fin.");

        assertThat(all).hasSize(3);
        assertThat(all.get(1).at(0).quoted()).isTrue();
    }

    @Test
    void cutsAStretchWithoutEnd() {
        assertThat(sentences("palabra ".repeat(5000)))
                .allMatch(s -> s.size() <= Sentences.LONGEST)
                .hasSizeGreaterThan(5000 / Sentences.LONGEST);
    }

    @Test
    void takesAnAddressAsOneToken() {
        Sentence s = sentences("Vea recetas.gob.mx/alta y https://a.mx/x?y=1.").get(0);

        assertThat(s.tokens())
                .filteredOn(t -> t.kind() == Token.Kind.LINK)
                .extracting(Token::text)
                .containsExactly("recetas.gob.mx/alta", "https://a.mx/x?y=1");
    }
}
