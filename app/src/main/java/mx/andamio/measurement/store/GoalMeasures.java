package mx.andamio.measurement.store;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.GoalIndicators;
import mx.andamio.commitments.goals.Accumulation;
import mx.andamio.commitments.goals.Measured;
import mx.andamio.measurement.Indicators;
import mx.andamio.measurement.Kept;
import mx.andamio.measurement.Measurements;
import mx.andamio.measurement.WhoseMeasurements;
import mx.andamio.measures.definitions.Indicator;
import mx.andamio.measures.engine.Measurement;
import mx.andamio.measures.engine.Question;
import mx.andamio.pages.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What goals read: measurements by month of the organ that answers, of the nation where that is none that has units. */
@Component
class GoalMeasures implements GoalIndicators {

    /** Of measured doubles: enough for every unit there is. */
    private static final int DECIMALS = 6;

    private final Indicators indicators;
    private final Measurements measurements;
    private final WhoseMeasurements whose;
    private final Landings landings;
    private final Pages pages;
    private final Clock clock;
    private final ZoneId zone;

    GoalMeasures(
            Indicators indicators,
            Measurements measurements,
            WhoseMeasurements whose,
            Landings landings,
            Pages pages,
            Clock clock,
            @Value("${andamio.zone}") String zone) {
        this.indicators = indicators;
        this.measurements = measurements;
        this.whose = whose;
        this.landings = landings;
        this.pages = pages;
        this.clock = clock;
        this.zone = ZoneId.of(zone);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }

    @Override
    public List<Choice> all() {
        return indicators.on(today()).stream()
                .map(this::choice)
                .sorted(Comparator.comparing(Choice::title))
                .toList();
    }

    @Override
    public Optional<Choice> named(String code) {
        return indicators.edition(code, today()).map(this::choice);
    }

    private Choice choice(Indicator one) {
        var locale = pages.words().locale();
        return new Choice(
                one.code(),
                one.title().in(locale),
                one.unit().in(locale),
                accumulation(one),
                one.delay(),
                "/indicadores/" + one.code());
    }

    private static Accumulation accumulation(Indicator one) {
        return switch (one.accumulation()) {
            case FLOW -> Accumulation.FLOW;
            case STOCK -> one.denominator() == null ? Accumulation.STOCK : Accumulation.RATIO;
            case RATIO -> Accumulation.RATIO;
            // counted anew for every period: sums of them say nothing
            case DISTINCT, PERCENTILE -> Accumulation.LAST;
        };
    }

    @Override
    public Map<CommitmentId, Told> told(Collection<Reading> readings) {
        var told = new HashMap<CommitmentId, Told>();
        readings.stream()
                .collect(Collectors.groupingBy(Reading::indicator))
                .forEach((code, all) ->
                        indicators.edition(code, today()).ifPresent(indicator -> tell(indicator, all, told)));
        return told;
    }

    private void tell(Indicator indicator, List<Reading> readings, Map<CommitmentId, Told> told) {
        var organs = readings.stream().map(this::measured).distinct().toList();
        var series = measurements.series(indicator, organs, Kept.MONTH, Measurements.FIRST, Measurements.LAST);
        for (var reading : readings) {
            var organ = measured(reading);
            var all = series.getOrDefault(organ, List.of()).stream()
                    .filter(one -> one.measurement().value() != null)
                    .toList();
            told.put(
                    reading.commitment(),
                    new Told(
                            reading.goal(),
                            all.stream()
                                    .map(one -> value(indicator, one))
                                    .filter(one -> !one.cutOff()
                                            .isBefore(reading.goal().baseline().on()))
                                    .toList(),
                            all.stream()
                                    .map(one -> one.counted().at().atZone(zone).toLocalDate())
                                    .max(LocalDate::compareTo),
                            landings.of(indicator, organ, all, reading.goal()),
                            "/indicadores/" + indicator.code() + "?organo=" + organ,
                            all.stream().anyMatch(one -> one.counted().simulated())));
        }
    }

    /** Whose measurements a goal reads: an organ without units of its own answers for all of them. */
    private String measured(Reading reading) {
        return whose.tellOf(reading.organ()).orElse(Question.EVERYONE);
    }

    private static Measured value(Indicator indicator, Measurements.Told told) {
        var one = told.measurement();
        var denominator = one.denominator();
        return new Measured(
                exact(Objects.requireNonNull(one.value())),
                accumulation(indicator) == Accumulation.FLOW ? one.period().begin() : null,
                told.counted().cutOff(),
                parts(one, denominator),
                indicator.key(),
                indicator.key() + " " + one.organ() + " " + one.period().begin());
    }

    private static Measured.@Nullable Parts parts(Measurement one, @Nullable Double denominator) {
        return denominator == null || denominator <= 0
                ? null
                : new Measured.Parts(exact(Objects.requireNonNull(one.numerator())), exact(denominator));
    }

    private static BigDecimal exact(double value) {
        return BigDecimal.valueOf(value)
                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
    }
}
