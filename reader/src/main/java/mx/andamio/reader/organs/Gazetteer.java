package mx.andamio.reader.organs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mx.andamio.pack.Alias;
import mx.andamio.pack.Organ;
import mx.andamio.pack.OrganType;
import mx.andamio.pack.Pack;
import mx.andamio.pack.Post;
import mx.andamio.reader.text.Fold;
import mx.andamio.reader.text.Sentence;
import org.jspecify.annotations.Nullable;

/** The institution's names, indexed by their words. Built once for a pack. */
public final class Gazetteer {

    private final Pack pack;
    private final Phrases<Organ> ooad = new Phrases<>();
    /** "BCS", "NL": too short to be read without the institution beside them. */
    private final Phrases<Organ> initials = new Phrases<>();

    private final Phrases<Organ> headed = new Phrases<>();
    private final Phrases<Organ> names = new Phrases<>();
    private final Phrases<Boolean> places = new Phrases<>();
    private final Set<String> umaeWords = new HashSet<>();
    private final List<UmaeFeatures> umae = new ArrayList<>();

    public Gazetteer(Pack pack) {
        this.pack = pack;
        pack.organs().forEach(this::index);
        pack.aliases().forEach(this::alias);
        pack.posts().forEach(this::post);
        pack.municipalities().forEach(m -> {
            String name = m.name();
            if (name != null) {
                places.add(name, true);
            }
            places.add(m.state(), true);
        });
    }

    private void index(Organ organ) {
        names.add(organ.name(), organ);
        switch (organ.type()) {
            case OOAD -> {
                ooad.add(organ.name(), organ);
                places.add(organ.name(), true);
            }
            case UMAE -> {
                umae.add(UmaeFeatures.of(organ));
                umaeWords.addAll(Phrases.words(organ.name()));
                organ.attribute("city").ifPresent(c -> places.add(c, true));
            }
            case DIRECTORATE, UNIT -> heads(organ, organ.name());
            default -> {}
        }
    }

    /** What a holder heads: "de Prestaciones Médicas" (the directorate), "de la Unidad de Atención Médica". */
    private void heads(Organ organ, String name) {
        headed.add("de la " + name, organ);
        headed.add("del " + name, organ);
        int space = name.indexOf(' ');
        if (space > 0 && organ.type() == OrganType.DIRECTORATE) {
            headed.add(name.substring(space + 1), organ);
        }
    }

    private void alias(Alias alias) {
        if (alias.kind() == Alias.Kind.OLD_CODE || alias.kind() == Alias.Kind.PURCHASING_CODE) {
            return;
        }
        pack.organ(alias.organ()).ifPresent(organ -> {
            if (organ.type() == OrganType.OOAD) {
                (alias.text().length() > 3 ? ooad : initials).add(alias.text(), organ);
            }
            if (organ.type() != OrganType.UMAE) {
                names.add(alias.text(), organ);
            }
        });
    }

    private void post(Post post) {
        pack.organ(post.organ())
                .filter(o -> o.type() == OrganType.DIRECTORATE || o.type() == OrganType.UNIT)
                .ifPresent(organ -> {
                    names.add(post.name(), organ);
                    post.forms().forEach(f -> names.add(f, organ));
                });
    }

    public Pack pack() {
        return pack;
    }

    /** One past the name of an organ headed, when one starts at a preposition; {@code from} otherwise. */
    public int headedEnd(Sentence sentence, int from) {
        Phrases.Hit<Organ> hit = headed.at(sentence, from);
        return hit == null ? from : hit.to();
    }

    Phrases.@Nullable Hit<Organ> ooadAt(Sentence sentence, int from) {
        Phrases.Hit<Organ> hit = ooad.at(sentence, from);
        return hit == null && sentence.at(from).allCaps() && isBesideInstitution(sentence, from)
                ? initials.at(sentence, from)
                : hit;
    }

    /** "IMSS BCS", "del IMSS en NL": initials right behind the institution or its office. */
    private boolean isBesideInstitution(Sentence s, int from) {
        int k = s.at(from - 1).is("en") || s.at(from - 1).is("de") ? from - 2 : from - 1;
        return s.at(k).is(shortName())
                || s.at(k).is("ooad")
                || s.at(k).is("delegacion")
                || s.at(k).is("representacion");
    }

    /** Organ with exactly this name, alias or post, null when none or a UMAE's short name. */
    public @Nullable Organ organ(String name) {
        return names.exactly(name);
    }

    public @Nullable Organ ooad(String name) {
        return ooad.exactly(name);
    }

    List<UmaeFeatures> umae() {
        return umae;
    }

    /** Whether these words are the name of a municipality, a state or a city. */
    public boolean isPlace(String words) {
        return places.exactly(words) != null;
    }

    /** The institution's name at the head of a complement as its short name: "del Instituto en Sonora" → "del IMSS en Sonora". */
    public String shortened(String headed) {
        String code = pack.code().toUpperCase(java.util.Locale.ROOT);
        return headed.replace("del " + pack.name(), "del " + code)
                .replaceFirst("^del (?:Instituto|Seguro Social)(?= en |$)", "del " + code);
    }

    /** Short name of the union that a word is, null when it is none. */
    public @Nullable String union(mx.andamio.reader.text.Token t) {
        return pack.organsOf(OrganType.UNION).stream()
                .map(Organ::shortName)
                .filter(n -> t.is(Fold.of(n)))
                .findFirst()
                .orElse(null);
    }

    /** Whether a word names the specialty of a high-specialty hospital. */
    public boolean isSpecialty(mx.andamio.reader.text.Token t) {
        return t.capital() && UmaeFeatures.isSpecialty(t.fold());
    }

    /** Whether every word occurs in the official names of the high-specialty hospitals. */
    public boolean isOfUmaeNames(String words) {
        return umaeWords.containsAll(Phrases.words(words));
    }

    /** Names that the institution prints on its paper. */
    public List<String> letterhead() {
        List<String> phrases = new ArrayList<>(List.of(pack.name(), pack.code().toUpperCase(java.util.Locale.ROOT)));
        phrases.addAll(pack.institution().letterhead());
        pack.organsOf(OrganType.OOAD).forEach(o -> phrases.add(o.name()));
        pack.organsOf(OrganType.DIRECTORATE).forEach(o -> phrases.add(o.name()));
        pack.organsOf(OrganType.UNIT).forEach(o -> phrases.add(o.name()));
        pack.bodies().stream()
                .map(b -> b.name())
                .filter(n -> n.startsWith("H. "))
                .forEach(phrases::add);
        return phrases;
    }

    /** Fold of the institution's short name as papers write it ({@code imss}). */
    public String shortName() {
        return Fold.of(pack.code());
    }
}
