package mx.andamio.publishing;

import java.util.ArrayList;
import mx.andamio.library.Values;
import mx.andamio.pack.Folding;

/** How papers are called in public addresses. */
public final class Addresses {

    /** Longer titles are cut at a word. */
    private static final int LONGEST = 60;

    private Addresses() {}

    /** {@code 235-2026}; without a number {@code 2026-04-30-titulares-de-la-region}. It may be taken already. */
    public static String of(Values head) {
        var number = plain(head.said("bulletin_number"));
        if (!number.isEmpty()) {
            return number;
        }
        var words = new ArrayList<String>();
        var day = head.date("date_published");
        if (day != null) {
            words.add(day.toString());
        }
        var title = plain(head.said("title"));
        words.add(title.isEmpty() ? "papel" : title);
        return String.join("-", words);
    }

    private static String plain(String text) {
        var plain = Folding.fold(text).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        if (plain.length() <= LONGEST) {
            return plain;
        }
        var cut = plain.lastIndexOf('-', LONGEST);
        return plain.substring(0, cut > 0 ? cut : LONGEST);
    }
}
