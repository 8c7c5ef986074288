package mx.andamio.targets.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import mx.andamio.directory.Directory;
import mx.andamio.measurement.Indicators;
import mx.andamio.measurement.Units;
import mx.andamio.measures.definitions.Accumulation;
import mx.andamio.measures.definitions.Indicator;
import mx.andamio.pages.NotHere;
import mx.andamio.pages.Pages;
import mx.andamio.targets.Basis;
import mx.andamio.targets.Line;
import mx.andamio.targets.Plan;
import mx.andamio.targets.TargetPlans;
import mx.andamio.targets.web.Views.LinePage;
import mx.andamio.targets.web.Views.Named;
import mx.andamio.targets.web.Views.NewPage;
import mx.andamio.targets.web.Views.PlanPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes views of plans. */
@Component
class Showing {

    private final TargetPlans plans;
    private final Indicators indicators;
    private final Directory directory;
    private final Units units;
    private final Pages pages;

    Showing(TargetPlans plans, Indicators indicators, Directory directory, Units units, Pages pages) {
        this.plans = plans;
        this.indicators = indicators;
        this.directory = directory;
        this.units = units;
        this.pages = pages;
    }

    List<Named> all() {
        return plans.all().stream().map(this::named).toList();
    }

    private Named named(Plan plan) {
        return new Named(
                plan,
                indicator(plan)
                        .map(one -> one.title().in(pages.words().locale()))
                        .orElse(plan.indicator()));
    }

    private Optional<Indicator> indicator(Plan plan) {
        return indicators.named(plan.indicator(), plan.edition());
    }

    private String unit(Plan plan) {
        return indicator(plan).map(one -> one.unit().in(pages.words().locale())).orElse("");
    }

    Plan plan(UUID id) {
        return plans.one(id).orElseThrow(NotHere::new);
    }

    /**
     * @param version number; null for the last
     * @param beside number of another to compare with; null for none
     */
    PlanPage page(UUID id, @Nullable Integer version, @Nullable Integer beside) {
        var plan = plan(id);
        var number = version == null ? plan.latest().number() : version;
        if (!plan.has(number) || beside != null && !plan.has(beside)) {
            throw new NotHere();
        }
        var lines = plans.lines(id, number);
        return new PlanPage(
                named(plan),
                unit(plan),
                plan.versions().get(number - 1),
                lines,
                names(),
                beside,
                beside == null ? Map.of() : moved(plan, lines, plans.lines(id, beside)),
                new TargetForm(Map.of()),
                null);
    }

    /** The last version again, with what was typed and why it was not taken. */
    PlanPage refused(UUID id, String why, TargetForm typed) {
        return page(id, null, null).refused(why, typed);
    }

    /** All lines of a version, units too, for a table. */
    PlanPage whole(UUID id, @Nullable Integer version) {
        var page = page(id, version, null);
        return page.with(plans.all(id, page.shown().number()), withUnits(page.plan()));
    }

    private Map<String, String> names() {
        var names = new HashMap<String, String>();
        directory.all().forEach(one -> names.put(one.code(), one.label()));
        names.put(Line.NATION, pages.words().text("indicator.nation"));
        return names;
    }

    private Map<String, String> withUnits(Plan plan) {
        var names = names();
        units.on(plan.starts()).forEach(one -> names.putIfAbsent(one.code(), one.name()));
        return names;
    }

    private static Map<String, Long> moved(Plan plan, List<Line> now, List<Line> then) {
        var before = new HashMap<String, Long>();
        then.forEach(one -> before.put(one.organ(), one.whole(plan.sums())));
        var moved = new HashMap<String, Long>();
        now.forEach(one -> moved.put(
                one.organ(), one.whole(plan.sums()) - Objects.requireNonNullElse(before.get(one.organ()), 0L)));
        return moved;
    }

    /** @param typed null for what stands */
    LinePage line(UUID id, String organ, @Nullable TargetForm typed, @Nullable String refused) {
        var plan = plan(id);
        var version = plan.latest().number();
        var line = plans.line(id, version, organ)
                .filter(one -> one.kind() != Line.Kind.NATION)
                .orElseThrow(NotHere::new);
        var units = line.isOrgan() ? plans.units(id, version, organ) : List.<Line>of();
        return new LinePage(
                named(plan),
                unit(plan),
                line,
                units,
                line.isUnit() || !units.isEmpty() ? withUnits(plan) : names(),
                typed == null ? TargetForm.of(plan, line) : typed,
                refused);
    }

    NewPage blank(TargetForm form, @Nullable String refused) {
        var today = indicators.on(pages.words().today());
        return new NewPage(
                form,
                today.stream()
                        .filter(one -> !Basis.of(one.accumulation()).isEmpty())
                        .toList(),
                today.stream()
                        .filter(one -> one.accumulation() == Accumulation.STOCK && one.denominator() == null)
                        .toList(),
                refused);
    }
}
