package mx.andamio.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;

/** Against a real server: who is believed depends on where the connection comes from. */
class BehindProxyTest {

    private static final String PROXY = "127.0.0.1";
    private static final String STRANGER = "127.0.0.2";

    @Test
    void aProxyOfThisMachineIsBelieved() throws Exception {
        assertThat(ask(
                        new BehindProxy(List.of(), "auto"),
                        PROXY,
                        "X-Forwarded-For",
                        "198.51.100.7",
                        "X-Forwarded-Proto",
                        "https"))
                .isEqualTo("198.51.100.7 https true");
    }

    @Test
    void aStrangerIsNot() throws Exception {
        assertThat(ask(
                        new BehindProxy(List.of(), "auto"),
                        STRANGER,
                        "X-Forwarded-For",
                        "198.51.100.7",
                        "X-Forwarded-Proto",
                        "https"))
                .isEqualTo(STRANGER + " http false");
    }

    @Test
    void aStrangerThatIsNamedAsAProxyIs() throws Exception {
        assertThat(ask(new BehindProxy(List.of(" 127.0.0.2"), "auto"), STRANGER, "X-Forwarded-For", "198.51.100.7"))
                .startsWith("198.51.100.7 ");
        assertThat(ask(
                        new BehindProxy(List.of("10.0.0.0/8", "127.0.0.0/30"), "auto"),
                        STRANGER,
                        "X-Forwarded-For",
                        "198.51.100.7"))
                .startsWith("198.51.100.7 ");
    }

    @Test
    void whatTheVisitorWroteBeforeTheProxyIsNotBelieved() throws Exception {
        assertThat(ask(new BehindProxy(List.of(), "auto"), PROXY, "X-Forwarded-For", "203.0.113.9, 198.51.100.7"))
                .startsWith("198.51.100.7 ");
    }

    @Test
    void withoutItsWordARequestIsWhatItIs() throws Exception {
        assertThat(ask(new BehindProxy(List.of(), "auto"), PROXY)).isEqualTo(PROXY + " http false");
    }

    @Test
    void httpsCanBeForced() throws Exception {
        assertThat(ask(new BehindProxy(List.of(), "always"), PROXY)).isEqualTo(PROXY + " https true");
    }

    @Test
    void aSettingThatMeansNothingIsRefusedInBothLanguages() {
        assertThatThrownBy(() -> new BehindProxy(List.of(), "si"))
                .hasMessageContainingAll("sólo puede ser auto o always", "is auto or always");
        assertThatThrownBy(() -> new BehindProxy(List.of("mi-proxy"), "auto"))
                .hasMessageContainingAll("lleva direcciones o redes", "takes addresses or networks");
    }

    /** What the application sees of a request that comes from that address: address, scheme, whether it is secure. */
    private static String ask(BehindProxy proxy, String from, String... headers)
            throws IOException, InterruptedException {
        var factory = new TomcatServletWebServerFactory(0);
        proxy.customize(factory);
        var server = factory.getWebServer(
                context -> context.addServlet("echo", new Echo()).addMapping("/"));
        server.start();
        try (var client = HttpClient.newBuilder()
                .localAddress(InetAddress.ofLiteral(from))
                .build()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getPort() + "/"));
            if (headers.length > 0) {
                request.headers(headers);
            }
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } finally {
            server.stop();
        }
    }

    private static final class Echo extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter().print(request.getRemoteAddr() + " " + request.getScheme() + " " + request.isSecure());
        }
    }
}
