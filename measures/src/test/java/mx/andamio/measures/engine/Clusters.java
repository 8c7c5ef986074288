package mx.andamio.measures.engine;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import mx.andamio.measures.lake.Lake;
import mx.andamio.measures.objects.StoreAccess;
import mx.andamio.measures.objects.StoredLake;
import mx.andamio.measures.trino.LakeCopy;
import mx.andamio.measures.trino.TrinoCluster;
import mx.andamio.measures.trino.TrinoEngine;

/**
 * A real Trino for tests, where there is one: {@code andamio.trino.url} is its address and {@code andamio.trino.folder} what it sees as {@code local:///}.
 * {@code bench/trino/cluster start FOLDER} starts one. With {@code andamio.trino.store}, the address of a store of objects with the bucket {@code lago}, files are put there and the
 * cluster reads them from it.
 */
final class Clusters {

    static final String URL = "andamio.trino.url";

    static final String STORE = "andamio.trino.store";

    private Clusters() {}

    static Path folder() {
        return Path.of(Objects.requireNonNull(System.getProperty("andamio.trino.folder"), "andamio.trino.folder"));
    }

    static MeasureEngine engine(Lake lake, List<Place> places) {
        var login = new Properties();
        login.setProperty("user", "test");
        var store = System.getProperty(STORE);
        var folder = folder().relativize(lake.root()).toString();
        var location = (store == null ? "local:///" : "s3://lago/") + folder;
        return new TrinoEngine(
                lake,
                places,
                new TrinoCluster(
                        Objects.requireNonNull(System.getProperty(URL)), login, location, Duration.ofMinutes(2)),
                store == null
                        ? LakeCopy.NONE
                        : new StoredLake(location, new StoreAccess(URI.create(store), "us-east-1", "key", "secret")));
    }
}
