package mx.andamio.reader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mx.andamio.reader.documents.PdfPaper;
import mx.andamio.reader.documents.WordPaper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReadMainTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> KEYS = List.of(
            "file",
            "kind",
            "bulletin_number",
            "series",
            "date_published",
            "place",
            "title",
            "highlights",
            "meeting",
            "event_dates",
            "attendees",
            "mentioned",
            "organs",
            "commitments_count",
            "figures",
            "promises",
            "instructions",
            "agenda",
            "links",
            "warnings",
            "spans");

    @TempDir
    private Path folder = Path.of(".");

    private record Run(int exit, String out, String err) {}

    private static Run run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> all = new ArrayList<>(List.of(args));
        all.add("--pack");
        all.add(Path.of(System.getProperty("andamio.root", ".."))
                .resolve("institutions/imss")
                .toString());
        int exit = ReadMain.run(new PrintWriter(out, true), new PrintWriter(err, true), all.toArray(String[]::new));
        return new Run(exit, out.toString(), err.toString());
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static Stream<String> lines(String text) {
        return text.lines();
    }

    @Test
    void printsOneObjectAFileWithEveryKeyInOrder() throws IOException {
        Run run = run(
                file("a.txt", "COMUNICADO 5\n\nTitular\n\nLlegaron 12 camas."), file("b.txt", "Otro texto."), "--json");

        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        List<JsonNode> read = lines(run.out()).map(JSON::readTree).toList();
        assertThat(read).hasSize(2);
        assertThat(read).allSatisfy(node -> assertThat(node.propertyNames()).containsExactlyElementsOf(KEYS));
        assertThat(read.get(0).get("bulletin_number").stringValue()).isEqualTo("5");
        assertThat(read.get(1).get("bulletin_number").isNull()).isTrue();
        assertThat(read.get(0).get("figures").get(0).propertyNames())
                .containsExactly(
                        "value", "unit", "counts", "kind", "qualifier", "period", "as_written", "span", "rule");
    }

    @Test
    void readsTheOthersWhenOneFileIsUnreadable() throws IOException {
        Run run = run(
                folder.resolve("falta.txt").toString(), file("vacio.txt", " \n"), file("b.txt", "Un texto."), "--json");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(lines(run.out())).hasSize(1);
        assertThat(lines(run.err())).hasSize(2).allMatch(l -> l.contains("falta.txt") || l.contains("vacio.txt"));
    }

    @Test
    void refusesALargeFileWithoutReadingIt() throws IOException {
        Path large = folder.resolve("grande.txt");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(50L * 1024 * 1024);
        }
        Run run = run(large.toString(), "--json");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("grande.txt", "5 MB");
    }

    @Test
    void refusesABinaryFile() throws IOException {
        Path binary = Files.write(folder.resolve("b.pdf"), new byte[] {'%', 'P', 'D', 'F', 0, 1, 2});
        Run run = run(binary.toString(), "--json");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(lines(run.err())).singleElement().asString().contains("b.pdf", "binario");
    }

    @Test
    void readsWordAndPdfByTheirContentWhateverTheirName() throws IOException {
        String minuta = "MINUTA\n\nReunión de obras\n\nAcuerdo\tResponsable\nPintar 3 salas\tConservación\n";
        Path word = Files.write(folder.resolve("a.txt"), WordPaper.of(minuta));
        Path pdf = Files.write(folder.resolve("b.doc"), PdfPaper.of(minuta));

        assertThat(run(word.toString(), "--text").out()).isEqualTo(minuta);
        assertThat(run(pdf.toString(), "--text").out()).isEqualTo(minuta);
        Run run = run(word.toString(), pdf.toString(), "--json");
        assertThat(lines(run.out()).map(JSON::readTree).toList())
                .extracting(
                        node -> node.get("promises").get(0).get("responsible").stringValue())
                .containsExactly("Conservación", "Conservación");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void readsWindows1252() throws IOException {
        Path old = Files.write(
                folder.resolve("viejo.txt"), "Sesión en León: 12 camas.".getBytes(Charset.forName("windows-1252")));
        Run run = run(old.toString(), "--text");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).isEqualTo("Sesión en León: 12 camas.");
    }

    @Test
    void printsTheTextToWhichOffsetsRefer() throws IOException {
        String file = file("a.txt", "Título 😀\r\n\r\nLa UMA\u0415 recibio\u0301 12 camas.");
        String text = run(file, "--text").out();
        JsonNode span =
                JSON.readTree(run(file, "--json").out()).get("figures").get(0).get("span");

        assertThat(text).isEqualTo("Título 😀\n\nLa UMAE recibió 12 camas.");
        int from = text.offsetByCodePoints(0, span.get(0).intValue());
        int to = text.offsetByCodePoints(0, span.get(1).intValue());
        assertThat(text.substring(from, to)).isEqualTo("12");
    }

    @Test
    void summarisesForAPersonWithoutFlags() throws IOException {
        Run run = run(file("a.txt", "Titular\n\nLlegaron 12 camas."));

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("Título: Titular", "Cifras: 1", "Número: no se dice");
    }

    @Test
    void saysWhichPackIsMissing() throws IOException {
        StringWriter err = new StringWriter();
        int exit = ReadMain.run(
                new PrintWriter(new StringWriter()),
                new PrintWriter(err, true),
                file("a.txt", "x"),
                "--json",
                "--pack",
                folder.resolve("nada").toString());

        assertThat(exit).isEqualTo(2);
        assertThat(err.toString()).contains("nada", "--pack");
    }
}
