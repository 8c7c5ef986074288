package mx.andamio.proofs;

import static mx.andamio.proofs.CommandExamples.form;
import static mx.andamio.proofs.CommandExamples.made;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import mx.andamio.meetings.KeptAgenda;
import mx.andamio.proofs.CommandExamples.Asked;
import mx.andamio.sessions.Calendar;
import mx.andamio.sessions.Planned;
import mx.andamio.sessions.SessionId;
import mx.andamio.support.Desk;
import mx.andamio.support.Unique;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Examples of what agendas are told. */
@Component
@Lazy
class CommandsOfMeetings implements CommandsOf {

    private static final LocalDate FAR = LocalDate.of(2099, 1, 5);

    private final Calendar calendar;
    private final KeptAgenda agenda;

    CommandsOfMeetings(Calendar calendar, KeptAgenda agenda) {
        this.calendar = calendar;
        this.agenda = agenda;
    }

    @Override
    public void addTo(Map<String, Supplier<Asked>> examples, Map<String, RequestPostProcessor> senders) {
        var page = "/sesiones/{id}/orden-del-dia";
        var api = "/api/v1/sessions/{id}/agenda";
        examples.put("POST " + page, () -> {
            var id = planned();
            return () -> form("/sesiones/" + id + "/orden-del-dia", "minutos", "60");
        });
        examples.put("POST " + page + "/puntos", () -> {
            var id = taken();
            return () -> form("/sesiones/" + id + "/orden-del-dia/puntos", "text", "Asuntos generales", "minutos", "5");
        });
        examples.put("POST " + page + "/puntos/{item}/lugar", () -> {
            var path = "/sesiones/" + item("/orden-del-dia/puntos/");
            return () -> form(path + "/lugar", "place", "1");
        });
        examples.put("POST " + page + "/puntos/{item}/retiro", () -> {
            var path = "/sesiones/" + item("/orden-del-dia/puntos/");
            return () -> form(path + "/retiro", "why", "No hay tiempo");
        });
        examples.put("POST " + api, () -> json("/api/v1/sessions/" + planned() + "/agenda", "{\"minutes\":60}"));
        examples.put(
                "POST " + api + "/items",
                () -> json("/api/v1/sessions/" + taken() + "/agenda/items", "{\"text\":\"Varios\",\"minutes\":5}"));
        examples.put(
                "POST " + api + "/items/{item}/place",
                () -> json("/api/v1/sessions/" + item("/agenda/items/") + "/place", "{\"place\":1}"));
        examples.put(
                "POST " + api + "/items/{item}/removal",
                () -> json("/api/v1/sessions/" + item("/agenda/items/") + "/removal", "{\"why\":\"No\"}"));
    }

    /** Of a body that convenes nobody. */
    private SessionId planned() {
        return new SessionId(UUID.fromString(made(calendar.plan(
                Desk.asks("sessions.session.plan"),
                new Planned("HCT", "extraordinaria", 5000 + Unique.number(), FAR, null)))));
    }

    private SessionId taken() {
        var id = planned();
        made(agenda.take(Desk.asks("meetings.agenda.take"), id, 60));
        return id;
    }

    /** Address of an item, with what stands between it and its session. */
    private String item(String between) {
        var id = taken();
        return id + between + made(agenda.add(Desk.asks("meetings.item.add"), id, "Varios", 5));
    }

    private static Asked json(String path, String body) {
        return () -> post(path).contentType(MediaType.APPLICATION_JSON).content(body);
    }
}
