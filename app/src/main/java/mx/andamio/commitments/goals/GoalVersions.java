package mx.andamio.commitments.goals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import mx.andamio.commitments.RecordedAgreement;
import mx.andamio.commitments.Ruling;
import org.jspecify.annotations.Nullable;

/** A goal with all its versions: 393 units became 400, and 393 is never lost. Nothing is changed in place. */
public record GoalVersions(List<GoalVersion> versions) {

    public GoalVersions {
        versions = List.copyOf(versions);
        if (versions.isEmpty() || !follow(versions)) {
            throw new IllegalArgumentException("versions are numbered from 1 and follow one another");
        }
    }

    private static boolean follow(List<GoalVersion> versions) {
        return IntStream.range(0, versions.size())
                .allMatch(i -> versions.get(i).number() == i + 1
                        && (i == 0
                                || !versions.get(i)
                                        .validFrom()
                                        .isBefore(versions.get(i - 1).validFrom())));
    }

    public static GoalVersions first(Stated goal, LocalDate from, String reason) {
        return new GoalVersions(List.of(new GoalVersion(1, from, reason, null, goal)));
    }

    /** Refused: {@code goal.version_reason} (blank), {@code goal.version_same}, {@code goal.version_early} (before the version that stands). */
    public Ruling<GoalVersions> revise(
            Stated goal, LocalDate from, String reason, @Nullable RecordedAgreement agreement) {
        if (reason.isBlank()) {
            return Ruling.refused("goal.version_reason");
        }
        if (goal.equals(latest().goal())) {
            return Ruling.refused("goal.version_same");
        }
        if (from.isBefore(latest().validFrom())) {
            return Ruling.refused("goal.version_early", latest().validFrom().toString());
        }
        var more = new ArrayList<>(versions);
        more.add(new GoalVersion(versions.size() + 1, from, reason, agreement, goal));
        return Ruling.granted(new GoalVersions(more));
    }

    public GoalVersion latest() {
        return versions.getLast();
    }

    /** The version that was the goal on a day; empty before the first. */
    public Optional<GoalVersion> on(LocalDate day) {
        return versions.stream()
                .filter(version -> !version.validFrom().isAfter(day))
                .reduce((one, later) -> later);
    }
}
