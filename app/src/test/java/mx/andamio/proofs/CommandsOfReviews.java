package mx.andamio.proofs;

import static mx.andamio.proofs.CommandExamples.form;
import static mx.andamio.proofs.CommandExamples.made;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Supplier;
import mx.andamio.meetings.Reviews;
import mx.andamio.proofs.CommandExamples.Asked;
import mx.andamio.sessions.SessionId;
import mx.andamio.support.Desk;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Examples of what is said of a draft that goes round. */
@Component
@Lazy
class CommandsOfReviews implements CommandsOf {

    private final CommandsOfMeetings meetings;
    private final Reviews reviews;

    CommandsOfReviews(CommandsOfMeetings meetings, Reviews reviews) {
        this.meetings = meetings;
        this.reviews = reviews;
    }

    @Override
    public void addTo(Map<String, Supplier<Asked>> examples, Map<String, RequestPostProcessor> senders) {
        var api = "/api/v1/sessions/{id}/reviews";
        examples.put("POST " + api, () -> {
            var id = meetings.begun();
            return json("/api/v1/sessions/" + id + "/reviews", "{\"until\":\"" + soon() + "\"}");
        });
        examples.put("POST " + api + "/comments", () -> {
            var id = sent();
            return json(
                    "/api/v1/sessions/" + id + "/reviews/comments",
                    "{\"member\":\"" + meetings.seat(id) + "\",\"text\":\"Falta\"}");
        });
        examples.put("POST " + api + "/agreement", () -> {
            var id = sent();
            return json("/api/v1/sessions/" + id + "/reviews/agreement", "{\"member\":\"" + meetings.seat(id) + "\"}");
        });
        examples.put("POST " + api + "/comments/{comment}/answer", () -> {
            var id = sent();
            return json(
                    "/api/v1/sessions/" + id + "/reviews/comments/" + comment(id) + "/answer",
                    "{\"taken\":true,\"words\":\"Se agregó\"}");
        });
        var page = "/sesiones/{id}/borrador";
        examples.put("POST " + page, () -> {
            var id = meetings.begun();
            return () -> form("/sesiones/" + id + "/borrador", "until", soon());
        });
        examples.put("POST " + page + "/comentarios", () -> {
            var id = sent();
            return () ->
                    form("/sesiones/" + id + "/borrador/comentarios", "member", meetings.seat(id), "text", "Falta");
        });
        examples.put("POST " + page + "/conformidad", () -> {
            var id = sent();
            return () -> form("/sesiones/" + id + "/borrador/conformidad", "member", meetings.seat(id));
        });
        examples.put("POST " + page + "/comentarios/{comment}", () -> {
            var id = sent();
            var comment = comment(id);
            return () -> form("/sesiones/" + id + "/borrador/comentarios/" + comment, "words", "No consta");
        });
    }

    private static String soon() {
        return LocalDate.now(ZoneId.of("America/Mexico_City")).plusDays(2).toString();
    }

    private SessionId sent() {
        var id = meetings.begun();
        made(reviews.send(Desk.asks("meetings.review.send"), id, LocalDate.parse(soon())));
        return id;
    }

    private String comment(SessionId id) {
        return made(
                reviews.comment(Desk.asks("meetings.review.comment"), id, meetings.seat(id), null, "Falta la fecha"));
    }

    private static Asked json(String path, String body) {
        return () -> post(path).contentType(MediaType.APPLICATION_JSON).content(body);
    }
}
