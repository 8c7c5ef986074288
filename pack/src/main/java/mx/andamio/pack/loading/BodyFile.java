package mx.andamio.pack.loading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import mx.andamio.pack.Body;
import mx.andamio.pack.KnownSession;
import mx.andamio.pack.LineSet;
import mx.andamio.pack.Organ;
import mx.andamio.pack.OrganType;
import mx.andamio.pack.Sector;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** {@code bodies.yaml}. An entry with {@code per} is a rule: it stands for one body per organ of those types. */
final class BodyFile {

    static final String FILE = "bodies.yaml";

    private final List<Entry> entries;

    BodyFile(@Nullable Node root) {
        entries = new Entry(root).entries("bodies");
    }

    void check(Map<String, OrganType> organs, Resources resources, Faults faults) {
        Map<String, Integer> lines = new HashMap<>();
        for (Entry entry : entries) {
            checkSeries(entry, faults);
            RuleBlock.check(entry, faults);
            MeetingBlock.check(entry, organs, resources, faults);
            String code = Objects.requireNonNullElse(entry.textOrNull("code"), "");
            if (!code.isEmpty() && !entry.texts("per").isEmpty() && !code.contains("{code}")) {
                faults.at(new Faults.Place(FILE, entry.line(), "/code"), FaultCode.UNKNOWN_PLACEHOLDER, code);
            }
            if (!code.isEmpty()) {
                codes(entry, code, organs).forEach(expanded -> checkOnce(entry, expanded, lines, faults));
            }
        }
    }

    private static void checkOnce(Entry entry, String code, Map<String, Integer> lines, Faults faults) {
        Integer first = lines.putIfAbsent(code, entry.line());
        if (first != null && first != entry.line()) {
            Faults.Place place = new Faults.Place(FILE, entry.line(), "/code");
            faults.at(place, FaultCode.DUPLICATE_KEY, code, FILE + ":" + first);
        }
    }

    private static void checkSeries(Entry entry, Faults faults) {
        Stream.of("sessions", "notice_days")
                .flatMap(key -> entry.entries(key).stream())
                .forEach(of -> {
                    String series = of.textOrNull("series");
                    if (series != null && !entry.texts("series").contains(series)) {
                        faults.at(
                                new Faults.Place(FILE, of.line(), "/series"),
                                FaultCode.UNKNOWN_REFERENCE,
                                series,
                                "series");
                    }
                });
    }

    private static List<String> codes(Entry entry, String code, Map<String, OrganType> organs) {
        List<String> types = entry.texts("per");
        if (types.isEmpty()) {
            return List.of(code);
        }
        return organs.entrySet().stream()
                .filter(organ -> types.contains(organ.getValue().name()))
                .map(organ -> code.replace("{code}", organ.getKey()))
                .toList();
    }

    List<Body> make(List<Organ> organs) {
        List<Body> bodies = new ArrayList<>();
        for (Entry entry : entries) {
            List<String> types = entry.texts("per");
            if (types.isEmpty()) {
                bodies.add(body(entry, null));
            }
            organs.stream()
                    .filter(organ -> types.contains(organ.type().name()))
                    .forEach(organ -> bodies.add(body(entry, organ)));
        }
        return bodies;
    }

    private static Body body(Entry entry, @Nullable Organ organ) {
        return new Body(
                fill(entry.text("code"), organ),
                fill(entry.text("name"), organ),
                entry.text("kind"),
                entry.text("scope"),
                organ == null ? entry.textOrNull("region") : organ.region(),
                entry.texts("series"),
                entry.texts("aliases").stream().map(alias -> fill(alias, organ)).toList(),
                entry.textOrNull("folio_pattern"),
                entry.texts("to_confirm"),
                Objects.requireNonNullElse(entry.textOrNull("family"), fill(entry.text("name"), organ)),
                organ == null ? null : organ.code(),
                entry.texts("convenes").stream().map(OrganType::valueOf).toList(),
                entry.entries("sectors").stream().map(BodyFile::sector).toList(),
                entry.entries("line_sets").stream().map(BodyFile::lineSet).toList(),
                entry.entries("sessions").stream().map(BodyFile::session).toList(),
                RuleBlock.of(entry),
                MeetingBlock.of(entry));
    }

    private static String fill(String template, @Nullable Organ organ) {
        return organ == null ? template : Placeholders.fill(template, organ);
    }

    private static Sector sector(Entry entry) {
        return new Sector(entry.text("code"), entry.text("name"), entry.integerOrNull("seats"));
    }

    private static LineSet lineSet(Entry entry) {
        return new LineSet(
                entry.text("code"),
                entry.text("name"),
                entry.text("kind"),
                entry.text("source"),
                entry.entries("lines").stream()
                        .map(line -> new LineSet.Line(
                                line.text("code"), line.text("name"), "true".equals(line.textOrNull("medical"))))
                        .toList());
    }

    private static KnownSession session(Entry entry) {
        return new KnownSession(
                entry.text("series"),
                Integer.parseInt(entry.text("number")),
                entry.text("held_on"),
                entry.textOrNull("held_to"),
                entry.text("source"));
    }
}
