package mx.andamio.reader.promises;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import mx.andamio.reader.Reading.Precision;
import mx.andamio.reader.Reading.Promise;
import mx.andamio.reader.promises.Head.Form;
import mx.andamio.reader.text.Sentence;
import org.jspecify.annotations.Nullable;

/** What a promise owes to the one before it in its sentence. */
final class Neighbours {

    private static final Set<String> HOLDS = Set.of("realizar", "celebrar", "efectuar", "llevar a cabo", "organizar");

    private Neighbours() {}

    /** "La meta es realizar 900 estudios en 2024 y bajar la espera de 14 a 8 días": goals of one year. */
    static @Nullable Deadline yearOfGoals(List<Promise> found) {
        Promise before = found.isEmpty() ? null : found.getLast();
        LocalDate day = before == null ? null : before.deadline();
        boolean year = before != null
                && before.rule().startsWith(Form.GOAL.rule)
                && before.deadlinePrecision() == Precision.YEAR;
        return year && day != null ? new Deadline(day, Precision.YEAR) : null;
    }

    /** "el primero abrirá en agosto de 2026 y el segundo, en octubre": a member of a list takes the year of the one before. */
    static @Nullable Deadline notBefore(
            List<Promise> found, Clauses clauses, @Nullable Deadline due, int from, int to) {
        LocalDate before = found.isEmpty() ? null : found.getLast().deadline();
        boolean said = clauses.dates().stream().anyMatch(d -> d.from() >= from && d.to() <= to && d.year() != null);
        if (due == null || before == null || said || !due.day().isBefore(before)) {
            return due;
        }
        LocalDate sameYear = due.day().withYear(before.getYear());
        return sameYear.isBefore(before) ? due : new Deadline(sameYear, due.precision());
    }

    /** "una jornada en la que se operará a 120 pacientes": what will be done there is promised, not that it is held. */
    static boolean heldFor(Sentence s, Head head, int from, List<Promise> found) {
        boolean there = s.at(from - 1).is("que") && s.at(from - 3).is("en");
        if (!there || found.isEmpty() || head.form() != Form.FUTURE) {
            return false;
        }
        Promise held = found.getLast();
        boolean near = s.at(from).start() - held.span().end() < PromiseReader.NEAR;
        return near && held.target() == null && HOLDS.contains(held.verb());
    }
}
