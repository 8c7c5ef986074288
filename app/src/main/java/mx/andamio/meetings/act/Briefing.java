package mx.andamio.meetings.act;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An act on one page, a <em>tarjeta informativa</em>: what was decided, who owes what by when, and what is off course. What does not fit is counted.
 *
 * @param agreed what was adopted or taken on, in the order of the act
 * @param more how many of them are only in the act
 * @param owed by whom, who owes first at the front
 * @param moreOwed how many posts are only in the act
 * @param rejected resolutions that were not adopted
 * @param deferred items for another session
 * @param offCourse how many commitments were spoken of, by the reason for which they came
 */
public record Briefing(
        List<String> agreed,
        int more,
        List<Owed> owed,
        int moreOwed,
        int rejected,
        int deferred,
        Map<String, Integer> offCourse) {

    /** So many lines of each part fit on a page, each of so many letters. */
    private static final int AGREED = 5;

    private static final int OWED = 5;
    private static final int LETTERS = 150;
    private static final int NAME = 60;

    /**
     * @param to name of the post
     * @param what the first that is due
     * @param due its day, null where it has none
     * @param others how many more
     */
    public record Owed(String to, String what, @Nullable LocalDate due, int others) {}

    /** Of a closed session. */
    public static Briefing of(Act act) {
        var agreed = act.outcomes().stream()
                .filter(one -> "adopted".equals(one.decision()) || one.kind().equals("commitment"))
                .map(one -> shortened(one.text(), LETTERS))
                .toList();
        var owed = owed(act);
        return new Briefing(
                agreed.stream().limit(AGREED).toList(),
                Math.max(0, agreed.size() - AGREED),
                owed.stream().limit(OWED).toList(),
                Math.max(0, owed.size() - OWED),
                count(act, one -> "rejected".equals(one.decision())),
                count(act, one -> one.kind().equals("deferred")),
                act.agenda().stream()
                        .flatMap(point -> point.commitments().stream())
                        .collect(Collectors.groupingBy(
                                Act.Spoken::reason, LinkedHashMap::new, Collectors.summingInt(_ -> 1))));
    }

    private static int count(Act act, Function<Act.Item, Boolean> which) {
        return (int) act.outcomes().stream().filter(which::apply).count();
    }

    private static List<Owed> owed(Act act) {
        var byPost = new LinkedHashMap<String, List<Act.Asked>>();
        act.outcomes()
                .forEach(one -> one.asked()
                        .forEach(asked -> asked.to()
                                .forEach(to -> byPost.computeIfAbsent(to, _ -> new ArrayList<>())
                                        .add(asked))));
        var earliest = Comparator.comparing(Act.Asked::due, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()));
        return byPost.entrySet().stream()
                .map(one -> {
                    var first = one.getValue().stream().min(earliest).orElseThrow();
                    return new Owed(
                            shortened(one.getKey(), NAME),
                            shortened(first.text(), NAME),
                            first.due(),
                            one.getValue().size() - 1);
                })
                .sorted(Comparator.comparing(Owed::due, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    /** At the end of a word, where there is one. */
    private static String shortened(String text, int letters) {
        var said = Objects.requireNonNull(text).strip().replaceAll("\\s+", " ");
        if (said.length() <= letters) {
            return said;
        }
        var cut = said.lastIndexOf(' ', letters - 1);
        return said.substring(0, cut > letters / 2 ? cut : letters - 1) + "…";
    }
}
