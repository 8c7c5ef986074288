package mx.andamio.measurement.store;

import java.time.Clock;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.andamio.measurement.Deliveries.Sent;
import mx.andamio.measurement.store.SignatureRows.Of;
import mx.andamio.measures.lake.Delivery;
import mx.andamio.measures.lake.Delivery.Part;
import mx.andamio.measures.lake.Delivery.Restated;
import mx.andamio.register.Command;
import mx.andamio.register.Register;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes the signatures of a month back, and writes that into the register; for a person, and for a file that changed its rows. */
@Component
class Reopening {

    private final SignatureRows rows;
    private final Register register;
    private final Clock clock;

    Reopening(SignatureRows rows, Register register, Clock clock) {
        this.rows = rows;
        this.register = register;
        this.clock = clock;
    }

    void reopen(Command command, Of of, String reason, @Nullable UUID delivery, String by) {
        rows.reopen(of, reason, delivery, by, clock.instant());
        var payload = named(of);
        payload.put("reason", reason);
        payload.put("delivery", delivery == null ? null : delivery.toString());
        register.write(command, "measurement.figures.reopen", payload);
    }

    /** What names a month in the register. */
    static Map<String, Object> named(Of of) {
        var payload = new LinkedHashMap<String, Object>();
        payload.put("dataset", of.dataset());
        payload.put("month", of.month().toString());
        return payload;
    }

    /** Months whose rows are others now lose their signatures; what was told again as it was takes none away. */
    void changed(Command command, Sent one, Delivery taken) {
        rows.lock();
        var said = one.announced();
        var signed = rows.holding(List.of(said.dataset()), said.from(), said.to());
        changed(taken)
                .map(month -> new Of(said.dataset(), month.atDay(1)))
                .filter(signed::containsKey)
                .forEach(of -> reopen(command, of, said.reason(), one.id(), one.by()));
    }

    private static Stream<YearMonth> changed(Delivery taken) {
        var toldBefore = taken.restated().stream().map(Restated::month).collect(Collectors.toSet());
        return Stream.concat(
                        taken.restated().stream()
                                .filter(month -> !month.changed().isEmpty())
                                .map(Restated::month),
                        taken.parts().stream().map(Part::month).filter(month -> !toldBefore.contains(month)))
                .map(YearMonth::parse)
                .sorted();
    }
}
