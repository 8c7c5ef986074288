package mx.andamio.measurement.store;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import mx.andamio.directory.Directory;
import mx.andamio.directory.OrganPost;
import mx.andamio.identity.Asker;
import mx.andamio.identity.Permission;
import mx.andamio.identity.WaitsForYou;
import mx.andamio.measurement.Indicators;
import mx.andamio.measurement.Kept;
import mx.andamio.measurement.Measurements;
import mx.andamio.measurement.Measurements.Counted;
import mx.andamio.measurement.SignOffs;
import mx.andamio.measurement.counting.Worker;
import mx.andamio.measurement.store.SignatureRows.Of;
import mx.andamio.measures.definitions.Dataset;
import mx.andamio.measures.engine.Question;
import mx.andamio.measures.periods.Period;
import mx.andamio.measures.periods.PeriodType;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason.Kind;
import mx.andamio.register.Register;
import mx.andamio.register.Sha256;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class SignOffsInPostgres implements SignOffs, WaitsForYou {

    private static final int LONGEST_REASON = 1_000;
    private static final int NAME = 16;

    private final SignatureRows rows;
    private final Reopening reopening;
    private final DeliveryRows deliveries;
    private final Indicators indicators;
    private final Measurements measurements;
    private final Worker worker;
    private final Directory directory;
    private final Register register;
    private final Clock clock;

    SignOffsInPostgres(
            SignatureRows rows,
            Reopening reopening,
            DeliveryRows deliveries,
            Indicators indicators,
            Measurements measurements,
            Worker worker,
            Directory directory,
            Register register,
            Clock clock) {
        this.rows = rows;
        this.reopening = reopening;
        this.deliveries = deliveries;
        this.indicators = indicators;
        this.measurements = measurements;
        this.worker = worker;
        this.directory = directory;
        this.register = register;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<Month> months(Collection<Dataset> datasets, LocalDate from, LocalDate to) {
        var signed = datasets.stream().filter(one -> !one.signedBy().isEmpty()).toList();
        var codes = signed.stream().map(Dataset::code).toList();
        var first = Period.of(PeriodType.MONTH, from);
        var last = Period.of(PeriodType.MONTH, to);
        var counted = measurements.counted(
                signed.stream().flatMap(one -> indicators.of(one).stream()).toList(), first, last);
        var holding = rows.holding(codes, first.begin(), last.end());
        var reopened = rows.reopened(codes, first.begin(), last.end());
        var months = new ArrayList<Month>();
        for (var dataset : signed) {
            var byMonth = indicators.of(dataset).stream()
                    .flatMap(one -> counted.getOrDefault(one.key(), List.of()).stream())
                    .collect(Collectors.groupingBy(one -> one.period().begin()));
            for (var day = last.begin(); !day.isBefore(first.begin()); day = day.minusMonths(1)) {
                var of = new Of(dataset.code(), day);
                months.add(month(
                        dataset,
                        day,
                        byMonth.getOrDefault(day, List.of()),
                        holding.getOrDefault(of, 0),
                        1 + reopened.getOrDefault(of, 0)));
            }
        }
        return months;
    }

    private Month month(Dataset dataset, LocalDate day, List<Counted> counted, int signed, int round) {
        return new Month(
                dataset,
                day,
                state(dataset, day, counted.isEmpty(), signed),
                dataset.signedBy(),
                signed,
                round,
                counted.stream().anyMatch(Counted::simulated));
    }

    private State state(Dataset dataset, LocalDate day, boolean isEmpty, int signed) {
        if (signed > 0) {
            // whoever takes one of two posts out of the definition leaves those that signed
            return signed >= dataset.signedBy().size() ? State.SIGNED : State.PARTLY;
        }
        if (isEmpty) {
            return State.EMPTY;
        }
        return day.plusMonths(1).isAfter(LocalDate.now(clock)) ? State.RUNNING : State.OPEN;
    }

    @Override
    @Transactional
    public Detail month(Dataset dataset, LocalDate month) {
        var day = month.withDayOfMonth(1);
        var end = day.plusMonths(1).minusDays(1);
        var of = new Of(dataset.code(), day);
        var all = rows.all(of);
        var reopened = rows.rounds(of, all);
        var round = reopened.size() + 1;
        var figures = new ArrayList<Figure>();
        var counted = new ArrayList<Counted>();
        for (var indicator : indicators.of(dataset)) {
            measurements.series(indicator, Question.EVERYONE, Kept.MONTH, day, end).stream()
                    .filter(told -> told.measurement().period().begin().equals(day))
                    .forEach(told -> {
                        figures.add(
                                new Figure(indicator.key(), told.measurement().value()));
                        counted.add(told.counted());
                    });
        }
        var files = counted.stream()
                .flatMap(one -> one.deliveries().stream())
                .distinct()
                .sorted()
                .toList();
        var signatures = all.getOrDefault(round, List.of());
        return new Detail(
                month(dataset, day, counted, signatures.size(), round),
                figures,
                files,
                seen(figures, files),
                signatures,
                reopened,
                isBehind(dataset, day, end));
    }

    private boolean isBehind(Dataset dataset, LocalDate from, LocalDate to) {
        return !(worker.at() instanceof Worker.At.Idle) || deliveries.isAnyOpen(dataset.code(), from, to);
    }

    private static String seen(List<Figure> figures, List<String> files) {
        var all = figures + "\n" + files;
        return Sha256.hex(all).substring(0, NAME);
    }

    @Override
    public Outcome sign(Command command, Asker who, Dataset dataset, LocalDate month, String seen) {
        var asked = command.asking(dataset.code() + ' ' + month + ' ' + seen);
        return register.once(asked, () -> {
            rows.lock();
            var detail = month(dataset, month);
            var wrong = wrong(who, detail, seen);
            if (wrong.isPresent()) {
                return wrong.get();
            }
            var step = detail.signatures().size() + 1;
            var post = Objects.requireNonNull(who.post());
            var of = new Of(dataset.code(), detail.month().month());
            rows.add(
                    of,
                    detail.month().round(),
                    new Signature(
                            step, post, who.actor().name(), clock.instant(), detail.figures(), detail.deliveries()));
            var payload = Reopening.named(of);
            payload.put("step", step);
            payload.put("of", dataset.signedBy().size());
            payload.put("post", post);
            payload.put("seen", seen);
            payload.put(
                    "figures",
                    detail.figures().stream()
                            .map(one -> one.indicator() + " " + one.value())
                            .toList());
            payload.put("deliveries", detail.deliveries());
            register.write(asked, payload);
            return Outcome.done(dataset.code());
        });
    }

    private Optional<Outcome> wrong(Asker who, Detail detail, String seen) {
        var month = detail.month();
        if (month.steps().isEmpty()) {
            return refused("sign_off.nobody", Kind.USER);
        }
        switch (month.state()) {
            case EMPTY -> {
                return refused("sign_off.none", Kind.USER);
            }
            case RUNNING -> {
                return refused("sign_off.not_over", Kind.USER);
            }
            case SIGNED -> {
                return refused("sign_off.done", Kind.CONFLICT);
            }
            case OPEN, PARTLY -> {
                var next = month.steps().get(month.signed());
                if (!next.equals(who.post())) {
                    return refused("sign_off.post", Kind.USER, post(next));
                }
            }
        }
        if (detail.signatures().stream()
                .anyMatch(one -> one.by().equals(who.actor().name()))) {
            return refused("sign_off.same_person", Kind.USER);
        }
        if (detail.isBehind()) {
            return refused("sign_off.waiting", Kind.CONFLICT);
        }
        return detail.seen().equals(seen) ? Optional.empty() : refused("sign_off.changed", Kind.CONFLICT);
    }

    private static Optional<Outcome> refused(String code, Kind kind, String... parameters) {
        return Optional.of(Outcome.refused(code, kind, parameters));
    }

    private String post(String code) {
        return directory.post(code).map(OrganPost::name).orElse(code);
    }

    @Override
    public Outcome reopen(Command command, Asker who, Dataset dataset, LocalDate month, String reason) {
        var day = month.withDayOfMonth(1);
        var why = reason.strip();
        var asked = command.asking(dataset.code() + ' ' + day + ' ' + why);
        return register.once(asked, () -> {
            rows.lock();
            if (who.actsFor().filter(dataset.signedBy()::contains).isEmpty()) {
                return Outcome.refused(
                        "sign_off.post",
                        Kind.USER,
                        String.join(
                                ", ",
                                dataset.signedBy().stream().map(this::post).toList()));
            }
            if (why.isEmpty() || why.length() > LONGEST_REASON) {
                return Outcome.refused("sign_off.reason", Kind.USER, Integer.toString(LONGEST_REASON));
            }
            if (rows.holding(List.of(dataset.code()), day, day).isEmpty()) {
                return Outcome.refused("sign_off.unsigned", Kind.CONFLICT);
            }
            reopening.reopen(
                    asked, new Of(dataset.code(), day), why, null, who.actor().name());
            return Outcome.done(dataset.code());
        });
    }

    @Override
    public List<Line> of(Asker who) {
        var post = who.post();
        if (post == null || !who.may(Permission.SIGN_OFF)) {
            return List.of();
        }
        var mine = indicators.datasets().stream()
                .filter(one -> one.signedBy().contains(post))
                .toList();
        if (mine.isEmpty()) {
            return List.of();
        }
        var today = LocalDate.now(clock);
        var count = months(mine, today.minusMonths(MONTHS), today).stream()
                .filter(one -> post.equals(one.next()))
                .count();
        return count == 0 ? List.of() : List.of(new Line("waits.sign_off", count, "/firma-de-cifras?turno=mio", false));
    }
}
