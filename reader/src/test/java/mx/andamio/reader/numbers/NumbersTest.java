package mx.andamio.reader.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import java.util.List;
import mx.andamio.reader.Span;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.text.Sentences;
import org.junit.jupiter.api.Test;

class NumbersTest {

    private static long read(String text) {
        Sentence sentence = new Sentence(Sentences.tokens(text, new Span(0, text.length())), Sentence.Part.BODY, 0);
        Quantity q = Numbers.at(sentence, 0).orElseThrow();
        assertThat(q.to()).as("all of «%s»", text).isEqualTo(sentence.size());
        return q.value().longValueExact();
    }

    @Test
    void readsBackEveryNumberThatItsWordsSpell() {
        qt().forAll(longs().between(2, 999_999_999_999L))
                .checkAssert(n -> assertThat(read(SpanishWords.of(n))).isEqualTo(n));
    }

    @Test
    void readsBackEveryNumberOfABulletinsMixedStyle() {
        qt().forAll(longs().between(2, 999_999_999_999L))
                .checkAssert(n -> assertThat(read(SpanishWords.mixed(n))).isEqualTo(n));
    }

    @Test
    void readsSmallNumbersOneByOne() {
        for (long n = 2; n < 3000; n++) {
            assertThat(read(SpanishWords.of(n))).isEqualTo(n);
            assertThat(read(SpanishWords.mixed(n))).isEqualTo(n);
        }
    }

    @Test
    void startsNoNumberAtOtherWords() {
        for (String word : List.of("casa", "millar", "ciento-uno", "y", "por")) {
            Sentence sentence = new Sentence(Sentences.tokens(word, new Span(0, word.length())), Sentence.Part.BODY, 0);
            assertThat(Numbers.at(sentence, 0)).isEmpty();
        }
    }

    @Test
    void readsSeparatorsAsMexicanPapersWriteThem() {
        assertThat(Digits.value("1,556", false)).isEqualByComparingTo("1556");
        assertThat(Digits.value("97.5", false)).isEqualByComparingTo("97.5");
        assertThat(Digits.value("1.250", true)).isEqualByComparingTo("1.25");
        assertThat(Digits.value("22,643,638", false)).isEqualByComparingTo("22643638");
        assertThat(Digits.value("97,5", false)).isEqualByComparingTo("97.5");
        assertThat(Digits.value("1.2.3", false)).isNull();
    }
}
