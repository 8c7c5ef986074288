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
    private static final Set<String> CONTAINS =
            Set.of("con", "cuenta", "hay", "tiene", "existen", "operan", "contamos", "tenemos", "funcionan");

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
            if (FigureRoles.usable(clauses.sentence(), f)
                    && (best == null
                            || (FigureRoles.isDuration(best)
                                    && !FigureRoles.isStock(clauses.sentence(), best)
                                    && !FigureRoles.isDuration(f)))) {
                best = f;
            }
        }
        for (FoundFigure f : inside) {
            best = best == null && FigureRoles.feature(clauses.sentence(), f) ? f : best;
        }
        if (best == null) {
            return NONE;
        }
        FoundFigure replaced = inside.stream()
                .filter(f -> FigureRoles.instead(clauses.sentence(), f))
                .findFirst()
                .orElse(null);
        return new Targets(replaced == null ? before(clauses, best, from) : replaced.value(), best, replaced != null);
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
                    && !FigureRoles.more(clauses.sentence(), f)
                    && !FigureRoles.more(clauses.sentence(), target)
                    && !clauses.sentence().at(target.from() - 1).is(":")
                    && !FigureRoles.comes(clauses.sentence(), f)
                    && target.kind() == f.kind()
                    && f.from() < from
                    && target.unit() != null
                    && target.unit().equals(f.unit());
            if (now && (f.unit() == null || FigureRoles.same(f, target))) {
                return f.value();
            }
            last = shares ? f : last;
        }
        return last == null || last.equals(target) ? null : last.value();
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
            if (counted && f.kind() == target.kind() && (f.nounFrom() >= f.nounTo() || FigureRoles.same(f, target))) {
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
        return target != null && FigureRoles.isDuration(target);
    }

    /** Of a member of a list: what stands before it belongs to another member. */
    Targets alone() {
        return ranged ? this : new Targets(null, target, false);
    }

    /** With the value reached before as baseline, when it is in the target's unit. */
    Targets since(@Nullable FoundFigure reached) {
        boolean level = target != null
                && reached != null
                && (FigureRoles.same(target, reached)
                        || (target.unit() == null && reached.kind() == FigureKind.PERCENT));
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
