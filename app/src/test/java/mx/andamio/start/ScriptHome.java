package mx.andamio.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** A copy of the run script among small stand-ins for the tools it needs: what it calls is written down, nothing is built. */
final class ScriptHome {

    /** What the script may use besides the tools that it looks for. */
    private static final List<String> SYSTEM = List.of(
            "dirname",
            "basename",
            "readlink",
            "grep",
            "sed",
            "find",
            "head",
            "sort",
            "cksum",
            "cp",
            "tr",
            "tail",
            "cat",
            "mkdir",
            "mv",
            "rm",
            "touch",
            "ls",
            "mktemp",
            "nice",
            "sleep",
            "id");

    private final Path root;
    private final Path tools;
    private final Map<String, String> environment = new HashMap<>();

    /** A home where everything is at hand and nothing was built. */
    ScriptHome(Path root) throws IOException {
        this.root = Files.createDirectories(root.resolve("una casa"));
        this.tools = Files.createDirectories(root.resolve("tools"));
        var repository = Path.of(System.getProperty("andamio.root", ".."));
        for (var script : List.of("andamio", ".ci/run")) {
            Files.createDirectories(Objects.requireNonNull(at(script).getParent()));
            Files.copy(repository.resolve(script), at(script), StandardCopyOption.COPY_ATTRIBUTES);
        }
        for (var source : List.of("pom.xml", "pack/A.java", "reader/A.java", "web/a.ts", "app/A.java")) {
            write(source, "");
            // As if it had been there for long: the clock of files is coarser than a test.
            Files.setLastModifiedTime(at(source), FileTime.from(Instant.EPOCH));
        }
        for (var program : SYSTEM) {
            tool(program, "exec %s \"$@\"".formatted(system(program)));
        }
        tool("mvn", """
                echo "mvn $*" >>"%s"
                echo "ruido de la construcción"
                mkdir -p app/target reader/target && : >app/target/andamio-app-1.jar && : >reader/target/andamio-reader-1.jar""".formatted(calls()));
        tool("node", "echo v20.1.0");
        tool("npm", ":");
        tool("chromium", ":");
        environment.put("PATH", tools.toString());
        environment.put("HOME", root.toString());
        environment.put("ANDAMIO_JDKS", "");
        environment.put("JAVA_HOME", jdk("25.0.1").toString());
    }

    private static Path system(String program) {
        return Stream.of("/bin", "/usr/bin")
                .map(folder -> Path.of(folder, program))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
    }

    /** What a run ended with. */
    record Ended(int code, String out, String err) {}

    Ended run(String... arguments) throws IOException, InterruptedException {
        return runScript("andamio", arguments);
    }

    Ended runScript(String script, String... arguments) throws IOException, InterruptedException {
        var out = Files.createTempFile(tools, "out", "");
        var err = Files.createTempFile(tools, "err", "");
        var builder = new ProcessBuilder(Stream.concat(Stream.of(at(script).toString()), Stream.of(arguments))
                        .toList())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        var code = builder.start().waitFor();
        return new Ended(code, Files.readString(out), Files.readString(err));
    }

    /**
     * A JDK that says its version and, when run, its arguments and {@code {"una":"lectura"}}; it ends with 7. It unpacks and trains as
     * the real one would; a server goes on until the training that follows its first page is over.
     */
    Path jdk(String version) throws IOException {
        var jdk = tools.resolveSibling("jdk-" + version);
        Files.createDirectories(jdk.resolve("bin"));
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        executable(jdk.resolve("bin/javac"), ":");
        executable(jdk.resolve("bin/java"), """
                case "$*" in
                  *-Djarmode=tools*)
                    echo "extract $*" >>"%1$s"
                    [ -z "$CANNOT_EXTRACT" ] || exit 1
                    for destination; do :; done
                    mkdir "$destination" "$destination/lib" && exec cp "$3" "$destination/"
                    ;;
                  *' train --data '*)
                    echo "train $*" >>"%1$s"
                    [ -z "$CANNOT_TRAIN" ] || exit 1
                    echo classes >"${1#-XX:AOTCacheOutput=}"
                    exit 0
                    ;;
                esac
                echo "java $*" >>"%1$s"
                echo '{"una":"lectura"}'
                case $1 in
                  -Dandamio.ready=*)
                    ready=${1#-Dandamio.ready=}
                    : >"$ready"
                    while [ -e "$ready" ] || [ -n "$(ls -d "${ready%%/*}"/../training-* 2>/dev/null)" ]; do sleep 0.05; done
                    ;;
                esac
                exit 7""".formatted(calls()));
        return jdk;
    }

    void tool(String name, String script) throws IOException {
        executable(tools.resolve(name), script);
    }

    void without(String tool) throws IOException {
        Files.delete(tools.resolve(tool));
    }

    void set(String variable, String value) {
        environment.put(variable, value);
    }

    void write(String source, String text) throws IOException {
        Files.createDirectories(Objects.requireNonNull(at(source).getParent()));
        Files.writeString(at(source), text);
    }

    void delete(String source) throws IOException {
        Files.delete(at(source));
    }

    /** Makes a source younger than whatever was built. */
    void change(String source) throws IOException {
        Files.setLastModifiedTime(at(source), FileTime.from(Instant.now().plusSeconds(60)));
    }

    /** Calls of {@code tool}, in their order. */
    List<String> callsOf(String tool) throws IOException {
        if (!Files.exists(calls())) {
            return List.of();
        }
        return Files.readAllLines(calls()).stream()
                .filter(call -> call.startsWith(tool + " "))
                .toList();
    }

    /** The jar that a call of Java runs. */
    Path jarOf(String call) {
        var from = call.indexOf("-jar ") + "-jar ".length();
        return Path.of(call.substring(from, call.indexOf(".jar ", from) + ".jar".length()));
    }

    /** What lies where builds are kept to run. */
    List<String> running() throws IOException {
        try (var inside = Files.list(at("target/run"))) {
            return inside.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }

    private Path calls() {
        return tools.resolveSibling("calls");
    }

    private Path at(String path) {
        return root.resolve(path);
    }

    private static void executable(Path file, String script) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }
}
