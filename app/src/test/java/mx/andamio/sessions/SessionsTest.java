package mx.andamio.sessions;

import static mx.andamio.sessions.SessionsTest.Told.of;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import mx.andamio.directory.OrganEvents;
import mx.andamio.register.Actor;
import mx.andamio.register.Command;
import mx.andamio.register.Register;
import mx.andamio.sessions.Session.Attendant;
import mx.andamio.sessions.Session.Source;
import mx.andamio.sessions.Sessions.Entered;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.Unique;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@InstallationTest
class SessionsTest {

    @Autowired
    Sessions sessions;

    @Autowired
    Register register;

    @Autowired
    List<OrganEvents> events;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void aNameThatThePackDoesNotKnowIsANewBody() {
        var name = "Comité de " + Unique.word();

        var entered = enter(of(name).numbered(3));

        var session = session(entered);
        assertThat(entered.fresh()).isTrue();
        assertThat(session.bodyName()).isEqualTo(name);
        assertThat(session.series()).isEqualTo("única");
        assertThat(sessions.body(session.bodyCode()).orElseThrow().kind()).isEqualTo("other");
        assertThat(sessions.body(session.bodyCode()).orElseThrow().sessions()).isEqualTo(1);
    }

    @Test
    void aBodyThatExistsOncePerOrganIsFoundByTheSessionsName() {
        var told = of("Consejo Consultivo").hint("Sesión Ordinaria del H. Consejo Consultivo de Sinaloa");

        assertThat(session(enter(told.numbered(Unique.number()))).bodyCode()).isEqualTo("CC-26");
    }

    @Test
    void orByTheOnlyOrganThatThePaperNames() {
        var told = of("Consejo Consultivo").hint("Sesión Ordinaria").organs("27");

        assertThat(session(enter(told.numbered(Unique.number()))).bodyCode()).isEqualTo("CC-27");
    }

    @Test
    void twoLongNamesThatBeginAlikeAreTwoBodies() {
        var start = "Comité interinstitucional de seguimiento de los compromisos de " + Unique.word();

        var one = session(enter(of(start + " norte").numbered(1)));
        var other = session(enter(of(start + " sur").numbered(1)));

        assertThat(one.bodyCode()).isNotEqualTo(other.bodyCode());
        assertThat(other.bodyName()).isEqualTo(start + " sur");
    }

    @Test
    void theWordsOfTheNameChooseTheSeries() {
        var number = Unique.number();

        var ordinary = session(
                enter(of("Asamblea General").hint("Asamblea General Ordinaria").numbered(number)));
        var extraordinary = session(enter(
                of("Asamblea General").hint("Asamblea General Extraordinaria").numbered(number)));

        assertThat(ordinary.bodyCode()).isEqualTo("AG");
        assertThat(ordinary.series()).isEqualTo("ordinaria");
        assertThat(extraordinary.series()).isEqualTo("extraordinaria");
        assertThat(extraordinary.id()).isNotEqualTo(ordinary.id());
    }

    @Test
    void withoutSuchAWordItIsTheFirstSeries() {
        var session =
                session(enter(of("asamblea general").hint("Asamblea General").numbered(Unique.number())));

        assertThat(session.series()).isEqualTo("ordinaria");
    }

    @Test
    void theSameNumberIsTheSameSession() {
        var facts = of(aBody()).numbered(7);

        var first = enter(facts);
        var second = enter(facts.fromAnotherPaper());

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.fresh()).isFalse();
        assertThat(session(first).sources()).hasSize(2);
    }

    @Test
    void withoutANumberDaysThatTouchAreTheSameSession() {
        var day = Unique.day();
        var facts = of(aBody()).on(day, day.plusDays(2));

        var first = enter(facts);
        var touching = enter(facts.on(day.plusDays(2), day.plusDays(3)).fromAnotherPaper());
        var apart = enter(facts.on(day.plusDays(5)).fromAnotherPaper());

        assertThat(touching.id()).isEqualTo(first.id());
        assertThat(apart.id()).isNotEqualTo(first.id());
        assertThat(session(first).days()).containsExactly(day, day.plusDays(2), day.plusDays(3));
    }

    @Test
    void factsOfAnEarlierPaperStayAndGapsAreFilled() {
        var facts = of(aBody()).numbered(1);
        var first = enter(facts.at("Querétaro", null));

        enter(facts.at("Puebla", "Centro Cívico").fromAnotherPaper());

        assertThat(session(first).place()).isEqualTo("Querétaro");
        assertThat(session(first).venue()).isEqualTo("Centro Cívico");
    }

    @Test
    void aPlaceThatALaterPaperGivesIsFound() {
        var place = "Villa " + Unique.word();
        var facts = of(aBody()).numbered(1);
        var first = enter(facts);

        enter(facts.at(place, null).fromAnotherPaper());

        assertThat(session(first).place()).isEqualTo(place);
        assertThat(searchable().search(mx.andamio.pack.Folding.fold(place), 5))
                .extracting(hit -> hit.link())
                .containsExactly("/sesiones/" + first.id());
    }

    @Test
    void theSamePaperTwiceAddsNothing() {
        var facts = of(aBody())
                .numbered(1)
                .on(Unique.day())
                .with(new Attendant("Ana Ruiz", "Titular", "39", "Ciudad de México Norte"))
                .organs("39", "40");
        var first = enter(facts);
        var before = session(first);

        var second = enter(facts);

        assertThat(second).isEqualTo(new Entered(first.id(), false, false));
        assertThat(session(first)).isEqualTo(before);
        assertThat(before.attendance()).hasSize(1);
        assertThat(before.organs()).containsExactly("39", "40");
    }

    @Test
    void thePaperThatTellsNothingNewIsNotWrittenDownAgain() {
        var facts = of(aBody())
                .numbered(1)
                .on(Unique.day())
                .at("Querétaro", null)
                .with(new Attendant("Ana Ruiz", "Titular", "39", "Ciudad de México Norte"))
                .organs("39");
        var first = enter(facts);
        var entries = register.size();
        var before = session(first);

        assertThat(enter(facts).changed()).isFalse();
        assertThat(register.size()).isEqualTo(entries);
        assertThat(session(first)).isEqualTo(before);

        assertThat(enter(facts.at("Querétaro", "Centro Cívico")).changed()).isTrue();
        assertThat(enter(facts.organs("39", "40")).changed()).isTrue();
        assertThat(enter(facts.on(Unique.day())).changed()).isTrue();
        assertThat(enter(facts.with(new Attendant("Luis Paz", null, null, null)))
                        .changed())
                .isTrue();
        assertThat(enter(facts.dated(Unique.day())).changed()).isTrue();
        assertThat(register.size()).isEqualTo(entries + 5);
    }

    @Test
    void whoIsInTwoPapersIsCountedAndShownOnce() {
        var facts = of(aBody()).numbered(1);
        var entered = enter(facts.with(
                new Attendant("Ana Ruiz", "Titular", "39", "Ciudad de México Norte"),
                new Attendant("Luis Paz", null, "39", "Ciudad de México Norte")));
        enter(facts.with(
                        new Attendant("ANA RUIZ", "Vocal", null, null),
                        new Attendant("Luis Paz", null, "40", "Ciudad de México Sur"))
                .fromAnotherPaper());

        var session = session(entered);
        assertThat(session.attendance()).extracting(Session.Present::namesake).containsExactly(false, true, true);
        assertThat(session.attendance().getFirst().roles())
                .extracting(Session.Role::role)
                .containsExactlyInAnyOrder("Titular", "Vocal");
        assertThat(sessions.sessions(session.bodyCode(), 0, 1)
                        .items()
                        .getFirst()
                        .people())
                .isEqualTo(3);
    }

    @Test
    void aPaperWithoutNumberAndDayIsOneSessionHoweverOftenItIsEntered() {
        var facts = of(aBody());

        var first = enter(facts);
        var second = enter(facts.on(Unique.day()));

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(session(first).days()).hasSize(1);
    }

    @Test
    void twoPapersOfOneNewSessionAtOnceMakeOneSession() throws Exception {
        var facts = of(aBody()).numbered(1).on(Unique.day());
        var tasks = new ArrayList<Callable<Entered>>();
        for (var i = 0; i < 8; i++) {
            var told = facts.fromAnotherPaper();
            tasks.add(() -> enter(told));
        }

        var entered = new ArrayList<Entered>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var future : threads.invokeAll(tasks)) {
                entered.add(future.get());
            }
        }

        assertThat(entered)
                .extracting(Entered::id)
                .containsOnly(entered.getFirst().id());
        assertThat(entered).filteredOn(Entered::fresh).hasSize(1);
        assertThat(session(entered.getFirst()).sources()).hasSize(8);
    }

    @Test
    void anOrganAttendedWhenItIsNamedOrWhenSomebodyOfItWasThere() {
        var body = aBody();
        var named = enter(of(body).numbered(1).on(Unique.day()).organs("UNKNOWN-" + body));
        var present = enter(of(body).numbered(2)
                .on(Unique.day())
                .with(new Attendant("Ana Ruiz", null, "UNKNOWN-" + body, "Órgano desconocido")));
        enter(of(body).numbered(3).on(Unique.day()).with(new Attendant("Luis Paz", null, null, null)));

        assertThat(sessions.attendedBy("UNKNOWN-" + body))
                .extracting(SessionLine::id)
                .containsExactly(present.id(), named.id());
    }

    @Test
    void aTimelineIsNewestFirstByDayOrElseByPaper() {
        var body = aBody();
        var day = Unique.day();
        var organ = "ORGAN-" + body;
        var undated = enter(of(body).numbered(1).organs(organ));
        var old = enter(of(body).numbered(2).on(day).organs(organ));
        var byPaper = enter(of(body).numbered(3).dated(day.plusDays(1)).organs(organ));
        var fresh = enter(of(body).numbered(4).on(day.plusDays(2)).organs(organ));
        var newestFirst = List.of(fresh.id(), byPaper.id(), old.id(), undated.id());

        var ofBody = sessions.sessions(session(old).bodyCode(), 0, 10);

        assertThat(ofBody.items()).extracting(SessionLine::id).containsExactlyElementsOf(newestFirst);
        assertThat(ofBody.total()).isEqualTo(4);
        assertThat(ofBody.items())
                .extracting(SessionLine::when)
                .containsExactly(day.plusDays(2), day.plusDays(1), day, null);
        assertThat(sessions.attendedBy(organ)).extracting(SessionLine::id).containsExactlyElementsOf(newestFirst);
        assertThat(events.stream().flatMap(e -> e.of(organ).stream()))
                .extracting(OrganEvents.Event::on)
                .containsExactly(day.plusDays(2), day.plusDays(1), day, null);
    }

    @Test
    void everyPaperThatTellsOfASessionIsWrittenDown() {
        var facts = of(aBody()).numbered(1).organs("39");

        var entered = enter(facts);
        enter(facts.fromAnotherPaper());

        var written = register.newest(2, Long.MAX_VALUE);
        assertThat(written)
                .extracting(entry -> entry.type())
                .containsExactly("sessions.session.add_source", "sessions.session.open");
        assertThat(written).allSatisfy(entry -> {
            assertThat(entry.actor()).isEqualTo(new Actor("secretaria"));
            assertThat(entry.payload()).contains(entered.id().toString()).contains("\"organs\":[\"39\"]");
        });
    }

    @Test
    void sourcesStandInTheOrderOfTheirDates() {
        var day = Unique.day();
        var facts = of(aBody()).numbered(1);
        var entered = enter(facts.dated(day.plusDays(1)));
        enter(facts.fromAnotherPaper());
        enter(facts.dated(day).fromAnotherPaper());

        assertThat(session(entered).sources()).extracting(Source::dated).containsExactly(day, day.plusDays(1), null);
    }

    @Test
    void saysWhereFactsWouldGoAndChangesNothing() {
        var facts = of(aBody()).numbered(1);
        assertThat(sessions.match(facts.facts())).isEmpty();

        var entered = enter(facts);
        var entries = register.size();

        assertThat(sessions.match(facts.fromAnotherPaper().facts()))
                .map(SessionLine::id)
                .contains(entered.id());
        assertThat(register.size()).isEqualTo(entries);
    }

    @Autowired
    List<mx.andamio.pages.Searchable> searchables;

    private mx.andamio.pages.Searchable searchable() {
        return searchables.stream()
                .filter(s -> s.part().equals("sessions"))
                .findFirst()
                .orElseThrow();
    }

    private Entered enter(Told told) {
        var command = Command.bySystem(new Actor("secretaria"), "library.reading.register");
        return Objects.requireNonNull(
                new TransactionTemplate(transactions).execute(_ -> sessions.enter(command, told.facts())));
    }

    private Session session(Entered entered) {
        return sessions.session(entered.id()).orElseThrow();
    }

    private static String aBody() {
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
