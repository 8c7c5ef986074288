package mx.andamio.sheets.cells;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import mx.andamio.sheets.Refusal.Code;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipFileZipEntrySource;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.xml.sax.SAXException;

/**
 * Reads a workbook sheet by sheet as a stream. POI opens the package, the styles and the shared texts; the sheets are walked here, because what is
 * merged, hidden or an error is needed with each cell.
 */
final class XlsxFile {

    private record Entry(String name, String relation, boolean hidden) {}

    private final List<Entry> entries = new ArrayList<>();
    private boolean from1904;

    private XlsxFile() {}

    static Workbook read(byte[] bytes) {
        Archive.check(bytes);
        try (ZipFile zip = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                        .get();
                ZipFileZipEntrySource source = new ZipFileZipEntrySource(zip);
                OPCPackage opened = OPCPackage.open(source)) {
            Workbook workbook = new XlsxFile().read(opened);
            opened.revert();
            return workbook;
        } catch (IOException | OpenXML4JException | SAXException | XMLStreamException e) {
            throw Unreadable.because(Code.BROKEN, "XLSX");
        } catch (Unreadable e) {
            throw e;
        } catch (RuntimeException e) {
            // POI says by unchecked exceptions of many kinds that a package makes no sense
            throw Unreadable.because(Code.BROKEN, "XLSX");
        }
    }

    private Workbook read(OPCPackage opened) throws IOException, OpenXML4JException, SAXException, XMLStreamException {
        XSSFReader reader = new XSSFReader(opened, true);
        try (InputStream in = reader.getWorkbookData()) {
            sheets(Xml.reader(in));
        }
        if (entries.size() > Limits.SHEETS) {
            throw Unreadable.because(
                    Code.TOO_MANY_SHEETS, Integer.toString(entries.size()), Integer.toString(Limits.SHEETS));
        }
        SharedStrings texts = new ReadOnlySharedStringsTable(opened, false);
        StylesTable styles = reader.getStylesTable();
        CellMaker maker = new CellMaker(texts, styles, from1904);
        Budget budget = new Budget();
        List<Sheet> sheets = new ArrayList<>();
        for (Entry entry : entries) {
            try (InputStream in = reader.getSheet(entry.relation())) {
                sheets.add(new SheetReader(maker, budget).read(entry.name(), entry.hidden(), Xml.reader(in)));
            }
        }
        return new Workbook(new Format.Xlsx(), sheets);
    }

    private void sheets(XMLStreamReader at) throws XMLStreamException {
        while (at.hasNext()) {
            if (at.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (at.getLocalName().equals("workbookPr")) {
                from1904 = Xml.flag(at, "date1904");
            } else if (at.getLocalName().equals("sheet")) {
                String state = Xml.attribute(at, "state", "visible");
                entries.add(new Entry(
                        Xml.attribute(at, "name", ""), Xml.attribute(at, "id", ""), !state.equals("visible")));
            }
        }
    }
}
