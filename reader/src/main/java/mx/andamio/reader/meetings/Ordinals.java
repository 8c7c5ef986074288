package mx.andamio.reader.meetings;

import java.util.List;
import java.util.Map;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.text.Token;

/** Ordinal numbers before the name of a meeting: words, signs and Roman numerals. 0 when a token is none. */
final class Ordinals {

    private static final List<String> UNITS =
            List.of("primer", "segund", "tercer", "cuart", "quint", "sext", "septim", "octav", "noven");
    private static final Map<String, Integer> TENS = Map.of(
            "decim",
            10,
            "vigesim",
            20,
            "trigesim",
            30,
            "cuadragesim",
            40,
            "quincuagesim",
            50,
            "centesim",
            100,
            "duodecim",
            12,
            "undecim",
            11,
            "onceav",
            11,
            "doceav",
            12);

    private Ordinals() {}

    static int value(Token t) {
        if (t.kind() == Token.Kind.ORDINAL || t.isNumber()) {
            String digits = t.text().replaceAll("\\D", "");
            return digits.isEmpty() || digits.length() > 4 ? 0 : Integer.parseInt(digits);
        }
        if (!t.isWord()) {
            return 0;
        }
        int roman = roman(t.text());
        return roman > 0 ? roman : word(t.fold());
    }

    /** One past the number behind a session's noun: "sesión 12", "sesión número 301", "sesión No. 7"; the index itself when there is none. */
    static int numberEnd(Sentence s, int i) {
        int k = s.at(i).is("numero") ? i + 1 : s.at(i).is("no") || s.at(i).is("num") ? i + 2 : i;
        Token t = s.at(k);
        return t.isNumber() && t.text().length() < 5 && !isYear(t) ? k + 1 : i;
    }

    static boolean isYear(Token t) {
        return t.isNumber() && t.text().length() == 4 && t.text().startsWith("20");
    }

    static boolean isTens(Token t) {
        return word(t.fold()) >= 10;
    }

    private static int word(String fold) {
        String stem = fold.endsWith("o") || fold.endsWith("a") ? fold.substring(0, fold.length() - 1) : fold;
        int unit = UNITS.indexOf(stem) + 1;
        if (unit > 0) {
            return unit;
        }
        Integer tens = TENS.get(stem);
        if (tens != null) {
            return tens;
        }
        for (Map.Entry<String, Integer> e : TENS.entrySet()) {
            if (stem.startsWith(e.getKey()) && stem.length() > e.getKey().length() + 3) {
                String behind = stem.substring(e.getKey().length());
                // "decimoctava": its o is that of both words
                int rest = Math.max(UNITS.indexOf(behind.substring(1)), UNITS.indexOf(behind)) + 1;
                return rest > 0 ? e.getValue() + rest : 0;
            }
        }
        return 0;
    }

    private static int roman(String text) {
        if (text.length() > 8 || text.chars().anyMatch(c -> "IVXLC".indexOf(c) < 0)) {
            return 0;
        }
        int total = 0;
        int before = 0;
        for (int i = text.length() - 1; i >= 0; i--) {
            int value = new int[] {1, 5, 10, 50, 100}["IVXLC".indexOf(text.charAt(i))];
            total += value < before ? -value : value;
            before = Math.max(before, value);
        }
        return total;
    }
}
