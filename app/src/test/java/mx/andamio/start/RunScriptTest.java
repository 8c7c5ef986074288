package mx.andamio.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The run script among stand-ins for its tools: what it asks for, what it builds, what it starts, and what it says on which stream. */
class RunScriptTest {

    private static final int CODE_OF_JAVA = 7;

    private final Path temp;
    private final ScriptHome home;

    RunScriptTest(@TempDir Path temp) throws IOException {
        this.temp = temp;
        this.home = new ScriptHome(temp);
    }

    @ParameterizedTest
    @ValueSource(strings = {"up", "demo", "token", "read", "test"})
    void withoutAJdkItSaysWhatToInstall(String command) throws Exception {
        home.set("JAVA_HOME", "");

        var ended = home.run(command);

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains("Andamio necesita un JDK 25", "Andamio needs a JDK 25", "JAVA_HOME");
        assertThat(home.callsOf("mvn")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"17.0.2", "24", "26", "250"})
    void aJdkOfAnotherVersionIsNamed(String version) throws Exception {
        home.set("JAVA_HOME", home.jdk(version).toString());

        var ended = home.run("up");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err()).contains("Java " + version + " en ", "Found Java " + version, "JDK 25");
    }

    @Test
    void aJdkInAUsualPlaceServesWhenJavaHomeIsOfAnotherVersion() throws Exception {
        home.set("ANDAMIO_JDKS", home.jdk("25").getParent() + "/jdk-25");
        home.set("JAVA_HOME", home.jdk("17").toString());

        assertThat(home.run("up").code()).isEqualTo(CODE_OF_JAVA);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mvn", "node", "npm"})
    void aMissingToolIsNamedWhenSomethingMustBeBuilt(String tool) throws Exception {
        home.without(tool);

        var ended = home.run("demo");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err()).contains("Falta «" + tool + "»", "is missing");
        assertThat(home.callsOf("java")).isEmpty();
    }

    @Test
    void anOlderNodeIsNamed() throws Exception {
        home.tool("node", "echo v18.19.0");

        var ended = home.run("demo");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err()).contains("v18.19.0", "20 o posterior", "20 or later");
    }

    @Test
    void nothingIsMissedWhenNothingMustBeBuilt() throws Exception {
        home.run("demo");
        home.without("mvn");
        home.without("node");
        home.without("npm");

        assertThat(home.run("demo").code()).isEqualTo(CODE_OF_JAVA);
    }

    @Test
    void readingNeedsNoNode() throws Exception {
        home.without("node");
        home.without("npm");

        assertThat(home.run("read", "a.txt").code()).isEqualTo(CODE_OF_JAVA);
    }

    @ParameterizedTest
    @ValueSource(strings = {"up", "read"})
    void whatDidNotChangeIsNotBuiltAgain(String command) throws Exception {
        home.run(command);
        home.write("app/target/classes/A.class", "built");
        home.write("web/node_modules/a.js", "fetched");
        home.change("web/node_modules/a.js");

        home.run(command);

        assertThat(home.callsOf("mvn")).hasSize(1);
    }

    @Test
    void whatChangedCameOrWentIsBuilt() throws Exception {
        home.run("up");

        home.change("app/A.java");
        home.run("up");
        assertThat(home.callsOf("mvn")).as("changed").hasSize(2);

        home.write("app/A.java", "");
        home.write("pack/B.java", "");
        home.run("up");
        assertThat(home.callsOf("mvn")).as("came").hasSizeGreaterThanOrEqualTo(3);

        var before = home.callsOf("mvn").size();
        home.delete("reader/A.java");
        home.run("up");
        assertThat(home.callsOf("mvn")).as("went").hasSize(before + 1);

        home.delete("app/target/andamio-app-1.jar");
        home.run("up");
        assertThat(home.callsOf("mvn")).as("built jar removed").hasSize(before + 2);
    }

    @Test
    void aBuildThatFailsStartsNothingAndIsTriedAgain() throws Exception {
        home.run("up");
        home.change("app/A.java");
        home.tool("mvn", "echo 'COMPILATION ERROR'; exit 1");

        var failed = home.run("up");

        assertThat(failed.code()).isEqualTo(1);
        assertThat(failed.out()).isEmpty();
        assertThat(failed.err()).contains("COMPILATION ERROR", "No se pudo construir", "build failed");
        assertThat(home.callsOf("java")).hasSize(1);
        assertThat(home.run("up").err()).contains("COMPILATION ERROR");
    }

    @Test
    void onlyReadingsGoToStandardOutput() throws Exception {
        var ended = home.run("read", "un papel.txt", "--json");

        assertThat(ended.out()).isEqualTo("{\"una\":\"lectura\"}\n");
        assertThat(ended.err()).contains("ruido de la construcción");
        assertThat(ended.code()).isEqualTo(CODE_OF_JAVA);
        assertThat(home.callsOf("java").getLast()).endsWith("mx.andamio.reader.cli.ReadMain un papel.txt --json");
    }

    @Test
    void theServerGetsItsArgumentsAndGivesItsExitCode() throws Exception {
        var ended = home.run("up", "--data", "mis datos", "--port", "0");

        assertThat(ended.code()).isEqualTo(CODE_OF_JAVA);
        assertThat(home.callsOf("java").getLast())
                .contains("-Dandamio.pack=", "-Dandamio.home=", "-Dstdout.encoding=UTF-8")
                .matches(".*target/run/andamio-[0-9-]+/andamio-app-1\\.jar up --data mis datos --port 0");
    }

    @Test
    void aLaterBuildLeavesTheJarOfARunningApplicationAlone() throws Exception {
        home.run("up");
        var running = home.jarOf(home.callsOf("java").getLast());

        home.write("app/target/andamio-app-1.jar", "another build");
        home.run("token", "ana");

        assertThat(running).exists();
        assertThat(home.jarOf(home.callsOf("java").getLast()))
                .isNotEqualTo(running)
                .exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"up", "demo"})
    void theFirstStartTrainsOnceItsFirstPageWasAnsweredAndLaterOnesUseIt(String command) throws Exception {
        home.run(command);

        assertThat(home.callsOf("java").getLast()).contains("-Dandamio.ready=").doesNotContain("AOTCache");
        assertThat(home.callsOf("train"))
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains("-XX:AOTCacheOutput=", "andamio-app-1.jar train --data ");

        home.run(command);

        assertThat(home.callsOf("train")).hasSize(1);
        assertThat(home.callsOf("java").getLast())
                .contains("-XX:AOTCache=", "-Xlog:aot=off")
                .doesNotContain("-Dandamio.ready=");
        assertThat(home.running()).as("nothing of the training stays").noneMatch(name -> name.startsWith("training"));
    }

    @Test
    void aCacheBelongsToOneBuildAndOneJdk() throws Exception {
        home.run("up");

        home.set("JAVA_HOME", home.jdk("25.0.2").toString());
        home.run("up");
        assertThat(home.callsOf("train")).as("another JDK").hasSize(2);

        home.write("app/target/andamio-app-1.jar", "another build");
        home.run("up");
        assertThat(home.callsOf("train")).as("another build").hasSize(3);
    }

    @Test
    void aTrainingThatFailsIsSaidOnceAndNotTriedAgain() throws Exception {
        home.set("CANNOT_TRAIN", "yes");

        assertThat(home.run("up").code()).isEqualTo(CODE_OF_JAVA);
        var second = home.run("up");
        var third = home.run("up");

        assertThat(second.code()).isEqualTo(CODE_OF_JAVA);
        assertThat(second.err()).contains("No se pudo preparar el inicio rápido", "could not be prepared");
        assertThat(third.err()).doesNotContain("inicio rápido");
        assertThat(home.callsOf("train")).hasSize(1);
        assertThat(home.callsOf("java")).noneMatch(call -> call.contains("AOTCache"));
    }

    @Test
    void whatCannotBeUnpackedRunsAsItWasBuilt() throws Exception {
        home.set("CANNOT_EXTRACT", "yes");

        assertThat(home.run("up").code()).isEqualTo(CODE_OF_JAVA);
        assertThat(home.jarOf(home.callsOf("java").getLast())).exists();
    }

    @Test
    void nothingTrainsForATokenNorWhereItIsNotWanted() throws Exception {
        home.run("token", "ana");
        home.set("ANDAMIO_FAST_START", "no");
        home.run("up");
        home.run("test");

        assertThat(home.callsOf("train")).isEmpty();
        assertThat(home.callsOf("java")).noneMatch(call -> call.contains("-Dandamio.ready="));

        home.set("ANDAMIO_FAST_START", "yes");
        home.run("up");
        home.set("ANDAMIO_FAST_START", "no");
        home.run("up");
        assertThat(home.callsOf("java").getLast()).doesNotContain("AOTCache");
    }

    @Test
    void theLastBuildsAreKeptAndOlderOnesGo() throws Exception {
        for (var build = 0; build < 6; build++) {
            home.run("token", "ana");
            home.write("app/target/andamio-app-1.jar", "build " + build);
        }

        assertThat(home.running()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "subir", "--port"})
    void anUnknownCommandIsAUsageError(String command) throws Exception {
        var ended = command.isEmpty() ? home.run() : home.run(command);

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains("Uso: ./andamio", command);
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "-h", "--help"})
    void whoAsksForHelpGetsIt(String command) throws Exception {
        var ended = home.run(command);

        assertThat(ended.code()).isZero();
        assertThat(ended.out()).contains("Uso: ./andamio", "demo", "up", "read", "token", "test");
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void withoutABrowserTheTestsSayThatThoseOfPagesAreSkipped() throws Exception {
        home.without("chromium");
        home.tool("id", "echo 1000");

        var ended = home.run("test");

        assertThat(ended.err()).contains("no hay Chromium", "browser tests are skipped");
        assertThat(home.callsOf("mvn").getLast()).endsWith("verify -Dandamio.browser=");
    }

    @Test
    void continuousIntegrationSkipsNothing() throws Exception {
        home.runScript(".ci/run");

        assertThat(home.callsOf("mvn").getLast())
                .contains(
                        "verify",
                        "-Dandamio.browser=" + temp.resolve("tools/chromium"),
                        "-Dandamio.browser.required=true",
                        "-Dandamio.bulletins.required=true");
    }
}
