package mx.andamio.annual.model;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a later version of a report tells otherwise.
 *
 * @param added figures that the earlier one has not
 * @param gone figures that the later one has not
 * @param lacking what was not missing in the earlier one
 */
public record Changes(List<Figure> added, List<Figure> gone, List<Changed> changed, List<Missing> lacking) {

    public Changes {
        added = List.copyOf(added);
        gone = List.copyOf(gone);
        changed = List.copyOf(changed);
        lacking = List.copyOf(lacking);
    }

    /** The same figure, told otherwise. */
    public record Changed(Figure then, Figure now) {}

    public static Changes between(Report then, Report now) {
        var before = byCode(then);
        var after = byCode(now);
        var knownToLack = then.missing().map(Missing::code).collect(Collectors.toSet());
        return new Changes(
                now.figures().filter(one -> !before.containsKey(one.code())).toList(),
                then.figures().filter(one -> !after.containsKey(one.code())).toList(),
                then.figures()
                        .flatMap(one -> Stream.ofNullable(after.get(one.code())).map(later -> new Changed(one, later)))
                        .filter(pair -> !pair.then().tellsTheSame(pair.now()))
                        .toList(),
                now.missing().filter(one -> !knownToLack.contains(one.code())).toList());
    }

    private static Map<String, Figure> byCode(Report report) {
        return report.figures().collect(Collectors.toMap(Figure::code, Function.identity()));
    }

    public boolean none() {
        return added.isEmpty() && gone.isEmpty() && changed.isEmpty() && lacking.isEmpty();
    }
}
