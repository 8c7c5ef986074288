package mx.andamio.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import mx.andamio.sheets.Book.Percent;
import mx.andamio.sheets.Shape.Shaped;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class ShapeTest {

    private static final Shape SHAPE = Shape.over(ImssPack.pack());
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static Draft with(Draft d, BigDecimal target, LocalDate due, String responsible) {
        return new Draft(
                d.sheet(),
                d.row(),
                d.key(),
                d.organ(),
                d.organWritten(),
                d.line(),
                d.table(),
                d.text(),
                responsible,
                d.coResponsible(),
                d.baseline(),
                target,
                d.unit(),
                d.direction(),
                d.signedOn(),
                due,
                d.precision(),
                d.status(),
                d.programme(),
                d.notes(),
                d.written());
    }

    @Test
    void changesOnlyTheCellsWhoseValueDiffers() throws Exception {
        Book book = Book.usual()
                .row(
                        "1",
                        "Edo. Méx. Ote.",
                        "Equipamiento",
                        "Instalar el equipo",
                        "JSPM",
                        1,
                        new Percent(0.4),
                        null,
                        null,
                        LocalDate.of(2026, 6, 30))
                .good("2", "Puebla")
                .and("Otra")
                .row("Se queda");
        List<Draft> read = book.preview().drafts();
        List<Draft> now =
                List.of(with(read.get(0), new BigDecimal("80"), LocalDate.of(2026, 7, 31), "Jefatura"), read.get(1));

        Shaped.Done done = (Shaped.Done) SHAPE.write(book.bytes(), "x.xlsx", Choices.NONE, now);

        assertThat(done.changed()).isEqualTo(3);
        assertThat(done.left()).isEmpty();
        assertThat(done.notInFile()).isEmpty();
        try (XSSFWorkbook out = new XSSFWorkbook(new ByteArrayInputStream(done.bytes()))) {
            var row = out.getSheetAt(0).getRow(1);
            assertThat(row.getCell(1).getStringCellValue()).isEqualTo("Edo. Méx. Ote.");
            assertThat(row.getCell(6).getNumericCellValue()).isEqualTo(0.8);
            assertThat(row.getCell(6).getCellStyle().getDataFormatString()).isEqualTo("0%");
            assertThat(row.getCell(9).getLocalDateTimeCellValue().toLocalDate()).isEqualTo(LocalDate.of(2026, 7, 31));
            assertThat(out.getSheet("Otra").getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("Se queda");
        }
        Preview again = (Preview) Importer.over(ImssPack.pack()).preview(done.bytes(), "x.xlsx", Choices.NONE);
        assertThat(Difference.of(now, now, again.drafts()))
                .extracting(Difference::kind)
                .containsOnly(Difference.Kind.UNCHANGED);
    }

    @Test
    void leavesMergedCellsAndSaysSo() {
        Book book = Book.usual().good("1", "Puebla").good("2", "").merge(1, 2, 1, 1);
        Draft second = book.preview().drafts().get(1);
        Draft moved = new Draft(
                second.sheet(),
                second.row(),
                second.key(),
                "30",
                "",
                second.line(),
                second.table(),
                second.text(),
                second.responsible(),
                null,
                second.baseline(),
                second.target(),
                second.unit(),
                null,
                second.signedOn(),
                second.deadline(),
                second.precision(),
                null,
                null,
                null,
                second.written());

        Shaped.Done done = (Shaped.Done) SHAPE.write(book.bytes(), "x.xlsx", Choices.NONE, List.of(moved));

        assertThat(done.changed()).isZero();
        assertThat(done.left()).containsExactly(new Place("Compromisos", 3, 1, "OOAD / UMAE"));
    }

    @Test
    void writesCsvInItsOwnLettersAndNamesWhatItHasNoRowFor() {
        byte[] csv = "Folio;OOAD;Compromiso;Meta;Fecha límite\r\n1;Michoacán;Instalar el equipo;10;31/12/2026\r\n"
                .getBytes(WINDOWS);
        Preview read = (Preview) Importer.over(ImssPack.pack()).preview(csv, "x.csv", Choices.NONE);
        Draft now = with(read.drafts().get(0), new BigDecimal("12.5"), LocalDate.of(2027, 1, 31), "Jefatura");
        Draft other = Book.usual().good("nuevo", "Puebla").preview().drafts().get(0);

        Shaped.Done done = (Shaped.Done) SHAPE.write(csv, "x.csv", Choices.NONE, List.of(now, other));

        assertThat(new String(done.bytes(), WINDOWS))
                .isEqualTo(
                        "Folio;OOAD;Compromiso;Meta;Fecha límite\r\n1;Michoacán;Instalar el equipo;12.5;31/01/2027\r\n");
        assertThat(done.notInFile()).containsExactly("nuevo");
    }

    @Test
    void changesNothingWhereNothingChanged() {
        Book book = Book.usual().good("1", "Puebla");

        Shaped.Done done = (Shaped.Done)
                SHAPE.write(book.bytes(), "x.xlsx", Choices.NONE, book.preview().drafts());

        assertThat(done.changed()).isZero();
    }
}
