package mx.andamio.sheets.values;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mx.andamio.reader.Span;
import mx.andamio.reader.numbers.Numbers;
import mx.andamio.reader.numbers.Quantity;
import mx.andamio.reader.text.Fold;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.text.Sentence.Part;
import mx.andamio.reader.text.Sentences;
import mx.andamio.reader.text.Token;
import mx.andamio.sheets.cells.Cell;
import mx.andamio.sheets.values.NumberReading.Bad;
import mx.andamio.sheets.values.NumberReading.Empty;
import mx.andamio.sheets.values.NumberReading.Value;
import org.jspecify.annotations.Nullable;

/** Reads numbers as people write them: separators, percentages, money, a unit behind. Words alone are no number. */
public final class NumberCells {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int LONGEST = 60;
    private static final Pattern PLAIN = Pattern.compile(
            "(?:(?:>=|<=|=|≥|≤|>|<|~|≈|\\+|mas de|menos de|al menos|minimo|maximo|min\\.|max\\.|hasta|aprox\\.?|aproximadamente|casi|cerca de|alrededor de)? ?)"
                    + "(-|−|\\()? ?\\$? ?((?:[0-9]|\\.(?=[0-9]))[0-9,.' \\u00A0\\u202F\\u2009]*)(%| ?por ciento| ?pesos| ?mxn| ?m\\.n\\.)?\\)? ?(.*)");
    private static final Pattern UNIT = Pattern.compile("\\p{L}[\\p{L}\\p{No}./%]*(?: \\p{L}[\\p{L}\\p{No}./]*){0,4}");

    /** What stands in brackets behind a figure or around one: the figure in words, its unit, a remark. */
    private static final Pattern BRACKETS = Pattern.compile("(.*?[^ (]) ?\\(([^()]+)\\)(.*)");
    /** A mark behind a figure that points to a note. */
    private static final Pattern NOTE_MARK = Pattern.compile("(?<=[\\d%]) ?(?:\\*{1,3}|\\+)$");
    /** A letter that was struck in place of a digit. */
    private static final Pattern LETTER_FOR_DIGIT = Pattern.compile(".*\\d[ol]$");
    /** Millions are set apart by an apostrophe in many offices: 1'250,000. */
    private static final Pattern MILLIONS = Pattern.compile("\\d{1,3}(?:'\\d{3}(?:,\\d{3})+)(?:\\.\\d+)?");

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private NumberCells() {}

    /** What a cell says. Error cells are the caller's. */
    public static NumberReading of(Cell cell) {
        return switch (cell.kind()) {
            case EMPTY -> new Empty();
            case DATE -> new Bad("date", null);
            case BOOLEAN, ERROR -> new Bad("word", null);
            case NUMBER -> stored(cell);
            case TEXT -> Marks.only(cell.shown()) ? new Empty() : text(cell.shown());
        };
    }

    private static NumberReading stored(Cell cell) {
        BigDecimal number = cell.number();
        if (number == null) {
            return new Bad("word", null);
        }
        return cell.percent() ? new Value(plain(number.multiply(HUNDRED)), "%") : new Value(plain(number), null);
    }

    private static NumberReading text(String shown) {
        // a spreadsheet's mark for "this is text" that was written into the file
        String text = Fold.of(shown).replaceAll("[\\s\\u00A0]+", " ").strip().replaceFirst("^['’](?=[-−$]? ?\\d)", "");
        text = NOTE_MARK.matcher(text).replaceFirst("");
        Matcher brackets = BRACKETS.matcher(text);
        if (brackets.matches() && text.matches(".*\\p{L}.*|.*\\( ?% ?\\).*")) {
            return bracketed(shown, brackets);
        }
        return LETTER_FOR_DIGIT.matcher(text).matches() ? new Bad("mixed", null) : plain(shown, text);
    }

    /** "12 (doce) obras", "doce (12)", "40 (camas)": words that say another figure are a fault. */
    private static NumberReading bracketed(String shown, Matcher brackets) {
        String flat = shown.replaceAll("[\\s\\u00A0]+", " ").strip();
        String outer = (brackets.group(1) + brackets.group(3)).strip();
        String inner = brackets.group(2).strip();
        NumberReading out = plain(flat.replaceFirst(" ?\\([^()]*\\)", "").strip(), outer);
        NumberReading in = plain(inner, inner);
        if (in instanceof Value(BigDecimal figure, String unit) && out instanceof Bad(String why, String meant)) {
            boolean same = why.equals("spelled") && same(figure, meant);
            return same ? new Value(figure, unit == null && percent(meant) ? "%" : unit) : new Bad("mixed", null);
        }
        if (!(out instanceof Value(BigDecimal figure, String unit))) {
            return new Bad("mixed", null);
        }
        if (in instanceof Bad(String why, String meant) && why.equals("spelled")) {
            return same(figure, meant) ? out : new Bad("mixed", null);
        }
        if (unit == null && inner.equals("%")) {
            return new Value(figure, "%");
        }
        if (unit == null && UNIT.matcher(inner).matches() && flat.endsWith(")")) {
            return new Value(figure, written(flat.substring(0, flat.length() - 1), inner));
        }
        boolean remark = !(in instanceof Value) || inner.matches(".*\\p{L}.*");
        return remark ? out : new Bad("mixed", null);
    }

    /** @param meant a figure, perhaps with a sign of percent, as {@link #words} suggests it */
    private static boolean same(BigDecimal figure, @Nullable String meant) {
        return meant != null && new BigDecimal(meant.replace(" %", "")).compareTo(figure) == 0;
    }

    private static boolean percent(@Nullable String meant) {
        return meant != null && meant.endsWith("%");
    }

    private static NumberReading plain(String shown, String text) {
        Matcher m = PLAIN.matcher(text);
        if (text.length() > LONGEST || !m.matches()) {
            return words(shown, text);
        }
        String rest = m.group(4).strip();
        BigDecimal value = digits(m.group(2).strip(), m.group(3) != null);
        if (value != null && rest.matches("mdp|m\\.? ?d\\.? ?p\\.?")) {
            return new Value(plain(value.multiply(MILLION)), "pesos");
        }
        boolean scaled = rest.matches("(?:mil|millon|millones)\\b.*");
        if (value == null && text.indexOf('\'') >= 0) {
            return new Bad("mixed", null);
        }
        if (value == null || scaled) {
            return words(shown, text);
        }
        if (!rest.isEmpty() && !UNIT.matcher(rest).matches()) {
            return new Bad("mixed", null);
        }
        String sign = m.group(3);
        boolean percent = sign != null && (sign.equals("%") || sign.endsWith("ciento"));
        String unit = percent ? "%" : sign != null ? "pesos" : rest.isEmpty() ? money(text) : written(shown, rest);
        return new Value(plain(m.group(1) == null ? value : value.negate()), unit);
    }

    private static @Nullable String money(String text) {
        return text.indexOf('$') >= 0 ? "pesos" : null;
    }

    /** The unit with the letters that were written. */
    private static String written(String shown, String rest) {
        String flat = shown.replaceAll("[\\s\\u00A0]+", " ").strip();
        return flat.length() >= rest.length() ? flat.substring(flat.length() - rest.length()) : rest;
    }

    /** "mil 556", "1.5 millones" are numbers; "ochenta" is a word, with the number as a suggestion. */
    private static NumberReading words(String shown, String folded) {
        Sentence sentence = text(shown, folded);
        Optional<Quantity> quantity = sentence == null ? Optional.empty() : Numbers.at(sentence, 0);
        if (sentence == null || quantity.isEmpty()) {
            return new Bad(folded.matches(".*\\d.*") ? "mixed" : "word", null);
        }
        Quantity found = quantity.get();
        String value = plain(found.value()).toPlainString();
        boolean percent = sentence.at(found.to()).is("%") || sentence.reads(found.to(), "por", "ciento");
        boolean whole = found.to() >= sentence.size() || percent && found.to() + 2 >= sentence.size();
        boolean digits = folded.matches(".*\\d.*");
        if (digits && (whole || folded.matches(".*(?:mil|millon|millones) (?:de )?\\p{L}+(?: \\p{L}+)?"))) {
            String unit = whole ? percent ? "%" : null : folded.replaceFirst(".*(?:mil|millon|millones) (?:de )?", "");
            return new Value(plain(found.value()), unit);
        }
        return new Bad(digits ? "mixed" : "spelled", digits ? null : value + (percent ? " %" : ""));
    }

    private static @Nullable Sentence text(String shown, String folded) {
        List<Token> tokens =
                folded.length() > LONGEST ? List.of() : Sentences.tokens(shown, new Span(0, shown.length()));
        return tokens.isEmpty() ? null : new Sentence(tokens, Part.TABLE, 0);
    }

    /** Comma for thousands, point for decimals, and the other way round where the groups say so. */
    static @Nullable BigDecimal digits(String written, boolean percent) {
        if (MILLIONS.matcher(written).matches()) {
            return new BigDecimal(written.replaceAll("[',]", ""));
        }
        if (written.indexOf('\'') >= 0 && !written.matches("\\d{1,3}(?:'\\d{3})+(?:[.,]\\d+)?")) {
            return null;
        }
        String digits = written.replaceAll("[' \\u00A0\\u202F\\u2009]", "").replaceFirst("[.,]$", "");
        boolean spaced = written.matches(".*\\d \\d.*") && !written.matches("\\d{1,3}(?: \\d{3})+(?:[.,]\\d+)?");
        if (spaced || digits.length() > 20) {
            return null;
        }
        if (digits.matches("\\d*(?:\\.\\d+)?")) {
            boolean thousands = digits.matches("[1-9]\\d{0,2}\\.\\d{3}") && !percent;
            return new BigDecimal(thousands ? digits.replace(".", "") : digits);
        }
        if (digits.matches("\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?")) {
            return new BigDecimal(digits.replace(",", ""));
        }
        if (digits.matches("\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?") && digits.indexOf('.') != digits.lastIndexOf('.')
                || digits.matches("\\d{1,3}(?:\\.\\d{3})+,\\d+")) {
            return new BigDecimal(digits.replace(".", "").replace(',', '.'));
        }
        return digits.matches("\\d+,\\d{1,2}|\\d+,\\d{4,}") ? new BigDecimal(digits.replace(',', '.')) : null;
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal bare = value.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }
}
