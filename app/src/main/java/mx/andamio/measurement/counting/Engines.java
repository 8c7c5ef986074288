package mx.andamio.measurement.counting;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import mx.andamio.measures.duck.DuckProcess;
import mx.andamio.measures.engine.DuckEngine;
import mx.andamio.measures.engine.MeasureEngine;
import mx.andamio.measures.engine.Place;
import mx.andamio.measures.lake.Lake;
import mx.andamio.measures.trino.LakeCopy;
import mx.andamio.measures.trino.TrinoCluster;
import mx.andamio.measures.trino.TrinoEngine;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Who counts: the process of this machine, or a cluster where one is named. Both give the same figures, so nothing is counted anew when that changes. */
@Component
@EnableConfigurationProperties({TrinoSettings.class, StoreSettings.class})
class Engines {

    private final @Nullable TrinoCluster cluster;
    private final LakeCopy copy;

    /** @throws IllegalArgumentException for an address that is none */
    Engines(TrinoSettings trino, StoreSettings store, @Value("${andamio.measures.patience}") Duration patience) {
        this.copy = store.copy(trino.location());
        this.cluster =
                trino.url().isBlank() ? null : new TrinoCluster(trino.url(), trino.login(), trino.location(), patience);
    }

    /** @param own asked where no cluster is named */
    MeasureEngine over(Lake lake, List<Place> places, DuckProcess own) {
        return cluster == null ? new DuckEngine(lake, places, own) : new TrinoEngine(lake, places, cluster, copy);
    }

    @PreDestroy
    void close() {
        if (cluster != null) {
            cluster.close();
        }
        copy.close();
    }
}
