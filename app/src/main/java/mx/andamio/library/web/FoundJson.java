package mx.andamio.library.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import mx.andamio.library.PaperArchive.Found;
import mx.andamio.library.PaperArchive.Hit;
import mx.andamio.library.PaperArchive.Piece;
import mx.andamio.library.PaperArchive.Quote;
import mx.andamio.library.PaperId;
import mx.andamio.library.PaperLine;
import org.jspecify.annotations.Nullable;

/** Papers that were found, as JSON. */
record FoundJson(List<HitJson> items, long total, List<String> leftOut, boolean cut) {

    record HitJson(@JsonUnwrapped PaperLine paper, @Nullable PaperId replacedBy, List<QuoteJson> quotes) {}

    /** @param spans of the hits in the paper's text, in code points, end exclusive */
    record QuoteJson(List<Piece> pieces, List<List<Integer>> spans, String link) {}

    static FoundJson of(Found found) {
        return new FoundJson(
                found.items().stream().map(FoundJson::hit).toList(), found.total(), found.leftOut(), found.cut());
    }

    private static HitJson hit(Hit hit) {
        var quotes = hit.quotes().stream()
                .map(quote -> quote(hit.paper().id(), quote))
                .toList();
        return new HitJson(hit.paper(), hit.replacedBy(), quotes);
    }

    private static QuoteJson quote(PaperId paper, Quote quote) {
        var spans = quote.places().stream()
                .map(place -> List.of(place.start(), place.end()))
                .toList();
        return new QuoteJson(quote.pieces(), spans, quote.link(paper));
    }
}
