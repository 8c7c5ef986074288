package mx.andamio.library.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import mx.andamio.library.Item;
import mx.andamio.library.Item.Origin;
import mx.andamio.library.Item.Place;
import mx.andamio.library.ItemFields;
import mx.andamio.library.ItemKind;
import mx.andamio.library.Paper;
import mx.andamio.library.Values;
import mx.andamio.library.web.Views.Counts;
import mx.andamio.library.web.Views.Difference;
import mx.andamio.library.web.Views.FieldView;
import mx.andamio.library.web.Views.Group;
import mx.andamio.library.web.Views.ItemAnswer;
import mx.andamio.library.web.Views.ItemView;
import mx.andamio.library.web.Views.ReadingCard;
import mx.andamio.library.web.Views.Refusal;
import mx.andamio.pages.Words;
import org.jspecify.annotations.Nullable;

/** Builds what the reading page shows. */
final class ReadingCards {

    private static final List<ItemKind> ORDER = List.of(
            ItemKind.WARNING,
            ItemKind.PROMISE,
            ItemKind.INSTRUCTION,
            ItemKind.MEETING,
            ItemKind.AGENDA,
            ItemKind.PERSON,
            ItemKind.ORGAN,
            ItemKind.FIGURE,
            ItemKind.HIGHLIGHT,
            ItemKind.LINK);

    private final Words words;
    private final ItemWords itemWords;

    ReadingCards(Words words) {
        this.words = words;
        this.itemWords = new ItemWords(words);
    }

    /** @param sought places that a search led to */
    ReadingCard card(
            Paper paper, List<Item> items, List<Place> sought, Views.@Nullable SessionLink session, boolean mayDecide) {
        var text = new MarkedText(Objects.requireNonNullElse(paper.text(), ""), items, sought);
        var views = items.stream().map(item -> view(paper, item, text, null)).toList();
        return new ReadingCard(
                paper,
                text.paragraphs(),
                groups(views),
                Counts.of(items),
                session,
                mayDecide,
                differences(paper, views));
    }

    ItemAnswer answer(Paper paper, List<Item> items, Item item, @Nullable Refusal refusal) {
        var text = new MarkedText(Objects.requireNonNullElse(paper.text(), ""), List.of());
        return new ItemAnswer(paper, view(paper, item, text, refusal), Counts.of(items), true);
    }

    /** Dates and the paper's own data stand with the meeting: they are decided together. */
    private static List<Group> groups(List<ItemView> views) {
        var groups = new ArrayList<Group>();
        for (var kind : ORDER) {
            var found = views.stream()
                    .filter(view -> group(view.item().kind()) == kind)
                    .toList();
            if (!found.isEmpty()) {
                groups.add(new Group("group." + kind.name().toLowerCase(java.util.Locale.ROOT), found));
            }
        }
        return groups;
    }

    private static ItemKind group(ItemKind kind) {
        return kind == ItemKind.DATE || kind == ItemKind.SCALAR ? ItemKind.MEETING : kind;
    }

    /** Only where a record came first: what the text does not bear out, and what the record does not say. */
    private static List<Difference> differences(Paper paper, List<ItemView> views) {
        var fromRecord = views.stream().anyMatch(view -> view.item().origin() != Origin.READER);
        return !fromRecord || paper.text() == null
                ? List.of()
                : views.stream()
                        .filter(view -> view.item().origin() != Origin.BOTH)
                        .map(view -> new Difference(view, view.item().origin() == Origin.RECORD))
                        .toList();
    }

    private ItemView view(Paper paper, Item item, MarkedText text, @Nullable Refusal refusal) {
        var place = item.place();
        var amended = item.decision() instanceof Item.Decision.Amended;
        return new ItemView(
                item,
                itemWords.value(item.kind(), item.values()),
                amended ? itemWords.value(item.kind(), item.machine()) : null,
                itemWords.chips(item),
                place == null || paper.text() == null ? null : text.at(place),
                fields(item.kind(), item.values()),
                refusal,
                paper.registeredAt() != null && item.holds());
    }

    private List<FieldView> fields(ItemKind kind, Values values) {
        return ItemFields.of(kind, values).stream()
                .map(field -> new FieldView(
                        field,
                        words.textOr("field." + field.name(), field.name()),
                        Objects.requireNonNullElse(plain(values, field.name()), "")))
                .toList();
    }

    /** Numbers without the exponent that a computation may have left. */
    private static @Nullable String plain(Values values, String field) {
        var number = values.number(field);
        return number == null ? values.text(field) : number.toPlainString();
    }
}
