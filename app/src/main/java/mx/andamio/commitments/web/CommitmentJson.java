package mx.andamio.commitments.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import mx.andamio.commitments.Commitment;
import mx.andamio.commitments.FollowUp;
import mx.andamio.commitments.goals.Headline;
import mx.andamio.commitments.life.Admission;
import mx.andamio.commitments.life.Signing;
import mx.andamio.commitments.life.State;
import org.jspecify.annotations.Nullable;

/**
 * A commitment as the JSON interface gives it. What is not known is null.
 *
 * @param key that its office gave it
 * @param organ code
 * @param responsible code of the post
 * @param responsibleAsWritten where no post is called so
 * @param deadline day of the target, extensions included
 * @param goal as stated, whole or with what is missing
 * @param originalDeadline before it was moved; null where it never was
 * @param extensions how often it was moved
 * @param obstacles how many are open
 * @param preliminary whether its last report is not authorised yet; null before the first
 * @param state name of its stage in small letters
 * @param reportedStep 1 to 4 of the last report; null before the first
 * @param signedOutside null while it is not signed
 * @param met how many of {@code requirements} it has
 * @param instruction of which it is a part
 */
record CommitmentJson(
        UUID id,
        @Nullable String key,
        String kind,
        String organ,
        String organName,
        String text,
        @Nullable String responsible,
        @Nullable String responsibleAsWritten,
        List<String> coResponsibles,
        @Nullable String verifier,
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal target,
        @Nullable String unit,
        @Nullable LocalDate deadline,
        @Nullable LocalDate originalDeadline,
        int extensions,
        int obstacles,
        @Nullable GoalJson goal,
        @Nullable String source,
        @Nullable String closingEvidence,
        @Nullable String line,
        @Nullable String workTable,
        List<String> programmes,
        OriginJson origin,
        String state,
        LocalDate since,
        @Nullable LocalDate signedOn,
        @Nullable Boolean signedOutside,
        int met,
        int requirements,
        @Nullable LocalDate heardOn,
        @Nullable Integer reportedStep,
        @Nullable Boolean preliminary,
        @Nullable UUID instruction,
        @Nullable MeasuredJson measured,
        boolean simulated,
        int version) {

    static CommitmentJson of(Commitment one, String organName, FollowUp.Followed followed) {
        var terms = one.terms();
        var headline = Headline.of(terms.goal());
        var signing = signing(one.state());
        return new CommitmentJson(
                one.id().value(),
                one.ownKey(),
                small(terms.kind()),
                one.organ(),
                organName,
                terms.text(),
                terms.parties().responsible(),
                one.responsibleWords(),
                terms.parties().coResponsibles(),
                terms.parties().verifier(),
                headline.baseline(),
                headline.target(),
                headline.unit(),
                headline.due(),
                followed.originalDue(),
                followed.extensions(),
                followed.obstacles().size(),
                GoalKinds.of(terms.goal()),
                terms.source(),
                terms.closingEvidence(),
                terms.alignment().line(),
                terms.alignment().table(),
                terms.alignment().programmes(),
                OriginJson.of(terms.origin()),
                small(one.state().stage()),
                one.state().since(),
                signing == null ? null : signing.on(),
                signing == null ? null : signing instanceof Signing.Outside,
                one.met(),
                Admission.OF,
                one.heardOn(),
                followed.last().map(report -> report.step().level()).orElse(null),
                followed.last().isPresent() ? followed.preliminary() : null,
                one.parent() == null ? null : one.parent().value(),
                MeasuredJson.of(followed),
                one.simulated(),
                one.version());
    }

    static @Nullable Signing signing(State state) {
        return switch (state) {
            case State.Owed owed -> owed.signing();
            case State.Verified verified -> verified.signing();
            case State.Closed closed -> closed.signing();
            case State.Draft draft -> null;
            case State.Admitted admitted -> null;
            case State.Exit exit -> null;
        };
    }

    private static String small(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }
}
