package mx.andamio.measurement.counting;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import mx.andamio.measures.definitions.Indicator;

/** Names what decides an indicator's figures. Its words, thresholds and programmes do not: changing these counts nothing anew. */
final class Fingerprint {

    /** Another one counts everything anew: of a version of the engine that gives other figures. */
    private static final int ENGINE = 1;

    private static final int LENGTH = 16;

    private Fingerprint() {}

    static String of(Indicator one, String places) {
        var dataset = one.dataset();
        var decides = String.join(
                "\n",
                Integer.toString(ENGINE),
                places,
                dataset.code(),
                dataset.organs().name(),
                Boolean.toString(dataset.snapshot()),
                String.valueOf(one.each()),
                String.valueOf(one.where()),
                String.valueOf(one.numerator()),
                String.valueOf(one.denominator()),
                String.valueOf(one.share()),
                one.accumulation().name(),
                one.factor().toPlainString(),
                Integer.toString(one.suppressBelow()),
                one.from().toString(),
                String.valueOf(one.to()));
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(decides.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
