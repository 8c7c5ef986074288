package mx.andamio.reader.organs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mx.andamio.reader.Reading.OrganMention;
import mx.andamio.reader.layout.Head.Said;
import mx.andamio.reader.layout.Paper;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.text.Sentence.Part;
import mx.andamio.reader.text.Token;
import org.jspecify.annotations.Nullable;

/** Finds the high-specialty hospitals that a paper names, in lists of short names too: heads and places are shared along a list. */
public final class UmaeReader {

    private final Paper paper;
    private final Gazetteer gazetteer;
    private final UmaeItems items;
    private boolean paperSpeaks;
    private final Map<String, OrganMention> found = new LinkedHashMap<>();

    private UmaeReader(Paper paper, Gazetteer gazetteer) {
        this.paper = paper;
        this.gazetteer = gazetteer;
        this.items = new UmaeItems(gazetteer.umae());
    }

    public static List<OrganMention> of(Paper paper, Gazetteer gazetteer) {
        UmaeReader reader = new UmaeReader(paper, gazetteer);
        List<Sentence> told = paper.in(Part.TITLE, Part.HIGHLIGHT, Part.BODY);
        reader.paperSpeaks = told.stream()
                .anyMatch(s -> s.tokens().stream().anyMatch(t -> t.is("umae")) || says(s, "alta", "especialidad"));
        paper.in(Part.HIGHLIGHT, Part.BODY, Part.TABLE).forEach(reader::sentence);
        paper.in(Part.TITLE, Part.BYLINE, Part.LETTERHEAD).forEach(reader::sentence);
        return new ArrayList<>(reader.found.values());
    }

    private void sentence(Sentence s) {
        List<UmaeItem> list = new ArrayList<>();
        boolean context = s.tokens().stream().anyMatch(t -> t.is("umae")) || says(s, "alta", "especialidad");
        for (int i = 0; i < s.size(); ) {
            UmaeItem item = items.at(s, i, list.isEmpty() ? null : list.get(list.size() - 1));
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

    static boolean joined(Sentence s, int from, int to) {
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

    private void resolve(Sentence s, List<UmaeItem> list, boolean context) {
        List<UmaeItem> placed = new ArrayList<>(list);
        shareFromBehind(s, placed);
        shareFromBefore(s, placed);
        boolean headed = context
                || placed.stream().anyMatch(i -> i.headed() || !i.centre().isEmpty());
        for (UmaeItem item : placed) {
            List<UmaeFeatures> fits = here(s, item);
            boolean exact = item.placed() || item.number() != null || item.eponym() != null;
            boolean enough =
                    exact || ((item.headed() || context) && !item.specialty().contains("general"));
            if ((headed || (exact && paperSpeaks)) && enough && fits.size() == 1) {
                add(fits.get(0), s, item, item.headed() ? "umae.named" : "umae.short");
            }
        }
    }

    /** "Oncología y Pediatría del CMN Siglo XXI": the place of the next one, unless a semicolon parts them and one stands before. */
    private void shareFromBehind(Sentence s, List<UmaeItem> items) {
        UmaeItem source = null;
        for (int i = items.size() - 1; i >= 0; i--) {
            boolean parted = i + 1 < items.size() && parted(s, items.get(i), items.get(i + 1));
            source = parted && hasPlacedBefore(s, items, i) ? null : source;
            source = shared(items, i, source);
        }
    }

    /** "Especialidades del CMN de Occidente, el de Pediatría": the place of the one before, up to a semicolon. */
    private void shareFromBefore(Sentence s, List<UmaeItem> items) {
        UmaeItem source = null;
        for (int i = 0; i < items.size(); i++) {
            source = i > 0 && parted(s, items.get(i - 1), items.get(i)) ? null : source;
            source = shared(items, i, source);
        }
    }

    private @Nullable UmaeItem shared(List<UmaeItem> items, int i, @Nullable UmaeItem source) {
        UmaeItem item = items.get(i);
        if (item.placed()) {
            return item;
        }
        if (source != null
                && item.eponym() == null
                && candidates(gazetteer.umae(), item.in(source)).size() == 1) {
            items.set(i, item.in(source));
        }
        return source;
    }

    /** Whether the same stretch between semicolons holds a placed hospital before an item. */
    private static boolean hasPlacedBefore(Sentence s, List<UmaeItem> items, int i) {
        for (int k = i - 1; k >= 0 && !parted(s, items.get(k), items.get(k + 1)); k--) {
            if (items.get(k).placed()) {
                return true;
            }
        }
        return false;
    }

    private static boolean parted(Sentence s, UmaeItem first, UmaeItem second) {
        return s.tokens().subList(first.to(), Math.max(first.to(), second.from())).stream()
                .anyMatch(t -> t.is(";"));
    }

    /** Of several hospitals with the same number the one of the place that the sentence or the dateline names. */
    private List<UmaeFeatures> here(Sentence s, UmaeItem item) {
        List<UmaeFeatures> fits = candidates(gazetteer.umae(), item);
        if (fits.size() < 2 || (item.number() == null && !paperSpeaks)) {
            return fits;
        }
        List<UmaeFeatures> bySentence =
                fits.stream().filter(u -> isIn(u, words(s))).toList();
        Said<String> place = paper.head().place();
        return bySentence.size() == 1 || place == null
                ? bySentence
                : fits.stream()
                        .filter(u -> isIn(u, Phrases.words(place.value())))
                        .toList();
    }

    private static boolean isIn(UmaeFeatures umae, List<String> words) {
        return umae.places().stream().anyMatch(p -> p.length() > 3 && words.contains(p));
    }

    private static List<String> words(Sentence s) {
        return s.tokens().stream().filter(Token::capital).map(Token::fold).toList();
    }

    static List<UmaeFeatures> candidates(List<UmaeFeatures> umae, UmaeItem item) {
        List<UmaeFeatures> exact = umae.stream()
                .filter(u -> item.fits(u) && u.specialty().equals(item.specialty()))
                .toList();
        return exact.isEmpty() ? umae.stream().filter(item::fits).toList() : exact;
    }

    private void add(UmaeFeatures umae, Sentence s, UmaeItem item, String rule) {
        var span = s.span(item.from(), item.to());
        found.putIfAbsent(
                umae.organ().code(),
                new OrganMention(umae.organ().code(), umae.organ().name(), paper.flat(span), span, rule));
    }
}
