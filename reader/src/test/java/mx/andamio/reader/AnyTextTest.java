package mx.andamio.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.strings;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the text, a reading comes out, its places lie inside the text, and the work grows with the length only. */
class AnyTextTest {

    private static final List<String> WORDS = List.of(
            "El",
            "director",
            "general",
            "Zoé",
            "de",
            "la",
            "Hospital",
            "12",
            "mil",
            "millones",
            "por",
            "ciento",
            "2025",
            "en",
            "abril",
            ",",
            ".",
            ";",
            ":",
            "“",
            "”",
            "(",
            ")",
            "entregará",
            "se",
            "comprometió",
            "a",
            "abrir",
            "y",
            "UMAE",
            "Colima",
            "titulares",
            "No.",
            "4",
            "\n",
            "\n\n",
            "- ",
            "**",
            "8ª",
            "Reunión",
            "Regional",
            "Norte",
            "https://x.mx/a|b",
            "😀",
            "instruyó",
            "jefes",
            "$",
            "%",
            "uno",
            "cada",
            "diez",
            "BOLETÍN",
            "---o0o---",
            "5/2025",
            "hoy",
            "del",
            "al",
            "3");

    static Stream<Span> spans(Reading r) {
        List<Span> spans = new ArrayList<>(r.spans().values());
        r.highlights().forEach(x -> spans.add(x.span()));
        r.eventDates().forEach(x -> spans.add(x.span()));
        r.attendees().forEach(x -> spans.add(x.span()));
        r.mentioned().forEach(x -> spans.add(x.span()));
        r.organs().ooad().forEach(x -> spans.add(x.span()));
        r.organs().umae().forEach(x -> spans.add(x.span()));
        r.figures().forEach(x -> spans.add(x.span()));
        r.promises().forEach(x -> spans.add(x.span()));
        r.instructions().forEach(x -> spans.add(x.span()));
        r.links().forEach(x -> spans.add(x.span()));
        r.warnings().forEach(x -> spans.add(x.span()));
        return spans.stream();
    }

    private static void check(String text) {
        PaperText paper = new PaperText("x", text);
        Reading r = ReadPapers.reader().read(paper);
        int length = paper.length();
        assertThat(spans(r)).allMatch(s -> s.end() <= length);
        r.figures()
                .forEach(f -> assertThat(paper.at(f.span()).replaceAll("[\\s\\p{Z}]+", " "))
                        .isEqualTo(f.asWritten()));
        r.links().forEach(l -> assertThat(paper.at(l.span())).isEqualTo(l.url()));
    }

    @Test
    void readsArbitraryCharacters() {
        qt().withExamples(400)
                .forAll(strings().allPossible().ofLengthBetween(0, 300))
                .checkAssert(AnyTextTest::check);
    }

    @Test
    void readsArbitraryOrdersOfOfficialWords() {
        qt().withExamples(1500)
                .forAll(lists().of(integers().between(0, WORDS.size() - 1)).ofSizeBetween(1, 80))
                .checkAssert(order ->
                        check(String.join(" ", order.stream().map(WORDS::get).toList())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "1",
                " ",
                "(",
                "“",
                "a.",
                "1,",
                "- ",
                "de la ",
                "y ",
                "Juan ",
                "Juan Pérez, ",
                "del 1 al ",
                "a-",
                "1/",
                "A.B@",
                "se comprometió a abrir ",
                "5 camas, ",
                "entregará ",
                "Hospital de Especialidades, ",
                "Colima y ",
                "http",
                "boletín                    ",
                "X: ",
                "; ",
                "İ",
                "ß"
            })
    void worksInProportionToTheLength(String piece) {
        long some = allocated(piece.repeat(12_500 / piece.length()));
        long eightfold = allocated(piece.repeat(100_000 / piece.length()));

        // a square would be 64 times; what the compiler has done by then moves the bytes of the same work by less than
        // three
        assertThat(eightfold).isLessThan(some * 16 + 20_000_000);
    }

    /** A line of a page break alone, of blanks that are no blanks to everybody, or of separators alone, has no first word. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u00A0", "\u2003", ",", ":", ".", ", ,", "\u00AD", "\u200B", "·", "\u0301", "\f", "\u000B", "\u001F"
            })
    void readsALineWithoutAWord(String line) {
        check("MINUTA\n\n" + line + "\n\nLugar: Durango");
        check(line + "\n" + line + "\n\nCiudad de México, a 4 de marzo de 2026\n" + line + "\nBOLETÍN\n" + line);
    }

    /** Once a word of 100,000 letters was folded anew at each of the marks behind it: 6.5 GB. */
    @Test
    void aGiantWordIsNotReadAgainAtEveryMarkBehindIt() {
        String paper = """
                BOLETÍN DE PRENSA

                Ciudad de México, a miércoles 4 de marzo de 2026

                Hospital General Regional No. 2 abrirá 12 camas en Colima - GIANT

                El director dijo que habrá 350 consultas.
                """.replace("GIANT", "İ".repeat(30_000) + "\"".repeat(30_000));

        long bytes = allocated(paper);

        assertThat(bytes).isLessThan(300_000_000);
    }

    /** Once that word was brought to lower case for each hospital that it might name, and each İ of it copied the whole: 11 s. */
    @Test
    void aGiantWordIsNoHospitalHoweverItIsWritten() {
        long bytes = allocated(
                "BOLETÍN\n\nHospital General abrirá 12 camas en Colima - " + "İ".repeat(30_000) + "\"".repeat(30_000));

        assertThat(bytes).isLessThan(300_000_000);
    }

    /** Bytes that reading allocates: counts the work of rules that build on lists, whatever the machine's speed. */
    private static long allocated(String text) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        check(text);
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
