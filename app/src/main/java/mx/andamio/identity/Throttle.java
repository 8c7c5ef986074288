package mx.andamio.identity;

/** Slows down guessing: ten failures in fifteen minutes close a user name until they are past. */
public interface Throttle {

    boolean closedFor(String userName);
}
