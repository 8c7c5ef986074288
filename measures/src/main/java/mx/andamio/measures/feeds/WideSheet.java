package mx.andamio.measures.feeds;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import mx.andamio.measures.definitions.Column;
import mx.andamio.measures.definitions.Dataset;
import mx.andamio.measures.definitions.Role;
import mx.andamio.measures.feeds.Incoming.Numbering;
import mx.andamio.measures.feeds.Lines.Line;
import mx.andamio.measures.periods.WrittenPeriod;

/** A row an organ, a column a period, each cell a value; an empty cell is none. What else there is to say of a value stands in a column of its own, or is said beside. */
final class WideSheet {

    private static final int LETTERS = 26;

    private final Column day;
    private final Column value;
    private final Map<Column, Integer> places = new HashMap<>();
    /** By position, the last days of their periods. */
    private final Map<Integer, LocalDate> periods = new TreeMap<>();

    private final List<FeedFault> faults = new ArrayList<>();

    private WideSheet(Consignment came, List<String> names) {
        var dataset = came.dataset();
        this.day = dataset.column(Role.EVENT_DATE);
        this.value = dataset.column(Role.QUANTITY);
        var others = new ArrayList<Integer>();
        for (var at = 0; at < names.size(); at++) {
            period(dataset, names.get(at), at, others);
        }
        var headers = Headers.of(came, others.stream().map(names::get).toList(), Set.of(day, value));
        headers.faults().stream().map(fault -> orPeriod(fault, dataset)).forEach(faults::add);
        if (faults.isEmpty()) {
            for (var at = 0; at < others.size(); at++) {
                places.put(headers.columns().get(at), others.get(at));
            }
            if (periods.isEmpty()) {
                faults.add(noPeriods(dataset));
            }
        }
    }

    static Opened opened(Consignment came, Path beside) throws IOException, UnreadableFile {
        if (quantities(came.dataset()) != 1) {
            return Opened.refused(List.of(notWide(came.dataset())));
        }
        try (var lines = Lines.of(came.file(), came.form())) {
            var names = lines.next().map(Line::fields).orElse(List.of());
            var sheet = new WideSheet(came, names);
            if (!sheet.faults.isEmpty()) {
                return Opened.refused(sheet.faults);
            }
            var columns = Stream.concat(sheet.places.keySet().stream(), Stream.of(sheet.day, sheet.value))
                    .toList();
            try (var melting = new Melting(beside, columns)) {
                sheet.melt(lines, melting);
                return Opened.of(melting.incoming(Numbering.CELLS));
            }
        }
    }

    private static long quantities(Dataset dataset) {
        return dataset.columns().stream()
                .filter(column -> column.role() == Role.QUANTITY)
                .count();
    }

    private void period(Dataset dataset, String name, int at, List<Integer> others) {
        var period = WrittenPeriod.read(dataset.toldBy(), name);
        if (period.isEmpty() && WrittenPeriod.isPeriod(name)) {
            faults.add(otherType(dataset, name));
        } else if (period.isEmpty() && !name.isBlank()) {
            others.add(at);
        } else if (period.isPresent()) {
            var last = period.get().end();
            if (periods.containsValue(last)) {
                faults.add(twice(name));
            }
            periods.put(at, last);
        }
    }

    private void melt(Lines lines, Melting melting) throws UnreadableFile {
        for (var next = lines.next(); next.isPresent(); next = lines.next()) {
            var line = next.get();
            var values = new HashMap<Column, String>();
            places.forEach((column, at) -> values.put(column, line.field(at)));
            for (var period : periods.entrySet()) {
                var written = line.field(period.getKey());
                if (!written.isEmpty()) {
                    values.put(day, period.getValue().toString());
                    values.put(value, written);
                    melting.row(line.number(), cell(period.getKey(), line.number()), values);
                }
            }
            nowhere(line, melting);
        }
    }

    /** What stands under no header belongs to nothing. */
    private void nowhere(Line line, Melting melting) {
        for (var at = 0; at < line.fields().size(); at++) {
            if (!line.field(at).isEmpty() && !periods.containsKey(at) && !places.containsValue(at)) {
                melting.rejected(line.number(), cell(at, line.number()), RowFaults.shape());
            }
        }
    }

    /** As spreadsheets name it: {@code F12}. */
    private static String cell(int column, long row) {
        var letters = new StringBuilder();
        for (var left = column + 1; left > 0; left = (left - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (left - 1) % LETTERS));
        }
        return letters.toString() + row;
    }

    private static FeedFault orPeriod(FeedFault fault, Dataset dataset) {
        return fault.code().equals("UNKNOWN_HEADER")
                ? new FeedFault(
                        fault.code(),
                        fault.value(),
                        fault.es()
                                + " Si es un periodo (%s), escríbalo %s."
                                        .formatted(
                                                dataset.toldBy().es(), RowFaults.periodForms(dataset.toldBy(), " o ")),
                        fault.en()
                                + " If it is a period (%s), write it %s."
                                        .formatted(
                                                dataset.toldBy().en(), RowFaults.periodForms(dataset.toldBy(), " or ")))
                : fault;
    }

    private static FeedFault otherType(Dataset dataset, String name) {
        return new FeedFault(
                "OTHER_PERIOD_TYPE",
                name,
                "«%s» es un periodo, pero este conjunto se entrega por %s: quite esa columna."
                        .formatted(name, dataset.toldBy().es()),
                "«%s» is a period, but this dataset is told by %s: take that column away."
                        .formatted(name, dataset.toldBy().en()));
    }

    private static FeedFault twice(String name) {
        return new FeedFault(
                "DUPLICATE_HEADER",
                name,
                "El periodo «%s» está en dos columnas: deje una.".formatted(name),
                "The period «%s» has two columns: keep one.".formatted(name));
    }

    private static FeedFault noPeriods(Dataset dataset) {
        return new FeedFault(
                "MISSING_COLUMN",
                dataset.column(Role.EVENT_DATE).name(),
                "No hay columnas de periodos: cada %s lleva la suya, escrita %s."
                        .formatted(dataset.toldBy().es(), RowFaults.periodForms(dataset.toldBy(), " o ")),
                "There are no columns of periods: each %s has its own, written %s."
                        .formatted(dataset.toldBy().en(), RowFaults.periodForms(dataset.toldBy(), " or ")));
    }

    private static FeedFault notWide(Dataset dataset) {
        return new FeedFault(
                "NOT_WIDE",
                dataset.code(),
                "«%s» no tiene una sola cantidad por renglón: no cabe en una hoja con una columna por periodo."
                        .formatted(dataset.title().es()),
                "«%s» has not one quantity a row: it does not fit into a sheet with a column a period."
                        .formatted(dataset.title().en()));
    }
}
