package mx.andamio.reader.numbers;

/** Spells numbers in Spanish, for round trips: written apart from the parser, by the rules of the Academy. */
final class SpanishWords {

    private static final String[] SMALL = {
        "cero",
        "uno",
        "dos",
        "tres",
        "cuatro",
        "cinco",
        "seis",
        "siete",
        "ocho",
        "nueve",
        "diez",
        "once",
        "doce",
        "trece",
        "catorce",
        "quince",
        "dieciséis",
        "diecisiete",
        "dieciocho",
        "diecinueve",
        "veinte",
        "veintiuno",
        "veintidós",
        "veintitrés",
        "veinticuatro",
        "veinticinco",
        "veintiséis",
        "veintisiete",
        "veintiocho",
        "veintinueve"
    };
    private static final String[] TENS = {
        "", "", "", "treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa"
    };
    private static final String[] HUNDREDS = {
        "",
        "ciento",
        "doscientos",
        "trescientos",
        "cuatrocientos",
        "quinientos",
        "seiscientos",
        "setecientos",
        "ochocientos",
        "novecientos"
    };

    private SpanishWords() {}

    static String of(long n) {
        StringBuilder out = new StringBuilder();
        long millions = n / 1_000_000;
        long rest = n % 1_000_000;
        if (millions > 0) {
            out.append(millions == 1 ? "un millón" : apocope(belowMillion((int) millions)) + " millones");
        }
        if (rest > 0 || millions == 0) {
            out.append(out.isEmpty() ? "" : " ").append(belowMillion((int) rest));
        }
        return out.toString();
    }

    /** "22 millones 643 mil 638", "mil 822". */
    static String mixed(long n) {
        StringBuilder out = new StringBuilder();
        long millions = n / 1_000_000;
        if (millions > 0) {
            out.append(millions == 1 ? "un millón" : thousands(millions) + " millones");
        }
        if (n % 1_000_000 > 0 || millions == 0) {
            out.append(out.isEmpty() ? "" : " ").append(thousands(n % 1_000_000));
        }
        return out.toString();
    }

    private static String thousands(long n) {
        if (n < 1000) {
            return Long.toString(n);
        }
        String head = n / 1000 == 1 ? "mil" : n / 1000 + " mil";
        return n % 1000 == 0 ? head : head + " " + n % 1000;
    }

    private static String belowMillion(int n) {
        int thousands = n / 1000;
        int rest = n % 1000;
        if (thousands == 0) {
            return belowThousand(rest);
        }
        String head = thousands == 1 ? "mil" : apocope(belowThousand(thousands)) + " mil";
        return rest == 0 ? head : head + " " + belowThousand(rest);
    }

    private static String apocope(String words) {
        if (words.endsWith("veintiuno")) {
            return words.substring(0, words.length() - 3) + "ún";
        }
        return words.endsWith("uno") ? words.substring(0, words.length() - 1) : words;
    }

    private static String belowThousand(int n) {
        if (n == 100) {
            return "cien";
        }
        String head = HUNDREDS[n / 100];
        int rest = n % 100;
        if (rest == 0 && !head.isEmpty()) {
            return head;
        }
        return head.isEmpty() ? belowHundred(rest) : head + " " + belowHundred(rest);
    }

    private static String belowHundred(int n) {
        if (n < 30) {
            return SMALL[n];
        }
        return n % 10 == 0 ? TENS[n / 10] : TENS[n / 10] + " y " + SMALL[n % 10];
    }
}
