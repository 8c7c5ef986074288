package mx.andamio.pack.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mx.andamio.pack.Fault;
import mx.andamio.pack.Pack;
import mx.andamio.pack.PackLoading;
import mx.andamio.pack.Packs;

/** A copy of the repository's pack in which a test may plant a defect. */
final class PackCopy {

    private static final Path INSTITUTIONS =
            Path.of(System.getProperty("andamio.root", "..")).resolve("institutions");

    private final Path folder;

    PackCopy(Path root) {
        copy(INSTITUTIONS.resolve("schema"), root.resolve("schema"));
        folder = root.resolve("imss");
        copy(INSTITUTIONS.resolve("imss"), folder);
    }

    Path file(String name) {
        return folder.resolve(name).normalize();
    }

    String text(String name) {
        try {
            return Files.readString(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String name, String text) {
        write(name, text, StandardCharsets.UTF_8);
    }

    void write(String name, String text, Charset charset) {
        try {
            Files.write(file(name), text.getBytes(charset));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces the one occurrence of {@code old}. */
    void edit(String name, String old, String replacement) {
        String text = text(name);
        assertThat(text.split(Pattern.quote(old), -1))
                .as("the text to replace occurs once in " + name)
                .hasSize(2);
        write(name, text.replace(old, replacement));
    }

    void editEverywhere(String old, String replacement) {
        try (Stream<Path> files = Files.list(folder).filter(Files::isRegularFile)) {
            for (Path file : files.toList()) {
                String name = String.valueOf(file.getFileName());
                write(name, text(name).replace(old, replacement));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void append(String name, String line) {
        write(name, text(name) + line + "\n");
    }

    void delete(String name) {
        try {
            Files.delete(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void replaceByFolder(String name) {
        delete(name);
        try {
            Files.createDirectory(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Line, from 1, on which a text first occurs. */
    int lineOf(String name, String text) {
        return 1
                + (int) text(name)
                        .substring(0, text(name).indexOf(text))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    int lastLine(String name) {
        return (int) text(name).lines().count();
    }

    PackLoading load() {
        return Packs.load(folder);
    }

    Pack loaded() {
        return switch (load()) {
            case PackLoading.Loaded(Pack pack) -> pack;
            case PackLoading.Refused(var faults) -> throw new AssertionError("refused: " + faults);
        };
    }

    List<Fault> faults() {
        return switch (load()) {
            case PackLoading.Loaded(Pack pack) -> throw new AssertionError("loaded: " + pack);
            case PackLoading.Refused(var faults) -> faults;
        };
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.list(from).filter(Files::isRegularFile)) {
            Files.createDirectories(to);
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
