package mx.andamio.meetings;

import static mx.andamio.support.Viewers.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.UUID;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.Drafting.NewCommitment;
import mx.andamio.commitments.life.Origin;
import mx.andamio.identity.Role;
import mx.andamio.pages.Pages;
import mx.andamio.register.Outcome;
import mx.andamio.sessions.Calendar;
import mx.andamio.sessions.Planned;
import mx.andamio.sessions.SessionId;
import mx.andamio.sessions.Sessions;
import mx.andamio.support.Desk;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.SomeCommitments;
import mx.andamio.support.SomeSessions;
import mx.andamio.support.Unique;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A body of its own, with a session that was held and others to come. */
@InstallationTest
abstract class MeetingsFixture {

    private static final int FAR = 3000;

    static final LocalDate HELD = LocalDate.of(2026, 5, 4);

    @Autowired
    Agenda agenda;

    @Autowired
    Sessions sessions;

    @Autowired
    Calendar calendar;

    @Autowired
    SomeCommitments some;

    @Autowired
    Pages pages;

    @Autowired
    MockMvcTester web;

    @Autowired
    SomeSessions someSessions;

    final int number = Unique.number();
    private final String body = "Grupo de prueba " + number;

    /** The first of its body, told of by a paper. */
    SessionId held() {
        return someSessions.held(body, HELD);
    }

    /** The one after the last of the same series, on that {@link #day}. */
    SessionId called(SessionId first, int days) {
        var session = sessions.session(first).orElseThrow();
        return id(calendar.plan(
                Desk.asks("sessions.session.plan"),
                new Planned(session.bodyCode(), session.series(), null, day(days), null)));
    }

    static SessionId id(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return new SessionId(UUID.fromString(((Outcome.Done) outcome).result()));
    }

    /** So far away that nobody else's next session is any of these: the installation is shared. */
    LocalDate day(int days) {
        return pages.words().today().plusDays(FAR + days);
    }

    CommitmentId agreed(SessionId session, String text) {
        return some.signedElsewhere(of(session, text));
    }

    static NewCommitment of(SessionId session, String text) {
        return SomeCommitments.bare("22", text, new Origin.SessionItem(session, 1, null));
    }

    /** As the secretariat, from a form. */
    void post(String address, String... fields) {
        var asked = web.post().uri(address).with(as(Role.SECRETARIAT)).with(csrf());
        for (var at = 0; at < fields.length; at += 2) {
            asked = asked.param(fields[at], fields[at + 1]);
        }
        assertThat(asked.param("command", UUID.randomUUID().toString()).exchange())
                .hasStatus3xxRedirection();
    }

    String page(String address, Role role) throws Exception {
        var answer = web.get().uri(address).with(as(role)).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString();
    }
}
