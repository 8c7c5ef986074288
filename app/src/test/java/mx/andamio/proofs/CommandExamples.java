package mx.andamio.proofs;

import static mx.andamio.support.Bulletin.aBulletin;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import mx.andamio.identity.Role;
import mx.andamio.register.Outcome;
import mx.andamio.support.Bulletin;
import mx.andamio.support.Unique;
import mx.andamio.support.Viewers;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * For every route of a command a request that does something. Each call prepares things of its own and gives a request that may be built,
 * and so sent, as often as one likes.
 */
class CommandExamples {

    /** Requests that take long by themselves: they look at a password, or read the pack. */
    static final Set<String> SLOW = Set.of(
            "POST /cuentas",
            "POST /cuentas/{user}/cargo",
            "POST /cuentas/{user}/cerrar",
            "POST /cuentas/{user}/correo",
            "POST /inicio/{token}",
            "POST /paquete");

    /** What changes nothing while nothing differs: the pack of the tests is loaded already. */
    static final Set<String> WITHOUT_EFFECT = Set.of("POST /paquete");

    private static final RequestPostProcessor ADMIN = Viewers.as(Role.ADMIN);

    private final Map<String, Supplier<Asked>> examples = new HashMap<>();
    private final Map<String, RequestPostProcessor> senders = new HashMap<>();

    /** Builds the same request again and again. */
    interface Asked extends Supplier<AbstractMockHttpServletRequestBuilder<?>> {}

    CommandExamples(List<CommandsOf> all) {
        all.forEach(some -> some.addTo(examples, senders));
        examples.put("POST /paquete", () -> () -> post("/paquete"));
        examples.put("POST /planted/twice", () -> () -> post("/planted/twice"));
    }

    /** Routes that have an example. */
    Set<String> routes() {
        return Set.copyOf(examples.keySet());
    }

    /** @throws IllegalArgumentException for a route without an example */
    Asked fresh(String route) {
        var example = examples.get(route);
        if (example == null) {
            throw new IllegalArgumentException("no example of a valid request in CommandExamples: " + route);
        }
        return example.get();
    }

    /** Who sends requests of a route: an administrator where nobody else is named. Asked by many threads at once, so it only looks up. */
    RequestPostProcessor sender(String route) {
        return senders.getOrDefault(route, ADMIN);
    }

    static Asked of(String address) {
        return () -> post(address);
    }

    static MockHttpServletRequestBuilder form(String address, String... fields) {
        var request = post(address);
        for (var i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request;
    }

    static Bulletin aMeeting() {
        return aBulletin()
                .dated(Unique.day())
                .meeting("Comité " + Unique.word(), 8, null)
                .figure(816, "acuerdos " + Unique.word())
                .promise("abrir", "salas " + Unique.word(), 393, null);
    }

    static String made(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> done.result();
            case Outcome.Refused refused -> throw new AssertionError("refused: " + refused.reason());
        };
    }
}
