package mx.andamio.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.Drafting;
import mx.andamio.commitments.Drafting.NewCommitment;
import mx.andamio.commitments.Drafting.SignedElsewhere;
import mx.andamio.commitments.SignedOutside;
import mx.andamio.commitments.goals.Accumulation;
import mx.andamio.commitments.goals.Dated;
import mx.andamio.commitments.goals.Measure;
import mx.andamio.commitments.goals.Reach;
import mx.andamio.commitments.goals.Stated;
import mx.andamio.commitments.goals.Trajectory;
import mx.andamio.commitments.life.Alignment;
import mx.andamio.commitments.life.CommitmentKind;
import mx.andamio.commitments.life.Origin;
import mx.andamio.commitments.life.Parties;
import mx.andamio.commitments.life.Terms;
import mx.andamio.register.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Commitments for tests, in few words. */
@Component
public class SomeCommitments {

    public static final LocalDate SIGNED = LocalDate.of(2026, 4, 30);

    private final Drafting drafting;
    private final SignedOutside outside;
    private final TransactionTemplate transaction;

    SomeCommitments(Drafting drafting, SignedOutside outside, PlatformTransactionManager transactions) {
        this.drafting = drafting;
        this.outside = outside;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A draft of an organ with nothing but its text. */
    public CommitmentId draft(String organ, String text) {
        return done(drafting.draft(Desk.asks("commitments.draft"), bare(organ, text)));
    }

    /** A draft of an organ that belongs somewhere. */
    public CommitmentId draft(String organ, String text, Alignment belongs) {
        var bare = bare(organ, text);
        return done(drafting.draft(
                Desk.asks("commitments.draft"),
                new NewCommitment(organ, null, bare.terms().with(Parties.NOBODY, belongs), null, false)));
    }

    /** A draft that lacks nothing: version 0. */
    public CommitmentId whole(String organ) {
        return drafted(keyed(organ, null));
    }

    public CommitmentId drafted(NewCommitment asked) {
        return done(drafting.draft(Desk.asks("commitments.draft"), asked));
    }

    /** What lacks nothing, with the key that its office gave it. */
    public static NewCommitment keyed(String organ, @Nullable String key) {
        var goal = new Reach(
                new Measure(null, "salas", Accumulation.STOCK, 0, null),
                new Trajectory(
                        new Dated(BigDecimal.TEN, SIGNED),
                        List.of(new Dated(new BigDecimal("15"), SIGNED.plusDays(90))),
                        new Dated(new BigDecimal("20"), SIGNED.plusDays(240))));
        var terms = new Terms(
                CommitmentKind.COMMITMENT,
                "Abrir 20 salas",
                new Parties(organ + "-HEAD", List.of(), "DPM-HEAD"),
                goal,
                "Informe mensual",
                "Acta de apertura",
                Alignment.NONE,
                new Origin.Document("Relación de prueba", SIGNED));
        return new NewCommitment(organ, key, terms, null, false);
    }

    /** Through the gate: version 1. */
    public CommitmentId admitted(String organ) {
        return admit(whole(organ));
    }

    /** One that lacks nothing, at version 0. */
    public CommitmentId admit(CommitmentId id) {
        assertThat(drafting.admit(Desk.asks("commitments.admit"), id, 0)).isInstanceOf(Outcome.Done.class);
        return id;
    }

    private static CommitmentId done(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return new CommitmentId(UUID.fromString(((Outcome.Done) outcome).result()));
    }

    /** Signed outside the system on {@link #SIGNED}, with nothing but its text. */
    public CommitmentId signedElsewhere(String organ, String text) {
        return signedElsewhere(bare(organ, text));
    }

    public CommitmentId signedElsewhere(NewCommitment entered) {
        return Objects.requireNonNull(transaction.execute(tx -> drafting.enter(
                Desk.asks("commitments.enter"),
                entered,
                new SignedElsewhere(SIGNED, "Acta de prueba.pdf", "0f".repeat(32)))));
    }

    /** Signed outside the system on {@link #SIGNED}, of the post's own organ. */
    public CommitmentId signedElsewhere(String organ, String text, Parties parties, @Nullable Stated goal) {
        return signedElsewhere(new NewCommitment(
                organ,
                null,
                new Terms(
                        CommitmentKind.COMMITMENT,
                        text,
                        parties,
                        goal,
                        null,
                        null,
                        Alignment.NONE,
                        new Origin.Document("Relación de prueba", SIGNED)),
                null,
                false));
    }

    /** Signed outside the system on {@link #SIGNED}, entered with its scan. */
    public CommitmentId scanned() {
        return done(outside.enter(
                Desk.asks("commitments.enter"),
                bare("22", "Abrir salas"),
                SIGNED,
                new SignedOutside.Scan("Acta de prueba.pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8))));
    }

    private static NewCommitment bare(String organ, String text) {
        return bare(organ, text, new Origin.Document("Relación de prueba", SIGNED));
    }

    /** Nothing but its text and where it comes from. */
    public static NewCommitment bare(String organ, String text, Origin origin) {
        return new NewCommitment(
                organ,
                null,
                new Terms(CommitmentKind.COMMITMENT, text, Parties.NOBODY, null, null, null, Alignment.NONE, origin),
                null,
                false);
    }
}
