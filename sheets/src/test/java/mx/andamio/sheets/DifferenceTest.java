package mx.andamio.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import mx.andamio.sheets.Difference.Change;
import mx.andamio.sheets.Difference.Kind;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    private static List<Draft> file(String responsible, LocalDate due) {
        return Book.usual()
                .row(
                        "1",
                        "Puebla",
                        "Equipamiento",
                        "Instalar el equipo",
                        responsible,
                        10,
                        20,
                        "equipos",
                        LocalDate.of(2026, 4, 30),
                        due)
                .preview()
                .drafts();
    }

    private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 31);
    private static final LocalDate AUGUST = LocalDate.of(2026, 8, 31);

    private static Kind kind(List<Draft> before, List<Draft> now, List<Draft> file) {
        return Difference.of(before, now, file).get(0).kind();
    }

    @Test
    void importingTheSameFileAgainChangesNothing() {
        List<Draft> same = file("JSPM", JUNE);

        assertThat(Difference.of(same, same, file("JSPM", JUNE)))
                .containsExactly(new Difference("1", Kind.UNCHANGED, List.of()));
    }

    @Test
    void tellsWhoChangedWhat() {
        List<Draft> base = file("JSPM", JUNE);

        assertThat(kind(base, base, file("JSPM", JULY))).isEqualTo(Kind.CHANGED_IN_FILE);
        assertThat(kind(base, file("JSPM", JULY), base)).isEqualTo(Kind.CHANGED_BY_HAND);
        assertThat(kind(base, file("Jefatura", JUNE), file("JSPM", JULY))).isEqualTo(Kind.CHANGED_APART);
        assertThat(kind(base, file("JSPM", AUGUST), file("JSPM", JULY))).isEqualTo(Kind.CONFLICT);
    }

    @Test
    void showsAllThreeValuesOfAConflict() {
        Difference d = Difference.of(file("JSPM", JUNE), file("JSPM", AUGUST), file("JSPM", JULY))
                .get(0);

        assertThat(d.changes()).containsExactly(new Change(Field.DEADLINE, "2026-06-30", "2026-08-31", "2026-07-31"));
        assertThat(d.changes().get(0).conflict()).isTrue();
    }

    @Test
    void agreesWhereBothMadeTheSameChange() {
        Difference d = Difference.of(file("JSPM", JUNE), file("JSPM", JULY), file("JSPM", JULY))
                .get(0);

        assertThat(d.kind()).isEqualTo(Kind.UNCHANGED);
        assertThat(d.changes().get(0).conflict()).isFalse();
    }

    @Test
    void tellsWhatIsNewGoneOrWasDeletedHere() {
        List<Draft> one = file("JSPM", JUNE);

        assertThat(kind(List.of(), List.of(), one)).isEqualTo(Kind.NEW);
        assertThat(kind(one, one, List.of())).isEqualTo(Kind.GONE);
        assertThat(kind(one, List.of(), one)).isEqualTo(Kind.CONFLICT);
    }

    @Test
    void overwritesNothingThatWasNeverImported() {
        assertThat(kind(List.of(), file("JSPM", JUNE), file("JSPM", JULY))).isEqualTo(Kind.CONFLICT);
        assertThat(kind(List.of(), file("JSPM", JUNE), file("JSPM", JUNE))).isEqualTo(Kind.UNCHANGED);
    }
}
