package mx.andamio.reader.organs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import mx.andamio.reader.Reading.OrganMention;
import mx.andamio.reader.layout.Paper;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.text.Sentence.Part;
import mx.andamio.reader.text.Token;
import org.jspecify.annotations.Nullable;

/** Finds the high-specialty hospitals that a paper names, in lists of short names too: heads and places are shared along a list. */
public final class UmaeReader {

    private static final Set<String> SMALL = Set.of("de", "del", "la", "las", "los", "el", "en");
    /** Only these words of one specialty are joined by commas and "y". */
    private static final Set<String> BONES = Set.of("traumatologia", "ortopedia", "rehabilitacion");

    private static final Set<String> BONES_SHORT = Set.of();
    private static final Set<String> NOT_UMAE_AFTER = Set.of("regional", "zona", "subzona", "familiar");

    private final Paper paper;
    private final Gazetteer gazetteer;
    private final Set<Set<String>> specialties = new java.util.HashSet<>();
    private boolean paperSpeaks;
    private final Map<String, OrganMention> found = new LinkedHashMap<>();

    private UmaeReader(Paper paper, Gazetteer gazetteer) {
        this.paper = paper;
        this.gazetteer = gazetteer;
        gazetteer.umae().forEach(u -> specialties.add(u.specialty()));
    }

    public static List<OrganMention> of(Paper paper, Gazetteer gazetteer) {
        UmaeReader reader = new UmaeReader(paper, gazetteer);
        List<Sentence> told = paper.in(Part.TITLE, Part.HIGHLIGHT, Part.BODY);
        reader.paperSpeaks = told.stream()
                .anyMatch(s -> s.tokens().stream().anyMatch(t -> t.is("umae")) || says(s, "alta", "especialidad"));
        paper.in(Part.HIGHLIGHT, Part.BODY, Part.TABLE).forEach(reader::sentence);
        return new ArrayList<>(reader.found.values());
    }

    private void sentence(Sentence s) {
        List<UmaeItem> list = new ArrayList<>();
        boolean context = s.tokens().stream().anyMatch(t -> t.is("umae")) || says(s, "alta", "especialidad");
        for (int i = 0; i < s.size(); ) {
            UmaeItem item = item(s, i, list.isEmpty() ? null : list.get(list.size() - 1));
            if (item == null) {
                i++;
                continue;
            }
            if (!list.isEmpty() && !joined(s, list.get(list.size() - 1).to(), item.from())) {
                resolve(s, list, context);
                list.clear();
            }
            list.add(item);
            i = Math.max(item.to(), i + 1);
        }
        resolve(s, list, context);
    }

    private static boolean says(Sentence s, String... words) {
        for (int i = 0; i < s.size(); i++) {
            if (s.reads(i, words)) {
                return true;
            }
        }
        return false;
    }

    private static boolean joined(Sentence s, int from, int to) {
        for (int k = from; k < to; k++) {
            Token t = s.at(k);
            boolean join = (t.isMark() && !t.is("."))
                    || t.is("y")
                    || t.is("e")
                    || t.is("asi")
                    || t.is("como")
                    || t.is("el")
                    || t.is("los")
                    || t.is("de")
                    || t.is("del")
                    || t.is("hospital")
                    || t.is("hospitales")
                    || t.is("a");
            if (!join) {
                return false;
            }
        }
        return true;
    }

    private @Nullable UmaeItem item(Sentence s, int i, @Nullable UmaeItem before) {
        int head = i;
        if ((s.at(i).is("hospital") || s.at(i).is("hospitales")) && s.at(i).capital()) {
            head = s.at(i + 1).is("de") ? i + 2 : i + 1;
        }
        Set<String> specialty = new TreeSet<>();
        int k = specialtyEnd(s, head, specialty);
        if (k == head) {
            if (before != null
                    && head == i
                    && s.at(i).is("no")
                    && s.at(i + 1).is(".")
                    && s.at(i + 2).isNumber()
                    && joined(s, before.to(), i)) {
                return modified(s, i, i, before.specialty(), before.headed());
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

    private static boolean isSpecialty(Token t) {
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
        if ((s.at(k).is("no") || s.at(k).is("num"))
                && s.at(k + 1).is(".")
                && s.at(k + 2).isNumber()) {
            number = s.at(k + 2).text();
            k += 3;
        } else if (s.at(k).isNumber()) {
            number = s.at(k).text();
            k++;
        }
        k = quoteEnd(s, k);
        List<String> centre = new ArrayList<>();
        k = centreEnd(s, k, centre);
        k = quoteEnd(s, k);
        List<String> places = new ArrayList<>();
        k = centre.isEmpty() || number == null ? placeEnd(s, k, places) : k;
        return new UmaeItem(from, k, specialty, number, centre, places, headed);
    }

    private static int quoteEnd(Sentence s, int k) {
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
    private int centreEnd(Sentence s, int from, List<String> centre) {
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
        int word = skipSmall(s, named);
        int end = word;
        while (s.at(end).capital() && isCentreWord(s.at(end).fold())) {
            centre.add(s.at(end).fold());
            end++;
        }
        if (centre.isEmpty()) {
            return from;
        }
        return end;
    }

    private boolean isCentreWord(String fold) {
        return gazetteer.umae().stream().anyMatch(u -> u.centre().contains(fold)) && !fold.equals("manuel");
    }

    private int placeEnd(Sentence s, int from, List<String> places) {
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
                    && gazetteer.umae().stream()
                            .anyMatch(u -> u.places().contains(s.at(k).fold()));
        }
        return s.at(k).capital()
                && !isSpecialty(s.at(k))
                && gazetteer.umae().stream()
                        .anyMatch(u -> u.places().contains(s.at(k).fold()));
    }

    private static int skipSmall(Sentence s, int from) {
        int k = from;
        while (SMALL.contains(s.at(k).fold()) && k - from < 3) {
            k++;
        }
        return k;
    }

    /** "Magdalena de las Salinas, Lomas Verdes y Puebla": the head is that of the item before. */
    private @Nullable UmaeItem placeOnly(Sentence s, int i, UmaeItem before) {
        boolean ownName = gazetteer.umae().stream()
                        .filter(u -> u.organ()
                                .shortName()
                                .toLowerCase(java.util.Locale.ROOT)
                                .startsWith(s.at(i).text().toLowerCase(java.util.Locale.ROOT)))
                        .count()
                == 1;
        if ((before.places().isEmpty() && !ownName) || !joined(s, before.to(), i) || i == before.to()) {
            return null;
        }
        List<String> places = new ArrayList<>();
        int end = placeEnd(s, i, places);
        UmaeItem heir = new UmaeItem(i, end, before.specialty(), null, List.of(), places, before.headed());
        boolean inherits = !before.specialty().isEmpty()
                && !before.places().isEmpty()
                && !candidates(heir).isEmpty();
        return places.isEmpty() || end == i
                ? null
                : inherits ? heir : new UmaeItem(i, end, BONES_SHORT, null, List.of(), places, before.headed());
    }

    private void resolve(Sentence s, List<UmaeItem> list, boolean context) {
        UmaeItem behind = null;
        List<UmaeItem> placed = new ArrayList<>(list);
        for (int i = placed.size() - 1; i >= 0; i--) {
            UmaeItem item = placed.get(i);
            if (item.placed()) {
                behind = item;
            } else if (behind != null && candidates(item.in(behind)).size() == 1) {
                placed.set(i, item.in(behind));
            }
        }
        boolean headed = context
                || placed.stream().anyMatch(i -> i.headed() || !i.centre().isEmpty());
        for (UmaeItem item : placed) {
            List<UmaeFeatures> fits = candidates(item);
            boolean exact = item.placed() || item.number() != null;
            boolean enough =
                    exact || ((item.headed() || context) && !item.specialty().contains("general"));
            if ((headed || (exact && paperSpeaks)) && enough && fits.size() == 1) {
                add(fits.get(0), s, item, item.headed() ? "umae.named" : "umae.short");
            }
        }
    }

    private List<UmaeFeatures> candidates(UmaeItem item) {
        List<UmaeFeatures> exact = gazetteer.umae().stream()
                .filter(u -> item.fits(u) && u.specialty().equals(item.specialty()))
                .toList();
        return exact.isEmpty() ? gazetteer.umae().stream().filter(item::fits).toList() : exact;
    }

    private void add(UmaeFeatures umae, Sentence s, UmaeItem item, String rule) {
        var span = s.span(item.from(), item.to());
        found.putIfAbsent(
                umae.organ().code(),
                new OrganMention(umae.organ().code(), umae.organ().name(), paper.flat(span), span, rule));
    }
}
