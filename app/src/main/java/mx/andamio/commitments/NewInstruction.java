package mx.andamio.commitments;

import java.util.List;
import java.util.Map;
import mx.andamio.commitments.life.Aim;
import mx.andamio.commitments.life.Instructed;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to give an instruction.
 *
 * @param folio null for none
 * @param issuer code of the post that gives it
 * @param audience code; null where all posts are in {@code members}
 * @param members codes of more posts, and of organs, which stand for the post at their head
 * @param own numbers of single posts, by code of the post or of its organ
 * @param vacant whether it also goes to posts that are known to be vacant: whoever is appointed finds it
 * @param simulated made up for a demonstration, with all of its parts
 */
public record NewInstruction(
        @Nullable String folio,
        String issuer,
        Instructed what,
        @Nullable String audience,
        List<String> members,
        Map<String, Aim.Own> own,
        boolean vacant,
        boolean simulated) {

    public NewInstruction {
        members = List.copyOf(members);
        own = Map.copyOf(own);
    }

    /** One that somebody gives. */
    public NewInstruction(
            @Nullable String folio,
            String issuer,
            Instructed what,
            @Nullable String audience,
            List<String> members,
            Map<String, Aim.Own> own,
            boolean vacant) {
        this(folio, issuer, what, audience, members, own, vacant, false);
    }
}
