package mx.andamio.measures.feeds;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Rows of a file that Java reads, one after the other; no more than one of them is in memory. Empty ones are left out. */
interface Lines extends Closeable {

    /**
     * One row.
     *
     * @param number where people look for it, from 1
     */
    record Line(long number, List<String> fields) {

        /** Empty where the row ends before. */
        String field(int at) {
            return at < fields.size() ? fields.get(at).strip() : "";
        }

        boolean isBlank() {
            return fields.stream().allMatch(String::isBlank);
        }
    }

    /** The next one; empty at the end. */
    Optional<Line> next() throws UnreadableFile;

    @Override
    void close() throws IOException;

    /** @throws UnreadableFile where it cannot be what its form says */
    static Lines of(Path file, Form form) throws IOException, UnreadableFile {
        return form == Form.XLSX ? Workbook.of(file) : new Text(file, form);
    }

    /** Fields with a separator between them. */
    final class Text implements Lines {

        /** Stands nowhere in a text: nothing is quoted. */
        private static final char NO_QUOTE = '\u0001';

        private final CsvReader<CsvRecord> csv;
        private final Iterator<CsvRecord> records;

        private Text(Path file, Form form) throws IOException {
            var in = new BufferedReader(new InputStreamReader(
                    Files.newInputStream(file), form.charset().newDecoder()));
            in.mark(1);
            // a mark that some programs put before the first letter
            if (in.read() != '\uFEFF') {
                in.reset();
            }
            csv = CsvReader.builder()
                    .fieldSeparator(form == Form.SHEET ? separator(file) : form.separator())
                    .quoteCharacter(form.hasQuotes() ? '"' : NO_QUOTE)
                    .skipEmptyLines(true)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .ofCsvRecord(in);
            records = csv.iterator();
        }

        /** Spreadsheet programs write what their country uses: the one there is most of in the first line. */
        private static char separator(Path file) throws IOException {
            var first = String.join("", TextFile.headers(file, Form.PIPE));
            var separator = ',';
            for (var other : new char[] {';', '\t'}) {
                if (count(first, other) > count(first, separator)) {
                    separator = other;
                }
            }
            return separator;
        }

        private static long count(String text, char one) {
            return text.chars().filter(letter -> letter == one).count();
        }

        @Override
        public Optional<Line> next() throws UnreadableFile {
            try {
                while (records.hasNext()) {
                    var record = records.next();
                    var line = new Line(record.getStartingLineNumber(), record.getFields());
                    if (!line.isBlank()) {
                        return Optional.of(line);
                    }
                }
                return Optional.empty();
            } catch (CsvParseException | UncheckedIOException e) {
                throw new UnreadableFile(
                        "no es texto en UTF-8 con columnas separadas; guárdelo como «CSV UTF-8»",
                        "is no text in UTF-8 with separated columns; save it as «CSV UTF-8»",
                        e);
            }
        }

        @Override
        public void close() throws IOException {
            csv.close();
        }
    }
}
