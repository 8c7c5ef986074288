package mx.andamio.reader.documents;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The marks that Word puts before the paragraphs of lists; they are not in its text. */
final class WordNumbering {

    private static final int LEVELS = 9;

    /** Longest form of a mark, as the format's own rules have it. */
    private static final int LONGEST_FORM = 255;

    /** Most times that a letter is repeated ("zzz"): Word counts no further. */
    private static final int MOST_LETTERS = 30;

    /** One level of a list: its form and what it shows ("%1.%2)"). */
    private record Level(String format, String shown, int start) {}

    /** The list of a style. */
    private record OfStyle(String list, int level) {}

    private final Map<String, Map<Integer, Level>> levels = new HashMap<>();
    private final Map<String, String> abstractOf = new HashMap<>();
    private final Map<String, OfStyle> styles = new HashMap<>();
    private final Map<String, int[]> counters = new HashMap<>();

    private WordNumbering() {}

    static WordNumbering of(byte[] numbering, byte[] styles) {
        WordNumbering all = new WordNumbering();
        Xml.walk(numbering, all.new Lists());
        Xml.walk(styles, all.new Styles());
        return all;
    }

    /** The mark of the next paragraph of a list with the blank behind it; empty when it shows none. */
    String mark(@Nullable String style, @Nullable String list, int level) {
        OfStyle styled = style == null ? null : styles.get(style);
        String id = list != null ? list : styled == null ? "0" : styled.list();
        int at = Math.min(LEVELS - 1, list != null ? level : styled == null ? 0 : styled.level());
        Map<Integer, Level> known = levels.getOrDefault(abstractOf.getOrDefault(id, ""), Map.of());
        Level own = known.get(at);
        if (own == null || own.format().equals("none")) {
            return "";
        }
        if (own.format().equals("bullet")) {
            return "- ";
        }
        int[] counter = counters.computeIfAbsent(id, k -> new int[LEVELS]);
        counter[at] = counter[at] == 0 ? own.start() : counter[at] + 1;
        for (int deeper = at + 1; deeper < LEVELS; deeper++) {
            counter[deeper] = 0;
        }
        String shown = own.shown();
        for (int k = 0; k <= at; k++) {
            Level of = known.getOrDefault(k, own);
            shown = shown.replace("%" + (k + 1), written(of.format(), Math.max(of.start(), counter[k])));
        }
        return shown.isBlank() ? "" : shown.strip() + " ";
    }

    private static String written(String format, int n) {
        return switch (format) {
            case "lowerLetter" -> letter(n, 'a');
            case "upperLetter" -> letter(n, 'A');
            case "upperRoman" -> roman(n);
            case "lowerRoman" -> roman(n).toLowerCase(java.util.Locale.ROOT);
            case "decimalZero" -> n < 10 ? "0" + n : String.valueOf(n);
            default -> String.valueOf(n);
        };
    }

    private static String letter(int n, char first) {
        return String.valueOf((char) (first + (n - 1) % 26)).repeat(Math.min((n - 1) / 26 + 1, MOST_LETTERS));
    }

    private static String roman(int n) {
        int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] signs = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        StringBuilder out = new StringBuilder();
        int left = Math.min(n, 3999);
        for (int i = 0; i < values.length; i++) {
            while (left >= values[i]) {
                out.append(signs[i]);
                left -= values[i];
            }
        }
        return out.toString();
    }

    /** numbering.xml: what each list shows. */
    private final class Lists implements Xml.Walk {
        private String abstractId = "";
        private String num = "";
        private int level;
        private String format = "";
        private String shown = "";
        private int start = 1;

        @Override
        public void start(String name, XMLStreamReader at) {
            String value = Xml.attribute(at, "val");
            switch (name) {
                case "abstractNum" -> abstractId = String.valueOf(Xml.attribute(at, "abstractNumId"));
                case "num" -> num = String.valueOf(Xml.attribute(at, "numId"));
                case "abstractNumId" -> abstractOf.put(num, String.valueOf(value));
                case "lvl" -> {
                    level = Xml.number(at, "ilvl", 0);
                    format = "decimal";
                    shown = "";
                    start = 1;
                }
                case "numFmt" -> format = String.valueOf(value);
                case "lvlText" ->
                    shown = value == null ? "" : value.substring(0, Math.min(value.length(), LONGEST_FORM));
                case "start" -> start = Xml.number(at, "val", 1);
                default -> {}
            }
        }

        @Override
        public void end(String name) {
            if (name.equals("lvl")) {
                levels.computeIfAbsent(abstractId, k -> new HashMap<>()).put(level, new Level(format, shown, start));
            }
        }

        @Override
        public void text(String text) {}
    }

    /** styles.xml: which list a style belongs to. */
    private final class Styles implements Xml.Walk {
        private String style = "";
        private int level;

        @Override
        public void start(String name, XMLStreamReader at) {
            switch (name) {
                case "style" -> {
                    style = String.valueOf(Xml.attribute(at, "styleId"));
                    level = 0;
                }
                case "ilvl" -> level = Xml.number(at, "val", 0);
                case "numId" -> styles.put(style, new OfStyle(String.valueOf(Xml.attribute(at, "val")), level));
                default -> {}
            }
        }

        @Override
        public void end(String name) {}

        @Override
        public void text(String text) {}
    }
}
