package mx.andamio.measures.definitions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import mx.andamio.measures.definitions.Indicator.Direction;
import mx.andamio.measures.definitions.Indicator.Each;
import mx.andamio.measures.definitions.Indicator.Made;
import mx.andamio.measures.definitions.Indicator.Thresholds;
import mx.andamio.measures.expressions.BadExpression;
import mx.andamio.measures.expressions.Expression;
import mx.andamio.measures.expressions.Expressions;
import mx.andamio.measures.expressions.ValueType;
import mx.andamio.pack.Fault;
import mx.andamio.pack.Pack;
import mx.andamio.pack.Programme;
import mx.andamio.pack.loading.DocumentFolder;
import mx.andamio.pack.loading.Entry;
import org.jspecify.annotations.Nullable;

/** Makes indicators of documents that their schema has accepted. */
final class IndicatorReader {

    private final DocumentFolder files;
    private final Map<String, Dataset> datasets;
    private final Set<String> faulty;
    private final Set<String> programmes;
    private final OfficialCodes official;
    private final Map<String, String> placeOfKey = new HashMap<>();
    private String file = "";

    IndicatorReader(
            DocumentFolder files, List<Dataset> datasets, Set<String> faulty, Pack pack, OfficialCodes official) {
        this.faulty = faulty;
        this.files = files;
        this.datasets = datasets.stream().collect(Collectors.toMap(Dataset::code, one -> one));
        this.official = official;
        this.programmes = pack.programmes().stream().map(Programme::code).collect(Collectors.toSet());
    }

    List<Indicator> indicators() {
        var indicators = new ArrayList<Indicator>();
        for (var document : files.documents()) {
            file = document.file();
            for (var entry : document.content().entries("indicators")) {
                var before = files.faults().size();
                var indicator = indicator(entry);
                if (indicator != null && files.faults().size() == before) {
                    indicators.add(indicator);
                }
            }
        }
        return List.copyOf(indicators);
    }

    /** Null where a part without which nothing can be made is wrong; it was said. */
    private @Nullable Indicator indicator(Entry entry) {
        var key = entry.text("code") + "@" + entry.text("edition");
        var first = placeOfKey.putIfAbsent(key, file + ":" + entry.line());
        if (first != null) {
            fault(
                    entry.line("code"),
                    "DUPLICATE_KEY",
                    key,
                    "Ya hay uno con este código y edición en %s: dele otro código, u otra edición si la definición cambió."
                            .formatted(first),
                    "There is one with this code and edition at %s already: give it another code, or another edition if the definition changed."
                            .formatted(first));
        }
        var dataset = datasets.get(entry.text("dataset"));
        if (dataset == null) {
            unknownDataset(entry);
            return null;
        }
        for (var programme : entry.texts("programmes")) {
            if (!programmes.contains(programme)) {
                fault(
                        entry.line("programmes"),
                        "UNKNOWN_REFERENCE",
                        programme,
                        "No existe en programmes.yaml: corrija el código.",
                        "It does not exist in programmes.yaml: correct the code.");
            }
        }
        var accumulation = Accumulation.of(entry.text("accumulation"));
        IndicatorRules.check(entry, accumulation, dataset, this::fault);
        officialCode(entry);
        var each = each(entry, dataset);
        var counted = new Expressions(each == null ? dataset.types() : madeTypes(dataset, each));
        var rows = new Expressions(dataset.types());
        var where = optional(entry, "where", text -> rows.value(text, ValueType.BOOLEAN));
        var numerator = optional(
                entry,
                "numerator",
                text -> accumulation == Accumulation.PERCENTILE
                        ? counted.value(text, ValueType.NUMBER)
                        : counted.aggregate(text));
        var denominator = optional(entry, "denominator", counted::aggregate);
        if (numerator == null) {
            return null;
        }
        knownValues(entry, "where", where, dataset);
        knownValues(entry, "numerator", numerator, dataset);
        knownValues(entry, "denominator", denominator, dataset);
        return made(entry, dataset, accumulation, each, where, numerator, denominator);
    }

    private Indicator made(
            Entry entry,
            Dataset dataset,
            Accumulation accumulation,
            @Nullable Each each,
            @Nullable Expression where,
            Expression numerator,
            @Nullable Expression denominator) {
        var to = entry.textOrNull("valid_to");
        return new Indicator(
                entry.text("code"),
                entry.text("edition"),
                entry.textOrNull("official_code"),
                DatasetReader.words(entry, "title"),
                DatasetReader.words(entry, "definition"),
                entry.text("source"),
                dataset,
                each,
                where,
                numerator,
                denominator,
                entry.numberOrNull("share"),
                accumulation,
                Direction.valueOf(entry.text("direction").toUpperCase(Locale.ROOT)),
                DatasetReader.words(entry, "unit"),
                Objects.requireNonNullElse(entry.numberOrNull("factor"), BigDecimal.ONE),
                thresholds(entry),
                Objects.requireNonNullElse(entry.integerOrNull("suppress_below"), 0),
                Objects.requireNonNullElse(entry.integerOrNull("delay_days"), 0),
                LocalDate.parse(entry.text("valid_from")),
                to == null ? null : LocalDate.parse(to),
                entry.texts("programmes"));
    }

    private void unknownDataset(Entry entry) {
        var code = entry.text("dataset");
        var itsFile = "datasets/%s.yaml".formatted(code);
        var hasFaults = faulty.contains(itsFile);
        fault(
                entry.line("dataset"),
                "UNKNOWN_DATASET",
                code,
                hasFaults
                        ? "Este conjunto de datos tiene fallas: corrija primero %s.".formatted(itsFile)
                        : "No hay un conjunto de datos con este código: corríjalo; los que hay: %s.".formatted(names()),
                hasFaults
                        ? "This dataset has faults: first correct %s.".formatted(itsFile)
                        : "There is no dataset with this code: correct it; those that are: %s.".formatted(names()));
    }

    private void officialCode(Entry entry) {
        var code = entry.textOrNull("official_code");
        if (code != null && !official.has(entry.text("edition"), code)) {
            fault(
                    entry.line("official_code"),
                    "UNKNOWN_REFERENCE",
                    code,
                    "No está en indicators/%s con la edición %s: corrija el código o la edición, o agregue ahí el renglón."
                            .formatted(OfficialCodes.FILE, entry.text("edition")),
                    "It is not in indicators/%s with the edition %s: correct the code or the edition, or add the line there."
                            .formatted(OfficialCodes.FILE, entry.text("edition")));
        }
    }

    private void knownValues(Entry entry, String key, @Nullable Expression expression, Dataset dataset) {
        if (expression != null) {
            DeclaredValues.unknown(expression, dataset)
                    .forEach(unknown ->
                            fault(entry.line(key), "UNKNOWN_VALUE", unknown.value(), unknown.es(), unknown.en()));
        }
    }

    private @Nullable Each each(Entry entry, Dataset dataset) {
        if (!entry.has("each")) {
            return null;
        }
        var each = entry.entry("each");
        var by = each.text("by");
        if (dataset.column(by).filter(column -> column.role() == Role.IDENTITY).isEmpty()) {
            fault(
                    each.line("by"),
                    "UNKNOWN_COLUMN",
                    by,
                    "Debe ser una columna de %s con el papel identity.".formatted(dataset.code()),
                    "It must be a column of %s with the role identity.".formatted(dataset.code()));
        }
        var expressions = new Expressions(dataset.types());
        var columns = new ArrayList<Made>();
        each.block("columns").forEach((name, text) -> {
            try {
                var made = expressions.aggregate(text);
                knownValues(each, "columns", made, dataset);
                columns.add(new Made(name, made));
            } catch (BadExpression e) {
                fault(
                        each.line("columns"),
                        e.code(),
                        text,
                        DatasetReader.sentence(e.es()),
                        DatasetReader.sentence(e.en()));
            }
        });
        return new Each(by, List.copyOf(columns));
    }

    private static Map<String, ValueType> madeTypes(Dataset dataset, Each each) {
        var types = new LinkedHashMap<String, ValueType>();
        types.put(each.by(), dataset.column(each.by()).map(Column::type).orElse(ValueType.TEXT));
        each.columns().forEach(made -> types.put(made.name(), made.expression().type()));
        return types;
    }

    private static @Nullable Thresholds thresholds(Entry entry) {
        if (!entry.has("thresholds")) {
            return null;
        }
        var both = entry.entry("thresholds");
        return new Thresholds(
                Objects.requireNonNull(both.numberOrNull("good")), Objects.requireNonNull(both.numberOrNull("bad")));
    }

    /** Reads an expression. */
    private interface Reading {

        Expression read(String text) throws BadExpression;
    }

    private @Nullable Expression optional(Entry entry, String key, Reading reading) {
        var text = entry.textOrNull(key);
        if (text == null) {
            return null;
        }
        try {
            return reading.read(text);
        } catch (BadExpression e) {
            fault(entry.line(key), e.code(), text, DatasetReader.sentence(e.es()), DatasetReader.sentence(e.en()));
            return null;
        }
    }

    private String names() {
        return String.join(", ", datasets.keySet().stream().sorted().toList());
    }

    private void fault(int line, String code, String value, String es, String en) {
        files.fault(new Fault(file, line, "", code, value, es, en));
    }
}
