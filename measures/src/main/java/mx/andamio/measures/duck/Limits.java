package mx.andamio.measures.duck;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What an engine may take. Always said: what the library takes by itself is most of the machine.
 *
 * @param megabytes memory for data; the process has about 150 more
 * @param threads at least 1
 * @param patience after which a question is ended
 * @param rest after which a process that nobody asks ends, and gives its memory back; the next question starts another, which takes about a second
 * @param work folder for temporary files and the log of the process
 * @param readable folders that it may read and write besides
 */
public record Limits(int megabytes, int threads, Duration patience, Duration rest, Path work, List<Path> readable) {

    public Limits {
        if (megabytes < 64 || threads < 1 || !patience.isPositive() || !rest.isPositive()) {
            throw new IllegalArgumentException("64 megabytes, one thread and some time are the least");
        }
    }
}
