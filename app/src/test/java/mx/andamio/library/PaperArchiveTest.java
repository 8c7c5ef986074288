package mx.andamio.library;

import static mx.andamio.support.Bulletin.aBulletin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.strings;

import mx.andamio.library.PaperArchive.Order;
import mx.andamio.library.PaperArchive.Question;
import mx.andamio.support.Unique;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words, phrases and exclusions, and whatever else is typed. */
class PaperArchiveTest extends ArchiveFixture {

    @ParameterizedTest
    @CsvSource({
        "Se comprometió a abrir, comprometen",
        "Se comprometen a abrir, comprometió",
        "Se comprometió a abrir, comprometio",
        "Se comprometió a abrir, COMPROMETIÓ",
        "Construirán la unidad médica, construira",
        "Construirán la unidad médica, medicas",
        "La vacunación terminó, vacunaciones",
        "La vacunación terminó, VACUNACION",
        "Los servicios del estado, servicio estados",
        "El Año de los niños, ano ninos",
        "El pingüino, pinguinos",
    })
    void caseAccentsAndFormsDoNotMatter(String said, String asked) {
        var id = receive(said);

        assertThat(found(asked)).containsExactly(id);
    }

    @Test
    void aWordThatNoPaperHasIsLookedForInItsOtherForms() {
        var root = "zur" + mark.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]", "");
        var id = receive(root + "en");

        assertThat(found(root + "ió")).containsExactly(id);
        assertThat(found(root + "io")).containsExactly(id);
    }

    @Test
    void otherWordsOfTheSameBeginningAreOtherWords() {
        receive("El estado y el servidor");
        desk.receive(aBulletin().say("Un estadio y un servicio"));

        assertThat(found("estadio")).isEmpty();
        assertThat(found("servicio")).isEmpty();
    }

    @Test
    void severalWordsAreAllRequired() {
        var both = receive("Una ambulancia para la sierra");
        receive("Una ambulancia para el puerto");

        assertThat(found("sierra ambulancias")).containsExactly(both);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"banco de sangre\"", "«Banco de Sangre»", "“bancos de sangre”", "\"banco de sangre"})
    void aPhraseStandsInOrder(String phrase) {
        var id = receive("El banco de sangre abrió");
        receive("Sangre del banco");
        receive("El banco recibió sangre de otros");

        assertThat(found(phrase)).containsExactly(id);
    }

    @Test
    void aWordOrPhraseIsExcluded() {
        var plain = receive("Abrió la clínica");
        receive("Abrió la clínica con helipuerto");

        assertThat(found("clinica -helipuertos")).containsExactly(plain);
        assertThat(found("clinica -\"con helipuerto\"")).containsExactly(plain);
        assertThat(found("clinica \u2212helipuerto")).containsExactly(plain);
    }

    @Test
    void onlyAnExclusionLeavesTheOthers() {
        var plain = receive("Abrió la clínica");

        var found = archive.find(Question.ALL.about("-noestaenningunpapel"), 0, 500);

        assertThat(ids(found)).contains(plain);
    }

    @Test
    void commonWordsAreLeftOutAndSaid() {
        var id = receive("Algo");

        var found = find("de la");

        assertThat(ids(found)).containsExactly(id);
        assertThat(found.leftOut()).containsExactly("de", "la");
    }

    @Test
    void theNumberIsFoundAsItIsWritten() {
        var number = Unique.number() + "/2031";
        var id = desk.receive(aBulletin().scalar("bulletin_number", number)).id();

        assertThat(ids(archive.find(Question.ALL.about(number), 0, 10))).containsExactly(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'",
                "''",
                "\"",
                "\"\"",
                "\"\"\"",
                "-",
                "--",
                "- -",
                "-\"",
                "\\",
                "a\\'b",
                "& | !",
                "a & !b | (c",
                "a:*",
                "a:A",
                "<->",
                "a <2> b",
                "'; drop table library.paper; --",
                "%",
                "_",
                "\0",
                "a\0b",
                "\u202Eabc",
                "\uD800",
                "x\uDC00y",
                "😀",
                "𝒜𝒷",
                "\u0301",
                "a\u0301",
                "ﬁ",
                "ß",
                "İ",
                "-ß",
                "\"de la\"",
                "-de",
                "1.5/2,3",
                "\u200B\u00AD",
                "://",
                "$1",
                "?",
                "{0}",
                "زهر",
                "北京"
            })
    void whateverIsTypedIsAnswered(String typed) {
        assertThat(archive.find(Question.ALL.about(typed), 0, 5).items()).hasSizeLessThanOrEqualTo(5);
        assertThat(archive.find(everywhere(typed), 0, 5).items()).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void anythingIsAnswered() {
        qt().withExamples(60)
                .forAll(
                        strings().allPossible().ofLengthBetween(0, 60),
                        strings().basicLatinAlphabet().ofLengthBetween(0, 40))
                .checkAssert((any, latin) -> {
                    archive.find(Question.ALL.about(any), 0, 3);
                    archive.find(everywhere(latin), 0, 3);
                });
    }

    private static Question everywhere(String typed) {
        return new Question(typed, typed, typed, typed, null, null, typed, typed, true, Order.RELEVANCE);
    }

    @Test
    void aQuestionOfTenThousandLettersIsCutAndSaysSo() {
        var found = archive.find(Question.ALL.about("palabra ".repeat(1250)), 0, 5);
        var oneWord = archive.find(Question.ALL.about("a".repeat(10_000)), 0, 5);

        assertThat(found.cut()).isTrue();
        assertThat(oneWord.cut()).isTrue();
    }

    @Test
    void aPaperWithMoreDifferentWordsThanAnIndexHoldsComesIn() {
        var words = new StringBuilder();
        for (var i = 0; i < 150_000; i++) {
            words.append('z').append(Integer.toString(i, 36)).append(' ');
        }

        var id = receive(words.toString());

        assertThat(papers.paper(id)).isPresent();
    }
}
