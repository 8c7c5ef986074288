package mx.andamio.directory.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mx.andamio.directory.web.Views.Group;
import mx.andamio.directory.web.Views.Node;
import mx.andamio.pack.Organ;
import mx.andamio.pack.OrganType;

/** Arranges organs as the page shows them. */
final class OrganTree {

    private final Map<String, List<Organ>> children = new HashMap<>();
    private final List<Organ> organs;

    OrganTree(List<Organ> organs) {
        this.organs = organs;
        for (var organ : organs) {
            children.computeIfAbsent(Objects.toString(organ.parent(), ""), _ -> new ArrayList<>())
                    .add(organ);
        }
    }

    List<Group> groups() {
        return List.of(
                group("organs.regions", of(OrganType.REGION)),
                group("organs.normative", normative()),
                group("organs.union", of(OrganType.UNION)),
                group("organs.external", of(OrganType.EXTERNAL)));
    }

    private List<Organ> of(OrganType type) {
        return organs.stream().filter(organ -> organ.type() == type).toList();
    }

    /** Directorates hang on one another; the tree begins at those without a directorate above. */
    private List<Organ> normative() {
        return of(OrganType.DIRECTORATE).stream()
                .filter(organ -> organ.parent() == null)
                .toList();
    }

    private Group group(String key, List<Organ> roots) {
        var nodes = roots.stream()
                .map(root -> node(root, key.equals("organs.normative")))
                .toList();
        return new Group(key, nodes, nodes.stream().mapToInt(OrganTree::size).sum());
    }

    private Node node(Organ organ, boolean normativeOnly) {
        var below = children.getOrDefault(organ.code(), List.of()).stream()
                .filter(child -> !normativeOnly || isNormative(child))
                .map(child -> node(child, normativeOnly))
                .toList();
        return new Node(organ, below);
    }

    private static boolean isNormative(Organ organ) {
        return organ.type() == OrganType.DIRECTORATE || organ.type() == OrganType.UNIT;
    }

    private static int size(Node node) {
        return 1 + node.children().stream().mapToInt(OrganTree::size).sum();
    }
}
