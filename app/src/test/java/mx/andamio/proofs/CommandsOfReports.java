package mx.andamio.proofs;

import static mx.andamio.proofs.CommandExamples.form;
import static mx.andamio.proofs.CommandExamples.made;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.Commitments;
import mx.andamio.commitments.NewAgreement;
import mx.andamio.commitments.NewReport;
import mx.andamio.commitments.ReportId;
import mx.andamio.commitments.Reporting;
import mx.andamio.commitments.Transferring;
import mx.andamio.commitments.Verifying;
import mx.andamio.commitments.Waiting;
import mx.andamio.commitments.goals.Milestone;
import mx.andamio.commitments.goals.Milestones;
import mx.andamio.commitments.life.Blocker;
import mx.andamio.commitments.life.Parties;
import mx.andamio.commitments.life.Verification;
import mx.andamio.commitments.ratings.Step;
import mx.andamio.identity.Asker;
import mx.andamio.identity.Role;
import mx.andamio.proofs.CommandExamples.Asked;
import mx.andamio.register.Actor;
import mx.andamio.sessions.SessionId;
import mx.andamio.sessions.Sessions;
import mx.andamio.support.Bulletin;
import mx.andamio.support.Desk;
import mx.andamio.support.People;
import mx.andamio.support.Photos;
import mx.andamio.support.SomeCommitments;
import mx.andamio.support.Unique;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Examples of what happens to a commitment after its signature, sent by who may. */
@Component
@Lazy // a desk is only where papers are told
class CommandsOfReports implements CommandsOf {

    private static final Asker LIAISON = new Asker(new Actor("enlace"), Role.LIAISON, "22-LIAISON");
    private static final Asker HEAD = new Asker(new Actor("titular"), Role.HEAD, "22-HEAD");
    private static final Asker SECRETARIAT = new Asker(new Actor("secretaria"), Role.SECRETARIAT, null);

    private final SomeCommitments some;
    private final Commitments commitments;
    private final Reporting reporting;
    private final Verifying verifying;
    private final Waiting waiting;
    private final Transferring transferring;
    private final Sessions sessions;
    private final Desk desk;
    private final People people;

    CommandsOfReports(
            SomeCommitments some,
            Commitments commitments,
            Reporting reporting,
            Verifying verifying,
            Waiting waiting,
            Transferring transferring,
            Sessions sessions,
            Desk desk,
            People people) {
        this.some = some;
        this.commitments = commitments;
        this.reporting = reporting;
        this.verifying = verifying;
        this.waiting = waiting;
        this.transferring = transferring;
        this.sessions = sessions;
        this.desk = desk;
        this.people = people;
    }

    @Override
    public void addTo(Map<String, Supplier<Asked>> examples, Map<String, RequestPostProcessor> senders) {
        var head = people.acting(Role.HEAD, "22-HEAD");
        var secretariat = people.as(Role.SECRETARIAT);
        reports(examples, senders, head);
        evidence(examples, senders, secretariat);
        waiting(examples, senders, head);
        agreements(examples, senders, secretariat);
        put(examples, senders, people.acting(Role.NORMATIVE, "DOE-HEAD"), "POST /evaluar/{id}", () -> {
            var id = some.signedElsewhere("22", "Abrir salas");
            return () -> form(
                    "/evaluar/" + id.value(),
                    "reto",
                    "3",
                    "planeacion",
                    "3",
                    "impulso",
                    "3",
                    "etapa",
                    "3",
                    "general",
                    "3",
                    "motivo",
                    "Va como se programó");
        });
    }

    private void reports(
            Map<String, Supplier<Asked>> examples,
            Map<String, RequestPostProcessor> senders,
            RequestPostProcessor head) {
        var photo = Photos.jpeg();
        put(examples, senders, head, "POST /compromisos/{id}/reporte", () -> {
            var id = signed();
            return () -> multipart("/compromisos/" + id + "/reporte")
                    .file(new MockMultipartFile("file", "obra.jpg", "image/jpeg", photo))
                    .param("step", "3")
                    .param("text", "Va a tiempo");
        });
        put(examples, senders, head, "POST /api/v1/commitments/{id}/reports", () -> {
            var id = signed();
            return () -> post("/api/v1/commitments/" + id + "/reports")
                    .contentType(MediaType.APPLICATION_JSON)
                    .content("{\"step\":3,\"text\":\"Va a tiempo\"}");
        });
        put(examples, senders, head, "POST /compromisos/{id}/reportes/{item}/paso", () -> {
            var id = signed();
            var report = captured(id, false);
            return () -> form("/compromisos/" + id + "/reportes/" + report + "/paso", "version", "0");
        });
        put(examples, senders, head, "POST /compromisos/{id}/reportes/{item}/devolucion", () -> {
            var id = signed();
            var report = captured(id, false);
            return () -> form(
                    "/compromisos/" + id + "/reportes/" + report + "/devolucion",
                    "version",
                    "0",
                    "reason",
                    "Falta la foto");
        });
    }

    private void evidence(
            Map<String, Supplier<Asked>> examples,
            Map<String, RequestPostProcessor> senders,
            RequestPostProcessor secretariat) {
        put(examples, senders, secretariat, "POST /compromisos/{id}/verificacion", () -> {
            var id = reportedMet();
            return () -> form("/compromisos/" + id + "/verificacion", "version", version(id), "kind", "REVIEWED");
        });
        put(examples, senders, secretariat, "POST /compromisos/{id}/cierre", () -> {
            var id = reportedMet();
            made(verifying.look(
                    Desk.asks("commitments.verification"),
                    SECRETARIAT,
                    id,
                    Integer.parseInt(version(id)),
                    Verification.Kind.REVIEWED,
                    ""));
            var version = version(id);
            return () -> form("/compromisos/" + id + "/cierre", "version", version);
        });
        put(examples, senders, secretariat, "POST /compromisos/{id}/hitos/{code}", () -> {
            var id = signed();
            return () -> form("/compromisos/" + id + "/hitos/obra", "version", "0");
        });
    }

    private void waiting(
            Map<String, Supplier<Asked>> examples,
            Map<String, RequestPostProcessor> senders,
            RequestPostProcessor head) {
        put(examples, senders, head, "POST /compromisos/{id}/obstaculos", () -> {
            var id = signed();
            return () -> form("/compromisos/" + id + "/obstaculos", "owner", "DPM", "text", "Falta el dictamen");
        });
        put(examples, senders, head, "POST /compromisos/{id}/obstaculos/{item}/cierre", () -> {
            var id = signed();
            var obstacle = made(waiting.open(
                    Desk.asks("commitments.obstacle.open"), HEAD, id, Blocker.Kind.ORGAN, "DPM", "Falta el dictamen"));
            return () -> form("/compromisos/" + id + "/obstaculos/" + obstacle + "/cierre", "version", "0");
        });
        put(examples, senders, head, "POST /compromisos/{id}/dependencias", () -> {
            var id = signed();
            var other = signed();
            return () -> form("/compromisos/" + id + "/dependencias", "other", other.toString());
        });
        put(examples, senders, head, "POST /compromisos/{id}/dependencias/{item}/retiro", () -> {
            var id = signed();
            var other = signed();
            made(waiting.waitFor(Desk.asks("commitments.dependency.add"), HEAD, id, other));
            return () -> post("/compromisos/" + id + "/dependencias/" + other + "/retiro");
        });
        put(examples, senders, head, "POST /compromisos/{id}/reprogramacion", () -> {
            var id = signed();
            return () -> form(
                    "/compromisos/" + id + "/reprogramacion",
                    "version",
                    "0",
                    "to",
                    "2040-01-31",
                    "reason",
                    "Se atrasó la licitación");
        });
    }

    private void agreements(
            Map<String, Supplier<Asked>> examples,
            Map<String, RequestPostProcessor> senders,
            RequestPostProcessor secretariat) {
        put(examples, senders, secretariat, "POST /compromisos/{id}/salida", () -> {
            var id = signed();
            var session = aSession();
            return () -> form(
                    "/compromisos/" + id + "/salida",
                    "version",
                    "0",
                    "exit",
                    "CANCELLED",
                    "session",
                    session,
                    "folio",
                    "AC-1",
                    "agreement",
                    "Se cancela",
                    "agreedOn",
                    "2026-06-01");
        });
        put(examples, senders, secretariat, "POST /compromisos/{id}/traspaso", () -> {
            var id = signed();
            var session = aSession();
            return () -> form("/compromisos/" + id + "/traspaso", given(session));
        });
        put(examples, senders, secretariat, "POST /api/v1/commitments/{id}/transfers", () -> {
            var body = "{\"post\":\"15-HEAD\",\"reason\":\"Cambió la sede\",\"version\":0,\"agreement\":{\"session\":\""
                    + aSession() + "\",\"folio\":\"AC-2\",\"text\":\"Se traspasa\",\"date\":\"2026-06-01\"}}";
            var id = signed();
            return () -> post("/api/v1/commitments/" + id + "/transfers")
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(body);
        });
        var taker = people.acting(Role.HEAD, "15-HEAD");
        put(examples, senders, taker, "POST /compromisos/{id}/traspaso/acuse", () -> {
            var id = transferred();
            return () -> form("/compromisos/" + id + "/traspaso/acuse");
        });
        put(examples, senders, taker, "POST /api/v1/commitments/{id}/transfers/acknowledgement", () -> {
            var id = transferred();
            return () -> post("/api/v1/commitments/" + id + "/transfers/acknowledgement");
        });
    }

    private static String[] given(String session) {
        return new String[] {
            "version",
            "0",
            "post",
            "15-HEAD",
            "reason",
            "Cambió la sede",
            "session",
            session,
            "folio",
            "AC-2",
            "agreement",
            "Se traspasa",
            "agreedOn",
            "2026-06-01"
        };
    }

    private CommitmentId transferred() {
        var id = signed();
        var agreement = new NewAgreement(
                new SessionId(UUID.fromString(aSession())), "AC-2", "Se traspasa", LocalDate.of(2026, 6, 1));
        made(transferring.transfer(Desk.asks("commitments.transfer"), id, 0, "15-HEAD", "Cambió la sede", agreement));
        return id;
    }

    static void put(
            Map<String, Supplier<Asked>> examples,
            Map<String, RequestPostProcessor> senders,
            RequestPostProcessor sender,
            String route,
            Supplier<Asked> example) {
        examples.put(route, example);
        senders.put(route, sender);
    }

    String aSession() {
        desk.registered(Bulletin.aBulletin()
                .dated(Unique.day())
                .meeting("Comité " + Unique.word(), 8, null)
                .figure(816, "acuerdos " + Unique.word()));
        return sessions.sessions(null, 0, 1).items().getFirst().id().toString();
    }

    /** Of one representation, with a milestone and without a verifier. */
    CommitmentId signed() {
        var step =
                new Milestone("obra", "Obra terminada", "Acta de entrega", LocalDate.of(2030, 1, 31), BigDecimal.ONE);
        return some.signedElsewhere(
                "22",
                "Abrir " + Unique.word(),
                new Parties("22-HEAD", List.of(), null),
                new Milestones(SomeCommitments.SIGNED, List.of(step)));
    }

    CommitmentId reportedMet() {
        var id = signed();
        made(reporting.pass(Desk.asks("commitments.report.pass"), HEAD, captured(id, true), 0));
        return id;
    }

    ReportId captured(CommitmentId id, boolean met) {
        var links = List.of("https://example.org/acta");
        var asked = new NewReport(Step.ON_TRACK, "Va a tiempo", met, null, List.of(), links);
        return new ReportId(
                UUID.fromString(made(reporting.report(Desk.asks("commitments.report"), LIAISON, id, asked))));
    }

    String version(CommitmentId id) {
        return String.valueOf(commitments.commitment(id).orElseThrow().version());
    }
}
