package mx.andamio.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import mx.andamio.library.Papers;
import mx.andamio.library.Papers.Receipt;
import mx.andamio.library.Papers.Upload;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Words;
import mx.andamio.register.Actor;
import mx.andamio.register.Command;
import mx.andamio.register.CommandId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What a demonstration holds: records of real bulletins, invented papers that wait to be read, and the user's own files. */
@Component
class DemoPapers {

    private final Papers papers;
    private final Path pack;
    private final Words words;
    private final DemoEvidence later;

    DemoPapers(Papers papers, DemoEvidence later, @Value("${andamio.pack}") String pack, Pages pages) {
        this.papers = papers;
        this.later = later;
        this.pack = Path.of(pack);
        this.words = pages.words();
    }

    /** Brings in what is not there yet; a later start changes nothing. */
    void ensure(@Nullable Path bulletins) {
        for (var record : files(pack.resolve("records"), ".json")) {
            if (papers.receiveRecord(command("record", record), read(record)) instanceof Receipt.Received received) {
                later.ensure(
                        received.id().value(), pack.resolve("records/later").resolve(name(record)));
            }
        }
        for (var paper : files(pack.resolve("demo"), ".txt")) {
            papers.receive(command("demo", paper), new Upload(name(paper), bytes(paper), true));
        }
        if (bulletins != null) {
            files(bulletins, ".txt", ".pdf", ".docx").forEach(this::receiveOwn);
        }
    }

    /** One that cannot be taken is named and does not keep the others out. */
    private void receiveOwn(Path file) {
        var command = Command.bySystem(Actor.SYSTEM, "library.paper.receive");
        try (var in = Files.newInputStream(file)) {
            // One byte more than is taken is enough to be refused for its size: a huge file must not fill the memory.
            var upload = new Upload(name(file), in.readNBytes(Papers.LARGEST_BYTES + 1), false);
            if (papers.receive(command, upload) instanceof Receipt.Refused refused) {
                System.err.println(words.reason(refused.reason()));
            }
        } catch (IOException e) {
            System.err.printf(
                    "%s no se pudo leer; revise que sea un archivo y tenga permiso. / could not be read; check that it is a file that you may read.%n",
                    file);
        }
    }

    /** Named after the file, so that starting again is the same command. */
    private static Command command(String kind, Path file) {
        return new Command(CommandId.named(kind + " " + name(file)), Actor.PACK, "library.paper.receive");
    }

    private static List<Path> files(Path folder, String... endings) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file ->
                            Arrays.stream(endings).anyMatch(file.toString().toLowerCase(Locale.ROOT)::endsWith))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
