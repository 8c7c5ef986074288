package mx.andamio.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.andamio.identity.Role;
import mx.andamio.library.ItemKind;
import mx.andamio.pack.Alias;
import mx.andamio.pack.OrganType;
import org.junit.jupiter.api.Test;

/** Every word of the interface is in the messages, and every message is a word of the interface. */
class MessagesTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages_es_MX.properties");

    private static final Path ENGLISH = Path.of("src/main/resources/messages_en.properties");

    private static final Pattern SAID = Pattern.compile("\\b(?:text|label)\\(\\s*\"([a-z_]+(?:\\.[\\w-]+)+)\"\\s*[,)]");
    private static final Pattern REASON =
            Pattern.compile("(?:\\brefused|Reason\\.of|new Reason|new BadRequest)\\(\\s*\"([a-z_]+(?:\\.[a-z_]+)+)\"");
    private static final Pattern COMMAND = Pattern.compile("@Does\\(\"([a-z_.]+)\"\\)");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z_]+(?:\\.[\\w-]+)*\\.?)\"");

    private static final Pattern KEPT_TAG =
            Pattern.compile("(?:aria-label|title|placeholder|alt|summary)=\"([^\"]*)\"");

    @Test
    void whatTemplatesAndCodeSayIsInTheMessages() {
        assertThat(found(SAID, "java", "jte")).hasSizeGreaterThan(100).isSubsetOf(keys());
    }

    @Test
    void everyReasonHasWords() {
        assertThat(found(REASON, "java")).hasSizeGreaterThan(15);
        assertThat(keys())
                .containsAll(found(REASON, "java").stream()
                        .map(code -> "reason." + code)
                        .toList());
    }

    @Test
    void everyFaultOfTheLastHandlerHasWords() {
        var codes = Pattern.compile("\"(request\\.[a-z_]+)\"");

        assertThat(keys())
                .containsAll(found(codes, "java").stream()
                        .map(code -> "reason." + code)
                        .toList());
    }

    @Test
    void everyCommandOfTheLogHasWords() {
        assertThat(found(COMMAND, "java")).isNotEmpty();
        assertThat(keys())
                .containsAll(found(COMMAND, "java").stream()
                        .map(type -> "event." + type)
                        .toList());
    }

    @Test
    void everyValueThatIsShownHasWords() {
        var shown = Stream.of(
                        named("role.", Role.values()),
                        named("organ.type.", OrganType.values()),
                        named("alias.", Alias.Kind.values()),
                        Arrays.stream(ItemKind.values())
                                .filter(kind -> kind != ItemKind.SCALAR && kind != ItemKind.DATE)
                                .map(kind -> "group." + kind.name().toLowerCase(Locale.ROOT)),
                        Arrays.stream(Section.values())
                                .filter(section -> section != Section.NONE)
                                .map(Section::key))
                .flatMap(keys -> keys);

        assertThat(keys()).containsAll(shown.toList());
    }

    @Test
    void noMessageIsLeftOver() {
        var literals = found(LITERAL, "java", "jte");
        var prefixes = literals.stream().filter(l -> l.endsWith(".")).toList();
        var reasons = new HashSet<String>();
        literals.forEach(literal -> reasons.add("reason." + literal));
        literals.forEach(literal -> reasons.add("event." + literal));

        var leftOver = keys().stream()
                .filter(key -> !literals.contains(key) && !reasons.contains(key))
                .filter(key -> prefixes.stream()
                        .noneMatch(p -> !p.equals("reason.") && !p.equals("event.") && key.startsWith(p)))
                .toList();

        assertThat(leftOver).isEmpty();
    }

    @Test
    void everyMessageCanBeFilled() {
        for (var language : List.of(Words.SPANISH, Words.ENGLISH)) {
            messages(fileOf(language))
                    .forEach((key, text) -> assertThatCode(() -> new MessageFormat(text.toString(), language))
                            .as(language + " " + key)
                            .doesNotThrowAnyException());
        }
    }

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(messages(ENGLISH).stringPropertyNames()).containsExactlyInAnyOrderElementsOf(keys());
    }

    /** Places, how they are formatted, and from which numbers on a choice says something else. */
    @Test
    void bothLanguagesHaveTheSamePlaces() {
        var english = messages(ENGLISH);

        messages()
                .forEach((key, text) -> assertThat(places(english.getProperty(key.toString())))
                        .as(key.toString())
                        .isEqualTo(places(text.toString())));
    }

    /** A single straight one would hide the places after it, and itself. */
    @Test
    void noEnglishApostropheIsLostInAMessage() {
        assertThat(messages(ENGLISH).values()).noneMatch(text -> text.toString().contains("'"));
    }

    private static Set<String> places(String text) {
        return Pattern.compile("\\{\\d+(?:,[a-z]+)?|[,|]\\d+[#<]")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Path fileOf(Locale language) {
        return language.equals(Words.ENGLISH) ? ENGLISH : MESSAGES;
    }

    @Test
    void noKeyStandsTwice() throws IOException {
        for (var file : List.of(MESSAGES, ENGLISH)) {
            assertThat(Files.readAllLines(file).stream()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .map(line -> line.substring(0, line.indexOf('='))))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void templatesHoldNoWordsOfTheirOwn() {
        var words = sources("jte").flatMap(file -> textOf(file).map(text -> file.getFileName() + ": " + text));

        assertThat(words).isEmpty();
    }

    @Test
    void theSearchForWordsSeesThem() {
        assertThat(textIn("<p>Hola</p>")).containsExactly("Hola");
        assertThat(textIn("<p>${w.text(\"a.b\")} · Andamio</p>@if(x.equals(\"(\"))<b>ok</b>@endif"))
                .containsExactly("ok");
        assertThat(textIn("<a title=\"Ver más\" href=\"${x}\">${y}</a>")).containsExactly("Ver más");
        assertThat(textIn("@template.layout(frame = frame, content = @`<h1>Adiós</h1>`)"))
                .containsExactly("Adiós");
    }

    private static Stream<String> named(String prefix, Enum<?>[] values) {
        return Arrays.stream(values).map(value -> prefix + value.name());
    }

    private static Stream<String> textOf(Path file) {
        return textIn(read(file)).stream();
    }

    /** Pieces of text that are neither tags nor directives nor expressions nor keys to press; the product's name is the same in every language. */
    private static List<String> textIn(String template) {
        var body = template.replaceAll("(?m)^@(import|param) .*$", "")
                .replaceAll("@template\\.[\\w.]+\\([^`()]*(?:\\([^`()]*\\)[^`()]*)*@`", "")
                .replaceAll("<%--(?s:.*?)--%>", "")
                .replaceAll("<kbd[^>]*>.</kbd>", "");
        body = withoutExpressions(body).replaceAll("@(else|endif|endfor|elseif|raw|endraw)", "");
        var attributes = KEPT_TAG.matcher(body).results().map(found -> found.group(1));
        var text = Arrays.stream(body.replaceAll("<[^>]*>", "\n").split("\n"));
        return Stream.concat(text, attributes)
                .map(piece -> piece.replace("Andamio", "").replaceAll("&[a-z]+;", ""))
                .map(String::strip)
                .filter(piece -> piece.codePoints().anyMatch(Character::isLetter))
                .toList();
    }

    /** Cuts out what stands in the brackets of an expression or a directive, brackets and strings inside included. */
    private static String withoutExpressions(String template) {
        var kept = new StringBuilder();
        var opening = Pattern.compile("[$!](?:unsafe)?\\{|@(?:if|elseif|for|template\\.[\\w.]+)\\(");
        var matcher = opening.matcher(template);
        var from = 0;
        while (matcher.find(from)) {
            kept.append(template, from, matcher.start());
            from = endOf(template, matcher.end());
        }
        return kept.append(template.substring(from)).toString();
    }

    private static int endOf(String template, int inside) {
        var depth = 1;
        var quoted = false;
        var at = inside;
        while (depth > 0) {
            var c = template.charAt(at++);
            if (c == '"' && template.charAt(at - 2) != '\\') {
                quoted = !quoted;
            } else if (!quoted && (c == '(' || c == '{')) {
                depth++;
            } else if (!quoted && (c == ')' || c == '}')) {
                depth--;
            }
        }
        return at;
    }

    private static Set<String> found(Pattern pattern, String... endings) {
        var found = new TreeSet<String>();
        Arrays.stream(endings)
                .flatMap(MessagesTest::sources)
                .forEach(file -> pattern.matcher(read(file)).results().forEach(hit -> found.add(hit.group(1))));
        return found;
    }

    private static Stream<Path> sources(String ending) {
        try (var files = Files.walk(Path.of("src/main", ending))) {
            return files.filter(file -> file.toString().endsWith("." + ending)).toList().stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Set<String> keys() {
        return new TreeSet<>(messages().stringPropertyNames());
    }

    private static Properties messages() {
        return messages(MESSAGES);
    }

    private static Properties messages(Path file) {
        var messages = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            messages.load(in);
            return messages;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
