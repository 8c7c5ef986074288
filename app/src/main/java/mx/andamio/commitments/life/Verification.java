package mx.andamio.commitments.life;

import java.time.LocalDate;
import mx.andamio.commitments.Ruling;

/**
 * What became of the evidence: an axis of its own beside state and rating. Whoever looks is not the responsible post; that is refused with
 * {@code verification.own}, and a look before the evidence was shown with {@code verification.order}.
 */
public sealed interface Verification {

    /** Name by which it is kept. */
    Kind kind();

    /** Names of what may have become of it. */
    enum Kind {
        /** <em>Sin evidencia</em>. */
        NONE,
        /** <em>Presentada</em>. */
        PRESENTED,
        /** <em>Revisada</em>. */
        REVIEWED,
        /** <em>Validada en sitio</em>. */
        VALIDATED_ON_SITE,
        /** <em>Rechazada</em>. */
        REJECTED
    }

    /** Who did it, by code of post, and when. */
    record Look(String post, LocalDate on) {}

    record None() implements Awaited {
        @Override
        public Kind kind() {
            return Kind.NONE;
        }
    }

    record Presented(Look look) implements Shown {
        @Override
        public Kind kind() {
            return Kind.PRESENTED;
        }

        public Ruling<Reviewed> review(Look by, String responsible) {
            return allowed(by, responsible).then(one -> Ruling.granted(new Reviewed(one)));
        }
    }

    record Reviewed(Look look) implements Confirmed {
        @Override
        public Kind kind() {
            return Kind.REVIEWED;
        }
    }

    record ValidatedOnSite(Look look) implements Confirmed {
        @Override
        public Kind kind() {
            return Kind.VALIDATED_ON_SITE;
        }
    }

    /** @param reason in words, not blank */
    record Rejected(Look look, String reason) implements Awaited {

        public Rejected {
            if (reason.isBlank()) {
                throw new IllegalArgumentException("a rejection has a reason");
            }
        }

        @Override
        public Kind kind() {
            return Kind.REJECTED;
        }
    }

    /** Evidence is to be shown, for the first time or again. */
    sealed interface Awaited extends Verification permits None, Rejected {

        default Presented present(Look by) {
            return new Presented(by);
        }
    }

    /** Evidence that may be looked at. What was seen on site outweighs what was reviewed at a desk, and later visits may contradict both. */
    sealed interface Shown extends Verification permits Presented, Confirmed {

        Look look();

        default Ruling<ValidatedOnSite> validateOnSite(Look by, String responsible) {
            return allowed(by, responsible).then(one -> Ruling.granted(new ValidatedOnSite(one)));
        }

        /** Refused also: {@code verification.reason} (blank). */
        default Ruling<Rejected> reject(Look by, String responsible, String reason) {
            return reason.isBlank()
                    ? Ruling.refused("verification.reason")
                    : allowed(by, responsible).then(one -> Ruling.granted(new Rejected(one, reason)));
        }

        /** Whether somebody may look now. */
        default Ruling<Look> allowed(Look by, String responsible) {
            if (by.post().equals(responsible)) {
                return Ruling.refused("verification.own");
            }
            return by.on().isBefore(look().on())
                    ? Ruling.refused("verification.order", look().on().toString())
                    : Ruling.granted(by);
        }
    }

    /** Evidence that another post confirmed: with it alone a commitment is verified. */
    sealed interface Confirmed extends Shown permits Reviewed, ValidatedOnSite {}
}
