package mx.andamio.measurement.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import mx.andamio.measures.duck.DuckProcess;
import mx.andamio.measures.duck.Limits;
import mx.andamio.measures.engine.DuckEngine;
import mx.andamio.measures.engine.MeasureEngine;
import mx.andamio.measures.lake.Lake;
import mx.andamio.measures.trino.TrinoEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnginesTest {

    private static final String URL = "jdbc:trino://127.0.0.1:18080/lake/andamio";

    @TempDir
    Path folder;

    @Test
    void theProcessOfThisMachineCountsWhereNoClusterIsNamed() {
        assertThat(made("", "")).isInstanceOf(DuckEngine.class);
    }

    @Test
    void aClusterThatIsNamedCounts() {
        assertThat(made(URL, "s3://bucket/lake")).isInstanceOf(TrinoEngine.class);
    }

    @Test
    void aClusterMustKnowWhereTheFilesAre() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> made(URL, ""))
                .withMessageContaining("se indican juntas")
                .withMessageContaining("andamio.measures.trino.location");
    }

    @Test
    void anAddressOfSomethingElseIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> made("jdbc:postgresql://127.0.0.1/andamio", "s3://bucket/lake"))
                .withMessageContaining("jdbc:trino:");
    }

    @Test
    void aStoreIsWhereTheClusterReads() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> made(URL, "local:///lake", "https://s3.example.org", "", ""))
                .withMessageContaining("«local:///lake»")
                .withMessageContaining("andamio.measures.store.endpoint");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> made(URL, "s3://bucket/lake", "s3.example.org", "", ""))
                .withMessageContaining("https://");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> made(URL, "s3://bucket/lake", "https://s3.example.org", "key", ""))
                .withMessageContaining("secret");
        assertThat(made(URL, "s3://bucket/lake", "https://s3.example.org", "key", "secret"))
                .isInstanceOf(TrinoEngine.class);
    }

    private MeasureEngine made(String url, String location) {
        return made(url, location, "", "", "");
    }

    private MeasureEngine made(String url, String location, String endpoint, String key, String secret) {
        var patience = Duration.ofMinutes(1);
        var own = new DuckProcess(new Limits(64, 1, patience, Duration.ofMinutes(2), folder, List.of(folder)));
        return new Engines(
                        new TrinoSettings(url, "andamio", "", location),
                        new StoreSettings(endpoint, "us-east-1", key, secret),
                        patience)
                .over(new Lake(folder), List.of(), own);
    }
}
