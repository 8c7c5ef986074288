package mx.andamio.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Prints what a preview takes; times are figures of the machine and are not asserted. */
class TimesPrintedTest {

    @ParameterizedTest
    @ValueSource(ints = {816, 10_000})
    void printsTimeAndMemoryOfAPreview(int rows) {
        String[] organs = {
            "Puebla", "Edo. Méx. Ote.", "UMAE 25 Monterrey", "CDMX Norte", "14", "Hosp. de Pediatría SXXI", "Tlaxcala"
        };
        Book book = Book.usual();
        for (int i = 0; i < rows; i++) {
            book.row(
                    "K-" + i,
                    organs[i % organs.length],
                    "Abasto de medicamentos",
                    "Surtir la clave " + i + " en todas las unidades",
                    "JSPM",
                    i % 90,
                    "85 %",
                    "%",
                    "30/04/2026",
                    LocalDate.of(2026, 12, 31));
        }
        byte[] bytes = book.bytes();
        System.gc();
        long before = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        long start = System.nanoTime();

        Preview p = (Preview) Importer.over(ImssPack.pack()).preview(bytes, "x.xlsx", Choices.NONE);

        long millis = (System.nanoTime() - start) / 1_000_000;
        System.gc();
        long after = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        System.out.printf(
                "preview of %,d rows: %,d ms, %,d MB kept, file of %,d KB%n",
                rows, millis, (after - before) / 1_000_000, bytes.length / 1_000);
        assertThat(p.rows()).isEqualTo(rows);
        assertThat(p.faults()).isEmpty();
    }
}
