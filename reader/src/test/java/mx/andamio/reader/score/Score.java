package mx.andamio.reader.score;

/** How many of a kind were expected and found, expected and missed, found and not expected. */
record Score(int hits, int missed, int extra) {

    static final Score NONE = new Score(0, 0, 0);

    Score plus(Score other) {
        return new Score(hits + other.hits, missed + other.missed, extra + other.extra);
    }

    double precision() {
        return hits + extra == 0 ? 1 : (double) hits / (hits + extra);
    }

    double recall() {
        return hits + missed == 0 ? 1 : (double) hits / (hits + missed);
    }

    @Override
    public String toString() {
        return "P %.3f R %.3f (%d found, %d missed, %d extra)".formatted(precision(), recall(), hits, missed, extra);
    }
}
