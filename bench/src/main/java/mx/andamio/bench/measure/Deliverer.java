package mx.andamio.bench.measure;

import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Delivers forms and waits for what comes of them, as a program of an office would: through the JSON interface. */
final class Deliverer {

    private static final long LOOK_EVERY_MILLIS = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final Installation at;
    private final Shape shape;

    Deliverer(Installation at, Shape shape) {
        this.at = at;
        this.shape = shape;
    }

    /** Its address. */
    String form(int month, int corrected, int figure) {
        return deliver(BenchPack.FORMS, "CSV", month, shape.form(month, corrected, figure));
    }

    String dataValues(int month, String file) {
        return deliver(BenchPack.VALUES, "DHIS2", month, file);
    }

    private String deliver(String dataset, String form, int month, String file) {
        var when = shape.month(month);
        var sent = Answers.read(at.post(
                "/api/v1/deliveries?dataset=" + dataset + "&source=banco&form=" + form + "&period_from=" + when.atDay(1)
                        + "&period_to=" + when.atEndOfMonth() + "&file_name=" + when + ".csv",
                file));
        return "/api/v1/deliveries/" + sent.get("id").asString();
    }

    /** Waits until it was read; its name in the lake. */
    String taken(String delivery) {
        var last = new ArrayList<JsonNode>();
        until(delivery, () -> {
            var now = Answers.read(at.get(delivery));
            last.add(now);
            return !now.get("state").asString().equals("received");
        });
        var end = last.getLast();
        if (!end.get("state").asString().equals("taken") || end.get("rejected").asLong() > 0) {
            throw new IllegalStateException("not all of it was taken: " + end);
        }
        return end.get("lake_id").asString();
    }

    /** Waits until a month of all indicators, its quarter and its year were counted of this delivery. */
    void counted(String lakeId, int month) {
        for (var type : List.of("month", "quarter", "year")) {
            until(
                    "counted " + lakeId,
                    () -> deliveries(type, shape.month(month)).stream().allMatch(one -> one.contains(lakeId)));
        }
    }

    /** Waits until everything was counted by other definitions than before. */
    void countedAnew(Map<String, List<String>> before) {
        for (var type : before.entrySet()) {
            until("counted anew", () -> {
                var now = definitions().getOrDefault(type.getKey(), List.of());
                return now.size() == type.getValue().size()
                        && now.stream().filter(one -> !one.isEmpty()).noneMatch(type.getValue()::contains);
            });
        }
    }

    /** By type of period, of each indicator and period by what it was counted. */
    Map<String, List<String>> definitions() {
        var all = new TreeMap<String, List<String>>();
        for (var type : List.of("month", "quarter", "year")) {
            all.put(
                    type,
                    counted(
                            type,
                            shape.first(),
                            shape.last(),
                            one -> one.get("definition").asString()));
        }
        return all;
    }

    private List<String> deliveries(String type, YearMonth month) {
        return counted(type, month, month, one -> one.get("deliveries").toString());
    }

    /** Of every indicator and period in which these months are; empty text where it was not counted. */
    private List<String> counted(String type, YearMonth from, YearMonth to, Function<JsonNode, String> what) {
        var table = Answers.read(at.get("/api/v1/measurements?organ=*&type=" + type + "&indicator="
                + String.join(",", shape.indicators()) + "&period_from=" + in(type, from) + "&period_to="
                + in(type, to)));
        var found = new ArrayList<String>();
        for (var indicator : table.get("indicators")) {
            for (var one : indicator.get("counted")) {
                found.add(one.isNull() ? "" : what.apply(one));
            }
        }
        return found;
    }

    private static String in(String type, YearMonth month) {
        return switch (type) {
            case "quarter" -> month.getYear() + "-T" + ((month.getMonthValue() - 1) / 3 + 1);
            case "year" -> Integer.toString(month.getYear());
            default -> month.toString();
        };
    }

    /** Waits until the interface says this figure of an element of the first unit. */
    void visible(int month, int element, int figure) {
        var path = "/api/v1/measurements?indicator=" + shape.indicators().get(element) + "&organ=" + shape.unit(0)
                + "&period_from=" + shape.month(month) + "&period_to=" + shape.month(month);
        until(
                path,
                () -> Answers.read(at.get(path))
                                .at("/items/0/series/0/values/0")
                                .asDouble(-1)
                        == figure);
    }

    static void until(String what, BooleanSupplier is) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!is.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("never came: " + what);
            }
            try {
                Thread.sleep(LOOK_EVERY_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
