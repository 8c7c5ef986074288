package mx.andamio.rounds.model;

import java.util.Arrays;
import java.util.Optional;

/** What became of an obligation by one day. */
public enum Standing {
    /** Another post confirmed it on its first date or before; or it has no date that could be missed. */
    MET("cumplidos"),
    /** Another post confirmed it after its first date: a date that was moved is not another first one. */
    MET_LATE("tarde"),
    /** A session put down that it was not done, or its date is past and nobody confirmed it. */
    NOT_MET("no-cumplidos"),
    /** It binds, and the date that stands is not past, or it has none. */
    OPEN("abiertos"),
    /** By agreement it will not be done. */
    CANCELLED("cancelados"),
    /** By agreement another stands in its place. */
    REPLACED("sustituidos"),
    /** Nobody signed it yet: it binds nobody. */
    DRAFT("borradores");

    private final String word;

    Standing(String word) {
        this.word = word;
    }

    /** As it stands in addresses. */
    public String word() {
        return word;
    }

    /** Whether it was to be done: what never bound, or no longer does by agreement, is in no share. */
    public boolean counts() {
        return switch (this) {
            case MET, MET_LATE, NOT_MET, OPEN -> true;
            case CANCELLED, REPLACED, DRAFT -> false;
        };
    }

    /** Empty where none is called so. */
    public static Optional<Standing> named(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }
}
