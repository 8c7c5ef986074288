package mx.andamio.pack;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a body meets, as far as the institution said it.
 *
 * @param chair code of the post that presides, null where it is not known
 * @param secretary code of the post that keeps its record, null where it is not known
 * @param members empty for the posts at the head of the organs that it convenes
 * @param quorum null where the real rule is not known
 * @param deputies whether a deputy counts for an absent member; null where it is not known
 * @param namesPeople whether what it agrees may name people who do not belong to it; null where it is not known, then it may
 * @param approvedBySectors whether somebody of each sector has to agree to its act before it is closed; null where it is not known, then not
 * @param act the paper on which it keeps what it agreed; null where it is not known, then {@link ActPaper#PLAIN}
 * @param noticeDays days between the call and the session, 0 to 365, by series
 */
public record MeetingRules(
        @Nullable String chair,
        @Nullable String secretary,
        List<Membership> members,
        @Nullable Quorum quorum,
        @Nullable Boolean deputies,
        @Nullable Boolean namesPeople,
        @Nullable Boolean approvedBySectors,
        @Nullable ActPaper act,
        Map<String, Integer> noticeDays) {

    /** Nothing was said. */
    public static final MeetingRules UNKNOWN =
            new MeetingRules(null, null, List.of(), null, null, null, null, null, Map.of());

    public MeetingRules {
        members = List.copyOf(members);
        noticeDays = Map.copyOf(noticeDays);
    }
}
