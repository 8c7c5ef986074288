package mx.andamio.reader.promises;

/** Tokens of a sentence from one place up to another. */
record Stretch(int from, int to) {

    static final Stretch NONE = new Stretch(0, 0);

    boolean isEmpty() {
        return from >= to;
    }
}
