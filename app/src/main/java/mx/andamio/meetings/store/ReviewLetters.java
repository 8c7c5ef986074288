package mx.andamio.meetings.store;

import java.util.List;
import java.util.stream.Collectors;
import mx.andamio.directory.PostAddresses;
import mx.andamio.mail.Letter;
import mx.andamio.mail.Letters;
import mx.andamio.meetings.Reviews.Sent;
import mx.andamio.meetings.Seatings.Place;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Words;
import mx.andamio.sessions.Session;
import org.springframework.stereotype.Component;

/** Tells those who were there that the draft goes round; who was asked by a call answers by the link of their invitation. */
@Component
class ReviewLetters {

    private final Letters letters;
    private final CallRows calls;
    private final PostAddresses addresses;
    private final Pages pages;

    ReviewLetters(Letters letters, CallRows calls, PostAddresses addresses, Pages pages) {
        this.letters = letters;
        this.calls = calls;
        this.addresses = addresses;
        this.pages = pages;
    }

    void write(Session session, Sent sent, List<Place> came) {
        if (!letters.areSent()) {
            return;
        }
        var w = pages.words().in(Words.SPANISH);
        var reached = addresses.now();
        var invitations = calls.invitations(session.id()).stream()
                .filter(one -> one.code() != null)
                .collect(Collectors.toMap(one -> String.valueOf(one.code()), CallRows.Row::id, (one, _) -> one));
        var subject = w.text("review.mail", session.name());
        for (var place : came) {
            var code = place.seat().code();
            var invitation = invitations.get(code);
            var address = invitation == null
                    ? letters.installation() + "/sesiones/" + session.id() + "/borrador"
                    : Letter.SECRET;
            var body = w.text("review.mail_body", session.name(), w.longDate(sent.until())) + "\n\n" + address;
            for (var mail : reached.of(code)) {
                letters.write(new Letter(
                        mail,
                        subject,
                        body,
                        null,
                        invitation == null ? null : new Letter.Secret(CallLetters.KIND, invitation)));
            }
        }
    }
}
