package mx.andamio.measures.engine;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import mx.andamio.measures.lake.Lake;
import mx.andamio.measures.trino.TrinoCluster;
import mx.andamio.measures.trino.TrinoEngine;

/**
 * A real Trino for tests, where there is one: {@code andamio.trino.url} is its address and {@code andamio.trino.folder} what it sees as {@code local:///}.
 * {@code bench/trino/cluster start FOLDER} starts one.
 */
final class Clusters {

    static final String URL = "andamio.trino.url";

    private Clusters() {}

    static Path folder() {
        return Path.of(Objects.requireNonNull(System.getProperty("andamio.trino.folder"), "andamio.trino.folder"));
    }

    static MeasureEngine engine(Lake lake, List<Place> places) {
        var login = new Properties();
        login.setProperty("user", "test");
        return new TrinoEngine(
                lake,
                places,
                new TrinoCluster(
                        Objects.requireNonNull(System.getProperty(URL)),
                        login,
                        "local:///" + folder().relativize(lake.root()),
                        Duration.ofMinutes(2)));
    }
}
