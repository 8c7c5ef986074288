package mx.andamio.commitments.store;

import static mx.andamio.commitments.db.Tables.ATTACHMENT;
import static mx.andamio.commitments.db.Tables.REPORT;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import mx.andamio.commitments.Commitment;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.NewReport;
import mx.andamio.commitments.Report;
import mx.andamio.commitments.ReportId;
import mx.andamio.commitments.ReportNews;
import mx.andamio.commitments.Reporting;
import mx.andamio.commitments.Ruling;
import mx.andamio.commitments.life.State;
import mx.andamio.commitments.store.KeptFiles.Piece;
import mx.andamio.identity.Asker;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason;
import mx.andamio.register.Reason.Kind;
import mx.andamio.register.Register;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class ReportingInPostgres implements Reporting {

    private final DSLContext database;
    private final Register register;
    private final Chain chain;
    private final Held held;
    private final Looks looks;
    private final ReportRows rows;
    private final ReportWriter writer;
    private final List<ReportNews> news;

    ReportingInPostgres(
            DSLContext database, Register register, Chain chain, Held held, Looks looks, List<ReportNews> news) {
        this.database = database;
        this.register = register;
        this.chain = chain;
        this.held = held;
        this.looks = looks;
        this.rows = new ReportRows(database);
        this.writer = new ReportWriter(database, held);
        this.news = List.copyOf(news);
    }

    @Override
    public Optional<Report.Step> step(Asker who, Commitment commitment) {
        return chain.step(who, commitment);
    }

    @Override
    public Outcome report(Command command, Asker who, CommitmentId id, NewReport asked) {
        return register.once(
                command,
                () -> held.at(id, standing -> {
                    var step = chain.step(who, standing);
                    if (step.isEmpty()) {
                        return refused("report.not_yours");
                    }
                    var reached = chain.standing(step.get(), standing);
                    return checked(
                            standing,
                            asked,
                            pieces -> keep(command, by(who), standing, asked, pieces, step.get(), reached));
                }));
    }

    @Override
    public Outcome byLink(Command command, String post, CommitmentId id, NewReport asked) {
        return register.once(
                command,
                () -> held.at(
                        id,
                        standing -> asked.met()
                                ? refused("report.not_yours")
                                : checked(
                                        standing,
                                        asked,
                                        pieces -> keep(
                                                command,
                                                new ReportWriter.By(post, command.actor()),
                                                standing,
                                                asked,
                                                pieces,
                                                Report.Step.CAPTURED,
                                                Report.Standing.PRELIMINARY))));
    }

    private Outcome checked(Commitment standing, NewReport asked, Function<List<Piece>, Outcome> effect) {
        return wrong(standing, asked).<Outcome>map(Outcome.Refused::new).orElseGet(() -> switch (KeptFiles.of(asked)) {
            case Ruling.Refused<List<Piece>>(var reason) -> new Outcome.Refused(reason);
            case Ruling.Granted<List<Piece>>(var pieces) -> effect.apply(pieces);
        });
    }

    private Optional<Reason> wrong(Commitment standing, NewReport asked) {
        var value = asked.value();
        return life(standing)
                .or(() -> asked.step() == null ? said("report.step") : Optional.empty())
                .or(() -> asked.text().isEmpty() ? said("report.text") : Optional.empty())
                .or(() -> asked.text().length() > LONGEST_TEXT
                        ? said("report.text_long", Integer.toString(LONGEST_TEXT))
                        : Optional.empty())
                .or(() -> value == null
                        ? Optional.empty()
                        : ReportedValue.wrong(value, standing.terms().goal(), held.today()))
                .or(() -> asked.met() && !isShown(standing, asked) ? said("report.met_evidence") : Optional.empty());
    }

    private static Optional<Reason> life(Commitment standing) {
        return switch (standing.state()) {
            case State.Owed owed -> Optional.empty();
            case State.Draft draft -> said("report.unsigned");
            case State.Admitted admitted -> said("report.unsigned");
            case State.Verified verified -> said("report.over");
            case State.Closed closed -> said("report.over");
            case State.Exit exit -> said("report.over");
        };
    }

    private boolean isShown(Commitment standing, NewReport asked) {
        return !asked.files().isEmpty()
                || !asked.links().isEmpty()
                || database.fetchExists(database.selectOne()
                        .from(ATTACHMENT)
                        .join(REPORT)
                        .on(REPORT.ID.eq(ATTACHMENT.REPORT_ID))
                        .where(REPORT.COMMITMENT_ID.eq(standing.id().value()).and(ReportRows.COUNTS)));
    }

    private Outcome keep(
            Command command,
            ReportWriter.By by,
            Commitment standing,
            NewReport asked,
            List<Piece> evidence,
            Report.Step step,
            Report.Standing reached) {
        var moved = next(standing, asked.met() && reached == Report.Standing.AUTHORISED);
        if (moved instanceof Ruling.Refused<State>(var reason)) {
            return new Outcome.Refused(reason);
        }
        var id = writer.insert(by, standing, asked, evidence, step, reached);
        news.forEach(one -> one.arrived(command, standing.id(), new ReportId(id)));
        var payload = new HashMap<String, @Nullable Object>();
        payload.put("commitment", standing.id().value().toString());
        payload.put("report", id.toString());
        payload.put("post", by.post());
        payload.put("step", Objects.requireNonNull(asked.step()).level());
        payload.put("text", asked.text());
        payload.put("met", asked.met());
        payload.put("standing", reached.name());
        var value = asked.value();
        payload.put("value", value == null ? null : value.value().toPlainString());
        payload.put("cut_off", value == null ? null : Objects.toString(value.cutOff(), null));
        payload.put(
                "evidence",
                evidence.stream()
                        .map(piece -> Objects.requireNonNullElse(piece.hash(), piece.name()))
                        .toList());
        register.write(command, "commitments.report", payload);
        moved.toOptional().ifPresent(state -> move(command, by.post(), standing, state));
        held.hear(standing.id());
        return Outcome.done(id);
    }

    /** The state after a report: it runs, or somebody who may say so says that it is met. */
    private Ruling<State> next(Commitment standing, boolean met) {
        var state = standing.state();
        if (state instanceof State.Signed signed) {
            state = signed.begun(held.today(), null, held.today());
        }
        return met && state instanceof State.Running running
                ? running.reportMet(held.today()).then(Ruling::granted)
                : Ruling.granted(state);
    }

    private void move(Command command, String post, Commitment standing, State next) {
        if (next.equals(standing.state())) {
            return;
        }
        held.move(standing, next, Map.of());
        if (next instanceof State.ReportedMet) {
            looks.present(command, standing, post);
        }
    }

    @Override
    public Outcome pass(Command command, Asker who, ReportId id, int version) {
        return onOf(command, who, id, version, (standing, report) -> {
            var step = chain.step(who, standing).orElse(Report.Step.CAPTURED);
            if (report.by(step).isPresent()) {
                return Outcome.refused("report.done", Kind.CONFLICT);
            }
            var reached = chain.standing(step, standing);
            var moved = next(standing, report.met() && reached == Report.Standing.AUTHORISED);
            if (moved instanceof Ruling.Refused<State>(var reason)) {
                return new Outcome.Refused(reason);
            }
            writer.advance(report, step, reached, by(who), null);
            write(command, who, report, step, null);
            moved.toOptional().ifPresent(state -> move(command, who.actsFor().orElseThrow(), standing, state));
            return Outcome.done(report.id());
        });
    }

    @Override
    public Outcome giveBack(Command command, Asker who, ReportId id, int version, String reason) {
        return onOf(command, who, id, version, (standing, report) -> {
            if (reason.isBlank()) {
                return refused("report.reason");
            }
            writer.advance(report, Report.Step.RETURNED, Report.Standing.RETURNED, by(who), reason.strip());
            write(command, who, report, Report.Step.RETURNED, reason.strip());
            return Outcome.done(report.id());
        });
    }

    /** On a preliminary report, by somebody whose step comes after the capture. */
    private Outcome onOf(
            Command command, Asker who, ReportId id, int version, BiFunction<Commitment, Report, Outcome> effect) {
        return register.once(command, () -> {
            var seen = one(id);
            if (seen.isEmpty()) {
                return Outcome.refused("report.absent", Kind.ABSENT);
            }
            return held.at(seen.get().commitment(), standing -> {
                // Read anew: another step may have been taken before the row was held.
                var report = one(id).orElseThrow();
                if (chain.step(who, standing)
                        .filter(step -> step != Report.Step.CAPTURED)
                        .isEmpty()) {
                    return refused("report.not_yours");
                }
                if (report.version() != version) {
                    return Outcome.refused("report.changed", Kind.CONFLICT);
                }
                return report.isPreliminary()
                        ? effect.apply(standing, report)
                        : Outcome.refused("report.done", Kind.CONFLICT);
            });
        });
    }

    private static ReportWriter.By by(Asker who) {
        return new ReportWriter.By(who.actsFor().orElseThrow(), who.actor());
    }

    private Optional<Report> one(ReportId id) {
        return rows.all(REPORT.ID.eq(id.value())).stream().findFirst();
    }

    private void write(Command command, Asker who, Report report, Report.Step step, @Nullable String reason) {
        var payload = new HashMap<String, @Nullable Object>();
        payload.put("commitment", report.commitment().value().toString());
        payload.put("report", report.id().toString());
        payload.put("step", step.name());
        payload.put("post", who.actsFor().orElseThrow());
        payload.put("reason", reason);
        register.write(command, payload);
    }

    @Override
    public Optional<Kept> file(CommitmentId commitment, UUID attachment) {
        return database.select(ATTACHMENT.NAME, ATTACHMENT.MEDIA_TYPE, ATTACHMENT.BYTES)
                .from(ATTACHMENT)
                .join(REPORT)
                .on(REPORT.ID.eq(ATTACHMENT.REPORT_ID))
                .where(ATTACHMENT
                        .ID
                        .eq(attachment)
                        .and(REPORT.COMMITMENT_ID.eq(commitment.value()))
                        .and(ATTACHMENT.LINK.isNull()))
                .fetchOptional(row -> new Kept(row.value1(), row.value2(), row.value3()));
    }

    private static Optional<Reason> said(String code, String... parameters) {
        return Optional.of(Reason.of(code, Kind.USER, parameters));
    }

    private static Outcome refused(String code) {
        return Outcome.refused(code, Kind.USER);
    }
}
