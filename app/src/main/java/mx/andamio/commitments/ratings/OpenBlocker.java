package mx.andamio.commitments.ratings;

/**
 * An obstacle that is still open.
 *
 * @param name what it waits for, as shown
 * @param days since it was opened, 0 or more
 */
public record OpenBlocker(String name, long days) {

    public OpenBlocker {
        if (days < 0) {
            throw new IllegalArgumentException("an obstacle is open for 0 or more days");
        }
    }
}
