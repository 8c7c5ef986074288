package mx.andamio.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import mx.andamio.identity.Asker;
import mx.andamio.identity.Role;
import mx.andamio.meetings.Calls;
import mx.andamio.meetings.Invitations;
import mx.andamio.meetings.call.Arrangement;
import mx.andamio.register.Outcome;
import mx.andamio.sessions.SessionId;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Calls that were sent, for tests, in few words. */
@Component
@Lazy
public class SomeCalls {

    private final Calls calls;
    private final Invitations invitations;

    SomeCalls(Calls calls, Invitations invitations) {
        this.calls = calls;
        this.invitations = invitations;
    }

    /** A post is a guest of it; it was not sent. */
    public void arranged(SessionId session, String post) {
        done(calls.arrange(
                Desk.asks("meetings.call.arrange"),
                session,
                null,
                new Arrangement(
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        List.of(new Arrangement.Guest(UUID.randomUUID(), post, null, null)))));
    }

    /** Sends it to the members and to a post as a guest. @return the invitation of that post */
    public UUID sent(SessionId session, String post) {
        arranged(session, post);
        done(calls.send(Desk.asks("meetings.call.send"), session));
        return invitations.ofPost(session, post).orElseThrow().id();
    }

    /** @return the token of a link */
    public String link(SessionId session, String post) {
        var invitation = sent(session, post);
        done(invitations.link(Desk.asks("meetings.call.link"), invitation));
        return invitations
                .shown(new Asker(Desk.CLERK, Role.SECRETARIAT, null), invitation)
                .orElseThrow();
    }

    private static void done(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
    }
}
