package mx.andamio.sheets.writing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import mx.andamio.pack.LineSet;
import mx.andamio.pack.Organ;
import mx.andamio.pack.Pack;
import mx.andamio.pack.Programme;
import mx.andamio.reader.Reading.Precision;
import mx.andamio.reader.dates.Months;
import mx.andamio.sheets.Draft;
import mx.andamio.sheets.Field;
import mx.andamio.sheets.values.LineNames;
import mx.andamio.sheets.values.OrganNames;
import mx.andamio.sheets.values.OrganReading;
import org.jspecify.annotations.Nullable;

/** What of a commitment stands in the column of a field, so that reading it again gives the same. */
public final class Shown {

    /** Fields of an export, in the order of its columns. */
    public static final List<Field> COLUMNS = List.of(
            Field.KEY,
            Field.ORGAN,
            Field.LINE,
            Field.TABLE,
            Field.TEXT,
            Field.RESPONSIBLE,
            Field.CO_RESPONSIBLE,
            Field.BASELINE,
            Field.TARGET,
            Field.UNIT,
            Field.DIRECTION,
            Field.SIGNED_ON,
            Field.DEADLINE,
            Field.STATUS,
            Field.PROGRAMME,
            Field.NOTES);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private final Pack pack;
    private final OrganNames organs;
    private final LineNames lines;

    public Shown(Pack pack) {
        this.pack = pack;
        this.organs = new OrganNames(pack);
        this.lines = new LineNames(pack);
    }

    /** What a cell holds: a text, a {@link BigDecimal}, a {@link LocalDate}; null for an empty one. */
    public @Nullable Object value(Draft draft, Field field) {
        return switch (field) {
            case KEY -> draft.key();
            case ORGAN -> organ(draft);
            case LINE -> line(draft.line());
            case TABLE -> draft.table();
            case TEXT -> draft.text();
            case RESPONSIBLE -> draft.responsible();
            case CO_RESPONSIBLE -> draft.coResponsible();
            case BASELINE -> draft.baseline();
            case TARGET -> draft.target();
            case UNIT -> draft.unit();
            case DIRECTION -> direction(draft.direction());
            case SIGNED_ON -> draft.signedOn();
            case DEADLINE -> deadline(draft);
            case STATUS -> draft.status();
            case PROGRAMME -> programme(draft.programme());
            case NOTES -> draft.notes();
            case HOSPITAL, ORGAN_TYPE -> null;
        };
    }

    /** The same as text. */
    public static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number(number);
            case LocalDate day -> DAY.format(day);
            default -> value.toString();
        };
    }

    /** Three digits behind a point are read as thousands in a text: a fourth makes them a fraction. */
    private static String number(BigDecimal number) {
        String plain = number.toPlainString();
        return plain.matches("-?[1-9]\\d{0,2}\\.\\d{3}") ? plain + "0" : plain;
    }

    private @Nullable String organ(Draft draft) {
        String code = draft.organ();
        if (code == null) {
            return draft.organWritten().isEmpty() ? null : draft.organWritten();
        }
        Organ organ = pack.organ(code).orElse(null);
        boolean plain = organ != null
                && organs.read(organ.name(), null) instanceof OrganReading.Known known
                && known.organ().equals(organ);
        return organ != null && plain ? organ.name() : code;
    }

    private @Nullable String line(@Nullable String code) {
        return lines.all().stream()
                .filter(l -> l.code().equals(code))
                .map(LineSet.Line::name)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String programme(@Nullable String code) {
        return code == null ? null : pack.programme(code).map(Programme::name).orElse(code);
    }

    private static @Nullable Object deadline(Draft draft) {
        LocalDate day = draft.deadline();
        if (day == null || draft.precision() == null || draft.precision() == Precision.DAY) {
            return day;
        }
        return draft.precision() == Precision.MONTH
                ? Months.names().get(day.getMonthValue() - 1) + " " + day.getYear()
                : Integer.toString(day.getYear());
    }

    /** The word that reading takes for it. */
    public static @Nullable String direction(Draft.@Nullable Direction direction) {
        return direction == null
                ? null
                : switch (direction) {
                    case UP -> "Aumentar";
                    case DOWN -> "Disminuir";
                    case HOLD -> "Mantener";
                };
    }
}
