package mx.andamio.commitments.store;

import static mx.andamio.commitments.db.Tables.COMMITMENT;
import static mx.andamio.commitments.db.Tables.TRANSFER;
import static org.jooq.impl.DSL.max;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import mx.andamio.commitments.Commitment;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.NewAgreement;
import mx.andamio.commitments.RecordedAgreement;
import mx.andamio.commitments.Ruling;
import mx.andamio.commitments.Transferring;
import mx.andamio.commitments.life.Parties;
import mx.andamio.commitments.life.State;
import mx.andamio.commitments.life.Transfer;
import mx.andamio.directory.Directory;
import mx.andamio.identity.Asker;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason.Kind;
import mx.andamio.register.Register;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class TransferringInPostgres implements Transferring {

    private final DSLContext database;
    private final Register register;
    private final Directory directory;
    private final Agreements agreements;
    private final Held held;

    TransferringInPostgres(
            DSLContext database, Register register, Directory directory, Agreements agreements, Held held) {
        this.database = database;
        this.register = register;
        this.directory = directory;
        this.agreements = agreements;
        this.held = held;
    }

    @Override
    public Outcome transfer(
            Command command, CommitmentId id, int version, String post, String reason, NewAgreement agreement) {
        return register.once(
                command,
                () -> held.change(command, id, version, standing -> change(standing, post, reason, agreement)));
    }

    /** What gives it to another post under a command, or why it stays. */
    Ruling<Consumer<Command>> change(Commitment standing, String post, String reason, NewAgreement agreement) {
        if (!(standing.state() instanceof State.Owed)) {
            return Ruling.refused("commitment.stage");
        }
        if (standing.parent() != null) {
            return Ruling.refused("commitment.part");
        }
        if (directory.post(post).isEmpty()) {
            return Ruling.refused("commitment.post", post);
        }
        var parties = standing.terms().parties();
        if (post.equals(parties.responsible())) {
            return Ruling.refused("transfer.same");
        }
        if (reason.isBlank()) {
            return Ruling.refused("transfer.reason");
        }
        var others = parties.coResponsibles().stream()
                .filter(one -> !one.equals(post))
                .toList();
        var next = new Parties(post, others, parties.verifier());
        return next.wrong()
                .<Ruling<Consumer<Command>>>map(Ruling.Refused::new)
                .orElseGet(() -> agreements
                        .recorded(agreement)
                        .then(recorded ->
                                Ruling.granted(command -> keep(command, standing, next, reason.strip(), recorded))));
    }

    private void keep(Command command, Commitment standing, Parties next, String reason, RecordedAgreement agreement) {
        var to = Objects.requireNonNull(next.responsible());
        var before = standing.terms();
        database.insertInto(TRANSFER)
                .set(TRANSFER.COMMITMENT_ID, standing.id().value())
                .set(TRANSFER.NUMBER, last(standing.id()) + 1)
                .set(TRANSFER.FROM_POST, before.parties().responsible())
                .set(TRANSFER.FROM_WORDS, standing.responsibleWords())
                .set(TRANSFER.TO_POST, to)
                .set(TRANSFER.DAY, held.today())
                .set(TRANSFER.REASON, reason)
                .set(TRANSFER.AGREEMENT, Documents.ofNullable(agreement))
                .set(TRANSFER.RECORDED_AT, held.now())
                .set(TRANSFER.RECORDED_BY, command.actor().name())
                .execute();
        var terms = before.with(next, before.alignment());
        var row = CommitmentWriter.terms(terms, standing.ownKey(), null);
        row.put(COMMITMENT.TAKEN_ON, held.today());
        held.writer().update(standing.id(), standing.version(), row);
        var payload = new HashMap<String, @Nullable Object>();
        payload.put("commitment", standing.id().value().toString());
        payload.put("from", before.parties().responsible());
        payload.put("from_words", standing.responsibleWords());
        payload.put("to", to);
        payload.put("on", held.today().toString());
        payload.put("reason", reason);
        payload.put("session", agreement.session().toString());
        payload.put("folio", agreement.folio());
        payload.put("agreement", agreement.text());
        payload.put("agreed_on", agreement.date().toString());
        register.write(command, payload);
    }

    private int last(CommitmentId id) {
        var last = database.select(max(TRANSFER.NUMBER))
                .from(TRANSFER)
                .where(TRANSFER.COMMITMENT_ID.eq(id.value()))
                .fetchSingle()
                .value1();
        return last == null ? 0 : last;
    }

    @Override
    public Outcome acknowledge(Command command, Asker who, CommitmentId id) {
        return register.once(command, () -> held.at(id, standing -> acknowledge(command, who, standing)));
    }

    private Outcome acknowledge(Command command, Asker who, Commitment standing) {
        var all = of(standing.id());
        if (all.isEmpty()) {
            return Outcome.refused("transfer.none", Kind.USER);
        }
        var transfer = all.getLast();
        if (who.actsFor().filter(transfer.to()::equals).isEmpty()) {
            return Outcome.refused("acknowledgement.not_yours", Kind.USER);
        }
        if (!(standing.state() instanceof State.Owed)) {
            return Outcome.refused("acknowledgement.over", Kind.CONFLICT);
        }
        if (transfer.acknowledgedOn() != null) {
            return Outcome.refused("acknowledgement.given", Kind.CONFLICT);
        }
        database.update(TRANSFER)
                .set(TRANSFER.ACKNOWLEDGED_ON, held.today())
                .set(TRANSFER.ACKNOWLEDGED_BY, command.actor().name())
                .where(TRANSFER.COMMITMENT_ID.eq(standing.id().value()).and(TRANSFER.NUMBER.eq(transfer.number())))
                .execute();
        register.write(
                command,
                Map.of(
                        "commitment", standing.id().value().toString(),
                        "post", transfer.to(),
                        "on", held.today().toString()));
        return Outcome.done(standing.id().value());
    }

    @Override
    public List<Transfer> of(CommitmentId id) {
        return database.selectFrom(TRANSFER)
                .where(TRANSFER.COMMITMENT_ID.eq(id.value()))
                .orderBy(TRANSFER.NUMBER)
                .fetch(TransferringInPostgres::transfer);
    }

    @Override
    public List<Waiting> waiting(String post) {
        return database
                .select(COMMITMENT.asterisk())
                .select(TRANSFER.fields())
                .from(TRANSFER)
                .join(COMMITMENT)
                .on(COMMITMENT.ID.eq(TRANSFER.COMMITMENT_ID))
                .where(TRANSFER.TO_POST.eq(post))
                .and(COMMITMENT.RESPONSIBLE.eq(post))
                .and(TRANSFER.ACKNOWLEDGED_ON.isNull())
                .orderBy(TRANSFER.DAY, COMMITMENT.ID, TRANSFER.NUMBER)
                .fetch(row -> new Waiting(CommitmentRows.commitment(row), transfer(row)))
                .stream()
                .filter(one -> one.commitment().state() instanceof State.Owed)
                .toList();
    }

    private static Transfer transfer(Record row) {
        return new Transfer(
                row.get(TRANSFER.NUMBER),
                row.get(TRANSFER.FROM_POST),
                row.get(TRANSFER.FROM_WORDS),
                row.get(TRANSFER.TO_POST),
                row.get(TRANSFER.DAY),
                row.get(TRANSFER.REASON),
                Objects.requireNonNull(Documents.agreement(row.get(TRANSFER.AGREEMENT))),
                row.get(TRANSFER.ACKNOWLEDGED_ON));
    }
}
