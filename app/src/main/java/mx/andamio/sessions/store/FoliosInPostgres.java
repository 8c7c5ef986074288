package mx.andamio.sessions.store;

import static mx.andamio.sessions.db.Tables.BODY;
import static mx.andamio.sessions.db.Tables.FOLIO;
import static mx.andamio.sessions.db.Tables.FOLIO_COUNTER;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import mx.andamio.register.Command;
import mx.andamio.register.Register;
import mx.andamio.sessions.FolioPattern;
import mx.andamio.sessions.Folios;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
class FoliosInPostgres implements Folios {

    private final DSLContext database;
    private final Register register;
    private final Clock clock;

    FoliosInPostgres(DSLContext database, Register register, Clock clock) {
        this.database = database;
        this.register = register;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Folio take(Command command, String bodyCode, LocalDate on, String purpose) {
        return take(command, new Wanted(bodyCode, on, purpose, Map.of()));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Folio take(Command command, Wanted wanted) {
        var bodyCode = wanted.bodyCode();
        var purpose = wanted.purpose();
        var pattern = pattern(bodyCode);
        var period = pattern.period(wanted.on());
        var number = next(bodyCode, period);
        var folio = new Folio(bodyCode, period, number, pattern.folio(number, wanted.on(), wanted.named()));
        database.insertInto(FOLIO)
                .set(FOLIO.BODY_CODE, bodyCode)
                .set(FOLIO.PERIOD, period)
                .set(FOLIO.NUMBER, number)
                .set(FOLIO.FOLIO_, folio.text())
                .set(FOLIO.PURPOSE, purpose)
                .set(FOLIO.TAKEN_AT, clock.instant().atOffset(ZoneOffset.UTC))
                .set(FOLIO.TAKEN_BY, command.actor().name())
                .execute();
        register.write(
                command, "sessions.folio.take", Map.of("body", bodyCode, "folio", folio.text(), "purpose", purpose));
        return folio;
    }

    private FolioPattern pattern(String bodyCode) {
        var text = database.select(BODY.FOLIO_PATTERN)
                .from(BODY)
                .where(BODY.CODE.eq(bodyCode))
                .fetchOptional(BODY.FOLIO_PATTERN)
                .orElseThrow(() -> new IllegalArgumentException("body without a folio pattern: " + bodyCode));
        return new FolioPattern(text);
    }

    /** The counter's row is locked by who counts, so a second one waits and then counts on. */
    private int next(String bodyCode, String period) {
        return database.insertInto(FOLIO_COUNTER)
                .set(FOLIO_COUNTER.BODY_CODE, bodyCode)
                .set(FOLIO_COUNTER.PERIOD, period)
                .set(FOLIO_COUNTER.LAST, 1)
                .onConflict(FOLIO_COUNTER.BODY_CODE, FOLIO_COUNTER.PERIOD)
                .doUpdate()
                .set(FOLIO_COUNTER.LAST, FOLIO_COUNTER.LAST.plus(1))
                .returningResult(FOLIO_COUNTER.LAST)
                .fetchSingle()
                .value1();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void giveUp(Command command, Folio folio, String why) {
        database.update(FOLIO)
                .set(FOLIO.VOID_WHY, why)
                .where(FOLIO.BODY_CODE.eq(folio.bodyCode()))
                .and(FOLIO.PERIOD.eq(folio.period()))
                .and(FOLIO.NUMBER.eq(folio.number()))
                .execute();
        register.write(
                command, "sessions.folio.give_up", Map.of("body", folio.bodyCode(), "folio", folio.text(), "why", why));
    }
}
