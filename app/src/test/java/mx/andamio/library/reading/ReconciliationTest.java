package mx.andamio.library.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mx.andamio.library.Item;
import mx.andamio.library.Item.Decision;
import mx.andamio.library.Item.Origin;
import mx.andamio.library.Item.Place;
import mx.andamio.library.ItemId;
import mx.andamio.library.ItemKind;
import mx.andamio.library.Values;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReconciliationTest {

    @Test
    void numbersAreTheSameHoweverTheyAreWritten() {
        assertSame(ItemKind.FIGURE, values("value", 40, "kind", "percent"), values("value", 40.0, "kind", "percent"));
        assertDiffer(ItemKind.FIGURE, values("value", 47, "kind", "percent"), values("value", 45, "kind", "percent"));
        assertDiffer(ItemKind.FIGURE, values("value", 40, "kind", "percent"), values("value", 40, "kind", "count"));
    }

    @Test
    void namesAreTheSameCaseAndAccentsAside() {
        assertSame(
                ItemKind.PERSON,
                values("name", "Zoé Robledo", "presence", "attended", "role", "Director"),
                values("name", "ZOE ROBLEDO", "presence", "attended", "role", null));
        assertDiffer(
                ItemKind.PERSON,
                values("name", "Zoé Robledo", "presence", "attended"),
                values("name", "Zoé Robledo", "presence", "mentioned"));
    }

    @Test
    void aPromiseIsTheSameByGoalDateAndAWordOfWhatItIs() {
        var record = values("target", 393, "deadline", "2025-12-31", "deliverable", "unidades en fin de semana");

        assertSame(
                ItemKind.PROMISE,
                record,
                values("target", 393, "deadline", "2025-12-31", "text", "abrirán 393 unidades", "deliverable", "393"));
        assertDiffer(
                ItemKind.PROMISE,
                record,
                values("target", 400, "deadline", "2025-12-31", "deliverable", "unidades en fin de semana"));
        assertDiffer(
                ItemKind.PROMISE,
                record,
                values("target", 393, "deadline", "2025-12-31", "deliverable", "camas para el fin"));
    }

    @Test
    void everythingElseIsTheSameByWhatNamesIt() {
        assertSame(ItemKind.SCALAR, values("field", "title", "value", "Á"), values("field", "title", "value", "a"));
        assertDiffer(ItemKind.SCALAR, values("field", "title", "value", "A"), values("field", "place", "value", "A"));
        assertSame(
                ItemKind.MEETING, values("ordinal", 8, "body", "RR"), values("ordinal", 8, "body", "rr", "name", "x"));
        assertSame(ItemKind.DATE, values("date", "2026-04-27"), values("date", "2026-04-27"));
        assertSame(ItemKind.ORGAN, values("code", "39"), values("code", "39", "name", "x"));
        assertSame(ItemKind.WARNING, values("code", "AMBIGUOUS"), values("code", "AMBIGUOUS"));
        assertSame(ItemKind.LINK, values("url", "https://a"), values("url", "https://a"));
        assertDiffer(ItemKind.DATE, values("date", "2026-04-27"), values("date", "2026-04-28"));
    }

    @Test
    void kindsAreNeverMixed() {
        var item = item(ItemKind.HIGHLIGHT, values("text", "hospitales nuevos"));
        var found = found(ItemKind.INSTRUCTION, values("text", "hospitales nuevos"));

        var held = Reconciliation.of(List.of(item), List.of(found));

        assertThat(held.same()).isEmpty();
        assertThat(held.differences()).isEqualTo(2);
    }

    @Test
    void eachFindingOfTheTextServesOnce() {
        var one = item(ItemKind.DATE, values("date", "2026-04-27"));
        var two = item(ItemKind.DATE, values("date", "2026-04-27"));
        var found = found(ItemKind.DATE, values("date", "2026-04-27"));
        var more = found(ItemKind.DATE, values("date", "2026-04-30"));

        var held = Reconciliation.of(List.of(one, two), List.of(found, more));

        assertThat(held.same()).containsExactly(Map.entry(one, found));
        assertThat(held.onlyInRecord()).containsExactly(two);
        assertThat(held.onlyInText()).containsExactly(more);
        assertThat(held.differences()).isEqualTo(2);
    }

    private static void assertSame(ItemKind kind, Values record, Values text) {
        assertThat(held(kind, record, text).same())
                .as("%s and %s", record, text)
                .hasSize(1);
    }

    private static void assertDiffer(ItemKind kind, Values record, Values text) {
        assertThat(held(kind, record, text).same())
                .as("%s and %s", record, text)
                .isEmpty();
    }

    private static Reconciliation held(ItemKind kind, Values record, Values text) {
        return Reconciliation.of(List.of(item(kind, record)), List.of(found(kind, text)));
    }

    private static Item item(ItemKind kind, Values values) {
        var accepted = new Decision.Accepted("pack", Instant.EPOCH);
        return new Item(
                new ItemId(UUID.randomUUID()), kind, 0, null, "record", values, Origin.RECORD, false, accepted, 0);
    }

    private static FoundItem found(ItemKind kind, Values values) {
        return new FoundItem(kind, 0, new Place(0, 1), "rule", values, false);
    }

    @SuppressWarnings(
            "NullAway") // values may be null; the annotation inside the type argument is lost across compilations
    private static Values values(@Nullable Object... fields) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        for (var i = 0; i < fields.length; i += 2) {
            values.put(String.valueOf(fields[i]), fields[i + 1]);
        }
        return new Values(values);
    }
}
