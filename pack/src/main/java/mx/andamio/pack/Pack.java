package mx.andamio.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * An institution as data. Everything specific to one institute is here and nowhere in the code. Immutable; look-ups are
 * built once and take constant time.
 */
public final class Pack {

    private final Parts parts;
    private final PackIndex index;

    /**
     * What a pack is made of.
     *
     * @param warnings what looks wrong without being a reason to refuse
     */
    public record Parts(
            Institution institution,
            List<Organ> organs,
            List<Alias> aliases,
            List<Body> bodies,
            List<Post> posts,
            List<Sighting> sightings,
            List<Municipality> municipalities,
            List<Programme> programmes,
            List<Fault> warnings) {

        public Parts {
            organs = List.copyOf(organs);
            aliases = List.copyOf(aliases);
            bodies = List.copyOf(bodies);
            posts = List.copyOf(posts);
            sightings = List.copyOf(sightings);
            municipalities = List.copyOf(municipalities);
            programmes = List.copyOf(programmes);
            warnings = List.copyOf(warnings);
        }
    }

    public Pack(Parts parts) {
        this.parts = parts;
        this.index = new PackIndex(parts);
    }

    /** A pack without programmes, letterhead or sources. */
    public Pack(
            String code,
            String name,
            String zone,
            List<Organ> organs,
            List<Alias> aliases,
            List<Body> bodies,
            List<Post> posts,
            List<Sighting> sightings,
            List<Municipality> municipalities) {
        this(new Parts(
                new Institution(code, name, zone, "es-MX", List.of(), Map.of(), List.of(), List.of()),
                organs,
                aliases,
                bodies,
                posts,
                sightings,
                municipalities,
                List.of(),
                List.of()));
    }

    /** Short code of the institution ({@code imss}). */
    public String code() {
        return parts.institution().code();
    }

    /** Official name of the institution. */
    public String name() {
        return parts.institution().name();
    }

    /** IANA time zone in which its dates are shown. */
    public String zone() {
        return parts.institution().zone();
    }

    public Institution institution() {
        return parts.institution();
    }

    /** Every organ, in the order of the files. */
    public List<Organ> organs() {
        return parts.organs();
    }

    public List<Alias> aliases() {
        return parts.aliases();
    }

    /** Every body, those that exist once per organ included. */
    public List<Body> bodies() {
        return parts.bodies();
    }

    /** Lines of every set of that kind ({@link LineSet#kind}), in the order of the pack; one that several bodies used comes several times. */
    public List<LineSet.Line> lines(String kind) {
        return bodies().stream()
                .flatMap(body -> body.lineSets().stream())
                .filter(set -> set.kind().equals(kind))
                .flatMap(set -> set.lines().stream())
                .toList();
    }

    /** Every post, those that follow from a rule included. */
    public List<Post> posts() {
        return parts.posts();
    }

    public List<Sighting> sightings() {
        return parts.sightings();
    }

    public List<Municipality> municipalities() {
        return parts.municipalities();
    }

    public List<Programme> programmes() {
        return parts.programmes();
    }

    /** What looks wrong in the pack without being a reason to refuse it. */
    public List<Fault> warnings() {
        return parts.warnings();
    }

    public Optional<Organ> organ(String organCode) {
        return Optional.ofNullable(index.organs.get(organCode));
    }

    public Optional<Body> body(String bodyCode) {
        return Optional.ofNullable(index.bodies.get(bodyCode));
    }

    public Optional<Post> post(String postCode) {
        return Optional.ofNullable(index.posts.get(postCode));
    }

    public Optional<Programme> programme(String programmeCode) {
        return Optional.ofNullable(index.programmes.get(programmeCode));
    }

    /** The municipality of that OOAD: the code alone may stand for several. */
    public Optional<Municipality> municipality(String ooad, String imssCode) {
        return Optional.ofNullable(index.municipalities.get(PackIndex.key(ooad, imssCode)));
    }

    /** Organs of one type, in the order of their file. */
    public List<Organ> organsOf(OrganType type) {
        return index.byType.getOrDefault(type, List.of());
    }

    /** Organs whose {@link Organ#region} is that region. The region itself is not among them. */
    public List<Organ> organsIn(String regionCode) {
        return index.byRegion.getOrDefault(regionCode, List.of());
    }

    /** Organs directly below. */
    public List<Organ> children(String organCode) {
        return index.children.getOrDefault(organCode, List.of());
    }

    /** The organ itself first, then each organ above it up to the top; empty when the code is unknown. */
    public List<Organ> pathToRoot(String organCode) {
        List<Organ> path = new ArrayList<>();
        Organ at = index.organs.get(organCode);
        while (at != null && !path.contains(at)) {
            path.add(at);
            at = at.parent() == null ? null : index.organs.get(Objects.requireNonNull(at.parent()));
        }
        return List.copyOf(path);
    }

    public List<Post> postsOf(String organCode) {
        return index.postsByOrgan.getOrDefault(organCode, List.of());
    }

    public List<Alias> aliasesOf(String organCode) {
        return index.aliasesByOrgan.getOrDefault(organCode, List.of());
    }

    /**
     * Organs whose official name, name, abbreviation or known misspelling is {@code text}, case, accents and punctuation
     * aside (see {@link Folding}). Codes, old ones and purchasing ones included, never match here. More than one organ
     * means that the text is ambiguous.
     */
    public List<Organ> organsNamed(String text) {
        return index.byName.getOrDefault(Folding.fold(text), List.of());
    }

    /** Organs with an alias of that kind, case, accents and punctuation aside. A purchasing code may have several. */
    public List<Organ> organsByAlias(Alias.Kind kind, String text) {
        return index.byAlias.getOrDefault(PackIndex.key(kind.name(), Folding.fold(text)), List.of());
    }

    @Override
    public String toString() {
        return "Pack[%s, %d organs]".formatted(code(), organs().size());
    }
}
