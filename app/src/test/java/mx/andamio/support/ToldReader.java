package mx.andamio.support;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import mx.andamio.library.reading.PaperReader;

/** Reads a text as a test told it to; any other as the real reader does. */
public final class ToldReader implements PaperReader {

    private final PaperReader real;
    private final Map<String, String> told = new ConcurrentHashMap<>();

    ToldReader(PaperReader real) {
        this.real = real;
    }

    /** From now on {@code text} is read as {@code reading}, the JSON of {@code read --json}. */
    public void tell(String text, String reading) {
        told.put(real.normalised(text), reading);
    }

    @Override
    public String version() {
        return real.version();
    }

    @Override
    public String normalised(String text) {
        return real.normalised(text);
    }

    @Override
    public String read(String fileName, String text) {
        var reading = told.get(text);
        return reading == null ? real.read(fileName, text) : reading;
    }
}
