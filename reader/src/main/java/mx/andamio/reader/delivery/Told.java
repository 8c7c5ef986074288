package mx.andamio.reader.delivery;

/** What is said to a person, in both languages. */
public record Told(String es, String en) {

    /** On one line, as standard error shows it. */
    public String line() {
        return es + " / " + en;
    }

    Told of(Object subject) {
        return new Told(subject + ": " + es, subject + ": " + en);
    }
}
