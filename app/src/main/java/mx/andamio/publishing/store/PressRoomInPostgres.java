package mx.andamio.publishing.store;

import static mx.andamio.publishing.db.Tables.CHOICE;
import static mx.andamio.publishing.db.Tables.ROOM;
import static mx.andamio.publishing.db.Tables.SILENCE;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mx.andamio.library.PaperId;
import mx.andamio.library.Papers;
import mx.andamio.publishing.Covers;
import mx.andamio.publishing.Placement;
import mx.andamio.publishing.PressRoom;
import mx.andamio.publishing.Rules;
import mx.andamio.publishing.Silence;
import mx.andamio.publishing.SilenceId;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason.Kind;
import mx.andamio.register.Register;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

@Component
class PressRoomInPostgres implements PressRoom {

    private final DSLContext database;
    private final Register register;
    private final Papers papers;
    private final AddressRows addresses;
    private final Clock clock;
    private final ZoneId zone;

    PressRoomInPostgres(
            DSLContext database,
            Register register,
            Papers papers,
            AddressRows addresses,
            Clock clock,
            @Value("${andamio.zone}") String zone) {
        this.database = database;
        this.register = register;
        this.papers = papers;
        this.addresses = addresses;
        this.clock = clock;
        this.zone = ZoneId.of(zone);
    }

    @Override
    public Rules rules() {
        var room = database.selectFrom(ROOM)
                .fetchOne(row -> new Rules.Room(
                        row.get(ROOM.OPEN),
                        row.get(ROOM.WHY),
                        row.get(ROOM.CHANGED_AT).toInstant(),
                        row.get(ROOM.CHANGED_BY)));
        var silences = database.selectFrom(SILENCE)
                .orderBy(SILENCE.STARTS_ON.desc(), SILENCE.RECORDED_AT.desc())
                .fetch(PressRoomInPostgres::silence);
        var choices = database.selectFrom(CHOICE)
                .fetchMap(
                        row -> new PaperId(row.get(CHOICE.PAPER_ID)),
                        row -> new Rules.Choice(
                                Placement.valueOf(row.get(CHOICE.CHOICE_)),
                                row.get(CHOICE.WHY),
                                row.get(CHOICE.CHANGED_AT).toInstant(),
                                row.get(CHOICE.CHANGED_BY)));
        return new Rules(room, silences, choices);
    }

    @Override
    public boolean isOpen() {
        return database.select(ROOM.OPEN).from(ROOM).fetchOptional(ROOM.OPEN).orElse(false);
    }

    private static Silence silence(Record row) {
        var withdrawn = row.get(SILENCE.WITHDRAWN_AT);
        return new Silence(
                new SilenceId(row.get(SILENCE.ID)),
                row.get(SILENCE.STARTS_ON),
                row.get(SILENCE.ENDS_ON),
                Covers.valueOf(row.get(SILENCE.COVERS)),
                row.get(SILENCE.WHY),
                row.get(SILENCE.RECORDED_AT).toInstant(),
                row.get(SILENCE.RECORDED_BY),
                withdrawn == null ? null : withdrawn.toInstant(),
                row.get(SILENCE.WITHDRAWN_WHY));
    }

    @Override
    public LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }

    @Override
    public Instant beginning(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    @Override
    public Outcome turn(Command command, boolean open, String why) {
        return register.once(command, () -> {
            if (!isReason(why)) {
                return Outcome.refused("press.why", Kind.USER, Integer.toString(LONGEST_WHY));
            }
            var before = database.selectFrom(ROOM).forUpdate().fetchOptional(ROOM.OPEN);
            if (before.orElse(false) == open) {
                return Outcome.refused("press.already", Kind.CONFLICT);
            }
            var now = clock.instant().atOffset(ZoneOffset.UTC);
            database.insertInto(ROOM)
                    .set(ROOM.ONLY_ONE, true)
                    .set(ROOM.OPEN, open)
                    .set(ROOM.WHY, why.strip())
                    .set(ROOM.CHANGED_AT, now)
                    .set(ROOM.CHANGED_BY, command.actor().name())
                    .onConflict(ROOM.ONLY_ONE)
                    .doUpdate()
                    .set(ROOM.OPEN, open)
                    .set(ROOM.WHY, why.strip())
                    .set(ROOM.CHANGED_AT, now)
                    .set(ROOM.CHANGED_BY, command.actor().name())
                    .set(ROOM.VERSION, ROOM.VERSION.plus(1))
                    .execute();
            register.write(command, Map.of("open", open, "why", why.strip()));
            return Outcome.done(open);
        });
    }

    private static boolean isReason(String why) {
        return !why.isBlank() && why.strip().length() <= LONGEST_WHY && why.indexOf('\0') < 0;
    }

    @Override
    public Outcome keepSilence(
            Command command, @Nullable LocalDate from, @Nullable LocalDate to, Covers covers, String why) {
        return register.once(command, () -> {
            if (from == null || to == null || to.isBefore(from)) {
                return Outcome.refused("silence.days", Kind.USER);
            }
            if (ChronoUnit.DAYS.between(from, to) >= LONGEST_SILENCE) {
                return Outcome.refused("silence.long", Kind.USER, Integer.toString(LONGEST_SILENCE));
            }
            if (to.isBefore(today())) {
                return Outcome.refused("silence.past", Kind.USER);
            }
            if (!isReason(why)) {
                return Outcome.refused("press.why", Kind.USER, Integer.toString(LONGEST_WHY));
            }
            var id = UUID.randomUUID();
            database.insertInto(SILENCE)
                    .set(SILENCE.ID, id)
                    .set(SILENCE.STARTS_ON, from)
                    .set(SILENCE.ENDS_ON, to)
                    .set(SILENCE.COVERS, covers.name())
                    .set(SILENCE.WHY, why.strip())
                    .set(SILENCE.RECORDED_AT, clock.instant().atOffset(ZoneOffset.UTC))
                    .set(SILENCE.RECORDED_BY, command.actor().name())
                    .execute();
            register.write(
                    command,
                    Map.of(
                            "silence", id.toString(),
                            "from", from.toString(),
                            "to", to.toString(),
                            "covers", covers.name(),
                            "why", why.strip()));
            return Outcome.done(id);
        });
    }

    @Override
    public Outcome endSilence(Command command, SilenceId id, String why) {
        return register.once(command, () -> {
            var silence = database.selectFrom(SILENCE)
                    .where(SILENCE.ID.eq(id.value()))
                    .forUpdate()
                    .fetchOptional(PressRoomInPostgres::silence);
            if (silence.isEmpty()) {
                return Outcome.refused("silence.absent", Kind.ABSENT);
            }
            if (silence.get().isOver(today())) {
                return Outcome.refused("silence.over", Kind.CONFLICT);
            }
            if (!isReason(why)) {
                return Outcome.refused("press.why", Kind.USER, Integer.toString(LONGEST_WHY));
            }
            database.update(SILENCE)
                    .set(SILENCE.WITHDRAWN_AT, clock.instant().atOffset(ZoneOffset.UTC))
                    .set(SILENCE.WITHDRAWN_WHY, why.strip())
                    .set(SILENCE.VERSION, SILENCE.VERSION.plus(1))
                    .where(SILENCE.ID.eq(id.value()))
                    .execute();
            register.write(command, Map.of("silence", id.toString(), "why", why.strip()));
            return Outcome.done(id);
        });
    }

    @Override
    public Outcome place(Command command, PaperId paper, Placement placement, String why) {
        return register.once(command, () -> {
            if (papers.paper(paper)
                    .filter(one -> one.registeredAt() != null && Rules.KINDS.contains(one.kind()))
                    .isEmpty()) {
                return Outcome.refused("press.paper_absent", Kind.ABSENT);
            }
            if (!isReason(why)) {
                return Outcome.refused("press.why", Kind.USER, Integer.toString(LONGEST_WHY));
            }
            var before = database.selectFrom(CHOICE)
                    .where(CHOICE.PAPER_ID.eq(paper.value()))
                    .forUpdate()
                    .fetchOptional(CHOICE.CHOICE_);
            if (before.orElse(Placement.ORDINARY.name()).equals(placement.name())) {
                return Outcome.refused("press.already", Kind.CONFLICT);
            }
            var now = clock.instant().atOffset(ZoneOffset.UTC);
            database.insertInto(CHOICE)
                    .set(CHOICE.PAPER_ID, paper.value())
                    .set(CHOICE.CHOICE_, placement.name())
                    .set(CHOICE.WHY, why.strip())
                    .set(CHOICE.CHANGED_AT, now)
                    .set(CHOICE.CHANGED_BY, command.actor().name())
                    .onConflict(CHOICE.PAPER_ID)
                    .doUpdate()
                    .set(CHOICE.CHOICE_, placement.name())
                    .set(CHOICE.WHY, why.strip())
                    .set(CHOICE.CHANGED_AT, now)
                    .set(CHOICE.CHANGED_BY, command.actor().name())
                    .set(CHOICE.VERSION, CHOICE.VERSION.plus(1))
                    .execute();
            register.write(
                    command, Map.of("paper", paper.toString(), "placement", placement.name(), "why", why.strip()));
            return Outcome.done(paper);
        });
    }

    @Override
    public Map<PaperId, String> addresses(Collection<PaperId> papers) {
        return addresses.of(papers);
    }

    @Override
    public Optional<PaperId> at(String address) {
        return addresses.at(address);
    }
}
