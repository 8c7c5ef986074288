package mx.andamio.measures.expressions;

import java.io.Serial;

/** Why a text is no expression of ours. */
public final class BadExpression extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    private final String code;
    private final String es;
    private final String en;

    BadExpression(String code, String es, String en) {
        super(en);
        this.code = code;
        this.es = es;
        this.en = en;
    }

    /** Stable word: {@code SYNTAX, NOT_ALLOWED, UNKNOWN_COLUMN, QUALIFIED, TYPE, NESTED_AGGREGATE, LOOSE_COLUMN, NO_AGGREGATE, AGGREGATE}. */
    public String code() {
        return code;
    }

    /** What is wrong and what to do, in Spanish. */
    public String es() {
        return es;
    }

    /** The same in English. */
    public String en() {
        return en;
    }
}
