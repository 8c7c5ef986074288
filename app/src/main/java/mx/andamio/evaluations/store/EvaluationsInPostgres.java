package mx.andamio.evaluations.store;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import mx.andamio.evaluations.Evaluated;
import mx.andamio.evaluations.Evaluations;
import mx.andamio.evaluations.KeptPeriod;
import mx.andamio.evaluations.Scheme;
import mx.andamio.evaluations.model.Period;
import mx.andamio.evaluations.model.Source;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason.Kind;
import mx.andamio.register.Register;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

@Component
class EvaluationsInPostgres implements Evaluations {

    private static final String CODE = "[a-z0-9-]{2,40}";
    /** Words that addresses need. */
    private static final List<String> TAKEN = List.of("nueva");

    private final Register register;
    private final Clock clock;
    private final ZoneId zone;
    private final Counting counting;
    private final SchemeRows schemes;
    private final PeriodRows periods;
    private final EvaluatedRows evaluated;

    EvaluationsInPostgres(
            DSLContext database,
            Register register,
            Counting counting,
            Clock clock,
            @Value("${andamio.zone}") String zone) {
        this.register = register;
        this.clock = clock;
        this.zone = ZoneId.of(zone);
        this.counting = counting;
        this.schemes = new SchemeRows(database);
        this.periods = new PeriodRows(database);
        this.evaluated = new EvaluatedRows(database);
    }

    @Override
    public List<Scheme> schemes() {
        return schemes.all();
    }

    @Override
    public Optional<Scheme> scheme(String code) {
        return schemes.one(code);
    }

    @Override
    public List<KeptPeriod> periods(String scheme) {
        return scheme(scheme).map(periods::all).orElse(List.of());
    }

    @Override
    public List<Evaluated> of(String code, String period) {
        return scheme(code)
                .map(scheme -> evaluated.of(
                        scheme,
                        periods.all(scheme).stream()
                                .filter(one -> one.code().equals(period))
                                .toList(),
                        null))
                .orElse(List.of());
    }

    @Override
    public List<Evaluated> trajectory(String code, String organ) {
        return scheme(code)
                .map(scheme -> evaluated.of(scheme, periods.all(scheme), organ))
                .orElse(List.of());
    }

    @Override
    public Outcome begin(Command command, NewScheme scheme) {
        return register.once(command, () -> {
            if (!scheme.code().matches(CODE) || TAKEN.contains(scheme.code())) {
                return Outcome.refused("evaluation.code", Kind.USER, scheme.code());
            }
            if (!isSaid(scheme.name())) {
                return Outcome.refused("evaluation.name", Kind.USER);
            }
            if (scheme.types().isEmpty()) {
                return Outcome.refused("evaluation.types", Kind.USER);
            }
            var first = scheme.first();
            if (isNoFirstDay(Period.on(scheme.cadence(), first.from()), first.from())) {
                return Outcome.refused(
                        "evaluation.from", Kind.USER, first.from().toString());
            }
            if (first.reason().length() > LONGEST) {
                return Outcome.refused("evaluation.reason", Kind.USER);
            }
            if (!schemes.add(scheme)) {
                return Outcome.refused("evaluation.exists", Kind.CONFLICT, scheme.code());
            }
            schemes.add(
                    scheme.code(), 1, first, clock.instant(), command.actor().name());
            var payload = Entries.version(scheme.code(), 1, first);
            payload.put("name", scheme.name().strip());
            payload.put("cadence", scheme.cadence().name());
            payload.put("types", scheme.types().stream().map(Enum::name).toList());
            payload.put("simulated", scheme.simulated());
            register.write(command, "evaluations.begin", payload);
            return Outcome.done(scheme.code());
        });
    }

    private static boolean isSaid(String words) {
        return !words.isBlank() && words.length() <= LONGEST;
    }

    private static boolean isNoFirstDay(Period period, LocalDate day) {
        return !period.from().equals(day);
    }

    @Override
    public Outcome change(Command command, String code, NewVersion version) {
        return register.once(command, () -> {
            if (!schemes.lock(code)) {
                return Outcome.refused("evaluation.absent", Kind.ABSENT);
            }
            var scheme = schemes.one(code).orElseThrow();
            if (isNoFirstDay(Period.on(scheme.cadence(), version.from()), version.from())) {
                return Outcome.refused(
                        "evaluation.from", Kind.USER, version.from().toString());
            }
            var first = scheme.versions().getFirst().from();
            if (version.from().isBefore(first)) {
                return Outcome.refused("evaluation.before", Kind.USER, first.toString());
            }
            if (!isSaid(version.reason())) {
                return Outcome.refused("evaluation.reason", Kind.USER);
            }
            if (version.ruler().isLike(scheme.latest().ruler())) {
                return Outcome.refused("evaluation.same", Kind.USER);
            }
            var later = periods.all(scheme).stream()
                    .filter(one -> !one.period().from().isBefore(version.from()))
                    .toList();
            var closed = later.stream().filter(KeptPeriod::isClosed).findFirst();
            if (closed.isPresent()) {
                return Outcome.refused(
                        "evaluation.frozen", Kind.USER, closed.get().code());
            }
            var number = scheme.versions().size() + 1;
            schemes.add(code, number, version, clock.instant(), command.actor().name());
            for (var one : later) {
                if (periods.locked(scheme, one.code())
                        .filter(KeptPeriod::isClosed)
                        .isPresent()) {
                    return Outcome.refused("evaluation.frozen", Kind.USER, one.code());
                }
                periods.measureBy(code, one.code(), number);
                periods.count(code, one.code(), counting.of(scheme, one.period(), version.ruler()), clock.instant());
            }
            register.write(command, "evaluations.change", Entries.version(code, number, version));
            return Outcome.done(number);
        });
    }

    @Override
    public Outcome open(Command command, String code, String asked) {
        return register.once(command, () -> {
            if (!schemes.lock(code)) {
                return Outcome.refused("evaluation.absent", Kind.ABSENT);
            }
            var scheme = schemes.one(code).orElseThrow();
            var period = Period.of(scheme.cadence(), asked);
            var version = period.flatMap(scheme::on);
            if (period.isEmpty() || version.isEmpty()) {
                return Outcome.refused("evaluation.period", Kind.USER, asked);
            }
            if (period.get().from().isAfter(LocalDate.now(clock.withZone(zone)))) {
                return Outcome.refused("evaluation.ahead", Kind.USER, asked);
            }
            if (!periods.add(code, period.get(), version.get().number())) {
                return Outcome.refused("evaluation.opened", Kind.CONFLICT, asked);
            }
            periods.count(
                    code, asked, counting.of(scheme, period.get(), version.get().ruler()), clock.instant());
            register.write(
                    command,
                    "evaluations.open",
                    Map.of(
                            "scheme", code,
                            "period", asked,
                            "version", version.get().number()));
            return Outcome.done(asked);
        });
    }

    @Override
    public Outcome count(Command command, String code, String period) {
        return ofOpen(command, code, period, (scheme, kept) -> {
            var ruler = scheme.version(kept.version()).ruler();
            periods.count(code, period, counting.of(scheme, kept.period(), ruler), clock.instant());
            register.write(command, "evaluations.count", Map.of("scheme", code, "period", period));
            return Outcome.done(period);
        });
    }

    /** Nobody closes it, or begins another version of it, meanwhile. */
    private Outcome ofOpen(
            Command command, String code, String period, BiFunction<Scheme, KeptPeriod, Outcome> effect) {
        return register.once(command, () -> {
            var scheme = schemes.one(code);
            var kept = scheme.flatMap(one -> periods.locked(one, period));
            if (kept.isEmpty()) {
                return Outcome.refused("evaluation.absent", Kind.ABSENT);
            }
            return kept.get().isClosed()
                    ? Outcome.refused("evaluation.closed", Kind.CONFLICT, period)
                    // Read again: a version may have been added before the period was ours.
                    : effect.apply(schemes.one(code).orElseThrow(), kept.get());
        });
    }

    @Override
    public Outcome enter(Command command, String code, String period, NewValue value) {
        return ofOpen(command, code, period, (scheme, kept) -> {
            if (!periods.has(code, period, value.organ())) {
                return Outcome.refused("evaluation.organ", Kind.USER, value.organ());
            }
            var element = scheme.version(kept.version()).ruler().element(value.element());
            if (element.filter(one -> one.source() == Source.ENTERED).isEmpty()) {
                return Outcome.refused("evaluation.element", Kind.USER, value.element());
            }
            if (!isSaid(value.source())) {
                return Outcome.refused("evaluation.source", Kind.USER);
            }
            periods.enter(code, period, value, clock.instant(), command.actor().name());
            register.write(
                    command,
                    "evaluations.enter",
                    Map.of(
                            "scheme", code,
                            "period", period,
                            "organ", value.organ(),
                            "element", value.element(),
                            "value", value.value().toPlainString(),
                            "source", value.source().strip()));
            return Outcome.done(value.organ());
        });
    }

    @Override
    public Outcome close(Command command, String code, String period) {
        return ofOpen(command, code, period, (scheme, kept) -> {
            if (!kept.period().to().isBefore(LocalDate.now(clock.withZone(zone)))) {
                return Outcome.refused(
                        "evaluation.running", Kind.USER, kept.period().to().toString());
            }
            periods.close(code, period, clock.instant(), command.actor().name());
            register.write(
                    command, "evaluations.close", Map.of("scheme", code, "period", period, "version", kept.version()));
            return Outcome.done(period);
        });
    }
}
