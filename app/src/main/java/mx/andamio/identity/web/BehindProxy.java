package mx.andamio.identity.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.RemoteIpValve;
import org.apache.catalina.valves.ValveBase;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * What a proxy in front says of a request: from whom it came ({@code X-Forwarded-For}), whether by HTTPS ({@code X-Forwarded-Proto})
 * and to which port ({@code X-Forwarded-Port}). Only a proxy on this machine or one that is named in {@code andamio.proxies} is believed:
 * from anybody else these headers are words of a stranger. The host is that of the header {@code Host}, which the proxy passes on.
 */
@Component
class BehindProxy implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    /** Not the whole of 127.0.0.0/8: a proxy of this machine comes from these two. */
    private static final List<String> THIS_MACHINE = List.of("127.0.0.1/32", "::1/128");

    private final RemoteIpValve forwarded = new RemoteIpValve();
    private final boolean alwaysHttps;

    /**
     * @param proxies addresses ({@code 10.0.0.5}) or networks ({@code 10.0.0.0/24}) of proxies that are believed
     * @param https {@code auto}: a request came by HTTPS when it did or the proxy says so; {@code always}: all did, for a proxy that
     *     cannot say so
     */
    BehindProxy(@Value("${andamio.proxies:}") List<String> proxies, @Value("${andamio.https:auto}") String https) {
        if (!https.equals("auto") && !https.equals("always")) {
            throw new IllegalArgumentException(
                    "andamio.https sólo puede ser auto o always, no «%s». / andamio.https is auto or always, not \"%s\"."
                            .formatted(https, https));
        }
        this.alwaysHttps = https.equals("always");
        forwarded.setProtocolHeader("X-Forwarded-Proto");
        forwarded.setPortHeader("X-Forwarded-Port");
        trust(proxies);
    }

    private void trust(List<String> proxies) {
        var networks = proxies.stream()
                .map(String::strip)
                .filter(proxy -> !proxy.isEmpty())
                .map(proxy -> proxy.contains("/") ? proxy : proxy + (proxy.contains(":") ? "/128" : "/32"));
        var trusted = Stream.concat(THIS_MACHINE.stream(), networks).collect(Collectors.joining(","));
        try {
            forwarded.setInternalProxies(trusted);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    ("andamio.proxies lleva direcciones o redes (10.0.0.5, 10.0.0.0/24) separadas por comas, no «%s». "
                                    + "/ andamio.proxies takes addresses or networks, not \"%s\".")
                            .formatted(proxies, proxies),
                    e);
        }
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory server) {
        server.addEngineValves(forwarded);
        if (alwaysHttps) {
            server.addEngineValves(new AlwaysHttps());
        }
    }

    private static final class AlwaysHttps extends ValveBase {

        AlwaysHttps() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            request.setSecure(true);
            request.getCoyoteRequest().scheme().setString("https");
            if (request.getServerPort() == 80) {
                request.setServerPort(443);
            }
            getNext().invoke(request, response);
        }
    }
}
