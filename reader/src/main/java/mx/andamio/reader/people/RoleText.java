package mx.andamio.reader.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mx.andamio.reader.layout.Paper;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.text.Token;
import org.jspecify.annotations.Nullable;

/** The complement of a role as it is printed: a long name with its abbreviation gives the abbreviation. */
final class RoleText {

    private static final Pattern PLURAL = Pattern.compile("^de (las|los) (\\p{L}+)");

    private RoleText() {}

    static String of(Paper paper, Sentence sentence, int from, int to) {
        List<String> parts = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        for (int i = from; i < to; i++) {
            Token t = sentence.at(i);
            if (t.is("(") && i + 2 < to && sentence.at(i + 2).is(")")) {
                abbreviate(sentence, parts, starts, sentence.at(i + 1).text());
                i += 2;
                continue;
            }
            starts.add(i);
            parts.add(t.text());
        }
        return join(sentence, parts, starts);
    }

    /** Replaces the long form whose initials are the abbreviation; leaves the text alone when none fits. */
    private static void abbreviate(Sentence sentence, List<String> parts, List<Integer> starts, String abbreviation) {
        int letter = abbreviation.length() - 1;
        int k = parts.size() - 1;
        while (k >= 0 && letter >= 0) {
            Token t = sentence.at(starts.get(k));
            if (t.capital()) {
                if (Character.toUpperCase(t.text().charAt(0)) != Character.toUpperCase(abbreviation.charAt(letter))) {
                    return;
                }
                letter--;
            }
            k--;
        }
        if (letter >= 0) {
            return;
        }
        int first = k + 1;
        int place = starts.get(first);
        parts.subList(first, parts.size()).clear();
        starts.subList(first, starts.size()).clear();
        parts.add(abbreviation);
        starts.add(place);
    }

    private static String join(Sentence sentence, List<String> parts, List<Integer> starts) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            Token t = sentence.at(starts.get(i));
            boolean closes = t.closesQuote() || t.is(",") || t.is(".") || t.is(")");
            boolean afterOpening = i > 0
                    && (sentence.at(starts.get(i - 1)).opensQuote()
                            || sentence.at(starts.get(i - 1)).is("("));
            if (i > 0 && !closes && !afterOpening) {
                out.append(' ');
            }
            out.append(parts.get(i));
        }
        return out.toString();
    }

    /** What one of several heads: "de las representaciones de Coahuila" → "de la representación de Coahuila". */
    static String singular(String headed) {
        Matcher m = PLURAL.matcher(headed);
        if (!m.find()) {
            return headed;
        }
        String noun = m.group(2);
        boolean code = noun.equals(noun.toUpperCase(Locale.ROOT));
        String one = code
                ? noun
                : noun.replaceFirst("ones$", "ón")
                        .replaceFirst("(?<=[lrd])es$", "")
                        .replaceFirst("s$", "");
        return (m.group(1).equals("las") ? "de la " : "del ") + one + headed.substring(m.end());
    }

    /** The complement of a later member of a list, with what the first one says once: "de Durango" → "de la representación de Durango". */
    static String like(@Nullable String first, String later, boolean several) {
        if (!several || first == null) {
            return later;
        }
        String preposition = later.substring(0, later.indexOf(' ') + 1);
        int at = first.lastIndexOf(" " + preposition);
        return at < 0
                ? later
                : (first.startsWith("representación") || first.startsWith("delegación") ? "de la " : "del ")
                        + first.substring(0, at) + " " + later;
    }

    static String withoutPreposition(String headed) {
        return headed.replaceFirst("^(?:de la|de los|de las|del|de|en|ante|por|para)\\s+", "");
    }
}
