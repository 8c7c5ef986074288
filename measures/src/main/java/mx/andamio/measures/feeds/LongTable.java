package mx.andamio.measures.feeds;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import mx.andamio.measures.definitions.Column;
import mx.andamio.measures.definitions.Dataset;
import mx.andamio.measures.definitions.Role;
import mx.andamio.measures.feeds.Incoming.Numbering;
import mx.andamio.measures.feeds.Lines.Line;
import mx.andamio.measures.periods.Period;
import mx.andamio.measures.periods.WrittenPeriod;

/** A row a value, with its period written in one of many ways, as DHIS2 exports {@code dataValueSets}. */
final class LongTable {

    /** What DHIS2 tells besides, and nobody needs. */
    private static final Set<String> BESIDES =
            Set.of("storedby", "lastupdated", "created", "comment", "followup", "deleted");

    private static final String DELETED = "deleted";

    private final Dataset dataset;
    private final Map<Column, Integer> places = new HashMap<>();
    private final int width;
    private final int deleted;

    private LongTable(Dataset dataset, List<String> names, List<Integer> wanted, List<Column> columns, boolean dhis2) {
        this.dataset = dataset;
        this.width = names.size();
        for (var at = 0; at < columns.size(); at++) {
            places.put(columns.get(at), wanted.get(at));
        }
        this.deleted = dhis2 ? names.stream().map(LongTable::plain).toList().indexOf(DELETED) : -1;
    }

    static Opened opened(Consignment came, Path beside) throws IOException, UnreadableFile {
        try (var lines = Lines.of(came.file(), came.form())) {
            var names = lines.next().map(Line::fields).orElse(List.of());
            var wanted = new ArrayList<Integer>();
            for (var at = 0; at < names.size(); at++) {
                if (came.form() != Form.DHIS2 || !BESIDES.contains(plain(names.get(at)))) {
                    wanted.add(at);
                }
            }
            var headers = Headers.of(came, wanted.stream().map(names::get).toList(), Set.of());
            if (!headers.faults().isEmpty()) {
                return Opened.refused(headers.faults());
            }
            var table = new LongTable(came.dataset(), names, wanted, headers.columns(), came.form() == Form.DHIS2);
            try (var melting = new Melting(beside, headers.columns())) {
                var leftOut = table.melt(lines, melting);
                return new Opened(melting.incoming(Numbering.SAID), List.of(), leftOut);
            }
        }
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private long melt(Lines lines, Melting melting) throws UnreadableFile {
        var leftOut = 0L;
        for (var next = lines.next(); next.isPresent(); next = lines.next()) {
            var line = next.get();
            if (line.fields().size() != width) {
                melting.rejected(line.number(), null, RowFaults.shape());
            } else if (deleted >= 0 && line.field(deleted).equalsIgnoreCase("true")) {
                leftOut++;
            } else {
                melting.row(line.number(), null, values(line));
            }
        }
        return leftOut;
    }

    private Map<Column, String> values(Line line) {
        var values = new HashMap<Column, String>();
        places.forEach((column, at) ->
                values.put(column, column.role() == Role.EVENT_DATE ? day(line.field(at)) : line.field(at)));
        return values;
    }

    /** The last day of the period, which stands for it; what is none stays as it is, to be rejected with its row. */
    private String day(String written) {
        return WrittenPeriod.read(dataset.toldBy(), written)
                .map(Period::end)
                .map(Object::toString)
                .orElse(written);
    }
}
