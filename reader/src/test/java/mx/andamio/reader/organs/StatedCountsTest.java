package mx.andamio.reader.organs;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import mx.andamio.reader.Reading.FigureKind;
import mx.andamio.reader.Reading.Qualifier;
import mx.andamio.reader.figures.FoundFigure;
import mx.andamio.reader.numbers.Numbers;
import mx.andamio.reader.text.OneSentence;
import mx.andamio.reader.text.Sentence;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of organs that took part: of 22 things, or of as many as the test says. */
class StatedCountsTest {

    private static FoundFigure figure(
            Sentence s, int at, int noun, int nounEnd, FigureKind kind, @Nullable Qualifier blur) {
        BigDecimal value = Numbers.at(s, at).orElseThrow().value();
        return new FoundFigure(
                at, at + 1, noun, nounEnd, value, kind, null, null, blur, null, "", s.span(at, at + 1), "test");
    }

    private static FoundFigure counted(Sentence s, int at) {
        return figure(s, at, at + 1, at + 2, FigureKind.COUNT, null);
    }

    private static int number(Sentence s) {
        int at = s.size() - 1;
        while (!s.at(at).is("22")) {
            at--;
        }
        return at;
    }

    private static boolean ooad(String text) {
        Sentence s = OneSentence.of(text);
        return StatedCounts.ooad(s, List.of(counted(s, number(s)))) != null;
    }

    private static boolean umae(String text) {
        Sentence s = OneSentence.of(text);
        return StatedCounts.umae(s, List.of(counted(s, number(s)))) != null;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "22 representaciones",
                "22 OOAD",
                "22 delegaciones",
                "22 titulares de OOAD",
                "22 titulares de una representación",
                "22 titulares del IMSS",
                "22 oficinas estatales",
                "22 oficinas desconcentrada",
                "22 titulares a b c d e f g OOAD"
            })
    void countRepresentations(String text) {
        assertThat(ooad(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "22 titulares",
                "22 camas del IMSS",
                "22 titulares, del IMSS",
                "22 titulares a; del IMSS",
                "22 titulares de UMAE e IMSS",
                "22 titulares de áreas del IMSS",
                "22 titulares y 4 del IMSS",
                "22 titulares a b c d e f g h OOAD"
            })
    void countNothingElse(String text) {
        assertThat(ooad(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "22 UMAE",
                "22 directores de UMAE",
                "22 directores de alta especialidad",
                "22 directores a b c d e f g UMAE",
                "UMAE: 22 directores",
                "alta especialidad: 22 directores",
                "UMAE a b c d e f g 22 directores",
                "UMAE con 22 titulares",
                "vienen las 22 UMAE",
                "grupo de las 22 UMAE",
                "4 con las 22 UMAE",
                "4 de unas 22 UMAE"
            })
    void countHospitals(String text) {
        assertThat(umae(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "22 directores",
                "22 camas de UMAE",
                "22 directores de alta sala",
                "22 directores, UMAE",
                "22 directores; UMAE",
                "22 directores y UMAE",
                "22 directores OOAD UMAE",
                "22 directores a b c d e f g h UMAE",
                "alta sala: 22 directores",
                "UMAE a b c d e f g h 22 directores",
                "UMAE 22 titulares",
                "4 de las 22 UMAE",
                "4 de los 22 hospitales UMAE"
            })
    void countNoOthers(String text) {
        assertThat(umae(text)).isFalse();
    }

    @Test
    void areWholeUnblurredAndLessThanAHundred() {
        Sentence s = OneSentence.of("99 representaciones y 100 representaciones o 2.5 representaciones");

        assertThat(StatedCounts.ooad(s, List.of(counted(s, 0)))).isEqualTo(counted(s, 0));
        assertThat(StatedCounts.ooad(s, List.of(counted(s, 3)))).isNull();
        assertThat(StatedCounts.ooad(s, List.of(counted(s, 6)))).isNull();
        assertThat(StatedCounts.ooad(s, List.of(counted(s, 3), counted(s, 0)))).isEqualTo(counted(s, 0));
        assertThat(StatedCounts.ooad(s, List.of(figure(s, 0, 1, 2, FigureKind.PERCENT, null))))
                .isNull();
        assertThat(StatedCounts.ooad(s, List.of(figure(s, 0, 1, 2, FigureKind.COUNT, Qualifier.UP_TO))))
                .isNull();
    }

    @Test
    void countANounTwoWordsOnAtMost() {
        Sentence s = OneSentence.of("22 buenas nuevas representaciones");

        assertThat(StatedCounts.ooad(s, List.of(figure(s, 0, 3, 4, FigureKind.COUNT, null))))
                .isNotNull();
        assertThat(StatedCounts.ooad(s, List.of(figure(s, 0, 3, 3, FigureKind.COUNT, null))))
                .isNull();
        Sentence far = OneSentence.of("22 buenas y nuevas representaciones");
        assertThat(StatedCounts.ooad(far, List.of(figure(far, 0, 4, 5, FigureKind.COUNT, null))))
                .isNull();
    }
}
