package mx.andamio.annual.gathering;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import mx.andamio.annual.model.Chapter;
import mx.andamio.annual.model.Kind;
import mx.andamio.pages.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Gathers the chapters of a report in the order of the plan. */
@Component
public class Gatherer {

    private static final String PLAN = "/mx/andamio/annual/plan.json";

    private final Map<Kind, List<ChapterSource>> plan = new EnumMap<>(Kind.class);
    private final Clock clock;
    private final ZoneId zone;

    Gatherer(List<ChapterSource> sources, Clock clock, @Value("${andamio.zone}") String zone) {
        this.clock = clock;
        this.zone = ZoneId.of(zone);
        var byCode = sources.stream().collect(Collectors.toMap(ChapterSource::code, Function.identity()));
        read().forEach((kind, codes) -> plan.put(
                kind,
                codes.stream()
                        .map(code -> Optional.ofNullable(byCode.get(code))
                                .orElseThrow(() -> new IllegalStateException(PLAN + " names no source: " + code)))
                        .toList()));
    }

    private static Map<Kind, List<String>> read() {
        try (var in = Gatherer.class.getResourceAsStream(PLAN)) {
            return JsonMapper.shared().readValue(in, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Codes of the chapters, in their order. */
    public List<String> chapters(Kind kind) {
        return plan.getOrDefault(kind, List.of()).stream()
                .map(ChapterSource::code)
                .toList();
    }

    /** The last year of which there can be one: a work report of the year that runs, a programme of the next. */
    public int lastYear(Kind kind) {
        var year = today().getYear();
        return switch (kind) {
            case INFORME -> year;
            case PROGRAMA -> year + 1;
        };
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }

    /** No day after it counts: of a work report the end of its year at the latest. */
    public LocalDate cutOff(Kind kind, int year) {
        var today = today();
        var end = LocalDate.of(year, 12, 31);
        return kind == Kind.INFORME && end.isBefore(today) ? end : today;
    }

    /** Without texts. */
    public List<Chapter> gather(Kind kind, int year) {
        var asked = new Asked(year, cutOff(kind, year), new Words(Words.SPANISH, zone, today()));
        return plan.getOrDefault(kind, List.of()).stream()
                .map(source -> {
                    var found = source.of(asked);
                    return new Chapter(
                            source.code(),
                            asked.say("annual.chapter." + source.code()),
                            List.of(),
                            found.tables(),
                            found.missing());
                })
                .toList();
    }
}
