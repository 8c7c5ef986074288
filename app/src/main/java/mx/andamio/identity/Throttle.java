package mx.andamio.identity;

import java.time.Duration;

/**
 * Slows down guessing. Within fifteen minutes, whether the account exists or not:
 *
 * <ul>
 *   <li>ten failures of one name from one address close that name for that address, and for no other;
 *   <li>a hundred failures from one address close it for every name. This machine's own address is never closed so: behind a proxy that
 *       does not say for whom it asks, everybody has it;
 *   <li>a hundred failures of one name from anywhere close it everywhere but where its owner signed in within the last thirty days, so
 *       that nobody can keep an owner out.
 * </ul>
 *
 * What is closed opens by itself: a refused attempt is not counted again.
 */
public interface Throttle {

    /**
     * @param address as the server sees it; of an IPv6 address the network counts (64 bits)
     * @return how long this name cannot sign in from there; zero when it can
     */
    Duration waitFor(String userName, String address);
}
