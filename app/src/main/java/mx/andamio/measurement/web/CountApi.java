package mx.andamio.measurement.web;

import java.time.LocalDate;
import java.util.stream.Stream;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Permission;
import mx.andamio.measurement.Indicators;
import mx.andamio.measurement.counting.OnDemand;
import mx.andamio.measurement.counting.OnDemand.Answer;
import mx.andamio.measures.definitions.Indicator;
import mx.andamio.measures.engine.Level;
import mx.andamio.measures.engine.Measurement;
import mx.andamio.measures.engine.NotTold;
import mx.andamio.measures.engine.Question;
import mx.andamio.measures.periods.PeriodType;
import mx.andamio.pages.BadRequest;
import mx.andamio.pages.NotHere;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Problems;
import mx.andamio.pages.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Days, weeks and whatever else is not kept, counted of the rows when a program asks. */
@RestController
class CountApi {

    private static final PeriodType[] TYPES = Stream.of(PeriodType.values())
            .filter(one -> one != PeriodType.INDEX)
            .toArray(PeriodType[]::new);

    private final Pages pages;
    private final Indicators indicators;
    private final OnDemand onDemand;

    CountApi(Pages pages, Indicators indicators, OnDemand onDemand) {
        this.pages = pages;
        this.indicators = indicators;
        this.onDemand = onDemand;
    }

    /** @param reason why there is no value; null where there is one */
    record CountOut(
            String organ,
            LocalDate from,
            LocalDate to,
            @Nullable Double value,
            @Nullable Double numerator,
            @Nullable Double denominator,
            @Nullable String reason,
            int reported,
            int expected) {

        static CountOut of(Measurement one) {
            var reason = one.reason();
            return new CountOut(
                    one.organ(),
                    one.period().begin(),
                    one.period().end(),
                    one.value(),
                    one.toldNumerator(),
                    one.toldDenominator(),
                    reason == null ? null : reason.name(),
                    one.reported(),
                    one.expected());
        }
    }

    /**
     * @param edition the one that holds on the first day where none is said
     * @param level {@code unit}, {@code ooad}, {@code region}, {@code nation}
     * @param type {@code day}, {@code week}, {@code epi_week}, {@code month}, {@code quarter}, {@code half}, {@code year}
     * @param from a day of the first period
     * @param to a day of the last one
     */
    @GetMapping("/api/v1/indicators/{code}/count")
    @Allowed(Permission.READ)
    ResponseEntity<?> count(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String edition,
            @RequestParam(defaultValue = "nation") String level,
            @RequestParam(defaultValue = "month") String type,
            @RequestParam(name = "period_from", defaultValue = "") String from,
            @RequestParam(name = "period_to", defaultValue = "") String to,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "100") int size) {
        var first = DeliveryPages.day(from, "period_from");
        var last = DeliveryPages.day(to, "period_to");
        var indicator = indicator(code, edition, first);
        var types = BadRequest.oneOf(TYPES, type);
        var levels = BadRequest.oneOf(Level.values(), level);
        Question question;
        try {
            question = new Question(indicator, levels, types, first, last);
        } catch (NotTold e) {
            var isEnglish = pages.words().locale().getLanguage().equals("en");
            throw new BadRequest("count.not_told", isEnglish ? e.en() : e.es());
        } catch (IllegalArgumentException _) {
            throw new BadRequest("count.period", from, to);
        }
        return switch (onDemand.count(question)) {
            case Answer.Told(var measurements) ->
                ResponseEntity.ok(
                        Slice.of(measurements.stream().map(CountOut::of).toList(), page, size));
            case Answer.Refused(var why) -> Problems.of(why, pages.words());
        };
    }

    private Indicator indicator(String code, @Nullable String edition, LocalDate day) {
        return (edition == null ? indicators.edition(code, day) : indicators.named(code, edition))
                .orElseThrow(NotHere::new);
    }
}
