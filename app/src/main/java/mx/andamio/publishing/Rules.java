package mx.andamio.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mx.andamio.library.PaperId;
import mx.andamio.library.RegisteredPapers.Days;
import mx.andamio.library.RegisteredPapers.Scope;
import org.jspecify.annotations.Nullable;

/**
 * What holds for the press room at one moment: all that decides whether a paper is shown.
 *
 * @param room null when it was never opened
 * @param silences the latest first, those withdrawn included
 * @param choices by paper; papers without one are {@link Placement#ORDINARY}
 */
public record Rules(@Nullable Room room, List<Silence> silences, Map<PaperId, Choice> choices) {

    /** What is published at all: minutes never are. */
    public static final List<String> KINDS = List.of("bulletin", "note");

    public Rules {
        silences = List.copyOf(silences);
        choices = Map.copyOf(choices);
    }

    /** Whether strangers may read, and since when that is so. */
    public record Room(boolean open, String why, Instant changedAt, String changedBy) {}

    /** What was decided of a paper. */
    public record Choice(Placement placement, String why, Instant changedAt, String changedBy) {}

    /** Why a paper is or is not shown. */
    public enum State {
        SHOWN,
        RETIRED,
        /** A silence keeps it back. */
        SILENCED,
        /** A silence would keep it back. */
        EXEMPT,
        /** Its day of publication has not come. */
        AHEAD
    }

    public boolean isOpen() {
        return room != null && room.open();
    }

    /** Silences of that day, the last to end ahead. */
    public List<Silence> on(LocalDate day) {
        return silences.stream()
                .filter(silence -> silence.isOn(day))
                .sorted(java.util.Comparator.comparing(Silence::to).reversed())
                .toList();
    }

    /** Whether nothing but exceptions is shown on that day. */
    public boolean isSilent(LocalDate day) {
        return on(day).stream().anyMatch(silence -> silence.covers() == Covers.ROOM);
    }

    public Placement placement(PaperId paper) {
        var choice = choices.get(paper);
        return choice == null ? Placement.ORDINARY : choice.placement();
    }

    /**
     * What readers see.
     *
     * @param simulated whether invented papers are shown, marked as such: only in a demonstration
     */
    public Scope scope(LocalDate today, boolean simulated) {
        var withheld = on(today).stream()
                .filter(silence -> silence.covers() == Covers.PAPERS)
                .map(silence -> new Days(silence.from(), silence.to()))
                .toList();
        return new Scope(
                today, simulated, placed(Placement.RETIRED), placed(Placement.EXEMPT), isSilent(today), withheld);
    }

    private Set<PaperId> placed(Placement placement) {
        return choices.entrySet().stream()
                .filter(entry -> entry.getValue().placement() == placement)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** How one paper stands, for whoever looks after the room: the same rules as {@link #scope}, paper by paper. */
    public State state(PaperId paper, LocalDate publishedOn, LocalDate today) {
        var placement = placement(paper);
        if (placement == Placement.RETIRED) {
            return State.RETIRED;
        }
        if (publishedOn.isAfter(today)) {
            return State.AHEAD;
        }
        var silenced = on(today).stream()
                .anyMatch(silence -> silence.covers() == Covers.ROOM
                        || (!publishedOn.isBefore(silence.from()) && !publishedOn.isAfter(silence.to())));
        if (!silenced) {
            return State.SHOWN;
        }
        return placement == Placement.EXEMPT ? State.EXEMPT : State.SILENCED;
    }
}
