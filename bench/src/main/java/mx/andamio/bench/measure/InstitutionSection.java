package mx.andamio.bench.measure;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The incumbent's shape through the real way: files sent to the JSON interface, the feed, the lake, the engine, PostgreSQL, and the JSON interface again.
 */
final class InstitutionSection {

    private static final int EDITS = 5;
    private static final int CORRECTED = 77_777;

    private final Shape shape;
    private final Installation at;
    private final Deliverer deliverer;
    private final int users;
    private final Duration lasting;
    private final Consumer<Figure> figures;

    /**
     * @param lasting how long users ask
     * @param figures is told each as soon as it is known
     */
    InstitutionSection(Shape shape, Installation at, int users, Duration lasting, Consumer<Figure> figures) {
        this.shape = shape;
        this.at = at;
        this.deliverer = new Deliverer(at, shape);
        this.users = users;
        this.lasting = lasting;
        this.figures = figures;
    }

    void measure() throws IOException, SQLException {
        at.put("/api/v1/units", shape.unitsCsv(LocalDate.of(2000, 1, 1)));
        try (var memory = new Memory(at)) {
            imported();
            full();
            edited();
            oneMoreMonth();
            dataValues();
            asked();
            mixed();
            bytes();
            figures.accept(
                    Figure.atMost(
                            "memory of the whole, peak",
                            memory.megabytes(),
                            "MB",
                            1_024,
                            1_800.0,
                            "resident, shared pages once: application, its two engine processes, PostgreSQL; incumbent 1.8 to 4.1 GB"));
        }
    }

    /** All months but the last, which comes later on top of them. */
    private int history() {
        return shape.months() - 1;
    }

    private void imported() {
        var files = new ArrayList<String>();
        var begun = System.nanoTime();
        for (var month = 0; month < history(); month++) {
            files.add(deliverer.form(month, -1, 0));
        }
        var ids = files.stream().map(deliverer::taken).toList();
        var seconds = (System.nanoTime() - begun) / 1e9;
        for (var month = 0; month < history(); month++) {
            deliverer.counted(ids.get(month), month);
        }
        var counted = (System.nanoTime() - begun) / 1e9;
        var values = (double) shape.values() / shape.months() * history();
        figures.accept(Figure.atLeast(
                "import, forms of a month",
                values / seconds,
                "values/s",
                50_000,
                2_900.0,
                "%,.0f values in %.1f s, sent to taken; incumbent 1,000 to 2,900".formatted(values, seconds)));
        figures.accept(Figure.of(
                "first delivery sent to all counted", counted, "s", "import and counting, from an empty installation"));
    }

    /** A list of units with other days: everything must be counted anew, of all files in the lake. */
    private void full() {
        var before = deliverer.definitions();
        var seconds = Times.of(() -> {
            at.put("/api/v1/units", shape.unitsCsv(LocalDate.of(2000, 1, 2)));
            deliverer.countedAnew(before);
        });
        figures.accept(Figure.atMost(
                "full: every indicator counted of all files",
                seconds,
                "s",
                10,
                135.0,
                "months of units, organs, regions, nation; quarters and years of organs and above; stored"));
    }

    private void edited() {
        var visible = new Times();
        var settled = new Times();
        for (var edit = 0; edit < EDITS; edit++) {
            var month = edit * 5 % history();
            var element = edit * (shape.elements() - 1) / (EDITS - 1);
            settled.add(() -> {
                var sent = new ArrayList<String>();
                visible.add(() -> {
                    sent.add(deliverer.form(month, element, CORRECTED));
                    deliverer.visible(month, element, CORRECTED);
                });
                deliverer.counted(deliverer.taken(sent.getFirst()), month);
            });
        }
        figures.accept(Figure.atMost(
                "edit to visible, longest of " + EDITS,
                visible.at(1),
                "s",
                2,
                37.0,
                "a corrected month of all units, median %.2f s; all it touches %.2f s; incumbent 11 to 37 s"
                        .formatted(visible.at(0.5), settled.at(1))));
    }

    private void oneMoreMonth() {
        var month = history();
        var seconds = Times.of(() -> deliverer.counted(deliverer.taken(deliverer.form(month, -1, 0)), month));
        figures.accept(Figure.of(
                "one more month on top of " + history(),
                seconds,
                "s",
                "sent to all counted: month, quarter and year of every indicator"));
    }

    private void dataValues() {
        var file = shape.dataValues(0);
        var seconds = Times.of(() -> deliverer.taken(deliverer.dataValues(0, file)));
        figures.accept(Figure.atLeast(
                "import, dataValueSets of a month",
                (double) shape.values() / shape.months() / seconds,
                "values/s",
                50_000,
                2_900.0,
                "a line a value, as the incumbent was given them"));
    }

    private String table(int indicators, String organs) {
        return "/api/v1/measurements?indicator="
                + String.join(",", shape.indicators().subList(0, Math.min(indicators, shape.elements()))) + "&" + organs
                + "&period_from=" + shape.last().minusMonths(Math.min(11, shape.months() - 1)) + "&period_to="
                + shape.last();
    }

    private void asked() {
        var scorecard = table(20, "organ_type=ooad");
        var unexplained = Answers.unexplained(at.get(scorecard));
        var cards = new Times();
        for (var i = 0; i < 100; i++) {
            cards.add(() -> at.get(scorecard));
        }
        var pages = (shape.all() + 499) / 500;
        var rankings = new Times();
        var lines = new Times();
        for (var i = 0; i < 10; i++) {
            rankings.add(() -> {
                for (var page = 0; page < pages; page++) {
                    at.get(table(5, "organ_type=unit&size=500&page=" + page));
                }
            });
            lines.add(() -> at.get(table(5, "organ_type=unit").replace("measurements?", "measurements.csv?")));
        }
        for (var page = 0; page < pages; page++) {
            unexplained += Answers.unexplained(at.get(table(5, "organ_type=unit&size=500&page=" + page)));
        }
        figures.accept(Figure.atMost(
                "scorecard, p95 of 100",
                cards.at(0.95),
                "s",
                0.1,
                1.3,
                "20 indicators x %d OOAD x 12 months, one answer, median %.3f s; incumbent 1.3 to 1.6"
                        .formatted(shape.organs().size(), cards.at(0.5))));
        figures.accept(Figure.atMost(
                "ranking, median of 10",
                rankings.at(0.5),
                "s",
                0.5,
                null,
                "5 indicators x %,d units x 12 months in %d pages; as one CSV %.2f s; incumbent refused it"
                        .formatted(shape.all(), pages, lines.at(0.5))));
        figures.accept(Figure.atMost(
                "values without a reason",
                (double) unexplained,
                "values",
                0,
                null,
                "of the scorecard and the ranking"));
    }

    private void mixed() {
        List<Function<Random, String>> ways = List.of(
                _ -> table(20, "organ_type=ooad"),
                by -> table(20, "organ=" + any(shape.organs(), by)),
                by -> table(20, "organ=" + any(shape.organs(), by)),
                by -> table(20, "organ=" + shape.unit(by.nextInt(shape.all()))),
                by -> table(1 + by.nextInt(5), "organ_type=ooad"),
                by -> table(1, "organ_type=unit&size=100&page=" + by.nextInt(Math.max(1, shape.all() / 100))),
                by -> "/api/v1/indicators/" + any(shape.indicators(), by) + "/values?organ=" + any(shape.organs(), by),
                by -> "/indicadores/" + any(shape.indicators(), by));
        // what is compiled and read into memory once is not the users' matter
        new Users(at, ways, users, lasting.dividedBy(2));
        var asking = new Users(at, ways, users, lasting);
        var note =
                "%d users without think time, eight ways to ask, the generator on the same processors".formatted(users);
        figures.accept(Figure.atLeast("requests a second", asking.perSecond(), "1/s", 150, 15.0, note));
        figures.accept(Figure.atMost("p95 of these", asking.p95(), "s", 0.3, 4.9, note));
        figures.accept(
                Figure.atMost("answers without a reason", (double) asking.unexplained(), "answers", 0, null, note));
    }

    private static String any(List<String> all, Random by) {
        return all.get(by.nextInt(all.size()));
    }

    private void bytes() throws IOException, SQLException {
        // of what the forms told: history, the last month, and the corrected ones a second time
        var delivered = (double) shape.all() * shape.elements() * (shape.months() + EDITS);
        figures.accept(Figure.atMost(
                "raw value in the lake",
                at.bytes("measures/lake/" + BenchPack.FORMS, ".parquet") / delivered,
                "bytes",
                10,
                800.0,
                "files of the forms, all deliveries"));
        var measured = at.number(
                "select sum((select count(*) from unnest(expected) as one where one is not null)) from measurement.block");
        figures.accept(Figure.atMost(
                "stored measurement with its index",
                (double) at.number("select pg_total_relation_size('measurement.block')") / measured,
                "bytes",
                120,
                800.0,
                "%,d measurements; with what was replaced and not yet reclaimed".formatted(measured)));
    }
}
