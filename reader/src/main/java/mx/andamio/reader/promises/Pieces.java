package mx.andamio.reader.promises;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mx.andamio.reader.figures.FoundFigure;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.text.Token;
import mx.andamio.reader.text.Words;
import org.jspecify.annotations.Nullable;

/** Cuts what a clause promises into its deliverables: one promise each. */
final class Pieces {

    /**
     * One deliverable: its tokens, and whether it is a member of a list of single things.
     *
     * @param lead what a list says once for all its members, for one of them ("Hospital de"), null where each says it all
     * @param own first token of what is its own
     */
    record Piece(int from, int to, boolean one, @Nullable String lead, int own) {

        Piece(int from, int to, boolean one) {
            this(from, to, one, null, from);
        }
    }

    private static final Set<String> JOINTS = Set.of("y", "e", ",", ";", ":", "como");
    private static final Set<String> TIMES =
            Set.of("dias", "meses", "semanas", "anos", "horas", "minutos", "turnos", "veces");
    private static final Set<String> RELATIONS = Set.of("en", "para", "a", "al");
    private static final Set<String> QUALIFIERS =
            Set.of("mas", "de", "casi", "hasta", "unos", "unas", "cerca", "aproximadamente", "alrededor");

    /** Words behind "y un(a)" that are no thing of their own. */
    private static final Set<String> NO_THINGS = Words.folded("no_things.txt");

    private static final Set<String> ENDS_LIST = Set.of("con", "que", "para", "por", "en", "al", "a");

    private final Clauses clauses;
    private final Sentence s;

    Pieces(Clauses clauses) {
        this.clauses = clauses;
        this.s = clauses.sentence();
    }

    /** The pieces of an object, the object itself when it is one deliverable. */
    List<Piece> of(int from, int to) {
        List<Piece> pieces = new Breakdown(clauses).of(from, to);
        if (!pieces.isEmpty()) {
            return pieces;
        }
        pieces = eachOf(from, to);
        pieces = pieces.size() > 1 ? pieces : named(from, to);
        pieces = pieces.size() > 1 ? pieces : counted(from, to);
        return pieces.size() > 1 ? pieces : List.of(new Piece(from, to, false));
    }

    /** "dos módulos: uno en Manzanillo y otro en Tecomán". */
    private List<Piece> eachOf(int from, int to) {
        List<Piece> pieces = new ArrayList<>();
        int start = -1;
        for (int k = from; k < to; k++) {
            boolean one = s.at(k).is("uno")
                    || s.at(k).is("una")
                    || s.at(k).is("otro")
                    || s.at(k).is("otra");
            boolean named = (s.at(k).is("el") || s.at(k).is("la"))
                    && s.at(k + 1).is("de")
                    && s.at(k + 2).capital()
                    && (start >= 0 || s.at(k - 1).is(":"));
            boolean opens = (one || named)
                    && (s.at(k - 1).is(":")
                            || s.at(k - 1).is(",")
                            || s.at(k - 1).is("y")
                            || s.at(k - 1).is(";"))
                    && (named || !s.at(k + 1).is("de"));
            if (opens && (start >= 0 || s.at(k - 1).is(":") || s.at(k - 1).is(","))) {
                if (start >= 0) {
                    pieces.add(new Piece(start, end(start, k), true));
                }
                start = k;
            }
        }
        if (start >= 0) {
            pieces.add(new Piece(start, end(start, to), true));
        }
        if (pieces.size() > 1) {
            List<Piece> before = counted(from, pieces.get(0).from() - 1);
            pieces.addAll(0, before.subList(0, before.size() - 1));
        }
        return pieces;
    }

    private int end(int from, int to) {
        int k = to;
        while (k > from + 1
                && ((s.at(k - 1).isMark() && !s.at(k - 1).is(")"))
                        || s.at(k - 1).is("y")
                        || s.at(k - 1).is("e"))) {
            k--;
        }
        return k;
    }

    /** "los hospitales de Ensenada, Baja California; Tuxtla Gutiérrez, Chiapas; … y Tula, Hidalgo". */
    private List<Piece> named(int from, int to) {
        int first = listStart(from, to);
        if (first < 0) {
            return List.of();
        }
        String lead = SharedLead.of(s, from, first);
        boolean semicolons = has(first, to, ";");
        List<Piece> pieces = new ArrayList<>();
        int start = first;
        for (int k = first; k <= to; k++) {
            boolean end = k == to
                    || s.at(k).is(";")
                    || (semicolons && s.at(k).is(",") && s.at(k + 1).is("y"))
                    || (!semicolons
                            && (s.at(k).is(",") || s.at(k).is("y") || s.at(k).is("e")));
            if (!end) {
                continue;
            }
            int at = s.at(start).is("y") || s.at(start).is("e") ? start + 1 : start;
            at = s.at(at).is("de") || s.at(at).is("en") ? at + 1 : at;
            if (k > at && !place(at, k)) {
                return pieces.size() > 1 && k == to ? pieces : List.of();
            }
            if (k > at) {
                pieces.add(new Piece(pieces.isEmpty() ? from : at, k, true, lead, at));
            }
            start = k + 1;
        }
        return people(from, first, pieces.size()) ? List.of() : pieces;
    }

    /** "24 residentes de Colima y Tepic": of so many the places only tell where they are from. */
    private boolean people(int from, int first, int places) {
        return clauses.figures().stream()
                .anyMatch(f -> f.from() >= from
                        && f.to() <= first
                        && things(f)
                        && f.value().intValue() > places);
    }

    private int listStart(int from, int to) {
        for (int k = from; k < Math.min(to, from + 9); k++) {
            boolean plural = s.at(k).isWord()
                    && s.at(k).fold().endsWith("s")
                    && s.at(k).text().length() > 4
                    && !s.at(k - 1).is("de")
                    && !s.at(k - 1).is("con")
                    && !(k > from && coordinates(k - 1))
                    && !TIMES.contains(s.at(k).fold());
            for (int n = k + 1; plural && n < k + 7 && n < to && !coordinates(n); n++) {
                boolean preposition =
                        s.at(n).is("de") || s.at(n).is("en") || s.at(n).is(":");
                if (preposition && s.at(n + 1).capital() && !s.at(n + 1).allCaps()) {
                    return n + 1;
                }
            }
        }
        return -1;
    }

    /** "escuelas, mercados y empresas de Tula": of several things the places are no list of one thing each. */
    private boolean coordinates(int k) {
        return s.at(k).is(",") || s.at(k).is("y") || s.at(k).is("e");
    }

    private boolean place(int from, int to) {
        boolean capital = s.at(from).capital();
        for (int k = from; k < to; k++) {
            Token t = s.at(k);
            boolean small = t.is("de")
                    || t.is("del")
                    || t.is("la")
                    || t.is("las")
                    || t.is("los")
                    || t.is("el")
                    || t.is(",")
                    || t.is("y");
            if (!t.capital() && !small) {
                return false;
            }
        }
        return capital;
    }

    private boolean has(int from, int to, String mark) {
        for (int k = from; k < to; k++) {
            if (s.at(k).is(mark)) {
                return true;
            }
        }
        return false;
    }

    /** "30 monitores y seis ventiladores": each counted thing. */
    private List<Piece> counted(int from, int to) {
        List<FoundFigure> counts = clauses.figures().stream()
                .filter(f -> f.from() >= from
                        && f.to() <= to
                        && !FigureRoles.compared(s, f)
                        && (f.nounFrom() < f.nounTo()
                                || f.unit() != null
                                || f.from() == from
                                || parallel(f, from)
                                || s.at(f.from() - 1).is("otras")
                                || s.at(f.from() - 1).is("otros")))
                .toList();
        List<Piece> pieces = new ArrayList<>();
        int start = from;
        for (FoundFigure f : counts) {
            int at = start(f);
            boolean others = (s.at(at - 1).is("otras") || s.at(at - 1).is("otros"))
                    && (s.at(at - 2).is("las") || s.at(at - 2).is("los"))
                    && s.at(at - 3).is("y");
            boolean joined = !partly(f, to)
                    && (others || (at > start && (JOINTS.contains(s.at(at - 1).fold()) || s.reads(at - 2, "y", "a"))));
            if (joined && !counts.get(0).equals(f) && things(counts.get(0)) && things(f)) {
                pieces.add(new Piece(start, end(start, at), false));
                start = at;
            }
        }
        int single = counts.isEmpty() ? -1 : single(counts.getLast(), to);
        if (single > start && things(counts.getLast()) && start(counts.get(0)) <= from) {
            pieces.add(new Piece(start, end(start, single), false));
            pieces.add(new Piece(single, to, true));
            return pieces;
        }
        pieces.add(new Piece(start, to, false));
        return pieces;
    }

    /** "tres básculas de piso y una grúa": where the single thing begins that a list of counted things ends with; -1 for none. */
    private int single(FoundFigure last, int to) {
        if (last.nounFrom() >= last.nounTo()) {
            return -1;
        }
        for (int k = Math.max(last.to(), last.nounTo()); k < to - 2; k++) {
            boolean one = s.at(k + 1).is("un") || s.at(k + 1).is("una");
            if (one && (s.at(k).is("y") || s.at(k).is("e"))) {
                boolean thing =
                        s.at(k + 2).lower() && !NO_THINGS.contains(s.at(k + 2).fold());
                return thing && !Finite.within(s, k + 1, to) ? k + 1 : -1;
            }
            if (!s.at(k).isWord() || ENDS_LIST.contains(s.at(k).fold()) || Finite.at(s, k)) {
                return -1;
            }
        }
        return -1;
    }

    /** "216 en Tepic y 260 en Tula": a bare number goes on as one before it did. */
    private boolean parallel(FoundFigure f, int from) {
        String next = s.at(f.to()).fold();
        return JOINTS.contains(s.at(f.from() - 1).fold())
                && RELATIONS.contains(next)
                && clauses.figures().stream()
                        .anyMatch(o -> o.from() >= from
                                && o.to() < f.from()
                                && s.at(o.to()).is(next));
    }

    /** "20 unidades, tres de ellas en Puebla": a part without a date of its own is not one promise more. */
    private boolean partly(FoundFigure f, int to) {
        boolean part = s.reads(f.to(), "de", "ellas") || s.reads(f.to(), "de", "ellos");
        return part && new Deadlines(clauses).in(f.from(), to) == null;
    }

    /** First word of a figure with what qualifies it: "más de 40 especialidades". */
    private int start(FoundFigure f) {
        int k = f.from();
        while (QUALIFIERS.contains(s.at(k - 1).fold())) {
            k--;
        }
        return k;
    }

    private static boolean things(FoundFigure f) {
        String unit = f.unit() == null ? "" : mx.andamio.reader.text.Fold.of(f.unit());
        return f.kind() == mx.andamio.reader.Reading.FigureKind.COUNT && !TIMES.contains(unit);
    }
}
