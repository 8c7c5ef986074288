package mx.andamio.pack;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Look-ups of a pack, built once. */
final class PackIndex {

    record AliasKey(Alias.Kind kind, String folded) {}

    record MunicipalityKey(String ooad, String imssCode) {}

    final Map<String, Organ> organs;
    final Map<String, Body> bodies;
    final Map<String, Post> posts;
    final Map<String, Programme> programmes;
    final Map<MunicipalityKey, Municipality> municipalities;
    final Map<OrganType, List<Organ>> byType = new EnumMap<>(OrganType.class);
    final Map<String, List<Organ>> byRegion = new HashMap<>();
    final Map<String, List<Organ>> children = new HashMap<>();
    final Map<String, List<Post>> postsByOrgan = new HashMap<>();
    final Map<String, List<Alias>> aliasesByOrgan = new HashMap<>();
    final Map<String, List<Organ>> byName = new HashMap<>();
    final Map<AliasKey, List<Organ>> byAlias = new HashMap<>();

    PackIndex(Pack.Parts parts) {
        organs = byKey(parts.organs(), Organ::code);
        bodies = byKey(parts.bodies(), Body::code);
        posts = byKey(parts.posts(), Post::code);
        programmes = byKey(parts.programmes(), Programme::code);
        municipalities = byKey(parts.municipalities(), m -> new MunicipalityKey(m.ooad(), m.imssCode()));
        parts.organs().forEach(this::indexOrgan);
        parts.posts().forEach(post -> add(postsByOrgan, post.organ(), post));
        parts.aliases().forEach(this::indexAlias);
        freeze(byType);
        freeze(byRegion);
        freeze(children);
        freeze(postsByOrgan);
        freeze(aliasesByOrgan);
        freeze(byName);
        freeze(byAlias);
    }

    private void indexOrgan(Organ organ) {
        add(byType, organ.type(), organ);
        add(byName, Folding.fold(organ.name()), organ);
        String region = organ.region();
        if (region != null) {
            add(byRegion, region, organ);
        }
        String parent = organ.parent();
        if (parent != null) {
            add(children, parent, organ);
        }
    }

    private void indexAlias(Alias alias) {
        add(aliasesByOrgan, alias.organ(), alias);
        Organ organ = organs.get(alias.organ());
        if (organ == null) {
            return;
        }
        String folded = Folding.fold(alias.text());
        add(byAlias, new AliasKey(alias.kind(), folded), organ);
        if (alias.kind().isName()) {
            add(byName, folded, organ);
        }
    }

    private static <K, V> Map<K, V> byKey(List<V> values, Function<V, K> key) {
        Map<K, V> map = HashMap.newHashMap(values.size());
        values.forEach(value -> map.put(key.apply(value), value));
        return map;
    }

    private static <K, V> void add(Map<K, List<V>> map, K key, V value) {
        List<V> values = map.computeIfAbsent(key, ignored -> new ArrayList<>(2));
        if (!values.contains(value)) {
            values.add(value);
        }
    }

    private static <K, V> void freeze(Map<K, List<V>> map) {
        map.replaceAll((key, values) -> List.copyOf(values));
    }
}
