package mx.andamio.sessions;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import mx.andamio.register.Actor;
import mx.andamio.register.Command;
import mx.andamio.register.Register;
import mx.andamio.sessions.Session.Attendant;
import mx.andamio.sessions.Sessions.Entered;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.Unique;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sessions as papers tell of them. */
@InstallationTest
abstract class SessionsFixture {

    @Autowired
    Sessions sessions;

    @Autowired
    Register register;

    @Autowired
    PlatformTransactionManager transactions;

    Entered enter(Told told) {
        var command = Command.bySystem(new Actor("secretaria"), "library.reading.register");
        return Objects.requireNonNull(
                new TransactionTemplate(transactions).execute(_ -> sessions.enter(command, told.facts())));
    }

    Session session(Entered entered) {
        return sessions.session(entered.id()).orElseThrow();
    }

    static String aBody() {
        return "Comité " + Unique.word();
    }

    /** What a paper tells, from the least upwards. */
    record Told(
            String body,
            String hint,
            @Nullable Integer number,
            List<LocalDate> days,
            @Nullable String place,
            @Nullable String venue,
            List<Attendant> people,
            List<String> organCodes,
            UUID paper,
            @Nullable LocalDate dated) {

        static Told of(String body) {
            return new Told(body, body, null, List.of(), null, null, List.of(), List.of(), UUID.randomUUID(), null);
        }

        Told hint(String words) {
            return new Told(body, words, number, days, place, venue, people, organCodes, paper, dated);
        }

        Told numbered(int itsNumber) {
            return new Told(body, hint, itsNumber, days, place, venue, people, organCodes, paper, dated);
        }

        Told on(LocalDate... itsDays) {
            return new Told(body, hint, number, List.of(itsDays), place, venue, people, organCodes, paper, dated);
        }

        Told at(@Nullable String itsPlace, @Nullable String itsVenue) {
            return new Told(body, hint, number, days, itsPlace, itsVenue, people, organCodes, paper, dated);
        }

        Told with(Attendant... attendants) {
            return new Told(body, hint, number, days, place, venue, List.of(attendants), organCodes, paper, dated);
        }

        Told organs(String... codes) {
            return new Told(body, hint, number, days, place, venue, people, List.of(codes), paper, dated);
        }

        Told dated(LocalDate day) {
            return new Told(body, hint, number, days, place, venue, people, organCodes, paper, day);
        }

        Told fromAnotherPaper() {
            return new Told(body, hint, number, days, place, venue, people, organCodes, UUID.randomUUID(), dated);
        }

        SessionFacts facts() {
            return new SessionFacts(
                    body,
                    hint,
                    number,
                    hint,
                    null,
                    null,
                    null,
                    days,
                    place,
                    venue,
                    null,
                    people,
                    organCodes,
                    paper,
                    "papel",
                    dated,
                    false);
        }
    }
}
