package mx.andamio.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mx.andamio.reader.Reading.Warning;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What does not add up, and the words in which it is said. Bodies of a bulletin of Wednesday 5 March 2025. */
class WarningsTest {

    private static @Nullable String warning(String body) {
        List<String> texts =
                ReadPapers.body(body).warnings().stream().map(Warning::text).toList();
        assertThat(texts).hasSizeLessThan(2);
        return texts.isEmpty() ? null : texts.getFirst();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            El programa inició en abril de 2020. Creció en los últimos cinco años. |
            El programa inició en abril de 2021. Creció en los últimos cinco años. | Se dicen 5 años y el texto fecha el inicio en 2021-04
            El programa inició en abril de 2017. Creció en los últimos cinco años. | Se dicen 5 años y el texto fecha el inicio en 2017-04
            El programa inició en marzo de 2023. Creció en los últimos dos años. |
            El programa inició en marzo de 2023. Creció en los últimos tres años. | Se dicen 3 años y el texto fecha el inicio en 2023-03
            El programa inició en marzo de 2023. Creció en los últimos tres meses. |
            El programa inició en marzo de 2023. Costará por los próximos tres años. |
            """)
    void comparesHowLongSomethingLastsWithTheMonthInWhichItBegan(String body, @Nullable String text) {
        assertThat(warning(body)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Se ocupan 843 de las 1,000 camas, 84 por ciento. |
            Se ocupan 843 de las 1,000 camas, 86 por ciento. | El texto dice 86 por ciento y de sus propios números resulta 84.3 %
            Se ocupan 800 de las 1,000 camas, 81 por ciento. |
            Se ocupan 800 de mil camas, 79 por ciento. |
            Las camas pasaron de 40 a 50, un aumento de 30 por ciento. | El texto dice 30 por ciento y de sus propios números resulta 25.0 %
            Las camas pasaron de 40 a 50, un aumento de 25 por ciento. |
            Las camas pasaron de 40 a 50 y sobra 30 por ciento del espacio. |
            De sus 200 quejas se resolvieron 100, es decir, el 60 por ciento. | El texto dice 60 por ciento y de sus propios números resulta 50.0 %
            De las 200 quejas se resolvieron 100 (60 por ciento). | El texto dice 60 por ciento y de sus propios números resulta 50.0 %
            De las 100 quejas se resolvieron 200, el 60 por ciento. |
            """)
    void worksOutThePercentageOfItsOwnNumbersToOnePoint(String body, @Nullable String text) {
        assertThat(warning(body)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            al elevar la cobertura | al elevar la cobertura del 50 al 75 por ciento
            al elevar la cobertura contra la gripe | al elevar la cobertura contra la gripe del 50 al 75 por ciento
            al elevar la cobertura contra la gripes | al elevar la cobertura contra la gripes del 50 al 75 por…
            al elevar la cobertura contra la influenza en la capital | al elevar la cobertura contra la influenza en la capital del…
            """)
    void quotesNoMoreThanEightyLettersOfAClauseThatMayBeAResult(String range, String quoted) {
        assertThat(warning("El Instituto gana " + range + " del 50 al 75 por ciento."))
                .isEqualTo(
                        "Puede ser una meta o un resultado: no se dice para cuándo (El Instituto gana " + quoted + ")");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            La Reunión fue el martes 4 de marzo de 2025 y la clausuró su titular. |
            La Reunión fue el lunes 4 de marzo de 2025 y la clausuró su titular. | El 2025-03-04 no fue lunes, sino martes
            La Reunión fue el domingo 2 de marzo. |
            La Reunión fue el sábado 2 de marzo. | El 2025-03-02 no fue sábado, sino domingo
            """)
    void tellsTheDayOfTheWeekThatADateHas(String body, @Nullable String text) {
        assertThat(warning(body)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://www.imss.gob.mx/colima", "https://www.imss.gob.mx/a?b=c&d=%20e#f"})
    void findsNoFaultInAnAddressThatIsWhole(String link) {
        assertThat(warning("Más en " + link)).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Se inaugurarán los Hospitales de Tula, León y Tepic. Además, 10 hospitales se encuentran en construcción. | Se dicen 10 hospitales y se nombran 3
            Se concluirá el hospital de Tula en mayo y se abrirá el hospital de León en junio. Otros 10 hospitales están en obra. | Se dicen 10 hospitales y se nombran 2
            Se concluirá el hospital de Tula en mayo y se abrirá el hospital de León en junio. Los dos hospitales están en obra. |
            Se concluirá la clínica de Tula en mayo y se abrirá la clínica de León en junio. Además, 10 hospitales están en obra. |
            Se concluirá el hospital de Tula en mayo. Además, 10 hospitales están en obra. |
            """)
    void comparesTheHospitalsUnderWayWithThoseThatArePromisedByName(String body, @Nullable String text) {
        assertThat(warning(body)).isEqualTo(text);
    }
}
