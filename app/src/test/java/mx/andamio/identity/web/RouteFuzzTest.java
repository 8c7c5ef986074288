package mx.andamio.identity.web;

import static mx.andamio.support.Bulletin.aBulletin;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mx.andamio.Andamio;
import mx.andamio.identity.Role;
import mx.andamio.identity.web.OddRequests.Oddness;
import mx.andamio.library.Papers;
import mx.andamio.publishing.PressRoom;
import mx.andamio.register.Actor;
import mx.andamio.register.Command;
import mx.andamio.support.People;
import mx.andamio.support.PlantedPages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever is sent to a route of ours is answered: with a refusal of ours, never with a fault. The same seed sends the same requests; it
 * is printed, and {@code -Dandamio.fuzz.seed=…} and {@code -Dandamio.fuzz.rounds=…} choose another, or more of them.
 */
@SpringBootTest(
        classes = Andamio.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "andamio.data=target/test-data${andamio.test.fork:}",
            "andamio.pack=${user.dir}/../institutions/imss"
        })
class RouteFuzzTest {

    private static final long SEED = Long.getLong("andamio.fuzz.seed", System.nanoTime());
    private static final int ROUNDS = Integer.getInteger("andamio.fuzz.rounds", 20);
    private static final List<Oddness> ODDITIES = List.of(Oddness.values());
    private static final int LONGEST_REFUSAL = 20_000;
    /** A form that gives back what was typed, with the lists that it offers. */
    private static final int LONGEST_FORM = 100_000;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Papers papers;

    @Autowired
    PressRoom room;

    /** Open, the press room answers strangers too. */
    @BeforeEach
    void open() {
        room.turn(asks("publishing.room.turn"), true, "prueba");
    }

    @AfterEach
    void close() {
        room.turn(asks("publishing.room.turn"), false, "prueba");
    }

    private static Command asks(String type) {
        return Command.bySystem(new Actor("mesa"), type);
    }

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapped;

    @Test
    void everythingIsAnsweredAndNothingWithAFaultOfOurs() throws Exception {
        System.out.printf("RouteFuzzTest: -Dandamio.fuzz.seed=%d -Dandamio.fuzz.rounds=%d%n", SEED, ROUNDS);
        var odd = new OddRequests(new Random(SEED), people.tokenOf(people.aNew(Role.ADMIN)), known());
        var wrong = new ArrayList<String>();
        var answers = new TreeMap<Integer, Integer>();
        var routes = routes();
        for (var route : routes.entrySet()) {
            for (var i = 0; i < ROUNDS; i++) {
                var asked = odd.to(route.getKey(), route.getValue(), ODDITIES.get(i % ODDITIES.size()));
                var answer = send(asked);
                answers.merge(status(answer), 1, Integer::sum);
                complaint(asked, answer)
                        .ifPresent(what -> wrong.add(what + "\n  " + shown(asked) + "\n  " + shown(answer)));
            }
        }

        System.out.printf(
                "[fuzz] seed=%d routes=%d requests=%d answers=%s complaints=%d%n",
                SEED, routes.size(), routes.size() * ROUNDS, answers, wrong.size());
        assertThat(routes).hasSizeGreaterThan(40);
        assertThat(answers.headMap(400)).as("some requests get through").isNotEmpty();
        assertThat(wrong).as("seed %d", SEED).isEmpty();
    }

    /** The control: handlers with a fault of their own. */
    @ParameterizedTest
    @ValueSource(strings = {"/planted/fault", "/api/planted/fault"})
    void aFaultOfOursIsSeen(String path) throws IOException {
        var asked = "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n";

        assertThat(complaint(asked, send(asked))).contains("status 500");
    }

    /** A paper and an item that are there, so that requests get past the first check. */
    private List<String> known() {
        var bulletin = aBulletin().promise("Abrir", "diez unidades", 10, null).figure(3, "hospitales");
        var received =
                papers.receive(asks("library.paper.receive"), new Papers.Upload("fuzz.txt", bulletin.bytes(), false));
        var paper = ((Papers.Receipt.Received) received).id();
        var item = papers.items(paper).stream().map(one -> one.id().toString()).findFirst();
        return Stream.concat(Stream.of(paper.toString()), item.stream()).toList();
    }

    /** Every route that is mapped with the names that its handler reads, and some that are not. */
    private Map<String, List<String>> routes() {
        var routes = new TreeMap<String, List<String>>();
        mapped.getHandlerMethods()
                .forEach((info, handler) -> info.getMethodsCondition()
                        .getMethods()
                        .forEach(method -> info.getPatternValues().stream()
                                .filter(pattern -> !pattern.contains(PlantedPages.WORD))
                                .forEach(pattern -> routes.put(method + " " + pattern, names(handler)))));
        routes.put("POST /entrar", List.of("user", "password", "_csrf"));
        routes.put("POST /salir", List.of());
        routes.put("GET /no-existe", List.of("q"));
        return routes;
    }

    private static List<String> names(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .map(parameter -> {
                    parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
                    var said = Objects.requireNonNull(parameter.getParameterAnnotation(RequestParam.class))
                            .name();
                    return said.isEmpty() ? Objects.requireNonNull(parameter.getParameterName()) : said;
                })
                .toList();
    }

    /** Byte for byte: a letter is a byte. */
    private String send(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            var answer = new ByteArrayOutputStream();
            try {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
                read(socket.getInputStream(), answer);
            } catch (java.net.SocketException e) {
                // The server closes on a body that it will not read; what it said before counts.
            }
            // Whoever expects to be told to go on is told so first.
            return answer.toString(StandardCharsets.UTF_8).replaceFirst("^HTTP/1.1 100 *\r\n\r\n", "");
        }
    }

    /** All of it; of a stream of events, which does not end, its beginning. */
    private static void read(InputStream in, ByteArrayOutputStream answer) throws IOException {
        var some = new byte[8192];
        for (var n = in.read(some); n >= 0; n = in.read(some)) {
            answer.write(some, 0, n);
            var head = answer.toString(StandardCharsets.ISO_8859_1);
            if (answer.size() < some.length
                    && head.contains("\r\n\r\n")
                    && head.contains("Content-Type: text/event-stream")) {
                return;
            }
        }
    }

    private static Optional<String> complaint(String asked, String answer) {
        var status = status(answer);
        if (answer.isEmpty()) {
            // The connection was reset before the answer could be read: the server had refused the body.
            return Optional.empty();
        }
        if (status < 200 || status >= 500) {
            return Optional.of("status " + status);
        }
        if (Pattern.compile("Exception|\\tat |org\\.springframework|mx\\.andamio\\.|Whitelabel")
                .matcher(answer)
                .find()) {
            return Optional.of("tells of our inside");
        }
        var form = status == 422 && answer.contains("<form method=\"post\" class=\"stack draft\"");
        if (answer.length() > (form ? LONGEST_FORM : LONGEST_REFUSAL) && status >= 400) {
            return Optional.of("a refusal of " + answer.length() + " letters");
        }
        if (status < 400 || status == 400 && isOfTheServerItself(answer)) {
            return Optional.empty();
        }
        if (asked.startsWith("HEAD ")) {
            // It asked for no body.
            return Optional.empty();
        }
        return Optional.ofNullable(
                asked.lines().findFirst().orElse("").contains(" /api/") ? badProblem(answer) : badPage(answer));
    }

    /** What is no HTTP is refused before anything of ours is reached. */
    private static boolean isOfTheServerItself(String answer) {
        return !answer.toLowerCase(Locale.ROOT).contains("x-content-type-options");
    }

    private static @Nullable String badProblem(String answer) {
        if (!answer.contains("Content-Type: application/problem+json")) {
            return "no problem";
        }
        try {
            var problem = JSON.readTree(body(answer));
            var whole =
                    Stream.of("status", "title", "code", "detail", "detail_en").allMatch(problem::has);
            return whole ? null : "a problem that lacks something";
        } catch (JacksonException e) {
            return "a problem that is no JSON";
        }
    }

    private static @Nullable String badPage(String answer) {
        return answer.contains("lang=\"es-MX\"") ? null : "no page of ours";
    }

    private static String body(String answer) {
        var text = answer.substring(answer.indexOf("\r\n\r\n") + 4);
        // What we write as JSON has no line ends: those that are there part the chunks.
        return answer.contains("Transfer-Encoding: chunked")
                ? ("\r\n" + text).replaceAll("\r\n[0-9a-f]+\r\n", "").strip()
                : text;
    }

    private static int status(String answer) {
        return answer.startsWith("HTTP/1.1 ") ? Integer.parseInt(answer.substring(9, 12)) : 0;
    }

    private static String shown(String text) {
        return text.substring(0, Math.min(700, text.length())).replace("\r\n", " ⏎ ");
    }
}
