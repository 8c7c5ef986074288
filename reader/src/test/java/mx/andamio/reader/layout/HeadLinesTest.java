package mx.andamio.reader.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which lines at the head are of the institution's paper, and which of another office's. */
class HeadLinesTest {

    private static final Letterhead KNOWN =
            new Letterhead(List.of("Zona Vega", "Zona Vega Quimera", "Sala Quimera Dos"));

    private static Line line(String text) {
        return Line.of(text, 0, text.length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zona Vega",
                "ZONA VEGA QUIMERA",
                "Zona Vega | Sala Quimera Dos",
                "Zona  Vega",
                "Av. Juárez 45, tel. 555",
                "Calle Uno 45, C.P. 06600",
                "Tel. 555",
                "Teléfono 555",
                "Tel: 555",
                "Blvd. Uno 45, correo a@b",
                "Durango 291, col. Roma, tel. 555"
            })
    void knowsPhrasesAndAddresses(String text) {
        assertThat(KNOWN.covers(line(text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Zona Vegas",
                "Zona Vega Quimérica",
                "Vega",
                "- Zona Vega",
                "Av. Juárez, tel. propio",
                "Av. Juárez 45",
                "Av. Juárez 45, tel. 555.",
                "Durango 291, tel. 555",
                "Durango 291, col. Roma"
            })
    void knowsNoOtherLine(String text) {
        assertThat(KNOWN.covers(line(text))).isFalse();
    }

    @Test
    void knowsAnAddressOfTwentyFourWordsAndLessThanTwoHundredLetters() {
        assertThat(KNOWN.covers(line("Av. 1 tel." + " a".repeat(21)))).isTrue();
        assertThat(KNOWN.covers(line("Av. 1 tel." + " a".repeat(22)))).isFalse();
        assertThat(KNOWN.covers(line("Av. 1 tel." + "a".repeat(189)))).isTrue();
        assertThat(KNOWN.covers(line("Av. 1 tel." + "a".repeat(190)))).isFalse();
    }

    @Test
    void takesFourWordsOrAnOfficeForOfficial() {
        assertThat(Letterhead.isOfficial(line("Uno dos tres cuatro"))).isTrue();
        assertThat(Letterhead.isOfficial(line("Uno dos tres"))).isFalse();
        assertThat(Letterhead.isOfficial(line("Unidad dos"))).isTrue();
        assertThat(Letterhead.namesOffice(line("Uno dos tres cuatro"))).isFalse();
        assertThat(Letterhead.namesOffice(line("Consejo dos"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Secretaría de Salud",
                "\n \nSecretaría de Salud\nTexto",
                "  Gobierno del Estado  ",
                "H. Ayuntamiento de Colima",
                "Secretaría de Salud uno dos tres cuatro cinco seis",
                "Secretaría de Salud\n\nUno\nDos\nIMSS"
            })
    void seesAnotherOfficeAtTheHead(String text) {
        assertThat(OtherOffice.heads(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "La Secretaría de Salud",
                "Titular\nSecretaría de Salud",
                "Secretaría de Salud.",
                "Secretaría de Salud uno dos tres cuatro cinco seis siete",
                "Secretaría de Salud e IMSS",
                "Secretaría de Salud\nIMSS",
                "Secretaría de Salud\n\nUno\n\nIMSS"
            })
    void seesNoneElsewhere(String text) {
        assertThat(OtherOffice.heads(text)).isFalse();
    }

    @Test
    void seesAnOfficeInALineOfNinetyLetters() {
        assertThat(OtherOffice.heads("Secretaría de " + "a".repeat(76))).isTrue();
        assertThat(OtherOffice.heads("Secretaría de " + "a".repeat(77))).isFalse();
        assertThat(OtherOffice.heads("Secretaría de Salud\nIMSS " + "a".repeat(85)))
                .isFalse();
        assertThat(OtherOffice.heads("Secretaría de Salud\nIMSS " + "a".repeat(86)))
                .isTrue();
    }
}
