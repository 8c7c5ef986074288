package mx.andamio.measures.quality;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import mx.andamio.measures.definitions.Bilingual;
import mx.andamio.measures.definitions.Definitions;
import mx.andamio.measures.definitions.Indicator;
import mx.andamio.measures.expressions.BadExpression;
import mx.andamio.measures.expressions.Expressions;
import mx.andamio.measures.expressions.ValueType;
import mx.andamio.measures.quality.Quality.Figure;
import mx.andamio.measures.quality.Quality.Jumping;
import mx.andamio.measures.quality.Quality.Part;
import mx.andamio.measures.quality.Quality.Rule;
import mx.andamio.measures.quality.Quality.Silence;
import mx.andamio.pack.Fault;
import mx.andamio.pack.loading.DocumentFolder;
import mx.andamio.pack.loading.DocumentFolder.Document;
import mx.andamio.pack.loading.Entry;
import org.jspecify.annotations.Nullable;

/** Reads {@code quality/*.yaml} of a pack. */
public final class QualityReader {

    private static final String FOLDER = "quality";

    private final DocumentFolder files;
    private final Definitions definitions;
    private final Set<String> codes = new HashSet<>();
    private final List<Rule> rules = new ArrayList<>();
    private final Set<String> past100 = new LinkedHashSet<>();
    private Jumping jumping = Quality.NONE.jumping();
    private Silence silence = Quality.NONE.silence();

    private QualityReader(DocumentFolder files, Definitions definitions) {
        this.files = files;
        this.definitions = definitions;
    }

    /**
     * @param folder of the pack; one without {@code quality} looks at data by {@link Quality#NONE}
     * @param definitions of the same pack
     */
    public static Quality read(Path folder, Definitions definitions) {
        if (!Files.isDirectory(folder.resolve(FOLDER))) {
            return Quality.NONE;
        }
        var reader = new QualityReader(new DocumentFolder(folder, FOLDER, FOLDER), definitions);
        reader.files.documents().forEach(reader::document);
        return new Quality(
                reader.jumping,
                reader.silence,
                List.copyOf(reader.rules),
                Set.copyOf(reader.past100),
                reader.files.faults());
    }

    private void document(Document document) {
        var entry = document.content();
        if (entry.has("jumps")) {
            var one = entry.entry("jumps");
            jumping = new Jumping(
                    number(one, "points").intValueExact(),
                    number(one, "z").doubleValue(),
                    number(one, "mad").doubleValue(),
                    number(one, "least_change_percent").doubleValue() / 100,
                    number(one, "least_count").doubleValue());
        }
        if (entry.has("silence")) {
            var one = entry.entry("silence");
            silence = new Silence(
                    number(one, "months_around").intValueExact(),
                    number(one, "months_known").intValueExact(),
                    number(one, "told_percent").doubleValue() / 100,
                    number(one, "least_count").doubleValue());
        }
        for (var code : entry.texts("may_pass_100")) {
            if (latest(code).isEmpty()) {
                unknown(document, entry.line("may_pass_100"), code);
            }
            past100.add(code);
        }
        entry.entries("rules").forEach(one -> rule(document, one));
    }

    private static BigDecimal number(Entry entry, String key) {
        return Objects.requireNonNull(entry.numberOrNull(key), key);
    }

    private Optional<Indicator> latest(String code) {
        return definitions.indicators().stream()
                .filter(one -> one.code().equals(code))
                .reduce((one, later) -> later.from().isBefore(one.from()) ? one : later);
    }

    private void rule(Document document, Entry entry) {
        twice(document, entry);
        var figures = new ArrayList<Figure>();
        var types = new LinkedHashMap<String, ValueType>();
        for (var one : entry.entries("figures")) {
            types.put(one.text("name"), ValueType.NUMBER);
            var figure = figure(document, one);
            if (figure != null) {
                figures.add(figure);
            }
        }
        try {
            var rule = new Expressions(types).value(entry.text("rule"), ValueType.BOOLEAN);
            if (figures.size() == types.size()) {
                rules.add(new Rule(
                        entry.text("code"),
                        words(entry, "text"),
                        words(entry, "mend"),
                        List.copyOf(figures),
                        entry.text("rule"),
                        rule));
            }
        } catch (BadExpression e) {
            fault(document, entry.line("rule"), e.code(), entry.text("rule"), sentence(e.es()), sentence(e.en()));
        }
    }

    private @Nullable Figure figure(Document document, Entry entry) {
        var code = entry.text("indicator");
        var indicator = latest(code);
        if (indicator.isEmpty()) {
            unknown(document, entry.line("indicator"), code);
            return null;
        }
        var part = Part.valueOf(entry.text("part").toUpperCase(Locale.ROOT));
        if (part == Part.DENOMINATOR && indicator.get().denominator() == null) {
            fault(
                    document,
                    entry.line("part"),
                    "NO_DENOMINATOR",
                    code,
                    "Este indicador no se divide entre nada: use numerator o value.",
                    "This indicator is divided by nothing: use numerator or value.");
            return null;
        }
        return new Figure(entry.text("name"), indicator.get(), part);
    }

    private void twice(Document document, Entry entry) {
        if (!codes.add(entry.text("code"))) {
            fault(
                    document,
                    entry.line("code"),
                    "DUPLICATE_KEY",
                    entry.text("code"),
                    "Ya hay una regla con este código: dele otro.",
                    "There is a rule with this code already: give it another.");
        }
    }

    private void unknown(Document document, int line, String code) {
        fault(
                document,
                line,
                "UNKNOWN_REFERENCE",
                code,
                "No existe en indicators/: corrija el código.",
                "It does not exist in indicators/: correct the code.");
    }

    private void fault(Document document, int line, String code, String value, String es, String en) {
        files.fault(new Fault(document.file(), line, "", code, value, es, en));
    }

    private static String sentence(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + ".";
    }

    private static Bilingual words(Entry entry, String key) {
        var both = entry.entry(key);
        return new Bilingual(both.text("es"), both.text("en"));
    }
}
