package mx.andamio.meetings;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mx.andamio.meetings.quorum.Electorate;
import mx.andamio.meetings.quorum.QuorumRule;
import mx.andamio.meetings.quorum.Seat;
import mx.andamio.pack.ActPaper;
import mx.andamio.pack.LineSet;
import mx.andamio.pack.Sector;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import org.jspecify.annotations.Nullable;

/** Who belongs to a body, from when to when. */
public interface Seatings {

    /** Letters of a name or a source. */
    int LONGEST = 200;

    /** Of a body that nobody said anything of: nobody, and the provisional rule. */
    Seating on(String body, LocalDate day);

    /** Those who were recorded, withdrawn ones last; the others follow from the body's rule. */
    List<Member> recorded(String body);

    /**
     * Records that somebody belongs to a body.
     *
     * <p>Refused: {@code member.body} (no such body), {@code member.person}, {@code member.source}, {@code member.from}, {@code member.order} (ends before it
     * begins), {@code member.sector} (the body has sectors, and it is none of them), {@code member.deputy_of} (no member of that day).
     *
     * @return done with the id
     */
    Outcome add(Command command, NewMember asked);

    /** Sets the last day. Refused: {@code member.absent}, {@code member.withdrawn}, {@code member.order}. */
    Outcome end(Command command, UUID member, LocalDate last);

    /** Takes back what was recorded by mistake. Refused: {@code member.absent}, {@code member.withdrawn}, {@code member.why}. */
    Outcome withdraw(Command command, UUID member, String why);

    /**
     * Who belongs to a body on a day, and what that takes.
     *
     * @param chair code of the post that presides, null where it is not known
     * @param secretary code of the post that keeps its record
     * @param deputies whether a deputy counts for an absent member; null where it is not known, then it does
     * @param paper on which it keeps what it agreed
     * @param approvedBySectors whether somebody of each sector has to agree to its act; null where it is not known, then not
     * @param namesPeople whether what it agrees may name people who do not belong to it; null where it is not known, then it may
     * @param business what it treats each year
     */
    record Seating(
            @Nullable String chair,
            @Nullable String secretary,
            List<Place> places,
            List<Sector> sectors,
            QuorumRule rule,
            @Nullable Boolean deputies,
            @Nullable Boolean namesPeople,
            @Nullable Boolean approvedBySectors,
            ActPaper paper,
            List<LineSet.Line> business) {

        public Seating {
            places = List.copyOf(places);
            sectors = List.copyOf(sectors);
            business = List.copyOf(business);
        }

        public Electorate electorate() {
            return new Electorate(places.stream().map(Place::seat).toList(), sectors);
        }

        /** By the code of the seat, or that of the one organ whose seat it is. */
        public Optional<Place> place(String code) {
            var bySeat = places.stream()
                    .filter(place -> place.seat().code().equals(code))
                    .findFirst();
            if (bySeat.isPresent()) {
                return bySeat;
            }
            var ofOrgan =
                    places.stream().filter(place -> code.equals(place.organ())).toList();
            return ofOrgan.size() == 1 ? Optional.of(ofOrgan.getFirst()) : Optional.empty();
        }

        /** Whether somebody who is no member may be there in place of one. */
        public boolean admitsDeputies() {
            return !Boolean.FALSE.equals(deputies);
        }
    }

    /**
     * A seat with who holds it.
     *
     * @param name of its post, or of who was recorded
     * @param organ code; null of who was recorded
     * @param holder name; null where it is not known
     * @param deputies names of those who were recorded to take its place
     */
    record Place(
            Seat seat,
            String name,
            @Nullable String organ,
            @Nullable String holder,
            List<String> deputies) {

        public Place {
            deputies = List.copyOf(deputies);
        }
    }

    /**
     * @param deputyOf code of the seat whose place it takes; null of a member
     * @param to last day, null while it lasts
     * @param withdrawn why, null while it holds
     */
    record Member(
            UUID id,
            String person,
            @Nullable String sector,
            @Nullable String deputyOf,
            boolean votes,
            LocalDate from,
            @Nullable LocalDate to,
            String source,
            LocalDate recordedOn,
            String recordedBy,
            @Nullable String withdrawn) {}

    /** @param from null where it was forgotten */
    record NewMember(
            String body,
            String person,
            @Nullable String sector,
            @Nullable String deputyOf,
            boolean votes,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String source) {}
}
