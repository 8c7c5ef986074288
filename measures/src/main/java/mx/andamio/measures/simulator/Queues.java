package mx.andamio.measures.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lists of those who wait, from month to month: what is waiting is what waited, and entered, without those served and removed. Surgeries are done for those served and
 * nobody else. Every unit's are made once, from the first month on.
 */
final class Queues {

    static final String SURGERY = "CIRUGIA";

    private static final double SURGERIES = 2.05e6;
    private static final double SPECIALISTS = 6e6;
    private static final double STUDIES = 4e6;
    private static final String[] STUDY_KINDS = {"IMAGEN", "LABORATORIO", "ENDOSCOPIA"};
    private static final int OVER = 20;
    /** With small scales fewer specialties have a list of their own. */
    private static final int FEWEST = 3;

    /**
     * One list in one month.
     *
     * @param over of those waiting at its end, for more than 20 days
     */
    record Flow(int before, int waiting, int over, int entered, int served, int removed) {}

    /** @param months one flow a month, from the first simulated one on */
    record Queue(String kind, String specialty, List<Flow> months) {}

    private final World world;
    private final List<Month> calendar;
    private final Map<Integer, List<Queue>> known = new ConcurrentHashMap<>();

    Queues(World world) {
        this.world = world;
        this.calendar = world.plan().calendar();
    }

    /** Of a hospital; empty for others. */
    List<Queue> of(Teller unit) {
        return unit.kind().isHospital() ? known.computeIfAbsent(unit.number(), _ -> made(unit)) : List.of();
    }

    private List<Queue> made(Teller unit) {
        var all = Outpatient.SPECIALTIES;
        var many = Math.clamp(Math.round(all.length * 2 * world.plan().root()), FEWEST, all.length);
        var share = world.plan().scale() * world.share(Activity.SURGERY, unit);
        var queues = new ArrayList<Queue>();
        for (var at = 0; at < many; at++) {
            queues.add(queue(unit, SURGERY, all[at], SURGERIES * share / many));
            queues.add(queue(unit, "CONSULTA_ESPECIALIDAD", all[at], SPECIALISTS * share / many));
        }
        for (var study : STUDY_KINDS) {
            queues.add(queue(unit, "ESTUDIO", study, STUDIES * share / STUDY_KINDS.length));
        }
        return List.copyOf(queues);
    }

    private Queue queue(Teller unit, String kind, String specialty, double yearly) {
        var flows = new ArrayList<Flow>();
        var waiting = -1;
        for (var month : calendar) {
            var draw = world.draw("queue " + kind + specialty, unit.number(), month.number());
            var able = 0.86 + 0.28 * world.level(Theme.FLOW, unit, month);
            if (waiting < 0) {
                // as if it had been like this for long: the worse the flow, the longer the list
                waiting = draw.poisson(yearly / 12 * (0.3 + 8 * (1.14 - able)));
            }
            var before = waiting;
            var entered = draw.poisson(month.of(yearly));
            var served = Math.min(before + entered, draw.poisson(month.of(yearly) * able));
            var removed = draw.of(before + entered - served, 0.015);
            waiting = before + entered - served - removed;
            var recent = (int) Math.round((double) entered * OVER / month.days());
            flows.add(new Flow(before, waiting, Math.max(0, waiting - recent), entered, served, removed));
        }
        return new Queue(kind, specialty, List.copyOf(flows));
    }
}
