package mx.andamio.proofs;

import static mx.andamio.proofs.CommandExamples.form;
import static mx.andamio.proofs.CommandExamples.made;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import mx.andamio.meetings.Closing;
import mx.andamio.meetings.Deciding;
import mx.andamio.meetings.Deciding.NewOutcome;
import mx.andamio.meetings.KeptAgenda;
import mx.andamio.meetings.Room;
import mx.andamio.meetings.Seatings;
import mx.andamio.meetings.Seatings.NewMember;
import mx.andamio.meetings.Speakers;
import mx.andamio.meetings.outcomes.Result;
import mx.andamio.meetings.quorum.Presence.Move;
import mx.andamio.proofs.CommandExamples.Asked;
import mx.andamio.sessions.Calendar;
import mx.andamio.sessions.Planned;
import mx.andamio.sessions.SessionId;
import mx.andamio.sessions.Sessions;
import mx.andamio.support.Desk;
import mx.andamio.support.SomeBodyRules;
import mx.andamio.support.SomeSessions;
import mx.andamio.support.Unique;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Examples of what agendas and sessions that are held are told. */
@Component
@Lazy
class CommandsOfMeetings implements CommandsOf {

    private static final LocalDate FAR = LocalDate.of(2099, 1, 5);
    private static final String GUEST = "{\"entries\":[{\"person\":\"Una invitada\"}]}";
    private static final String MEMBER = "{\"person\":\"Ana Ruiz\",\"from\":\"2026-01-01\",\"source\":\"Acta\"}";
    private static final String CORRECTION =
            "{\"changes\":[{\"where\":\"Acuerdo 1\",\"reads\":\"Julio\",\"why\":\"Error\"}]}";
    private static final String INFORMATION = "{\"kind\":\"information\",\"text\":\"Se dio cuenta\"}";

    private final Calendar calendar;
    private final KeptAgenda agenda;

    private final Room room;
    private final Deciding deciding;
    private final Closing closing;
    private final Seatings seatings;
    private final Speakers speakers;
    private final Sessions sessions;
    private final SomeSessions someSessions;
    private final SomeBodyRules bodyRules;

    CommandsOfMeetings(
            Calendar calendar,
            KeptAgenda agenda,
            Room room,
            Deciding deciding,
            Closing closing,
            Seatings seatings,
            Speakers speakers,
            Sessions sessions,
            SomeSessions someSessions,
            SomeBodyRules bodyRules) {
        this.calendar = calendar;
        this.agenda = agenda;
        this.room = room;
        this.deciding = deciding;
        this.closing = closing;
        this.seatings = seatings;
        this.speakers = speakers;
        this.sessions = sessions;
        this.someSessions = someSessions;
        this.bodyRules = bodyRules;
    }

    @Override
    public void addTo(Map<String, Supplier<Asked>> examples, Map<String, RequestPostProcessor> senders) {
        held(examples);
        members(examples);
        rhythms(examples);
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

    /** Examples of a session that is held. */
    private void held(Map<String, Supplier<Asked>> examples) {
        var api = "/api/v1/sessions/{id}";
        examples.put("POST " + api + "/attendance", () -> {
            var id = inMay();
            return json("/api/v1/sessions/" + id + "/attendance", GUEST);
        });
        examples.put("POST " + api + "/attendance/{event}/removal", () -> {
            var id = begun();
            var event = room.of(id).orElseThrow().noted().getFirst().id();
            return json("/api/v1/sessions/" + id + "/attendance/" + event + "/removal", "{\"why\":\"Era otra\"}");
        });
        examples.put("POST " + api + "/second-call", () -> {
            var id = begun();
            bodyRules.meetsAgain(sessions.session(id).orElseThrow().bodyCode());
            return () -> post("/api/v1/sessions/" + id + "/second-call");
        });
        examples.put("POST " + api + "/outcomes", () -> json("/api/v1/sessions/" + begun() + "/outcomes", INFORMATION));
        examples.put("POST " + api + "/outcomes/{outcome}/removal", () -> {
            var id = begun();
            var outcome = told(id);
            return json("/api/v1/sessions/" + id + "/outcomes/" + outcome + "/removal", "{\"why\":\"De otra\"}");
        });
        examples.put("POST " + api + "/speakers", () -> {
            var id = begun();
            return json("/api/v1/sessions/" + id + "/speakers", "{\"member\":\"" + seat(id) + "\"}");
        });
        examples.put("POST " + api + "/speakers/{speaker}/turn", () -> {
            var id = begun();
            return json("/api/v1/sessions/" + id + "/speakers/" + waiting(id) + "/turn", "{\"turn\":\"begin\"}");
        });
        var page = "/sesiones/{id}/sala";
        examples.put("POST " + page + "/oradores", () -> {
            var id = begun();
            return () -> form("/sesiones/" + id + "/sala/oradores", "who", seat(id));
        });
        examples.put("POST " + page + "/oradores/{speaker}", () -> {
            var id = begun();
            var speaker = waiting(id);
            return () -> form("/sesiones/" + id + "/sala/oradores/" + speaker, "turn", "BEGIN");
        });
        examples.put("POST " + page + "/asistencia", () -> {
            var id = inMay();
            return () -> form("/sesiones/" + id + "/sala/asistencia", "guest", "Una invitada");
        });
        examples.put("POST " + page + "/asistencia/{event}/retiro", () -> {
            var id = begun();
            var event = room.of(id).orElseThrow().noted().getFirst().id();
            return () -> form("/sesiones/" + id + "/sala/asistencia/" + event + "/retiro", "why", "Era otra");
        });
        examples.put("POST " + page + "/segunda-convocatoria", () -> {
            var id = begun();
            bodyRules.meetsAgain(sessions.session(id).orElseThrow().bodyCode());
            return () -> form("/sesiones/" + id + "/sala/segunda-convocatoria");
        });
        examples.put("POST " + page + "/resultados", () -> {
            var id = begun();
            return () -> form("/sesiones/" + id + "/sala/resultados", "kind", "information", "text", "Se dio cuenta");
        });
        examples.put("POST " + page + "/resultados/{outcome}/retiro", () -> {
            var id = begun();
            var outcome = told(id);
            return () -> form("/sesiones/" + id + "/sala/resultados/" + outcome + "/retiro", "why", "De otra");
        });
        examples.put("POST " + page + "/cierre", () -> {
            var id = begun();
            return () -> form("/sesiones/" + id + "/sala/cierre");
        });
        examples.put("POST /sesiones/{id}/acta/correcciones", () -> {
            var id = closed();
            return () -> form(
                    "/sesiones/" + id + "/acta/correcciones", "where", "Acuerdo 1", "reads", "Julio", "why", "Error");
        });
        examples.put(
                "POST " + api + "/act/corrections",
                () -> json("/api/v1/sessions/" + closed() + "/act/corrections", CORRECTION));
        examples.put("POST " + api + "/close", () -> json("/api/v1/sessions/" + begun() + "/close", "{}"));
    }

    /** Examples of a rhythm, each in a week of its own. */
    private void rhythms(Map<String, Supplier<Asked>> examples) {
        examples.put("POST /reuniones/{code}/calendario/ritmo", () -> {
            var from = LocalDate.of(2060, 1, 5).plusWeeks(Unique.number());
            return () -> form(
                    "/reuniones/HCV/calendario/ritmo",
                    "series",
                    "única",
                    "day",
                    from.getDayOfWeek().name(),
                    "from",
                    from.toString(),
                    "until",
                    from.plusDays(1).toString());
        });
        examples.put("POST /api/v1/bodies/{code}/calendar/rhythm", () -> {
            var from = LocalDate.of(2060, 1, 5).plusWeeks(Unique.number());
            var day = from.getDayOfWeek().name().toLowerCase(Locale.ROOT);
            return json(
                    "/api/v1/bodies/HCV/calendar/rhythm",
                    "{\"weekdays\":[\"%s\"],\"from\":\"%s\",\"until\":\"%s\"}".formatted(day, from, from.plusDays(1)));
        });
    }

    /** Examples of who belongs to a body. */
    private void members(Map<String, Supplier<Asked>> examples) {
        var page = "/reuniones/{code}/integrantes";
        var api = "/api/v1/bodies/{code}/members";
        examples.put(
                "POST " + page,
                () -> () -> form(
                        "/reuniones/HCT/integrantes", "person", "Ana Ruiz", "from", "2026-01-01", "source", "Acta"));
        examples.put("POST " + page + "/{member}/termino", () -> {
            var id = member("HCV");
            return () -> form("/reuniones/HCV/integrantes/" + id + "/termino", "last", "2026-12-31");
        });
        examples.put("POST " + page + "/{member}/retiro", () -> {
            var id = member("HCV");
            return () -> form("/reuniones/HCV/integrantes/" + id + "/retiro", "why", "Era otra");
        });
        examples.put("POST " + api, () -> json("/api/v1/bodies/HCT/members", MEMBER));
        examples.put(
                "POST " + api + "/{member}/end",
                () -> json("/api/v1/bodies/HCV/members/" + member("HCV") + "/end", "{\"last\":\"2026-12-31\"}"));
        examples.put(
                "POST " + api + "/{member}/withdrawal",
                () -> json("/api/v1/bodies/HCV/members/" + member("HCV") + "/withdrawal", "{\"why\":\"Era otra\"}"));
    }

    private String member(String body) {
        return made(seatings.add(
                Desk.asks("meetings.member.add"),
                new NewMember(body, "Ana Ruiz", null, null, true, LocalDate.of(2026, 1, 1), null, "Acta")));
    }

    /** Of a body that convenes nobody. */
    private SessionId planned() {
        return new SessionId(UUID.fromString(made(calendar.plan(
                Desk.asks("sessions.session.plan"),
                new Planned("HCT", "extraordinaria", 5000 + Unique.number(), FAR, null)))));
    }

    private String told(SessionId id) {
        return made(deciding.enter(
                Desk.asks("meetings.outcome.enter"),
                id,
                new NewOutcome(null, null, new Result.Information("Se dio cuenta"))));
    }

    String seat(SessionId id) {
        return String.valueOf(room.of(id).orElseThrow().noted().getFirst().seat());
    }

    private String waiting(SessionId id) {
        return made(speakers.ask(Desk.asks("meetings.speaker.ask"), id, new Speakers.Asking(seat(id), null, null)));
    }

    private SessionId inMay() {
        return someSessions.held("Grupo de prueba " + Unique.number(), LocalDate.of(2026, 5, 4));
    }

    SessionId begun() {
        var id = inMay();
        var member = member(sessions.session(id).orElseThrow().bodyCode());
        made(room.note(
                Desk.asks("meetings.attendance.note"),
                id,
                List.of(new Room.Entry(member, null, false, Move.ARRIVED, null, null))));
        return id;
    }

    private SessionId closed() {
        var id = begun();
        made(closing.close(Desk.asks("meetings.session.close"), id, false));
        return id;
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
