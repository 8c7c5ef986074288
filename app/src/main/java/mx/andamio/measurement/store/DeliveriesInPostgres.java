package mx.andamio.measurement.store;

import static mx.andamio.measurement.db.Tables.DELIVERY;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mx.andamio.measurement.Deliveries;
import mx.andamio.measurement.Indicators;
import mx.andamio.measurement.counting.Arrived;
import mx.andamio.measurement.counting.Received;
import mx.andamio.measurement.counting.Workshop;
import mx.andamio.measurement.store.SignatureRows.Of;
import mx.andamio.measures.feeds.FeedFault;
import mx.andamio.measures.feeds.FeedOutcome;
import mx.andamio.measures.lake.Delivery;
import mx.andamio.pages.Slice;
import mx.andamio.register.Actor;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.register.Outcome.Done;
import mx.andamio.register.Reason.Kind;
import mx.andamio.register.Register;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

@Component
class DeliveriesInPostgres implements Deliveries, Arrived {

    private static final int LONGEST_SOURCE = 80;
    private static final int LONGEST_REASON = 1_000;
    /** Nobody delivers more than this in one file. */
    private static final int MOST_YEARS = 10;

    private final Register register;
    private final DeliveryRows rows;
    private final SignatureRows signatures;
    private final Reopening reopening;
    private final Indicators indicators;
    private final Workshop workshop;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    DeliveriesInPostgres(
            Register register,
            DeliveryRows rows,
            SignatureRows signatures,
            Reopening reopening,
            Indicators indicators,
            Workshop workshop,
            Clock clock,
            ApplicationEventPublisher events) {
        this.register = register;
        this.rows = rows;
        this.signatures = signatures;
        this.reopening = reopening;
        this.indicators = indicators;
        this.workshop = workshop;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public Outcome receive(Command command, Announced announced, InputStream content) throws IOException {
        if (register.carriedOut(command.asking(announced))) {
            return register.once(command.asking(announced), () -> Outcome.done(""));
        }
        var wrong = wrong(announced);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        // its name is its own: nobody else writes there, and a file without a row is of a request that was cut short
        var id = UUID.randomUUID();
        var file = workshop.sent(id.toString());
        var bytes = Files.copy(content, file);
        var outcome = bytes == 0
                ? Outcome.refused("delivery.empty", Kind.USER)
                : register.once(command.asking(announced), () -> {
                    var signed = unexplained(announced);
                    if (signed.isPresent()) {
                        return signed.get();
                    }
                    rows.add(id, announced, bytes, command.actor().name(), clock.instant());
                    register.write(command, "measurement.delivery.receive", payload(id, announced, bytes));
                    return Outcome.done(id);
                });
        if (outcome instanceof Done(var result) && result.equals(id.toString())) {
            events.publishEvent(new Received());
        } else {
            Files.deleteIfExists(file);
        }
        return outcome;
    }

    /** A reason of these months is needed, where there is none: of the first one that was signed. */
    private Optional<Outcome> unexplained(Announced announced) {
        signatures.lock();
        return announced.reason().isBlank()
                ? signatures.holding(List.of(announced.dataset()), announced.from(), announced.to()).keySet().stream()
                        .map(Of::month)
                        .min(LocalDate::compareTo)
                        .map(month -> Outcome.refused(
                                "delivery.signed",
                                Kind.USER,
                                YearMonth.from(month).toString()))
                : Optional.empty();
    }

    private Optional<Outcome> wrong(Announced announced) {
        if (indicators.dataset(announced.dataset()).isEmpty()) {
            return Optional.of(Outcome.refused("delivery.dataset", Kind.USER, announced.dataset()));
        }
        if (announced.source().isBlank() || announced.source().length() > LONGEST_SOURCE) {
            return Optional.of(Outcome.refused("delivery.source", Kind.USER, Integer.toString(LONGEST_SOURCE)));
        }
        if (announced.reason().length() > LONGEST_REASON) {
            return Optional.of(Outcome.refused("delivery.reason", Kind.USER, Integer.toString(LONGEST_REASON)));
        }
        return announced.to().isBefore(announced.from())
                        || announced.from().plusYears(MOST_YEARS).isBefore(announced.to())
                ? Optional.of(Outcome.refused(
                        "delivery.period",
                        Kind.USER,
                        announced.from().toString(),
                        announced.to().toString()))
                : Optional.empty();
    }

    private static Map<String, Object> payload(UUID id, Announced announced, long bytes) {
        var payload = new LinkedHashMap<String, Object>();
        payload.put("delivery", id.toString());
        payload.put("dataset", announced.dataset());
        payload.put("source", announced.source());
        payload.put("from", announced.from().toString());
        payload.put("to", announced.to().toString());
        payload.put("form", announced.form().name());
        payload.put("file", announced.fileName());
        payload.put("bytes", bytes);
        payload.put("simulated", announced.simulated());
        payload.put("reason", announced.reason().isEmpty() ? null : announced.reason());
        return payload;
    }

    @Override
    public Slice<Sent> all(@Nullable String dataset, int page, int size) {
        return rows.all(dataset == null ? DSL.noCondition() : DELIVERY.DATASET.eq(dataset), page, size);
    }

    @Override
    public Optional<Sent> one(UUID id) {
        return rows.one(DELIVERY.ID.eq(id));
    }

    @Override
    public Optional<Sent> named(String lakeId) {
        return rows.one(DELIVERY.LAKE_ID.eq(lakeId));
    }

    @Override
    public List<Sent> named(Collection<String> lakeIds) {
        return rows.inOrder(DELIVERY.LAKE_ID.eq(DSL.any(lakeIds.toArray(String[]::new))));
    }

    @Override
    public Optional<Path> rejects(Sent one) {
        return Optional.of(workshop.rejects(one.id())).filter(Files::exists);
    }

    @Override
    public Optional<Sent> next() {
        return rows.next();
    }

    @Override
    public void judged(Sent one, FeedOutcome outcome) {
        switch (outcome) {
            case FeedOutcome.Taken(var delivery, var rejects) ->
                finish(
                        one,
                        State.TAKEN,
                        new Counts(delivery.rowsIn(), delivery.kept(), delivery.rejected()),
                        delivery,
                        List.of(),
                        keep(one, rejects));
            case FeedOutcome.Refused(var faults, var rejects) ->
                finish(one, State.REFUSED, null, null, faults, keep(one, rejects));
        }
    }

    /** By the name under which it was sent: also what was refused has its rejects. */
    private boolean keep(Sent one, @Nullable Path rejects) {
        if (rejects == null) {
            return false;
        }
        try {
            var kept = workshop.rejects(one.id());
            Files.createDirectories(workshop.rejects());
            Files.move(rejects, kept, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void failed(Sent one, FeedFault why) {
        finish(one, State.FAILED, null, null, List.of(why), false);
    }

    private void finish(
            Sent one,
            State state,
            @Nullable Counts counts,
            @Nullable Delivery taken,
            List<FeedFault> faults,
            boolean hasRejects) {
        var command = Command.bySystem(Actor.SYSTEM, "measurement.delivery.judge");
        register.once(command, () -> {
            rows.finish(
                    one.id(), state, counts, taken == null ? null : taken.id(), faults, hasRejects, clock.instant());
            if (taken != null) {
                reopening.changed(command, one, taken);
            }
            var payload = new LinkedHashMap<String, Object>();
            payload.put("delivery", one.id().toString());
            payload.put("dataset", one.announced().dataset());
            payload.put("state", state.name());
            payload.put("rows_in", counts == null ? null : counts.in());
            payload.put("kept", counts == null ? null : counts.kept());
            payload.put("rejected", counts == null ? null : counts.rejected());
            payload.put("faults", faults.stream().map(FeedFault::code).toList());
            register.write(command, payload);
            return Outcome.done(one.id());
        });
        try {
            Files.deleteIfExists(workshop.sent(one.id().toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
