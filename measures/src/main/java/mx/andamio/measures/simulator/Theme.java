package mx.andamio.measures.simulator;

/** Something that goes well or badly: how well at the beginning of 2024, and whereto it drifts in a month (in logits). */
enum Theme {
    FILL(0.955, 0.006),
    STOCK(0.92, 0.004),
    USE_FAMILY(0.62, 0.008),
    USE_SPECIALTY(0.55, 0.012),
    APPOINTMENT_KEPT(0.86, 0),
    DEFERRED(0.06, -0.004),
    DIGITAL(0.30, 0.03),
    /** How soon a specialist sees a person. */
    SOON(0.50, 0.006),
    /** How many of those who come to a queue are served in time. */
    FLOW(0.50, 0.012),
    CANCELLED(0.055, -0.006),
    THEATRE(0.72, 0.006),
    BEDS(0.80, 0.003),
    LONG_STAY(0.12, -0.002),
    INFECTIONS(0.006, -0.006),
    SHIFTS(0.88, 0.004),
    TENDERS(0.45, 0.025),
    CONSOLIDATED(0.55, 0.01),
    SATISFIED(0.80, 0.004),
    SATISFIED_BY_INEGI(0.52, 0.004),
    KIND(0.84, 0.003),
    COMPLAINTS(0.40, -0.006),
    ANSWERED(0.80, 0.01),
    ASSIGNED(0.88, 0.002),
    RECORD(0.82, 0.025),
    UPTIME(0.985, 0.004),
    VISITS(0.84, 0.012),
    MENDED(0.62, 0.012),
    POINTS(0.85, 0.005),
    SAFE(0.70, 0.006),
    CLOSED(0.70, 0.008),
    ECG(0.55, 0.012),
    NEEDLE(0.48, 0.012),
    BALLOON(0.52, 0.01),
    DEATHS(0.10, -0.008),
    STEPS(0.86, 0.008),
    CONTROL(0.36, 0.008),
    HARM(0.06, -0.004),
    ANALYSED(0.60, 0.012),
    CONFIRMED(0.24, 0.002),
    VACCINATED(0.91, 0.004),
    PUNCTUAL(0.88, 0.006),
    RURAL(0.70, 0.004);

    private final double base;
    private final double drift;

    Theme(double base, double drift) {
        this.base = base;
        this.drift = drift;
    }

    double logit() {
        return StrictMath.log(base / (1 - base));
    }

    double drift() {
        return drift;
    }
}
