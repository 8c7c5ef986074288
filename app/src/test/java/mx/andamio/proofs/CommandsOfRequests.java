package mx.andamio.proofs;

import static mx.andamio.proofs.CommandExamples.form;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Map;
import java.util.function.Supplier;
import mx.andamio.identity.Role;
import mx.andamio.proofs.CommandExamples.Asked;
import mx.andamio.support.People;
import mx.andamio.support.Photos;
import mx.andamio.support.SomeReports;
import mx.andamio.support.SomeRequests;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Examples of asking for an update, of one-use links and of an answer by one, whose sender has no account. */
@Component
@Lazy // a desk is only where papers are told
class CommandsOfRequests implements CommandsOf {

    private static final RequestPostProcessor NOBODY = request -> request;

    private final SomeRequests some;
    private final SomeReports reports;
    private final People people;

    CommandsOfRequests(SomeRequests some, SomeReports reports, People people) {
        this.some = some;
        this.reports = reports;
        this.people = people;
    }

    @Override
    public void addTo(Map<String, Supplier<Asked>> examples, Map<String, RequestPostProcessor> senders) {
        var api = "/api/v1/requests";
        examples.put("POST /solicitudes", () -> {
            var id = reports.aSigned().toString();
            var due = some.today().plusDays(3).toString();
            return () -> form("/solicitudes", "compromiso", id, "message", "Con foto", "due", due);
        });
        examples.put("POST " + api, () -> {
            var body = "{\"commitments\":[\"%s\"],\"due\":\"%s\"}"
                    .formatted(reports.aSigned(), some.today().plusDays(3));
            return () -> json(api, body);
        });
        examples.put("POST /solicitudes/mensajes/{id}/enlaces", () -> {
            var asking = some.anOpen().asking();
            return () -> post("/solicitudes/mensajes/" + asking + "/enlaces");
        });
        examples.put("POST " + api + "/{id}/link", () -> {
            var address = api + "/" + some.anOpen().id() + "/link";
            return () -> json(address, "{}");
        });
        examples.put("POST /solicitudes/{id}/retiro", () -> {
            var address = "/solicitudes/" + some.anOpen().id() + "/retiro";
            return () -> form(address, "version", "0", "why", "Ya informó");
        });
        examples.put("POST " + api + "/{id}/withdrawal", () -> {
            var address = api + "/" + some.anOpen().id() + "/withdrawal";
            return () -> json(address, "{\"version\":0,\"why\":\"Ya informó\"}");
        });
        examples.put(
                "POST /solicitudes/plazos",
                () -> () -> post("/solicitudes/plazos").param("dia", "3", "7", "14", "21"));
        examples.put("POST /r/{token}", () -> {
            var address = "/r/" + some.link(some.anOpen());
            var photo = Photos.jpeg();
            return () -> multipart(address)
                    .file(new MockMultipartFile("file", "obra.jpg", "image/jpeg", photo))
                    .param("step", "3")
                    .param("text", "Va a tiempo");
        });
        senders.put("POST /r/{token}", NOBODY);
        examples.put("POST /cuentas/{user}/correo", () -> {
            var address = "/cuentas/" + people.aNew(Role.LIAISON).userName() + "/correo";
            return () -> form(address, "mail", "enlace@instituto.example");
        });
    }

    private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder json(
            String address, String body) {
        return post(address).contentType(MediaType.APPLICATION_JSON).content(body);
    }
}
