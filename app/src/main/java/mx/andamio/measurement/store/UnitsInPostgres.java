package mx.andamio.measurement.store;

import static mx.andamio.measurement.db.Tables.UNIT;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import mx.andamio.directory.Directory;
import mx.andamio.measurement.Units;
import mx.andamio.pack.Organ;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason.Kind;
import mx.andamio.register.Register;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

@Component
class UnitsInPostgres implements Units {

    private final DSLContext database;
    private final Register register;
    private final Directory directory;

    UnitsInPostgres(DSLContext database, Register register, Directory directory) {
        this.database = database;
        this.register = register;
        this.directory = directory;
    }

    @Override
    public List<Unit> all() {
        return database.selectFrom(UNIT).orderBy(UNIT.CODE, UNIT.VALID_FROM).fetch(UnitsInPostgres::unit);
    }

    @Override
    public List<Unit> times(String code) {
        return database.selectFrom(UNIT)
                .where(UNIT.CODE.eq(code))
                .orderBy(UNIT.VALID_FROM)
                .fetch(UnitsInPostgres::unit);
    }

    @Override
    public List<Unit> of(String organ, LocalDate day) {
        return database.selectFrom(UNIT)
                .where(UNIT.ORGAN.eq(organ))
                .and(UNIT.VALID_FROM.le(day))
                .and(UNIT.VALID_TO.isNull().or(UNIT.VALID_TO.ge(day)))
                .orderBy(UNIT.CODE)
                .fetch(UnitsInPostgres::unit);
    }

    private static Unit unit(Record row) {
        return new Unit(
                row.get(UNIT.CODE),
                row.get(UNIT.NAME),
                row.get(UNIT.ORGAN),
                row.get(UNIT.KIND),
                row.get(UNIT.VALID_FROM),
                row.get(UNIT.VALID_TO),
                row.get(UNIT.SIMULATED));
    }

    @Override
    public Outcome load(Command command, List<Unit> units) {
        return register.once(command.asking(units.hashCode()), () -> {
            if (units.isEmpty()) {
                return Outcome.refused("unit.none", Kind.USER);
            }
            var organs = directory.all().stream().map(Organ::code).collect(Collectors.toSet());
            var lost =
                    units.stream().filter(one -> !organs.contains(one.organ())).findFirst();
            if (lost.isPresent()) {
                return Outcome.refused(
                        "unit.organ", Kind.USER, lost.get().code(), lost.get().organ());
            }
            var twice = overlapping(units);
            if (twice.isPresent()) {
                return Outcome.refused("unit.overlap", Kind.USER, twice.get());
            }
            database.deleteFrom(UNIT).execute();
            database.batch(units.stream()
                            .map(one -> database.insertInto(UNIT)
                                    .set(UNIT.CODE, one.code())
                                    .set(UNIT.NAME, one.name())
                                    .set(UNIT.ORGAN, one.organ())
                                    .set(UNIT.KIND, one.kind())
                                    .set(UNIT.VALID_FROM, one.from())
                                    .set(UNIT.VALID_TO, one.to())
                                    .set(UNIT.SIMULATED, one.simulated()))
                            .toList())
                    .execute();
            register.write(command, "measurement.units.load", Map.of("times", units.size()));
            return Outcome.done(units.size());
        });
    }

    /** Of one code, a time that begins before the one before it has ended. */
    private static Optional<String> overlapping(List<Unit> units) {
        return units.stream().collect(Collectors.groupingBy(Unit::code)).values().stream()
                .filter(times -> {
                    var sorted = times.stream()
                            .sorted(Comparator.comparing(Unit::from))
                            .toList();
                    for (var i = 1; i < sorted.size(); i++) {
                        var before = sorted.get(i - 1).to();
                        if (before == null || !before.isBefore(sorted.get(i).from())) {
                            return true;
                        }
                    }
                    return false;
                })
                .map(times -> times.getFirst().code())
                .min(Comparator.naturalOrder());
    }
}
