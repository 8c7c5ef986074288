package mx.andamio.library.web;

import java.util.List;
import mx.andamio.library.Item;
import mx.andamio.library.ItemFields.Field;
import mx.andamio.library.Paper;
import mx.andamio.library.PaperArchive.Found;
import mx.andamio.library.PaperArchive.Question;
import org.jspecify.annotations.Nullable;

/** What the templates of this module show. */
public interface Views {

    /**
     * @param received how many files of the last delivery came in, -1 when there was none
     * @param known how many of them were there already
     * @param refused why others were refused, one text each
     */
    record PaperList(
            Found found,
            SearchForm form,
            int page,
            int pageSize,
            int received,
            int known,
            List<String> refused,
            boolean mayAdd) {}

    /**
     * What was asked, to be asked again in another way.
     *
     * @param year as typed
     * @param open whether more than words narrow the list
     * @param address of the list with all that was asked but the page and the state, ready for another parameter
     */
    record SearchForm(
            Question question, String year, List<Option> bodies, List<Option> organs, boolean open, String address) {

        /** Whether anything narrows the list, its state aside. */
        public boolean asks() {
            return open || !question.words().isEmpty();
        }
    }

    /** One of a list to choose from. */
    record Option(String code, String name) {}

    /**
     * A reading, text and findings face to face.
     *
     * @param paragraphs of the text, with the places of the findings marked; empty for a record without text
     * @param session that the paper was registered to, or would be, null when there is none
     */
    record ReadingCard(
            Paper paper,
            List<Paragraph> paragraphs,
            List<Group> groups,
            Counts counts,
            @Nullable SessionLink session,
            boolean mayDecide,
            List<Difference> differences) {}

    /** @param registered whether the paper is in that session already, or would go there */
    record SessionLink(String name, String link, boolean registered) {}

    /** A finding that record and text do not share. */
    record Difference(ItemView item, boolean onlyInRecord) {}

    /** @param key of the group's name in the messages */
    record Group(String key, List<ItemView> items) {}

    /** How far the decisions are. */
    record Counts(int total, int pending, int accepted, int amended, int rejected, int warnings) {
        public int settled() {
            return total - pending;
        }

        static Counts of(List<Item> items) {
            return new Counts(
                    items.size(),
                    count(items, "pending"),
                    count(items, "accepted"),
                    count(items, "amended"),
                    count(items, "rejected"),
                    (int) items.stream()
                            .filter(i -> i.kind() == mx.andamio.library.ItemKind.WARNING)
                            .count());
        }

        private static int count(List<Item> items, String word) {
            return (int)
                    items.stream().filter(i -> i.decision().word().equals(word)).count();
        }
    }

    /**
     * A finding as it is shown.
     *
     * @param value what holds, in words
     * @param was what the reader read, when it was amended
     * @param quote its place in the text, null when the text is not at hand
     * @param fields that may be amended, with their values
     * @param refusal why the last decision was refused, null otherwise
     * @param frozen whether it has entered the record and can no longer be decided
     */
    record ItemView(
            Item item,
            String value,
            @Nullable String was,
            List<Chip> chips,
            @Nullable String quote,
            List<FieldView> fields,
            @Nullable Refusal refusal,
            boolean frozen) {}

    /** @param code stable word of the reason */
    record Refusal(String text, String code) {}

    /** @param look class suffix of the chip, empty for the plain one */
    record Chip(String text, String look) {}

    record FieldView(Field field, String label, String value) {}

    /** A paragraph: pieces of text, each under the marks that cover it. */
    record Paragraph(List<Fragment> fragments) {}

    /**
     * @param marks from the outermost to the innermost; empty for plain text
     * @param sought whether somebody who searched comes for it
     * @param anchor of the first that was sought, null for others
     */
    record Fragment(
            String text,
            List<Mark> marks,
            boolean sought,
            @Nullable String anchor) {}

    /** @param first whether it is the first fragment of its finding, which carries the anchor */
    record Mark(String item, String kind, String state, boolean first) {}

    /** One finding alone, as the answer to a decision. */
    record ItemAnswer(Paper paper, ItemView item, Counts counts, boolean mayDecide) {}
}
