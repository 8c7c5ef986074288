package mx.andamio.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import mx.andamio.register.Actor;
import mx.andamio.sessions.Session.Attendant;
import mx.andamio.sessions.Session.Source;
import mx.andamio.sessions.Sessions.Entered;
import mx.andamio.support.Unique;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Which session a paper tells of, and what is kept of it. */
class SessionsTest extends SessionsFixture {

    @Test
    void theSameNumberIsTheSameSession() {
        var facts = Told.of(aBody()).numbered(7);

        var first = enter(facts);
        var second = enter(facts.fromAnotherPaper());

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.fresh()).isFalse();
        assertThat(session(first).sources()).hasSize(2);
    }

    @Test
    void withoutANumberDaysThatTouchAreTheSameSession() {
        var day = Unique.day();
        var facts = Told.of(aBody()).on(day, day.plusDays(2));

        var first = enter(facts);
        var touching = enter(facts.on(day.plusDays(2), day.plusDays(3)).fromAnotherPaper());
        var apart = enter(facts.on(day.plusDays(5)).fromAnotherPaper());

        assertThat(touching.id()).isEqualTo(first.id());
        assertThat(apart.id()).isNotEqualTo(first.id());
        assertThat(session(first).days()).containsExactly(day, day.plusDays(2), day.plusDays(3));
    }

    @Test
    void factsOfAnEarlierPaperStayAndGapsAreFilled() {
        var facts = Told.of(aBody()).numbered(1);
        var first = enter(facts.at("Querétaro", null));

        enter(facts.at("Puebla", "Centro Cívico").fromAnotherPaper());

        assertThat(session(first).place()).isEqualTo("Querétaro");
        assertThat(session(first).venue()).isEqualTo("Centro Cívico");
    }

    @Test
    void aPlaceThatALaterPaperGivesIsFound() {
        var place = "Villa " + Unique.word();
        var facts = Told.of(aBody()).numbered(1);
        var first = enter(facts);

        enter(facts.at(place, null).fromAnotherPaper());

        assertThat(session(first).place()).isEqualTo(place);
        assertThat(searchable().search(mx.andamio.pack.Folding.fold(place), 5))
                .extracting(hit -> hit.link())
                .containsExactly("/sesiones/" + first.id());
    }

    @Test
    void theSamePaperTwiceAddsNothing() {
        var facts = Told.of(aBody())
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
        var facts = Told.of(aBody())
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
        var facts = Told.of(aBody()).numbered(1);
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
        var facts = Told.of(aBody());

        var first = enter(facts);
        var second = enter(facts.on(Unique.day()));

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(session(first).days()).hasSize(1);
    }

    @Test
    void twoPapersOfOneNewSessionAtOnceMakeOneSession() throws Exception {
        var facts = Told.of(aBody()).numbered(1).on(Unique.day());
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
    void everyPaperThatTellsOfASessionIsWrittenDown() {
        var facts = Told.of(aBody()).numbered(1).organs("39");

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
        var facts = Told.of(aBody()).numbered(1);
        var entered = enter(facts.dated(day.plusDays(1)));
        enter(facts.fromAnotherPaper());
        enter(facts.dated(day).fromAnotherPaper());

        assertThat(session(entered).sources()).extracting(Source::dated).containsExactly(day, day.plusDays(1), null);
    }

    @Test
    void saysWhereFactsWouldGoAndChangesNothing() {
        var facts = Told.of(aBody()).numbered(1);
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
}
