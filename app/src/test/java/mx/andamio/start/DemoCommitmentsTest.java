package mx.andamio.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mx.andamio.commitments.Commitment;
import mx.andamio.commitments.Commitments;
import mx.andamio.commitments.Commitments.Filter;
import mx.andamio.commitments.goals.Milestones;
import mx.andamio.commitments.goals.Reach;
import mx.andamio.commitments.life.Stage;
import mx.andamio.directory.Directory;
import mx.andamio.pack.OrganType;
import mx.andamio.support.InstallationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InstallationTest
class DemoCommitmentsTest {

    @Autowired
    DemoCommitments demonstration;

    @Autowired
    Commitments commitments;

    @Autowired
    Directory directory;

    @Test
    void invents816OnceAndMarksEachAsSimulated() {
        demonstration.ensure();
        demonstration.ensure();

        var invented = commitments.every(Filter.NONE).stream()
                .filter(one -> one.ownKey() != null && one.ownKey().startsWith("S-"))
                .toList();
        assertThat(invented).hasSize(DemoCommitments.MANY).allMatch(Commitment::simulated);
        assertThat(of(invented, Commitment::organ).stream()
                        .collect(Collectors.groupingBy(
                                code -> directory.organ(code).orElseThrow().type(), Collectors.counting())))
                .isEqualTo(Map.of(OrganType.OOAD, 11L, OrganType.UMAE, 14L));
        assertThat(of(invented, one -> String.valueOf(one.terms().alignment().line())))
                .hasSize(8);
        assertThat(of(invented, one -> one.state().stage())).contains(Stage.DRAFT, Stage.ADMITTED, Stage.SIGNED);
        assertThat(invented).anyMatch(one -> one.terms().goal() instanceof Reach);
        assertThat(invented).anyMatch(one -> one.terms().goal() instanceof Milestones);
        assertThat(invented).anyMatch(one -> one.met() < 6);
    }

    private static <T> Set<T> of(java.util.List<Commitment> all, java.util.function.Function<Commitment, T> part) {
        return all.stream().map(part).collect(Collectors.toSet());
    }
}
