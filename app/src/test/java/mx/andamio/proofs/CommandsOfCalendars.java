package mx.andamio.proofs;

import static mx.andamio.proofs.CommandExamples.form;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Map;
import java.util.function.Supplier;
import mx.andamio.identity.Role;
import mx.andamio.proofs.CommandExamples.Asked;
import mx.andamio.support.People;
import mx.andamio.support.SomeFeeds;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Examples of making and ending the secret address of a calendar. */
@Component
@Lazy
class CommandsOfCalendars implements CommandsOf {

    private final SomeFeeds some;
    private final People people;

    CommandsOfCalendars(SomeFeeds some, People people) {
        this.some = some;
        this.people = people;
    }

    @Override
    public void addTo(Map<String, Supplier<Asked>> examples, Map<String, RequestPostProcessor> senders) {
        var owner = people.anActing(Role.HEAD, "22-HEAD");
        examples.put("POST /calendario", () -> () -> form("/calendario"));
        senders.put("POST /calendario", user(owner));
        examples.put("POST /calendario/retiro", () -> {
            some.token(owner);
            return () -> form("/calendario/retiro");
        });
        senders.put("POST /calendario/retiro", user(owner));
        var api = "POST /api/v1/calendar";
        examples.put(api, () -> () -> post("/api/v1/calendar"));
        senders.put(api, user(owner));
        examples.put(api + "/withdrawal", () -> {
            some.token(owner);
            return () -> post("/api/v1/calendar/withdrawal");
        });
        senders.put(api + "/withdrawal", user(owner));
    }
}
