package mx.andamio.register;

/** What became of a command. */
public sealed interface Outcome {

    /**
     * It was carried out, now or when it first arrived.
     *
     * @param result what it made or touched, usually an id
     */
    record Done(String result) implements Outcome {}

    /** It was refused and changed nothing. */
    record Refused(Reason reason) implements Outcome {}

    static Outcome done(Object result) {
        return new Done(result.toString());
    }

    static Outcome refused(String code, Reason.Kind kind, String... parameters) {
        return new Refused(Reason.of(code, kind, parameters));
    }
}
