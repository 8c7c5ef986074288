package mx.andamio.measurement.counting;

import java.net.URI;
import mx.andamio.measures.objects.StoreAccess;
import mx.andamio.measures.objects.StoredLake;
import mx.andamio.measures.trino.LakeCopy;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where files are put for the cluster.
 *
 * @param endpoint empty where the cluster sees the folder, or something else copies it
 * @param key empty where this machine has a right of its own
 */
@ConfigurationProperties("andamio.measures.store")
record StoreSettings(String endpoint, String region, String key, String secret) {

    /**
     * @param location where the cluster sees the lake
     * @throws IllegalArgumentException for a location that is not in a store
     */
    LakeCopy copy(String location) {
        if (endpoint.isBlank()) {
            return LakeCopy.NONE;
        }
        if (!location.startsWith("s3://")) {
            throw new IllegalArgumentException(
                    "Con andamio.measures.store.endpoint, andamio.measures.trino.location es s3://… y aquí es «%1$s». / With andamio.measures.store.endpoint, andamio.measures.trino.location is s3://…; here it is “%1$s”."
                            .formatted(location));
        }
        return new StoredLake(location, new StoreAccess(URI.create(endpoint), region, key, secret));
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return endpoint + " " + region + " " + key;
    }
}
