package mx.andamio.reader.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import mx.andamio.reader.documents.Refusal.Code;

/**
 * A Word file (.docx): the parts of its package that hold text. Inflating is counted, so that no entry, wanted or not, can grow beyond
 * the limits; XML is read as a stream without document types.
 */
final class WordFile {

    /** Most bytes of all entries together once inflated: a 20 MB file with photographs stays far below. */
    private static final long INFLATED = 192L * 1024 * 1024;

    /** Most bytes of one part that holds text: about 40,000 rows of a table. */
    private static final int PART = 64 * 1024 * 1024;

    private static final int ENTRIES = 10_000;
    private static final String MAIN = "word/document.xml";

    private final Map<String, byte[]> parts = new TreeMap<>();
    private final Set<String> names = new LinkedHashSet<>();
    private String mimetype = "";
    private long inflated;

    private WordFile() {}

    static Document read(byte[] bytes) {
        WordFile file = new WordFile();
        file.unpack(bytes);
        byte[] main = file.parts.get(MAIN);
        if (main == null) {
            throw new Unreadable(file.whatElse());
        }
        try {
            return file.text(main);
        } catch (NoSuchElementException e) {
            // cells outside tables and the like: well-formed, yet no document
            throw Unreadable.because(Code.DAMAGED, MAIN);
        }
    }

    private Document text(byte[] main) {
        WordNumbering numbering = WordNumbering.of(
                parts.getOrDefault("word/numbering.xml", new byte[0]),
                parts.getOrDefault("word/styles.xml", new byte[0]));
        WordBody body = new WordBody(numbering);
        Blocks text = new Blocks();
        letterhead(numbering).forEach(line -> text.add(Blocks.Kind.PARAGRAPH, line));
        text.addAll(body.read(main));
        for (String notes : List.of("word/footnotes.xml", "word/endnotes.xml")) {
            byte[] part = parts.get(notes);
            if (part != null) {
                text.addAll(body.notes(part));
            }
        }
        if (text.isEmpty()) {
            throw Unreadable.because(Code.NO_TEXT, "Word");
        }
        return new Document.Text(text.toString(), Format.DOCX, List.of());
    }

    /** What the headers of all sections say, once. */
    private Set<String> letterhead(WordNumbering numbering) {
        Set<String> lines = new LinkedHashSet<>();
        parts.forEach((name, part) -> {
            if (name.startsWith("word/header")) {
                new WordBody(numbering)
                        .read(part).lines().stream()
                                .filter(line -> !RunningLines.isPageNumber(line))
                                .forEach(lines::add);
            }
        });
        return lines;
    }

    private void unpack(byte[] bytes) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            ZipEntry entry = zip.getNextEntry();
            while (entry != null) {
                entry(zip, entry.getName().replace('\\', '/'));
                entry = zip.getNextEntry();
            }
        } catch (EOFException e) {
            throw Unreadable.because(Code.DAMAGED, "zip: EOF");
        } catch (ZipException e) {
            boolean locked = String.valueOf(e.getMessage()).contains("encrypted");
            throw locked ? Unreadable.because(Code.ENCRYPTED, "zip") : Unreadable.because(Code.DAMAGED, "zip");
        } catch (IOException | IllegalArgumentException e) {
            throw Unreadable.because(Code.DAMAGED, "zip");
        }
    }

    private void entry(ZipInputStream zip, String name) throws IOException {
        names.add(name);
        if (names.size() > ENTRIES) {
            throw Unreadable.because(Code.TOO_DENSE, ENTRIES + "+ zip");
        }
        boolean wanted = name.equals(MAIN)
                || name.equals("mimetype")
                || name.matches("word/(?:header\\d{0,4}|footnotes|endnotes|numbering|styles)\\.xml");
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        byte[] buffer = new byte[16 * 1024];
        int n = zip.read(buffer);
        while (n >= 0) {
            inflated += n;
            if (inflated > INFLATED || (wanted && kept.size() + n > PART)) {
                throw Unreadable.because(Code.TOO_DENSE, name);
            }
            if (wanted) {
                kept.write(buffer, 0, n);
            }
            n = zip.read(buffer);
        }
        if (name.equals("mimetype")) {
            mimetype = kept.toString(StandardCharsets.US_ASCII);
        } else if (wanted) {
            parts.putIfAbsent(name, kept.toByteArray());
        }
    }

    private Refusal whatElse() {
        if (names.isEmpty()) {
            return Refusal.of(Code.DAMAGED, "zip");
        }
        if (mimetype.startsWith("application/vnd.oasis.opendocument")) {
            return Refusal.of(Code.OTHER_FORMAT, "OpenDocument (" + mimetype.substring(35) + ")");
        }
        if (names.stream().anyMatch(n -> n.startsWith("xl/"))) {
            return Refusal.of(Code.OTHER_FORMAT, "Excel (.xlsx)");
        }
        if (names.stream().anyMatch(n -> n.startsWith("ppt/"))) {
            return Refusal.of(Code.OTHER_FORMAT, "PowerPoint (.pptx)");
        }
        return names.contains("[Content_Types].xml")
                ? Refusal.of(Code.DAMAGED, MAIN)
                : Refusal.of(Code.OTHER_FORMAT, "zip");
    }
}
