package mx.andamio.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.stream.Collectors;
import mx.andamio.library.PaperArchive.Piece;
import mx.andamio.library.PaperArchive.Question;
import mx.andamio.library.PaperArchive.Quote;
import mx.andamio.support.Unique;
import org.junit.jupiter.api.Test;

/** What a paper that is found is quoted with. */
class ArchiveQuotesTest extends ArchiveFixture {

    @Test
    void aPhraseAcrossTheParsOfALongPaperIsFoundWhereItStands() {
        var filler = "Palabra corriente número siguiente. ".repeat(1498);
        var id = receive(filler + "banco nuevo de sangre tibia. " + filler);

        var found = find("\"banco nuevo de sangre tibia\"");

        assertThat(ids(found)).containsExactly(id);
        assertThat(marked(found.items().getFirst())).contains("banco nuevo de sangre tibia");
    }

    @Test
    void aPaperOfHostileWordsComesInAndIsFound() {
        var id = receive("'a':1 & b\\ <script>alert('clave')</script> " + "x".repeat(3000) + " \u202Etxt "
                + "e\u0301".repeat(90));

        var hit = find("script clave").items().getFirst();

        assertThat(hit.paper().id()).isEqualTo(id);
        assertThat(marked(hit)).contains("script", "clave");
    }

    @Test
    void aHitIsMarkedAtItsPlaceAsItIsWritten() {
        var id = receive("𝒜😀 El Banco de Sangre, dijo, SERÁ abierto");

        var quote = find("\"banco de sangre\" sera").items().getFirst().quotes().getFirst();
        var hits = quote.pieces().stream().filter(Piece::hit).map(Piece::text).toList();

        assertThat(hits).containsExactly(mark, "Banco de Sangre", "SERÁ");
        var text = Objects.requireNonNull(papers.paper(id).orElseThrow().text());
        assertThat(quote.places()).extracting(place -> at(text, place)).containsExactlyElementsOf(hits);
        assertThat(text).contains(whole(quote));
    }

    private static String at(String text, Item.Place place) {
        return text.substring(text.offsetByCodePoints(0, place.start()), text.offsetByCodePoints(0, place.end()));
    }

    @Test
    void thereAreAtMostThreeQuotesAndEachIsShort() {
        var between = "Otra cosa que no viene al caso. ".repeat(30);
        receive(("Llegó el ventilador. " + between).repeat(6));

        var quotes = find("ventiladores").items().getFirst().quotes();

        assertThat(quotes).hasSize(3);
        assertThat(quotes).allSatisfy(quote -> assertThat(whole(quote).length()).isLessThan(600));
    }

    /** A part is shorter than the text, and each one begins before the other ends: whatever lengths they have, the word is in some overlap. */
    @Test
    void whatStandsWhereTwoPartsOverlapIsQuotedOnce() {
        for (var before = 200; before < 260; before += 10) {
            var word = Unique.word().toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]", "") + "xq" + before;
            receive("palabra ".repeat(before) + word + " palabra".repeat(300));

            var found = archive.find(Question.ALL.about(word), 0, 10);

            assertThat(found.items()).hasSize(1);
            assertThat(found.items().getFirst().quotes())
                    .as("after %d words", before)
                    .hasSize(1);
        }
    }

    private static String whole(Quote quote) {
        return quote.pieces().stream().map(Piece::text).collect(Collectors.joining());
    }
}
