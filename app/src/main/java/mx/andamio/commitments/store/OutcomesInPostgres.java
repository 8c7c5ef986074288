package mx.andamio.commitments.store;

import static mx.andamio.commitments.db.Tables.EVIDENCE;
import static mx.andamio.commitments.db.Tables.PROMISE;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import mx.andamio.commitments.EvidenceId;
import mx.andamio.commitments.NewEvidence;
import mx.andamio.commitments.Outcomes;
import mx.andamio.commitments.PromiseId;
import mx.andamio.commitments.PromiseNews;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason.Kind;
import mx.andamio.register.Register;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class OutcomesInPostgres implements Outcomes {

    private final DSLContext database;
    private final Register register;
    private final Clock clock;
    private final EvidenceRows rows;
    private final PromiseRows promises;
    private final List<PromiseNews> news;

    OutcomesInPostgres(DSLContext database, Register register, Clock clock, List<PromiseNews> news) {
        this.database = database;
        this.register = register;
        this.clock = clock;
        this.rows = new EvidenceRows(database);
        this.promises = new PromiseRows(database, rows);
        this.news = news;
    }

    @Override
    public Outcome add(Command command, NewEvidence asked) {
        return register.once(
                command,
                () -> asked.wrong()
                        .map(code -> Outcome.refused(code, Kind.USER))
                        .orElseGet(() -> enter(command, asked, Objects.requireNonNull(asked.on()))));
    }

    private Outcome enter(Command command, NewEvidence asked, LocalDate on) {
        var promise = database.selectFrom(PROMISE)
                .where(PROMISE.ID.eq(asked.promise().value()))
                .fetchOne();
        if (promise == null) {
            return Outcome.refused("promise.absent", Kind.ABSENT);
        }
        @Nullable LocalDate promised = promise.get(PROMISE.PROMISED_ON);
        if (promised != null && on.isBefore(promised)) {
            return Outcome.refused("evidence.early", Kind.USER);
        }
        var id = UUID.randomUUID();
        database.insertInto(EVIDENCE)
                .set(EVIDENCE.ID, id)
                .set(EVIDENCE.PROMISE_ID, asked.promise().value())
                .set(EVIDENCE.STATED_ON, on)
                .set(EVIDENCE.PRECISION, asked.precision())
                .set(EVIDENCE.FINDING, asked.finding().name())
                .set(EVIDENCE.REDATED_TO, asked.redatedTo())
                .set(EVIDENCE.TEXT, asked.text().strip())
                .set(EVIDENCE.SOURCE, asked.source().strip())
                .set(EVIDENCE.RECORDED_AT, clock.instant().atOffset(ZoneOffset.UTC))
                .set(EVIDENCE.RECORDED_BY, command.actor().name())
                .execute();
        var payload = new HashMap<String, @Nullable Object>();
        payload.put("evidence", id.toString());
        payload.put("promise", asked.promise().value().toString());
        payload.put("on", on.toString());
        payload.put("finding", asked.finding().name());
        payload.put("redated_to", Objects.toString(asked.redatedTo(), null));
        payload.put("text", asked.text().strip());
        payload.put("source", asked.source().strip());
        register.write(command, "commitments.evidence.add", payload);
        tell(asked.promise());
        return Outcome.done(id);
    }

    @Override
    public Outcome withdraw(Command command, EvidenceId id, String why) {
        return register.once(command, () -> {
            var evidence = rows.one(id);
            if (evidence.isEmpty()) {
                return Outcome.refused("promise.absent", Kind.ABSENT);
            }
            if (why.isBlank()) {
                return Outcome.refused("evidence.why", Kind.USER);
            }
            if (!evidence.get().holds()) {
                return Outcome.refused("evidence.withdrawn", Kind.CONFLICT);
            }
            database.update(EVIDENCE)
                    .set(EVIDENCE.WITHDRAWN_WHY, why.strip())
                    .set(EVIDENCE.VERSION, EVIDENCE.VERSION.plus(1))
                    .where(EVIDENCE.ID.eq(id.value()))
                    .execute();
            register.write(
                    command,
                    "commitments.evidence.withdraw",
                    Map.of(
                            "evidence",
                            id.toString(),
                            "promise",
                            evidence.get().promise().value().toString(),
                            "why",
                            why.strip()));
            tell(evidence.get().promise());
            return Outcome.done(id);
        });
    }

    private void tell(PromiseId promise) {
        promises.all(PROMISE.ID.eq(promise.value())).forEach(line -> news.forEach(one -> one.told(line)));
    }
}
