package mx.andamio.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import mx.andamio.Andamio;
import mx.andamio.identity.Role;
import mx.andamio.imports.Imports;
import mx.andamio.load.Statements.Statement;
import mx.andamio.support.Fixtures;
import mx.andamio.support.People;
import mx.andamio.support.SomeCommitments;
import mx.andamio.support.SomeImports;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/**
 * Pages over ten years of commitments at a closed model of users, by hand: {@code -Dandamio.load.commitments=100000}. Each user asks for a
 * page, waits until it is there, thinks for five seconds, and asks for another. Generator, application and database share the machine.
 * {@code andamio.load.users} (50), {@code .seconds} (180), {@code .reports} of each commitment (10) and {@code .open}, how many of a hundred
 * still run (30), choose otherwise. An office's spreadsheet comes in while nobody asks, and again a quarter of the way. Prints milliseconds and asserts nothing.
 */
@SpringBootTest(
        classes = Andamio.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "andamio.data=target/test-data${andamio.test.fork:}",
            "andamio.pack=${user.dir}/../institutions/imss"
        })
@Import({Fixtures.class, Listening.class})
@EnabledIfSystemProperty(named = "andamio.load.commitments", matches = "[0-9]+")
class LoadBenchmark {

    private static final int USERS = Integer.getInteger("andamio.load.users", 50);
    private static final int SECONDS = Integer.getInteger("andamio.load.seconds", 180);
    private static final int OPEN = Integer.getInteger("andamio.load.open", 30);
    private static final int REPORTS = Integer.getInteger("andamio.load.reports", 10);
    private static final Duration THINKING = Duration.ofSeconds(5);
    private static final Duration WARMING = Duration.ofSeconds(30);

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    SomeCommitments some;

    @Autowired
    SomeImports files;

    @Autowired
    Imports imports;

    @Autowired
    DSLContext database;

    @Autowired
    Statements statements;

    private final Map<String, List<Double>> took = new ConcurrentHashMap<>();
    private final Map<String, Integer> faults = new ConcurrentHashMap<>();

    @Test
    void measured() throws Exception {
        var many = Integer.getInteger("andamio.load.commitments");
        var begun = System.nanoTime();
        new TenYears(database, some).enter(many, OPEN, REPORTS);
        System.out.printf(
                Locale.ROOT,
                "[load] %d commitments, %d open, %d reports, written in %.0f s%n",
                database.fetchCount(database.selectOne().from("commitments.commitment")),
                database.fetchCount(database.selectOne().from("commitments.standing")),
                database.fetchCount(database.selectOne().from("commitments.report")),
                (System.nanoTime() - begun) / 1e9);
        var organs = codes("select code from directory.organ where type in ('OOAD', 'UMAE') order by position");
        var commitments = codes("select id::text from commitments.commitment order by hashtext(id::text) limit 5000");
        var posts = codes("select distinct responsible from commitments.commitment where responsible is not null");
        var pages = new TreeMap<String, Function<Random, String>>(Map.of(
                "1 cockpit", _ -> "/",
                "2 organ", by -> "/representaciones/" + any(organs, by),
                "3 commitment", by -> "/compromisos/" + any(commitments, by),
                "4 board of an organ", by -> "/tablero?organo=" + any(organs, by),
                "5 list", by -> "/compromisos?organo=" + any(organs, by) + "&page=" + by.nextInt(20),
                "6 list by words", by -> "/compromisos?q=terminar+obra+" + by.nextInt(many),
                "7 post", by -> "/cargos/" + any(posts, by),
                "8 report form", by -> "/compromisos/" + any(commitments, by) + "/reporte",
                "9 list as JSON", by -> "/api/v1/commitments?size=100&page=" + by.nextInt(100)));
        var tokens = IntStream.range(0, USERS)
                .mapToObj(_ -> people.tokenOf(people.aNew(Role.DIRECTOR_GENERAL)))
                .toList();
        try (var client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                var users = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var page : pages.entrySet()) {
                var path = page.getValue().apply(new Random(1));
                for (var i = 0; i < 3; i++) {
                    statements.listen();
                    ask(client, tokens.getFirst(), "alone, " + page.getKey(), path);
                }
                print(page.getKey(), statements.heard());
            }
            print("first three of one user, alone");
            var office = new TimedImport(files, imports);
            office.enter("the first of this process");
            office.enter("quiet");
            var end = System.nanoTime()
                    + Duration.ofSeconds(SECONDS).plus(WARMING).toNanos();
            var counted = System.nanoTime() + WARMING.toNanos();
            var all = new ArrayList<Callable<Void>>();
            for (var i = 0; i < USERS; i++) {
                var random = new Random(i);
                var token = tokens.get(i);
                all.add(() -> {
                    Thread.sleep(random.nextLong(THINKING.toMillis()));
                    var names = List.copyOf(pages.keySet());
                    while (System.nanoTime() < end) {
                        var name = any(names, random);
                        ask(
                                client,
                                token,
                                System.nanoTime() < counted ? "" : name,
                                Objects.requireNonNull(pages.get(name)).apply(random));
                        Thread.sleep(THINKING);
                    }
                    return null;
                });
            }
            all.add(() -> {
                Thread.sleep(WARMING.plusSeconds(SECONDS / 4));
                office.enter("beside " + USERS + " users");
                return null;
            });
            for (var user : users.invokeAll(all)) {
                user.get();
            }
        }
        print(USERS + " users, " + SECONDS + " s");
    }

    private void ask(HttpClient client, String token, String name, String path)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + token)
                .header("Accept", path.startsWith("/api") ? "application/json" : "text/html")
                .build();
        var begun = System.nanoTime();
        var answer = client.send(request, BodyHandlers.ofByteArray());
        var millis = (System.nanoTime() - begun) / 1e6;
        if (answer.statusCode() != 200) {
            faults.merge(answer.statusCode() + " " + name, 1, Integer::sum);
        }
        if (!name.isEmpty()) {
            var list = took.computeIfAbsent(name, _ -> new ArrayList<>());
            synchronized (list) {
                list.add(millis);
            }
        }
    }

    private void print(String what) {
        System.out.println("[load] " + what);
        new TreeMap<>(took).forEach((name, list) -> {
            var sorted = list.stream().mapToDouble(Double::doubleValue).sorted().toArray();
            System.out.printf(
                    Locale.ROOT,
                    "[load] %-28s %5d requests, median %6.0f, p95 %6.0f, p99 %6.0f, max %6.0f ms%n",
                    name,
                    sorted.length,
                    rank(sorted, 50),
                    rank(sorted, 95),
                    rank(sorted, 99),
                    rank(sorted, 100));
        });
        System.out.println("[load] not answered with 200: " + faults);
        took.clear();
        faults.clear();
    }

    /** What one answer asked of the database, and what took longest. */
    private static void print(String page, List<Statement> asked) {
        System.out.printf(
                Locale.ROOT,
                "[load] %-28s %3d statements, %.0f ms in them%n",
                page,
                asked.size(),
                asked.stream().mapToDouble(Statement::millis).sum());
        if (Boolean.getBoolean("andamio.load.each")) {
            asked.forEach(one ->
                    System.out.printf(Locale.ROOT, "[load]   %4.0f ms: %.200s%n", one.millis(), short_(one.sql())));
        }
        asked.stream()
                .sorted(Comparator.comparingDouble(Statement::millis).reversed())
                .limit(3)
                .filter(one -> one.millis() > 10)
                .forEach(one -> System.out.printf(
                        Locale.ROOT,
                        "[load]   %.0f ms: %.600s%n",
                        one.millis(),
                        one.filled().replace('\n', ' ')));
    }

    /** Without the list of columns. */
    private static String short_(String sql) {
        return sql.replaceFirst("(?s)^select .*? from ", "… ")
                .replace('\n', ' ')
                .replace("\"", "");
    }

    /** Nearest rank. */
    private static double rank(double[] sorted, int percent) {
        return sorted[Math.max(0, (int) Math.ceil(percent / 100.0 * sorted.length) - 1)];
    }

    private List<String> codes(String sql) {
        return Arrays.asList(database.fetch(sql).intoArray(0, String.class));
    }

    private static String any(List<String> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
