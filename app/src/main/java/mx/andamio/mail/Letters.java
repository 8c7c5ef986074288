package mx.andamio.mail;

/** Letters that wait to be sent. */
public interface Letters {

    /** Whether a mail server is named. Where none is nothing is written, and nobody is told. */
    boolean areSent();

    /** Address of this installation for its readers, as {@code https://andamio.example.mx}, without a slash at its end; empty where nobody said it. */
    String installation();

    /** In the transaction of the caller. Does nothing where no server is named. */
    void write(Letter letter);

    /** Sends what waits, as much as fits in one round; otherwise done every half a minute. */
    void sendWaiting();
}
