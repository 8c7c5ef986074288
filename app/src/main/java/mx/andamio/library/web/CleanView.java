package mx.andamio.library.web;

import mx.andamio.library.CleanPapers.Waiting;

/**
 * Registering what needs no eye: what waits, and how far it is.
 *
 * @param waiting of what was received until {@code until}
 * @param until microseconds since 1970: later papers are not meant
 * @param after id of the last paper that was looked at, empty before the first
 * @param done papers that were registered so far
 * @param stayed papers that turned out to need an eye after all
 * @param remaining whether there are more
 * @param round how many are registered at a time
 */
public record CleanView(
        Waiting waiting, long until, String after, long done, long stayed, boolean remaining, int round) {

    public boolean begun() {
        return !after.isEmpty();
    }

    public long total() {
        return done + stayed + waiting.clean();
    }
}
