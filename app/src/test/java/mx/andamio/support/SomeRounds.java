package mx.andamio.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import mx.andamio.commitments.life.Origin;
import mx.andamio.register.Outcome;
import mx.andamio.sessions.Calendar;
import mx.andamio.sessions.Planned;
import mx.andamio.sessions.SessionId;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Rounds of meetings, for tests, in few words. */
@Component
@Lazy
public class SomeRounds {

    /** So far away that it is nobody's next session. */
    private static final LocalDate FAR = LocalDate.of(2098, 3, 3);

    private final Calendar calendar;
    private final SomeCommitments some;

    SomeRounds(Calendar calendar, SomeCommitments some) {
        this.calendar = calendar;
        this.some = some;
    }

    /** Its pages by their routes: of one with two commitments, and of one that agreed nothing. */
    public Map<String, String> pages() {
        var number = Unique.number();
        var session = planned("RR-CENTRO", number);
        some.signedElsewhere(SomeCommitments.bare("22", "Abrir salas", new Origin.SessionItem(session, 1, null)));
        some.drafted(SomeCommitments.bare("12", "Abrir salas", new Origin.SessionItem(session, 2, null)));
        var route = "/rondas/{body}/{number}";
        var path = "/rondas/regional_meeting/" + number;
        var pages = new LinkedHashMap<String, String>();
        pages.put("/rondas", "/rondas");
        pages.put(route, path);
        pages.put(route + "/compromisos", path + "/compromisos");
        pages.put(route + "/compromisos none", path + "/compromisos?organo=22&estado=tarde");
        pages.put(route + "/hoja", path + "/hoja?region=R-CENTRO");
        pages.put(route + "/hoja organ", path + "/hoja?organo=22");
        pages.put(route + "/hoja.pdf", path + "/hoja.pdf?organo=22");
        pages.put(route + "/tabla.csv", path + "/tabla.csv");
        var empty = Unique.number();
        planned("RR-NORTE", empty);
        pages.put(route + " none", "/rondas/RR-NORTE/" + empty);
        pages.put("/sesiones/{id} of a round", "/sesiones/" + session);
        return pages;
    }

    private SessionId planned(String body, int number) {
        var outcome = calendar.plan(Desk.asks("sessions.session.plan"), new Planned(body, "única", number, FAR, null));
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return new SessionId(UUID.fromString(((Outcome.Done) outcome).result()));
    }
}
