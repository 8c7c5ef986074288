package mx.andamio.reader.minutas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import mx.andamio.reader.PaperText;
import mx.andamio.reader.Reading.AgendaItem;
import mx.andamio.reader.Span;
import mx.andamio.reader.layout.Letterhead;
import mx.andamio.reader.layout.Paper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The points under "Orden del día", and the lines they stand on. A line end is written as ⏎. */
class AgendaTest {

    private static Paper paper(String text) {
        return Paper.of(new PaperText("prueba.txt", text), new Letterhead(List.of()));
    }

    private static String points(String text) {
        Paper paper = paper(text.replace('⏎', '\n'));
        return Agenda.of(paper, TextLine.of(paper)).stream()
                .map(AgendaItem::text)
                .collect(Collectors.joining("|"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', emptyValue = "", textBlock = """
            Orden del día⏎1. Uno⏎2. Dos; Uno|Dos
            Orden del día:⏎⏎1. Uno⏎⏎2. Dos⏎; Uno|Dos
            Orden del día⏎1. Uno⏎⏎; Uno
            Orden del día⏎1. Uno.⏎Otra línea⏎2. Dos; Uno
            Orden del día⏎1. Uno⏎⏎Otra línea⏎2. Dos; Uno
            Orden del día⏎1. Uno⏎⏎⏎2. Dos; Uno
            Orden del día⏎- Uno .,⏎a) Dos⏎IV. Tres; Uno|Dos|Tres
            Orden del día: 1. Uno. 2. Dos, y más.; Uno|Dos, y más
            Orden del día: nada⏎Agenda⏎1. Uno; Uno
            Orden del día⏎Agenda⏎1. Uno; Uno
            Agenda de la reunión: 1. Uno; Uno
            """)
    void areListed(String text, String points) {
        assertThat(points(text)).isEqualTo(points);
    }

    @Test
    void areNotLookedForInALineOfMoreThanTwoThousandLetters() {
        String head = "Orden del día: 1. ";

        assertThat(points(head + "A".repeat(2000 - head.length()))).hasSize(2000 - head.length());
        assertThat(points(head + "A".repeat(2001 - head.length()))).isEmpty();
        assertThat(points("Nada")).isEmpty();
    }

    @Test
    void standOnLinesWithoutTheirMargins() {
        List<TextLine> lines = TextLine.of(paper("  **ABCD** \n\nABC\nABCd"));

        assertThat(lines).extracting(TextLine::text).containsExactly("ABCD", "", "ABC", "ABCd");
        assertThat(lines).extracting(TextLine::shouts).containsExactly(true, false, false, false);
        assertThat(lines).extracting(TextLine::blank).containsExactly(false, true, false, false);
        assertThat(lines.get(0).span().start()).isEqualTo(4);
        assertThat(lines.get(0).part(1, 3)).isEqualTo(new Span(5, 7));
    }
}
