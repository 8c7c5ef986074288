package mx.andamio.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import mx.andamio.calendars.Feeds;
import mx.andamio.identity.Asker;
import mx.andamio.identity.Role;
import mx.andamio.identity.SignedIn;
import mx.andamio.register.Command;
import mx.andamio.register.CommandId;
import mx.andamio.register.Outcome;
import org.springframework.stereotype.Component;

/** Secret addresses of calendars, for tests. */
@Component
public class SomeFeeds {

    private final Feeds feeds;
    private final People people;

    SomeFeeds(Feeds feeds, People people) {
        this.feeds = feeds;
        this.people = people;
    }

    /** The token of an account of its own that acts for the liaison of 22. */
    public String aToken() {
        return token(people.anActing(Role.LIAISON, "22-LIAISON"));
    }

    /** A new one of an account, for the post of which it knows. */
    public String token(SignedIn account) {
        assertThat(feeds.make(by(account, "calendars.feed.make"), asker(account)))
                .isInstanceOf(Outcome.Done.class);
        return Objects.requireNonNull(feeds.of(asker(account)).orElseThrow().token());
    }

    public static Asker asker(SignedIn account) {
        return new Asker(account.actor(), account.role(), account.post());
    }

    public static Command by(SignedIn account, String type) {
        return new Command(CommandId.fresh(), account.actor(), type);
    }
}
