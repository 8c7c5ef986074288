package mx.andamio.commitments;

import static mx.andamio.commitments.db.Tables.COMMITMENT;
import static mx.andamio.commitments.db.Tables.STANDING;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import mx.andamio.commitments.Board.By;
import mx.andamio.commitments.Board.Look;
import mx.andamio.commitments.Board.Scope;
import mx.andamio.commitments.Drafting.NewCommitment;
import mx.andamio.commitments.goals.Milestone;
import mx.andamio.commitments.goals.Milestones;
import mx.andamio.commitments.life.Alignment;
import mx.andamio.commitments.life.CommitmentKind;
import mx.andamio.commitments.life.Origin;
import mx.andamio.commitments.life.Parties;
import mx.andamio.commitments.life.Terms;
import mx.andamio.meetings.Agenda;
import mx.andamio.register.Outcome;
import mx.andamio.sessions.Calendar;
import mx.andamio.sessions.Planned;
import mx.andamio.sessions.SessionId;
import mx.andamio.support.Desk;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.SomeCommitments;
import mx.andamio.support.TestClock;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * How long the board takes over many commitments. Run by hand with {@code -Dandamio.board.commitments=100000}. Prints milliseconds and asserts
 * nothing.
 */
@InstallationTest
@EnabledIfSystemProperty(named = "andamio.board.commitments", matches = "[0-9]+")
class BoardBenchmark {

    private static final int TIMES = 30;

    @Autowired
    Board board;

    @Autowired
    Agenda agenda;

    @Autowired
    Calendar calendar;

    @Autowired
    SomeCommitments some;

    @Autowired
    DSLContext database;

    @Autowired
    TestClock clock;

    @Test
    void counted() {
        var many = Integer.getInteger("andamio.board.commitments");
        var first = some.signedElsewhere(sample());
        once("enter", () -> copy(first, many));
        once("first fill", () -> board.tally(Scope.NATION));
        database.execute("analyze commitments.standing");
        try (var _ = clock.later(Duration.ofDays(1))) {
            var turning = database.fetchCount(STANDING, STANDING.TURNS_ON.le(LocalDate.now(clock)));
            once("a new day, of which turn " + turning, () -> board.tally(Scope.NATION));
            times("nation", () -> board.tally(Scope.NATION));
            times("by organ", () -> board.tallies(By.ORGAN, Scope.NATION));
            times("by programme", () -> board.tallies(By.PROGRAMME, Scope.NATION));
            times("an organ", () -> board.tally(Scope.ofOrgan("22")));
            times("to decide", () -> board.found(Scope.NATION, new Look.Decide(), 0, 20));
            times("silent", () -> board.found(Scope.NATION, new Look.Silent(), 0, 20));
            var today = LocalDate.now(clock);
            var session = session(today.plusDays(3));
            times(
                    "agenda of " + agenda.propose(session, 90).orElseThrow().qualifying() + " that qualify",
                    () -> agenda.propose(session, 90));
            times("due", () -> board.found(Scope.NATION, new Look.Due(today, today.plusDays(30)), 0, 20));
        }
    }

    /** Each copy is of another organ and day; a milestone more or less on time, so that some turn every day. */
    private void copy(CommitmentId first, int many) {
        var columns = Arrays.stream(COMMITMENT.fields())
                .map(field -> field.getName())
                .filter(name -> !List.of("id", "organ", "goal", "due_on").contains(name))
                .toList();
        var names = String.join(", ", columns);
        database.execute("""
                insert into commitments.commitment (id, organ, due_on, goal, %s)
                select gen_random_uuid(), lpad((n %% 40 + 1)::text, 2, '0'), day,
                    replace(goal::text, due_on::text, day::text)::jsonb, %s
                from commitments.commitment, generate_series(1, %d) n, lateral (select current_date - 20 + n %% 400 as day) d
                where id = '%s'
                """.formatted(names, names, many, first));
    }

    private SessionId session(LocalDate on) {
        var planned = new Planned("STV", "única", null, on, null);
        var outcome = calendar.plan(Desk.asks("sessions.session.plan"), planned);
        return new SessionId(UUID.fromString(((Outcome.Done) outcome).result()));
    }

    private static NewCommitment sample() {
        var start = SomeCommitments.SIGNED;
        var goal = new Milestones(
                start,
                List.of(new Milestone("a", "Obra terminada", "Acta de entrega", start.plusYears(3), BigDecimal.ONE)));
        return new NewCommitment(
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
                        new Origin.Document("Relación de prueba", start)),
                null,
                true);
    }

    private static void once(String what, Runnable task) {
        var begun = System.nanoTime();
        task.run();
        System.out.printf(Locale.ROOT, "[board] %s: %.0f ms%n", what, (System.nanoTime() - begun) / 1e6);
    }

    private static void times(String what, Runnable task) {
        var took = new double[TIMES];
        for (var i = 0; i < TIMES; i++) {
            var begun = System.nanoTime();
            task.run();
            took[i] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(took);
        System.out.printf(
                Locale.ROOT,
                "[board] %s: median %.1f, p95 %.1f, max %.1f ms%n",
                what,
                took[TIMES / 2],
                took[TIMES * 95 / 100],
                took[TIMES - 1]);
    }
}
