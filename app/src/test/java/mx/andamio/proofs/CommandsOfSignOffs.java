package mx.andamio.proofs;

import static mx.andamio.proofs.CommandExamples.form;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Map;
import java.util.function.Supplier;
import mx.andamio.identity.Role;
import mx.andamio.proofs.CommandExamples.Asked;
import mx.andamio.support.People;
import mx.andamio.support.SomeMeasurements;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Examples of signing figures off, of months that nobody else signs. */
@Component
@Lazy
class CommandsOfSignOffs implements CommandsOf {

    private static final String API = "/api/v1/sign-offs/";

    private final SomeMeasurements some;
    private final People people;

    CommandsOfSignOffs(SomeMeasurements some, People people) {
        this.some = some;
        this.people = people;
    }

    @Override
    public void addTo(Map<String, Supplier<Asked>> examples, Map<String, RequestPostProcessor> senders) {
        var signer = people.acting(Role.NORMATIVE, SomeMeasurements.SIGNER);
        examples.put("POST /firma-de-cifras/{code}/{period}", () -> {
            var month = some.aCountedMonth();
            return () -> form("/firma-de-cifras/" + month.path(), "seen", month.seen());
        });
        examples.put("POST /firma-de-cifras/{code}/{period}/reapertura", () -> {
            var month = some.aSignedMonth();
            return () -> form("/firma-de-cifras/" + month.path() + "/reapertura", "reason", "Faltó un archivo");
        });
        examples.put("POST " + API + "{code}/{period}", () -> {
            var month = some.aCountedMonth();
            return () -> json(month.path(), "{\"seen\":\"" + month.seen() + "\"}");
        });
        examples.put("POST " + API + "{code}/{period}/reopening", () -> {
            var month = some.aSignedMonth();
            return () -> json(month.path() + "/reopening", "{\"reason\":\"Faltó un archivo\"}");
        });
        examples.keySet().stream()
                .filter(route -> route.contains("firma-de-cifras") || route.contains(API))
                .forEach(route -> senders.put(route, signer));
    }

    private static MockHttpServletRequestBuilder json(String path, String body) {
        return post(API + path).contentType(MediaType.APPLICATION_JSON).content(body);
    }
}
