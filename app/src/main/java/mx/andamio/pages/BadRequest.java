package mx.andamio.pages;

import java.util.Arrays;
import java.util.List;

/** A request that no form of ours sends: the answer is 422 with the reason {@code code}. */
public final class BadRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<String> parameters;

    public BadRequest(String code, String... parameters) {
        super(code);
        this.code = code;
        this.parameters = List.of(parameters);
    }

    /**
     * The value of that name.
     *
     * @throws BadRequest {@code request.value} where none has it
     */
    public static <E extends Enum<E>> E oneOf(E[] all, String name) {
        return Arrays.stream(all)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new BadRequest("request.value", name));
    }

    public String code() {
        return code;
    }

    public List<String> parameters() {
        return parameters;
    }
}
