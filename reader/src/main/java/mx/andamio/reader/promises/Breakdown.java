package mx.andamio.reader.promises;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mx.andamio.reader.figures.FoundFigure;
import mx.andamio.reader.promises.Pieces.Piece;
import mx.andamio.reader.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * A total with its parts behind a colon. Parts with dates of their own are promised one by one, and then the total is not one
 * more: "450 camas: 200 en enero y 250 en marzo". Otherwise they only tell the total apart: "146 plazas: 90 de enfermería y 56
 * de camillería".
 */
final class Breakdown {

    private static final Set<String> RELATIONS = Set.of("de", "del", "en", "para", "a", "al", "con");
    private static final Set<String> JOINTS = Set.of("y", "e", ",", ";", ":");

    /** Words between a total and the colon before its parts: "39 plazas de la clínica de Tula: 20 en mayo…". */
    private static final int TOTAL = 9;

    private final Clauses clauses;
    private final Sentence s;
    private final Deadlines deadlines;

    Breakdown(Clauses clauses) {
        this.clauses = clauses;
        this.s = clauses.sentence();
        this.deadlines = new Deadlines(clauses);
    }

    /** The pieces of an object that is a total with its parts, none when it is not. */
    List<Piece> of(int from, int to) {
        for (int k = from + 1; k < to; k++) {
            FoundFigure total = s.at(k).is(":") || s.at(k).is(",") ? before(from, k) : null;
            List<Integer> parts = total == null ? List.of() : parts(k, to);
            if (total == null || parts.size() < 2) {
                continue;
            }
            boolean adds = s.at(k).is(":") && sum(parts).compareTo(total.value()) == 0;
            boolean counts = total.value().compareTo(BigDecimal.valueOf(parts.size())) == 0;
            boolean rest = parts.stream().anyMatch(this::rest);
            boolean dated = deadlines.in(parts.get(0), parts.get(1)) != null;
            if (dated && (adds || counts || rest)) {
                return cut(parts, to);
            }
            if (adds && parts.stream().allMatch(this::bare)) {
                return List.of(new Piece(from, k, false));
            }
        }
        return List.of();
    }

    private @Nullable FoundFigure before(int from, int mark) {
        FoundFigure last = null;
        for (FoundFigure f : clauses.figures()) {
            int reach = s.at(mark).is(":") ? TOTAL : 3;
            last = f.from() >= from && f.to() <= mark && Math.max(f.to(), f.nounTo()) >= mark - reach ? f : last;
        }
        return last;
    }

    /** Where the parts begin: numbers, and "una" behind a mark. */
    private List<Integer> parts(int mark, int to) {
        List<Integer> parts = new ArrayList<>();
        for (int k = mark + 1; k < to; k++) {
            boolean one = s.at(k).is("uno") || s.at(k).is("una");
            boolean last = one && s.at(k - 1).is(",") && k == to - 1;
            boolean joined = JOINTS.contains(s.at(k - 1).fold());
            if (joined
                    && (figure(k) != null
                            || last
                            || rest(k)
                            || (one && RELATIONS.contains(s.at(k + 1).fold())))) {
                parts.add(k);
            }
        }
        return !parts.isEmpty() && parts.get(0) == mark + 1 ? parts : List.of();
    }

    /** "y el resto a más tardar en julio", "y las restantes en mayo". */
    private boolean rest(int k) {
        return s.reads(k, "el", "resto")
                || s.at(k + 1).fold().matches("restantes|demas")
                        && s.at(k).fold().matches("los|las");
    }

    private @Nullable FoundFigure figure(int at) {
        return clauses.figures().stream()
                .filter(f -> f.from() == at)
                .findFirst()
                .orElse(null);
    }

    private BigDecimal sum(List<Integer> parts) {
        return parts.stream()
                .map(this::figure)
                .map(f -> f == null ? BigDecimal.ONE : f.value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** "90 de enfermería", "cuatro al HGZ": no thing of its own is counted. */
    private boolean bare(int part) {
        FoundFigure f = figure(part);
        int next = f == null ? part + 1 : f.to();
        return RELATIONS.contains(s.at(next).fold()) || s.at(next).isMark();
    }

    private List<Piece> cut(List<Integer> parts, int to) {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            int end = i + 1 < parts.size() ? parts.get(i + 1) : to;
            while (end > parts.get(i) + 1 && Clauses.leftover(s.at(end - 1))) {
                end--;
            }
            pieces.add(new Piece(parts.get(i), end, false));
        }
        return pieces;
    }
}
