package mx.andamio.contradictions.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mx.andamio.contradictions.Statement.Source;
import mx.andamio.library.Item;
import mx.andamio.library.Item.Decision;
import mx.andamio.library.ItemKind;
import mx.andamio.library.Paper;
import mx.andamio.library.Values;
import mx.andamio.pack.Folding;
import org.jspecify.annotations.Nullable;

/**
 * A registered paper with those findings that count.
 *
 * @param held accepted or amended before it was last registered
 * @param warnings of the reader that nobody rejected
 * @param head its own data, as accepted
 */
public record RegisteredPaper(Paper paper, List<Item> held, List<Item> warnings, Values head) {

    /** Numbers that no other paper bears: {@code 235/2026}. */
    private static final Pattern WITH_YEAR = Pattern.compile("\\d+/\\d{4}");

    public static RegisteredPaper of(Paper paper, List<Item> items) {
        var registered = paper.registeredAt();
        var held = items.stream()
                .filter(item ->
                        item.holds() && registered != null && !decided(item).isAfter(registered))
                .toList();
        var warnings = items.stream()
                .filter(item -> item.kind() == ItemKind.WARNING)
                .filter(item -> !(item.decision() instanceof Decision.Rejected))
                .toList();
        return new RegisteredPaper(paper, held, warnings, Item.head(held));
    }

    private static Instant decided(Item item) {
        return switch (item.decision()) {
            case Decision.Accepted accepted -> accepted.at();
            case Decision.Amended amended -> amended.at();
            case Decision.Rejected rejected -> rejected.at();
            case Decision.Pending _ -> Instant.MAX;
        };
    }

    Stream<Item> held(ItemKind kind) {
        return held.stream().filter(item -> item.kind() == kind);
    }

    Optional<Item> scalar(String field) {
        return held(ItemKind.SCALAR)
                .filter(item -> item.values().said("field").equals(field))
                .findFirst();
    }

    Optional<Item> meeting() {
        return held(ItemKind.MEETING).findFirst();
    }

    @Nullable
    LocalDate dated() {
        return head.date("date_published");
    }

    /** The days of its meeting, in order. */
    List<LocalDate> days() {
        return held(ItemKind.DATE)
                .flatMap(item -> Optional.ofNullable(item.values().date("date")).stream())
                .distinct()
                .sorted()
                .toList();
    }

    boolean simulated() {
        return paper.simulated();
    }

    Source source(@Nullable Item item) {
        var dated = dated();
        var label = paper.label(head);
        return new Source(
                family(label, dated == null ? null : dated.toString()),
                label,
                dated == null ? null : dated.toString(),
                paper.id().value(),
                item == null ? null : item.id().value(),
                paper.simulated());
    }

    /** The same for all versions of one paper: its number with the year, or its label with its date. */
    public static String family(String label, @Nullable String dated) {
        var number = WITH_YEAR.matcher(label);
        return number.find() ? number.group() : Folding.fold(label) + (dated == null ? "" : "|" + dated);
    }
}
