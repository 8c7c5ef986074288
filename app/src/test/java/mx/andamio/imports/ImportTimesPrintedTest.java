package mx.andamio.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mx.andamio.support.Desk;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.Sheets;
import mx.andamio.support.SomeImports;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/**
 * Prints how long a file takes from its bytes to its preview, and from there into the register; asserts only that all of it came in. The
 * installation is its own: thousands of commitments would push those of other tests off the first page. {@code -Dandamio.imports.rows=816,10000}
 * sends other sizes.
 */
@InstallationTest
@TestPropertySource(properties = "andamio.data=target/test-data-imports${andamio.test.fork:}")
class ImportTimesPrintedTest {

    @Autowired
    SomeImports some;

    @Autowired
    Imports imports;

    @Test
    void aWholeOfficeEnters() {
        for (var size : System.getProperty("andamio.imports.rows", "816").split(",")) {
            var rows = Integer.parseInt(size);
            var bytes = rows(rows);

            var begun = System.nanoTime();
            var id = some.received("compromisos.csv", bytes);
            var received = System.nanoTime();
            var review = imports.review(id).orElseThrow();
            var reviewed = System.nanoTime();
            imports.apply(Desk.asks("imports.apply"), id);
            var applied = System.nanoTime();

            assertThat(review.faults()).isEmpty();
            assertThat(imports.one(id).orElseThrow().state())
                    .isInstanceOfSatisfying(
                            ImportState.Applied.class,
                            state -> assertThat(state.result().entered()).isEqualTo(rows));
            System.out.printf(
                    "[imports] rows=%d receive=%.1fs review=%.1fs apply=%.1fs%n",
                    rows, seconds(begun, received), seconds(received, reviewed), seconds(reviewed, applied));
        }
    }

    private static byte[] rows(int count) {
        var organs = List.of("Michoacán", "Oaxaca", "Jalisco", "Puebla", "Sonora", "Tabasco", "Yucatán", "Nayarit");
        var sheet = Sheets.aSheet();
        for (var i = 0; i < count; i++) {
            sheet.row(i, organs.get(i % organs.size()), Integer.toString(11 + i), "30/04/2026", "31/12/2027");
        }
        return sheet.csv();
    }

    private static double seconds(long from, long to) {
        return (to - from) / 1e9;
    }
}
