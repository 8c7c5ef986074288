package mx.andamio.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import mx.andamio.pack.LineSet;
import mx.andamio.pack.Organ;
import mx.andamio.pack.OrganType;
import mx.andamio.pack.Pack;
import mx.andamio.pack.Programme;
import mx.andamio.sheets.values.LineNames;
import mx.andamio.sheets.writing.Columns;
import mx.andamio.sheets.writing.Lists;
import mx.andamio.sheets.writing.Shown;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The empty workbook that offices fill in, made of the institution's pack: headings that importing knows, lists to choose from, and what each column
 * takes. It holds no example row, which somebody would leave in.
 */
public final class Template {

    private Template() {}

    /**
     * The workbook: the sheet to fill in, a sheet that says how, and a hidden one with the lists.
     *
     * @param language of the sheet that says how
     */
    public static byte[] xlsx(Pack pack, Language language) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = new Columns(workbook).sheet(workbook);
            instructions(workbook, language);
            Lists lists = new Lists(workbook);
            lists.choose(sheet, Shown.COLUMNS.indexOf(Field.ORGAN), organs(pack), false);
            lists.choose(sheet, Shown.COLUMNS.indexOf(Field.LINE), lines(pack), false);
            lists.choose(sheet, Shown.COLUMNS.indexOf(Field.TABLE), new LineNames(pack).tables(), true);
            lists.choose(sheet, Shown.COLUMNS.indexOf(Field.UNIT), units(pack), true);
            lists.choose(sheet, Shown.COLUMNS.indexOf(Field.DIRECTION), directions(), false);
            lists.choose(sheet, Shown.COLUMNS.indexOf(Field.PROGRAMME), programmes(pack), true);
            lists.hide();
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void instructions(XSSFWorkbook workbook, Language language) {
        XSSFSheet sheet = workbook.createSheet(Said.of("template.sheet").in(language));
        sheet.setColumnWidth(0, 26 * 256);
        sheet.setColumnWidth(1, 100 * 256);
        sheet.createRow(0).createCell(0).setCellValue(Said.of("template.title").in(language));
        int at = 2;
        for (Field field : Shown.COLUMNS) {
            Row row = sheet.createRow(at++);
            row.createCell(0).setCellValue(Columns.heading(field));
            row.createCell(1).setCellValue(Said.of("help." + field.name()).in(language));
        }
    }

    private static List<String> organs(Pack pack) {
        List<String> names = new ArrayList<>();
        for (OrganType type : List.of(OrganType.OOAD, OrganType.UMAE, OrganType.DIRECTORATE)) {
            pack.organsOf(type).stream().map(Organ::name).forEach(names::add);
        }
        return names;
    }

    private static List<String> lines(Pack pack) {
        return new LineNames(pack).all().stream().map(LineSet.Line::name).toList();
    }

    /** Units of the figures and goals that the institution has published. */
    private static List<String> units(Pack pack) {
        Set<String> units = new LinkedHashSet<>(List.of("%"));
        pack.programmes().forEach(p -> {
            p.goals().forEach(g -> units.add(Objects.requireNonNullElse(g.unit(), "")));
            p.figures().forEach(f -> units.add(Objects.requireNonNullElse(f.unit(), "")));
        });
        units.remove("");
        return List.copyOf(units);
    }

    private static List<String> directions() {
        List<String> words = new ArrayList<>();
        for (Draft.Direction direction : Draft.Direction.values()) {
            words.add(String.valueOf(Shown.direction(direction)));
        }
        return words;
    }

    private static List<String> programmes(Pack pack) {
        return pack.programmes().stream().map(Programme::name).toList();
    }
}
