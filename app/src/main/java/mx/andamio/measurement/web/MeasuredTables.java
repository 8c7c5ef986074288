package mx.andamio.measurement.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mx.andamio.directory.Directory;
import mx.andamio.measurement.Indicators;
import mx.andamio.measurement.Kept;
import mx.andamio.measurement.Measurements;
import mx.andamio.measurement.Measurements.Counted;
import mx.andamio.measurement.counting.Workshop;
import mx.andamio.measurement.web.MeasuredColumn.Row;
import mx.andamio.measures.definitions.Indicator;
import mx.andamio.measures.duck.EngineFailure;
import mx.andamio.measures.engine.Measurement;
import mx.andamio.measures.engine.Question;
import mx.andamio.pages.Away;
import mx.andamio.pages.FileNames;
import mx.andamio.pages.NotHere;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Words;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * What was measured, as a file. It is written aside, one period after the other, and given when it is whole: a fault within has an answer of its own, and memory
 * does not grow with the table.
 */
@Component
class MeasuredTables {

    private static final Logger LOG = LoggerFactory.getLogger(MeasuredTables.class);

    private final Pages pages;
    private final Indicators indicators;
    private final Measurements measurements;
    private final Directory directory;
    private final Places places;
    private final Workshop workshop;

    MeasuredTables(
            Pages pages,
            Indicators indicators,
            Measurements measurements,
            Directory directory,
            Places places,
            Workshop workshop) {
        this.pages = pages;
        this.indicators = indicators;
        this.measurements = measurements;
        this.directory = directory;
        this.places = places;
        this.workshop = workshop;
    }

    /**
     * Every organ and unit of one indicator, in these periods.
     *
     * @param name of the file, without its ending
     * @throws NotHere where there are no periods
     */
    void across(HttpServletResponse response, TableForm form, String name, Indicator indicator, List<Counted> periods)
            throws IOException {
        if (periods.isEmpty()) {
            throw new NotHere();
        }
        var last = periods.stream()
                .map(one -> one.period().end())
                .max(LocalDate::compareTo)
                .orElseThrow();
        give(response, form, name, List.of(indicator), rows -> {
            var names = places.names(last, pages.words());
            for (var period : periods) {
                var measured = measurements.across(indicator, period.period()).entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(Map.Entry::getValue)
                        .toList();
                for (var one : measured) {
                    rows.row(indicator, one, period, names.getOrDefault(one.organ(), one.organ()));
                }
            }
        });
    }

    /** All that is kept of an indicator, the first month ahead, then quarters and years. */
    List<Counted> everything(Indicator indicator) {
        return Arrays.stream(Kept.values())
                .flatMap(kept -> measurements.counted(indicator, kept).stream())
                .toList();
    }

    /**
     * Every indicator of today, of one organ or unit, in all periods.
     *
     * @throws NotHere where nobody has that code
     */
    void of(HttpServletResponse response, TableForm form, String organ) throws IOException {
        var words = pages.words();
        var name = places.name(organ, words).orElseThrow(NotHere::new);
        var all = indicators.on(words.today());
        var file = organ.equals(Question.EVERYONE) ? words.text("indicator.table.file") : organ;
        give(response, form, file, all, rows -> {
            for (var indicator : all) {
                for (var kept : Kept.values()) {
                    for (var told : measurements.series(indicator, organ, kept)) {
                        rows.row(indicator, told.measurement(), told.counted(), name);
                    }
                }
            }
        });
    }

    private interface Rows {

        void row(Indicator indicator, Measurement measured, Counted counted, String name) throws IOException;
    }

    private interface Writing {

        void to(Rows rows) throws IOException;
    }

    private void give(
            HttpServletResponse response, TableForm form, String name, Collection<Indicator> all, Writing writing)
            throws IOException {
        var folder = Files.createTempDirectory(workshop.aside(), "table");
        var file = folder.resolve("table." + form.ending());
        try {
            var words = pages.words();
            var levels = levels(words);
            // whether anything of it was made up is known when the last row was written
            var simulated = new boolean[1];
            try (var table = table(form, folder, file, all, simulated, words)) {
                writing.to((indicator, measured, counted, called) -> {
                    simulated[0] |= counted.simulated();
                    var level = levels.getOrDefault(measured.organ(), new Said("unit", words.text("organ.type.UNIT")));
                    var row = new Row(indicator, measured, counted, called, level);
                    table.row(cells(row, words));
                });
            }
            if (form == TableForm.PARQUET) {
                parquet(folder, file);
            }
            response.setContentType(form.type().toString());
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, FileNames.attachment(name + "." + form.ending()));
            response.setContentLengthLong(Files.size(file));
            Files.copy(file, response.getOutputStream());
        } finally {
            Workshop.delete(folder);
        }
    }

    private static List<@Nullable Object> cells(Row row, Words words) {
        var cells = new ArrayList<@Nullable Object>();
        for (var column : MeasuredColumn.ALL) {
            cells.add(column.cell().of(row, words));
        }
        return cells;
    }

    private TableFile table(
            TableForm form, Path folder, Path file, Collection<Indicator> all, boolean[] simulated, Words words)
            throws IOException {
        var unit = all.size() == 1 ? all.iterator().next().unit().in(words.locale()) : null;
        var headers = MeasuredColumn.ALL.stream()
                .map(column -> column.header(unit, words))
                .toList();
        return switch (form) {
            case CSV -> CsvTable.forPeople(file, headers);
            case XLSX ->
                new XlsxTable(
                        file,
                        words.text("indicator.table.sheet"),
                        headers,
                        words.text("indicator.table.legend"),
                        () -> TableLegend.of(all, simulated[0], words));
            case PARQUET -> CsvTable.forPrograms(text(folder));
        };
    }

    private static Path text(Path folder) {
        return folder.resolve("table.csv");
    }

    private void parquet(Path folder, Path file) throws IOException {
        try {
            workshop.parquet(
                    text(folder),
                    file,
                    MeasuredColumn.ALL.stream()
                            .map(one -> Map.entry(one.name(), one.type()))
                            .toList());
        } catch (EngineFailure e) {
            LOG.warn("a table could not be made Parquet", e);
            throw new Away("request.engine_away");
        }
    }

    private Map<String, Said> levels(Words words) {
        var levels = new HashMap<String, Said>();
        directory
                .all()
                .forEach(organ -> levels.put(
                        organ.code(),
                        new Said(
                                organ.type().name().toLowerCase(Locale.ROOT),
                                words.text("organ.type." + organ.type().name()))));
        levels.put(Question.EVERYONE, new Said("nation", words.text("indicator.nation")));
        levels.put(Question.NOBODY, new Said("nobody", words.text("indicator.nobody")));
        return levels;
    }
}
