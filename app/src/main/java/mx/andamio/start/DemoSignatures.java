package mx.andamio.start;

import static mx.andamio.start.SimulatedLife.done;
import static mx.andamio.start.SimulatedLife.simulated;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import mx.andamio.identity.Asker;
import mx.andamio.identity.Role;
import mx.andamio.measurement.Indicators;
import mx.andamio.measurement.SignOffs;
import mx.andamio.measurement.SignOffs.Month;
import mx.andamio.measurement.SignOffs.State;
import mx.andamio.register.Actor;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.register.Register;
import org.springframework.stereotype.Component;

/**
 * Simulated signatures of simulated figures: months are signed but for the last one, of the one before the second signature is missing, and one was reopened.
 */
@Component
class DemoSignatures {

    /** Of which the signatures of one month are taken back. */
    private static final String REOPENED = "prescription_lines";

    private static final String SAID = "SIMULADO: una farmacia avisó que entregará renglones tardíos";
    private static final Command MADE = simulated("measurement.figures.simulate");

    private final SignOffs signOffs;
    private final Indicators indicators;
    private final Register register;
    private final Clock clock;

    DemoSignatures(SignOffs signOffs, Indicators indicators, Register register, Clock clock) {
        this.signOffs = signOffs;
        this.indicators = indicators;
        this.register = register;
        this.clock = clock;
    }

    /** Whether all that was simulated is counted. */
    boolean isReady() {
        var dataset = indicators.dataset(REOPENED).orElseThrow();
        var before = LocalDate.now(clock).minusMonths(2);
        var detail = signOffs.month(dataset, before);
        return detail.month().state() != State.EMPTY && !detail.isBehind();
    }

    /** Once {@link #isReady}; a later start changes nothing. */
    void ensure() {
        if (register.carriedOut(MADE)) {
            return;
        }
        var today = LocalDate.now(clock);
        var partly = today.withDayOfMonth(1).minusMonths(2);
        var reopened = partly.minusMonths(1);
        var all = signOffs.months(indicators.datasets(), today.minusMonths(SignOffs.MONTHS), partly);
        for (var month : all) {
            if (month.state() == State.OPEN && month.simulated()) {
                sign(month, month.month().equals(partly) ? 1 : month.steps().size());
            }
        }
        var dataset = indicators.dataset(REOPENED).orElseThrow();
        done(signOffs.reopen(
                simulated("measurement.figures.reopen"),
                acting(dataset.signedBy().getFirst(), 1),
                dataset,
                reopened,
                SAID));
        done(register.once(MADE, () -> {
            register.write(MADE, Map.of("months", all.size()));
            return Outcome.done(all.size());
        }));
    }

    private void sign(Month month, int steps) {
        for (var step = 1; step <= steps; step++) {
            var dataset = month.dataset();
            done(signOffs.sign(
                    simulated("measurement.figures.sign", dataset.code(), month.month(), step),
                    acting(month.steps().get(step - 1), step),
                    dataset,
                    month.month(),
                    signOffs.month(dataset, month.month()).seen()));
        }
    }

    /** Nobody who has an account. */
    private static Asker acting(String post, int step) {
        return new Asker(new Actor("firma simulada " + step), Role.NORMATIVE, post);
    }
}
