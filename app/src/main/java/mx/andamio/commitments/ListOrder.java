package mx.andamio.commitments;

import java.util.Arrays;
import java.util.Optional;

/** In which order a list of commitments stands. Whatever it is, the same list asked again stands the same. */
public enum ListOrder {
    /** Due first ahead, without a date last. */
    DUE("fecha"),
    /** The lowest step ahead, without a step last. */
    RATING("semaforo"),
    /** The longest without a word ahead, what is not signed last. */
    SILENCE("silencio"),
    /** By the code of the organ. */
    ORGAN("organo");

    private final String word;

    ListOrder(String word) {
        this.word = word;
    }

    /** As it stands in addresses. */
    public String word() {
        return word;
    }

    /** Empty where no order is called so. */
    public static Optional<ListOrder> named(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }
}
