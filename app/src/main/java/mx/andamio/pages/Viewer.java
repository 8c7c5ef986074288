package mx.andamio.pages;

/** Whoever looks at a page, as far as the frame must know. */
public interface Viewer {

    String userName();

    String displayName();

    /** Stable word of the role; its name is under {@code role.<word>} of the messages. */
    String roleCode();

    boolean may(String permission);
}
