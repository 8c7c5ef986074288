package mx.andamio.measures.feeds;

import static mx.andamio.measures.duck.DuckProcess.quoted;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import mx.andamio.measures.definitions.Column;
import mx.andamio.measures.definitions.Role;
import mx.andamio.measures.expressions.ExpressionSql;
import mx.andamio.measures.feeds.Incoming.Numbering;
import mx.andamio.measures.lake.LakeTypes;
import mx.andamio.measures.periods.PeriodType;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/**
 * What a feed says to DuckDB. Names are those of columns of a dataset, which its schema keeps to {@code [a-z0-9_]}; every other text is quoted.
 *
 * <p>Twice through the rows, as a row's fate is known only when it is read: first all of them with their faults into a table beside, unsorted, then those that are kept, sorted, month by month.
 */
final class FeedSql {

    /** All rows that were read, with their faults; what does not fit into memory is put aside by the engine. */
    private static final String STAGED = "staged";

    /** Gives back what a file took. */
    static final String FORGET = "drop table if exists " + STAGED;

    /** How many rows a file has is not known before it is read: left to guess, the engine would keep all of them in memory to look for the few codes among them. */
    static final String SMALL_SIDE_IN_MEMORY = "set disabled_optimizers = 'build_side_probe_side'";

    private final Consignment came;
    private final Incoming incoming;
    private final Reading reading;

    FeedSql(Consignment came, Incoming incoming) {
        this.came = came;
        this.incoming = incoming;
        this.reading = new Reading(came, incoming);
    }

    /** Every row that has as many fields as it should, read and judged. */
    List<String> read() {
        var statements = new ArrayList<>(incoming.prepare());
        statements.add("create or replace temp table " + STAGED + " as " + judged());
        return List.copyOf(statements);
    }

    private String judged() {
        var organ = name(came.dataset().column(Role.ORGAN));
        return "select read.*, codes.organ as organ, " + fault() + " as fault from (" + typed() + ") read left join "
                + Told.codes(told()) + " codes on codes.code = read." + organ + " and read." + day()
                + " between codes.valid_from and codes.valid_to";
    }

    private PeriodType told() {
        return came.dataset().toldBy();
    }

    private String day() {
        return name(came.dataset().column(Role.EVENT_DATE));
    }

    private String typed() {
        var said = incoming.numbering().isSaid() ? ", \"!row\", \"!cell\", \"!fault\"" : "";
        var read = new ArrayList<String>(List.of("line" + said));
        var fields = new ArrayList<String>(List.of("line" + said));
        for (var column : came.dataset().columns()) {
            read.add(reading.typed(column) + " as " + name(column));
            fields.add(name(column));
            if (reading.isConverted(column)) {
                if (incoming.has(column)) {
                    read.add(name(Incoming.raw(column)));
                }
                // only where it says something that could not be read, and looked at only then
                fields.add("case when " + name(column) + " is null then " + reading.raw(column) + " end as "
                        + name(column.name() + "?"));
            }
        }
        return "select " + String.join(", ", fields) + " from (select " + String.join(", ", read) + " from ("
                + incoming.rows() + "))";
    }

    /** The first thing that is wrong with a row; null where nothing is. */
    private String fault() {
        var whens = new ArrayList<String>();
        if (incoming.numbering().isSaid()) {
            whens.add("when \"!fault\" is not null then \"!fault\"");
        }
        for (var column : came.dataset().columns()) {
            var read = "read." + name(column);
            if (reading.isConverted(column)) {
                whens.add(when(
                        "read." + name(column.name() + "?") + " is not null",
                        RowFaults.unreadable(came.dataset(), column)));
            }
            if (column.required()) {
                whens.add(when(read + " is null", RowFaults.missing(column)));
            }
            if (!column.values().isEmpty() && isText(column)) {
                var values =
                        column.values().stream().map(value -> quoted(value)).collect(Collectors.joining(", "));
                whens.add(when(read + " not in (" + values + ")", RowFaults.foreign(column)));
            }
        }
        var day = "read." + day();
        // the whole of a period must lie within the declared one
        whens.add(when(
                day + " is null or " + Told.begin(told(), day) + " < date '" + came.from() + "' or " + day + " > date '"
                        + came.to() + "'",
                RowFaults.otherPeriod(came.dataset().column(Role.EVENT_DATE))));
        whens.add(when(
                "codes.organ is null", RowFaults.unknownOrgan(came.dataset().column(Role.ORGAN))));
        var rendering = DSL.using(SQLDialect.DUCKDB, new Settings());
        for (var check : came.dataset().checks()) {
            // a row for which the rule is null passes
            whens.add(when(
                    "not (" + rendering.renderInlined(ExpressionSql.condition(check.rule())) + ")",
                    RowFaults.check(check)));
        }
        return "case " + String.join(" ", whens) + " end";
    }

    private static boolean isText(Column column) {
        return LakeTypes.of(column).equals("varchar");
    }

    private static String when(String condition, RowFaults.Reason reason) {
        return "when " + condition + " then " + quoted(reason.key());
    }

    /** Lines whose key an earlier one has. By hashes first: hardly any is there twice, and eight bytes a row are sorted out fast. */
    List<String> twice() {
        var table = "create or replace temp table again (line bigint)";
        if (came.dataset().key().isEmpty()) {
            return List.of(table);
        }
        var key = came.dataset().key().stream().map(FeedSql::name).collect(Collectors.joining(", "));
        var hashes = "select hash(" + key + ") from " + STAGED + " where fault is null";
        return List.of(
                table,
                "create or replace temp table maybe as select h from (" + hashes
                        + ") as k(h) group by h having count(*) > 1",
                "insert into again select line from (select line, row_number() over (partition by " + key
                        + " order by line) as n from " + STAGED + " where fault is null and hash(" + key
                        + ") in (select h from maybe)) where n > 1 and (select count(*) from maybe) > 0");
    }

    /** Rows read, rows with a fault, rows with a key that was there, lines that are no rows; and how many fall outside of the period. */
    String counts() {
        return "select count(*), count(fault), (select count(*) from again), (select count(distinct line) from bad_lines), count(*) filter (where fault like 'OTHER_PERIOD:%') from "
                + STAGED;
    }

    /** @param month as {@code 2025-03} */
    String month(String month, Path to, boolean someTwice) {
        var day = day();
        var columns = came.dataset().columns().stream().map(FeedSql::name).collect(Collectors.joining(", "));
        return "copy (select organ, " + columns + " from " + STAGED + " where fault is null"
                + (someTwice ? " and line not in (select line from again)" : "") + " and " + day + " >= date '" + month
                + "-01' and " + day + " < date '" + month + "-01' + interval 1 month order by organ, " + day + ") to "
                + quoted(to.toString()) + " (format parquet, compression zstd)";
    }

    String rowsOf(Path file) {
        return "select count(*) from read_parquet(" + quoted(file.toString()) + ")";
    }

    /**
     * The rejected with their lines, the header being line 1. A line that is no row was left out while rows were numbered: those before a row are added to its number. What begins like a formula of a
     * spreadsheet gets an apostrophe before it.
     */
    List<String> rejects(Path to) {
        var value = new StringBuilder("case fault");
        for (var column : came.dataset().columns()) {
            if (column.role() == Role.IDENTITY) {
                continue;
            }
            var read = "cast(" + name(column) + " as varchar)";
            var said = reading.isConverted(column) ? "coalesce(" + read + ", " + name(column.name() + "?") + ")" : read;
            for (var reason : List.of(
                    RowFaults.unreadable(came.dataset(), column),
                    RowFaults.foreign(column),
                    RowFaults.otherPeriod(column),
                    RowFaults.unknownOrgan(column))) {
                value.append(" when ")
                        .append(quoted(reason.key()))
                        .append(" then ")
                        .append(said);
            }
        }
        value.append(" end");
        var bad = "(select line, row_number() over (order by line) as i from (select distinct line from bad_lines))";
        var said = incoming.numbering().isSaid();
        var cell = incoming.numbering() == Numbering.CELLS ? ", cell" : "";
        var all = "select line, coalesce(fault, " + quoted(RowFaults.twice().key()) + ") as fault, " + value
                + " as value, " + (said ? "\"!row\" as row, \"!cell\" as cell" : "null as row, null as cell")
                + " from " + STAGED + " where fault is not null or line in (select line from again)";
        return List.of(
                RowFaults.table(came.dataset()),
                "create or replace temp table bad as select line, line - 1 - i as before from " + bad,
                "copy (select line, code, nullif(\"column\", '') as \"column\", case when regexp_matches(value, '^([=+@\\t\\r]|-[^0-9.])') then '''' || value else value end as value, es, en"
                        + cell + " from (select " + place() + " as line, a.fault, a.value, a.cell, a.line as i from ("
                        + all + ") a union all select line, "
                        + quoted(RowFaults.shape().key())
                        + ", null, null, line from bad) join reasons using (fault) order by line, i) to "
                        + quoted(to.toString()) + " (format csv, header true)");
    }

    private String place() {
        return switch (incoming.numbering()) {
            case LINES -> "1 + a.line + (select count(*) from bad where bad.before < a.line)";
            case ROWS -> "a.line";
            case SAID, CELLS -> "a.row";
        };
    }

    /** Codes and their times, as rows are compared with them. */
    static List<String> codes(List<OrganCode> codes) {
        var table = "create or replace temp table codes (code varchar, organ varchar, valid_from date, valid_to date)";
        if (codes.isEmpty()) {
            return List.of(table);
        }
        var rows = codes.stream()
                .map(one -> "(" + quoted(one.code()) + ", " + quoted(one.organ()) + ", date '"
                        + (one.from() == null ? "0001-01-01" : one.from()) + "', date '"
                        + (one.to() == null ? "9999-12-31" : one.to()) + "')")
                .collect(Collectors.joining(", "));
        return List.of(table, "insert into codes values " + rows);
    }

    private static String name(Column column) {
        return name(column.name());
    }

    private static String name(String name) {
        return '"' + name + '"';
    }
}
