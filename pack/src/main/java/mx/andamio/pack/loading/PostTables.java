package mx.andamio.pack.loading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mx.andamio.pack.Organ;
import mx.andamio.pack.OrganType;
import mx.andamio.pack.Post;
import org.jspecify.annotations.Nullable;

/** Posts of single organs ({@code posts.csv}) and those that every organ of a type has ({@code post_rules.csv}). */
final class PostTables {

    private static final String RULES = "post_rules.csv";

    private final @Nullable Table posts;
    private final @Nullable Table rules;

    PostTables(@Nullable Table posts, @Nullable Table rules) {
        this.posts = posts;
        this.rules = rules;
    }

    void check(Map<String, OrganType> organs, Resources resources, Faults faults) {
        Map<String, Faults.Place> places = new LinkedHashMap<>();
        Map<String, String> superiors = new HashMap<>();
        for (Table.Row row : rows(posts)) {
            places.put(row.text("code"), place("posts.csv", row, "reports_to"));
            superiors.put(row.text("code"), row.text("reports_to"));
        }
        for (Table.Row rule : rows(rules)) {
            checkPlaceholders(rule, faults);
            organs.forEach((organ, type) -> {
                if (type.name().equals(rule.text("organ_type"))) {
                    addRuled(organ, rule, places, superiors, faults);
                }
            });
        }
        if (rules == null) {
            resources.unavailable(Resources.POSTS);
        }
        places.keySet().forEach(code -> resources.add(Resources.POSTS, "code", code));
        checkSuperiorsOfRules(places, superiors, resources, faults);
        Cycles.check(superiors, places, faults);
    }

    private static void addRuled(
            String organ,
            Table.Row rule,
            Map<String, Faults.Place> places,
            Map<String, String> superiors,
            Faults faults) {
        String code = organ + "-" + rule.text("suffix");
        Faults.Place first = places.putIfAbsent(code, place(RULES, rule, "reports_to"));
        if (first != null) {
            String where = first.file() + ":" + first.line();
            faults.at(place(RULES, rule, "suffix"), FaultCode.DUPLICATE_KEY, code, where);
        }
        superiors.put(code, rule.text("reports_to").replace("{code}", organ));
    }

    /** The foreign key of the schema cannot see them: they have placeholders. One fault per rule and superior is enough. */
    private static void checkSuperiorsOfRules(
            Map<String, Faults.Place> places, Map<String, String> superiors, Resources resources, Faults faults) {
        Map<Faults.Place, String> said = new HashMap<>();
        places.forEach((code, place) -> {
            String superior = superiors.getOrDefault(code, "");
            boolean ruled = place.file().equals(RULES) && !superior.isEmpty();
            if (ruled && !places.containsKey(superior) && said.putIfAbsent(place, superior) == null) {
                resources.check(Resources.POSTS, "code", superior, place, faults);
            }
        });
    }

    private static void checkPlaceholders(Table.Row rule, Faults faults) {
        for (String column : List.of("name", "forms", "reports_to")) {
            String rest = Placeholders.without(rule.text(column));
            if (rest.contains("{") || rest.contains("}")) {
                faults.at(place(RULES, rule, column), FaultCode.UNKNOWN_PLACEHOLDER, rule.text(column));
            }
        }
    }

    List<Post> make(List<Organ> organs) {
        List<Post> made = new ArrayList<>();
        for (Table.Row row : rows(posts)) {
            made.add(new Post(
                    row.text("code"),
                    row.text("organ"),
                    row.text("name"),
                    row.list("forms"),
                    row.textOrNull("reports_to"),
                    row.toConfirm()));
        }
        for (Table.Row rule : rows(rules)) {
            organs.stream()
                    .filter(organ -> organ.type().name().equals(rule.text("organ_type")))
                    .forEach(organ -> made.add(ruled(organ, rule)));
        }
        return made;
    }

    private static Post ruled(Organ organ, Table.Row rule) {
        String superior = rule.textOrNull("reports_to");
        return new Post(
                organ.code() + "-" + rule.text("suffix"),
                organ.code(),
                Placeholders.fill(rule.text("name"), organ),
                rule.list("forms").stream()
                        .map(form -> Placeholders.fill(form, organ))
                        .toList(),
                superior == null ? null : Placeholders.fill(superior, organ),
                rule.toConfirm());
    }

    private static List<Table.Row> rows(@Nullable Table table) {
        return table == null ? List.of() : table.rows();
    }

    private static Faults.Place place(String file, Table.Row row, String column) {
        return new Faults.Place(file, row.line(), column);
    }
}
