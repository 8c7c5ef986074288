package mx.andamio.annual.gathering;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import mx.andamio.annual.model.Figure;
import mx.andamio.annual.model.Figure.Coverage;
import mx.andamio.annual.model.Figure.Origin;
import mx.andamio.annual.model.Figure.Source;
import mx.andamio.annual.model.Missing;
import mx.andamio.annual.model.Yearly;
import mx.andamio.measurement.Indicators;
import mx.andamio.measurement.SignOffs;
import mx.andamio.measurement.SignOffs.Month;
import mx.andamio.measurement.SignOffs.State;
import mx.andamio.measures.definitions.Dataset;
import mx.andamio.measures.definitions.Indicator;
import mx.andamio.pages.Words;
import org.springframework.stereotype.Component;

/** Indicators of which months were signed off: the last of them, and the year where months make one. */
@Component
class SignedFigures implements ChapterSource {

    private static final String PAGE = "/firma-de-cifras";
    private static final int MONTHS = 12;

    private final Indicators indicators;
    private final SignOffs signOffs;
    private final SignedMonth signedMonth;

    SignedFigures(Indicators indicators, SignOffs signOffs, SignedMonth signedMonth) {
        this.indicators = indicators;
        this.signOffs = signOffs;
        this.signedMonth = signedMonth;
    }

    @Override
    public String code() {
        return "measurement";
    }

    @Override
    public Found of(Asked asked) {
        var last = new ArrayList<Figure>();
        var year = new ArrayList<Figure>();
        var missing = new ArrayList<Missing>();
        var byDataset = signOffs.months(indicators.datasets(), asked.first(), asked.last()).stream()
                .collect(Collectors.groupingBy(Month::dataset));
        for (var dataset : indicators.datasets()) {
            var months = byDataset.getOrDefault(dataset, List.of()).reversed();
            if (months.isEmpty()) {
                missing.add(asked.missing(
                        "measure." + dataset.code(), asked.say("annual.what.dataset", title(dataset)), "nobody", null));
                continue;
            }
            missing.addAll(unsigned(asked, dataset, months));
            var signed = months.stream()
                    .filter(one -> one.state() == State.SIGNED)
                    .flatMap(one -> signedMonth.of(asked, one, missing).stream())
                    .collect(Collectors.groupingBy(SignedMonth.Told::key));
            for (var indicator : indicators.of(dataset)) {
                for (var simulated : List.of(false, true)) {
                    var told = signed.getOrDefault(new SignedMonth.Key(indicator.key(), simulated), List.of());
                    var valued =
                            told.stream().filter(SignedMonth.Told::hasValue).toList();
                    if (!valued.isEmpty()) {
                        last.add(last(asked, indicator, valued.getLast()));
                        whole(asked, indicator, valued).ifPresent(year::add);
                    }
                    if (valued.size() < told.size()) {
                        missing.add(valueless(asked, indicator, told));
                    }
                }
            }
        }
        return new Found(
                List.of(
                        ChapterSource.table(asked, "signed_year", year),
                        ChapterSource.table(asked, "signed_last", last)),
                missing);
    }

    private static String title(Dataset dataset) {
        return dataset.title().in(Words.SPANISH);
    }

    /** Each month that could be signed by itself; those that cannot, together. */
    private static List<Missing> unsigned(Asked asked, Dataset dataset, List<Month> months) {
        var found = new ArrayList<Missing>();
        var code = "measure." + dataset.code() + ".";
        for (var state : List.of(State.OPEN, State.PARTLY)) {
            months.stream().filter(one -> one.state() == state).forEach(one -> {
                var month = YearMonth.from(one.month()).toString();
                found.add(asked.missing(
                                code + month,
                                asked.say("annual.what.month", title(dataset), month),
                                state == State.OPEN ? "unsigned" : "half_signed",
                                PAGE + "/" + dataset.code() + "/" + month,
                                month)
                        .of(one.simulated()));
            });
        }
        for (var state : List.of(State.EMPTY, State.RUNNING)) {
            var of = months.stream().filter(one -> one.state() == state).toList();
            if (!of.isEmpty()) {
                found.add(asked.missing(
                        code + state,
                        asked.say("annual.what.dataset", title(dataset)),
                        state == State.EMPTY ? "not_delivered" : "running",
                        state == State.EMPTY ? "/entregas" : PAGE,
                        Integer.toString(of.size()),
                        YearMonth.from(of.getFirst().month()).toString(),
                        YearMonth.from(of.getLast().month()).toString()));
            }
        }
        return found;
    }

    private static Missing valueless(Asked asked, Indicator indicator, List<SignedMonth.Told> told) {
        var without = told.stream().filter(one -> !one.hasValue()).toList();
        return asked.missing(
                        Asked.code(
                                "measure." + indicator.key(), without.getFirst().simulated()),
                        asked.say("annual.what.dataset", title(indicator)),
                        "valueless",
                        PAGE + "/" + indicator.dataset().code() + "/"
                                + YearMonth.from(without.getLast().month()),
                        Integer.toString(without.size()),
                        YearMonth.from(without.getFirst().month()).toString(),
                        YearMonth.from(without.getLast().month()).toString())
                .of(without.getFirst().simulated());
    }

    private static Figure last(Asked asked, Indicator indicator, SignedMonth.Told told) {
        var month = YearMonth.from(told.month()).toString();
        return new Figure(
                Asked.code("measure." + indicator.key() + ".last", told.simulated()),
                asked.say("annual.figure.of_month", title(indicator), month),
                told.signed().value(),
                unit(indicator),
                null,
                told.isQuotient() ? told.signed().numerator() : null,
                told.isQuotient() ? told.signed().denominator() : null,
                told.coverage(),
                told.cutOff().toString(),
                month,
                indicator.edition(),
                new Origin(Source.SIGNED_MONTH, PAGE + "/" + indicator.dataset().code() + "/" + month, null),
                told.simulated(),
                told.hasMoved() ? asked.say("annual.note.moved") : null);
    }

    private static Optional<Figure> whole(Asked asked, Indicator indicator, List<SignedMonth.Told> told) {
        var months = told.stream().map(SignedMonth.Told::signed).toList();
        return (switch (indicator.accumulation()) {
                    case FLOW -> Optional.of(Yearly.sum(months));
                    case RATIO -> Yearly.quotient(months, indicator.factor());
                    case STOCK, DISTINCT, PERCENTILE -> Optional.<Yearly.Whole>empty();
                })
                .map(whole -> new Figure(
                        Asked.code(
                                "measure." + indicator.key() + ".year",
                                told.getLast().simulated()),
                        asked.say("annual.figure.of_year", title(indicator), asked.period()),
                        whole.value(),
                        unit(indicator),
                        null,
                        whole.numerator(),
                        whole.denominator(),
                        new Coverage(told.size(), MONTHS, "MONTHS"),
                        told.stream()
                                .map(SignedMonth.Told::cutOff)
                                .max(LocalDate::compareTo)
                                .orElseThrow()
                                .toString(),
                        asked.period(),
                        indicator.edition(),
                        new Origin(
                                Source.SIGNED_MONTHS,
                                "/indicadores/" + indicator.code() + "?edicion=" + indicator.edition(),
                                null),
                        told.getLast().simulated(),
                        null));
    }

    private static String title(Indicator indicator) {
        return indicator.title().in(Words.SPANISH);
    }

    private static String unit(Indicator indicator) {
        return indicator.unit().in(Words.SPANISH);
    }
}
