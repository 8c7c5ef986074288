package mx.andamio.library.store;

import static mx.andamio.library.db.Tables.ITEM;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import mx.andamio.library.Item;
import mx.andamio.library.Item.Decision;
import mx.andamio.library.Item.Origin;
import mx.andamio.library.Item.Place;
import mx.andamio.library.ItemId;
import mx.andamio.library.ItemKind;
import mx.andamio.library.PaperId;
import mx.andamio.library.Values;
import mx.andamio.library.reading.FoundItem;
import mx.andamio.library.search.Token;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Findings as rows. */
@Component
class ItemRows {

    private static final Comparator<Item> IN_ORDER =
            Comparator.comparing(Item::kind).thenComparing(Item::ordinal);

    private final DSLContext database;
    private final Clock clock;

    ItemRows(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    List<Item> of(PaperId paper) {
        return database.selectFrom(ITEM).where(ITEM.PAPER_ID.eq(paper.value())).fetch(ItemRows::item).stream()
                .sorted(IN_ORDER)
                .toList();
    }

    Optional<Item> one(PaperId paper, ItemId id) {
        return database.selectFrom(ITEM)
                .where(ITEM.ID.eq(id.value()).and(ITEM.PAPER_ID.eq(paper.value())))
                .forUpdate()
                .fetchOptional(ItemRows::item);
    }

    void add(PaperId paper, FoundItem found, Origin origin, int ordinal, Decision decision) {
        var place = found.place();
        database.insertInto(ITEM)
                .set(ITEM.ID, UUID.randomUUID())
                .set(ITEM.PAPER_ID, paper.value())
                .set(ITEM.KIND, found.kind().name())
                .set(ITEM.ORDINAL, ordinal)
                .set(ITEM.SPAN_START, place == null ? null : place.start())
                .set(ITEM.SPAN_END, place == null ? null : place.end())
                .set(ITEM.RULE, found.rule())
                .set(ITEM.MACHINE, Json.of(found.values()))
                .set(ITEM.FOLDED, folded(found.kind(), found.values()))
                .set(ITEM.ORIGIN, origin.name().toLowerCase(Locale.ROOT))
                .set(ITEM.WARNED, found.warned())
                .set(ITEM.DECISION, decision.word())
                .set(ITEM.DECIDED_AT, at(decision) ? clock.instant().atOffset(ZoneOffset.UTC) : null)
                .set(ITEM.DECIDED_BY, by(decision))
                .execute();
    }

    /** The text bears a finding of the record out: it has a place now. */
    void found(Item item, FoundItem found) {
        var place = found.place();
        database.update(ITEM)
                .set(ITEM.SPAN_START, place == null ? null : place.start())
                .set(ITEM.SPAN_END, place == null ? null : place.end())
                .set(ITEM.RULE, found.rule())
                .set(ITEM.WARNED, found.warned())
                .set(ITEM.ORIGIN, Origin.BOTH.name().toLowerCase(Locale.ROOT))
                .where(ITEM.ID.eq(item.id().value()))
                .execute();
    }

    void decide(Item item, Decision decision) {
        var values = decision instanceof Decision.Amended amended ? amended.values() : null;
        database.update(ITEM)
                .set(ITEM.DECISION, decision.word())
                .set(ITEM.AMENDED, values == null ? null : Json.of(values))
                .set(ITEM.FOLDED, folded(item.kind(), values == null ? item.machine() : values))
                .set(ITEM.DECIDED_AT, at(decision) ? clock.instant().atOffset(ZoneOffset.UTC) : null)
                .set(ITEM.DECIDED_BY, by(decision))
                .set(ITEM.VERSION, ITEM.VERSION.plus(1))
                .where(ITEM.ID.eq(item.id().value()))
                .execute();
    }

    /** The name under which a person is looked for. */
    private static @Nullable String folded(ItemKind kind, Values values) {
        return kind != ItemKind.PERSON
                ? null
                : Token.of(values.said("name")).stream().map(Token::folded).collect(Collectors.joining(" "));
    }

    private static boolean at(Decision decision) {
        return !(decision instanceof Decision.Pending);
    }

    private static @Nullable String by(Decision decision) {
        return switch (decision) {
            case Decision.Pending _ -> null;
            case Decision.Accepted accepted -> accepted.by();
            case Decision.Amended amended -> amended.by();
            case Decision.Rejected rejected -> rejected.by();
        };
    }

    private static Item item(Record row) {
        var start = row.get(ITEM.SPAN_START);
        return new Item(
                new ItemId(row.get(ITEM.ID)),
                ItemKind.valueOf(row.get(ITEM.KIND)),
                row.get(ITEM.ORDINAL),
                start == null ? null : new Place(start, row.get(ITEM.SPAN_END)),
                row.get(ITEM.RULE),
                Json.values(row.get(ITEM.MACHINE)),
                Origin.valueOf(row.get(ITEM.ORIGIN).toUpperCase(Locale.ROOT)),
                row.get(ITEM.WARNED),
                decision(row),
                row.get(ITEM.VERSION));
    }

    private static Decision decision(Record row) {
        var word = row.get(ITEM.DECISION);
        if (word.equals("pending")) {
            return new Decision.Pending();
        }
        var by = row.get(ITEM.DECIDED_BY);
        var at = row.get(ITEM.DECIDED_AT).toInstant();
        return switch (word) {
            case "accepted" -> new Decision.Accepted(by, at);
            case "amended" -> new Decision.Amended(Json.values(row.get(ITEM.AMENDED)), by, at);
            case "rejected" -> new Decision.Rejected(by, at);
            default -> throw new IllegalStateException("decision " + word);
        };
    }
}
