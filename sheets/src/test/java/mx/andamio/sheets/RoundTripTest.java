package mx.andamio.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import mx.andamio.pack.LineSet;
import mx.andamio.pack.Organ;
import mx.andamio.pack.OrganType;
import mx.andamio.pack.Pack;
import mx.andamio.pack.Programme;
import mx.andamio.reader.Reading.Precision;
import mx.andamio.sheets.Difference.Kind;
import mx.andamio.sheets.values.LineNames;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Export, then import: no change. */
class RoundTripTest {

    private static final Pack PACK = ImssPack.pack();
    private static final List<String> BITS = List.of(
            "camas",
            "=1+1",
            "+52",
            "-",
            "@x",
            "\"comillas\"",
            ";",
            ",",
            "ñandú",
            "'",
            "𝄞",
            "áéí",
            "|",
            "<b>",
            "&amp;",
            "_x0041_",
            "85 %",
            "#N/A x",
            "\u2014");

    private static Draft draft(Random random, int n) {
        List<Organ> organs = new ArrayList<>(PACK.organsOf(OrganType.OOAD));
        organs.addAll(PACK.organsOf(OrganType.UMAE));
        organs.addAll(PACK.organsOf(OrganType.DIRECTORATE));
        List<LineSet.Line> lines = new LineNames(PACK).all();
        List<Programme> programmes = PACK.programmes();
        LocalDate signed = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(700));
        Precision precision = one(random, List.of(Precision.values()));
        LocalDate due = switch (precision) {
            case DAY -> signed.plusDays(random.nextInt(700));
            case MONTH -> YearMonth.from(signed.plusDays(random.nextInt(700))).atEndOfMonth();
            case YEAR -> LocalDate.of(signed.getYear() + random.nextInt(3), 12, 31);
        };
        boolean dated = random.nextInt(8) > 0;
        return new Draft(
                "s",
                n,
                "K-" + n,
                organs.get(random.nextInt(organs.size())).code(),
                "",
                maybe(random, lines.get(random.nextInt(lines.size())).code()),
                maybe(random, "Mesa " + random.nextInt(6) + " " + words(random)),
                "Instalar " + words(random),
                maybe(random, "Jefatura " + words(random)),
                maybe(random, "Área " + words(random)),
                number(random),
                number(random),
                maybe(random, random.nextBoolean() ? "%" : "unidades médicas"),
                random.nextInt(4) == 0 ? null : one(random, List.of(Draft.Direction.values())),
                random.nextInt(8) == 0 ? null : signed,
                dated ? due : null,
                dated ? precision : null,
                maybe(random, "En proceso " + words(random)),
                maybe(random, programmes.get(random.nextInt(programmes.size())).code()),
                maybe(random, words(random) + "."),
                Map.of());
    }

    private static <T> T one(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static <T> @Nullable T maybe(Random random, T value) {
        return random.nextInt(5) == 0 ? null : value;
    }

    private static @Nullable BigDecimal number(Random random) {
        BigDecimal number = new BigDecimal(random.nextLong(10_000_000L)).movePointLeft(random.nextInt(5));
        return maybe(random, random.nextInt(6) == 0 ? number.negate() : number);
    }

    private static String words(Random random) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i <= random.nextInt(4); i++) {
            out.append(out.isEmpty() ? "" : " ").append(BITS.get(random.nextInt(BITS.size())));
        }
        return out.append(" fin").toString();
    }

    private static List<Draft> drafts(long seed, int count) {
        Random random = new Random(seed);
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            drafts.add(draft(random, i));
        }
        return drafts;
    }

    private static boolean unchanged(List<Draft> drafts, byte[] file, String name) {
        Preview p = (Preview) Importer.over(PACK).preview(file, name, Choices.NONE);
        assertThat(p.faults()).isEmpty();
        assertThat(Difference.of(drafts, drafts, p.drafts()))
                .hasSize(drafts.size())
                .allSatisfy(d -> assertThat(d).isEqualTo(new Difference(d.key(), Kind.UNCHANGED, List.of())));
        return true;
    }

    @Test
    void exportedWorkbooksComeBackUnchanged() {
        qt().withExamples(25)
                .withFixedSeed(3)
                .withShrinkCycles(5)
                .forAll(longs().all(), integers().between(1, 30))
                .check((seed, count) ->
                        unchanged(drafts(seed, count), Exporter.over(PACK).xlsx(drafts(seed, count)), "x.xlsx"));
    }

    @Test
    void exportedTextsComeBackUnchanged() {
        qt().withExamples(60)
                .withFixedSeed(5)
                .withShrinkCycles(5)
                .forAll(longs().all(), integers().between(1, 30))
                .check((seed, count) ->
                        unchanged(drafts(seed, count), Exporter.over(PACK).csv(drafts(seed, count)), "x.csv"));
    }

    @Test
    void noTextOfAnExportIsAFormula() {
        Draft risky = Book.usual()
                .row("'=A1", "Puebla", null, "'=HYPERLINK(\"http://x\")", "'@SUM(1)", 1, 2, "'+u", null, null)
                .preview()
                .drafts()
                .get(0);
        String csv = new String(Exporter.over(PACK).csv(List.of(risky)), java.nio.charset.StandardCharsets.UTF_8);

        assertThat(risky.text()).startsWith("=HYPERLINK");
        assertThat(csv).contains("'=HYPERLINK", "'=A1", "'@SUM(1)", "'+u").doesNotContainPattern("(?m)(^|,|,\")[=+@]");
    }

    @Test
    void theTemplateTakesWhatIsFilledIn() throws Exception {
        byte[] template = Template.xlsx(PACK, Language.ES);
        try (var workbook =
                new org.apache.poi.xssf.usermodel.XSSFWorkbook(new java.io.ByteArrayInputStream(template))) {
            var sheet = workbook.getSheetAt(0);
            assertThat(sheet.getDataValidations()).hasSize(6);
            assertThat(workbook.isSheetHidden(2)).isTrue();
            assertThat(workbook.getSheetAt(2).getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("Aguascalientes");
            var row = sheet.createRow(1);
            row.createCell(1).setCellValue("Hospital de Cardiología, CMN Siglo XXI");
            row.createCell(2).setCellValue("Equipamiento");
            row.createCell(3).setCellValue("Instalar el equipo");
            var out = new java.io.ByteArrayOutputStream();
            workbook.write(out);

            Preview p = (Preview) Importer.over(PACK).preview(out.toByteArray(), "x.xlsx", Choices.NONE);

            assertThat(p.drafts()).hasSize(1);
            assertThat(p.drafts().get(0).organ()).isEqualTo("DFIMS000575");
            assertThat(p.tables().get(0).columns())
                    .allSatisfy(c -> assertThat(c.field()).isNotNull());
        }
        assertThat(Importer.over(PACK).preview(template, "x.xlsx", Choices.NONE))
                .isEqualTo(new Import.Refused(Refusal.of(Refusal.Code.NO_ROWS)));
    }
}
