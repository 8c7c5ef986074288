package mx.andamio.measurement.counting;

import mx.andamio.measures.definitions.Indicator;
import mx.andamio.register.Sha256;

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
        return Sha256.hex(decides).substring(0, LENGTH);
    }
}
