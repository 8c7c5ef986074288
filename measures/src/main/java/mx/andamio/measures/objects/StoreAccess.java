package mx.andamio.measures.objects;

import java.net.URI;

/**
 * How a store is reached.
 *
 * @param endpoint as {@code https://s3.mx-central-1.amazonaws.com} or that of a store of the institution; buckets are named in the path
 * @param region what signatures name; stores that have none accept any
 * @param key blank where this machine has a right of its own to write there (role, environment)
 * @param secret of the key
 */
public record StoreAccess(URI endpoint, String region, String key, String secret) {

    public StoreAccess {
        if (!"http".equals(endpoint.getScheme()) && !"https".equals(endpoint.getScheme())) {
            throw new IllegalArgumentException("an endpoint http://… or https://… is needed, not " + endpoint);
        }
        if (key.isBlank() != secret.isBlank()) {
            throw new IllegalArgumentException("key and secret are given together");
        }
    }

    /** Without the secret, as it may be printed. */
    @Override
    public String toString() {
        return endpoint + " " + region + " " + key;
    }
}
