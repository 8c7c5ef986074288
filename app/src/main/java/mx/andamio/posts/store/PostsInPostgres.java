package mx.andamio.posts.store;

import static mx.andamio.posts.db.Tables.APPOINTMENT;
import static mx.andamio.posts.db.Tables.SEEN;
import static mx.andamio.posts.db.Tables.TENURE;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import mx.andamio.directory.Directory;
import mx.andamio.directory.OrganPost;
import mx.andamio.posts.Appointment;
import mx.andamio.posts.AppointmentId;
import mx.andamio.posts.NewAppointment;
import mx.andamio.posts.PostHistory;
import mx.andamio.posts.Posts;
import mx.andamio.posts.Term;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason.Kind;
import mx.andamio.register.Register;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
class PostsInPostgres implements Posts {

    private final DSLContext database;
    private final Directory directory;
    private final Register register;
    private final PostHistories histories;
    private final Clock clock;
    private final ZoneId zone;

    PostsInPostgres(
            DSLContext database,
            Directory directory,
            Register register,
            Clock clock,
            @Value("${andamio.zone}") String zone) {
        this.database = database;
        this.directory = directory;
        this.register = register;
        this.histories = new PostHistories(database, directory);
        this.clock = clock;
        this.zone = ZoneId.of(zone);
    }

    @Override
    public Optional<PostHistory> history(String post) {
        return directory.post(post).map(histories::of);
    }

    @Override
    public List<Held> holders(List<OrganPost> posts, LocalDate day) {
        var today = LocalDate.now(clock.withZone(zone));
        return histories.of(posts).stream()
                .map(history -> new Held(history.post(), history.on(day, today)))
                .toList();
    }

    @Override
    public List<OrganPost> vacant(List<OrganPost> posts) {
        var today = LocalDate.now(clock.withZone(zone));
        return histories.of(posts).stream()
                .filter(history -> history.isVacant(today))
                .map(PostHistory::post)
                .toList();
    }

    @Override
    public Outcome appoint(Command command, NewAppointment asked) {
        return register.once(command, () -> {
            if (directory.post(asked.post()).isEmpty()) {
                return Outcome.refused("post.absent", Kind.ABSENT);
            }
            return asked.wrong().map(code -> Outcome.refused(code, Kind.USER)).orElseGet(() -> enter(command, asked));
        });
    }

    private Outcome enter(Command command, NewAppointment asked) {
        lock(asked.post());
        var begins = asked.term().begins();
        var before = begins == null
                ? Optional.<Appointment>empty()
                : standing(asked.post())
                        .filter(other -> other.term().isOpenBefore(begins))
                        .findFirst();
        var overlap = overlap(asked.term(), standing(asked.post()).filter(other -> !before.equals(Optional.of(other))));
        if (overlap.isPresent()) {
            return overlap.get();
        }
        before.ifPresent(
                other -> endOn(command, other, Objects.requireNonNull(begins).minusDays(1)));
        var id = UUID.randomUUID();
        database.insertInto(APPOINTMENT)
                .set(APPOINTMENT.ID, id)
                .set(APPOINTMENT.POST, asked.post())
                .set(APPOINTMENT.PERSON, asked.person().strip())
                .set(APPOINTMENT.BEGINS, begins)
                .set(APPOINTMENT.ENDS, asked.term().ends())
                .set(APPOINTMENT.PROCESS, asked.process().name())
                .set(APPOINTMENT.INSTRUMENT, asked.instrument())
                .set(APPOINTMENT.SOURCE, asked.source().strip())
                .set(APPOINTMENT.RECORDED_AT, clock.instant().atOffset(ZoneOffset.UTC))
                .set(APPOINTMENT.RECORDED_BY, command.actor().name())
                .execute();
        register.write(command, "posts.appointment.enter", entry(id, asked));
        return Outcome.done(id);
    }

    private Stream<Appointment> standing(String post) {
        return histories.appointments(post).stream().filter(Appointment::holds);
    }

    private static Optional<Outcome> overlap(Term term, Stream<Appointment> others) {
        return others.filter(other -> term.overlaps(other.term()))
                .findFirst()
                .map(other -> Outcome.refused("post.overlap", Kind.CONFLICT, other.person()));
    }

    private static Map<String, @Nullable Object> entry(UUID id, NewAppointment asked) {
        var payload = new HashMap<String, @Nullable Object>();
        payload.put("appointment", id.toString());
        payload.put("post", asked.post());
        payload.put("person", asked.person());
        payload.put("begins", Objects.toString(asked.term().begins(), null));
        payload.put("ends", Objects.toString(asked.term().ends(), null));
        payload.put("process", asked.process().name());
        payload.put("instrument", asked.instrument());
        payload.put("source", asked.source());
        return payload;
    }

    /** Changes of one post's holders wait for one another. */
    private void lock(String post) {
        database.insertInto(TENURE).set(TENURE.POST, post).onConflictDoNothing().execute();
        database.selectFrom(TENURE).where(TENURE.POST.eq(post)).forUpdate().fetchSingle();
    }

    @Override
    public Outcome end(Command command, AppointmentId id, LocalDate last) {
        return register.once(
                command,
                () -> changing(id, appointment -> {
                    var term = appointment.term().endingOn(last);
                    if (!term.isPossible()) {
                        return Outcome.refused("post.order", Kind.USER);
                    }
                    var others = standing(appointment.post())
                            .filter(other -> !other.id().equals(id));
                    var overlap = overlap(term, others);
                    if (overlap.isPresent()) {
                        return overlap.get();
                    }
                    endOn(command, appointment, last);
                    return Outcome.done(id);
                }));
    }

    private void endOn(Command command, Appointment appointment, LocalDate last) {
        database.update(APPOINTMENT)
                .set(APPOINTMENT.ENDS, last)
                .set(APPOINTMENT.VERSION, APPOINTMENT.VERSION.plus(1))
                .where(APPOINTMENT.ID.eq(appointment.id().value()))
                .execute();
        var payload = new HashMap<String, @Nullable Object>();
        payload.put("appointment", appointment.id().toString());
        payload.put("post", appointment.post());
        payload.put("person", appointment.person());
        payload.put("ended", Objects.toString(appointment.term().ends(), null));
        payload.put("ends", last.toString());
        register.write(command, "posts.appointment.end", payload);
    }

    @Override
    public Outcome withdraw(Command command, AppointmentId id, String why) {
        return register.once(
                command,
                () -> changing(id, appointment -> {
                    if (why.isBlank()) {
                        return Outcome.refused("post.why", Kind.USER);
                    }
                    database.update(APPOINTMENT)
                            .set(APPOINTMENT.WITHDRAWN_WHY, why.strip())
                            .set(APPOINTMENT.VERSION, APPOINTMENT.VERSION.plus(1))
                            .where(APPOINTMENT.ID.eq(id.value()))
                            .execute();
                    register.write(
                            command,
                            "posts.appointment.withdraw",
                            Map.of(
                                    "appointment", id.toString(),
                                    "post", appointment.post(),
                                    "person", appointment.person(),
                                    "why", why.strip()));
                    return Outcome.done(id);
                }));
    }

    private Outcome changing(AppointmentId id, Function<Appointment, Outcome> change) {
        var post = database.select(APPOINTMENT.POST)
                .from(APPOINTMENT)
                .where(APPOINTMENT.ID.eq(id.value()))
                .fetchOptional(APPOINTMENT.POST);
        if (post.isEmpty()) {
            return Outcome.refused("post.absent", Kind.ABSENT);
        }
        lock(post.get());
        var appointment = histories.appointments(post.get()).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        return appointment.holds()
                ? change.apply(appointment)
                : Outcome.refused("post.withdrawn", Kind.CONFLICT, appointment.person());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void see(UUID paper, List<Shown> shown) {
        database.deleteFrom(SEEN).where(SEEN.PAPER_ID.eq(paper)).execute();
        for (var one : shown) {
            directory
                    .postNamed(one.role(), one.organ())
                    .ifPresent(post -> database.insertInto(SEEN)
                            .set(SEEN.PAPER_ID, paper)
                            .set(SEEN.POST, post.code())
                            .set(SEEN.PERSON, one.person())
                            .set(SEEN.ROLE, one.role())
                            .set(SEEN.DAY, one.day())
                            .set(SEEN.SOURCE, one.source())
                            .set(SEEN.SIMULATED, one.simulated())
                            .onConflictDoNothing()
                            .execute());
        }
    }
}
