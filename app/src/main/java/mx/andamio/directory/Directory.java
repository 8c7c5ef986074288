package mx.andamio.directory;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import mx.andamio.pack.Alias;
import mx.andamio.pack.Municipality;
import mx.andamio.pack.Organ;
import mx.andamio.pack.OrganType;
import mx.andamio.pack.Sighting;
import mx.andamio.pages.Slice;
import org.jspecify.annotations.Nullable;

/** Looks organs up. */
public interface Directory {

    Optional<Organ> organ(String code);

    /** Organs that fit, in the order of the pack. */
    Slice<Organ> organs(Filter filter, int page, int size);

    /** Every organ, in the order of the pack. */
    List<Organ> all();

    /** Codes of the organs in a region, its own among them. */
    default List<String> codesIn(String region) {
        return all().stream()
                .filter(organ -> region.equals(organ.region()) || region.equals(organ.code()))
                .map(Organ::code)
                .toList();
    }

    /** Names of all posts by their codes. */
    default Map<String, String> postNames() {
        return posts().stream().collect(Collectors.toMap(OrganPost::code, OrganPost::name));
    }

    /** Organs of these types, in the order of the pack. */
    default List<Organ> all(OrganType first, OrganType... more) {
        var types = EnumSet.of(first, more);
        return all().stream().filter(organ -> types.contains(organ.type())).toList();
    }

    List<Alias> aliases(String organCode);

    List<OrganPost> posts(String organCode);

    Optional<OrganPost> post(String code);

    /** Every post, in the order of the pack. */
    List<OrganPost> posts();

    /**
     * The one post that a paper means by {@code role}: its name or one of its forms, case and accents aside; or else, in the organ that
     * the paper names with it, the post whose name begins so ("Titular", "Jefe de Servicios de Prestaciones Médicas").
     *
     * @param organ as written, empty when the paper does not say it
     * @return empty when there is none or several
     */
    Optional<OrganPost> postNamed(String role, String organ);

    /** The post at the head of an organ: the first that the pack gives it. */
    Optional<OrganPost> headOf(String organCode);

    /**
     * Who answers for what an organ owes: the post that is named, else the one at the head of the organ.
     *
     * @param named code of a post; null, or words that are none, where no post is named
     */
    default Optional<OrganPost> answering(@Nullable String named, String organCode) {
        return Optional.ofNullable(named).flatMap(this::post).or(() -> headOf(organCode));
    }

    /** Who was seen in these posts according to the pack, newest first. */
    List<Sighting> sightingsIn(List<String> postCodes);

    /** Who was seen in a post of this organ, newest first. It says nothing of when they began or ended. */
    List<Sighting> sightings(String organCode);

    /** Municipalities of an OOAD, by state and name. */
    List<Municipality> municipalities(String ooad);

    /**
     * The organ of that code on that day, old codes included: {@code 35} is an old code of Ciudad de México Norte.
     *
     * @return empty when there is none; old codes only match codes, never names
     */
    Optional<Organ> byCode(String code, LocalDate day);

    /** The one organ that is called so, official name or alias, case and accents aside; empty when none is or several are. */
    Optional<Organ> named(String name);

    /**
     * Narrows a list.
     *
     * @param query words of a name, an alias or a code; null for all
     * @param on only organs that exist on that day; null for all
     */
    record Filter(
            @Nullable OrganType type,
            @Nullable String region,
            @Nullable String parent,
            @Nullable String query,
            @Nullable LocalDate on) {

        public static final Filter NONE = new Filter(null, null, null, null, null);
    }
}
