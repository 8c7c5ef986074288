package mx.andamio.annual.gathering;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import mx.andamio.annual.model.Figure;
import mx.andamio.annual.model.Figure.Coverage;
import mx.andamio.annual.model.Figure.Source;
import mx.andamio.annual.model.Missing;
import mx.andamio.evaluations.Evaluated;
import mx.andamio.evaluations.Evaluations;
import mx.andamio.evaluations.KeptPeriod;
import mx.andamio.evaluations.Scheme;
import mx.andamio.evaluations.model.Period;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How many organs stood at each step in the closed periods of the year. Nothing puts them in an order of merit. */
@Component
class Representations implements ChapterSource {

    private static final String PAGE = "/evaluaciones";
    private static final int STEPS = 4;

    private final Evaluations evaluations;
    private final ZoneId zone;

    Representations(Evaluations evaluations, @Value("${andamio.zone}") String zone) {
        this.evaluations = evaluations;
        this.zone = ZoneId.of(zone);
    }

    @Override
    public String code() {
        return "representations";
    }

    @Override
    public Found of(Asked asked) {
        var figures = new ArrayList<Figure>();
        var missing = new ArrayList<Missing>();
        for (var scheme : evaluations.schemes()) {
            var kept = evaluations.periods(scheme.code());
            for (var period = Period.on(scheme.cadence(), asked.first());
                    period.from().getYear() == asked.year() && !period.from().isAfter(asked.cutOff());
                    period = period.next()) {
                var code = period.code();
                var closed = kept.stream()
                        .filter(one -> one.code().equals(code))
                        .filter(KeptPeriod::isClosed)
                        .findFirst();
                if (closed.isPresent()) {
                    figures.addAll(of(asked, scheme, closed.get()));
                } else if (scheme.on(period).isPresent()) {
                    missing.add(asked.missing(
                                    "evaluation." + scheme.code() + "." + code,
                                    asked.say("annual.what.period", scheme.name(), code),
                                    period.to().isBefore(asked.cutOff()) ? "not_closed" : "not_over",
                                    PAGE + "/" + scheme.code())
                            .of(scheme.simulated()));
                }
            }
        }
        if (figures.isEmpty() && missing.isEmpty()) {
            missing.add(asked.missing("evaluation", asked.say("annual.table.evaluated"), "no_scheme", PAGE));
        }
        return new Found(List.of(ChapterSource.table(asked, "evaluated", figures)), missing);
    }

    private List<Figure> of(Asked asked, Scheme scheme, KeptPeriod period) {
        var all = evaluations.of(scheme.code(), period.code());
        var rated = all.stream().filter(one -> step(one) > 0).count();
        var coverage = new Coverage(rated, all.size(), "ORGANS");
        var closedOn = LocalDate.ofInstant(Objects.requireNonNull(period.closedAt()), zone);
        var until = closedOn.isBefore(period.period().to())
                ? closedOn
                : period.period().to();
        var basis = Basis.of(
                period.code(),
                until,
                Source.CLOSED_PERIOD,
                PAGE + "/" + scheme.code() + "/" + period.code(),
                scheme.simulated());
        var found = new ArrayList<Figure>();
        for (var step = STEPS; step >= 1; step--) {
            var wanted = step;
            found.add(basis.count(
                            "evaluation." + scheme.code() + "." + period.code() + ".step" + step,
                            asked.say("annual.figure.step." + step, scheme.name(), period.code()),
                            all.stream().filter(one -> step(one) == wanted).count(),
                            coverage)
                    .by(Integer.toString(period.version())));
        }
        return found;
    }

    private static int step(Evaluated one) {
        return one.evaluation().step().orElse(0);
    }
}
