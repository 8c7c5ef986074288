package mx.andamio.commitments.life;

/** The six things that a commitment needs before it is signed here, and that one signed elsewhere is to be completed with. */
public enum Requirement {
    RESPONSIBLE("responsible"),
    VERIFIER("verifier"),
    /** With baseline and date. */
    GOAL("goal"),
    /** At least one interim target for each follow-up session. */
    INTERIM("interim"),
    /** Source of the number. */
    SOURCE("source"),
    /** Evidence required at closing. */
    EVIDENCE("evidence");

    private final String field;

    Requirement(String field) {
        this.field = field;
    }

    /** Stable word for the field of a form that answers it. */
    public String field() {
        return field;
    }
}
