package mx.andamio.proofs;

import static mx.andamio.proofs.CommandExamples.form;
import static mx.andamio.proofs.CommandExamples.made;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Map;
import java.util.function.Supplier;
import mx.andamio.meetings.OfficialLetters;
import mx.andamio.proofs.CommandExamples.Asked;
import mx.andamio.sessions.SessionId;
import mx.andamio.support.Desk;
import mx.andamio.support.SomeHeld;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Examples of official letters. */
@Component
@Lazy
class CommandsOfOficios implements CommandsOf {

    private final SomeHeld held;
    private final OfficialLetters letters;

    CommandsOfOficios(SomeHeld held, OfficialLetters letters) {
        this.held = held;
        this.letters = letters;
    }

    @Override
    public void addTo(Map<String, Supplier<Asked>> examples, Map<String, RequestPostProcessor> senders) {
        var page = "POST /sesiones/{id}/oficios";
        examples.put(page, () -> {
            var id = held.asked();
            return () -> form("/sesiones/" + id + "/oficios");
        });
        examples.put(page + "/{oficio}/acuse", () -> {
            var path = "/sesiones/" + issued();
            return () -> form(path + "/acuse", "name", "Oficialía de partes");
        });
        examples.put(page + "/{oficio}/cancelacion", () -> {
            var path = "/sesiones/" + issued();
            return () -> form(path + "/cancelacion", "why", "Decía otro día");
        });
        var api = "POST /api/v1/sessions/{id}/oficios";
        examples.put(api, () -> json("/api/v1/sessions/" + held.asked() + "/oficios", "{}"));
        examples.put(
                api + "/{oficio}/receipt",
                () -> json("/api/v1/sessions/" + issued() + "/receipt", "{\"name\":\"Oficialía de partes\"}"));
        examples.put(
                api + "/{oficio}/cancellation",
                () -> json("/api/v1/sessions/" + issued() + "/cancellation", "{\"why\":\"Decía otro día\"}"));
    }

    /** The rest of the path to one. */
    private String issued() {
        SessionId id = held.asked();
        made(letters.issue(Desk.asks("meetings.oficio.issue"), id, null));
        return id + "/oficios/" + letters.of(id).getFirst().id();
    }

    private static Asked json(String path, String body) {
        return () -> post(path).contentType(MediaType.APPLICATION_JSON).content(body);
    }
}
