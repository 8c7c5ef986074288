package mx.andamio.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import mx.andamio.imports.Imports;
import mx.andamio.support.Desk;
import mx.andamio.support.Sheets;
import mx.andamio.support.SomeImports;

/** An office's spreadsheet from its bytes to the register, as a page does it: a preview first, then all of it. */
final class TimedImport {

    /** As many as were signed at once. */
    private static final int ROWS = 816;

    private final SomeImports some;
    private final Imports imports;

    TimedImport(SomeImports some, Imports imports) {
        this.some = some;
        this.imports = imports;
    }

    /**
     * Brings a new file in, which has no faults.
     *
     * @param what printed before the seconds
     */
    void enter(String what) {
        var sheet = Sheets.aSheet();
        for (var i = 0; i < ROWS; i++) {
            sheet.row(i, "Michoacán", Integer.toString(11 + i), "30/04/2026", "31/12/2027");
        }
        var bytes = sheet.csv();
        var begun = System.nanoTime();
        var id = some.received("compromisos.csv", bytes);
        assertThat(imports.review(id).orElseThrow().faults()).isEmpty();
        var seen = System.nanoTime();
        imports.apply(Desk.asks("imports.apply"), id);
        System.out.printf(
                Locale.ROOT,
                "[load] import of %d rows, %s: preview %.1f s, all of it %.1f s%n",
                ROWS,
                what,
                (seen - begun) / 1e9,
                (System.nanoTime() - begun) / 1e9);
    }
}
