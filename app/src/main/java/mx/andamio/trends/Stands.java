package mx.andamio.trends;

import static mx.andamio.trends.db.Tables.STAND;
import static org.jooq.impl.DSL.excluded;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mx.andamio.commitments.Board.Tally;
import mx.andamio.commitments.ratings.Counts;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** Stands as they are kept. */
@Component
class Stands {

    private final DSLContext database;

    Stands(DSLContext database) {
        this.database = database;
    }

    /** How they stand on a day, by code of the organ; what was kept of that day before is replaced. */
    void keep(LocalDate day, Map<String, Tally> tallies) {
        if (tallies.isEmpty()) {
            return;
        }
        var rows = database.insertInto(
                STAND,
                STAND.DAY,
                STAND.ORGAN,
                STAND.AT_RISK,
                STAND.NEED_SUPPORT,
                STAND.REACHABLE,
                STAND.ON_TRACK,
                STAND.SILENT,
                STAND.NOT_YET_DUE,
                STAND.SIMULATED);
        for (var one : tallies.entrySet()) {
            var tally = one.getValue();
            rows = rows.values(
                    day,
                    one.getKey(),
                    tally.counts().atRisk(),
                    tally.counts().needSupport(),
                    tally.counts().reachable(),
                    tally.counts().onTrack(),
                    tally.silent(),
                    tally.notYetDue(),
                    tally.simulated());
        }
        rows.onConflict(STAND.ORGAN, STAND.DAY)
                .doUpdate()
                .set(STAND.AT_RISK, excluded(STAND.AT_RISK))
                .set(STAND.NEED_SUPPORT, excluded(STAND.NEED_SUPPORT))
                .set(STAND.REACHABLE, excluded(STAND.REACHABLE))
                .set(STAND.ON_TRACK, excluded(STAND.ON_TRACK))
                .set(STAND.SILENT, excluded(STAND.SILENT))
                .set(STAND.NOT_YET_DUE, excluded(STAND.NOT_YET_DUE))
                .set(STAND.SIMULATED, excluded(STAND.SIMULATED))
                .execute();
    }

    /** Of each month from a day on, the last day that was kept; the first month ahead. */
    List<Stand> months(String organ, LocalDate from) {
        var last = new TreeMap<YearMonth, Stand>();
        database.selectFrom(STAND)
                .where(STAND.ORGAN.eq(organ).and(STAND.DAY.ge(from)))
                .orderBy(STAND.DAY)
                .forEach(row -> last.put(YearMonth.from(row.get(STAND.DAY)), stand(row)));
        return List.copyOf(last.values());
    }

    /** Of each organ the first day that was kept, by its code. */
    Map<String, Stand> first(Collection<String> organs) {
        return database.select()
                .distinctOn(STAND.ORGAN)
                .from(STAND)
                .where(STAND.ORGAN.in(organs))
                .orderBy(STAND.ORGAN, STAND.DAY)
                .fetchMap(STAND.ORGAN, Stands::stand);
    }

    private static Stand stand(Record row) {
        return new Stand(
                row.get(STAND.DAY),
                row.get(STAND.ORGAN),
                new Tally(
                        new Counts(
                                row.get(STAND.AT_RISK),
                                row.get(STAND.NEED_SUPPORT),
                                row.get(STAND.REACHABLE),
                                row.get(STAND.ON_TRACK),
                                row.get(STAND.SILENT),
                                row.get(STAND.NOT_YET_DUE)),
                        row.get(STAND.SIMULATED)));
    }
}
