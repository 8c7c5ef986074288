package mx.andamio.pack;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who belongs to a body: one post, or the same post of every organ of a type.
 *
 * @param post code; null where it is one of each organ
 * @param suffix ending of the code of each organ's post ({@code HEAD}, {@code JSPM}); null of one post
 * @param of organs of this type, of a body that belongs to an organ that one only, else those of its region where it has one; null of one post
 * @param sector code of one of the body's sectors, null for none
 * @param votes whether it counts for the quorum and votes
 * @param from first day, null where it is not known
 * @param to last day, null while it lasts
 */
public record Membership(
        @Nullable String post,
        @Nullable String suffix,
        @Nullable OrganType of,
        @Nullable String sector,
        boolean votes,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
