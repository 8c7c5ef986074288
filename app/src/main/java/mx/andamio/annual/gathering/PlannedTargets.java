package mx.andamio.annual.gathering;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import mx.andamio.annual.model.Figure;
import mx.andamio.annual.model.Figure.Origin;
import mx.andamio.annual.model.Figure.Source;
import mx.andamio.annual.model.Missing;
import mx.andamio.measurement.Indicators;
import mx.andamio.pages.Words;
import mx.andamio.targets.Plan;
import mx.andamio.targets.TargetPlans;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** National targets of the year, by the version that is in force. */
@Component
class PlannedTargets implements ChapterSource {

    private static final String PAGE = "/metas";

    private final TargetPlans plans;
    private final Indicators indicators;
    private final ZoneId zone;

    PlannedTargets(TargetPlans plans, Indicators indicators, @Value("${andamio.zone}") String zone) {
        this.plans = plans;
        this.indicators = indicators;
        this.zone = ZoneId.of(zone);
    }

    @Override
    public String code() {
        return "targets";
    }

    @Override
    public Found of(Asked asked) {
        var figures = new ArrayList<Figure>();
        var missing = new ArrayList<Missing>();
        for (var plan : plans.all()) {
            if (plan.starts().isAfter(asked.last()) || plan.ends().isBefore(asked.first())) {
                continue;
            }
            var force = plan.inForce();
            if (force != null) {
                figures.add(target(asked, plan, force));
            } else {
                missing.add(asked.missing(
                                "target." + plan.id(),
                                asked.say(
                                        "annual.what.target",
                                        title(plan),
                                        plan.starts().toString(),
                                        plan.ends().toString()),
                                "draft_plan",
                                PAGE + "/" + plan.id())
                        .of(plan.simulated()));
            }
        }
        if (figures.isEmpty() && missing.isEmpty()) {
            missing.add(asked.missing("target", asked.say("annual.table.targets"), "no_plan", PAGE, asked.period()));
        }
        return new Found(List.of(ChapterSource.table(asked, "targets", figures)), missing);
    }

    private Figure target(Asked asked, Plan plan, int force) {
        var indicator = indicators.named(plan.indicator(), plan.edition());
        return new Figure(
                Asked.code("target." + plan.id(), plan.simulated()),
                asked.say(
                        "annual.figure.target",
                        title(plan),
                        plan.starts().toString(),
                        plan.ends().toString()),
                plan.number(plan.versions().get(force - 1).total()),
                indicator.map(one -> one.unit().in(Words.SPANISH)).orElse(""),
                null,
                null,
                null,
                null,
                LocalDate.ofInstant(Objects.requireNonNull(plan.approvedAt()), zone)
                        .toString(),
                asked.period(),
                plan.edition() + "/" + force,
                new Origin(Source.PLAN, PAGE + "/" + plan.id() + "?version=" + force, null),
                plan.simulated(),
                null);
    }

    private String title(Plan plan) {
        return indicators
                .named(plan.indicator(), plan.edition())
                .map(one -> one.title().in(Words.SPANISH))
                .orElse(plan.indicator());
    }
}
