package mx.andamio.commitments;

/** The names of the lines of action that the institution's meetings have used. */
public interface ActionLines {

    /** The code itself where the pack has no such line. */
    String name(String code);
}
