package mx.andamio.meetings.outcomes;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mx.andamio.meetings.quorum.Electorate;
import mx.andamio.meetings.quorum.Seat;
import mx.andamio.register.Reason;
import mx.andamio.register.Reason.Kind;

/** How a resolution was voted on. */
public sealed interface Ballot {

    /** One voice. */
    enum Vote {
        FOR,
        AGAINST,
        ABSTAINED
    }

    /** Hands that were counted. */
    record Counted(int inFavour, int against, int abstained) implements Ballot {}

    /** @param votes by code of seat */
    record ByName(Map<String, Vote> votes) implements Ballot {

        public ByName {
            votes = Map.copyOf(votes);
        }
    }

    /**
     * Each sector speaks with one voice.
     *
     * @param votes by code of sector
     */
    record BySector(Map<String, Vote> votes) implements Ballot {

        public BySector {
            votes = Map.copyOf(votes);
        }
    }

    default int inFavour() {
        return of(Vote.FOR);
    }

    default int against() {
        return of(Vote.AGAINST);
    }

    default int abstained() {
        return of(Vote.ABSTAINED);
    }

    private int of(Vote vote) {
        return switch (this) {
            case Counted(int yes, int no, int neither) ->
                switch (vote) {
                    case FOR -> yes;
                    case AGAINST -> no;
                    case ABSTAINED -> neither;
                };
            case ByName(var votes) -> count(votes.values(), vote);
            case BySector(var votes) -> count(votes.values(), vote);
        };
    }

    private static int count(Collection<Vote> votes, Vote which) {
        return (int) votes.stream().filter(which::equals).count();
    }

    /**
     * Why it cannot have been so: {@code vote.negative}, {@code vote.many} (more votes than there were voters), {@code vote.voter} (of a seat that does not vote, or whose
     * member was not there or is recused), {@code vote.sector} (the body has no such sector, or nobody of it was there).
     *
     * @param takingPart codes of the seats that were there and not recused
     */
    default Optional<Reason> objection(Electorate electorate, Set<String> takingPart) {
        var voters = electorate.seats().stream()
                .filter(seat -> seat.votes() && takingPart.contains(seat.code()))
                .toList();
        return switch (this) {
            case Counted(int yes, int no, int neither) -> {
                if (yes < 0 || no < 0 || neither < 0) {
                    yield wrong("vote.negative");
                }
                yield (long) yes + no + neither > voters.size()
                        ? wrong("vote.many", Long.toString((long) yes + no + neither), Integer.toString(voters.size()))
                        : Optional.empty();
            }
            case ByName(var votes) ->
                votes.keySet().stream()
                        .filter(code -> voters.stream().map(Seat::code).noneMatch(code::equals))
                        .sorted()
                        .findFirst()
                        .flatMap(code -> wrong("vote.voter", code));
            case BySector(var votes) ->
                votes.keySet().stream()
                        .filter(code -> voters.stream().map(Seat::sector).noneMatch(code::equals))
                        .sorted()
                        .findFirst()
                        .flatMap(code -> wrong("vote.sector", code));
        };
    }

    private static Optional<Reason> wrong(String code, String... parameters) {
        return Optional.of(Reason.of(code, Kind.USER, parameters));
    }
}
