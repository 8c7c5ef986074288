package mx.andamio.evaluations.model;

/** How long a period is. Periods follow the year. */
public enum Cadence {
    MONTH(1),
    QUARTER(3),
    SEMESTER(6),
    YEAR(12);

    private final int months;

    Cadence(int months) {
        this.months = months;
    }

    public int months() {
        return months;
    }
}
