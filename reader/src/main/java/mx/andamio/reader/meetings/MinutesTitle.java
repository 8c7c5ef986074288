package mx.andamio.reader.meetings;

import java.util.Set;
import mx.andamio.reader.text.Sentence;

/** The name of the meeting within the title of its minutes. */
final class MinutesTitle {

    private static final Set<String> LEADS = Set.of("minuta", "acta", "de", "del", "la", "el");

    private MinutesTitle() {}

    /** "[Minuta de la] [segunda] reunión …": the noun of the meeting at the head of a title, −1 when it has none. */
    static int head(Sentence title) {
        for (int k = 0; k < Math.min(title.size(), 6); k++) {
            if (MeetingNames.isHead(title.at(k))) {
                return k;
            }
            boolean leads = Ordinals.value(title.at(k)) > 0
                    || LEADS.contains(title.at(k).fold());
            if (!leads) {
                return -1;
            }
        }
        return -1;
    }

    /** A bracket, the year or a mark ends the name in a title. */
    static int end(Sentence title, int from) {
        int k = from + 1;
        while (k < title.size()
                && !title.at(k).is("(")
                && !title.at(k).is(",")
                && !title.at(k).is(".")
                && !(title.at(k).is("de") && Ordinals.isYear(title.at(k + 1)))) {
            k++;
        }
        return k;
    }
}
