package mx.andamio.proofs;

import static mx.andamio.proofs.CommandExamples.form;
import static mx.andamio.proofs.CommandExamples.made;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import mx.andamio.proofs.CommandExamples.Asked;
import mx.andamio.sessions.Calendar;
import mx.andamio.sessions.Planned;
import mx.andamio.support.Desk;
import mx.andamio.support.SomeSessions;
import mx.andamio.support.Unique;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Examples of planning sessions and taking them out of the calendar. */
@Component
@Lazy
class CommandsOfSessions implements CommandsOf {

    private static final LocalDate FAR = LocalDate.of(2099, 1, 5);

    private final Calendar calendar;
    private final SomeSessions some;

    CommandsOfSessions(Calendar calendar, SomeSessions some) {
        this.calendar = calendar;
        this.some = some;
    }

    @Override
    public void addTo(Map<String, Supplier<Asked>> examples, Map<String, RequestPostProcessor> senders) {
        var page = "/reuniones/{code}/calendario";
        var api = "/api/v1/bodies/{code}/calendar";
        examples.put(
                "POST " + page,
                () -> () -> form("/reuniones/RN/calendario", "series", "anual", "number", "777", "on", FAR.toString()));
        examples.put("POST " + page + "/{id}/retiro", () -> {
            var id = planned();
            return () -> form("/reuniones/RN/calendario/" + id + "/retiro", "why", "No hay sede");
        });
        examples.put("POST /sesiones/{id}/seguimiento", () -> {
            var followed = some.held("Grupo de prueba " + Unique.number(), LocalDate.of(2026, 5, 4));
            return () -> form("/sesiones/" + followed + "/seguimiento", "body", "RN", "on", FAR.toString());
        });
        examples.put("POST " + api, () -> json("", "{\"number\":778,\"on\":\"" + FAR + "\"}"));
        examples.put(
                "POST /api/v1/bodies/{code}/sessions",
                () -> () -> post("/api/v1/bodies/RN/sessions")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"on\":\"" + FAR + "\"}"));
        examples.put("POST " + api + "/{id}/removal", () -> json("/" + planned() + "/removal", "{\"why\":\"No\"}"));
    }

    private String planned() {
        return made(calendar.plan(
                Desk.asks("sessions.session.plan"), new Planned("RN", "anual", 5000 + Unique.number(), FAR, null)));
    }

    private static Asked json(String path, String body) {
        return () -> post("/api/v1/bodies/RN/calendar" + path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }
}
