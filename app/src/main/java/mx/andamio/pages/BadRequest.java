package mx.andamio.pages;

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

    public String code() {
        return code;
    }

    public List<String> parameters() {
        return parameters;
    }
}
