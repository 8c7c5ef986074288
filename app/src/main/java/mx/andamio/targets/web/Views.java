package mx.andamio.targets.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mx.andamio.measures.definitions.Indicator;
import mx.andamio.targets.Basis;
import mx.andamio.targets.Line;
import mx.andamio.targets.Plan;
import mx.andamio.targets.Plan.Version;
import org.jspecify.annotations.Nullable;

/** What the templates of this module show. */
public interface Views {

    record PlanList(List<Named> plans) {}

    /** @param title of its indicator */
    record Named(Plan plan, String title) {}

    /**
     * @param unit of the indicator, empty where it has none
     * @param shown version of which the lines are
     * @param lines nation ahead, each region ahead of its organs
     * @param names by code
     * @param beside version with which it is compared; null where it is with none
     * @param moved by how much each one's whole differs from that version
     * @param typed what was typed; nothing where no form was sent
     * @param refused why it was not taken; null where no form was sent
     */
    record PlanPage(
            Named named,
            String unit,
            Version shown,
            List<Line> lines,
            Map<String, String> names,
            @Nullable Integer beside,
            Map<String, Long> moved,
            TargetForm typed,
            @Nullable String refused) {

        PlanPage refused(String why, TargetForm form) {
            return new PlanPage(named, unit, shown, lines, names, beside, moved, form, why);
        }

        PlanPage with(List<Line> others, Map<String, String> known) {
            return new PlanPage(named, unit, shown, others, known, beside, moved, typed, refused);
        }

        public Plan plan() {
            return named.plan();
        }

        public String path() {
            return Views.path(plan());
        }

        public boolean isLatest() {
            return shown.number() == plan().latest().number();
        }

        public Line nation() {
            return lines.getFirst();
        }

        public List<Block> blocks() {
            return Block.of(lines);
        }

        public String name(String code) {
            return names.getOrDefault(code, code);
        }
    }

    /** @param region null for organs that have none */
    record Block(@Nullable Line region, List<Line> organs) {

        static List<Block> of(List<Line> lines) {
            var blocks = new ArrayList<Block>();
            lines.stream()
                    .filter(one -> one.kind() == Line.Kind.REGION)
                    .forEach(region -> blocks.add(new Block(
                            region,
                            lines.stream()
                                    .filter(one -> region.organ().equals(one.above()))
                                    .toList())));
            var rest = lines.stream()
                    .filter(one -> one.isOrgan() && one.above() == null)
                    .toList();
            if (!rest.isEmpty()) {
                blocks.add(new Block(null, rest));
            }
            return blocks;
        }
    }

    /**
     * @param line as it stands in the last version
     * @param units of an organ; empty where the plan ends at organs
     * @param names by code
     * @param form as it was typed, or as the line stands
     * @param refused why it was not taken; null where it was not sent yet
     */
    record LinePage(
            Named named,
            String unit,
            Line line,
            List<Line> units,
            Map<String, String> names,
            TargetForm form,
            @Nullable String refused) {

        public String name() {
            return name(line.organ());
        }

        public String name(String code) {
            return names.getOrDefault(code, code);
        }

        /** To the page of the line above it, as long as it has one. */
        public String pathAbove() {
            return line.isUnit() ? path() + "/" + line.above() : path();
        }

        public Plan plan() {
            return named.plan();
        }

        public String path() {
            return Views.path(plan());
        }
    }

    /**
     * @param indicators that can be planned
     * @param capacities by which others can be spread
     */
    record NewPage(
            TargetForm form,
            List<Indicator> indicators,
            List<Indicator> capacities,
            @Nullable String refused) {

        public List<Basis> bases() {
            return List.of(Basis.values());
        }
    }

    static String path(Plan plan) {
        return "/metas/" + plan.id();
    }
}
