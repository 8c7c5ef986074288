package mx.andamio.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import mx.andamio.commitments.Commitments;
import mx.andamio.commitments.Drafting;
import mx.andamio.commitments.life.Terms;
import mx.andamio.imports.ImportId;
import mx.andamio.imports.Imports;
import mx.andamio.imports.Imports.Handed;
import mx.andamio.imports.Upload;
import mx.andamio.register.Outcome;
import org.springframework.stereotype.Component;

/** Spreadsheets in every state, in few words. */
@Component
public class SomeImports {

    private final Imports imports;
    private final Commitments commitments;
    private final Drafting drafting;

    SomeImports(Imports imports, Commitments commitments, Drafting drafting) {
        this.imports = imports;
        this.commitments = commitments;
        this.drafting = drafting;
    }

    public ImportId received(String name, byte[] bytes) {
        return new ImportId(UUID.fromString(done(
                imports.receive(Desk.asks("imports.receive"), new Handed(new Upload(name, bytes), null, null, null)))));
    }

    public ImportId received(Sheets sheet) {
        return received("compromisos.csv", sheet.csv());
    }

    public ImportId apply(ImportId id) {
        done(imports.apply(Desk.asks("imports.apply"), id));
        return id;
    }

    /** A word where a number belongs, an organ that is misspelt, a gap, two verbs. */
    public ImportId faulty() {
        var sheet = Sheets.aSheet().row(1, "40").row(2, "por definir");
        return received(sheet.row(3, "Michoacan de Ocanpo", "30", "30/04/2026", "")
                .cells(
                        sheet.key(4),
                        "Michoacán",
                        "Abrir 3 salas y contratar 12 médicos " + sheet.word(),
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        ""));
    }

    /** A row that a person and the file changed, and one that only the file changed. */
    public ImportId conflicting() {
        var sheet = Sheets.aSheet().row(1, "40").row(2, "50");
        apply(received(sheet));
        byHand(sheet.key(1), "Abrir y equipar " + sheet.word());
        var later = sheet.withoutRows();
        later.cells(
                sheet.key(1),
                "Michoacán",
                "Abrir y dotar " + sheet.word(),
                "Titular",
                "10",
                "40",
                "consultorios",
                "30/04/2026",
                "31/12/2027",
                "en proceso");
        return received(later.row(2, "60"));
    }

    public ImportId applied() {
        return apply(received(Sheets.aSheet().row(1, "40").row(2, "Michoacán", "50", "", "31/12/2027")));
    }

    public ImportId discarded() {
        var id = received(Sheets.aSheet().row(1, "40"));
        done(imports.discard(Desk.asks("imports.discard"), id));
        return id;
    }

    /** A person gives a commitment of Michoacán another text. */
    public void byHand(String key, String text) {
        var standing = commitments.byKey("17", key).orElseThrow();
        var terms = standing.terms();
        done(drafting.rewrite(
                Desk.asks("commitments.rewrite"),
                standing.id(),
                standing.version(),
                new Terms(
                        terms.kind(),
                        text,
                        terms.parties(),
                        terms.goal(),
                        null,
                        null,
                        terms.alignment(),
                        terms.origin())));
    }

    private static String done(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).result();
    }
}
