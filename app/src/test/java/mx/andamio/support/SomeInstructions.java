package mx.andamio.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mx.andamio.commitments.AudienceId;
import mx.andamio.commitments.Audiences;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.Commitments;
import mx.andamio.commitments.Commitments.Filter;
import mx.andamio.commitments.Instructing;
import mx.andamio.commitments.InstructionId;
import mx.andamio.commitments.NewInstruction;
import mx.andamio.commitments.life.Aim;
import mx.andamio.commitments.life.Alignment;
import mx.andamio.commitments.life.CommitmentKind;
import mx.andamio.commitments.life.Instructed;
import mx.andamio.commitments.life.Origin;
import mx.andamio.register.Outcome;
import mx.andamio.sessions.SessionId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Instructions for tests, in few words. */
@Component
public class SomeInstructions {

    private final Instructing instructing;
    private final Audiences audiences;
    private final Commitments commitments;
    private final TestClock clock;
    private final SomeSessions sessions;

    SomeInstructions(
            Instructing instructing,
            Audiences audiences,
            Commitments commitments,
            TestClock clock,
            SomeSessions sessions) {
        this.instructing = instructing;
        this.audiences = audiences;
        this.commitments = commitments;
        this.clock = clock;
        this.sessions = sessions;
    }

    public LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneId.of("America/Mexico_City")));
    }

    /** Something to hand in within two months, that lacks nothing to bind at once. */
    public Instructed what() {
        return what(CommitmentKind.INSTRUCTION, new Aim(today().plusDays(60), null), "Acuse del envío");
    }

    public static Instructed what(CommitmentKind kind, Aim aim, @Nullable String evidence) {
        return new Instructed(
                kind,
                "Enviar la relación de quirófanos " + Unique.word(),
                "DOE-HEAD",
                aim,
                "Relación de la unidad",
                evidence,
                Alignment.NONE,
                new Origin.Document("Oficio de prueba", SomeCommitments.SIGNED));
    }

    /** To all of an audience also where somebody else's test left a post vacant. */
    public NewInstruction to(@Nullable String audience, String... members) {
        return new NewInstruction(null, "DG", what(), audience, List.of(members), Map.of(), audience != null);
    }

    /** To these also where somebody else's test left their post vacant. */
    public NewInstruction toAny(String... members) {
        return new NewInstruction(null, "DG", what(), null, List.of(members), Map.of(), true);
    }

    /** To all of an audience, unless a post of it is vacant. */
    public NewInstruction toNoneVacant(String audience) {
        return new NewInstruction(null, "DG", what(), audience, List.of(), Map.of(), false);
    }

    /** To two state bodies, 22 and 15. */
    public NewInstruction toTwo() {
        return to(null, "22", "15");
    }

    public InstructionId issued(NewInstruction asked) {
        return new InstructionId(UUID.fromString(done(instructing.issue(Desk.asks("commitments.instruct"), asked))));
    }

    public CommitmentId part(InstructionId id, String organ) {
        return commitments
                .every(Filter.NONE.partsOf(id).ofOrgan(organ))
                .getFirst()
                .id();
    }

    /** An agreement of a session as a form sends it: names and values in turn. */
    public String[] anAgreement() {
        return new String[] {
            "session", session().toString(), "folio", "AC-9", "agreement", "Se retira", "agreedOn", today().toString()
        };
    }

    public SessionId session() {
        return sessions.held("Reunión Nacional");
    }

    /** A saved set of 22 and 15. */
    public AudienceId aSet() {
        return new AudienceId(UUID.fromString(done(audiences.save(
                Desk.asks("commitments.audience.save"), "Conjunto " + Unique.word(), List.of("22", "15")))));
    }

    private static String done(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).result();
    }
}
