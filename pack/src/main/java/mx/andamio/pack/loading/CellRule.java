package mx.andamio.pack.loading;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;
import mx.andamio.pack.loading.TableSchema.Field;
import org.jspecify.annotations.Nullable;

/** What one cell may hold. */
final class CellRule {

    /** Length of {@code yyyy-mm-dd}. */
    static final int DAY_LENGTH = 10;

    private CellRule() {}

    static void check(Field field, String value, Faults.Place line, Faults faults) {
        FaultCode code = fault(field, value);
        if (code != null) {
            Faults.Place place = new Faults.Place(line.file(), line.line(), field.name());
            faults.at(place, code, value, expected(field, code));
        }
    }

    private static @Nullable FaultCode fault(Field field, String value) {
        if (value.isEmpty()) {
            return field.required() ? FaultCode.MISSING_VALUE : null;
        }
        if (isBlank(value.charAt(0)) || isBlank(value.charAt(value.length() - 1))) {
            return value.isBlank() && field.required() ? FaultCode.MISSING_VALUE : FaultCode.STRAY_SPACE;
        }
        if (!isText(value)) {
            return FaultCode.BAD_CHARACTER;
        }
        List<String> values = field.values();
        if (values != null && !values.contains(value)) {
            return FaultCode.UNKNOWN_ENUM;
        }
        Pattern pattern = field.pattern();
        if (pattern != null && !pattern.matcher(value).find()) {
            return FaultCode.BAD_PATTERN;
        }
        return switch (field.type()) {
            case STRING -> null;
            case INTEGER -> isInteger(value) ? null : FaultCode.BAD_INTEGER;
            case DATE -> isDate(value) ? null : FaultCode.BAD_DATE;
        };
    }

    private static String expected(Field field, FaultCode code) {
        List<String> values = field.values();
        Pattern pattern = field.pattern();
        if (code == FaultCode.UNKNOWN_ENUM && values != null) {
            return String.join(", ", values);
        }
        return code == FaultCode.BAD_PATTERN && pattern != null ? pattern.pattern() : "";
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Whether a database can keep it: no control characters but line ends and tabulators, no halves of characters. */
    static boolean isText(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < value.length()
                    && Character.isLowSurrogate(value.charAt(i + 1));
            if (pair) {
                i++;
            } else if (Character.isSurrogate(c) || (c < ' ' && c != '\n' && c != '\r' && c != '\t')) {
                return false;
            }
        }
        return true;
    }

    static boolean isInteger(String value) {
        try {
            return Integer.toString(Integer.parseInt(value)).equals(value);
        } catch (NumberFormatException e) {
            return false;
        }
    }

    static boolean isDate(String value) {
        if (value.length() != DAY_LENGTH) {
            return false;
        }
        try {
            return LocalDate.parse(value).toString().equals(value);
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
