package mx.andamio.reader.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mx.andamio.reader.text.OneSentence;
import mx.andamio.reader.text.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a single sentence of a meeting of 2025 says of Ana Lara's being there, each rule with the word that it misses by one. */
class AttendanceWordsTest {

    private static boolean shown(Sentence s) {
        Mention m = Told.of(s);
        return new Presence(new Lexicon(), List.of(), true, 2025).shows(m, List.of(m));
    }

    private static boolean absent(String text, int year) {
        Mention m = Told.of(text);
        return Absence.of(m, List.of(m), year);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ana Lara abrió la sala",
                "Ana Lara, 71 años, abrió la sala",
                "Ana Lara abre",
                "Sala: Ana Lara",
                "Mientras que Ana Lara canta",
                "Así que Ana Lara canta",
                "La que Ana Lara canta",
                "El que Ana Lara canta",
                "Ayer dijo que hoy; hoy Ana Lara canta",
                "Se reunió con Ana Lara",
                "En 2025 se reunió con Ana Lara",
                "En 12 se reunió con Ana Lara",
                "Hoy recordó a b c se reunió con Ana Lara"
            })
    void takeHerForPresent(String text) {
        assertThat(shown(OneSentence.of(text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Foto: Ana Lara",
                "Respetuosamente Ana Lara",
                "Ana Lara | Colima",
                "Ana Lara / Colima",
                "De acuerdo con Ana Lara hay abasto",
                "De acuerdo con la Ana Lara hay abasto",
                "Consultado hoy, Ana Lara canta",
                "Consultada hoy, Ana Lara canta",
                "Entrevistado hoy, Ana Lara canta",
                "Entrevistada hoy, Ana Lara canta",
                "“Ana Lara canta”",
                "Ana Lara espera",
                "Ana Lara, 71 años, espera",
                "Lo ha pedido Ana Lara",
                "Lo había pedido Ana Lara",
                "Lo han pedido la Ana Lara",
                "Hoy estará Ana Lara",
                "Canta que Ana Lara canta",
                "Ayer dijo que hoy Ana Lara canta",
                "En 2024 se reunió con Ana Lara",
                "En 1964 se reunió con Ana Lara",
                "Hoy recordó a b se reunió con Ana Lara",
                "Hoy recordó que a b c se reunió con Ana Lara"
            })
    void takeHerForNamedOnly(String text) {
        assertThat(shown(OneSentence.of(text))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Asistieron hoy Ana Lara; true
            Hoy asistieron Ana Lara; true
            Hoy Asistieron Ana Lara; false
            Por parte ajena, Ana Lara; true
            Hoy, parte ajena, Ana Lara; false
            Hoy contó con casa, Ana Lara; true
            Hoy contó la casa, Ana Lara; false
            Hoy fue presidida, Ana Lara; true
            Hoy será presidida, Ana Lara; false
            Hoy serán acompañados, Ana Lara; false
            Hoy cantó que presidida la sala, Ana Lara; false
            Hoy canta que presidida la sala, Ana Lara; true
            Ana Lara hoy también asistió; true
            Ana Lara hoy también sí asistió; false
            Ana Lara Asistió; false
            Canta ante todo Ana Lara; true
            Canta sobre todo Ana Lara; false
            Ana Lara canta; false
            """)
    void showHerInAHeadlineWithAWordOfAttendanceOnly(String text, boolean shown) {
        assertThat(shown(OneSentence.of(text, Sentence.Part.TITLE))).isEqualTo(shown);
        assertThat(shown(OneSentence.of(text, Sentence.Part.BYLINE))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Este último señaló que sí; true
            Esta última señaló que sí; true
            Este último, presente en la sala, cantó; true
            Este último, jefe de sala, señaló; true
            Este último, ausente de la sala, cantó; false
            Este último cantó que sí; false
            Este hombre señaló que sí; false
            """)
    void goOnWithThePersonNamedLast(String text, boolean latter) {
        Sentence s = OneSentence.of(text);

        assertThat(new Presence(new Lexicon(), List.of(), true, 2025).tellsOfLatter(s))
                .isEqualTo(latter);
        assertThat(new Presence(new Lexicon(), List.of(), false, 2025).tellsOfLatter(s))
                .isFalse();
    }

    @Test
    void knowTheClosingOfALetter() {
        assertThat(OneSentence.of("Respetuosamente atentamente cordialmente atte")
                        .tokens())
                .allMatch(Presence::isClosing);
        assertThat(Presence.isClosing(OneSentence.of("Finalmente").at(0))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Pregunta: Ana Lara canta",
                "P Ana Lara canta",
                "Reportero: Ana Lara canta",
                "Reportera: Ana Lara canta",
                "La anterior Ana Lara canta",
                "La anterior sala Ana Lara canta",
                "Su primer director fue Ana Lara",
                "La primera era Ana Lara",
                "Primer a b c fue Ana Lara",
                "El impulso que le dio Ana Lara",
                "El impulso que dio Ana Lara",
                "La sala que guarda Ana Lara",
                "La sala que guarda la Ana Lara",
                "La sala que están guardando Ana Lara",
                "Ceremonia a b c d que guarda Ana Lara",
                "Ana Lara había advertido el riesgo",
                "Ana Lara había dicho que no",
                "Ana Lara habían hecho más",
                "Ana Lara cantó en 2019",
                "Ana Lara cantó hoy ahí sí en 2019",
                "Ana Lara cantará",
                "Ana Lara, cantará",
                "Ana Lara no asistió",
                "Ana Lara está de gira",
                "Ana Lara, de gira",
                "Ana Lara a b c fallecida",
                "Fallecida a b Ana Lara"
            })
    void tellHerAbsent(String text) {
        assertThat(absent(text, 2025)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hoy: Ana Lara canta",
                "La anterior sala grande Ana Lara canta",
                "Su director fue Ana Lara",
                "Primer a b c d fue Ana Lara",
                "La primera canta Ana Lara",
                "La carta que leyó Ana Lara",
                "La ceremonia que le dio Ana Lara",
                "El impulso dio Ana Lara",
                "La sala guarda Ana Lara",
                "La ceremonia que guarda Ana Lara",
                "Ceremonia a b c que guarda Ana Lara",
                "Ana Lara había casa",
                "Ana Lara ha dicho que no",
                "Ana Lara cantó en 2025",
                "Ana Lara cantó de 2019",
                "Ana Lara cantó que en 2019",
                "Ana Lara cantó hoy ahí sí así en 2019",
                "Ana Lara cantó en 201",
                "Ana Lara cantó en 1919",
                "Ana Lara asistió",
                "Ana Lara canta de gira",
                "Ana Lara a b c d fallecida",
                "Fallecida a b c Ana Lara",
                "Un “ausente” vio Ana Lara"
            })
    void tellNothingOfHerAbsence(String text) {
        assertThat(absent(text, 2025)).isFalse();
    }

    @Test
    void tellHerAbsentWithinFourteenWords() {
        assertThat(absent("Ana Lara" + " así".repeat(13) + " ausente", 2025)).isTrue();
        assertThat(absent("Ana Lara" + " así".repeat(14) + " ausente", 2025)).isFalse();
        assertThat(absent("Ausente" + " así".repeat(12) + " Ana Lara", 2025)).isTrue();
        assertThat(absent("Ausente" + " así".repeat(13) + " Ana Lara", 2025)).isFalse();
    }

    @Test
    void compareNoYearsWhereThePaperHasNone() {
        assertThat(absent("Ana Lara cantó en 2019", 0)).isFalse();
        assertThat(absent("Ana Lara cantó en 2024", 2025)).isTrue();
    }
}
