package mx.andamio.meetings.quorum;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import mx.andamio.meetings.quorum.Presence.Move;
import org.jspecify.annotations.Nullable;

/**
 * Who is in the room at a moment. It is told by the moments of what was noted, whatever the order in which it was noted: what a secretary remembers late
 * counts from when it happened.
 *
 * @param noted in the order of the moments; of one moment in the order of noting
 */
public record Floor(List<Presence> noted) {

    public Floor {
        noted = noted.stream().sorted(Comparator.comparing(Presence::at)).toList();
    }

    /** Codes of the seats whose member or deputy is there: two of one seat are one. */
    public Set<String> in(Instant at) {
        var members = new LinkedHashSet<String>();
        var deputies = new HashSet<String>();
        upTo(at).forEach(one -> {
            var those = one.deputy() ? deputies : members;
            switch (one.move()) {
                case ARRIVED -> those.add(one.seat());
                case LEFT -> those.remove(one.seat());
                case RECUSED -> {}
            }
        });
        members.addAll(deputies);
        return members;
    }

    /** Codes of the seats that take no part in an item. */
    public Set<String> recused(UUID item, Instant at) {
        var recused = new HashSet<String>();
        upTo(at).filter(one -> one.move() == Move.RECUSED && item.equals(one.item()))
                .forEach(one -> recused.add(one.seat()));
        return recused;
    }

    /** Those who are there and take part in an item; of no item all who are there. */
    public Set<String> takingPart(@Nullable UUID item, Instant at) {
        var in = in(at);
        if (item != null) {
            in.removeAll(recused(item, at));
        }
        return in;
    }

    /** Whether that very one, the member or the deputy, is there. */
    public boolean isIn(String seat, boolean deputy, Instant at) {
        return upTo(at).filter(one -> one.deputy() == deputy && one.seat().equals(seat) && one.move() != Move.RECUSED)
                .reduce((_, last) -> last)
                .filter(last -> last.move() == Move.ARRIVED)
                .isPresent();
    }

    /** The same without those that were taken back, and with more. */
    public Floor with(Collection<Presence> more) {
        return new Floor(Stream.concat(noted.stream(), more.stream()).toList());
    }

    private Stream<Presence> upTo(Instant at) {
        return noted.stream().filter(one -> !one.at().isAfter(at));
    }
}
