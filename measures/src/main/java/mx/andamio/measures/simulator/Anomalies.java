package mx.andamio.measures.simulator;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What is planted: in the second month, and anew every six months with other units, as far as there are any. */
final class Anomalies {

    /** The faults of one hand. */
    static final int TEN = 10;
    /** By what visits at home multiply from one month to the next. */
    static final int LEAP = 6;
    /** By what occupied beds are more than there could be. */
    static final int TOO_MANY = 7;

    private static final int EVERY = 6;
    private static final int A_ROUND = 3;

    /** A unit that belongs to another body from a day on. */
    record Move(Teller unit, String to, LocalDate on) {}

    private record Planted(Anomaly anomaly, Teller unit, YearMonth from, YearMonth to) {

        boolean isIn(Anomaly.Kind kind, Teller who, Month month) {
            return anomaly.kind() == kind
                    && unit.equals(who)
                    && !month.month().isBefore(from)
                    && !month.month().isAfter(to);
        }
    }

    private final List<Planted> planted = new ArrayList<>();
    private final Optional<Move> move;

    Anomalies(Plan plan, List<Teller> units) {
        var families = shuffled(plan, units, unit -> unit.kind() == Kind.FAMILY);
        var hospitals = shuffled(plan, units, unit -> unit.kind().isHospital() && unit.kind() != Kind.SPECIALTY);
        var last = plan.from().plusMonths(plan.months() - 1L);
        var rounds = 0;
        for (var month = plan.from().plusMonths(1); !month.isAfter(last); month = month.plusMonths(EVERY)) {
            var first = 1 + A_ROUND * rounds;
            if (families.size() >= first + A_ROUND) {
                plant(Anomaly.Kind.TENFOLD, "consultations", families.get(first), month, month);
                plant(Anomaly.Kind.SILENT, "*", families.get(first + 1), month, earlier(month.plusMonths(1), last));
                var jump = month.plusMonths(1);
                if (!jump.isAfter(last)) {
                    plant(Anomaly.Kind.JUMP, "preventive_actions", families.get(first + 2), jump, last);
                }
            }
            if (hospitals.size() > rounds) {
                plant(Anomaly.Kind.IMPOSSIBLE, "beds", hospitals.get(rounds), month, month);
            }
            rounds++;
        }
        this.move =
                rounds > 0 && families.size() > A_ROUND ? moved(families.getFirst(), units, plan) : Optional.empty();
        move.ifPresent(one -> planted.add(new Planted(
                new Anomaly(
                        "*",
                        one.unit().code(),
                        YearMonth.from(one.on()).toString(),
                        Anomaly.Kind.MOVED,
                        "Desde el %s la unidad es de %s y ya no de %s."
                                .formatted(one.on(), one.to(), one.unit().body())),
                one.unit(),
                YearMonth.from(one.on()),
                last)));
    }

    /** Large ones first half: what is planted should be seen. */
    private static List<Teller> shuffled(Plan plan, List<Teller> units, Predicate<Teller> which) {
        var those = units.stream()
                .filter(which)
                .sorted(Comparator.comparing(Teller::size).reversed())
                .toList();
        return those.stream()
                .limit((those.size() + 1) / 2)
                .sorted(Comparator.comparing(
                        unit -> Draw.of(plan.seed(), "anomaly", unit.number()).part()))
                .toList();
    }

    private static YearMonth earlier(YearMonth one, YearMonth other) {
        return one.isBefore(other) ? one : other;
    }

    /** In the middle of the second month, to a body of the same region. */
    private static Optional<Move> moved(Teller unit, List<Teller> units, Plan plan) {
        return units.stream()
                .filter(one -> one.kind() != Kind.SPECIALTY && !one.body().equals(unit.body()))
                .min(Comparator.comparing((Teller one) -> !one.region().equals(unit.region()))
                        .thenComparing(Teller::number))
                .map(one -> new Move(unit, one.body(), plan.from().plusMonths(1).atDay(15)));
    }

    private void plant(Anomaly.Kind kind, String dataset, Teller unit, YearMonth from, YearMonth to) {
        var period = from.equals(to) ? from.toString() : from + "/" + to;
        planted.add(new Planted(new Anomaly(dataset, unit.code(), period, kind, words(kind)), unit, from, to));
    }

    private static String words(Anomaly.Kind kind) {
        return switch (kind) {
            case TENFOLD -> "Las consultas otorgadas se capturaron con un cero de más.";
            case SILENT -> "La unidad no entregó ningún dato.";
            case JUMP -> "Las visitas domiciliarias se multiplican de un mes a otro y así siguen.";
            case IMPOSSIBLE -> "Hay varias veces más camas ocupadas que camas; ninguna validación lo impide.";
            case MOVED -> throw new IllegalArgumentException("told where it is planted");
        };
    }

    boolean is(Anomaly.Kind kind, Teller who, Month month) {
        return planted.stream().anyMatch(one -> one.isIn(kind, who, month));
    }

    Optional<Move> move(Teller who) {
        return move.filter(one -> one.unit().equals(who));
    }

    String parent(Teller who, LocalDate day) {
        return move(who).filter(one -> !day.isBefore(one.on())).map(Move::to).orElse(who.body());
    }

    List<Anomaly> all() {
        return planted.stream().map(Planted::anomaly).toList();
    }
}
