package mx.andamio.meetings.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import mx.andamio.meetings.Deciding.Decided;
import mx.andamio.meetings.Deciding.NewOutcome;
import mx.andamio.meetings.KeptAgenda;
import mx.andamio.meetings.Room.Entry;
import mx.andamio.meetings.Room.Noted;
import mx.andamio.meetings.Room.Sitting;
import mx.andamio.meetings.Seatings.Place;
import mx.andamio.meetings.outcomes.Ballot;
import mx.andamio.meetings.outcomes.Ballot.Vote;
import mx.andamio.meetings.outcomes.Result;
import mx.andamio.meetings.outcomes.Result.Decision;
import mx.andamio.meetings.outcomes.Task;
import mx.andamio.meetings.quorum.Count;
import mx.andamio.meetings.quorum.Presence.Move;
import mx.andamio.pages.BadRequest;
import mx.andamio.sessions.SessionId;
import org.jspecify.annotations.Nullable;

/** A session that is held, as programs send and get it. */
final class RoomJson {

    private RoomJson() {}

    /**
     * Who came, went or is recused.
     *
     * @param present codes of members who are there now: the same as an entry for each that says nothing else
     */
    record AttendanceSent(
            @Nullable List<@Nullable EntrySent> entries,
            @Nullable List<@Nullable String> present) {

        /** Bad requests: {@code request.field_needed}, {@code request.value}, {@code attendance.moment}. */
        List<Entry> asked(LocalDate day, ZoneId zone) {
            return Stream.concat(
                            Objects.requireNonNullElse(present, List.<@Nullable String>of()).stream()
                                    .map(one -> new EntrySent(needed(one, "present"), null, null, null, null, null)),
                            Objects.requireNonNullElse(entries, List.<@Nullable EntrySent>of()).stream()
                                    .map(one -> needed(one, "entries")))
                    .map(one -> one.asked(day, zone))
                    .toList();
        }
    }

    /**
     * @param member code of a seat, or of the organ whose seat it is; null of a guest
     * @param person name; needed of a guest
     * @param event {@code arrived} (where nothing is said), {@code left} or {@code recused}
     * @param deputy whether it is somebody in place of the member
     * @param item id of the item of the agenda from which it is recused
     * @param at moment with its offset, local date and time, or local time of the session's first day; null for now
     */
    record EntrySent(
            @Nullable String member,
            @Nullable String person,
            @Nullable String event,
            @Nullable Boolean deputy,
            @Nullable UUID item,
            @Nullable String at) {

        Entry asked(LocalDate day, ZoneId zone) {
            return new Entry(
                    blank(member),
                    blank(person),
                    Boolean.TRUE.equals(deputy),
                    named(Move.values(), event, Move.ARRIVED),
                    item,
                    moment(at, day, zone));
        }
    }

    /**
     * What the session came to.
     *
     * @param kind {@code resolution}, {@code commitment}, {@code recommendation}, {@code information} or {@code deferred}
     * @param item id of an item of the agenda; null for none
     * @param decision {@code adopted} (where nothing is said) or {@code rejected}, of a resolution
     * @param votes null where nobody counted them
     * @param folio words for the named places of the body's folio pattern
     * @param instructions of a resolution
     * @param to codes of posts and organs, of a commitment or recommendation
     */
    record OutcomeSent(
            @Nullable String kind,
            @Nullable UUID item,
            @Nullable String at,
            @Nullable String text,
            @Nullable String decision,
            @Nullable VotesSent votes,
            @Nullable Map<String, @Nullable String> folio,
            @Nullable List<@Nullable TaskSent> instructions,
            @Nullable List<@Nullable String> to,
            @Nullable String audience,
            @Nullable LocalDate due,
            @Nullable String verifier,
            @Nullable String line,
            @Nullable String source,
            @Nullable String closingEvidence) {

        NewOutcome asked(LocalDate day, ZoneId zone) {
            return new NewOutcome(item, moment(at, day, zone), result());
        }

        private Result result() {
            var said = Objects.requireNonNullElse(text, "");
            return switch (Objects.requireNonNullElse(kind, "")) {
                case "resolution" ->
                    new Result.Resolution(
                            said,
                            named(Decision.values(), decision, Decision.ADOPTED),
                            votes == null ? null : votes.ballot(),
                            filled(folio),
                            Objects.requireNonNullElse(instructions, List.<@Nullable TaskSent>of()).stream()
                                    .map(one -> needed(one, "instructions").task())
                                    .toList());
                case "commitment" -> new Result.Commitment(task());
                case "recommendation" -> new Result.Recommendation(task());
                case "information" -> new Result.Information(said);
                case "deferred" -> new Result.Deferred(said);
                case "" -> throw new BadRequest("request.field_needed", "kind");
                default -> throw new BadRequest("request.value", String.valueOf(kind));
            };
        }

        private Task task() {
            return new TaskSent(text, to, audience, due, verifier, line, source, closingEvidence).task();
        }
    }

    /** An instruction of a resolution. */
    record TaskSent(
            @Nullable String text,
            @Nullable List<@Nullable String> to,
            @Nullable String audience,
            @Nullable LocalDate due,
            @Nullable String verifier,
            @Nullable String line,
            @Nullable String source,
            @Nullable String closingEvidence) {

        Task task() {
            return new Task(
                    Objects.requireNonNullElse(text, ""),
                    Objects.requireNonNullElse(to, List.<@Nullable String>of()).stream()
                            .flatMap(Stream::ofNullable)
                            .map(String::strip)
                            .filter(one -> !one.isEmpty())
                            .distinct()
                            .toList(),
                    blank(audience),
                    due,
                    blank(verifier),
                    blank(line),
                    blank(source),
                    blank(closingEvidence));
        }
    }

    /**
     * Counted, by name or by sector.
     *
     * @param inFavour with {@code against} and {@code abstained}: hands that were counted
     * @param byName {@code for}, {@code against} or {@code abstained} by code of seat
     * @param bySector the same by code of sector
     */
    record VotesSent(
            @Nullable Integer inFavour,
            @Nullable Integer against,
            @Nullable Integer abstained,
            @Nullable Map<String, @Nullable String> byName,
            @Nullable Map<String, @Nullable String> bySector) {

        Ballot ballot() {
            if (byName != null) {
                return new Ballot.ByName(votes(byName));
            }
            return bySector != null
                    ? new Ballot.BySector(votes(bySector))
                    : new Ballot.Counted(orNone(inFavour), orNone(against), orNone(abstained));
        }

        private static int orNone(@Nullable Integer number) {
            return Objects.requireNonNullElse(number, 0);
        }

        private static Map<String, Vote> votes(Map<String, @Nullable String> said) {
            var votes = new LinkedHashMap<String, Vote>();
            said.forEach((who, vote) -> votes.put(who, named(Vote.values(), needed(vote, "votes"), Vote.ABSTAINED)));
            return votes;
        }
    }

    /** @param deferUndecided items without an outcome are deferred to the next session */
    record CloseSent(@Nullable Boolean deferUndecided) {}

    record WhySent(@Nullable String why) {}

    /**
     * How it stands.
     *
     * @param quorum of the session as a whole, at this moment
     * @param items its agenda, each with the count of those who take part in it
     */
    record SittingJson(
            SessionId session,
            String state,
            @Nullable Instant closedAt,
            @Nullable Instant secondCallAt,
            QuorumJson quorum,
            List<SeatJson> seats,
            List<GuestJson> guests,
            List<NotedJson> events,
            List<ItemJson> items) {

        static SittingJson of(Sitting one, List<KeptAgenda.Entry> agenda) {
            var now = one.moment();
            var in = one.floor().in(now);
            var state = one.closed() != null ? "closed" : one.noted().isEmpty() ? "not_begun" : "open";
            return new SittingJson(
                    one.session().id(),
                    state,
                    one.closed(),
                    one.secondCall(),
                    QuorumJson.of(one.count(null, now), one.seating().rule().provisional()),
                    one.seating().places().stream()
                            .map(place ->
                                    SeatJson.of(place, in.contains(place.seat().code())))
                            .toList(),
                    one.noted().stream()
                            .filter(noted -> noted.seat() == null && noted.struck() == null)
                            .map(noted -> new GuestJson(String.valueOf(noted.person()), noted.at()))
                            .toList(),
                    one.noted().stream().map(NotedJson::of).toList(),
                    agenda.stream()
                            .map(entry -> new ItemJson(
                                    entry.id(),
                                    QuorumJson.of(
                                            one.count(entry, now),
                                            one.seating().rule().provisional())))
                            .toList());
        }
    }

    /**
     * @param met whether a resolution may be adopted now
     * @param provisional whether the institution has not said the rule
     */
    record QuorumJson(
            int members, int needed, int present, boolean met, boolean provisional, List<Count.OfSector> sectors) {

        static QuorumJson of(Count one, boolean provisional) {
            return new QuorumJson(one.members(), one.needed(), one.present(), one.isMet(), provisional, one.sectors());
        }
    }

    record SeatJson(
            String member,
            String name,
            @Nullable String organ,
            @Nullable String holder,
            @Nullable String sector,
            boolean votes,
            boolean present) {

        static SeatJson of(Place one, boolean present) {
            return new SeatJson(
                    one.seat().code(),
                    one.name(),
                    one.organ(),
                    one.holder(),
                    one.seat().sector(),
                    one.seat().votes(),
                    present);
        }
    }

    record GuestJson(String person, Instant at) {}

    record NotedJson(
            UUID id,
            @Nullable String member,
            @Nullable String person,
            String event,
            boolean deputy,
            @Nullable UUID item,
            Instant at,
            String by,
            @Nullable String struck) {

        static NotedJson of(Noted one) {
            return new NotedJson(
                    one.id(),
                    one.seat(),
                    one.person(),
                    small(one.move()),
                    one.deputy(),
                    one.item(),
                    one.at(),
                    one.by(),
                    one.struck());
        }
    }

    record ItemJson(UUID item, QuorumJson quorum) {}

    /**
     * @param made what came of it when the session was closed
     * @param withdrawn why, null while it holds
     */
    record OutcomeJson(
            UUID id,
            int number,
            String kind,
            @Nullable UUID item,
            Instant at,
            String text,
            @Nullable String decision,
            @Nullable String folio,
            @Nullable QuorumJson quorum,
            @Nullable String withdrawn,
            List<MadeJson> made) {

        static OutcomeJson of(Decided one, boolean provisional) {
            return new OutcomeJson(
                    one.id(),
                    one.number(),
                    kindOf(one.result()),
                    one.item(),
                    one.at(),
                    one.result().text(),
                    one.result() instanceof Result.Resolution it ? small(it.decision()) : null,
                    one.folio(),
                    one.count() == null ? null : QuorumJson.of(one.count(), provisional),
                    one.withdrawn(),
                    one.made().stream()
                            .map(made -> new MadeJson(made.instruction() ? "instruction" : "commitment", made.id()))
                            .toList());
        }
    }

    record MadeJson(String kind, UUID id) {}

    static String kindOf(Result result) {
        return switch (result) {
            case Result.Resolution _ -> "resolution";
            case Result.Commitment _ -> "commitment";
            case Result.Recommendation _ -> "recommendation";
            case Result.Information _ -> "information";
            case Result.Deferred _ -> "deferred";
        };
    }

    private static String small(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }

    private static <T> T needed(@Nullable T said, String field) {
        if (said == null) {
            throw new BadRequest("request.field_needed", field);
        }
        return said;
    }

    static @Nullable String blank(@Nullable String said) {
        return said == null || said.isBlank() ? null : said.strip();
    }

    private static Map<String, String> filled(@Nullable Map<String, @Nullable String> said) {
        var filled = new LinkedHashMap<String, String>();
        Objects.requireNonNullElse(said, Map.<String, @Nullable String>of()).forEach((place, value) -> {
            var word = blank(value);
            if (word != null) {
                filled.put(place, word);
            }
        });
        return filled;
    }

    private static <E extends Enum<E>> E named(E[] all, @Nullable String name, E otherwise) {
        return name == null
                ? otherwise
                : Arrays.stream(all)
                        .filter(one -> small(one).equals(name))
                        .findFirst()
                        .orElseThrow(() -> new BadRequest("request.value", name));
    }

    /** As people and programs write moments; null for now. */
    static @Nullable Instant moment(@Nullable String at, LocalDate day, ZoneId zone) {
        var said = blank(at);
        if (said == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(said).toInstant();
        } catch (DateTimeParseException notWithOffset) {
            try {
                var local = said.contains("T") ? LocalDateTime.parse(said) : day.atTime(LocalTime.parse(said));
                return local.atZone(zone).toInstant();
            } catch (DateTimeParseException e) {
                throw new BadRequest("attendance.moment", said);
            }
        }
    }
}
