package mx.andamio.reader.organs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import mx.andamio.reader.text.Fold;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.text.Token;
import org.jspecify.annotations.Nullable;

/** Reads one hospital of a list: head, specialty and what marks it, each of which may be left out. */
final class UmaeItems {

    /** Only these words of one specialty are joined by commas and "y". */
    private static final Set<String> BONES = Set.of("traumatologia", "ortopedia", "rehabilitacion");

    private static final Set<String> NOT_UMAE_AFTER = Set.of("regional", "zona", "subzona", "familiar");

    private final List<UmaeFeatures> umae;
    private final UmaeMarks marks;
    private final Set<Set<String>> specialties = new HashSet<>();

    UmaeItems(List<UmaeFeatures> umae) {
        this.umae = umae;
        this.marks = new UmaeMarks(umae);
        umae.forEach(u -> specialties.add(u.specialty()));
    }

    @Nullable
    UmaeItem at(Sentence s, int i, @Nullable UmaeItem before) {
        UmaeItem alone = s.at(i).is("umae") ? shortName(s, i) : null;
        if (alone != null) {
            return alone;
        }
        int head = i;
        if ((s.at(i).is("hospital") || s.at(i).is("hospitales")) && s.at(i).capital()) {
            head = s.at(i + 1).is("de") ? i + 2 : i + 1;
            UmaeFeatures named = eponym(s, i + 1);
            if (named != null) {
                return new UmaeItem(i, UmaeEponyms.end(s, i + 1), Set.of(), null, List.of(), List.of(), true, named);
            }
        }
        Set<String> specialty = new TreeSet<>();
        int k = specialtyEnd(s, head, specialty);
        if (k == head) {
            if (before != null && s.at(i).isNumber() && isShort(before) && UmaeReader.joined(s, before.to(), i)) {
                List<String> places = new ArrayList<>();
                int end = marks.placeEnd(s, i + 1, places);
                return places.isEmpty()
                        ? null
                        : new UmaeItem(i, end, Set.of(), s.at(i).text(), List.of(), places, true, null);
            }
            if (before != null
                    && head == i
                    && s.at(i).is("no")
                    && UmaeMarks.numberEnd(s, i) > i
                    && UmaeReader.joined(s, before.to(), i)) {
                return numbered(s, i, before);
            }
            return before == null || head > i ? null : placeOnly(s, i, before);
        }
        if (specialty.contains("general")
                && ((s.at(k).is("de") && NOT_UMAE_AFTER.contains(s.at(k + 1).fold()))
                        || NOT_UMAE_AFTER.contains(s.at(k).fold()))) {
            return null;
        }
        return modified(s, i, k, specialty, head > i);
    }

    /** The longest run of specialty words that is one hospital's specialty: "Traumatología, Ortopedia y Rehabilitación". */
    private int specialtyEnd(Sentence s, int from, Set<String> specialty) {
        Set<String> run = new TreeSet<>();
        int end = from;
        for (int k = from; k < Math.min(s.size(), from + 7); k++) {
            Token t = s.at(k);
            if (t.capital() && isSpecialty(t)) {
                run.addAll(parts(t));
                if (specialties.contains(run) || (run.size() == 1 && partOfOne(run))) {
                    end = k + 1;
                    specialty.clear();
                    specialty.addAll(run);
                }
            } else if ((k > from && t.isWord() && !BONES.containsAll(run)) || (t.is(",") && !BONES.containsAll(run))) {
                break;
            } else if (k == from || !(t.is("y") || t.is(",") || t.is("-") || t.is("e"))) {
                break;
            }
        }
        return end;
    }

    private boolean partOfOne(Set<String> run) {
        return specialties.stream().anyMatch(x -> x.containsAll(run))
                && !run.contains("gineco")
                && !run.contains("obstetricia")
                && !run.contains("rehabilitacion");
    }

    static boolean isSpecialty(Token t) {
        return parts(t).stream().allMatch(UmaeFeatures::isSpecialty);
    }

    private static List<String> parts(Token t) {
        String fold = t.fold();
        if (fold.equals("ginecoobstetricia")) {
            return List.of("gineco", "obstetricia");
        }
        if (fold.equals("ginecopediatria")) {
            return List.of("gineco", "pediatria");
        }
        return java.util.Arrays.stream(fold.split("-"))
                .map(UmaeFeatures::specialty)
                .toList();
    }

    private UmaeItem modified(Sentence s, int from, int start, Set<String> specialty, boolean headed) {
        int k = start;
        String number = null;
        int numberEnd = UmaeMarks.numberEnd(s, k);
        if (numberEnd > k) {
            number = s.at(numberEnd - 1).text();
            k = numberEnd;
        }
        UmaeFeatures named = eponym(s, k);
        k = named == null ? UmaeMarks.quoteEnd(s, k) : UmaeEponyms.end(s, k);
        k = s.at(k).is(",") && UmaeMarks.startsCentre(s, UmaeMarks.skipSmall(s, k + 1)) ? k + 1 : k;
        List<String> centre = new ArrayList<>();
        k = marks.centreEnd(s, k, centre);
        k = UmaeMarks.quoteEnd(s, k);
        List<String> places = new ArrayList<>();
        k = centre.isEmpty() || number == null ? marks.placeEnd(s, k, places) : k;
        return new UmaeItem(from, k, specialty, number, centre, places, headed, named);
    }

    /** "UMAE 71", "UMAE No. 21 de Traumatología", "UMAE de Ciudad Obregón", "UMAE Mérida". */
    private @Nullable UmaeItem shortName(Sentence s, int i) {
        int k = s.at(i + 1).is(")") ? i + 2 : i + 1;
        String number = null;
        int numberEnd = UmaeMarks.numberEnd(s, k);
        if (numberEnd > k) {
            number = s.at(numberEnd - 1).text();
            k = numberEnd;
        }
        List<String> places = new ArrayList<>();
        Set<String> specialty = new TreeSet<>();
        if (number != null) {
            k = Math.max(k, specialtyEnd(s, UmaeMarks.skipSmall(s, k), specialty));
        }
        List<String> centre = new ArrayList<>();
        k = number == null ? k : marks.centreEnd(s, k, centre);
        k = marks.placeEnd(s, k, places);
        boolean counts = number != null
                && s.at(i + 2).isNumber()
                && s.at(k).lower()
                && s.at(k).fold().endsWith("s");
        return (number == null && places.isEmpty()) || counts
                ? null
                : new UmaeItem(start(s, i), k, specialty, number, centre, places, true, null);
    }

    /** "Unidad Médica de Alta Especialidad (UMAE)": the name before its short form in brackets. */
    private static int start(Sentence s, int i) {
        for (int k = i - 1; s.at(i - 1).is("(") && k > i - 8 && k >= 0; k--) {
            if (s.at(k).is("unidad") || s.at(k).is("unidades")) {
                return k;
            }
        }
        return i;
    }

    /** A hospital named by its number alone: the next number of the list may be another's ("UMAE 48 de León y 23 de Monterrey"). */
    private static boolean isShort(UmaeItem before) {
        return before.specialty().isEmpty() && before.number() != null;
    }

    /** "No. 3 y No. 4", "No 34 de Cardiología": the specialty of the item before, unless its own follows. */
    private UmaeItem numbered(Sentence s, int i, UmaeItem before) {
        int k = UmaeMarks.numberEnd(s, i);
        Set<String> own = new TreeSet<>();
        int end = s.at(k).is("de") ? specialtyEnd(s, k + 1, own) : k;
        if (own.isEmpty() && s.at(k).is("de") && s.at(k + 1).capital() && isSpecialty(s.at(k + 1))) {
            own.addAll(parts(s.at(k + 1)));
            end = k + 2;
        }
        return own.isEmpty()
                ? modified(s, i, i, before.specialty(), before.headed())
                : new UmaeItem(i, end, own, s.at(k - 1).text(), List.of(), List.of(), before.headed(), null);
    }

    private @Nullable UmaeFeatures eponym(Sentence s, int k) {
        List<UmaeFeatures> named = umae.stream()
                .filter(u -> UmaeEponyms.names(u.eponymWords(), s, k))
                .toList();
        return named.size() == 1 ? named.get(0) : null;
    }

    /** "Magdalena de las Salinas, Lomas Verdes y Puebla": the head is that of the item before. */
    private @Nullable UmaeItem placeOnly(Sentence s, int i, UmaeItem before) {
        String word = Fold.lower(s.at(i).text());
        boolean ownName = umae.stream()
                        .filter(u -> Fold.lower(u.organ().shortName()).startsWith(word))
                        .count()
                == 1;
        if ((before.places().isEmpty() && !ownName) || !UmaeReader.joined(s, before.to(), i) || i == before.to()) {
            return null;
        }
        List<String> places = new ArrayList<>();
        int end = marks.placeEnd(s, i, places);
        UmaeItem heir = new UmaeItem(i, end, before.specialty(), null, List.of(), places, before.headed(), null);
        boolean inherits = !before.specialty().isEmpty()
                && !before.places().isEmpty()
                && !UmaeReader.candidates(umae, heir).isEmpty();
        return places.isEmpty() || end == i
                ? null
                : inherits
                        ? heir
                        : new UmaeItem(i, end, Set.<String>of(), null, List.of(), places, before.headed(), null);
    }
}
