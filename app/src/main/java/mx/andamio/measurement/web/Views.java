package mx.andamio.measurement.web;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import mx.andamio.measurement.Deliveries.Sent;
import mx.andamio.measurement.Kept;
import mx.andamio.measurement.Measurements.Counted;
import mx.andamio.measurement.Measurements.Told;
import mx.andamio.measurement.PlannedTargets;
import mx.andamio.measurement.PlannedTargets.Planned;
import mx.andamio.measurement.SignOffs.Month;
import mx.andamio.measurement.Units.Unit;
import mx.andamio.measurement.counting.Worker;
import mx.andamio.measurement.drop.DropFolder.Left;
import mx.andamio.measures.definitions.Dataset;
import mx.andamio.measures.definitions.Indicator;
import mx.andamio.measures.engine.Measurement;
import mx.andamio.measures.engine.Question;
import mx.andamio.measures.forecasts.Method;
import mx.andamio.measures.forecasts.Outlook;
import mx.andamio.measures.periods.Period;
import mx.andamio.pack.Organ;
import mx.andamio.pages.Drawing;
import mx.andamio.pages.StandingPart;
import mx.andamio.pages.Words;
import org.jspecify.annotations.Nullable;

/** What the templates of this module show. */
public interface Views {

    /**
     * @param groups by dataset, in the order of the files
     * @param organ code of whom the figures are, {@code *} for all together
     * @param name of that
     */
    record IndicatorList(List<Group> groups, int total, String query, String organ, String name) {

        public boolean isNational() {
            return organ.equals(Question.EVERYONE);
        }
    }

    record Group(Dataset dataset, List<Line> lines) {}

    /**
     * @param last of all together; null where nothing was counted yet
     * @param before the period before it
     */
    record Line(
            Indicator indicator,
            @Nullable Told last,
            @Nullable Told before) {}

    /**
     * @param editions all of its code
     * @param organ code of whom the chart is, {@code *} for all together
     * @param name of that
     * @param period chosen one; null where nothing was counted
     * @param periods all that were counted, the last one ahead
     * @param now of that organ and period; null where there is none
     * @param nobody of units that belong to no organ; null where there are none
     * @param tiles of the state bodies
     * @param hospitals of high specialty
     * @param regions of the directory
     * @param units of the organ, by code; empty for all together
     * @param sources files of which the period was counted
     * @param planned by plans in force, of the organ; empty where periods are no months
     * @param signing how far the month's figures are signed off; null where periods are no months, or nobody signs
     */
    record IndicatorPage(
            Indicator indicator,
            List<Indicator> editions,
            Kept kept,
            String organ,
            String name,
            @Nullable Counted period,
            List<Counted> periods,
            @Nullable Measurement now,
            @Nullable Measurement nobody,
            @Nullable Drawing drawing,
            List<Told> series,
            @Nullable Ahead ahead,
            List<Place> tiles,
            List<Place> hospitals,
            List<Place> regions,
            List<UnitPlace> units,
            List<Sent> sources,
            List<Planned> planned,
            @Nullable Month signing) {

        /** Of a month, in words; a dash where no plan in force has one. */
        public String target(Period month, Words words) {
            return PlannedTargets.inMonth(planned, month.begin())
                    .map(words::exact)
                    .orElse("—");
        }

        public String path() {
            return "/indicadores/" + indicator.code();
        }

        /** Of another organ in the same period. */
        public String path(String other) {
            var chosen = period;
            return path() + "?tipo=" + kept.name().toLowerCase(java.util.Locale.ROOT) + "&organo=" + other
                    + (chosen == null ? "" : "&periodo=" + IndicatorWords.code(chosen.period()));
        }
    }

    record Place(Organ organ, @Nullable Measurement measured) {}

    record UnitPlace(Unit unit, @Nullable Measurement measured) {}

    /**
     * What is expected of the next periods.
     *
     * @param method the one that missed least so far
     * @param next the first one ahead
     */
    record Ahead(Method method, List<Expected> next) {}

    record Expected(Period period, Outlook outlook) {}

    /**
     * @param dataset null for all
     * @param left files of the drop folder that were not received
     */
    record DeliveryList(
            List<Sent> sent,
            long total,
            int page,
            int size,
            @Nullable String dataset,
            List<Dataset> datasets,
            Worker.At at,
            List<Left> left) {

        public String path() {
            return "/entregas?" + (dataset == null ? "" : "conjunto=" + dataset + "&");
        }
    }

    record DeliveryPage(Sent sent, @Nullable Dataset dataset, List<Indicator> indicators) {}

    /**
     * @param times all of the unit, the last one ahead
     * @param programmes that its indicators measure
     * @param visits months in which some were planned, the last one ahead
     * @param standing how the commitments stand of the organ that it belongs to
     */
    record UnitPage(
            Unit unit,
            @Nullable Organ organ,
            List<Unit> times,
            @Nullable Period period,
            List<UnitLine> lines,
            List<Served> programmes,
            List<Visited> visits,
            List<StandingPart.Part> standing) {

        public boolean isPlanned() {
            return lines.stream().anyMatch(one -> one.target() != null);
        }
    }

    /**
     * A month in which supervision visits were planned.
     *
     * @param planned visits, and {@code done} those of them; null where that may not be told
     * @param findings of those that were done, and {@code mended} those of them; null where nobody told of any
     */
    record Visited(
            Period period,
            @Nullable Double planned,
            @Nullable Double done,
            @Nullable Double findings,
            @Nullable Double mended) {}

    /** @param indicators how many measure it here, at least one */
    record Served(String code, String name, long indicators) {}

    /**
     * An indicator of the unit, and the same of its organ and of all together.
     *
     * @param target of the month; null where no plan in force has one
     */
    record UnitLine(
            Indicator indicator,
            Measurement now,
            @Nullable BigDecimal target,
            @Nullable Measurement organ,
            @Nullable Measurement nation) {}

    /**
     * @param units found ones of this page, each as it is today
     * @param organs of the directory, by code
     * @param total found
     * @param all how many there are
     * @param query empty for all
     * @param organ code; empty for all
     * @param choices organs that have units
     */
    record UnitList(
            List<Unit> units,
            Map<String, Organ> organs,
            long total,
            int all,
            int page,
            int size,
            String query,
            String organ,
            List<Organ> choices) {

        public String path() {
            return "/unidades?" + (query.isEmpty() ? "" : "q=" + encoded(query) + "&")
                    + (organ.isEmpty() ? "" : "organo=" + encoded(organ) + "&");
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }
}
