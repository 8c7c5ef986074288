package mx.andamio.reader.organs;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One hospital in a list of short names, before it is known which one it is. */
record UmaeItem(
        int from,
        int to,
        Set<String> specialty,
        @Nullable String number,
        List<String> centre,
        List<String> places,
        boolean headed,
        @Nullable UmaeFeatures eponym) {

    boolean placed() {
        return !centre.isEmpty() || !places.isEmpty();
    }

    UmaeItem in(UmaeItem other) {
        return new UmaeItem(from, to, specialty, number, other.centre, other.places, headed, eponym);
    }

    boolean fits(UmaeFeatures umae) {
        if (eponym != null) {
            return eponym.equals(umae);
        }
        boolean what = specialty.isEmpty()
                || umae.specialty().equals(specialty)
                || (umae.specialty().containsAll(specialty) && (placed() || number != null));
        boolean which = number == null || number.equals(umae.number());
        boolean where = umae.centre().containsAll(centre)
                || centre.stream()
                        .allMatch(w -> umae.centre().contains(w)
                                || umae.places().contains(w)
                                || umae.eponym().contains(w));
        return what && which && where && umae.places().containsAll(places);
    }
}
