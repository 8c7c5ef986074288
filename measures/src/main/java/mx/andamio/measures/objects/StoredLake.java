package mx.andamio.measures.objects;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import mx.andamio.measures.definitions.Dataset;
import mx.andamio.measures.duck.EngineFailure;
import mx.andamio.measures.duck.EngineFailure.Code;
import mx.andamio.measures.lake.Lake;
import mx.andamio.measures.trino.LakeCopy;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Puts what a question reads into a bucket, once: files are never changed. What is there already is learnt by listing a dataset when it is first asked for; a file that is there with
 * another size, as after a copy by other means that was broken off, is put again. Nothing is deleted there.
 */
public final class StoredLake implements LakeCopy {

    private static final Duration CONNECTING = Duration.ofSeconds(10);
    private static final Duration SILENT = Duration.ofMinutes(1);
    /** The most that one request takes, by the rules of S3; a month of a dataset is far below. */
    private static final long LARGEST = 5L << 30;

    private final String bucket;
    private final String prefix;
    private final S3Client client;
    private final ReentrantLock one = new ReentrantLock();
    private final Map<String, Set<String>> there = new HashMap<>();

    /**
     * @param location {@code s3://bucket} or {@code s3://bucket/folder}, the bucket is there
     * @throws IllegalArgumentException for another location
     */
    public StoredLake(String location, StoreAccess access) {
        var place = URI.create(location);
        if (!"s3".equals(place.getScheme()) || place.getAuthority() == null) {
            throw new IllegalArgumentException("a place s3://bucket/folder is needed, not " + location);
        }
        this.bucket = place.getAuthority();
        var path = place.getPath();
        this.prefix = path.length() < 2 ? "" : path.substring(1) + (path.endsWith("/") ? "" : "/");
        this.client = S3Client.builder()
                .endpointOverride(access.endpoint())
                .region(Region.of(access.region()))
                .forcePathStyle(true)
                .credentialsProvider(credentials(access))
                .httpClient(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECTING)
                        .socketTimeout(SILENT)
                        .build())
                .build();
    }

    private static AwsCredentialsProvider credentials(StoreAccess access) {
        return access.key().isBlank()
                ? DefaultCredentialsProvider.builder().build()
                : StaticCredentialsProvider.create(AwsBasicCredentials.create(access.key(), access.secret()));
    }

    @Override
    public void bring(Lake lake, Dataset dataset, List<String> files) throws EngineFailure {
        var folder = prefix + dataset.code() + "/";
        // who asks for the same files meanwhile waits, and then finds them
        one.lock();
        try {
            var known = there.get(dataset.code());
            if (known == null) {
                known = listed(lake.folder(dataset), folder);
                there.put(dataset.code(), known);
            }
            for (var file : files) {
                if (!known.contains(file)) {
                    put(lake.folder(dataset).resolve(file), folder + file);
                    known.add(file);
                }
            }
        } catch (SdkException | UncheckedIOException | IOException e) {
            throw new EngineFailure(Code.NOT_COPIED, "s3://" + bucket + "/" + folder + ": " + e.getMessage());
        } finally {
            one.unlock();
        }
    }

    /** Names below the folder of the dataset, of those that are whole. */
    private Set<String> listed(Path own, String folder) {
        return client.listObjectsV2Paginator(request -> request.bucket(bucket).prefix(folder)).contents().stream()
                .filter(object -> isWhole(object, own.resolve(below(folder, object))))
                .map(object -> below(folder, object))
                .collect(Collectors.toSet());
    }

    private static String below(String folder, S3Object object) {
        return object.key().substring(folder.length());
    }

    private static boolean isWhole(S3Object object, Path file) {
        try {
            return Files.isRegularFile(file) && Files.size(file) == object.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void put(Path file, String name) throws IOException {
        refuseTooLarge(file);
        client.putObject(request -> request.bucket(bucket).key(name), RequestBody.fromFile(file));
    }

    private static void refuseTooLarge(Path path) throws IOException {
        if (Files.size(path) > LARGEST) {
            throw new IOException(path + " is larger than the 5 GiB that a store takes at once");
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
