package mx.andamio.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

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
     * The value of that name, in capitals or not.
     *
     * @throws BadRequest {@code request.choice}, with all that there are, where none has it
     */
    public static <E extends Enum<E>> E oneOf(E[] all, String name) {
        return Arrays.stream(all)
                .filter(one -> one.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new BadRequest(
                        "request.choice",
                        name,
                        Arrays.stream(all)
                                .map(one -> one.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))));
    }

    public String code() {
        return code;
    }

    public List<String> parameters() {
        return parameters;
    }
}
