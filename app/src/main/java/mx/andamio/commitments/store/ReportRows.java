package mx.andamio.commitments.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static mx.andamio.commitments.db.Tables.ATTACHMENT;
import static mx.andamio.commitments.db.Tables.MEASURED;
import static mx.andamio.commitments.db.Tables.REPORT;
import static mx.andamio.commitments.db.Tables.REPORT_STEP;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.name;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.Report;
import mx.andamio.commitments.ReportId;
import mx.andamio.commitments.goals.Measured;
import mx.andamio.commitments.ratings.Reported;
import mx.andamio.commitments.ratings.Step;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Reports as they are kept: four queries, however many there are. Their files stay where they are. */
final class ReportRows {

    static final Condition COUNTS = REPORT.STANDING.ne(Report.Standing.RETURNED.name());

    private final DSLContext database;

    ReportRows(DSLContext database) {
        this.database = database;
    }

    /** The newest first. */
    List<Report> all(Condition condition) {
        var rows = database.selectFrom(REPORT)
                .where(condition)
                .orderBy(REPORT.ARRIVED_AT.desc(), REPORT.ID)
                .fetch();
        var keys = rows.stream().map(row -> row.get(REPORT.ID)).toArray(UUID[]::new);
        var links = links(keys);
        var evidence = evidence(keys);
        var values = database.selectFrom(MEASURED)
                .where(MEASURED.REPORT_ID.eq(any(keys)))
                .fetchMap(MEASURED.REPORT_ID, ReportRows::measured);
        return rows.stream()
                .map(row -> new Report(
                        new ReportId(row.get(REPORT.ID)),
                        new CommitmentId(row.get(REPORT.COMMITMENT_ID)),
                        said(row),
                        row.get(REPORT.ARRIVED_AT).toInstant(),
                        values.get(row.get(REPORT.ID)),
                        row.get(REPORT.MET),
                        evidence.getOrDefault(row.get(REPORT.ID), List.of()),
                        links.getOrDefault(row.get(REPORT.ID), List.of()),
                        standing(row),
                        row.get(REPORT.VERSION)))
                .toList();
    }

    static Reported said(Record row) {
        return new Reported(
                Step.of(row.get(REPORT.STEP)), row.get(REPORT.TEXT), row.get(REPORT.ARRIVED_ON), row.get(REPORT.POST));
    }

    static Report.Standing standing(Record row) {
        return Report.Standing.valueOf(row.get(REPORT.STANDING));
    }

    static Measured measured(Record row) {
        return new Measured(
                row.get(MEASURED.VALUE),
                row.get(MEASURED.COUNTED_FROM),
                row.get(MEASURED.CUT_OFF),
                parts(row.get(MEASURED.NUMERATOR), row.get(MEASURED.DENOMINATOR)),
                row.get(MEASURED.GOAL_VERSION).toString(),
                row.get(MEASURED.REPORT_ID).toString());
    }

    private static Measured.@Nullable Parts parts(@Nullable BigDecimal numerator, @Nullable BigDecimal denominator) {
        return numerator == null || denominator == null ? null : new Measured.Parts(numerator, denominator);
    }

    private Map<UUID, List<Report.Link>> links(UUID[] keys) {
        return database
                .selectFrom(REPORT_STEP)
                .where(REPORT_STEP.REPORT_ID.eq(any(keys)))
                .orderBy(REPORT_STEP.NUMBER)
                .fetch()
                .stream()
                .collect(groupingBy(
                        row -> row.get(REPORT_STEP.REPORT_ID),
                        mapping(
                                row -> new Report.Link(
                                        Report.Step.valueOf(row.get(REPORT_STEP.STEP)),
                                        row.get(REPORT_STEP.POST),
                                        row.get(REPORT_STEP.ACTOR),
                                        row.get(REPORT_STEP.TAKEN_AT).toInstant(),
                                        row.get(REPORT_STEP.REASON)),
                                toList())));
    }

    private Map<UUID, List<Report.Attachment>> evidence(UUID[] keys) {
        var size = function(name("octet_length"), Integer.class, ATTACHMENT.BYTES);
        return database
                .select(
                        ATTACHMENT.REPORT_ID,
                        ATTACHMENT.ID,
                        ATTACHMENT.NAME,
                        ATTACHMENT.MEDIA_TYPE,
                        ATTACHMENT.HASH,
                        ATTACHMENT.LINK,
                        size)
                .from(ATTACHMENT)
                .where(ATTACHMENT.REPORT_ID.eq(any(keys)))
                .orderBy(ATTACHMENT.NUMBER)
                .fetch()
                .stream()
                .collect(groupingBy(
                        row -> row.get(ATTACHMENT.REPORT_ID),
                        mapping(
                                row -> new Report.Attachment(
                                        row.get(ATTACHMENT.ID),
                                        row.get(ATTACHMENT.NAME),
                                        row.get(ATTACHMENT.MEDIA_TYPE),
                                        row.get(ATTACHMENT.HASH),
                                        Objects.requireNonNullElse(row.get(size), 0),
                                        row.get(ATTACHMENT.LINK)),
                                toList())));
    }
}
