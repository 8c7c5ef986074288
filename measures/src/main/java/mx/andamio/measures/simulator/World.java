package mx.andamio.measures.simulator;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mx.andamio.measures.engine.Place;
import mx.andamio.pack.Pack;

/** Who there is, how large, and how well each does what. Immutable. */
final class World {

    private static final double OF_A_BODY = 0.45;
    private static final double OF_A_UNIT = 0.35;
    private static final double OF_A_MONTH = 0.1;
    /** How much faster or slower than the country a body drifts, in logits a month. */
    private static final double OWN_DRIFT = 0.02;

    /** In the end 393 of some 1,450 units are open on weekends. */
    private static final double FULL_TIME = 0.27;

    private static final LocalDate ALWAYS = LocalDate.of(2000, 1, 1);

    private final Plan plan;
    private final List<Teller> units;
    private final List<Teller> bodies;
    private final Anomalies anomalies;
    private final Map<Activity, Double> totals = new EnumMap<>(Activity.class);

    World(Plan plan, Pack pack, Path folder) throws IOException {
        this.plan = plan;
        var all = Census.units(pack, folder, plan.seed());
        this.units = chosen(all, plan.units());
        this.bodies = Census.bodies(pack, units, plan.seed());
        for (var activity : Activity.values()) {
            totals.put(
                    activity,
                    all.stream().mapToDouble(unit -> weight(activity, unit)).sum());
        }
        this.anomalies = new Anomalies(plan, units);
    }

    private static List<Teller> chosen(List<Teller> all, int wanted) {
        var simulated =
                all.stream().filter(unit -> unit.kind() != Kind.SPECIALTY).toList();
        var umae = all.stream().filter(unit -> unit.kind() == Kind.SPECIALTY).toList();
        var many = Math.max(1, umae.size() * wanted / simulated.size());
        return Stream.concat(spread(simulated, wanted), spread(umae, many)).toList();
    }

    private static Stream<Teller> spread(List<Teller> of, int wanted) {
        return IntStream.range(0, Math.min(wanted, of.size())).mapToObj(at -> of.get(at * of.size() / wanted));
    }

    private static double weight(Activity activity, Teller unit) {
        return activity.weight(unit.kind()) * unit.size();
    }

    Plan plan() {
        return plan;
    }

    List<Teller> units() {
        return units;
    }

    List<Teller> bodies() {
        return bodies;
    }

    Anomalies anomalies() {
        return anomalies;
    }

    Draw draw(String name, long... parts) {
        return Draw.of(plan.seed(), name, parts);
    }

    /** A unit's part of what the whole institution does, 0 to 1. */
    double share(Activity activity, Teller unit) {
        return weight(activity, unit) / Objects.requireNonNull(totals.get(activity));
    }

    /** A body's part of the units that were chosen, 0 to 1. */
    double share(Teller body) {
        return body.size()
                / bodies.stream()
                        .filter(one -> one.kind() == body.kind())
                        .mapToDouble(Teller::size)
                        .sum();
    }

    /** How well something goes with somebody in a month, 0 to 1: better and worse by body and unit, drifting, a little otherwise each month. */
    double level(Theme theme, Teller who, Month month) {
        var name = theme.name();
        var body = draw(name, Arrays.hashCode(who.body().toCharArray()));
        var logit = theme.logit()
                + OF_A_BODY * body.normal()
                + (theme.drift() + OWN_DRIFT * body.normal()) * month.age()
                + OF_A_UNIT * draw(name, who.number()).normal()
                + OF_A_MONTH * draw(name, who.number(), month.number()).normal();
        return 1 / (1 + StrictMath.exp(-logit));
    }

    /** Units that care for families are opened on weekends one after the other: which ones is settled once, how many grows. */
    boolean isOpenedOnWeekends(Teller unit, Month month) {
        var part = FULL_TIME * Math.clamp((month.age() + 8) / 24.0, 0.1, 1);
        return (unit.kind() == Kind.FAMILY || unit.kind() == Kind.SUBZONE)
                && draw("weekend", unit.number()).part() <= part;
    }

    /** Whether people are cared for on Saturdays and Sundays. */
    boolean hasWeekends(Teller unit, Month month) {
        return unit.kind() != Kind.FAMILY || isOpenedOnWeekends(unit, month);
    }

    /** To which body a unit belongs on a day; every other organ to itself. */
    String parent(Teller who, LocalDate day) {
        return anomalies.parent(who, day);
    }

    /** Units by code and the body that they belong to, with the days. */
    List<Place> places(Teller who) {
        var moved = anomalies.move(who);
        return moved.isEmpty()
                ? List.of(new Place(who.code(), who.body(), ALWAYS, null))
                : List.of(
                        new Place(
                                who.code(), who.body(), ALWAYS, moved.get().on().minusDays(1)),
                        new Place(who.code(), moved.get().to(), moved.get().on(), null));
    }
}
