package mx.andamio.commitments;

import java.util.Objects;
import java.util.UUID;
import mx.andamio.commitments.Commitments.Filter;
import mx.andamio.commitments.life.Stage;
import mx.andamio.pages.BadRequest;
import org.jspecify.annotations.Nullable;

/**
 * What the address of a list of commitments asks for; empty means all.
 *
 * @param q words
 * @param estado name of a stage
 * @param incompletos only what lacks something
 * @param importacion id of a spreadsheet that told of them
 * @param orden name of an order
 * @param instruccion id of the instruction of which they are parts
 */
public record ListAsked(
        @Nullable String q,
        @Nullable String estado,
        @Nullable String organo,
        @Nullable String region,
        @Nullable String linea,
        @Nullable String programa,
        @Nullable String cargo,
        @Nullable Boolean incompletos,
        @Nullable UUID importacion,
        @Nullable String orden,

        @Nullable String instruccion) {

    private static final int LONGEST = 200;

    /** Refused as a bad request: a stage that there is not, an instruction that is no id. */
    public Filter filter() {
        var parent = cut(instruccion);
        return parent == null ? all() : all().partsOf(new InstructionId(id(parent)));
    }

    private static UUID id(String said) {
        try {
            return UUID.fromString(said);
        } catch (IllegalArgumentException none) {
            throw new BadRequest("request.value", said);
        }
    }

    private Filter all() {
        return new Filter(
                cut(q) == null ? "" : Objects.requireNonNull(cut(q)),
                stage(),
                cut(organo),
                cut(region),
                cut(linea),
                cut(programa),
                cut(cargo),
                false,
                Boolean.TRUE.equals(incompletos),
                null,
                importacion,
                null);
    }

    /** Refused as a bad request: an order that there is not. */
    public ListOrder order() {
        var word = cut(orden);
        return word == null
                ? ListOrder.DUE
                : ListOrder.named(word).orElseThrow(() -> new BadRequest("request.value", word));
    }

    private @Nullable Stage stage() {
        var name = cut(estado);
        return name == null ? null : BadRequest.oneOf(Stage.values(), name);
    }

    private static @Nullable String cut(@Nullable String said) {
        if (said == null || said.isBlank()) {
            return null;
        }
        return said.length() > LONGEST ? said.substring(0, LONGEST) : said.strip();
    }
}
