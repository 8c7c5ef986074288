package mx.andamio.load;

import static mx.andamio.commitments.db.Tables.COMMITMENT;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.Drafting.NewCommitment;
import mx.andamio.commitments.goals.Accumulation;
import mx.andamio.commitments.goals.Dated;
import mx.andamio.commitments.goals.Measure;
import mx.andamio.commitments.goals.Milestone;
import mx.andamio.commitments.goals.Milestones;
import mx.andamio.commitments.goals.Reach;
import mx.andamio.commitments.goals.Stated;
import mx.andamio.commitments.goals.Trajectory;
import mx.andamio.commitments.life.Alignment;
import mx.andamio.commitments.life.CommitmentKind;
import mx.andamio.commitments.life.Origin;
import mx.andamio.commitments.life.Parties;
import mx.andamio.commitments.life.Terms;
import mx.andamio.support.SomeCommitments;
import org.jooq.DSLContext;

/**
 * Ten years of 35 OOAD and 25 UMAE: commitments as copies of two real ones (a quantity and a milestone), with other organs, days, texts and
 * stages, and reports of each at intervals of a month. Written by SQL, past the register, so the register is as short as it was: it is read
 * by its own page only.
 */
final class TenYears {

    private static final int DAYS = 3650;

    private final DSLContext database;
    private final SomeCommitments some;

    TenYears(DSLContext database, SomeCommitments some) {
        this.database = database;
        this.some = some;
    }

    /**
     * @param many commitments
     * @param open how many of a hundred still run
     * @param reports of each commitment
     */
    void enter(int many, int open, int reports) {
        var start = LocalDate.of(1900, 1, 1);
        var quantity = new Reach(
                new Measure(null, "salas", Accumulation.STOCK, 0, null),
                new Trajectory(
                        new Dated(BigDecimal.TEN, start),
                        List.of(),
                        new Dated(new BigDecimal("20"), start.plusYears(3))));
        var milestone = new Milestones(
                start,
                List.of(new Milestone("a", "Obra terminada", "Acta de entrega", start.plusYears(3), BigDecimal.ONE)));
        copies(sample(quantity), many - many / 2, open, 0);
        copies(sample(milestone), many / 2, open, 1);
        reports(reports);
        for (String table : List.of("commitment", "report", "report_step", "measured", "standing", "goal")) {
            database.execute("vacuum analyze commitments." + table);
        }
    }

    private CommitmentId sample(Stated goal) {
        return some.signedElsewhere(new NewCommitment(
                "22",
                null,
                new Terms(
                        CommitmentKind.COMMITMENT,
                        "Terminar la obra de la unidad y ponerla en servicio con todo su personal",
                        new Parties("22-HEAD", List.of(), "DPM-HEAD"),
                        goal,
                        null,
                        null,
                        new Alignment("atencion", null, List.of("2-30-100")),
                        new Origin.Document("Relación de prueba", SomeCommitments.SIGNED)),
                null,
                true));
    }

    /** Copies of one: of each organ in turn, begun on any day of ten years, due three years later; what is no longer open is closed. */
    private void copies(CommitmentId first, int many, int open, int turn) {
        var others = List.of(
                "id",
                "organ",
                "responsible",
                "text",
                "folded",
                "goal",
                "due_on",
                "signed_on",
                "since",
                "stage",
                "heard_on");
        var columns = Arrays.stream(COMMITMENT.fields())
                .map(field -> field.getName())
                .filter(name -> !others.contains(name))
                .collect(Collectors.toList());
        var same = String.join(", ", columns);
        database.execute("""
                with organs as (
                    select o.code, row_number() over (order by o.position) - 1 as place, count(*) over () as organs,
                        (select p.code from directory.post p where p.organ = o.code order by p.position limit 1) as head
                    from directory.organ o where o.type in ('OOAD', 'UMAE')),
                days as (
                    select n, case when n %% 100 < %2$d then current_date - 20 - n %% 700 else current_date - 1100 - n %% %5$d end as begun
                    from generate_series(1, %3$d) n)
                insert into commitments.commitment
                    (id, organ, responsible, text, folded, goal, due_on, signed_on, since, stage, heard_on, %1$s)
                select gen_random_uuid(), o.code, o.head, text || ' ' || n, folded || ' ' || n,
                    replace(replace(goal::text, '1903-01-01', (begun + 1095)::text), '1900-01-01', begun::text)::jsonb,
                    begun + 1095, begun, begun, case when n %% 100 < %2$d then 'RUNNING' else 'CLOSED' end, null, %1$s
                from commitments.commitment, days join organs o on o.place = (days.n + %6$d) %% o.organs
                where id = '%4$s'
                """.formatted(same, open, many, first, DAYS - 1100, turn * 7));
    }

    /** Reports of each, a month apart, the last some days ago; those of a quantity have a value a little behind or before the line. */
    private void reports(int each) {
        database.execute("""
                insert into commitments.report (id, commitment_id, step, text, met, post, arrived_on, arrived_at, standing)
                select gen_random_uuid(), c.id, 1 + (abs(hashtext(c.id::text)) + k) %% 4,
                    'Avance del mes ' || k || ': se recibió equipo y quedan dos salas por terminar', false, c.responsible,
                    day, day + time '12:00', 'AUTHORISED'
                from commitments.commitment c, generate_series(1, %1$d) k,
                    lateral (select least(c.signed_on + k * 30, current_date - (abs(hashtext(c.id::text)) + k) %% 60) as day) d
                where c.signed_on is not null and c.responsible is not null
                """.formatted(each));
        database.execute("""
                insert into commitments.report_step (report_id, number, step, post, actor, taken_at)
                select id, 1, 'CAPTURED', post, 'carga', arrived_at from commitments.report
                union all select id, 2, 'AUTHORISED', post, 'carga', arrived_at from commitments.report
                """);
        database.execute("""
                insert into commitments.measured (report_id, commitment_id, value, cut_off, goal_version)
                select r.id, c.id, round(10 + 10 * (r.arrived_on - c.signed_on) / 1095.0 * (0.6 + abs(hashtext(c.id::text)) % 60 / 100.0), 1),
                    r.arrived_on, 1
                from commitments.report r join commitments.commitment c on c.id = r.commitment_id
                where c.unit is not null and c.unit <> ''
                """);
        database.execute("""
                update commitments.commitment c set heard_on = last
                from (select commitment_id, max(arrived_on) as last from commitments.report group by commitment_id) r
                where r.commitment_id = c.id
                """);
    }
}
