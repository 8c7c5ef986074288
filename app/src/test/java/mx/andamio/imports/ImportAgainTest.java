package mx.andamio.imports;

import static mx.andamio.support.Sheets.aSheet;
import static mx.andamio.support.Viewers.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import mx.andamio.commitments.Commitment;
import mx.andamio.commitments.Drafting;
import mx.andamio.commitments.goals.Headline;
import mx.andamio.commitments.life.Alignment;
import mx.andamio.commitments.life.Terms;
import mx.andamio.identity.Role;
import mx.andamio.support.Desk;
import mx.andamio.support.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A file that comes again, changed or not, and what is exported and comes back. */
class ImportAgainTest extends ImportApiFixture {

    @Autowired
    Drafting drafting;

    @Autowired
    People people;

    @Test
    void whatWasAppliedAnswersTheSameAndDoesNothingAgain() {
        var sheet = aSheet().row(1, "40");
        var id = received(sheet);
        var first = json(post(id + "/apply", null)).jsonString();

        var second = json(post(id + "/apply", null)).jsonString();

        assertThat(second).isEqualTo(first);
        assertThat(found(sheet)).hasSize(1);
        assertThat(post(id + "/corrections", "{\"corrections\": []}")).hasStatus(409);
    }

    @Test
    void theSameFileAgainChangesNothing() {
        var sheet = aSheet().row(1, "40").row(2, "50");
        apply(received(sheet));

        var again = received(sheet);

        assertThat(json(get(again)).<Map<String, Integer>>read("$.differences.counts"))
                .containsEntry("unchanged", 2)
                .containsEntry("new", 0);
        assertThat(json(apply(again)).<Integer>read("$.unchanged")).isEqualTo(2);
        assertThat(byKey(sheet, 1).version()).isZero();
    }

    @Test
    void whatTheFileChangedIsTakenAndWhatAPersonChangedStays() {
        var sheet = aSheet().row(1, "40").row(2, "50");
        apply(received(sheet));
        byHand(byKey(sheet, 2), "Abrir y mantener consultorios " + sheet.word());
        var later = sheet.withoutRows().row(1, "45").row(2, "60");

        var id = received(later);
        assertThat(json(get(id)).<Map<String, Integer>>read("$.differences.counts"))
                .containsEntry("changed", 2)
                .containsEntry("conflict", 0);
        apply(id);

        assertThat(Headline.of(byKey(sheet, 1).terms().goal()).target()).isEqualByComparingTo("45");
        assertThat(commitments.goals(byKey(sheet, 1).id())).hasSize(2);
        assertThat(Headline.of(byKey(sheet, 2).terms().goal()).target()).isEqualByComparingTo("60");
        assertThat(byKey(sheet, 2).terms().text()).startsWith("Abrir y mantener");
    }

    /** Rows in are rows told of: each has a fate before, and each counts once after. */
    @Test
    void whateverWasReadHasAFate() {
        var sheet = aSheet().row(1, "40").row(2, "50").row(3, "60");
        apply(received(sheet));
        byHand(byKey(sheet, 3), "A mano " + sheet.word());
        var later = sheet.withoutRows()
                .row(1, "40")
                .row(2, "55")
                .row(3, "60")
                .row(4, "70")
                .row(5, "Michoacán", "80", "", "31/12/2027");

        var seen = json(get(received(later)));
        assertThat(seen.<Integer>read("$.rows")).isEqualTo(5);
        assertThat(seen.<List<Object>>read("$.commitments")).hasSize(5);
        assertThat(seen.<Map<String, Integer>>read("$.differences.counts").values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(5);

        var applied = json(apply(seen.read("$.id")));
        assertThat(applied.<Integer>read("$.rows")).isEqualTo(5);
        assertThat(List.of(
                        applied.<Integer>read("$.entered"),
                        applied.<Integer>read("$.changed"),
                        applied.<Integer>read("$.unchanged"),
                        applied.<Integer>read("$.kept")))
                .containsExactly(2, 1, 1, 1);
        assertThat(applied.<Integer>read("$.drafts"))
                .as("of those that entered")
                .isEqualTo(1);
        assertThat(applied.<List<Object>>read("$.commitments")).hasSize(5);
    }

    @Test
    void aConflictIsDecidedByAPersonBeforeAnythingEnters() {
        var sheet = aSheet().row(1, "40").row(2, "50");
        apply(received(sheet));
        for (var number : List.of(1, 2)) {
            byHand(byKey(sheet, number), "A mano " + sheet.word() + " " + number);
        }
        var later = sheet.withoutRows();
        for (var number : List.of(1, 2)) {
            later.cells(
                    sheet.key(number),
                    "Michoacán",
                    "En el archivo " + sheet.word() + " " + number,
                    "Titular",
                    "10",
                    number == 1 ? "40" : "50",
                    "consultorios",
                    "30/04/2026",
                    "31/12/2027",
                    "en proceso");
        }
        var id = received(later);

        var early = post(id + "/apply", null);
        assertThat(early).hasStatus(422);
        assertThat(json(early).<String>read("$.code")).isEqualTo("imports.conflicts");
        assertThat(byKey(sheet, 1).terms().text()).startsWith("A mano");

        assertThat(post(id + "/decisions", """
                        {"all": "ours", "rows": [{"organ": "17", "key": "%s", "side": "file"}]}""".formatted(sheet.key(2)))).hasStatusOk();
        var applied = json(apply(id));

        assertThat(applied.<Integer>read("$.changed")).isEqualTo(1);
        assertThat(applied.<Integer>read("$.kept")).isEqualTo(1);
        assertThat(byKey(sheet, 1).terms().text()).startsWith("A mano");
        assertThat(byKey(sheet, 2).terms().text()).startsWith("En el archivo");
        assertThat(json(get(received(later))).<Map<String, Integer>>read("$.differences.counts"))
                .containsEntry("kept", 1)
                .containsEntry("unchanged", 1)
                .containsEntry("conflict", 0);
    }

    @Test
    void aMappingIsRememberedForFilesWithTheSameHeadings() {
        var odd = "Columna " + mx.andamio.support.Unique.word();
        var headings =
                "Clave,OOAD o UMAE,Compromiso,Responsable,Línea base,Meta,Unidad de la meta,Fecha de firma,Fecha compromiso,"
                        + odd;
        var id = received(aSheet().headed(headings).row(1, "40"));
        assertThat(json(get(id)).<Map<String, String>>read("$.mapping")).doesNotContainKey("notes");

        assertThat(post(id + "/mapping", "{\"mapping\": {\"notes\": \"" + odd + "\"}}"))
                .hasStatusOk();

        var other = received(aSheet().headed(headings).row(1, "40"));
        assertThat(json(get(other)).<Map<String, String>>read("$.mapping")).containsEntry("notes", odd);
        var none = post(id + "/mapping", "{\"mapping\": {\"notes\": \"No hay\"}}");
        assertThat(json(none).<String>read("$.code")).isEqualTo("imports.column");
        var textless = post(id + "/mapping", "{\"mapping\": {\"text\": \"\"}}");
        assertThat(json(textless).<String>read("$.code")).isEqualTo("imports.column_text");
    }

    /** What an office says of its own headings goes before what others say of the same, and others keep theirs. */
    @Test
    void aMappingOfAnOrganIsItsOwn() {
        var odd = "Columna " + mx.andamio.support.Unique.word();
        var headings =
                "Clave,OOAD o UMAE,Compromiso,Responsable,Línea base,Meta,Unidad de la meta,Fecha de firma,Fecha compromiso,"
                        + odd;
        var office = people.acting(Role.DESK, "22-LIAISON");
        assertThat(post(
                        received(aSheet().headed(headings).row(1, "40")) + "/mapping",
                        "{\"mapping\": {\"notes\": \"" + odd + "\"}}"))
                .hasStatusOk();
        var own = json(hand(
                office,
                "compromisos.csv",
                aSheet().headed(headings).row(1, "40").csv()));
        assertThat(own.<Map<String, String>>read("$.mapping"))
                .as("nobody of the office said anything else")
                .containsEntry("notes", odd);

        assertThat(post(
                        office,
                        own.read("$.id") + "/mapping",
                        "{\"mapping\": {\"notes\": \"\", \"status\": \"" + odd + "\"}}"))
                .hasStatusOk();

        assertThat(json(hand(
                                office,
                                "otro.csv",
                                aSheet().headed(headings).row(1, "40").csv()))
                        .<Map<String, String>>read("$.mapping"))
                .containsEntry("status", odd)
                .doesNotContainKey("notes");
        assertThat(json(get(received(aSheet().headed(headings).row(1, "40")))).<Map<String, String>>read("$.mapping"))
                .containsEntry("notes", odd)
                .doesNotContainKey("status");
    }

    /** A column has room for one programme; the others of a commitment are not taken away by a file that does not name them. */
    @Test
    void severalProgrammesComeBackFromAnExport() throws IOException {
        var sheet = aSheet().row(1, "40");
        apply(received(sheet));
        var standing = byKey(sheet, 1);
        var both = new Alignment(null, null, List.of("PRONAM", "INFORME"));
        assertThat(drafting.rewrite(
                        Desk.asks("commitments.rewrite"),
                        standing.id(),
                        standing.version(),
                        standing.terms().with(standing.terms().parties(), both)))
                .isInstanceOf(mx.andamio.register.Outcome.Done.class);
        var exported = web.get()
                .uri("/compromisos.xlsx?q=" + sheet.word())
                .with(as(Role.HEAD))
                .exchange()
                .getResponse()
                .getContentAsByteArray();

        var id = json(hand("export.xlsx", exported)).<String>read("$.id");
        assertThat(json(get(id)).<Map<String, Integer>>read("$.differences.counts"))
                .containsEntry("unchanged", 1);
        apply(id);

        assertThat(byKey(sheet, 1).terms().alignment().programmes()).containsExactly("PRONAM", "INFORME");
    }

    @Test
    void whatIsExportedAndImportedChangesNothing() throws IOException {
        var sheet = aSheet().row(1, "40").row(2, "50");
        apply(received(sheet));

        for (var ending : List.of("xlsx", "csv")) {
            var exported = web.get()
                    .uri("/compromisos." + ending + "?q=" + sheet.word())
                    .with(as(Role.HEAD))
                    .exchange()
                    .getResponse()
                    .getContentAsByteArray();
            var id = json(hand("export." + ending, exported)).<String>read("$.id");

            assertThat(json(get(id)).<Map<String, Integer>>read("$.differences.counts"))
                    .as(ending)
                    .containsEntry("unchanged", 2);
        }
    }

    @Test
    void theOfficesOwnFileComesBackWithWhatStands() throws IOException {
        var sheet = aSheet().row(1, "40");
        var id = received(sheet);
        apply(id);
        byHand(byKey(sheet, 1), "A mano " + sheet.word());

        var back = web.get()
                .uri("/compromisos/importar/" + id + "/archivo.xlsx")
                .with(as(Role.DESK))
                .exchange()
                .getResponse();

        var text = back.getContentAsString(StandardCharsets.UTF_8);
        assertThat(text).contains("A mano " + sheet.word(), "en proceso").doesNotContain("Abrir consultorios");
        assertThat(back.getHeader("Content-Disposition")).contains("compromisos.csv");
    }

    private void byHand(Commitment standing, String text) {
        var terms = standing.terms();
        var other = new Terms(
                terms.kind(), text, terms.parties(), terms.goal(), null, null, terms.alignment(), terms.origin());
        assertThat(drafting.rewrite(Desk.asks("commitments.rewrite"), standing.id(), standing.version(), other))
                .isInstanceOf(mx.andamio.register.Outcome.Done.class);
    }
}
