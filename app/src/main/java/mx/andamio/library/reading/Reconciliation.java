package mx.andamio.library.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import mx.andamio.library.Item;
import mx.andamio.library.Values;
import mx.andamio.pack.Folding;
import org.jspecify.annotations.Nullable;

/**
 * The findings of a text held against those of the record that came before it.
 *
 * @param same findings of the record with the finding of the text that says the same
 * @param onlyInText findings that the record does not have
 * @param onlyInRecord findings of the record that the text does not bear out
 */
public record Reconciliation(Map<Item, FoundItem> same, List<FoundItem> onlyInText, List<Item> onlyInRecord) {

    /** Pairs each finding of the record with the first finding of the text that says the same. */
    public static Reconciliation of(List<Item> record, List<FoundItem> text) {
        var same = new LinkedHashMap<Item, FoundItem>();
        var left = new ArrayList<>(text);
        var alone = new ArrayList<Item>();
        for (var item : record) {
            var match = first(left, item);
            match.ifPresentOrElse(
                    found -> {
                        same.put(item, found);
                        left.remove(found);
                    },
                    () -> alone.add(item));
        }
        return new Reconciliation(same, left, alone);
    }

    private static Optional<FoundItem> first(List<FoundItem> left, Item item) {
        return left.stream()
                .filter(found -> found.kind() == item.kind() && saysTheSame(item, found.values()))
                .findFirst();
    }

    private static boolean saysTheSame(Item item, Values found) {
        var known = item.machine();
        return switch (item.kind()) {
            case SCALAR -> equal(known, found, "field") && equal(known, found, "value");
            case MEETING -> equal(known, found, "ordinal") && equal(known, found, "body");
            case DATE -> equal(known, found, "date");
            case PERSON -> equal(known, found, "name") && equal(known, found, "presence");
            case ORGAN -> equal(known, found, "code");
            case FIGURE -> equal(known, found, "value") && equal(known, found, "kind");
            case PROMISE ->
                equal(known, found, "target")
                        && equal(known, found, "deadline")
                        && shareWord(known.said("deliverable"), found.said("deliverable") + " " + found.said("text"));
            case AGENDA, INSTRUCTION, HIGHLIGHT -> shareWord(known.said("text"), found.said("text"));
            case LINK -> equal(known, found, "url");
            case WARNING -> equal(known, found, "code");
        };
    }

    private static boolean equal(Values one, Values other, String field) {
        var number = one.number(field);
        var otherNumber = other.number(field);
        if (number != null && otherNumber != null) {
            return number.compareTo(otherNumber) == 0;
        }
        return Objects.equals(folded(one.text(field)), folded(other.text(field)));
    }

    private static @Nullable String folded(@Nullable String text) {
        return text == null ? null : Folding.fold(text);
    }

    /** A word of five letters or more: shorter ones are mostly articles. */
    private static boolean shareWord(String one, String other) {
        var words = Arrays.asList(Folding.fold(other).split(" ", -1));
        return Arrays.stream(Folding.fold(one).split(" ", -1))
                .anyMatch(word -> word.length() >= 5 && words.contains(word));
    }

    /** How many findings the two do not share. */
    public int differences() {
        return onlyInText.size() + onlyInRecord.size();
    }
}
