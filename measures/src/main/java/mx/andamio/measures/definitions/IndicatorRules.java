package mx.andamio.measures.definitions;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import mx.andamio.pack.loading.Entry;

/** What fits together within one indicator, whatever it counts. */
final class IndicatorRules {

    private final Entry entry;
    private final Faulting faulting;

    private IndicatorRules(Entry entry, Faulting faulting) {
        this.entry = entry;
        this.faulting = faulting;
    }

    /** Takes a fault of the file that is being read. */
    interface Faulting {

        void fault(int line, String code, String value, String es, String en);
    }

    static void check(Entry entry, Accumulation accumulation, Dataset dataset, Faulting faulting) {
        var rules = new IndicatorRules(entry, faulting);
        rules.parts(accumulation);
        rules.snapshot(accumulation, dataset);
        rules.thresholds();
        rules.dates();
    }

    /** What this kind of accumulation cannot do without, and what it has no use for. */
    private void parts(Accumulation accumulation) {
        part(accumulation, "denominator", Set.of(Accumulation.RATIO), Set.of(Accumulation.RATIO, Accumulation.STOCK));
        part(accumulation, "share", Set.of(Accumulation.PERCENTILE), Set.of(Accumulation.PERCENTILE));
        var share = entry.numberOrNull("share");
        if (share != null && (share.signum() <= 0 || share.compareTo(java.math.BigDecimal.ONE) >= 0)) {
            faulting.fault(
                    entry.line("share"),
                    "OUT_OF_RANGE",
                    share.toPlainString(),
                    "Debe estar entre 0 y 1 sin llegar a ellos: 0.5 es la mediana.",
                    "It must be between 0 and 1 and neither of them: 0.5 is the median.");
        }
    }

    private void part(Accumulation accumulation, String key, Set<Accumulation> needing, Set<Accumulation> having) {
        var missing = needing.contains(accumulation) && !entry.has(key);
        var useless = entry.has(key) && !having.contains(accumulation);
        if (missing || useless) {
            var word = accumulation.name().toLowerCase(Locale.ROOT);
            faulting.fault(
                    entry.line("accumulation"),
                    "ACCUMULATION",
                    word,
                    (missing
                                    ? "Con accumulation: %s falta «%s»: agréguelo."
                                    : "Con accumulation: %s sobra «%s»: quítelo, o cambie accumulation.")
                            .formatted(word, key),
                    (missing
                                    ? "With accumulation: %s «%s» is missing: add it."
                                    : "With accumulation: %s «%s» has no use: take it away, or change accumulation.")
                            .formatted(word, key));
        }
    }

    /** Cuts must not be added up over time, and what happens on a day does not last until the end of the period. */
    private void snapshot(Accumulation accumulation, Dataset dataset) {
        if (accumulation == Accumulation.FLOW && dataset.snapshot()) {
            faulting.fault(
                    entry.line("accumulation"),
                    "ACCUMULATION",
                    "flow",
                    "%s trae cortes: flow los sumaría y contaría lo mismo varias veces. Use stock (el último corte) o ratio (el promedio)."
                            .formatted(dataset.code()),
                    "%s holds cuts: flow would add them up and count the same several times. Use stock (the last cut) or ratio (the average)."
                            .formatted(dataset.code()));
        } else if (accumulation == Accumulation.STOCK && !dataset.snapshot()) {
            faulting.fault(
                    entry.line("accumulation"),
                    "ACCUMULATION",
                    "stock",
                    "%s trae hechos, no cortes: stock tomaría solo el último día. Use flow o ratio, o ponga snapshot: true en el conjunto si son cortes."
                            .formatted(dataset.code()),
                    "%s holds events, no cuts: stock would take the last day only. Use flow or ratio, or put snapshot: true into the dataset if they are cuts."
                            .formatted(dataset.code()));
        }
    }

    private void thresholds() {
        if (!entry.has("thresholds")) {
            return;
        }
        var both = entry.entry("thresholds");
        var good = Objects.requireNonNull(both.numberOrNull("good"));
        var bad = Objects.requireNonNull(both.numberOrNull("bad"));
        var direction = entry.text("direction");
        var order = good.compareTo(bad);
        if (direction.equals("up") ? order <= 0 : order >= 0) {
            faulting.fault(
                    entry.line("thresholds"),
                    "THRESHOLDS",
                    good.toPlainString() + ", " + bad.toPlainString(),
                    switch (direction) {
                        case "up" -> "Con direction: up, good debe ser mayor que bad.";
                        case "down" -> "Con direction: down, good debe ser menor que bad.";
                        default -> "Con direction: band, good es el extremo menor y bad el mayor.";
                    },
                    switch (direction) {
                        case "up" -> "With direction: up, good must be above bad.";
                        case "down" -> "With direction: down, good must be below bad.";
                        default -> "With direction: band, good is the lower end and bad the upper.";
                    });
        }
    }

    private void dates() {
        var from = entry.text("valid_from");
        var to = entry.textOrNull("valid_to");
        if (to != null && to.compareTo(from) < 0) {
            faulting.fault(
                    entry.line("valid_to"),
                    "DATE_ORDER",
                    to,
                    "Termina antes de empezar (%s): corrija una de las dos fechas.".formatted(from),
                    "It ends before it begins (%s): correct one of the dates.".formatted(from));
        }
    }
}
