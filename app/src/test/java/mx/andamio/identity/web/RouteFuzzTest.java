package mx.andamio.identity.web;

import static mx.andamio.support.Bulletin.aBulletin;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mx.andamio.Andamio;
import mx.andamio.identity.Role;
import mx.andamio.library.Papers;
import mx.andamio.publishing.PressRoom;
import mx.andamio.register.Actor;
import mx.andamio.register.Command;
import mx.andamio.support.People;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever is sent to a route of ours is answered: with a refusal of ours, never with a fault. The same seed sends the same requests; it
 * is printed, and {@code -Dandamio.fuzz.seed=…} and {@code -Dandamio.fuzz.rounds=…} choose another, or more of them.
 */
@SpringBootTest(
        classes = Andamio.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"andamio.data=target/test-data", "andamio.pack=${user.dir}/../institutions/imss"})
class RouteFuzzTest {

    private static final Path DECIDED = Path.of(System.getProperty("andamio.root", ".."), "docs", "authorization.csv");
    private static final long SEED = Long.getLong("andamio.fuzz.seed", System.nanoTime());
    private static final int ROUNDS = Integer.getInteger("andamio.fuzz.rounds", 12);
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

    @Test
    void everythingIsAnsweredAndNothingWithAFaultOfOurs() throws Exception {
        System.out.printf("RouteFuzzTest: -Dandamio.fuzz.seed=%d -Dandamio.fuzz.rounds=%d%n", SEED, ROUNDS);
        var odd = new OddRequests(new Random(SEED), people.tokenOf(people.aNew(Role.ADMIN)), known());
        var wrong = new ArrayList<String>();
        for (var route : routes()) {
            for (var i = 0; i < ROUNDS; i++) {
                var asked = odd.to(route);
                var answer = send(asked);
                complaint(route, answer)
                        .ifPresent(what -> wrong.add(what + "\n  " + shown(asked) + "\n  " + shown(answer)));
            }
        }

        assertThat(wrong).as("seed %d", SEED).isEmpty();
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

    private static List<String> routes() throws IOException {
        var decided = Files.readAllLines(DECIDED).stream()
                .skip(1)
                .map(line -> line.split(",", 3))
                .map(cells -> cells[0] + " " + cells[1])
                .distinct();
        return Stream.concat(
                        decided,
                        Stream.of(
                                "POST /entrar",
                                "POST /salir",
                                "GET /no-existe",
                                "DELETE /cuentas",
                                "PUT /api/v1/papers"))
                .toList();
    }

    /** Byte for byte: a letter is a byte. */
    private String send(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            var answer = new ByteArrayOutputStream();
            try {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
                socket.getInputStream().transferTo(answer);
            } catch (java.net.SocketException e) {
                // The server closes on a body that it will not read; what it said before counts.
            }
            // Whoever expects to be told to go on is told so first.
            return answer.toString(StandardCharsets.UTF_8).replaceFirst("^HTTP/1.1 100 *\r\n\r\n", "");
        }
    }

    private static Optional<String> complaint(String route, String answer) {
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
        if (status < 400 || status == 400 && isOfTheServerItself(answer)) {
            return Optional.empty();
        }
        return Optional.ofNullable(route.contains(" /api/") ? badProblem(answer) : badPage(answer));
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
        return answer.contains("Transfer-Encoding: chunked")
                ? text.substring(text.indexOf('{'), text.lastIndexOf('}') + 1)
                : text;
    }

    private static int status(String answer) {
        return answer.startsWith("HTTP/1.1 ") ? Integer.parseInt(answer.substring(9, 12)) : 0;
    }

    private static String shown(String text) {
        return text.substring(0, Math.min(700, text.length())).replace("\r\n", " ⏎ ");
    }
}
