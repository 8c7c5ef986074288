package mx.andamio.reader.organs;

import static org.assertj.core.api.Assertions.assertThat;

import mx.andamio.reader.text.OneSentence;
import mx.andamio.reader.text.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When the name of a state stands for its organ. */
class RankingTest {

    /** Asks for Colima with the rate in brackets behind it. */
    private static boolean ranks(String text) {
        Sentence s = OneSentence.of(text);
        int from = colima(s);
        int to = from + 1;
        while (s.at(to).is("(") || s.at(to).isNumber() || s.at(to).is(")")) {
            to++;
        }
        return Ranking.ranks(s, from, to);
    }

    private static int colima(Sentence s) {
        int at = 0;
        while (!s.at(at).is("colima")) {
            at++;
        }
        return at;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "En la meta destacan Colima",
                "En la meta destacan: Colima",
                "Colima ubica en la meta",
                "Colima se ubica en la meta",
                "Ya hoy, Colima se ubica en la meta",
                "Colima, las representaciones de uno",
                "Colima se ubica debajo de 60 por ciento",
                "Colima se ubica a b c d 60 %",
                "ya, Colima se ubica debajo de 60 %",
                "En la meta están Colima (60) y más",
                "En la meta están Colima, con 60 más"
            })
    void ranksOrgans(String text) {
        assertThat(ranks(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "En los casos de meta destacan Colima",
                "En la sala destacan Colima",
                "En la meta cantan Colima",
                "Hoy Colima se ubica en la meta",
                "Hoy, Colima se ubica en la meta",
                "Colima, las casas de meta",
                "Colima y las representaciones de uno",
                "Colima se ubica debajo de 60",
                "Colima se ubica a b c d e 60 %",
                "Hoy Colima se ubica debajo de 60 por ciento",
                "“Colima se ubica en la meta”",
                "En la meta están Colima y más",
                "En la meta están Colima, de 60 más",
                "En la meta están Colima, con uno",
                "En la meta están Colima; con 60 más",
                "En la meta son Colima (60) y más"
            })
    void ranksNothingElse(String text) {
        assertThat(ranks(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            `Colima, con 102 por ciento de su meta; Sonora`; true
            `Colima, con 102 por ciento de su meta, Sonora`; true
            `Colima, con 102 por ciento, y Sonora`; true
            `Colima, con 102 por ciento e Sonora`; true
            `Colima, con 102 por ciento y Sonora`; true
            `Colima, con 102 por ciento Sonora`; false
            `Colima, con más por ciento; Sonora`; false
            `Colima; con 102 por ciento; Sonora`; false
            `Colima, de 102 por ciento; Sonora`; false
            `Colima, con 102 casos; Sonora`; false
            `Colima, con 102 a b c d e f g h i j; Sonora`; true
            `Colima, con 102 a b c d e f g h i j k; Sonora`; false
            """)
    void goesOnAcrossARate(String text, boolean across) {
        Sentence s = OneSentence.of(text);

        assertThat(Ranking.acrossRate(s, 1, s.size() - 1)).isEqualTo(across);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            (60) x; 3
            (61.2 por ciento) x; 5
            (60 a b c d e) x; 8
            (60 a b c d e f) x; 0
            (casa) x; 0
            60) x; 0
            (60 x; 0
            """)
    void endsARateInBrackets(String text, int end) {
        assertThat(Ranking.rateEnd(OneSentence.of(text), 0)).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            tres representaciones siguen debajo: Colima; true
            ooad a b c d e f g h i j: Colima; true
            ooad a b c d e f g h i j k: Colima; false
            tres representaciones, siguen debajo: Colima; false
            tres representaciones siguen debajo, Colima; false
            tres representaciones siguen debajo: “Colima”; false
            tres representaciones por casos: Colima; false
            tres casas siguen debajo: Colima; false
            """)
    void listsTheOrgansAnnounced(String text, boolean listed) {
        Sentence s = OneSentence.of(text);

        assertThat(Ranking.listed(s, colima(s), true)).isEqualTo(listed);
        assertThat(Ranking.listed(s, colima(s), false)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            `Colima, por su lado, abre`; 6
            `Colima, por su parte, abre`; 6
            `Colima, a su vez, abre`; 6
            `Colima, por su casa, abre`; 1
            `Colima, por su lado abre`; 1
            `Colima – por su lado, abre`; 1
            """)
    void skipsAnAsideBehindASubject(String text, int end) {
        assertThat(Ranking.asideEnd(OneSentence.of(text), 1)).isEqualTo(end);
    }

    @Test
    void knowsWhatOrgansDo() {
        assertThat(OneSentence.of("llegaron abrieron abrirán serán").tokens()).allMatch(Ranking::done);
        assertThat(OneSentence.of("Llegaron llegó irán fueron sufrieron casa").tokens())
                .noneMatch(Ranking::done);
        assertThat(OneSentence.of("apoyan surtirá comparten").tokens()).allMatch(Ranking::shares);
        assertThat(OneSentence.of("Apoyan apoyo apoyos apoyes cantan").tokens()).noneMatch(Ranking::shares);
    }
}
