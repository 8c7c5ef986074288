package mx.andamio.measures.engine;

import java.nio.file.Path;
import java.util.List;
import mx.andamio.measures.lake.Lake;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The same definitions at random, on a real Trino against the slow evaluator. */
@EnabledIfSystemProperty(named = Clusters.URL, matches = "jdbc:.+", disabledReason = "no cluster is given")
class RandomDefinitionsOnTrinoTest extends RandomDefinitionsTest {

    @Override
    MeasureEngine engine(Lake lake, List<Place> places) {
        return Clusters.engine(lake, places);
    }

    @Override
    Path lakes() {
        return Clusters.folder();
    }

    @Override
    boolean isAskedTogether() {
        return false;
    }
}
