package mx.andamio.measurement.web;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.andamio.measurement.Indicators;
import mx.andamio.measurement.Kept;
import mx.andamio.measurement.Measurements;
import mx.andamio.measurement.Measurements.Told;
import mx.andamio.measures.definitions.Indicator;
import mx.andamio.measures.definitions.Indicator.Direction;
import mx.andamio.measures.engine.Question;
import mx.andamio.pages.MeasuredPart;
import mx.andamio.pages.Pages;
import mx.andamio.pages.StandingPart.Look;
import mx.andamio.pages.StandingPart.Thing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Of an organ all that is measured there; of a programme what measures it, of all together. */
@Component
class MeasuredParts implements MeasuredPart {

    /** The page of an organ is not that of its indicators. */
    private static final int MOST = 8;

    private static final int YEAR = Kept.MONTH.slots();

    private final Pages pages;
    private final Indicators indicators;
    private final Measurements measurements;

    MeasuredParts(Pages pages, Indicators indicators, Measurements measurements) {
        this.pages = pages;
        this.indicators = indicators;
        this.measurements = measurements;
    }

    /** @param told the first one ahead, never empty */
    private record Found(Indicator indicator, List<Told> told) {

        Told last() {
            return told.getLast();
        }

        /** The worst one ahead; after them what nobody judges, and last what has no value. */
        int urgency() {
            var style = IndicatorWords.style(indicator, last().measurement());
            return style.isEmpty() ? last().measurement().value() == null ? 6 : 5 : style.charAt(1) - '0';
        }
    }

    @Override
    public Optional<Part> of(Thing thing, String code) {
        return switch (thing) {
            case ORGAN ->
                part(indicators.on(pages.words().today()), code, MOST, "/representaciones/" + code + "/indicadores");
            case PROGRAMME -> {
                var own = indicators.on(pages.words().today()).stream()
                        .filter(one -> one.programmes().contains(code))
                        .toList();
                yield part(own, Question.EVERYONE, own.size(), "/indicadores");
            }
            case POST -> Optional.empty();
        };
    }

    @Override
    public Map<String, Glance> glances(Thing thing, Collection<String> codes) {
        if (thing != Thing.PROGRAMME) {
            return Map.of();
        }
        var today = indicators.on(pages.words().today());
        var told = measurements.recent(
                today.stream()
                        .filter(one -> one.programmes().stream().anyMatch(codes::contains))
                        .toList(),
                Question.EVERYONE,
                Kept.MONTH,
                YEAR);
        var glances = new HashMap<String, Glance>();
        for (var code : codes) {
            var found = found(
                    today.stream()
                            .filter(one -> one.programmes().contains(code))
                            .toList(),
                    told);
            if (!found.isEmpty()) {
                glances.put(code, new Glance(line(found.getFirst(), Question.EVERYONE), found.size() - 1));
            }
        }
        return glances;
    }

    private static List<Found> found(List<Indicator> wanted, Map<String, List<Told>> told) {
        return wanted.stream()
                .filter(one -> told.containsKey(one.key()))
                .map(one -> new Found(one, told.getOrDefault(one.key(), List.of())))
                .sorted(Comparator.comparingInt(Found::urgency))
                .toList();
    }

    private Optional<Part> part(List<Indicator> wanted, String organ, int most, String link) {
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        var found = found(wanted, measurements.recent(wanted, organ, Kept.MONTH, YEAR));
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(new Part(
                        found.stream().limit(most).map(one -> line(one, organ)).toList(), found.size(), link));
    }

    private Line line(Found found, String organ) {
        var words = pages.words();
        var indicator = found.indicator();
        var last = found.last();
        var now = last.measurement();
        var before = before(found);
        var style = IndicatorWords.style(indicator, now);
        return new Line(
                indicator.title().in(words.locale()),
                IndicatorWords.path(indicator, organ),
                new Look(
                        style,
                        IndicatorWords.glyph(style),
                        style.isEmpty() ? "" : words.text("measured.step." + style)),
                IndicatorWords.value(indicator, now, words),
                before == null ? null : IndicatorWords.value(indicator, before, words),
                change(indicator, now.value(), before),
                IndicatorWords.period(now.period(), words),
                words.shortDate(last.counted().cutOff()),
                IndicatorWords.coverage(now, words),
                last.counted().simulated());
    }

    private static @Nullable Double before(Found found) {
        var year = found.last().measurement().period().plus(-YEAR);
        return found.told().stream()
                .map(Told::measurement)
                .filter(one -> one.period().equals(year))
                .findFirst()
                .map(one -> one.value())
                .orElse(null);
    }

    /** A band says nothing of which way is better. */
    private String change(Indicator indicator, @Nullable Double now, @Nullable Double before) {
        if (now == null || before == null || indicator.direction() == Direction.BAND) {
            return "";
        }
        var way = indicator.direction() == Direction.UP ? Double.compare(now, before) : Double.compare(before, now);
        return pages.words().text("measured.change." + (way > 0 ? "better" : way < 0 ? "worse" : "same"));
    }
}
