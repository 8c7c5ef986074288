package mx.andamio.meetings.store;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import mx.andamio.commitments.Ruling;
import mx.andamio.meetings.Reviews;
import mx.andamio.meetings.Room.Sitting;
import mx.andamio.meetings.Seatings.Place;
import mx.andamio.meetings.act.Act;
import mx.andamio.pack.Sector;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason;
import mx.andamio.register.Reason.Kind;
import mx.andamio.register.Register;
import mx.andamio.register.Sha256;
import mx.andamio.sessions.SessionId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

@Component
class ReviewsInPostgres implements Reviews {

    private final ReviewRows rows;
    private final RoomInPostgres room;
    private final Drafts drafts;
    private final ReviewLetters letters;
    private final Register register;
    private final Clock clock;
    private final ZoneId zone;

    ReviewsInPostgres(
            ReviewRows rows,
            RoomInPostgres room,
            Drafts drafts,
            ReviewLetters letters,
            Register register,
            Clock clock,
            @Value("${andamio.zone}") String zone) {
        this.rows = rows;
        this.room = room;
        this.drafts = drafts;
        this.letters = letters;
        this.register = register;
        this.clock = clock;
        this.zone = ZoneId.of(zone);
    }

    @Override
    public Optional<Review> of(SessionId id) {
        return room.of(id).flatMap(this::of);
    }

    private Optional<Review> of(Sitting sitting) {
        var id = sitting.session().id();
        var sent = rows.sent(id);
        if (sent.isEmpty()) {
            return Optional.empty();
        }
        var last = sent.getFirst();
        var agreed = rows.agreed(id, last.number());
        var open = sitting.closed() == null;
        return Optional.of(new Review(
                sent,
                rows.comments(id),
                agreed,
                open && !last.sha256().equals(Sha256.hex(ActRows.json(drafts.of(sitting)))),
                last.until().isBefore(today()),
                sitting.came().stream()
                        .filter(place -> agreed.stream()
                                .noneMatch(one -> one.seat().equals(place.seat().code())))
                        .map(Place::name)
                        .toList()));
    }

    @Override
    public Outcome send(Command command, SessionId id, LocalDate until) {
        return open(command, id, sitting -> {
            if (!sitting.anybodyCame()) {
                return Outcome.refused("close.nobody", Kind.CONFLICT);
            }
            if (until.isBefore(today()) || until.isAfter(today().plusDays(DAYS))) {
                return Outcome.refused("review.until", Kind.USER, Integer.toString(DAYS));
            }
            var draft = drafts.of(sitting);
            var json = ActRows.json(draft);
            var sent = new Sent(
                    rows.sent(id).size() + 1,
                    until,
                    clock.instant().truncatedTo(ChronoUnit.SECONDS),
                    command.actor().name(),
                    draft,
                    Sha256.hex(json));
            rows.send(id, sent, json);
            letters.write(sitting.session(), sent, sitting.came());
            register.write(
                    command,
                    Map.of(
                            "session",
                            id.toString(),
                            "number",
                            sent.number(),
                            "until",
                            until.toString(),
                            "sha256",
                            sent.sha256()));
            return Outcome.done(id);
        });
    }

    @Override
    public Outcome comment(Command command, SessionId id, String member, @Nullable Integer about, String text) {
        var said = text.strip();
        return ofThere(command, id, member, (sitting, place, last) -> {
            if (last.until().isBefore(today())) {
                return Outcome.refused(
                        "review.over", Kind.CONFLICT, last.until().toString());
            }
            if (about != null && last.draft().outcomes().stream().noneMatch(one -> one.number() == about)) {
                return Outcome.refused("review.about", Kind.USER, about.toString());
            }
            if (said.isEmpty() || said.length() > LONGEST) {
                return Outcome.refused("review.text", Kind.USER, Integer.toString(LONGEST));
            }
            var comment = new Comment(
                    UUID.randomUUID(),
                    last.number(),
                    place.seat().code(),
                    place.name(),
                    about,
                    said,
                    clock.instant(),
                    command.actor().name(),
                    null,
                    null);
            rows.comment(id, comment);
            register.write(
                    command,
                    Map.of(
                            "session",
                            id.toString(),
                            "comment",
                            comment.id().toString(),
                            "seat",
                            comment.seat(),
                            "text",
                            said));
            return Outcome.done(comment.id());
        });
    }

    @Override
    public Outcome agree(Command command, SessionId id, String member) {
        return ofThere(command, id, member, (sitting, place, last) -> {
            var seat = place.seat().code();
            if (rows.agreed(id, last.number()).stream()
                    .noneMatch(one -> one.seat().equals(seat))) {
                rows.agree(
                        id,
                        last.number(),
                        new Agreed(
                                seat,
                                place.name(),
                                clock.instant(),
                                command.actor().name()));
                register.write(
                        command,
                        Map.of(
                                "session",
                                id.toString(),
                                "number",
                                last.number(),
                                "seat",
                                seat,
                                "sha256",
                                last.sha256()));
            }
            return Outcome.done(id);
        });
    }

    @Override
    public Outcome answer(Command command, SessionId id, UUID comment, boolean taken, String words) {
        var said = words.strip();
        return open(command, id, sitting -> {
            var found = rows.comments(id).stream()
                    .filter(one -> one.id().equals(comment))
                    .findFirst()
                    .orElse(null);
            if (found == null) {
                return Outcome.refused("review.comment", Kind.ABSENT);
            }
            if (found.taken() != null) {
                return Outcome.refused("review.answered", Kind.CONFLICT);
            }
            if (said.isEmpty() || said.length() > LONGEST) {
                return Outcome.refused("review.words", Kind.USER, Integer.toString(LONGEST));
            }
            rows.answer(comment, taken, said, clock.instant(), command.actor().name());
            register.write(
                    command,
                    Map.of("session", id.toString(), "comment", comment.toString(), "taken", taken, "answer", said));
            return Outcome.done(id);
        });
    }

    /** What stands between the last version and the closing of the session. */
    Stream<Reason> objections(Sitting sitting) {
        var review = of(sitting);
        var waits = review.stream().flatMap(one -> {
            var early = !one.over() && !one.silent().isEmpty()
                    ? Stream.of(wrong("close.deadline", one.last().until().toString()))
                    : Stream.<Reason>empty();
            return one.unanswered() == 0
                    ? early
                    : Stream.concat(early, Stream.of(wrong("close.comments", Long.toString(one.unanswered()))));
        });
        return Boolean.TRUE.equals(sitting.seating().approvedBySectors())
                ? Stream.concat(waits, unapproved(sitting, review))
                : waits;
    }

    /** Of a body whose parties approve its act: each has to have agreed to what it says now. */
    private static Stream<Reason> unapproved(Sitting sitting, Optional<Review> review) {
        if (review.isPresent() && review.get().changed()) {
            return Stream.of(
                    wrong("close.changed", Integer.toString(review.get().last().number())));
        }
        return sitting.seating().sectors().stream()
                .filter(sector -> review.stream()
                        .flatMap(one -> one.agreed().stream())
                        .noneMatch(one -> isOf(sitting, one, sector)))
                .map(sector -> wrong("close.approval", sector.name()));
    }

    private static boolean isOf(Sitting sitting, Agreed one, Sector sector) {
        return sitting.seating()
                .place(one.seat())
                .filter(place -> sector.code().equals(place.seat().sector()))
                .isPresent();
    }

    /** As the act says it; null where no draft went round. */
    Act.@Nullable Reviewed reviewed(Sitting sitting) {
        return of(sitting)
                .map(one -> new Act.Reviewed(
                        one.last().number(),
                        one.last().sha256(),
                        one.last().at(),
                        one.last().until(),
                        one.comments().size(),
                        (int) one.comments().stream()
                                .filter(comment -> Boolean.TRUE.equals(comment.taken()))
                                .count(),
                        one.agreed().stream().map(Agreed::name).toList()))
                .orElse(null);
    }

    private static Reason wrong(String code, String... parameters) {
        return Reason.of(code, Kind.CONFLICT, parameters);
    }

    /** What somebody does who was there, with the last version. */
    private interface Said {
        Outcome by(Sitting sitting, Place place, Sent last);
    }

    private Outcome ofThere(Command command, SessionId id, String member, Said said) {
        return open(command, id, sitting -> {
            var sent = rows.sent(id);
            if (sent.isEmpty()) {
                return Outcome.refused("review.none", Kind.CONFLICT);
            }
            var place = sitting.seating()
                    .place(member)
                    .filter(one -> sitting.came().contains(one))
                    .orElse(null);
            return place == null
                    ? Outcome.refused("review.not_there", Kind.USER)
                    : said.by(sitting, place, sent.getFirst());
        });
    }

    private Outcome open(Command command, SessionId id, Function<Sitting, Outcome> change) {
        return register.once(command, () -> switch (room.opened(id)) {
            case Ruling.Refused<Sitting>(var reason) -> new Outcome.Refused(reason);
            case Ruling.Granted<Sitting>(var sitting) -> change.apply(sitting);
        });
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }
}
