package mx.andamio.commitments.web;

import java.time.LocalDate;
import java.util.UUID;
import mx.andamio.commitments.Assessing.Judgement;
import mx.andamio.commitments.life.Stage;
import mx.andamio.commitments.ratings.Criteria;
import mx.andamio.commitments.ratings.Step;
import mx.andamio.pages.BadRequest;
import org.jspecify.annotations.Nullable;

/** What programs send and hear of the life of a commitment. */
final class FollowJson {

    private FollowJson() {}

    static String said(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** @param made id of what came of it: a report, an obstacle, or the commitment itself */
    record Stands(UUID commitment, String made, Stage stage, int version) {}

    /** A change of what somebody saw at a version; without one it is refused as changed. */
    interface Seen {

        @Nullable
        Integer version();

        default int seen() {
            var version = version();
            return version == null ? -1 : version;
        }
    }

    record Versioned(@Nullable Integer version) implements Seen {}

    /** @param on day of the signature, today where it is not said */
    record Signed(@Nullable Integer version, @Nullable LocalDate on) implements Seen {}

    /** @param reason in words; of a return and of a rejection it is needed */
    record Reasoned(
            @Nullable Integer version,
            @Nullable String kind,
            @Nullable String reason) implements Seen {}

    record Moved(
            @Nullable Integer version,
            @Nullable LocalDate to,
            @Nullable String reason,
            @Nullable AgreementJson agreement)
            implements Seen {}

    /** @param successor id of what stands in its place where it is replaced */
    record Left(
            @Nullable Integer version,
            @Nullable String exit,
            @Nullable UUID successor,
            @Nullable AgreementJson agreement)
            implements Seen {}

    /** @param owner code of the organ, external party or post that can clear it */
    record Waits(
            @Nullable String kind,
            @Nullable String owner,
            @Nullable String text) {}

    /** @param overall and the criteria: 1 to 4 */
    record Judged(
            @Nullable Integer challenge,
            @Nullable Integer planning,
            @Nullable Integer drive,
            @Nullable Integer stage,
            @Nullable Integer overall,
            @Nullable String reason) {

        Judgement judgement() {
            return new Judgement(
                    new Criteria(step(challenge), step(planning), step(drive), step(stage)),
                    step(overall),
                    said(reason));
        }

        private static Step step(@Nullable Integer level) {
            if (level == null || level < 1 || level > Step.values().length) {
                throw new BadRequest("request.value", String.valueOf(level));
            }
            return Step.of(level);
        }
    }
}
