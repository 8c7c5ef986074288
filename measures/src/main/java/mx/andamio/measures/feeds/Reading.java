package mx.andamio.measures.feeds;

import static mx.andamio.measures.duck.DuckProcess.quoted;

import mx.andamio.measures.definitions.Column;
import mx.andamio.measures.definitions.Role;
import mx.andamio.measures.expressions.ValueType;
import mx.andamio.measures.lake.LakeTypes;

/** How the columns of a row are read, in the words of DuckDB: from what came to what they hold, null where that cannot be. */
final class Reading {

    private final Consignment came;
    private final Incoming incoming;

    Reading(Consignment came, Incoming incoming) {
        this.came = came;
        this.incoming = incoming;
    }

    /** Whether anything came of it. */
    boolean has(Column column) {
        return incoming.has(column) || came.given().containsKey(column.name());
    }

    /** Whether what came may be none of what it should hold. */
    boolean isConverted(Column column) {
        return has(column)
                && column.role() != Role.IDENTITY
                && !LakeTypes.of(column).equals("varchar");
    }

    /** What it holds. */
    String typed(Column column) {
        if (!has(column)) {
            return "cast(null as " + LakeTypes.of(column) + ")";
        }
        var read = incoming.isTyped(column) ? cast(column) : parsed(column);
        return column.role() == Role.EVENT_DATE ? Told.bounding(came.dataset().toldBy(), read) : read;
    }

    private static String cast(Column column) {
        var value = name(Incoming.raw(column));
        // infinity is a day to the engine and to nobody else
        return column.type() == ValueType.DATE
                ? "case when isfinite(" + value + ") then cast(" + value + " as date) end"
                : "try_cast(" + value + " as " + LakeTypes.of(column) + ")";
    }

    private String parsed(Column column) {
        var raw = raw(column);
        if (column.role() == Role.IDENTITY) {
            return Pseudonyms.sql(raw);
        }
        return switch (column.type()) {
            case TEXT -> raw;
            // spaces do not matter to most casts: they are taken away where they did
            case NUMBER ->
                "coalesce(try_cast(" + untrimmed(column) + " as decimal(18, 6)), try_cast(" + raw
                        + " as decimal(18, 6)))";
            // a date begins with a digit: words such as infinity are read as one too
            case DATE ->
                "case when " + raw + " < ':' then cast(try_strptime(" + raw
                        + ", ['%Y-%m-%d', '%d/%m/%Y']) as date) end";
            case BOOLEAN ->
                "case when lower(" + raw + ") in ('1', 'si', 'sí', 's', 'true', 't', 'yes', 'y') then true when lower("
                        + raw + ") in ('0', 'no', 'n', 'false', 'f') then false end";
        };
    }

    private String untrimmed(Column column) {
        var said = came.given().get(column.name());
        return said == null ? name(Incoming.raw(column)) : quoted(said);
    }

    /** What came, as text; null where nothing is there but spaces. */
    String raw(Column column) {
        var said = came.given().get(column.name());
        if (said != null) {
            return "nullif(trim(" + quoted(said) + "), '')";
        }
        var value = name(Incoming.raw(column));
        return incoming.isTyped(column) ? "cast(" + value + " as varchar)" : "nullif(trim(" + value + "), '')";
    }

    private static String name(String name) {
        return '"' + name + '"';
    }
}
