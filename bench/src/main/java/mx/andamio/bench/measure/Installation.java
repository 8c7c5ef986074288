package mx.andamio.bench.measure;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;

/** The application in a process of its own on an empty folder, as the run script starts it, with one account and one token. */
final class Installation implements AutoCloseable {

    private static final String ACCOUNT = "banco";
    private static final Pattern HIDDEN = Pattern.compile("name=\"([^\"]+)\" value=\"([^\"]*)\"");
    private static final Pattern SETUP = Pattern.compile("(http://[0-9.:]+)(/inicio/\\S+)");

    private final List<String> java;
    private final Path data;
    private final Process process;
    private final URI address;
    private final String token;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /**
     * @param app the packaged jar, or a class path
     * @param megabytes heap
     * @param engineMegabytes what each of its two engine processes may take for data
     * @param said where the application's complaints go
     */
    Installation(String app, Path pack, Path data, int megabytes, int engineMegabytes, Path said)
            throws IOException, InterruptedException {
        this.data = data;
        this.java = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + megabytes + "m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-Dandamio.pack=" + pack,
                "-Dandamio.measures.megabytes=" + engineMegabytes,
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8"));
        java.addAll(
                app.endsWith(".jar") && !app.contains(File.pathSeparator)
                        ? List.of("-jar", app)
                        : List.of("-cp", app, "mx.andamio.start.Main"));
        this.process = start(said, "up", "--port", "0", "--data", data.toString());
        try {
            var setup = awaited();
            this.address = URI.create(setup.group(1));
            openAccount(setup.group(2));
            this.token = token(said);
        } catch (IOException | InterruptedException | RuntimeException e) {
            process.destroy();
            throw e;
        }
    }

    private Process start(Path said, String... arguments) throws IOException {
        var command = new ArrayList<>(java);
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(said.toFile()))
                .start();
    }

    private java.util.regex.Matcher awaited() throws IOException {
        var out = process.inputReader(StandardCharsets.UTF_8);
        var all = new StringBuilder();
        while (all.indexOf("Para detener") < 0) {
            var line = out.readLine();
            if (line == null) {
                throw new IOException("the application ended: " + all);
            }
            all.append(line).append('\n');
        }
        // whatever it prints later must not fill the pipe
        Thread.ofVirtual().start(() -> out.lines().forEach(_ -> {}));
        var setup = SETUP.matcher(all);
        if (!setup.find()) {
            throw new IOException("no link for the first account in: " + all);
        }
        return setup;
    }

    private void openAccount(String path) throws IOException, InterruptedException {
        try (var browser =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
            var page = browser.send(
                            HttpRequest.newBuilder(address.resolve(path)).build(), BodyHandlers.ofString())
                    .body();
            var form = new StringBuilder("user=" + ACCOUNT + "&name=Banco+de+pruebas&password=banco-de-pruebas-9");
            var hidden = HIDDEN.matcher(page);
            while (hidden.find()) {
                if (hidden.group(1).equals("_csrf") || hidden.group(1).equals("command")) {
                    form.append('&').append(hidden.group(1)).append('=');
                    form.append(URLEncoder.encode(hidden.group(2), StandardCharsets.UTF_8));
                }
            }
            var answer = browser.send(
                    HttpRequest.newBuilder(address.resolve(path))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(form.toString()))
                            .build(),
                    BodyHandlers.discarding());
            if (answer.statusCode() / 100 != 3) {
                throw new IOException("the first account was not opened: " + answer.statusCode());
            }
        }
    }

    private String token(Path said) throws IOException, InterruptedException {
        var command = start(said, "token", ACCOUNT, "--data", data.toString());
        var out = new String(command.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (command.waitFor() != 0) {
            throw new IOException("no token was issued");
        }
        return out;
    }

    /** Its text; an answer that is none of success is a failure of the bench. */
    String get(String path) {
        return sent(request(path).build());
    }

    String post(String path, String body) {
        return sent(request(path)
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    String put(String path, String body) {
        return sent(request(path)
                .header("Content-Type", "text/csv")
                .PUT(BodyPublishers.ofString(body))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).header("Authorization", "Bearer " + token);
    }

    private String sent(HttpRequest request) {
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IOException(request.uri() + " was answered " + answer.statusCode() + ": " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** One number out of its database. */
    long number(String sql) throws IOException, SQLException {
        var credentials = new Properties();
        try (var in = Files.newBufferedReader(data.resolve("credentials"))) {
            credentials.load(in);
        }
        var port = Files.readAllLines(data.resolve("db/postmaster.pid")).get(3);
        try (var connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + port + "/andamio",
                        "andamio_owner",
                        credentials.getProperty("owner"));
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Bytes of files below a folder of its data. */
    long bytes(String folder, String ending) throws IOException {
        try (var files = Files.walk(data.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    /** The application, its children and the database. */
    List<Long> processes() throws IOException {
        var all = new ArrayList<Long>(List.of(process.pid()));
        process.descendants().map(ProcessHandle::pid).forEach(all::add);
        var postgres = Long.parseLong(
                Files.readAllLines(data.resolve("db/postmaster.pid")).getFirst());
        ProcessHandle.of(postgres).ifPresent(one -> {
            all.add(one.pid());
            one.descendants().map(ProcessHandle::pid).forEach(all::add);
        });
        return all.stream().distinct().toList();
    }

    /** As Ctrl+C does. */
    @Override
    public void close() {
        client.close();
        process.destroy();
        process.onExit().join();
    }
}
