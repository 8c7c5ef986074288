package mx.andamio.proofs;

import static mx.andamio.proofs.CommandExamples.form;
import static mx.andamio.proofs.CommandExamples.made;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.ExtensionRequests;
import mx.andamio.identity.Asker;
import mx.andamio.identity.Role;
import mx.andamio.proofs.CommandExamples.Asked;
import mx.andamio.register.Actor;
import mx.andamio.support.Desk;
import mx.andamio.support.People;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Examples of other dates that are asked for. */
@Component
@Lazy
class CommandsOfExtensions implements CommandsOf {

    private static final Asker HEAD = new Asker(new Actor("titular"), Role.HEAD, "22-HEAD");

    private final CommandsOfReports reports;
    private final ExtensionRequests requests;
    private final People people;

    CommandsOfExtensions(CommandsOfReports reports, ExtensionRequests requests, People people) {
        this.reports = reports;
        this.requests = requests;
        this.people = people;
    }

    @Override
    public void addTo(Map<String, Supplier<Asked>> examples, Map<String, RequestPostProcessor> senders) {
        var head = people.acting(Role.HEAD, "22-HEAD");
        var page = "POST /compromisos/{id}/prorrogas";
        CommandsOfReports.put(examples, senders, head, page, () -> {
            var id = reports.signed();
            return () ->
                    form("/compromisos/" + id + "/prorrogas", "to", "2040-01-31", "reason", "Se atrasó la licitación");
        });
        CommandsOfReports.put(examples, senders, head, page + "/{item}/retiro", () -> {
            var id = reports.signed();
            var request = asked(id);
            return () -> post("/compromisos/" + id + "/prorrogas/" + request + "/retiro");
        });
        CommandsOfReports.put(examples, senders, head, page + "/{item}/negativa", () -> {
            var id = reports.signed();
            var request = asked(id);
            return () -> form("/compromisos/" + id + "/prorrogas/" + request + "/negativa", "reason", "No procede");
        });
        var api = "POST /api/v1/commitments/{id}/extension-requests";
        CommandsOfReports.put(examples, senders, head, api, () -> {
            var id = reports.signed();
            return json(id, "", "{\"to\":\"2040-01-31\",\"reason\":\"Se atrasó la licitación\"}");
        });
        CommandsOfReports.put(examples, senders, head, api + "/{item}/withdrawal", () -> {
            var id = reports.signed();
            return json(id, "/" + asked(id) + "/withdrawal", "{}");
        });
        CommandsOfReports.put(examples, senders, head, api + "/{item}/refusal", () -> {
            var id = reports.signed();
            return json(id, "/" + asked(id) + "/refusal", "{\"reason\":\"No procede\"}");
        });
    }

    private String asked(CommitmentId id) {
        return made(requests.ask(
                Desk.asks("commitments.extension.ask"),
                HEAD,
                id,
                LocalDate.of(2040, 1, 31),
                "Se atrasó la licitación"));
    }

    private static Asked json(CommitmentId id, String rest, String body) {
        return () -> post("/api/v1/commitments/" + id + "/extension-requests" + rest)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }
}
