package mx.andamio.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mx.andamio.directory.OrganEvents;
import mx.andamio.sessions.Session.Attendant;
import mx.andamio.support.Unique;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Which body and which series a paper's session is of. */
class SessionBodiesTest extends SessionsFixture {

    @Autowired
    List<OrganEvents> events;

    @Test
    void aNameThatThePackDoesNotKnowIsANewBody() {
        var name = "Comité de " + Unique.word();

        var entered = enter(Told.of(name).numbered(3));

        var session = session(entered);
        assertThat(entered.fresh()).isTrue();
        assertThat(session.bodyName()).isEqualTo(name);
        assertThat(session.series()).isEqualTo("única");
        assertThat(sessions.body(session.bodyCode()).orElseThrow().kind()).isEqualTo("other");
        assertThat(sessions.body(session.bodyCode()).orElseThrow().sessions()).isEqualTo(1);
    }

    @Test
    void aBodyThatExistsOncePerOrganIsFoundByTheSessionsName() {
        var told = Told.of("Consejo Consultivo").hint("Sesión Ordinaria del H. Consejo Consultivo de Sinaloa");

        assertThat(session(enter(told.numbered(Unique.number()))).bodyCode()).isEqualTo("CC-26");
    }

    @Test
    void orByTheOnlyOrganThatThePaperNames() {
        var told = Told.of("Consejo Consultivo").hint("Sesión Ordinaria").organs("27");

        assertThat(session(enter(told.numbered(Unique.number()))).bodyCode()).isEqualTo("CC-27");
    }

    @Test
    void twoLongNamesThatBeginAlikeAreTwoBodies() {
        var start = "Comité interinstitucional de seguimiento de los compromisos de " + Unique.word();

        var one = session(enter(Told.of(start + " norte").numbered(1)));
        var other = session(enter(Told.of(start + " sur").numbered(1)));

        assertThat(one.bodyCode()).isNotEqualTo(other.bodyCode());
        assertThat(other.bodyName()).isEqualTo(start + " sur");
    }

    @Test
    void theWordsOfTheNameChooseTheSeries() {
        var number = Unique.number();

        var ordinary = session(enter(
                Told.of("Asamblea General").hint("Asamblea General Ordinaria").numbered(number)));
        var extraordinary = session(enter(Told.of("Asamblea General")
                .hint("Asamblea General Extraordinaria")
                .numbered(number)));

        assertThat(ordinary.bodyCode()).isEqualTo("AG");
        assertThat(ordinary.series()).isEqualTo("ordinaria");
        assertThat(extraordinary.series()).isEqualTo("extraordinaria");
        assertThat(extraordinary.id()).isNotEqualTo(ordinary.id());
    }

    @Test
    void withoutSuchAWordItIsTheFirstSeries() {
        var session = session(
                enter(Told.of("asamblea general").hint("Asamblea General").numbered(Unique.number())));

        assertThat(session.series()).isEqualTo("ordinaria");
    }

    @Test
    void anOrganAttendedWhenItIsNamedOrWhenSomebodyOfItWasThere() {
        var body = aBody();
        var named = enter(Told.of(body).numbered(1).on(Unique.day()).organs("UNKNOWN-" + body));
        var present = enter(Told.of(body)
                .numbered(2)
                .on(Unique.day())
                .with(new Attendant("Ana Ruiz", null, "UNKNOWN-" + body, "Órgano desconocido")));
        enter(Told.of(body).numbered(3).on(Unique.day()).with(new Attendant("Luis Paz", null, null, null)));

        assertThat(sessions.attendedBy("UNKNOWN-" + body))
                .extracting(SessionLine::id)
                .containsExactly(present.id(), named.id());
    }

    @Test
    void aTimelineIsNewestFirstByDayOrElseByPaper() {
        var body = aBody();
        var day = Unique.day();
        var organ = "ORGAN-" + body;
        var undated = enter(Told.of(body).numbered(1).organs(organ));
        var old = enter(Told.of(body).numbered(2).on(day).organs(organ));
        var byPaper = enter(Told.of(body).numbered(3).dated(day.plusDays(1)).organs(organ));
        var fresh = enter(Told.of(body).numbered(4).on(day.plusDays(2)).organs(organ));
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
}
