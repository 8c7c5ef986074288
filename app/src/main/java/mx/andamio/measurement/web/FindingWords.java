package mx.andamio.measurement.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mx.andamio.measurement.DataQuality.Odd;
import mx.andamio.measurement.Deliveries;
import mx.andamio.measurement.Deliveries.Sent;
import mx.andamio.measurement.Indicators;
import mx.andamio.measurement.web.FindingList.Told;
import mx.andamio.measures.definitions.Indicator;
import mx.andamio.measures.quality.Finding;
import mx.andamio.measures.quality.Finding.Kind;
import mx.andamio.measures.quality.Quality.Figure;
import mx.andamio.measures.quality.Quality.Rule;
import mx.andamio.pages.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Findings in words, each with where it leads; in as many statements for many as for one. */
@Component
class FindingWords {

    private static final String BETWEEN = " · ";

    private final Indicators indicators;
    private final Places places;
    private final Deliveries deliveries;

    FindingWords(Indicators indicators, Places places, Deliveries deliveries) {
        this.indicators = indicators;
        this.places = places;
        this.deliveries = deliveries;
    }

    List<Told> of(List<Odd> all, Words words) {
        var names = places.names(words.today(), words);
        var sent = new HashMap<String, Sent>();
        deliveries
                .named(all.stream()
                        .flatMap(one -> one.deliveries().stream())
                        .distinct()
                        .toList())
                .forEach(one -> Optional.ofNullable(one.lakeId()).ifPresent(id -> sent.put(id, one)));
        return all.stream().map(one -> told(one, names, sent, words)).toList();
    }

    private Told told(Odd odd, Map<String, String> names, Map<String, Sent> sent, Words words) {
        var indicator = indicators.all().stream()
                .filter(one -> one.key().equals(odd.indicator()))
                .findFirst()
                .orElse(null);
        var rule = indicators.quality().rules().stream()
                .filter(one -> odd.kind() == Kind.RULE && one.code().equals(odd.about()))
                .findFirst()
                .orElse(null);
        var kind = odd.kind().name();
        return new Told(
                odd,
                indicator == null
                        ? indicators
                                .dataset(odd.dataset())
                                .map(one -> one.title().in(words.locale()))
                                .orElse(odd.about())
                        : indicator.title().in(words.locale()),
                rule == null ? words.text("quality.what." + kind) : rule.text().in(words.locale()),
                String.join(BETWEEN, figures(odd, indicator, rule, words)),
                rule == null ? words.text("quality.mend." + kind) : rule.mend().in(words.locale()),
                names.getOrDefault(odd.organ(), odd.organ()),
                odd.parent().equals(odd.organ()) ? null : names.getOrDefault(odd.parent(), odd.parent()),
                path(odd, indicator),
                odd.deliveries().stream()
                        .flatMap(one -> Optional.ofNullable(sent.get(one)).stream())
                        .toList());
    }

    private static String path(Odd odd, @Nullable Indicator indicator) {
        if (indicator != null) {
            return "/indicadores/" + indicator.code() + "?edicion=" + indicator.edition() + "&tipo=month&organo="
                    + odd.organ() + "&periodo=" + IndicatorWords.code(odd.from());
        }
        return (odd.parent().equals(odd.organ()) ? "/representaciones/" : "/unidades/") + odd.organ();
    }

    private static List<String> figures(Odd odd, @Nullable Indicator indicator, @Nullable Rule rule, Words words) {
        var figures = odd.figures();
        var said = new ArrayList<String>();
        if (odd.kind() == Kind.SILENT) {
            said.add(words.text("quality.silent", Math.round(figures.getOrDefault(Finding.MONTHS, 0.0))));
            return said;
        }
        figures.forEach((name, value) -> said.add(
                switch (name) {
                    case Finding.VALUE ->
                        words.text("quality.figure", words.text("indicator.value"), value(indicator, value, words));
                    case Finding.USUAL ->
                        words.text("quality.figure", words.text("quality.usual"), value(indicator, value, words));
                    case Finding.Z ->
                        words.text("quality.figure", words.text("quality.z"), IndicatorWords.number(value, words));
                    case Finding.MAD ->
                        words.text("quality.figure", words.text("quality.mad"), IndicatorWords.number(value, words));
                    case Finding.NUMERATOR ->
                        words.text(
                                "quality.figure",
                                words.text("indicator.numerator"),
                                IndicatorWords.whole(value, words));
                    case Finding.DENOMINATOR ->
                        words.text(
                                "quality.figure",
                                words.text("indicator.denominator"),
                                IndicatorWords.whole(value, words));
                    default -> ofRule(name, value, odd, rule, words);
                }));
        return said;
    }

    private static String value(@Nullable Indicator indicator, double value, Words words) {
        return indicator == null ? IndicatorWords.number(value, words) : IndicatorWords.value(indicator, value, words);
    }

    /** By which part of which indicator it is; of one that is not the finding's own with its title. */
    private static String ofRule(String name, double value, Odd odd, @Nullable Rule rule, Words words) {
        var number = IndicatorWords.whole(value, words);
        return (rule == null ? List.<Figure>of() : rule.figures())
                .stream()
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .map(one -> {
                            var part =
                                    words.text("indicator." + one.part().name().toLowerCase(Locale.ROOT));
                            return one.indicator().key().equals(odd.indicator())
                                    ? words.text("quality.figure", part, number)
                                    : words.text(
                                            "quality.figure_of",
                                            one.indicator().title().in(words.locale()),
                                            part,
                                            number);
                        })
                        .orElse(words.text("quality.figure", name, number));
    }
}
