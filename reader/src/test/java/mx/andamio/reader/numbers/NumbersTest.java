package mx.andamio.reader.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import mx.andamio.reader.Span;
import mx.andamio.reader.text.Fold;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.text.Sentences;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    void allWordsOfATextSpellItsNumberOrNone() {
        for (int n = 2; n < 100; n++) {
            assertThat(Numbers.inWords(Fold.of(SpanishWords.of(n)))).hasValue(n);
        }
        for (String other : List.of("", "casa", "12", "dos casas", "treinta y", "un millon", "y uno")) {
            assertThat(Numbers.inWords(other)).as(other).isEmpty();
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            77.3 millones | 77300000 | 2
            77.3 millones 12 | 77300000 | 2
            77 millones 12 | 77000012 | 3
            77 millones 12 mil | 77012000 | 4
            2 millones 1.5 | 2000000 | 2
            un millón | 1000000 | 2
            millón | 1000000 | 1
            medio millón | 500000 | 2
            medio millones | | 0
            millón y medio | 1500000 | 3
            dos millones y medio | 2500000 | 4
            dos millones y tres | 2000000 | 2
            un billón | 1000000000000 | 2
            2 billones 3 millones | 2000003000000 | 4
            3 millones 2 billones | 3000002 | 3
            4 mil | 4000 | 2
            4 mil 5 | 4005 | 3
            4 mil 1000 | 4000 | 2
            4 mil 0 | 4000 | 2
            4 mil 2.5 | 4000 | 2
            4 mil 2.5 millones | 4002500000 | 4
            mil | 1000 | 1
            mil un pacientes | 1000 | 1
            mil 1 pacientes | 1001 | 2
            mil una | 1001 | 2
            un mil | 1 | 1
            1 mil | 1000 | 2
            cien | 100 | 1
            cien dos | 100 | 1
            cien treinta | 100 | 1
            ciento dos | 102 | 2
            doscientas treinta y una | 231 | 4
            quinientas | 500 | 1
            treinta y diez | 30 | 1
            treinta y cero | 30 | 1
            cero | 0 | 1
            1,250.5 | 1250.5 | 1
            1.250 % | 1.25 | 1
            1.250 por | 1.25 | 1
            1.250 camas | 1250 | 1
            1.250 mil | 1250 | 2
            """)
    void readsTheLongestNumberThatStartsASentence(String text, @Nullable BigDecimal value, int tokens) {
        Sentence sentence = new Sentence(Sentences.tokens(text, new Span(0, text.length())), Sentence.Part.BODY, 0);
        Optional<Quantity> read = Numbers.at(sentence, 0);

        assertThat(read.map(Quantity::value).orElse(null))
                .usingComparator(Comparator.nullsFirst(Comparator.naturalOrder()))
                .isEqualTo(value);
        assertThat(read.map(Quantity::to).orElse(0)).isEqualTo(tokens);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            77 millones | false
            setenta y siete | true
            siete mil 5 | false
            siete mil 1000 | true
            siete millones 2.5 | true
            """)
    void saysWhetherANumberIsInWordsAlone(String text, boolean words) {
        Sentence sentence = new Sentence(Sentences.tokens(text, new Span(0, text.length())), Sentence.Part.BODY, 0);

        assertThat(Numbers.at(sentence, 0).orElseThrow().inWords()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1'556'000 | false | 1556000
            1’556 | true | 1556
            1.556,5 | false | 1556.5
            1,556.5 | false | 1556.5
            12,34 | false | 12.34
            0,556 | false | 0.556
            1234,567 | false | 1234.567
            1,2345 | false | 1.2345
            1.556 | false | 1556
            1.556 | true | 1.556
            1.556.000 | true | 1556000
            0.556 | false | 0.556
            1234.567 | false | 1234.567
            .5 | false | 0.5
            123456789012345678 | false | 123456789012345678
            """)
    void tellsThousandsFromDecimals(String text, boolean scaled, BigDecimal value) {
        assertThat(Digits.value(text, scaled)).isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,2,3", "1.2.3", "1.5,2.5", "1234567890123456789", "12a", "", "."})
    void makesNoNumberOfOtherMarks(String text) {
        assertThat(Digits.value(text, false)).isNull();
    }

    @Test
    void joinsGroupsOfThreeDigitsThatAnUnbreakableSpaceParts() {
        assertThat(read("1\u00A0556")).isEqualTo(1556);
        assertThat(read("22\u202F643\u2009638")).isEqualTo(22_643_638);
        Sentence two =
                new Sentence(Sentences.tokens("12\u00A034 y 12\u00A03456", new Span(0, 15)), Sentence.Part.BODY, 0);
        assertThat(Numbers.at(two, 0).orElseThrow().value()).isEqualByComparingTo("12");
        assertThat(Numbers.at(two, 3).orElseThrow().value()).isEqualByComparingTo("12");
    }
}
