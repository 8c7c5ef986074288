package mx.andamio.measures.forecasts;

/** The straight line of least squares; the first value is at 0. */
record Line(double start, double slope) {

    static Line through(double[] values) {
        var n = values.length;
        var middle = (n - 1) / 2.0;
        var sum = 0.0;
        var together = 0.0;
        var apart = 0.0;
        for (var at = 0; at < n; at++) {
            sum += values[at];
            together += (at - middle) * values[at];
            apart += (at - middle) * (at - middle);
        }
        var slope = apart == 0 ? 0 : together / apart;
        return new Line(sum / n - slope * middle, slope);
    }
}
