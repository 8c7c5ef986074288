package mx.andamio.contradictions.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import mx.andamio.contradictions.ContradictionId;
import mx.andamio.contradictions.Kind;
import mx.andamio.contradictions.Statement;
import mx.andamio.contradictions.Statement.Said;
import mx.andamio.library.Item;
import mx.andamio.library.ItemKind;

/** What one paper says in two ways: warnings of the reader that nobody rejected, and organs that are stated and listed differently. */
final class InnerStatements {

    private static final Set<String> CODES = Set.of(
            "COUNT_MISMATCH", "PERCENT_MISMATCH", "FIGURE_CONFLICT", "DATE_CONFLICT", "NAME_VARIANT", "PERSON_VARIANT");

    private InnerStatements() {}

    static Stream<Statement> of(RegisteredPaper paper) {
        var warned = paper.warnings().stream()
                .filter(item -> CODES.contains(item.values().said("code")))
                .map(item -> warning(paper, item))
                .toList();
        // Where the text is at hand the reader has said it already.
        return warned.stream()
                        .anyMatch(one -> "COUNT_MISMATCH".equals(one.said().detail()))
                ? warned.stream()
                : Stream.concat(warned.stream(), Stream.concat(listed(paper, "OOAD"), listed(paper, "UMAE")));
    }

    private static Statement warning(RegisteredPaper paper, Item item) {
        var values = item.values();
        return within(
                paper,
                item,
                item.id().toString(),
                Said.words(item.id().toString(), values.said("code"), values.said("text")));
    }

    private static Stream<Statement> listed(RegisteredPaper paper, String type) {
        var field = type.toLowerCase(Locale.ROOT);
        var stated = paper.scalar(field + "_stated");
        var listed = paper.held(ItemKind.ORGAN)
                .filter(item -> item.values().said("type").equals(type))
                .toList();
        var says = stated.map(item -> item.values().whole("value")).orElse(null);
        if (stated.isEmpty() || says == null || listed.isEmpty() || says == listed.size()) {
            return Stream.of();
        }
        return Stream.of(
                within(paper, stated.get(), field, number(says, field + "_stated")),
                within(paper, listed.getFirst(), field, number(listed.size(), field + "_listed")));
    }

    private static Said number(int number, String detail) {
        return new Said(detail + number, detail, BigDecimal.valueOf(number), null, null, Integer.toString(number));
    }

    private static Statement within(RegisteredPaper paper, Item item, String what, Said said) {
        var source = paper.source(item);
        var about = ContradictionId.of(
                Kind.WITHIN_PAPER, paper.simulated(), paper.paper().id().toString(), what);
        return new Statement(about, Kind.WITHIN_PAPER, source.label(), source.dated(), said, source, List.of());
    }
}
