package mx.andamio.reader.delivery;

/** How {@code read --accept} ends. */
public interface Exit {
    int DONE = 0;
    /** Some files could not, or there were none. */
    int SOME = 2;

    int NO_TOKEN = 3;
    /** The server knows the token no more, or the role may not accept papers. */
    int REFUSED = 4;
    /** Nothing answers there, or something that is no Andamio. */
    int NO_SERVER = 5;
}
