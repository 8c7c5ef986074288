package mx.andamio.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Sheets that say the commitments of another once more. */
class RepeatsTest {

    private static final LocalDate DUE = LocalDate.of(2026, 12, 31);

    private static Book base() {
        Book book = Book.sheet("Base").row("Clave", "OOAD", "Compromiso", "Meta", "Fecha límite");
        for (int i = 0; i < 10; i++) {
            book.row("C-" + i, "Puebla", "Instalar el equipo " + i, 1, DUE);
        }
        return book;
    }

    @Test
    void leavesAReportOfProgressByTheSameKeys() {
        Book book = base().and("Seguimiento").row("Clave", "OOAD", "Compromiso", "Responsable", "Avance reportado");
        for (int i = 0; i < 20; i++) {
            book.row("C-" + i % 10, "Puebla", "Instalar el equipo " + i % 10, "JSPM", "25%");
        }
        Preview p = book.preview();

        assertThat(p.faults()).isEmpty();
        assertThat(p.rows()).isEqualTo(10);
        assertThat(p.warnings())
                .extracting(w -> w.code() + " " + w.place().sheet())
                .contains("REPEATED_SHEET Seguimiento");
    }

    @Test
    void leavesACopyOfSomeRows() {
        Book book = base().and("Por vencer").row("Clave", "OOAD", "Compromiso", "Meta", "Fecha límite");
        for (int i = 2; i < 8; i++) {
            book.row("C-" + i, "Puebla", "Instalar el equipo " + i, 1, DUE);
        }

        assertThat(book.preview().rows()).isEqualTo(10);
    }

    @Test
    void namesRepeatedKeysOfOtherCommitments() {
        Book book = base().and("Otros").row("Clave", "OOAD", "Compromiso", "Meta", "Fecha límite");
        for (int i = 2; i < 8; i++) {
            book.row("C-" + i, "Puebla", "Abrir la sala " + i, 1, DUE);
        }
        Preview p = book.preview();

        assertThat(p.rows()).isEqualTo(16);
        assertThat(p.faults()).hasSize(6).extracting(f -> f.code().name()).containsOnly("DUPLICATE_KEY");
    }
}
