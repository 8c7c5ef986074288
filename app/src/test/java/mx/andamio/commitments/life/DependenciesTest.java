package mx.andamio.commitments.life;

import static mx.andamio.commitments.life.Agreed.code;
import static mx.andamio.commitments.life.Agreed.commitment;
import static mx.andamio.commitments.life.Agreed.granted;
import static mx.andamio.support.Property.forAll;
import static mx.andamio.support.Property.listOf;
import static mx.andamio.support.Property.number;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import mx.andamio.commitments.Ruling;
import mx.andamio.commitments.life.Dependencies.Edge;
import org.junit.jupiter.api.Test;

class DependenciesTest {

    @Test
    void aCircleIsRefusedWithItsMembers() {
        var chain = with(with(Dependencies.NONE, 1, 2), 2, 3);

        var refused = chain.add(edge(3, 1));

        assertThat(code(refused)).isEqualTo("dependency.cycle");
        assertThat(refused.objection().orElseThrow().parameters())
                .containsExactly(String.join(
                        " → ",
                        commitment(1).toString(),
                        commitment(2).toString(),
                        commitment(3).toString()));
    }

    @Test
    void nothingWaitsForItself() {
        assertThat(code(Dependencies.NONE.add(edge(1, 1)))).isEqualTo("dependency.self");
    }

    @Test
    void twoMayWaitForTheSameAndOneForTwo() {
        var diamond = with(with(with(with(Dependencies.NONE, 1, 2), 1, 3), 2, 4), 3, 4);

        assertThat(diamond.edges()).hasSize(4);
        assertThat(with(diamond, 1, 2)).isEqualTo(diamond);
    }

    /** What was taken in can be put in an order; what was refused would have broken it. */
    @Test
    void whateverIsAddedNoCircleEverStands() {
        var pair = number(1, 8).with(number(1, 8), DependenciesTest::edge);
        forAll(listOf(pair, 0, 40), edges -> {
            var standing = Dependencies.NONE;
            for (var edge : edges) {
                switch (standing.add(edge)) {
                    case Ruling.Granted<Dependencies>(var more) -> standing = more;
                    case Ruling.Refused<Dependencies> refused -> {
                        var closed = new HashSet<>(standing.edges());
                        closed.add(edge);
                        assertThat(hasOrder(closed)).isFalse();
                    }
                }
            }
            assertThat(hasOrder(standing.edges())).isTrue();
        });
    }

    /** Takes away what waits for nothing until nothing is left, or nothing can be taken. */
    private static boolean hasOrder(java.util.Set<Edge> edges) {
        var left = List.copyOf(edges);
        while (!left.isEmpty()) {
            var waiting = left.stream().map(Edge::waits).toList();
            var rest = left.stream()
                    .filter(edge -> waiting.contains(edge.waitedFor()))
                    .toList();
            if (rest.size() == left.size()) {
                return false;
            }
            left = rest;
        }
        return true;
    }

    private static Edge edge(int waits, int waitedFor) {
        return new Edge(commitment(waits), commitment(waitedFor));
    }

    private static Dependencies with(Dependencies before, int waits, int waitedFor) {
        return granted(before.add(edge(waits, waitedFor)));
    }
}
