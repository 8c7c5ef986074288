package mx.andamio.measurement.counting;

import java.util.List;
import mx.andamio.measures.duck.EngineFailure;
import mx.andamio.measures.engine.Level;
import mx.andamio.measures.engine.Measurement;
import mx.andamio.measures.engine.Question;
import mx.andamio.measures.periods.Period;
import mx.andamio.register.Reason;
import mx.andamio.register.Reason.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Figures of periods and levels that are not kept, days and weeks among them, counted when somebody asks. */
@Component
public class OnDemand {

    /** Figures in one answer. */
    public static final int MOST = 250_000;

    private static final Logger LOG = LoggerFactory.getLogger(OnDemand.class);

    /** State bodies, hospitals and regions are never more. */
    private static final int ORGANS = 100;

    private final Workshop workshop;
    private final Worker worker;

    OnDemand(Workshop workshop, Worker worker) {
        this.workshop = workshop;
        this.worker = worker;
    }

    /** What came of a question. */
    public sealed interface Answer {

        record Told(List<Measurement> measurements) implements Answer {}

        /** {@code count.many}, {@code count.busy} while what was delivered is counted, {@code count.failed}. */
        record Refused(Reason why) implements Answer {}
    }

    public Answer count(Question question) {
        if (!workshop.hasDeliveries()) {
            return new Answer.Told(List.of());
        }
        var asking = workshop.asking();
        var dataset = question.indicator().dataset();
        var groups = question.level() == Level.UNIT ? asking.places(dataset).size() : ORGANS;
        var periods = Period.of(question.type(), question.from()).until(Period.of(question.type(), question.to())) + 1;
        if (groups * periods > MOST) {
            return refused("count.many", Kind.CAPACITY, Integer.toString(MOST));
        }
        if (worker.at() instanceof Worker.At.Counting) {
            return refused("count.busy", Kind.CONFLICT);
        }
        try {
            return new Answer.Told(asking.measure(dataset, List.of(question)).getFirst());
        } catch (EngineFailure e) {
            LOG.warn("a question could not be answered", e);
            return refused("count.failed", Kind.CAPACITY);
        }
    }

    private static Answer refused(String code, Kind kind, String... parameters) {
        return new Answer.Refused(Reason.of(code, kind, parameters));
    }
}
