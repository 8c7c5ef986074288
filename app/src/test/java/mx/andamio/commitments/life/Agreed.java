package mx.andamio.commitments.life;

import static mx.andamio.commitments.goals.Sample.stated;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.RecordedAgreement;
import mx.andamio.commitments.Ruling;
import mx.andamio.commitments.goals.Stated;
import mx.andamio.register.Reason;
import mx.andamio.sessions.SessionId;
import org.jspecify.annotations.Nullable;

/** Terms and agreements of tests, in few words. */
final class Agreed {

    static final SessionId SESSION = new SessionId(UUID.fromString("00000000-0000-7000-8000-000000000001"));

    private Agreed() {}

    static RecordedAgreement agreement(LocalDate date) {
        return new RecordedAgreement(SESSION, "2ª/III/2026", "Se acuerda", date);
    }

    static CommitmentId commitment(int number) {
        return new CommitmentId(new UUID(7, number));
    }

    /** With all six. */
    static Terms terms() {
        return terms(
                new Parties("15-HEAD", List.of(), "DOE-HEAD"), stated().whole().orElseThrow(), "UMTC-01", "acta");
    }

    static Terms terms(Parties parties, @Nullable Stated goal, @Nullable String source, @Nullable String evidence) {
        return new Terms(
                CommitmentKind.COMMITMENT,
                "Sumar unidades de fin de semana",
                parties,
                goal,
                source,
                evidence,
                Alignment.NONE,
                new Origin.SessionItem(SESSION, 1, null));
    }

    static String code(Ruling<?> ruling) {
        return ruling.objection().map(Reason::code).orElse("granted");
    }

    static <T> T granted(Ruling<T> ruling) {
        return ruling.toOptional().orElseThrow(() -> new AssertionError(code(ruling)));
    }
}
