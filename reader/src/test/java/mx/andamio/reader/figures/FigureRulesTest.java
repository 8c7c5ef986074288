package mx.andamio.reader.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import mx.andamio.reader.Reading.Qualifier;
import mx.andamio.reader.numbers.Numbers;
import mx.andamio.reader.numbers.Quantity;
import mx.andamio.reader.text.OneSentence;
import mx.andamio.reader.text.Sentence;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the words around a number make of it. The number is the last one of the sentence. */
class FigureRulesTest {

    private static Quantity last(Sentence s) {
        int at = s.size() - 1;
        while (!s.at(at).isNumber()) {
            at--;
        }
        return Numbers.at(s, at).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            a la semana 53 van; true
            a la semana 54 van; false
            a la fecha 53 van; false
            entre 2023 y 24; true
            de 2023 al 24; true
            de 2023 a 24; true
            entre 1998 y 99; true
            entre 2023 y 25; false
            entre 2023 con 24; false
            entre 1823 y 24; false
            entre unos y 24; false
            el 4 del actual; true
            el 4 del presente; true
            el 4 del corriente; true
            el 4 de los corrientes; true
            el 4 de este mes; true
            el 4 del mes en curso; true
            el 4 del mes; false
            """)
    void numberWeeksAndYears(String text, boolean covers) {
        Sentence s = OneSentence.of(text);

        assertThat(CalendarNumbers.covers(s, last(s), false)).isEqualTo(covers);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            a la semana 37 consultas; false
            el 4 del actual; true
            """)
    void numberNoWeekWhereTheyCountWhatFollows(String text, boolean covers) {
        Sentence s = OneSentence.of(text);

        assertThat(CalendarNumbers.covers(s, last(s), true)).isEqualTo(covers);
        assertThat(CalendarNumbers.covers(s, new Quantity(last(s).from(), last(s).to(), BigDecimal.TEN, true), false))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            calle Jalisco y 300.; true
            avenida Benito Juárez y 300,; true
            calle Jalisco y 300; true
            calle Jalisco y 300 camas; false
            calle Jalisco con 300.; false
            calle jalisco y 300.; false
            sala Jalisco y 300.; false
            """)
    void nameTheCornerOfAStreet(String text, boolean corner) {
        Sentence s = OneSentence.of(text);

        assertThat(NumberedPlaces.isCorner(s, last(s))).isEqualTo(corner);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            el Hospital General Regional 180; true
            la Unidad de Uno y Del Dos 4; true
            la Unidad Del 4; true
            el Hospital Uno Dos Tres Cuatro Cinco Seis 4; true
            el Hospital Uno Dos Tres Cuatro Cinco Seis Siete 4; false
            el hospital General 4; false
            el Hospital para Uno 4; false
            el Consejo Regional 4; false
            el Hospital de 4; false
            el Hospital General 4.5; false
            """)
    void nameAHospital(String text, boolean covers) {
        Sentence s = OneSentence.of(text);

        assertThat(NumberedPlaces.covers(s, last(s))).isEqualTo(covers);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            más de 4; MORE_THAN
            más de las 4; MORE_THAN
            más de los 4; MORE_THAN
            hasta el 4; UP_TO
            hasta la 4; UP_TO
            arriba de 4; MORE_THAN
            encima de 4; MORE_THAN
            al menos 4; MORE_THAN
            lo menos 4; MORE_THAN
            menos de 4; UP_TO
            cerca de 4; ALMOST
            alrededor de 4; APPROX
            casi 4; ALMOST
            hasta 4; UP_TO
            unos 4; APPROX
            unas 4; APPROX
            aproximadamente 4; APPROX
            mínimo 4; MORE_THAN
            máximo 4; UP_TO
            mínimo de 4; MORE_THAN
            máximo de 4; UP_TO
            tope de 4; UP_TO
            pase de 4; UP_TO
            exceda de 4; UP_TO
            pase 4; -
            menos 4; -
            grupo de 4; -
            más 4; -
            4 camas aproximadamente; APPROX
            4 más o menos; APPROX
            4 camas o casi; ALMOST
            4 camas o menos; UP_TO
            4 camas o más; MORE_THAN
            4 y pico; MORE_THAN
            4 a b c o más; MORE_THAN
            4 a b c d o más; -
            4 camas; -
            """)
    void areBlurredByWords(String text, Qualifier qualifier) {
        Sentence s = OneSentence.of(text);

        assertThat(Qualifiers.of(s, last(s).from(), last(s).to())).isEqualTo(qualifier);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4 camas 5 o más", "4, 5 más o menos"})
    void areNotBlurredByWordsBehindTheNextNumber(String text) {
        Sentence s = OneSentence.of(text);

        assertThat(Qualifiers.of(s, 0, 1)).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            el déficit fue de 4; true
            el déficit asciende 4; true
            el déficit a b c d e f g h i de 4; true
            el déficit a b c d e f g h i j de 4; true
            déficit a b c d e f g h i j k de 4; false
            el déficit fue 4; false
            el grupo fue de 4; false
            """)
    void areMoneyBehindABalance(String text, boolean money) {
        Sentence s = OneSentence.of(text);

        assertThat(Spending.isOfBalance(s, last(s).from())).isEqualTo(money);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            niños de 4 años; true
            niños de 4 meses; true
            niño de 4 meses; false
            niño de 4 años; true
            mujeres de 37 y 61,; true
            mujeres de 37 y 61; true
            mujeres de 37 y 115,; true
            mujeres de 37 y 116,; false
            niños de 6 a 59 meses; true
            mujeres de 61%; false
            mujeres con 61,; false
            camas de 61,; false
            un equipo de 45 años de edad; true
            de 60 años y más; true
            de 60 años o más; true
            de 60 años en adelante; true
            con 60 años y más; false
            de 43 días de nacidos; true
            de nacidos a 4 años; true
            de nacidos hasta los 4 años; true
            de vivos a 4 años; false
            a los 10 años; true
            a los 9 años; false
            a los 40 años de servicio; false
            a sus 9 años; true
            Ana Ruiz, 71 años; true
            Ana Ruiz, 71 años,; true
            Ana Ruiz, 71 años hoy; false
            Ana ruiz, 71 años; false
            Ana Ruiz, de 71 años que; true
            Ana de 71 años; true
            ana de 71 años; false
            Ana de 71 años hoy; false
            Luis Sosa, futbolista amateur de 24 años hoy; true
            Luis sosa, futbolista amateur de 24 años hoy; false
            luis Sosa, futbolista amateur de 24 años hoy; false
            Luis Sosa, futbolista y Amateur de 24 años hoy; false
            Luis Sosa, canta y cantó de 24 años hoy; false
            Luis Sosa, a b c d e f de 24 años hoy; true
            Luis Sosa, a b c d e f g de 24 años hoy; false
            una espera mayor a 60 días; false
            pacientes mayores de 60 camas; false
            un plazo de 60 días; false
            """)
    void areAges(String text, boolean age) {
        Sentence s = OneSentence.of(text);

        assertThat(Ages.covers(s, last(s))).isEqualTo(age);
    }
}
