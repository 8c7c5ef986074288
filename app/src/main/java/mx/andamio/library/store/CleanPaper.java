package mx.andamio.library.store;

import java.util.List;
import mx.andamio.library.Item;
import mx.andamio.library.Item.Decision;
import mx.andamio.library.Paper;

/** Whether a paper may be registered without an eye on it: the rule of {@link CleanPapersInPostgres} for one that is locked. */
final class CleanPaper {

    private CleanPaper() {}

    static boolean is(Paper paper, List<Item> found) {
        return paper.registeredAt() == null
                && paper.replaces() == null
                && paper.notices().isEmpty()
                && !found.isEmpty()
                && found.stream().allMatch(item -> item.decision() instanceof Decision.Pending && !item.warned());
    }
}
