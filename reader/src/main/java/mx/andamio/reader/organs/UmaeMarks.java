package mx.andamio.reader.organs;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mx.andamio.reader.text.Sentence;

/** What follows a hospital's specialty and tells which one it is: its number, medical centre and place. */
final class UmaeMarks {

    private static final Set<String> SMALL = Set.of("de", "del", "la", "las", "los", "el", "en");

    private final List<UmaeFeatures> umae;

    UmaeMarks(List<UmaeFeatures> umae) {
        this.umae = umae;
    }

    /** One past "No. 21", "No 21", "Núm. 21", "número 21" or "21", the index itself when there is none. */
    static int numberEnd(Sentence s, int k) {
        if (s.at(k).isNumber()) {
            return k + 1;
        }
        boolean word = s.at(k).is("no") || s.at(k).is("num") || s.at(k).is("numero");
        int number = s.at(k + 1).is(".") ? k + 2 : k + 1;
        boolean sure = number == k + 2 || s.at(k).capital() || s.at(k).is("numero");
        return word && sure && s.at(number).isNumber() ? number + 1 : k;
    }

    static boolean startsCentre(Sentence s, int k) {
        return s.at(k).is("cmn") || s.reads(k, "centro", "medico", "nacional");
    }

    static int quoteEnd(Sentence s, int k) {
        if (!s.at(k).opensQuote() && !s.at(k).is("\"")) {
            return k;
        }
        for (int i = k + 1; i < Math.min(s.size(), k + 12); i++) {
            if (s.at(i).closesQuote() || s.at(i).is("\"")) {
                return i + 1;
            }
        }
        return k;
    }

    /** "del Centro Médico Nacional (CMN) Siglo XXI", "del CMN La Raza", "de La Raza", "Siglo XXI". */
    int centreEnd(Sentence s, int from, List<String> centre) {
        int k = skipSmall(s, from);
        int named = k;
        if (s.reads(k, "centro", "medico", "nacional")) {
            named = k + 3;
        }
        if (s.at(named).is("(") && s.at(named + 1).is("cmn")) {
            named += 3;
        } else if (s.at(named).is("cmn")) {
            named++;
        }
        if (named > k && (s.at(named).opensQuote() || s.at(named).is("\""))) {
            int end = quoteEnd(s, named);
            for (int q = named; q < end; q++) {
                if (isCentreWord(s.at(q).fold()) || s.at(q).is("manuel")) {
                    centre.add(s.at(q).fold());
                }
            }
            return centre.isEmpty() ? from : end;
        }
        List<String> initials = initials(s, k, named);
        if (!initials.isEmpty()) {
            centre.addAll(initials);
            return Math.max(named, k) + 1;
        }
        int word = skipSmall(s, named);
        int end = word;
        while (s.at(end).capital()
                && (isCentreWord(s.at(end).fold()) || (named > k && s.at(end).is("manuel")))) {
            centre.add(s.at(end).fold());
            end++;
        }
        if (centre.isEmpty()) {
            return from;
        }
        return end;
    }

    /** "CMNO", "CMN SXXI": the centre by the initials of its name. */
    private List<String> initials(Sentence s, int k, int named) {
        String word = s.at(named).allCaps() ? s.at(named).fold() : "";
        String initials = named > k ? word : word.startsWith("cmn") ? word.substring(3) : "";
        return umae.stream()
                .map(UmaeFeatures::centre)
                .filter(c -> !initials.isEmpty() && isInitials(c, initials))
                .findFirst()
                .orElse(List.of());
    }

    private static boolean isInitials(List<String> centre, String initials) {
        StringBuilder own = new StringBuilder();
        centre.forEach(w -> own.append(w.equals("xxi") ? w : w.substring(0, 1)));
        return !own.isEmpty() && (initials.contentEquals(own) || initials.equals("l" + own));
    }

    private boolean isCentreWord(String fold) {
        return umae.stream().anyMatch(u -> u.centre().contains(fold)) && !fold.equals("manuel");
    }

    int placeEnd(Sentence s, int from, List<String> places) {
        int k = s.at(from).is(",") && SMALL.contains(s.at(from + 1).fold()) ? from + 1 : from;
        int word = skipSmall(s, k);
        List<String> here = new ArrayList<>();
        int end = word;
        while (isPlaceWord(s, end)) {
            if (s.at(end).capital()) {
                here.add(s.at(end).fold());
            }
            end++;
        }
        if (here.isEmpty()) {
            return from;
        }
        places.addAll(here);
        return end;
    }

    private boolean isPlaceWord(Sentence s, int k) {
        if (SMALL.contains(s.at(k).fold()) && s.at(k).lower()) {
            return k + 1 < s.size()
                    && isPlaceWord(s, k + 1)
                    && umae.stream().anyMatch(u -> u.places().contains(s.at(k).fold()));
        }
        return s.at(k).capital()
                && !UmaeItems.isSpecialty(s.at(k))
                && umae.stream().anyMatch(u -> u.places().contains(s.at(k).fold()));
    }

    static int skipSmall(Sentence s, int from) {
        int k = from;
        while (SMALL.contains(s.at(k).fold()) && k - from < 3) {
            k++;
        }
        return k;
    }
}
