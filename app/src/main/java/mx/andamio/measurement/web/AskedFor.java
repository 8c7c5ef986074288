package mx.andamio.measurement.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import mx.andamio.directory.Directory;
import mx.andamio.measurement.Indicators;
import mx.andamio.measurement.Kept;
import mx.andamio.measurement.Measurements;
import mx.andamio.measurement.Units;
import mx.andamio.measures.definitions.Indicator;
import mx.andamio.measures.engine.Question;
import mx.andamio.measures.periods.Period;
import mx.andamio.measures.periods.WrittenPeriod;
import mx.andamio.pack.Organ;
import mx.andamio.pack.OrganType;
import mx.andamio.pages.BadRequest;
import mx.andamio.pages.NotHere;
import org.springframework.stereotype.Component;

/** Which indicators, organs and periods an address asks for. */
@Component
class AskedFor {

    private static final String UNIT = "unit";
    private static final String NATION = "nation";

    private final Indicators indicators;
    private final Measurements measurements;
    private final Directory directory;
    private final Units units;

    AskedFor(Indicators indicators, Measurements measurements, Directory directory, Units units) {
        this.indicators = indicators;
        this.measurements = measurements;
        this.directory = directory;
        this.units = units;
    }

    /**
     * The edition that holds on a day, or that which is named after an {@code @}; each once, in the order of the address.
     *
     * @throws NotHere for a code that there is not
     * @throws BadRequest where none is named
     */
    List<Indicator> indicators(List<String> codes, LocalDate on) {
        if (codes.isEmpty()) {
            throw new BadRequest("request.value", "indicator");
        }
        return codes.stream()
                .distinct()
                .map(code -> indicator(code, on).orElseThrow(NotHere::new))
                .distinct()
                .toList();
    }

    private Optional<Indicator> indicator(String code, LocalDate on) {
        var at = code.indexOf('@');
        return at < 0 ? indicators.edition(code, on) : indicators.named(code.substring(0, at), code.substring(at + 1));
    }

    /**
     * Codes of organs: those that are named; all of a type; or the units of those named.
     *
     * @param type {@code ooad}, {@code umae}, {@code region}, {@code unit} (with the hospitals that are units of themselves), {@code nation}; empty for none
     * @param on the day whose units are meant
     * @throws BadRequest where neither is said, or both of what cannot be
     */
    List<String> organs(List<String> codes, String type, LocalDate on) {
        var named = codes.stream().distinct().sorted().toList();
        if (type.equals(UNIT)) {
            return units(named, on);
        }
        if (named.isEmpty() == type.isEmpty()) {
            throw new BadRequest("request.value", named.isEmpty() ? "organ" : "organ_type");
        }
        return type.isEmpty()
                ? named
                : type.equals(NATION)
                        ? List.of(Question.EVERYONE)
                        : ofType(BadRequest.oneOf(OrganType.values(), type.toUpperCase(Locale.ROOT)))
                                .toList();
    }

    private List<String> units(List<String> within, LocalDate on) {
        return Stream.concat(
                        units.on(on).stream()
                                .filter(one -> within.isEmpty() || within.contains(one.organ()))
                                .map(Units.Unit::code),
                        ofType(OrganType.UMAE).filter(code -> within.isEmpty() || within.contains(code)))
                .distinct()
                .sorted()
                .toList();
    }

    private Stream<String> ofType(OrganType type) {
        return directory.all(type).stream().map(Organ::code);
    }

    /**
     * From one period to another, in order.
     *
     * @param from as addresses name periods; empty for a year before the last
     * @param to empty for the last one that was counted of any of the indicators; nothing is asked for where there is none
     */
    List<Period> periods(List<Indicator> of, Kept kept, String from, String to) {
        var last = to.isEmpty() ? last(of, kept) : Optional.of(read(kept, to, "period_to"));
        if (last.isEmpty() && from.isEmpty()) {
            return List.of();
        }
        var first = from.isEmpty() ? last.orElseThrow().plus(1L - kept.slots()) : read(kept, from, "period_from");
        var end = last.filter(one -> one.compareTo(first) >= 0 || !to.isEmpty()).orElse(first);
        if (end.compareTo(first) < 0) {
            throw new BadRequest("request.value", "period_to");
        }
        return Stream.iterate(first, one -> one.compareTo(end) <= 0, one -> one.plus(1))
                .limit(MeasurementApi.MOST_VALUES + 1L)
                .toList();
    }

    private Optional<Period> last(List<Indicator> of, Kept kept) {
        return measurements.counted(of, kept, 0).values().stream()
                .flatMap(List::stream)
                .map(Measurements.Counted::period)
                .max(Period::compareTo);
    }

    private static Period read(Kept kept, String written, String name) {
        return WrittenPeriod.read(kept.type(), written).orElseThrow(() -> new BadRequest("request.value", name));
    }
}
