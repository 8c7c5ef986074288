package mx.andamio.pack;

import java.util.List;
import java.util.Optional;

/**
 * An institution as data. Everything specific to one institute is here and nowhere in the code.
 *
 * @param code short code of the institution ({@code imss})
 * @param name official name
 * @param zone IANA time zone in which its dates are shown
 */
public record Pack(
        String code,
        String name,
        String zone,
        List<Organ> organs,
        List<Alias> aliases,
        List<Body> bodies,
        List<Post> posts,
        List<Sighting> sightings,
        List<Municipality> municipalities) {

    public Pack {
        organs = List.copyOf(organs);
        aliases = List.copyOf(aliases);
        bodies = List.copyOf(bodies);
        posts = List.copyOf(posts);
        sightings = List.copyOf(sightings);
        municipalities = List.copyOf(municipalities);
    }

    public Optional<Organ> organ(String organCode) {
        return organs.stream().filter(o -> o.code().equals(organCode)).findFirst();
    }

    public Optional<Body> body(String bodyCode) {
        return bodies.stream().filter(b -> b.code().equals(bodyCode)).findFirst();
    }
}
