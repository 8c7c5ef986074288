package mx.andamio.reader.promises;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import mx.andamio.reader.Reading.FigureKind;
import mx.andamio.reader.Reading.Missing;
import mx.andamio.reader.figures.FoundFigure;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.verbs.Futures;
import org.jspecify.annotations.Nullable;

/** Baseline and target that a stretch of a sentence states. */
record Targets(@Nullable BigDecimal baseline, @Nullable FoundFigure target, boolean ranged) {

    static final Targets NONE = new Targets(null, null, false);
    private static final Set<String> DURATIONS =
            Set.of("dias", "meses", "semanas", "anos", "horas", "minutos", "dia", "hora");
    private static final Set<String> CONTAINS =
            Set.of("con", "cuenta", "hay", "tiene", "existen", "operan", "contamos", "tenemos", "funcionan");

    /** Ground on which is built. */
    static final Set<String> SITES = Set.of("terreno", "predio", "lote", "solar", "superficie", "inmueble");

    private static final Set<String> STOCKS = Set.of(
            "reserva", "reservas", "inventario", "inventarios", "existencia", "existencias", "abasto", "cobertura");

    private static final Set<String> BECAUSE = Set.of("pues", "ya", "que", "cuando", "porque", "contra", "y");
    static final Set<String> NOW = Set.of("hoy", "ahora", "actualmente");

    static Targets in(Clauses clauses, int from, int to) {
        List<FoundFigure> inside = clauses.figures().stream()
                .filter(f -> f.from() >= from && f.to() <= to)
                .toList();
        for (int i = 0; i + 1 < inside.size(); i++) {
            if (clauses.isRange(inside.get(i), inside.get(i + 1))) {
                return new Targets(inside.get(i).value(), inside.get(i + 1), true);
            }
        }
        FoundFigure best = null;
        for (FoundFigure f : inside) {
            if (usable(clauses.sentence(), f)
                    && (best == null || (isDuration(best) && !isStock(clauses.sentence(), best) && !isDuration(f)))) {
                best = f;
            }
        }
        for (FoundFigure f : inside) {
            best = best == null && feature(clauses.sentence(), f) ? f : best;
        }
        if (best == null) {
            return NONE;
        }
        FoundFigure replaced = inside.stream()
                .filter(f -> instead(clauses.sentence(), f))
                .findFirst()
                .orElse(null);
        return new Targets(replaced == null ? before(clauses, best, from) : replaced.value(), best, replaced != null);
    }

    /** Whether a figure may be what is to be reached: not a means ("con 28 millones"), not a term ("en un plazo de 30 días"). */
    private static boolean usable(Sentence s, FoundFigure f) {
        int k = f.from() - 1;
        String having = s.at(k - 1).fold();
        boolean counts = having.startsWith("contar") || having.startsWith("equipad") || having.startsWith("dotad");
        boolean with = (s.at(k).is("con") && !counts)
                || (s.at(k).is("$") && s.at(k - 1).is("con"));
        boolean next = s.at(k).is("proximos")
                || s.at(k).is("proximas")
                || s.at(k).is("siguientes")
                || (s.at(k).is("de") && (s.at(k - 1).is("plazo") || s.at(k - 1).is("dentro")));
        boolean known = (s.at(k).is("los") || s.at(k).is("las")) && s.at(k - 1).is("de");
        known |= s.at(k).is("de")
                && s.at(k - 1).is("mas")
                && (s.at(k - 2).is("los") || s.at(k - 2).is("las"));
        return !with
                && !sited(s, f)
                && !compared(s, f)
                && !next
                && !known
                && !instead(s, f)
                && !term(s, f)
                && !(f.kind() == FigureKind.MONEY && s.at(k).is("de"));
    }

    /** "se edificará en un predio de 3 mil metros": how large the ground is on which it stands. */
    private static boolean sited(Sentence s, FoundFigure f) {
        int k = f.from() - 1;
        return s.at(k).is("de")
                && SITES.contains(s.at(k - 1).fold())
                && (s.at(k - 3).is("en") || s.at(k - 3).is("sobre"));
    }

    /** Where nothing else is counted: "un centro de llamadas con 24 operadores", "el censo de los 268 niños". */
    private static boolean feature(Sentence s, FoundFigure f) {
        int k = f.from() - 1;
        boolean having = s.at(k).is("con") && f.nounFrom() < f.nounTo();
        boolean known = (s.at(k).is("los") || s.at(k).is("las")) && s.at(k - 1).is("de");
        return f.kind() == FigureKind.COUNT && !isDuration(f) && (having || known);
    }

    /** "seis más que en el primero": a difference, nothing to be reached. */
    static boolean compared(Sentence s, FoundFigure f) {
        int k = Math.max(f.to(), f.nounTo());
        return (s.at(k).is("mas") || s.at(k).is("menos")) && s.at(k + 1).is("que");
    }

    /** "cuatro al mes en lugar de los dos actuales", "12, frente a los 7 de hoy": what there is now. */
    private static boolean instead(Sentence s, FoundFigure f) {
        int k = f.from() - 1;
        k = s.at(k).is("los") || s.at(k).is("las") ? k - 1 : k;
        boolean place =
                s.at(k).is("de") && (s.at(k - 1).is("lugar") || s.at(k - 1).is("vez"));
        return place || (s.at(k).is("a") && s.at(k - 1).is("frente"));
    }

    /** "en 90 días" at the end of a clause is the term, unless something is brought to that measure ("dejarlo en 60 días"). */
    private static boolean term(Sentence s, FoundFigure f) {
        String verb = s.at(f.from() - 2).fold();
        mx.andamio.reader.text.Token next = s.at(f.to() + 1);
        return isDuration(f)
                && s.at(f.from() - 1).is("en")
                && RelativeDeadlines.over(next)
                && !verb.startsWith("dej")
                && !verb.startsWith("qued")
                && !verb.startsWith("cerr");
    }

    /** "un inventario de 60 días de 40 claves": how much there is, measured in time. */
    private static boolean isStock(Sentence s, FoundFigure f) {
        return s.at(f.from() - 1).is("de") && STOCKS.contains(s.at(f.from() - 2).fold());
    }

    private static boolean isDuration(FoundFigure f) {
        return f.unit() != null
                && f.kind() == FigureKind.COUNT
                && DURATIONS.contains(mx.andamio.reader.text.Fold.of(f.unit()));
    }

    /** "actualmente se cuenta con 120 … para llegar a 393": what there is now, said earlier in the sentence. */
    private static @Nullable BigDecimal before(Clauses clauses, FoundFigure target, int from) {
        boolean ownNoun = target.nounFrom() < target.nounTo();
        FoundFigure last = null;
        for (FoundFigure f : clauses.figures()) {
            boolean whole = clauses.sentence().at(f.from() - 1).fold().matches("los|las")
                    && clauses.sentence().at(f.from() - 2).is("de");
            if (whole || f.to() > target.from() || (f.from() >= from && f.to() < target.from() && ownNoun)) {
                continue;
            }
            boolean will =
                    !Futures.infinitive(clauses.sentence().at(f.from() - 2)).isEmpty();
            boolean now = CONTAINS.contains(clauses.sentence().at(f.from() - 1).fold()) && !will;
            boolean shares = !ownNoun
                    && !more(clauses.sentence(), f)
                    && !more(clauses.sentence(), target)
                    && !clauses.sentence().at(target.from() - 1).is(":")
                    && !comes(clauses.sentence(), f)
                    && target.kind() == f.kind()
                    && f.from() < from
                    && target.unit() != null
                    && target.unit().equals(f.unit());
            if (now && (f.unit() == null || same(f, target))) {
                return f.value();
            }
            last = shares ? f : last;
        }
        return last == null || last.equals(target) ? null : last.value();
    }

    /** "250 más": what comes on top of something does not replace it. */
    private static boolean more(Sentence s, FoundFigure f) {
        String before = s.at(f.from() - 1).fold();
        return s.at(f.to()).is("mas")
                || before.equals("otros")
                || before.equals("otras")
                || s.at(f.to()).fold().startsWith("adicional");
    }

    /** "sumará en julio 1,140 camas": what is to come is not what there was. */
    private static boolean comes(Sentence s, FoundFigure f) {
        for (int k = f.from() - 1; k >= Math.max(0, f.from() - 5); k--) {
            if (!Futures.infinitive(s.at(k)).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static boolean same(FoundFigure a, FoundFigure b) {
        return a.unit() != null && a.unit().equals(b.unit());
    }

    /** "Los cinco sumarán 912 lugares", "en 2012 fue de 24, cerrará 2013 en 18": who, or what was, not what will be. */
    boolean before(Sentence s, int from, int verb) {
        if (target == null || target.to() > verb) {
            return false;
        }
        boolean who = target.nounFrom() >= target.nounTo()
                && s.at(target.from() - 1).fold().matches("los|las");
        return who || Finite.within(s, from, target.from());
    }

    /** With what was told before the verb, in its own part of the sentence, as baseline: "fue de 24 millones, cerrará 2013 en 18". */
    Targets after(Targets before, Sentence s) {
        FoundFigure was = before.target;
        boolean level = baseline == null
                && was != null
                && target != null
                && !was.equals(target)
                && was.kind() == target.kind()
                && was.nounFrom() >= was.nounTo()
                && was.to() < target.from()
                && IntStream.range(was.to(), target.from())
                        .noneMatch(i -> s.at(i).is(";"));
        return level && was != null ? new Targets(was.value(), target, false) : this;
    }

    /** "tendrán coordinador nueve hospitales; hoy sólo lo hay en cinco": what there is now, said behind. */
    Targets today(Clauses clauses, int to) {
        Sentence s = clauses.sentence();
        int now = to + 1;
        while (now < to + 3 && BECAUSE.contains(s.at(now).fold())) {
            now++;
        }
        if (!s.at(to).isMark() || !NOW.contains(s.at(now).fold()) || baseline != null || target == null) {
            return this;
        }
        for (FoundFigure f : clauses.figures()) {
            boolean counted = f.from() > now && f.from() <= now + 6;
            if (counted && f.kind() == target.kind() && (f.nounFrom() >= f.nounTo() || same(f, target))) {
                return new Targets(f.value(), target, ranged);
            }
        }
        return this;
    }

    /** "traemos 12 mil consultas de atraso y las vamos a reponer": the number that the pronoun before the verb takes up. */
    static Targets taken(Clauses clauses, Head head) {
        Sentence s = clauses.sentence();
        boolean clitic = s.at(head.at() - 1).is("las") || s.at(head.at() - 1).is("los");
        FoundFigure before = null;
        for (FoundFigure f : clauses.figures()) {
            before = f.to() < head.at() && f.nounFrom() < f.nounTo() ? f : before;
        }
        return clitic && before != null ? new Targets(null, before, false) : NONE;
    }

    boolean isMoney() {
        return target != null && target.kind() == FigureKind.MONEY;
    }

    boolean isDuration() {
        return target != null && isDuration(target);
    }

    /** Of a member of a list: what stands before it belongs to another member. */
    Targets alone() {
        return ranged ? this : new Targets(null, target, false);
    }

    /** With the value reached before as baseline, when it is in the target's unit. */
    Targets since(@Nullable FoundFigure reached) {
        boolean level = target != null
                && reached != null
                && (same(target, reached) || (target.unit() == null && reached.kind() == FigureKind.PERCENT));
        if (baseline != null || !level || reached == null) {
            return this;
        }
        return new Targets(reached.value(), target, false);
    }

    /** The value that a sentence says was reached, null when it tells of none. */
    static @Nullable FoundFigure reached(Clauses clauses) {
        FoundFigure last = null;
        for (int i = 0; i + 1 < clauses.figures().size(); i++) {
            if (clauses.isRange(clauses.figures().get(i), clauses.figures().get(i + 1))) {
                last = clauses.figures().get(i + 1);
            }
        }
        return last;
    }

    /** What a promise with these leaves unsaid. */
    List<Missing> missing(@Nullable String who, @Nullable Deadline deadline) {
        List<Missing> missing = new ArrayList<>();
        if (who == null) {
            missing.add(Missing.RESPONSIBLE);
        }
        if (deadline == null) {
            missing.add(Missing.DEADLINE);
        }
        if (baseline == null) {
            missing.add(Missing.BASELINE);
        }
        if (value() == null) {
            missing.add(Missing.TARGET);
        }
        if (unit() == null) {
            missing.add(Missing.UNIT);
        }
        return missing;
    }

    @Nullable
    BigDecimal value() {
        return target == null ? null : target.value();
    }

    @Nullable
    String unit() {
        return target == null ? null : target.unit();
    }
}
