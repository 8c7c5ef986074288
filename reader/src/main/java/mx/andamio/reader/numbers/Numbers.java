package mx.andamio.reader.numbers;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import mx.andamio.reader.Span;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.text.Sentences;
import mx.andamio.reader.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Parses the cardinal number that starts at a token: digits ("77.3", "1,556"), words ("treinta y cinco") and mixes
 * ("22 millones 643 mil 638", "mil 822", "dos mil 150", "millón y medio").
 */
public final class Numbers {

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000_000L);
    private static final Map<String, Integer> SMALL = Map.ofEntries(
            Map.entry("cero", 0),
            Map.entry("un", 1),
            Map.entry("uno", 1),
            Map.entry("una", 1),
            Map.entry("dos", 2),
            Map.entry("tres", 3),
            Map.entry("cuatro", 4),
            Map.entry("cinco", 5),
            Map.entry("seis", 6),
            Map.entry("siete", 7),
            Map.entry("ocho", 8),
            Map.entry("nueve", 9),
            Map.entry("diez", 10),
            Map.entry("once", 11),
            Map.entry("doce", 12),
            Map.entry("trece", 13),
            Map.entry("catorce", 14),
            Map.entry("quince", 15),
            Map.entry("dieciseis", 16),
            Map.entry("diecisiete", 17),
            Map.entry("dieciocho", 18),
            Map.entry("diecinueve", 19),
            Map.entry("veinte", 20),
            Map.entry("veintiun", 21),
            Map.entry("veintiuno", 21),
            Map.entry("veintiuna", 21),
            Map.entry("veintidos", 22),
            Map.entry("veintitres", 23),
            Map.entry("veinticuatro", 24),
            Map.entry("veinticinco", 25),
            Map.entry("veintiseis", 26),
            Map.entry("veintisiete", 27),
            Map.entry("veintiocho", 28),
            Map.entry("veintinueve", 29));
    private static final Map<String, Integer> TENS = Map.of(
            "treinta", 30, "cuarenta", 40, "cincuenta", 50, "sesenta", 60, "setenta", 70, "ochenta", 80, "noventa", 90);
    private static final Map<String, Integer> HUNDREDS = Map.ofEntries(
            Map.entry("cien", 100),
            Map.entry("ciento", 100),
            Map.entry("doscientos", 200),
            Map.entry("trescientos", 300),
            Map.entry("cuatrocientos", 400),
            Map.entry("quinientos", 500),
            Map.entry("seiscientos", 600),
            Map.entry("setecientos", 700),
            Map.entry("ochocientos", 800),
            Map.entry("novecientos", 900));

    private final Sentence sentence;
    private int at;
    private boolean digits;

    private Numbers(Sentence sentence, int from) {
        this.sentence = sentence;
        this.at = from;
    }

    /** The longest number that starts at a token, if one does. "Un", "una", "uno" alone are numbers here: the caller decides. */
    public static Optional<Quantity> at(Sentence sentence, int from) {
        Numbers parser = new Numbers(sentence, from);
        BigDecimal value = parser.number();
        return value == null ? Optional.empty() : Optional.of(new Quantity(from, parser.at, value, !parser.digits));
    }

    /** The number below a million that folded words spell, all of them ("treinta y uno"); empty where they hold digits or anything else. */
    public static OptionalInt inWords(String folded) {
        List<Token> tokens = Sentences.tokens(folded, new Span(0, folded.length()));
        return tokens.isEmpty()
                ? OptionalInt.empty()
                : at(new Sentence(tokens, Sentence.Part.BODY, 0), 0)
                        .filter(number -> number.inWords() && number.to() == tokens.size())
                        .filter(number -> number.value().compareTo(MILLION) < 0)
                        .map(number -> OptionalInt.of(number.value().intValue()))
                        .orElseGet(OptionalInt::empty);
    }

    private @Nullable BigDecimal number() {
        if (word("medio") && isMillion(at + 1) && !sentence.at(at + 1).is("millones")) {
            at += 2;
            return MILLION.divide(BigDecimal.TWO);
        }
        BigDecimal head = word("millon") ? BigDecimal.ONE : belowMillion(true);
        if (head == null) {
            return null;
        }
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal scale = scale(at);
        BigDecimal left = BILLION.multiply(THOUSAND);
        while (scale != null && scale.compareTo(left) < 0) {
            total = total.add(head.multiply(scale));
            left = scale;
            at++;
            if (word("y") && sentence.at(at + 1).is("medio")) {
                at += 2;
                return total.add(scale.divide(BigDecimal.TWO));
            }
            BigDecimal rest = head.stripTrailingZeros().scale() > 0 ? null : wholeRest();
            if (rest == null) {
                return total;
            }
            head = rest;
            scale = scale(at);
        }
        return total.add(head);
    }

    /** What follows whole millions: "643 mil 638". A decimal before the scale admits none ("77.3 millones 12" are two numbers). */
    private @Nullable BigDecimal wholeRest() {
        int mark = at;
        boolean hadDigits = digits;
        BigDecimal rest = belowMillion(false);
        boolean fits = rest != null && rest.scale() <= 0 && !(rest.compareTo(BigDecimal.ONE) == 0 && scale(at) == null);
        if (!fits) {
            at = mark;
            digits = hadDigits;
            return null;
        }
        return rest;
    }

    private @Nullable BigDecimal belowMillion(boolean first) {
        BigDecimal thousands = null;
        int mark = at;
        BigDecimal head = word("mil") ? BigDecimal.ONE : belowThousand(first);
        if (head == null) {
            return null;
        }
        if (word("mil") && (at == mark || head.compareTo(BigDecimal.ONE) != 0 || digits)) {
            at++;
            thousands = head.multiply(THOUSAND);
        }
        if (thousands == null) {
            return head;
        }
        BigDecimal rest = remainder();
        return rest == null ? thousands : thousands.add(rest);
    }

    /** After "mil" a whole number below a thousand may follow. */
    private @Nullable BigDecimal remainder() {
        int mark = at;
        boolean hadDigits = digits;
        BigDecimal rest = belowThousand(true);
        boolean fits = rest != null
                && (rest.scale() <= 0 || scale(at) != null)
                && rest.compareTo(THOUSAND) < 0
                && rest.signum() > 0
                && !(rest.compareTo(BigDecimal.ONE) == 0
                        && sentence.at(at).lower()
                        && scale(at) == null
                        && !sentence.at(mark).isNumber());
        if (!fits) {
            at = mark;
            digits = hadDigits;
            return null;
        }
        return rest;
    }

    private @Nullable BigDecimal belowThousand(boolean first) {
        Token t = sentence.at(at);
        if (t.isNumber()) {
            BigDecimal value = Digits.value(t.text(), first && scaleFollows());
            if (value != null) {
                at++;
                digits = true;
            }
            return value;
        }
        return words();
    }

    private boolean scaleFollows() {
        return scale(at + 1) != null
                || sentence.at(at + 1).is("mil")
                || sentence.at(at + 1).is("%")
                || sentence.at(at + 1).is("por");
    }

    private @Nullable BigDecimal words() {
        int value = -1;
        Integer hundreds = HUNDREDS.get(masculine(sentence.at(at).fold()));
        if (hundreds != null && sentence.at(at).isWord()) {
            value = hundreds;
            at++;
        }
        Integer tens = TENS.get(sentence.at(at).fold());
        if (tens != null && !sentence.at(at - 1).is("cien")) {
            value = Math.max(value, 0) + tens;
            at++;
            Integer unit = word("y") ? SMALL.get(sentence.at(at + 1).fold()) : null;
            if (unit != null && unit > 0 && unit < 10) {
                value += unit;
                at += 2;
            }
            return BigDecimal.valueOf(value);
        }
        Integer small = SMALL.get(sentence.at(at).fold());
        if (small != null && !(hundreds != null && sentence.at(at - 1).is("cien"))) {
            value = Math.max(value, 0) + small;
            at++;
        }
        return value < 0 ? null : BigDecimal.valueOf(value);
    }

    private static String masculine(String folded) {
        return folded.endsWith("cientas") || folded.equals("quinientas")
                ? folded.substring(0, folded.length() - 2) + "os"
                : folded;
    }

    private boolean word(String folded) {
        return sentence.at(at).is(folded);
    }

    private boolean isMillion(int index) {
        return sentence.at(index).is("millon") || sentence.at(index).is("millones");
    }

    private @Nullable BigDecimal scale(int index) {
        return switch (sentence.at(index).fold()) {
            case "millon", "millones" -> MILLION;
            case "billon", "billones" -> BILLION;
            default -> null;
        };
    }
}
