package mx.andamio.sheets.cells;

import java.util.Locale;
import java.util.Set;

/** Errors of formulas as spreadsheets write them, in English and in Spanish. */
final class ErrorTexts {

    private static final Set<String> TEXTS = Set.of(
            "#N/A",
            "#N/D",
            "#REF!",
            "#¡REF!",
            "#DIV/0!",
            "#¡DIV/0!",
            "#VALUE!",
            "#¡VALOR!",
            "#VALOR!",
            "#NAME?",
            "#¿NOMBRE?",
            "#NOMBRE?",
            "#NUM!",
            "#¡NUM!",
            "#NULL!",
            "#¡NULO!",
            "#NULO!",
            "#SPILL!",
            "#¡DESBORDAMIENTO!",
            "#CALC!",
            "#¡CALC!",
            "#GETTING_DATA");

    private ErrorTexts() {}

    static boolean isError(String text) {
        return text.charAt(0) == '#' && TEXTS.contains(text.toUpperCase(Locale.ROOT));
    }
}
