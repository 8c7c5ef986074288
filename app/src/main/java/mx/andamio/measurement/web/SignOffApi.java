package mx.andamio.measurement.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Asker;
import mx.andamio.identity.Does;
import mx.andamio.identity.Permission;
import mx.andamio.measurement.Indicators;
import mx.andamio.measurement.SignOffs;
import mx.andamio.measurement.SignOffs.Detail;
import mx.andamio.measurement.SignOffs.Figure;
import mx.andamio.measurement.SignOffs.Month;
import mx.andamio.measurement.SignOffs.Reopened;
import mx.andamio.measurement.SignOffs.Signature;
import mx.andamio.measurement.SignOffs.State;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Problems;
import mx.andamio.pages.Slice;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Signed months for programs. */
@RestController
@RequestMapping("/api/v1/sign-offs")
class SignOffApi {

    private final Pages pages;
    private final Indicators indicators;
    private final SignOffs signOffs;

    SignOffApi(Pages pages, Indicators indicators, SignOffs signOffs) {
        this.pages = pages;
        this.indicators = indicators;
        this.signOffs = signOffs;
    }

    /** @param state {@code empty}, {@code running}, {@code open}, {@code partly} or {@code signed} */
    record MonthOut(
            String dataset,
            YearMonth month,
            String state,
            List<String> posts,
            int signed,
            @Nullable String next,
            int round,
            boolean simulated) {

        static MonthOut of(Month one) {
            return new MonthOut(
                    one.dataset().code(),
                    YearMonth.from(one.month()),
                    one.state().name().toLowerCase(Locale.ROOT),
                    one.steps(),
                    one.signed(),
                    one.next(),
                    one.round(),
                    one.simulated());
        }
    }

    record SignatureOut(
            int step, String post, String signedBy, Instant signedAt, List<Figure> figures, List<String> deliveries) {

        static SignatureOut of(Signature one) {
            return new SignatureOut(one.step(), one.post(), one.by(), one.at(), one.figures(), one.deliveries());
        }
    }

    record ReopenedOut(
            int round,
            String reason,
            String reopenedBy,
            Instant reopenedAt,
            @Nullable UUID delivery,
            List<SignatureOut> signatures) {

        static ReopenedOut of(Reopened one) {
            return new ReopenedOut(
                    one.round(),
                    one.reason(),
                    one.by(),
                    one.at(),
                    one.delivery(),
                    one.signatures().stream().map(SignatureOut::of).toList());
        }
    }

    /**
     * @param seen to be sent back by whoever signs these figures
     * @param moved whether they are others than those that were signed
     * @param behind whether a file of the month waits, or is being counted: then nobody signs
     */
    record DetailOut(
            MonthOut month,
            List<Figure> figures,
            List<String> deliveries,
            String seen,
            boolean moved,
            boolean behind,
            List<SignatureOut> signatures,
            List<ReopenedOut> reopened) {

        static DetailOut of(Detail one) {
            return new DetailOut(
                    MonthOut.of(one.month()),
                    one.figures(),
                    one.deliveries(),
                    one.seen(),
                    one.hasMoved(),
                    one.isBehind(),
                    one.signatures().stream().map(SignatureOut::of).toList(),
                    one.reopened().stream().map(ReopenedOut::of).toList());
        }
    }

    record Sent(@Nullable String seen) {}

    record Why(@Nullable String reason) {}

    /** Months of all datasets or one, from a year before the month that runs where nothing is said; those without figures are not in it. */
    @GetMapping
    @Allowed(Permission.READ)
    Slice<MonthOut> all(
            @RequestParam(required = false) @Nullable String dataset,
            @RequestParam(name = "period_from", required = false) @Nullable String from,
            @RequestParam(name = "period_to", required = false) @Nullable String to,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "100") int size) {
        var today = pages.words().today();
        LocalDate last = to == null ? today : SignOffPages.month(to);
        LocalDate first = from == null ? last.minusMonths(SignOffs.MONTHS) : SignOffPages.month(from);
        var datasets = dataset == null ? indicators.datasets() : List.of(SignOffPages.dataset(indicators, dataset));
        return Slice.of(
                signOffs.months(datasets, first, last).stream()
                        .filter(one -> one.state() != State.EMPTY)
                        .map(MonthOut::of)
                        .toList(),
                page,
                size);
    }

    @GetMapping("/{code}/{period}")
    @Allowed(Permission.READ)
    DetailOut one(@PathVariable String code, @PathVariable String period) {
        return DetailOut.of(signOffs.month(SignOffPages.dataset(indicators, code), SignOffPages.month(period)));
    }

    @PostMapping("/{code}/{period}")
    @Allowed(Permission.SIGN_OFF)
    ResponseEntity<?> sign(
            @Does("measurement.figures.sign") Command command,
            Asker who,
            @PathVariable String code,
            @PathVariable String period,
            @RequestBody Sent sent) {
        var dataset = SignOffPages.dataset(indicators, code);
        var seen = sent.seen() == null ? "" : sent.seen();
        return answer(code, period, signOffs.sign(command, who, dataset, SignOffPages.month(period), seen));
    }

    @PostMapping("/{code}/{period}/reopening")
    @Allowed(Permission.SIGN_OFF)
    ResponseEntity<?> reopen(
            @Does("measurement.figures.reopen") Command command,
            Asker who,
            @PathVariable String code,
            @PathVariable String period,
            @RequestBody Why why) {
        var dataset = SignOffPages.dataset(indicators, code);
        var reason = why.reason() == null ? "" : why.reason();
        return answer(code, period, signOffs.reopen(command, who, dataset, SignOffPages.month(period), reason));
    }

    private ResponseEntity<?> answer(String code, String period, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done _ -> ResponseEntity.ok(one(code, period));
            case Outcome.Refused(var reason) -> Problems.of(reason, pages.words());
        };
    }
}
