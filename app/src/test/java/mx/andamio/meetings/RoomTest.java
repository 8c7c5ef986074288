package mx.andamio.meetings;

import static mx.andamio.support.OutcomeChecks.assertDone;
import static mx.andamio.support.OutcomeChecks.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import mx.andamio.meetings.Room.Entry;
import mx.andamio.meetings.Room.Noted;
import mx.andamio.meetings.Room.Sitting;
import mx.andamio.meetings.Seatings.NewMember;
import mx.andamio.meetings.quorum.Count;
import mx.andamio.meetings.quorum.Presence.Move;
import mx.andamio.register.Reason;
import mx.andamio.sessions.Planned;
import mx.andamio.sessions.SessionId;
import org.junit.jupiter.api.Test;

/** Who is there, and whether that is enough. */
class RoomTest extends HeldFixture {

    @Test
    void quorumFollowsWhoComesAndGoes() {
        var session = today();
        var ana = member(session, "Ana Ruiz");
        var beto = member(session, "Beto Díaz");
        member(session, "Carla Solís");
        assertThat(now(session))
                .extracting(Count::members, Count::needed, Count::present)
                .containsExactly(3, 2, 0);

        arrived(session, ana);
        assertThat(now(session).isMet()).isFalse();
        arrived(session, beto);
        assertThat(now(session).isMet()).isTrue();

        assertDone(room.note(command(), session, List.of(moved(beto, Move.LEFT))));
        assertThat(now(session).isMet()).isFalse();
        assertThat(sitting(session).noted())
                .extracting(Noted::name, Noted::move)
                .containsExactly(
                        tuple("Ana Ruiz", Move.ARRIVED),
                        tuple("Beto Díaz", Move.ARRIVED),
                        tuple("Beto Díaz", Move.LEFT));
    }

    @Test
    void whoNoLongerBelongsOnThatDayIsNoMember() {
        var session = today();
        var ana = member(session, "Ana Ruiz");
        var gone = member(
                session,
                "Beto Díaz",
                LocalDate.of(2020, 1, 1),
                pages.words().today().minusDays(1));
        var notYet = member(session, "Carla Solís", pages.words().today().plusDays(1), null);

        assertThat(now(session).members()).isEqualTo(1);
        for (var seat : List.of(gone, notYet)) {
            assertRefused(
                    room.note(command(), session, List.of(moved(ana, Move.ARRIVED), moved(seat, Move.ARRIVED))),
                    "attendance.member",
                    Reason.Kind.USER);
        }
        // all or nothing
        assertThat(now(session).present()).isZero();
    }

    @Test
    void aDeputyCountsForItsMemberAndAGuestForNobody() {
        var session = today();
        var ana = member(session, "Ana Ruiz");
        assertDone(seatings.add(
                command(),
                new NewMember(
                        bodyOf(session),
                        "Dora Peña",
                        null,
                        ana,
                        true,
                        LocalDate.of(2026, 1, 1),
                        null,
                        "Oficio de designación")));
        assertThat(now(session).members()).isEqualTo(1);

        assertDone(room.note(
                command(),
                session,
                List.of(
                        new Entry(ana, null, true, Move.ARRIVED, null, null),
                        new Entry(null, "Un invitado", false, Move.ARRIVED, null, null))));

        assertThat(now(session).present()).isEqualTo(1);
        assertThat(sitting(session).noted())
                .extracting(Noted::person, Noted::deputy)
                .containsExactly(tuple("Dora Peña", true), tuple("Un invitado", false));
    }

    @Test
    void whatWasNotedByMistakeStaysWithItsReasonAndNoLongerCounts() {
        var session = today();
        var ana = member(session, "Ana Ruiz");
        arrived(session, ana);
        var noted = sitting(session).noted().getFirst().id();

        assertRefused(room.strike(command(), session, noted, " "), "attendance.why", Reason.Kind.USER);
        assertDone(room.strike(command(), session, noted, "Era otra persona"));

        assertThat(now(session).present()).isZero();
        assertThat(sitting(session).noted()).extracting(Noted::struck).containsExactly("Era otra persona");
        assertRefused(room.strike(command(), session, noted, "Otra vez"), "attendance.struck", Reason.Kind.CONFLICT);
        assertRefused(
                room.strike(command(), session, UUID.randomUUID(), "No"), "attendance.absent", Reason.Kind.ABSENT);
    }

    @Test
    void whatChangesNothingIsNotNotedAgain() {
        var session = today();
        var ana = member(session, "Ana Ruiz");
        arrived(session, ana);
        arrived(session, ana, ana);

        assertThat(sitting(session).noted()).hasSize(1);
    }

    @Test
    void whoIsRecusedIsMissingForThatItemOnly() {
        var session = today();
        var ana = member(session, "Ana Ruiz");
        assertDone(kept.take(command(), session, 60));
        assertDone(kept.add(command(), session, "Compra de equipo", 5));
        var item = kept.of(session).orElseThrow().items().getLast();
        arrived(session, ana);

        assertDone(room.note(command(), session, List.of(new Entry(ana, null, false, Move.RECUSED, item.id(), null))));

        var sitting = sitting(session);
        assertThat(sitting.count(item, sitting.moment()).present()).isZero();
        assertThat(now(session).present()).isEqualTo(1);
        assertRefused(
                room.note(
                        command(),
                        session,
                        List.of(new Entry(ana, null, false, Move.RECUSED, UUID.randomUUID(), null))),
                "attendance.item",
                Reason.Kind.USER);
    }

    @Test
    void whatCannotBeIsRefusedWithItsReason() {
        var session = today();
        var ana = member(session, "Ana Ruiz");
        var later = on(session, pages.words().today().plusDays(1));
        var tomorrow = Instant.now().plus(1, ChronoUnit.DAYS);

        assertRefused(
                room.note(command(), new SessionId(UUID.randomUUID()), List.of()), "room.absent", Reason.Kind.ABSENT);
        assertRefused(
                room.note(command(), later, List.of(moved(ana, Move.ARRIVED))), "room.early", Reason.Kind.CONFLICT);
        assertRefused(room.note(command(), session, List.of()), "attendance.nobody", Reason.Kind.USER);
        assertRefused(
                room.note(command(), session, List.of(new Entry(null, " ", false, Move.ARRIVED, null, null))),
                "attendance.nobody",
                Reason.Kind.USER);
        assertRefused(
                room.note(command(), session, List.of(moved(ana, Move.LEFT))),
                "attendance.not_there",
                Reason.Kind.CONFLICT);
        assertRefused(
                room.note(command(), session, List.of(new Entry(ana, null, false, Move.ARRIVED, null, tomorrow))),
                "attendance.moment",
                Reason.Kind.USER);
        assertRefused(room.callAgain(command(), session), "room.second_call", Reason.Kind.USER);
        calendar.remove(command(), later, "Se canceló");
        assertRefused(
                room.note(command(), later, List.of(moved(ana, Move.ARRIVED))), "room.removed", Reason.Kind.CONFLICT);
    }

    @Test
    void afterASecondCallFewerAreEnough() {
        var session = today();
        bodyRules.meetsAgain(bodyOf(session));
        var ana = member(session, "Ana Ruiz");
        member(session, "Beto Díaz");
        member(session, "Carla Solís");
        assertRefused(room.callAgain(command(), session), "room.second_early", Reason.Kind.CONFLICT);
        arrived(session, ana);
        assertThat(now(session).isMet()).isFalse();

        assertDone(room.callAgain(command(), session));

        assertThat(now(session).isMet()).isTrue();
        assertThat(sitting(session).seating().rule().provisional()).isFalse();
        assertRefused(room.callAgain(command(), session), "room.second_done", Reason.Kind.CONFLICT);
    }

    @Test
    void whereABodyAdmitsNoDeputiesNobodyTakesAMembersPlace() {
        var session = today();
        bodyRules.admitsNoDeputies(bodyOf(session));
        var ana = member(session, "Ana Ruiz");

        assertRefused(
                room.note(command(), session, List.of(new Entry(ana, "Dora Peña", true, Move.ARRIVED, null, null))),
                "attendance.deputies",
                Reason.Kind.USER);
    }

    @Test
    void aSessionThatHasBegunNeitherMovesNorLeavesTheCalendar() {
        var session = today();
        var one = sessions.session(session).orElseThrow();
        arrived(session, member(session, "Ana Ruiz"));

        assertRefused(calendar.remove(command(), session, "Se canceló"), "plan.begun", Reason.Kind.CONFLICT);
        assertRefused(
                calendar.plan(
                        command(),
                        new Planned(
                                one.bodyCode(),
                                one.series(),
                                one.number(),
                                pages.words().today().plusDays(9),
                                null)),
                "plan.begun",
                Reason.Kind.CONFLICT);
    }

    @Test
    void theHeadsOfTheOrgansThatABodyConvenesAreItsMembers() {
        var seating = seatings.on("RR-CENTRO", pages.words().today());

        assertThat(seating.rule().provisional()).isTrue();
        assertThat(seating.place("15")).hasValueSatisfying(place -> {
            assertThat(place.seat().code()).isEqualTo("15-HEAD");
            assertThat(place.seat().votes()).isTrue();
        });
        // of another region
        assertThat(seating.place("02")).isEmpty();
        // of a body that belongs to an organ that one's, for its sector
        assertThat(seatings.on("GL-22", pages.words().today()).places())
                .singleElement()
                .satisfies(place -> {
                    assertThat(place.seat().code()).isEqualTo("22-HEAD");
                    assertThat(place.seat().sector()).isEqualTo("INSTITUTE");
                });
        // who presides is none of the thirty
        var assembly = seatings.on("AG", pages.words().today());
        assertThat(assembly.electorate().members()).isEqualTo(30);
        assertThat(assembly.place("DG"))
                .hasValueSatisfying(place -> assertThat(place.seat().votes()).isFalse());
    }

    private Count now(SessionId session) {
        var sitting = sitting(session);
        return sitting.count(null, sitting.moment());
    }

    private Sitting sitting(SessionId session) {
        return room.of(session).orElseThrow();
    }
}
