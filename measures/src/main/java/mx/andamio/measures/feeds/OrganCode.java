package mx.andamio.measures.feeds;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which organ a code meant during a time: codes are given anew, and old ones live on in files.
 *
 * @param from first day; null where it always did
 * @param to last day; null while it does
 */
public record OrganCode(
        String code,
        String organ,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /**
     * Refuses codes of which a day could mean two: a row would become two rows.
     *
     * @throws IllegalArgumentException naming such a code
     */
    static void check(List<OrganCode> codes) {
        var before = new HashMap<String, OrganCode>();
        codes.stream().sorted(Comparator.comparing(OrganCode::begins)).forEach(one -> {
            var earlier = before.put(one.code, one);
            if (earlier != null && !earlier.ends().isBefore(one.begins())) {
                throw new IllegalArgumentException("the code %s means %s and %s on %s"
                        .formatted(one.code, earlier.organ, one.organ, one.begins()));
            }
        });
    }

    private LocalDate begins() {
        return Objects.requireNonNullElse(from, LocalDate.MIN);
    }

    private LocalDate ends() {
        return Objects.requireNonNullElse(to, LocalDate.MAX);
    }
}
