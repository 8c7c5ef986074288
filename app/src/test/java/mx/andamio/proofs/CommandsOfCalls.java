package mx.andamio.proofs;

import static mx.andamio.proofs.CommandExamples.form;
import static mx.andamio.proofs.CommandExamples.made;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import mx.andamio.identity.Role;
import mx.andamio.proofs.CommandExamples.Asked;
import mx.andamio.sessions.Calendar;
import mx.andamio.sessions.Planned;
import mx.andamio.sessions.SessionId;
import mx.andamio.support.Desk;
import mx.andamio.support.People;
import mx.andamio.support.SomeCalls;
import mx.andamio.support.Unique;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Examples of what is told of calls to sessions, by those who call and by those who are asked. */
@Component
@Lazy
class CommandsOfCalls implements CommandsOf {

    private static final String POST = "22-HEAD";
    private static final RequestPostProcessor NOBODY = request -> request;

    private final Calendar calendar;
    private final SomeCalls calls;
    private final People people;

    CommandsOfCalls(Calendar calendar, SomeCalls calls, People people) {
        this.calendar = calendar;
        this.calls = calls;
        this.people = people;
    }

    @Override
    public void addTo(Map<String, Supplier<Asked>> examples, Map<String, RequestPostProcessor> senders) {
        var page = "/sesiones/{id}/convocatoria";
        var api = "/api/v1/sessions/{id}/call";
        examples.put("POST " + page, () -> {
            var id = planned();
            return () -> form("/sesiones/" + id + "/convocatoria", "what", "when", "starts", "10:00");
        });
        examples.put("POST " + page + "/envio", () -> {
            var id = withAGuest();
            return () -> form("/sesiones/" + id + "/convocatoria/envio");
        });
        examples.put("POST " + page + "/respuestas/{invitation}", () -> {
            var id = planned();
            var path = "/sesiones/" + id + "/convocatoria/respuestas/" + calls.sent(id, POST);
            return () -> form(path, "reply", "COMES");
        });
        examples.put("POST " + page + "/enlaces/{invitation}", () -> {
            var id = planned();
            var path = "/sesiones/" + id + "/convocatoria/enlaces/" + calls.sent(id, POST);
            return () -> form(path);
        });
        examples.put("POST /i/{token}", () -> {
            var path = "/i/" + calls.link(planned(), POST);
            return () -> form(path, "what", "answer", "reply", "COMES");
        });
        senders.put("POST /i/{token}", NOBODY);
        examples.put("POST /sesiones/{id}/mi-invitacion", () -> {
            var id = planned();
            calls.sent(id, POST);
            return () -> form("/sesiones/" + id + "/mi-invitacion", "what", "answer", "reply", "DECLINES");
        });
        senders.put("POST /sesiones/{id}/mi-invitacion", user(people.anActing(Role.HEAD, POST)));
        examples.put("POST " + api, () -> json("/api/v1/sessions/" + planned() + "/call", "{\"starts\":\"10:00\"}"));
        examples.put("POST " + api + "/sending", () -> {
            var id = withAGuest();
            return () -> post("/api/v1/sessions/" + id + "/call/sending");
        });
        examples.put("POST " + api + "/answers/{invitation}", () -> {
            var id = planned();
            return json("/api/v1/sessions/" + id + "/call/answers/" + calls.sent(id, POST), "{\"reply\":\"comes\"}");
        });
    }

    /** Of a body that convenes nobody. */
    private SessionId planned() {
        return new SessionId(UUID.fromString(made(calendar.plan(
                Desk.asks("sessions.session.plan"),
                new Planned("HCT", "extraordinaria", 9000 + Unique.number(), LocalDate.of(2099, 1, 5), null)))));
    }

    private SessionId withAGuest() {
        var id = planned();
        calls.arranged(id, POST);
        return id;
    }

    private static Asked json(String path, String body) {
        return () -> post(path).contentType(MediaType.APPLICATION_JSON).content(body);
    }
}
