package mx.andamio.reader.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which two lines of the head are one. */
class WrappedTest {

    private static final Letterhead KNOWN =
            new Letterhead(List.of("Zona Quimera Altiplana", "Zona Vega", "Zona Vega Altiplana", "Zona Lago", "Lago"));

    private static boolean isOne(String first, String second) {
        String text = "Antes\n" + first + "\n" + second + "\nDespués";
        int end = Wrapped.end(text, 6, 6 + first.length(), KNOWN);
        assertThat(end).isIn(6 + first.length(), 7 + first.length() + second.length());
        return end > 6 + first.length();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            22 de septiembre; de 2017
            22 de septiembre; 2017.
            22 de septiembre; del 1998
            Morelia, Michoacán,; 25 de agosto de 2022
            Morelia, Michoacán,; a 25 de agosto de 2022
            Morelia, Michoacán,; jueves 25 de agosto de 2022
            Morelia, Michoacán,; el jueves, 25 de agosto de 2022
            Uno Dos Tres Cuatro Cinco Seis Siete,; 25 de agosto de 2022
            Zona Quimera; Altiplana
            """)
    void joinsADateWithItsYearOrPlaceAndAnOfficeWithItsRest(String first, String second) {
        assertThat(isOne(first, second)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            22 de septiembre de 2016; 2017
            - 22 de septiembre; de 2017
            22 de septiembre; de 2017 y más
            La jornada; de 2017
            Morelia, Michoacán; 25 de agosto de 2022
            Morelia 2,; 25 de agosto de 2022
            Morelia, Michoacán,; agosto 25 de 2022
            Morelia, Michoacán,; 25 de agosto
            Uno Dos Tres Cuatro Cinco Seis Siete Ocho,; 25 de agosto de 2022
            Zona Vega; Altiplana
            Zona Quimera; Lago
            Zona Nueva; Lago
            """)
    void leavesOthersApart(String first, String second) {
        assertThat(isOne(first, second)).isFalse();
    }

    @Test
    void joinsNoMoreThanAHundredAndThirtyLetters() {
        assertThat(isOne("M".repeat(109) + ",", "25 de agosto de 2022")).isTrue();
        assertThat(isOne("M".repeat(110) + ",", "25 de agosto de 2022")).isFalse();
    }

    @Test
    void joinsNothingWithABlankLineOrTheEndOfTheText() {
        assertThat(Wrapped.end("Morelia,\n\n25 de agosto de 2022", 0, 8, KNOWN)).isEqualTo(8);
        assertThat(Wrapped.end("\nLago", 0, 0, KNOWN)).isZero();
        assertThat(Wrapped.end("Morelia,", 0, 8, KNOWN)).isEqualTo(8);
        assertThat(Wrapped.end("Morelia,\n", 0, 8, KNOWN)).isEqualTo(8);
        assertThat(Wrapped.end("Morelia,\n25 de agosto de 2022", 0, 8, KNOWN)).isEqualTo(29);
    }
}
