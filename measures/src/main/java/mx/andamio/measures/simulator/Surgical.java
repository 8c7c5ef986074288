package mx.andamio.measures.simulator;

import java.time.temporal.ChronoUnit;
import java.util.List;
import mx.andamio.measures.simulator.Queues.Flow;
import mx.andamio.measures.simulator.Queues.Queue;
import mx.andamio.measures.simulator.Source.Who;

/** Surgeries, the lists that they come from and the rooms that they are done in. */
final class Surgical {

    private static final double EMERGENCIES = 0.85e6;
    private static final double BIRTHS = 0.24e6;
    private static final double CAESAREANS = 0.21e6;
    private static final int LONGEST_WAIT = 600;
    private static final int SHIFT = 390;

    private final Queues queues;

    private Surgical(Queues queues) {
        this.queues = queues;
    }

    static List<Source> sources(Queues queues) {
        var surgical = new Surgical(queues);
        return List.of(
                new Source("surgeries", Who.UNITS, surgical::surgeries),
                new Source("waiting_list", Who.UNITS, surgical::lists),
                new Source("operating_rooms", Who.UNITS, Surgical::rooms));
    }

    private static Flow flow(Queue queue, World world, Month month) {
        return queue.months().get((int) world.plan().from().until(month.month(), ChronoUnit.MONTHS));
    }

    private void surgeries(World world, Teller unit, Month month, Draw draw, Line line) {
        if (!unit.kind().isHospital()) {
            return;
        }
        var cancelled = world.level(Theme.CANCELLED, unit, month);
        for (var queue : queues.of(unit)) {
            if (queue.kind().equals(Queues.SURGERY)) {
                programmed(unit, month, queue.specialty(), flow(queue, world, month), cancelled, draw, line);
            }
        }
        var share = world.plan().scale() * world.share(Activity.SURGERY, unit);
        others("CIRUGIA", unit, month, month.of(EMERGENCIES * share), draw, line);
        others("PARTO", unit, month, month.of(BIRTHS * share), draw, line);
        others("CESAREA", unit, month, month.of(CAESAREANS * share), draw, line);
    }

    /** As many done as were served from the list, and some that were put off and stay on it. */
    private static void programmed(
            Teller unit, Month month, String specialty, Flow flow, double cancelled, Draw draw, Line line) {
        var wait = month.days() * (flow.before() + flow.waiting()) / 2.0 / Math.max(1, flow.served());
        var putOff = draw.poisson(flow.served() * cancelled / (1 - cancelled));
        for (var at = 0; at < flow.served() + putOff; at++) {
            var day = month.epoch() + month.working(draw);
            var days = (int) Math.min(LONGEST_WAIT, wait * (0.2 + 0.8 * draw.span()));
            line.text(unit.code())
                    .date(day)
                    .date(day - days)
                    .text("CIRUGIA")
                    .flag(true)
                    .flag(draw.chance(0.08));
            line.flag(at >= flow.served())
                    .text(specialty)
                    .flag(draw.chance(0.45))
                    .end();
        }
    }

    private static void others(String kind, Teller unit, Month month, double monthly, Draw draw, Line line) {
        var many = draw.poisson(monthly);
        for (var at = 0; at < many; at++) {
            line.text(unit.code())
                    .date(month.epoch() + draw.below(month.days()))
                    .nothing()
                    .text(kind);
            line.flag(false).flag(false).flag(false).nothing().flag(false).end();
        }
    }

    /** One cut, at the end of the month. */
    private void lists(World world, Teller unit, Month month, Draw draw, Line line) {
        for (var queue : queues.of(unit)) {
            var flow = flow(queue, world, month);
            line.text(unit.code())
                    .date(month.last().toEpochDay())
                    .text(queue.kind())
                    .text(queue.specialty());
            line.number(flow.waiting()).number(flow.over());
            line.number(flow.entered())
                    .number(flow.served())
                    .number(flow.removed())
                    .end();
        }
    }

    private static void rooms(World world, Teller unit, Month month, Draw draw, Line line) {
        if (!unit.kind().isHospital()) {
            return;
        }
        var use = 0.45 + 0.6 * world.level(Theme.THEATRE, unit, month);
        var full = Math.clamp(Math.round(unit.kind().weight() * unit.size()), 1, 16);
        var rooms = Math.max(1, (int) Math.round(full * world.plan().root()));
        for (var room = 1; room <= rooms; room++) {
            for (var day = 1; day <= month.days(); day++) {
                var isWorking = month.isWorking(day);
                var available = isWorking ? 2 * SHIFT : SHIFT;
                var used = available * (isWorking ? use : 0.35) * (0.85 + 0.3 * draw.part());
                line.text(unit.code())
                        .date(month.epoch() + day - 1)
                        .text("Q", room, 2)
                        .flag(isWorking);
                line.number(available).number(Math.round(used)).end();
            }
        }
    }
}
