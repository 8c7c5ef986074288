package mx.andamio.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.Stream;
import mx.andamio.identity.Does;
import mx.andamio.register.Register;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.PlantedPages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Pressing twice does it once: every command that is mapped, sent sixteen times at the same moment, and again after its answer was lost.
 * {@code -Dandamio.commands=…} sends more of them, {@code -Dandamio.seed=…} in the same order again. The installation is its own: hundreds
 * of papers and promises would push those of other tests off the first page.
 */
@InstallationTest
@TestPropertySource(properties = "andamio.data=target/test-data-commands${andamio.test.fork:}")
class SentTwiceTest {

    private static final int COMMANDS = Integer.getInteger("andamio.commands", 500);
    private static final long SEED = Long.getLong("andamio.seed", System.nanoTime());
    private static final int AT_ONCE = 16;

    /** One in so many of the commands that take long by themselves. */
    private static final int SELDOM = 16;

    private static final Set<RequestMethod> CHANGING =
            Set.of(RequestMethod.POST, RequestMethod.PUT, RequestMethod.PATCH, RequestMethod.DELETE);

    /** They change nothing of the installation: one keeps a cookie of this browser, the other computes what it answers. */
    private static final Set<String> NO_COMMANDS = Set.of("POST /idioma", "POST /api/v1/sessions/{id}/agenda/proposal");

    /** A round over what waits: sent again it goes on with the next papers, each of which is a command of its own (docs/reliability.md). */
    private static final Set<String> ROUNDS = Set.of("POST /biblioteca/sin-advertencias");

    @Autowired
    MockMvc web;

    @Autowired
    Register register;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapped;

    @Autowired
    List<CommandsOf> subjects;

    private CommandExamples examples;
    private final Map<String, Long> known = new HashMap<>();

    @BeforeEach
    void prepare() {
        examples = new CommandExamples(subjects);
    }

    /** What was told to whoever asked. */
    record Answer(int status, Optional<String> location, String body) {
        @Override
        public String toString() {
            return status + " " + location.orElse("") + " " + body.substring(0, Math.min(120, body.length()));
        }
    }

    @Test
    void everyChangingRouteIsACommandWithAnExample() {
        var all = routes(_ -> true);
        var commands = commands();

        assertThat(commands).hasSizeGreaterThan(10);
        assertThat(all).containsAll(NO_COMMANDS);
        all.removeAll(NO_COMMANDS);
        assertThat(all).containsAll(ROUNDS);
        all.removeAll(ROUNDS);
        assertThat(commands)
                .as("changing routes whose handler takes a @Does command")
                .isEqualTo(all);
        assertThat(examples.routes()).as("examples in CommandExamples").containsAll(commands);
    }

    @Test
    void everyCommandIsDoneOnceHoweverOftenItIsSent() throws Exception {
        System.out.printf("SentTwiceTest: -Dandamio.seed=%d -Dandamio.commands=%d%n", SEED, COMMANDS);
        var faults = new ArrayList<String>();
        var started = System.nanoTime();
        var sent = 0;
        try (var senders = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var route : plan()) {
                faultsOf(route, sent % 2 == 0, senders).forEach(fault -> faults.add(route + ": " + fault));
                sent++;
            }
        }

        System.out.printf(
                "[commands] routes=%d commands=%d requests=%d faults=%d seconds=%d%n",
                commands().size(),
                sent,
                sent * (AT_ONCE + 1),
                faults.size(),
                (System.nanoTime() - started) / 1_000_000_000);
        assertThat(sent).isEqualTo(COMMANDS);
        assertThat(faults).as("seed %d", SEED).isEmpty();
    }

    /** The control. */
    @Test
    void aCommandThatIsDoneTwiceIsSeen() throws Exception {
        try (var senders = Executors.newFixedThreadPool(AT_ONCE)) {
            assertThat(faultsOf("POST /planted/twice", true, senders)).hasSize(2);
            assertThat(faultsOf("POST /planted/twice", false, senders)).hasSize(2);
        }
    }

    /** Every route, over and over, in another order each time; the slow ones not each time. */
    private List<String> plan() {
        var random = new Random(SEED);
        var plan = new ArrayList<String>();
        for (var round = 0; plan.size() < COMMANDS; round++) {
            var turn = round;
            var routes = new ArrayList<>(commands().stream()
                    .filter(route -> turn % SELDOM == 0 || !CommandExamples.SLOW.contains(route))
                    .toList());
            Collections.shuffle(routes, random);
            plan.addAll(routes);
        }
        return plan.subList(0, COMMANDS);
    }

    /** What is wrong when one command is sent again and again: answers that differ, effects that are more than those of one. */
    private List<String> faultsOf(String route, boolean allAtOnce, ExecutorService senders) throws Exception {
        var once = effects(route);
        var asked = examples.fresh(route);
        var command = UUID.randomUUID().toString();
        var before = register.size();
        var answers = new ArrayList<Answer>();
        if (!allAtOnce) {
            // Carried out, and its answer lost: whoever asked knows nothing of it and asks again.
            send(route, asked, command);
        }
        var gate = new CyclicBarrier(AT_ONCE);
        Callable<Answer> sending = () -> {
            gate.await();
            return send(route, asked, command);
        };
        for (var answer : senders.invokeAll(Collections.nCopies(AT_ONCE, sending))) {
            answers.add(answer.get());
        }
        if (allAtOnce) {
            answers.add(send(route, asked, command));
        }
        var faults = new ArrayList<String>();
        var different = new HashSet<>(answers);
        if (different.size() > 1) {
            faults.add("different answers " + different);
        } else if (answers.getFirst().status() >= 400) {
            faults.add("refused " + answers.getFirst());
        }
        var effects = register.size() - before;
        if (effects != once) {
            faults.add(effects + " entries of the register where one command leaves " + once);
        }
        return faults;
    }

    /** Entries that a command of this route leaves in the register when it is sent once. */
    private long effects(String route) throws Exception {
        var already = known.get(route);
        if (already != null) {
            return already;
        }
        var asked = examples.fresh(route);
        var before = register.size();
        var answer = send(route, asked, UUID.randomUUID().toString());
        var effects = register.size() - before;
        assertThat(answer.status()).as("%s %s", route, answer).isLessThan(400);
        if (!CommandExamples.WITHOUT_EFFECT.contains(route)) {
            assertThat(effects)
                    .as("the example of %s does something: %s", route, answer)
                    .isPositive();
        }
        known.put(route, effects);
        return effects;
    }

    private Answer send(String route, CommandExamples.Asked asked, String command) throws Exception {
        var request = asked.get();
        if (route.contains(" /api/")) {
            request.header("Idempotency-Key", command);
        } else {
            request.param("command", command);
        }
        var answer = web.perform(request.with(examples.sender(route)).with(SecurityMockMvcRequestPostProcessors.csrf()))
                .andReturn()
                .getResponse();
        return new Answer(
                answer.getStatus(),
                Optional.ofNullable(answer.getRedirectedUrl()),
                answer.getContentAsString(StandardCharsets.UTF_8));
    }

    private Set<String> commands() {
        var commands = routes(handler -> Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.hasParameterAnnotation(Does.class)));
        commands.removeAll(ROUNDS);
        return commands;
    }

    private Set<String> routes(Predicate<HandlerMethod> which) {
        var routes = new TreeSet<String>();
        mapped.getHandlerMethods().forEach((info, handler) -> {
            if (which.test(handler)) {
                routes(info).forEach(routes::add);
            }
        });
        return routes;
    }

    private static Stream<String> routes(RequestMappingInfo info) {
        return info.getMethodsCondition().getMethods().stream()
                .filter(CHANGING::contains)
                .flatMap(method -> info.getPatternValues().stream().map(pattern -> method + " " + pattern))
                .filter(route -> !route.contains(PlantedPages.WORD));
    }
}
