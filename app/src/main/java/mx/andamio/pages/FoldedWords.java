package mx.andamio.pages;

import static org.jooq.impl.DSL.noCondition;

import org.jooq.Condition;
import org.jooq.Field;

/** How every search box of the product reads what was typed. */
public final class FoldedWords {

    private FoldedWords() {}

    /** Every word stands somewhere in the text, in any order, also within another word; both are folded already. */
    public static Condition allIn(Field<String> text, String folded) {
        var condition = noCondition();
        for (var word : folded.split(" ", -1)) {
            condition = condition.and(text.contains(word));
        }
        return condition;
    }
}
