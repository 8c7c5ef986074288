package mx.andamio.meetings.quorum;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import mx.andamio.pack.Quorum.Call;
import mx.andamio.pack.Sector;
import org.jspecify.annotations.Nullable;

/**
 * All who belong to a body on a day.
 *
 * @param seats each once
 * @param sectors whose presence counts by itself
 */
public record Electorate(List<Seat> seats, List<Sector> sectors) {

    public Electorate {
        seats = List.copyOf(seats);
        sectors = List.copyOf(sectors);
    }

    /** A seat that nobody holds counts among the members: ten of a sector are ten, also while only eight were named. */
    public int members() {
        var unnamed = sectors.stream()
                .mapToInt(sector -> members(sector) - named(sector.code()))
                .sum();
        return (int) seats.stream().filter(Seat::votes).count() + unnamed;
    }

    private int members(Sector sector) {
        return Math.max(named(sector.code()), Objects.requireNonNullElse(sector.seats(), 0));
    }

    private int named(String sector) {
        return (int) voting(sector).count();
    }

    private Stream<Seat> voting(@Nullable String sector) {
        return seats.stream().filter(seat -> seat.votes() && (sector == null || sector.equals(seat.sector())));
    }

    /**
     * Whether so many are enough.
     *
     * @param present codes of seats; those that are no voting member's do not count
     */
    public Count count(Call call, Collection<String> present) {
        var there = Set.copyOf(present);
        var each = call.eachSector();
        return new Count(
                members(),
                call.members().needed(members()),
                there(null, there),
                sectors.stream()
                        .map(sector -> new Count.OfSector(
                                sector.code(),
                                sector.name(),
                                members(sector),
                                each == null ? 0 : each.needed(members(sector)),
                                there(sector.code(), there)))
                        .toList());
    }

    private int there(@Nullable String sector, Set<String> there) {
        return (int) voting(sector).filter(seat -> there.contains(seat.code())).count();
    }
}
