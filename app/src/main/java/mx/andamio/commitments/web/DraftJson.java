package mx.andamio.commitments.web;

import java.util.List;
import java.util.Objects;
import mx.andamio.commitments.life.Alignment;
import mx.andamio.commitments.life.CommitmentKind;
import mx.andamio.commitments.life.Origin;
import mx.andamio.commitments.life.Parties;
import mx.andamio.commitments.life.Terms;
import mx.andamio.pages.BadRequest;
import org.jspecify.annotations.Nullable;

/**
 * A commitment as programs write it, by the names by which {@link CommitmentJson} gives it.
 *
 * @param organ code; of a draft that is begun
 * @param key that its office gave it; of a draft that is begun
 * @param kind {@code commitment} where it is not said, {@code instruction} or {@code recommendation}
 * @param responsible code of a post, as all of its parties
 * @param goal null while none was stated
 * @param origin of a draft that is begun
 * @param version that was seen, of one that is written anew
 */
record DraftJson(
        @Nullable String organ,
        @Nullable String key,
        @Nullable String kind,
        @Nullable String text,
        @Nullable String responsible,
        @Nullable List<@Nullable String> coResponsibles,
        @Nullable String verifier,
        @Nullable GoalJson goal,
        @Nullable String source,
        @Nullable String closingEvidence,
        @Nullable String line,
        @Nullable String workTable,
        @Nullable List<@Nullable String> programmes,
        @Nullable OriginJson origin,
        @Nullable Integer version)
        implements FollowJson.Seen {

    /** @throws BadRequest with the path of what is missing or does not fit */
    Terms terms(Origin from) {
        return new Terms(
                Objects.requireNonNullElse(
                        Fields.named(CommitmentKind.values(), kind, "kind"), CommitmentKind.COMMITMENT),
                Fields.needed(Fields.said(text), "text"),
                new Parties(Fields.said(responsible), codes(coResponsibles, "co_responsibles"), Fields.said(verifier)),
                goal == null ? null : goal.stated(),
                Fields.said(source),
                Fields.said(closingEvidence),
                new Alignment(Fields.said(line), Fields.said(workTable), codes(programmes, "programmes")),
                from);
    }

    private static List<String> codes(@Nullable List<@Nullable String> all, String path) {
        return Fields.each(all, path, (one, at) -> Fields.needed(one == null ? null : Fields.said(one), at));
    }
}
