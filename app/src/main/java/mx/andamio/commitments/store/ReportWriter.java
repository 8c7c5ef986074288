package mx.andamio.commitments.store;

import static mx.andamio.commitments.db.Tables.ATTACHMENT;
import static mx.andamio.commitments.db.Tables.GOAL;
import static mx.andamio.commitments.db.Tables.MEASURED;
import static mx.andamio.commitments.db.Tables.REPORT;
import static mx.andamio.commitments.db.Tables.REPORT_STEP;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import mx.andamio.commitments.Commitment;
import mx.andamio.commitments.NewReport;
import mx.andamio.commitments.Report;
import mx.andamio.commitments.store.KeptFiles.Piece;
import mx.andamio.register.Actor;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Writes rows of reports; says nothing to the register. */
final class ReportWriter {

    private final DSLContext database;
    private final Held held;

    /**
     * Who takes a step of the chain.
     *
     * @param post code of the post for which they act
     */
    record By(String post, Actor actor) {}

    ReportWriter(DSLContext database, Held held) {
        this.database = database;
        this.held = held;
    }

    UUID insert(
            By who,
            Commitment standing,
            NewReport asked,
            List<Piece> evidence,
            Report.Step step,
            Report.Standing reached) {
        var id = UUID.randomUUID();
        var responsible = standing.terms().parties().responsible();
        database.insertInto(REPORT)
                .set(REPORT.ID, id)
                .set(REPORT.COMMITMENT_ID, standing.id().value())
                .set(REPORT.STEP, (short) Objects.requireNonNull(asked.step()).level())
                .set(REPORT.TEXT, asked.text())
                .set(REPORT.MET, asked.met())
                .set(REPORT.POST, responsible == null ? who.post() : responsible)
                .set(REPORT.ARRIVED_ON, held.today())
                .set(REPORT.ARRIVED_AT, held.now())
                .set(REPORT.STANDING, reached.name())
                .execute();
        var value = asked.value();
        if (value != null) {
            insert(id, standing, value);
        }
        for (var i = 0; i < evidence.size(); i++) {
            insert(id, i + 1, evidence.get(i));
        }
        link(id, 1, Report.Step.CAPTURED, who, null);
        if (step != Report.Step.CAPTURED) {
            link(id, 2, step, who, null);
        }
        return id;
    }

    private void insert(UUID report, Commitment standing, NewReport.Value value) {
        database.insertInto(MEASURED)
                .set(MEASURED.REPORT_ID, report)
                .set(MEASURED.COMMITMENT_ID, standing.id().value())
                .set(MEASURED.VALUE, value.value())
                .set(
                        MEASURED.COUNTED_FROM,
                        ReportedValue.isFlow(standing.terms().goal()) ? value.from() : null)
                .set(MEASURED.CUT_OFF, value.cutOff())
                .set(MEASURED.NUMERATOR, value.numerator())
                .set(MEASURED.DENOMINATOR, value.denominator())
                .set(
                        MEASURED.GOAL_VERSION,
                        database.fetchCount(
                                GOAL, GOAL.COMMITMENT_ID.eq(standing.id().value())))
                .execute();
    }

    private void insert(UUID report, int number, Piece piece) {
        database.insertInto(ATTACHMENT)
                .set(ATTACHMENT.ID, UUID.randomUUID())
                .set(ATTACHMENT.REPORT_ID, report)
                .set(ATTACHMENT.NUMBER, (short) number)
                .set(ATTACHMENT.NAME, piece.name())
                .set(ATTACHMENT.MEDIA_TYPE, piece.mediaType())
                .set(ATTACHMENT.HASH, piece.hash())
                .set(ATTACHMENT.BYTES, piece.bytes())
                .set(ATTACHMENT.LINK, piece.link())
                .execute();
    }

    /** Writes a step of the chain down, and how far the report is with it. */
    void advance(Report report, Report.Step step, Report.Standing reached, By who, @Nullable String reason) {
        link(report.id().value(), report.chain().size() + 1, step, who, reason);
        database.update(REPORT)
                .set(REPORT.STANDING, reached.name())
                .set(REPORT.VERSION, report.version() + 1)
                .where(REPORT.ID.eq(report.id().value()))
                .execute();
    }

    private void link(UUID report, int number, Report.Step step, By who, @Nullable String reason) {
        database.insertInto(REPORT_STEP)
                .set(REPORT_STEP.REPORT_ID, report)
                .set(REPORT_STEP.NUMBER, (short) number)
                .set(REPORT_STEP.STEP, step.name())
                .set(REPORT_STEP.POST, who.post())
                .set(REPORT_STEP.ACTOR, who.actor().name())
                .set(REPORT_STEP.TAKEN_AT, held.now())
                .set(REPORT_STEP.REASON, reason)
                .execute();
    }
}
