package mx.andamio.measures.definitions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import mx.andamio.measures.definitions.Dataset.Check;
import mx.andamio.measures.definitions.Dataset.OrganCodes;
import mx.andamio.measures.expressions.BadExpression;
import mx.andamio.measures.expressions.Expressions;
import mx.andamio.measures.expressions.ValueType;
import mx.andamio.measures.periods.PeriodType;
import mx.andamio.pack.Fault;
import mx.andamio.pack.Pack;
import mx.andamio.pack.loading.DocumentFolder;
import mx.andamio.pack.loading.DocumentFolder.Document;
import mx.andamio.pack.loading.Entry;

/** Makes datasets of documents that their schema has accepted. */
final class DatasetReader {

    /** Names that the lake itself gives to columns. */
    private static final Set<String> TAKEN = Set.of("organ", "month", "period", "delivery");

    private static final int MOST_SIGNERS = 2;

    private final DocumentFolder files;
    private final Pack pack;
    private final Map<String, String> fileOfCode = new HashMap<>();

    DatasetReader(DocumentFolder files, Pack pack) {
        this.files = files;
        this.pack = pack;
    }

    List<Dataset> datasets() {
        var datasets = new ArrayList<Dataset>();
        for (var document : files.documents()) {
            var before = files.faults().size();
            var dataset = dataset(document);
            if (files.faults().size() == before) {
                datasets.add(dataset);
            }
        }
        return List.copyOf(datasets);
    }

    private Dataset dataset(Document document) {
        var entry = document.content();
        var code = entry.text("dataset");
        var first = fileOfCode.putIfAbsent(code, document.file());
        if (first != null) {
            fault(
                    document,
                    entry.line("dataset"),
                    "DUPLICATE_KEY",
                    code,
                    "Este código ya está en %s: dele otro.".formatted(first),
                    "This code is already in %s: give it another.".formatted(first));
        }
        var columns =
                entry.entries("columns").stream().map(DatasetReader::column).toList();
        roles(document, entry, columns);
        headers(document, entry, columns);
        var types = new HashMap<String, ValueType>();
        columns.forEach(column -> types.put(column.name(), column.type()));
        var expressions = new Expressions(types);
        return new Dataset(
                code,
                words(entry, "title"),
                words(entry, "grain"),
                OrganCodes.valueOf(entry.text("organs").toUpperCase(Locale.ROOT)),
                columns,
                key(document, entry, types.keySet()),
                checks(document, entry, expressions),
                number(entry, "reject_limit_percent", 5) / 100,
                entry.flag("snapshot"),
                toldBy(entry),
                signedBy(document, entry));
    }

    private List<String> signedBy(Document document, Entry entry) {
        var posts = entry.texts("signed_by");
        for (var post : posts) {
            if (pack.post(post).isEmpty()) {
                fault(
                        document,
                        entry.line("signed_by"),
                        "UNKNOWN_POST",
                        post,
                        "No hay un puesto con esta clave en posts.csv: corríjala.",
                        "There is no post of this code in posts.csv: correct it.");
            }
        }
        if (posts.size() > MOST_SIGNERS || new HashSet<>(posts).size() < posts.size()) {
            fault(
                    document,
                    entry.line("signed_by"),
                    "SIGNERS",
                    String.join(", ", posts),
                    "Firman uno o dos puestos distintos: deje ésos.",
                    "One or two different posts sign: keep those.");
        }
        return posts;
    }

    private static PeriodType toldBy(Entry entry) {
        var said = entry.textOrNull("told_by");
        return said == null ? PeriodType.DAY : PeriodType.valueOf(said.toUpperCase(Locale.ROOT));
    }

    private static Column column(Entry entry) {
        var role = Role.of(entry.text("role"));
        return new Column(
                entry.text("name"),
                type(role, entry.textOrNull("type")),
                role,
                words(entry, "title"),
                entry.texts("headers"),
                !entry.has("required") || entry.flag("required"),
                entry.texts("values"));
    }

    /** Most roles leave no choice; a category may be a number, as a year or a grade are. */
    private static ValueType type(Role role, @org.jspecify.annotations.Nullable String said) {
        return switch (role) {
            case EVENT_DATE, DATE -> ValueType.DATE;
            case QUANTITY -> ValueType.NUMBER;
            case FLAG -> ValueType.BOOLEAN;
            case ORGAN, IDENTITY -> ValueType.TEXT;
            case CATEGORY -> "number".equals(said) ? ValueType.NUMBER : ValueType.TEXT;
        };
    }

    private void roles(Document document, Entry entry, List<Column> columns) {
        for (var role : List.of(Role.ORGAN, Role.EVENT_DATE)) {
            var count = columns.stream().filter(column -> column.role() == role).count();
            if (count != 1) {
                var word = role.name().toLowerCase(Locale.ROOT);
                fault(
                        document,
                        entry.line("columns"),
                        "ROLE_COUNT",
                        word,
                        "Debe haber una sola columna con role: %s y hay %d.".formatted(word, count),
                        "There must be one column only with role: %s and there are %d.".formatted(word, count));
            }
        }
        var seen = new HashSet<String>();
        var lines = entry.entries("columns");
        for (var at = 0; at < columns.size(); at++) {
            var column = columns.get(at);
            if (!seen.add(column.name()) || TAKEN.contains(column.name())) {
                fault(
                        document,
                        lines.get(at).line(),
                        "DUPLICATE_KEY",
                        column.name(),
                        "El nombre de esta columna ya está en uso: dele otro.",
                        "The name of this column is taken: give it another.");
            }
            if (!Expressions.isName(column.name())) {
                fault(
                        document,
                        lines.get(at).line(),
                        "RESERVED_NAME",
                        column.name(),
                        "Esta palabra es del lenguaje de las expresiones: dele otro nombre a la columna.",
                        "This word belongs to the language of expressions: give the column another name.");
            }
        }
    }

    /** A delivery's column must be one of ours and no other; capitals and what lies between words do not count. */
    private void headers(Document document, Entry entry, List<Column> columns) {
        var columnOfHeader = new HashMap<String, String>();
        var lines = entry.entries("columns");
        for (var at = 0; at < columns.size(); at++) {
            var column = columns.get(at);
            for (var header : Stream.concat(Stream.of(column.name()), column.headers().stream())
                    .toList()) {
                var other = columnOfHeader.putIfAbsent(
                        header.toLowerCase(Locale.ROOT).replaceAll("[ _-]+", "_"), column.name());
                if (other != null && !other.equals(column.name())) {
                    fault(
                            document,
                            lines.get(at).line(),
                            "DUPLICATE_HEADER",
                            header,
                            "Este encabezado ya es de la columna %s: déjelo en una.".formatted(other),
                            "This header is of the column %s already: keep it in one.".formatted(other));
                }
            }
        }
    }

    private List<String> key(Document document, Entry entry, Set<String> columns) {
        var key = entry.texts("key");
        for (var name : key) {
            if (!columns.contains(name)) {
                unknownColumn(document, entry.line("key"), name);
            }
        }
        return key;
    }

    private List<Check> checks(Document document, Entry entry, Expressions expressions) {
        var checks = new ArrayList<Check>();
        for (var one : entry.entries("checks")) {
            try {
                checks.add(new Check(
                        one.text("code"),
                        expressions.value(one.text("rule"), ValueType.BOOLEAN),
                        new Bilingual(one.text("es"), one.text("en"))));
            } catch (BadExpression e) {
                expression(document, one.line("rule"), one.text("rule"), e);
            }
        }
        return List.copyOf(checks);
    }

    private void unknownColumn(Document document, int line, String name) {
        fault(
                document,
                line,
                "UNKNOWN_COLUMN",
                name,
                "No es una columna de este conjunto: corrija el nombre, o agréguela a columns.",
                "It is no column of this dataset: correct the name, or add it to columns.");
    }

    private void expression(Document document, int line, String text, BadExpression e) {
        fault(document, line, e.code(), text, sentence(e.es()), sentence(e.en()));
    }

    static String sentence(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + ".";
    }

    static Bilingual words(Entry entry, String key) {
        var both = entry.entry(key);
        return new Bilingual(both.text("es"), both.text("en"));
    }

    private static double number(Entry entry, String key, double otherwise) {
        var number = entry.numberOrNull(key);
        return number == null ? otherwise : number.doubleValue();
    }

    private void fault(Document document, int line, String code, String value, String es, String en) {
        files.fault(new Fault(document.file(), line, "", code, value, es, en));
    }
}
