package mx.andamio.meetings.act;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The act of a session: all that it says, in names of that day. Moments are to the second.
 *
 * @param format {@value #FORMAT}
 * @param legend of the year, null where none is known
 * @param reviewed how its draft went round, null where it did not, and of a draft
 * @param closedAt null while the session is open: then it is a draft, which changes with it
 * @param closedBy user name
 */
public record Act(
        String format,
        List<String> letterhead,
        @Nullable String legend,
        Paper paper,
        Meeting session,
        Rule quorum,
        List<Attendant> attendance,
        List<Guest> guests,
        List<Absent> absent,
        List<Point> agenda,
        List<Dropped> dropped,
        List<String> missingBusiness,
        List<Item> outcomes,
        List<Withdrawn> withdrawn,
        @Nullable Reviewed reviewed,
        @Nullable Instant closedAt,
        @Nullable String closedBy) {

    /** Name and version of this shape. */
    public static final String FORMAT = "andamio-act/1";

    public Act {
        letterhead = List.copyOf(letterhead);
        attendance = List.copyOf(attendance);
        guests = List.copyOf(guests);
        absent = List.copyOf(absent);
        agenda = List.copyOf(agenda);
        dropped = List.copyOf(dropped);
        missingBusiness = List.copyOf(missingBusiness);
        outcomes = List.copyOf(outcomes);
        withdrawn = List.copyOf(withdrawn);
    }

    public boolean isFinal() {
        return closedAt != null;
    }

    /**
     * How it is called and signed.
     *
     * @param kind {@code acta} or {@code minuta}
     * @param level {@code autograph}, {@code simple} or {@code advanced}
     */
    public record Paper(String kind, String level, List<Signer> signers) {

        public Paper {
            signers = List.copyOf(signers);
        }
    }

    /**
     * @param role {@code chair}, {@code secretary}, {@code sector} or {@code member}
     * @param name of the post, sector or member; null where the post is not known
     */
    public record Signer(String role, @Nullable String name) {}

    /**
     * @param chair name of the post that presides, null where it is not known
     * @param secretary name of the post that keeps the record, null where it is not known
     * @param simulated whether it is part of a demonstration
     */
    public record Meeting(
            UUID id,
            String body,
            String bodyName,
            String series,
            @Nullable Integer number,
            String name,
            List<LocalDate> days,
            @Nullable String place,
            @Nullable String chair,
            @Nullable String secretary,
            boolean simulated) {}

    /**
     * @param provisional whether the institution has not said the rule, and this one stands in
     * @param members all who vote, seats that nobody holds among them
     * @param asks the share of members, as text ({@code more than 1/2})
     * @param eachSector the share of each sector, null where none is asked for
     * @param secondCall when it was called a second time, null where it was not
     */
    public record Rule(
            boolean provisional,
            int members,
            String asks,
            @Nullable String eachSector,
            @Nullable Instant secondCall) {}

    /**
     * @param seat code
     * @param name of the post, or of the member
     * @param person null where only the seat is known
     * @param sector name, null where the body has none
     * @param stays from when to when it was there
     */
    public record Attendant(
            String seat,
            String name,
            @Nullable String organ,
            @Nullable String person,
            boolean deputy,
            @Nullable String sector,
            boolean votes,
            List<Stay> stays) {}

    /** @param until null where it was there to the end */
    public record Stay(Instant from, @Nullable Instant until) {}

    public record Guest(String person, Instant from) {}

    public record Absent(String seat, String name, @Nullable String sector) {}

    /**
     * @param number its place, from 1
     * @param reason gravest cause for which it came, null of an item of its own
     * @param business code of what the body treats each year
     * @param recused names of the seats that took no part
     */
    public record Point(
            int number,
            UUID id,
            String text,
            int minutes,
            @Nullable String reason,
            @Nullable String business,
            List<Spoken> commitments,
            List<String> recused) {}

    /** A commitment that the session spoke of, as it stood. */
    public record Spoken(
            UUID commitment,
            String text,
            String organ,
            String reason,
            @Nullable LocalDate due) {}

    public record Dropped(String text, LocalDate on, String why) {}

    /**
     * What the session came to.
     *
     * @param number from 1, among those that hold
     * @param kind {@code resolution}, {@code commitment}, {@code recommendation}, {@code information} or {@code deferred}
     * @param point number on the agenda, null where it was not on it
     * @param decision {@code adopted} or {@code rejected} of a resolution, else null
     * @param folio of a resolution, null where its body has no pattern
     */
    public record Item(
            int number,
            UUID id,
            String kind,
            @Nullable Integer point,
            Instant at,
            String text,
            @Nullable String decision,
            @Nullable String folio,
            @Nullable Quorum quorum,
            @Nullable Votes votes,
            List<Asked> asked) {}

    public record Quorum(int present, int needed, int members, List<OfSector> sectors) {}

    public record OfSector(String name, int present, int needed, int members) {}

    /**
     * @param how {@code counted}, {@code by_name} or {@code by_sector}
     * @param named empty where they were counted
     */
    public record Votes(String how, int inFavour, int against, int abstained, List<Voted> named) {}

    public record Voted(String who, String vote) {}

    /**
     * What is asked of posts.
     *
     * @param to names of posts
     * @param made ids of the instruction or commitment that it became; empty in a draft
     */
    public record Asked(
            String text,
            List<String> to,
            @Nullable LocalDate due,
            @Nullable String verifier,
            List<Became> made) {}

    /** @param kind {@code instruction} or {@code commitment} */
    public record Became(String kind, UUID id) {}

    public record Withdrawn(String text, String why) {}

    /**
     * @param version the last that was sent
     * @param sha256 of that version
     * @param until day until which those who were there could comment on it
     * @param comments on all versions
     * @param taken how many of them the act took up
     * @param agreed names of the seats that agreed to that version
     */
    public record Reviewed(
            int version, String sha256, Instant sentAt, LocalDate until, int comments, int taken, List<String> agreed) {

        public Reviewed {
            agreed = List.copyOf(agreed);
        }
    }
}
