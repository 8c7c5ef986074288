package mx.andamio.commitments.web;

import java.math.BigDecimal;
import mx.andamio.commitments.life.Aim;
import mx.andamio.pages.BadRequest;
import org.jspecify.annotations.Nullable;

/**
 * One more post of an instruction, as a program sends it.
 *
 * @param to code of a post, or of an organ for whoever heads it
 * @param baseline of its own; only with a target
 * @param target of its own; null for that of all
 * @param includeVacant also where the post is known to be vacant
 */
record AddresseeJson(
        @Nullable String to,
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal target,
        @Nullable Boolean includeVacant) {

    /** @throws BadRequest {@code request.field_needed} where none is named */
    String member() {
        if (to == null || to.isBlank()) {
            throw new BadRequest("request.field_needed", "to");
        }
        return to.strip();
    }

    /** @throws BadRequest {@code request.field_needed} of a baseline without its target */
    Aim.@Nullable Own own() {
        if (target == null && baseline != null) {
            throw new BadRequest("request.field_needed", "target");
        }
        return target == null ? null : new Aim.Own(baseline, target);
    }

    boolean evenIfVacant() {
        return Boolean.TRUE.equals(includeVacant);
    }
}
