package mx.andamio.measures.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import mx.andamio.measures.duck.EngineFailure;
import mx.andamio.measures.duck.EngineFailure.Code;
import mx.andamio.measures.engine.Cases;
import mx.andamio.measures.engine.Cases.Case;
import mx.andamio.measures.lake.Lake;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

class StoredLakeTest {

    private static final LocalDate JANUARY = LocalDate.of(2025, 1, 1);
    private static final LocalDate FEBRUARY = LocalDate.of(2025, 2, 1);

    @TempDir
    private static Path objects;

    @TempDir
    private Path folder;

    private static ObjectStore store;
    private static S3Client reader;
    private Lake lake;
    private String prefix;

    @BeforeAll
    static void starts() throws IOException {
        store = new ObjectStore(objects);
        reader = S3Client.builder()
                .endpointOverride(store.access().endpoint())
                .region(Region.US_EAST_1)
                .forcePathStyle(true)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    @AfterAll
    static void ends() {
        reader.close();
        store.close();
    }

    @BeforeEach
    void delivers() throws IOException {
        prefix = UUID.randomUUID().toString();
        lake = new Lake(folder);
        Cases.add(lake, List.of(Case.of("U1", "2025-01-05", 1), Case.of("U1", "2025-02-05", 1)));
    }

    @Test
    void whatAQuestionReadsIsThereAsItIsHereAndNothingElse() throws Exception {
        try (var stored = stored()) {
            stored.bring(lake, Cases.DATASET, files(JANUARY, JANUARY));
            assertThat(names()).isEqualTo(files(JANUARY, JANUARY));

            stored.bring(lake, Cases.DATASET, files(JANUARY, FEBRUARY));
            assertThat(names()).containsExactlyInAnyOrderElementsOf(files(JANUARY, FEBRUARY));
        }
        for (var file : files(JANUARY, FEBRUARY)) {
            assertThat(reader.getObjectAsBytes(request ->
                                    request.bucket(ObjectStore.BUCKET).key(key(file)))
                            .asByteArray())
                    .isEqualTo(Files.readAllBytes(lake.folder(Cases.DATASET).resolve(file)));
        }
    }

    @Test
    void whatIsThereWholeIsLeftAndWhatIsThereInPartIsPutAgain() throws Exception {
        var january = files(JANUARY, JANUARY).getFirst();
        var february = files(FEBRUARY, FEBRUARY).getFirst();
        var other =
                new byte[Math.toIntExact(Files.size(lake.folder(Cases.DATASET).resolve(january)))];
        put(january, other);
        put(february, new byte[] {1, 2, 3});
        put("month=2024-12/of another lake.parquet", new byte[] {1});

        try (var stored = stored()) {
            stored.bring(lake, Cases.DATASET, List.of(january, february));
        }

        assertThat(read(january)).isEqualTo(other);
        assertThat(read(february))
                .isEqualTo(Files.readAllBytes(lake.folder(Cases.DATASET).resolve(february)));
    }

    @Test
    void aFileIsPutOnceAndNotAskedForAgain() throws Exception {
        try (var stored = stored()) {
            stored.bring(lake, Cases.DATASET, files(JANUARY, FEBRUARY));
            reader.deleteObject(request -> request.bucket(ObjectStore.BUCKET)
                    .key(key(files(JANUARY, JANUARY).getFirst())));

            stored.bring(lake, Cases.DATASET, files(JANUARY, FEBRUARY));
            assertThat(names()).isEqualTo(files(FEBRUARY, FEBRUARY));
        }
        // another start looks again
        try (var stored = stored()) {
            stored.bring(lake, Cases.DATASET, files(JANUARY, FEBRUARY));
        }
        assertThat(names()).hasSize(2);
    }

    @Test
    void aStoreThatDoesNotTakeThemIsSaidAndTriedAgain() throws Exception {
        try (var stored = new StoredLake("s3://none/" + prefix, store.access())) {
            assertThatExceptionOfType(EngineFailure.class)
                    .isThrownBy(() -> stored.bring(lake, Cases.DATASET, files(JANUARY, JANUARY)))
                    .withMessageContaining("s3://none/")
                    .satisfies(fault -> assertThat(fault.code()).isEqualTo(Code.NOT_COPIED))
                    .satisfies(fault -> assertThat(fault.es()).contains("andamio.measures.store"))
                    .satisfies(fault -> assertThat(fault.en()).contains("andamio.measures.store"));
            reader.createBucket(request -> request.bucket("none"));

            stored.bring(lake, Cases.DATASET, files(JANUARY, JANUARY));
            assertThat(objects("none")).hasSize(1);
        }
    }

    @Test
    void aStoreThatIsNotThereIsSaid() {
        var nobody = new StoreAccess(URI.create("http://127.0.0.1:1"), "us-east-1", "key", "secret");
        try (var stored = new StoredLake("s3://lago", nobody)) {
            assertThatExceptionOfType(EngineFailure.class)
                    .isThrownBy(() -> stored.bring(lake, Cases.DATASET, files(JANUARY, JANUARY)))
                    .satisfies(fault -> assertThat(fault.code()).isEqualTo(Code.NOT_COPIED));
        }
    }

    @Test
    void aSecretIsNotPrintedAndAPlaceElsewhereIsRefused() {
        assertThat(store.access().toString()).doesNotContain("secret");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StoredLake("local:///lake", store.access()))
                .withMessageContaining("s3://");
    }

    private StoredLake stored() {
        return new StoredLake("s3://" + ObjectStore.BUCKET + "/" + prefix, store.access());
    }

    private List<String> files(LocalDate from, LocalDate to) {
        return lake.files(Cases.DATASET, from, to).stream()
                .map(file -> lake.folder(Cases.DATASET).relativize(file).toString())
                .toList();
    }

    private String key(String file) {
        return prefix + "/" + Cases.DATASET.code() + "/" + file;
    }

    private void put(String file, byte[] bytes) {
        reader.putObject(request -> request.bucket(ObjectStore.BUCKET).key(key(file)), RequestBody.fromBytes(bytes));
    }

    private byte[] read(String file) {
        return reader.getObjectAsBytes(
                        request -> request.bucket(ObjectStore.BUCKET).key(key(file)))
                .asByteArray();
    }

    private List<String> names() {
        return objects(ObjectStore.BUCKET).stream()
                .map(S3Object::key)
                .map(key -> key.substring(key("").length()))
                .toList();
    }

    private List<S3Object> objects(String bucket) {
        return reader.listObjectsV2(request -> request.bucket(bucket).prefix(prefix))
                .contents();
    }
}
