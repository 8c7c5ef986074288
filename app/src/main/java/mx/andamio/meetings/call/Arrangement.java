package mx.andamio.meetings.call;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * When, where and how a session meets. What nobody said is null.
 *
 * @param starts on each of its days, by the institution's clock
 * @param minutes 15 to 600
 * @param room in the place where the session meets
 * @param video address that begins with {@code https://}
 * @param words of whoever calls it
 * @param parts of a session with a programme: plenaries, work tables; by day and hour
 * @param papers to be read or handed in before it
 * @param guests who are no members
 */
public record Arrangement(
        @Nullable LocalTime starts,
        @Nullable Integer minutes,
        @Nullable String room,
        @Nullable String video,
        @Nullable String words,
        List<Part> parts,
        List<Paper> papers,
        List<Guest> guests) {

    public static final Arrangement NONE =
            new Arrangement(null, null, null, null, null, List.of(), List.of(), List.of());

    public Arrangement {
        parts = List.copyOf(parts);
        papers = List.copyOf(papers);
        guests = List.copyOf(guests);
    }

    /** Papers that are there to be read. */
    public List<Paper> toRead() {
        return papers.stream().filter(one -> one.address() != null).toList();
    }

    /** Papers that whoever has that code is to hand in. */
    public List<Paper> from(@Nullable String code) {
        return papers.stream()
                .filter(one -> code != null && code.equals(one.from()) && one.address() == null)
                .toList();
    }

    /**
     * @param minutes 5 to 600
     * @param group code of a group or set of posts that it is for; null for everybody
     */
    public record Part(
            UUID id,
            LocalDate day,
            LocalTime starts,
            int minutes,
            String name,
            @Nullable String room,
            @Nullable String group) {}

    /**
     * @param from code of the post that is to hand it in; null of one that is there already
     * @param due last day for that
     * @param address where it is, begins with {@code https://}; null while it is owed
     */
    public record Paper(
            UUID id,
            String title,
            @Nullable String from,
            @Nullable LocalDate due,
            @Nullable String address) {}

    /**
     * @param code of a post, or of a group or set of posts; null of somebody who is named
     * @param person name, null where a code says it
     * @param mail address, null where none is known or a code says it
     */
    public record Guest(
            UUID id,
            @Nullable String code,
            @Nullable String person,
            @Nullable String mail) {}
}
