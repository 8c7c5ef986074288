package mx.andamio.measurement.counting;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import mx.andamio.measures.duck.DuckProcess;
import mx.andamio.measures.engine.DuckEngine;
import mx.andamio.measures.engine.MeasureEngine;
import mx.andamio.measures.engine.Place;
import mx.andamio.measures.lake.Lake;
import mx.andamio.measures.trino.TrinoCluster;
import mx.andamio.measures.trino.TrinoEngine;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who counts: the process of this machine, or a cluster where one is named. Both give the same figures, so nothing is counted anew when that changes. */
@Component
class Engines {

    private final @Nullable TrinoCluster cluster;

    /**
     * @param url of the cluster; empty where there is none
     * @param location where the cluster sees the lake
     * @throws IllegalArgumentException where one is said without the other, or the address is none
     */
    Engines(
            @Value("${andamio.measures.trino.url}") String url,
            @Value("${andamio.measures.trino.user}") String user,
            @Value("${andamio.measures.trino.password}") String password,
            @Value("${andamio.measures.trino.location}") String location,
            @Value("${andamio.measures.patience}") Duration patience) {
        if (url.isBlank() != location.isBlank()) {
            throw new IllegalArgumentException(
                    "andamio.measures.trino.url y andamio.measures.trino.location se indican juntas. / andamio.measures.trino.url and andamio.measures.trino.location are given together.");
        }
        this.cluster = url.isBlank() ? null : new TrinoCluster(url, login(user, password), location, patience);
    }

    private static Properties login(String user, String password) {
        var login = new Properties();
        login.setProperty("user", user);
        if (!password.isBlank()) {
            login.setProperty("password", password);
        }
        return login;
    }

    /** @param own asked where no cluster is named */
    MeasureEngine over(Lake lake, List<Place> places, DuckProcess own) {
        return cluster == null ? new DuckEngine(lake, places, own) : new TrinoEngine(lake, places, cluster);
    }

    @PreDestroy
    void close() {
        if (cluster != null) {
            cluster.close();
        }
    }
}
