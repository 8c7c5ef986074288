package mx.andamio.storage;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The programs of PostgreSQL, unpacked once into a data folder.
 *
 * @param bin folder with {@code initdb}, {@code pg_ctl} and {@code postgres}
 * @param data folder through which their output passes
 */
record PostgresPrograms(Path bin, DataFolder data) {

    static PostgresPrograms of(DataFolder data) {
        return new PostgresPrograms(unpackedInto(data.programs()), data);
    }

    /** Unpacks the programs that came with the application, unless that was done before. @return the folder {@code bin} */
    static Path unpackedInto(Path folder) {
        var archive = archiveName();
        var done = folder.resolve("unpacked-" + archive);
        if (!Files.exists(done)) {
            unpack(archive, folder);
            touch(done);
        }
        return folder.resolve("bin");
    }

    static String archiveName() {
        var os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        var arch = System.getProperty("os.arch", "");
        var system = os.contains("linux") ? "linux" : os.contains("mac") ? "darwin" : "windows";
        var machine = arch.equals("aarch64") ? "arm_64" : "x86_64";
        return "postgres-" + system + "-" + machine + ".txz";
    }

    private static void unpack(String archive, Path folder) {
        try (var packed = PostgresPrograms.class.getResourceAsStream("/" + archive)) {
            if (packed == null) {
                throw new StorageException(
                        "binaries.absent", System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
            }
            Files.createDirectories(folder);
            extract(packed, folder);
        } catch (IOException e) {
            throw new StorageException("binaries.unreadable", folder.toString(), String.valueOf(e.getMessage()));
        }
    }

    private static void extract(InputStream packed, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(
                new XZInputStream(new BufferedInputStream(packed)), StandardCharsets.UTF_8.name())) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("entry leaves its folder: " + entry.getName());
                }
                place(tar, entry, target);
            }
        }
    }

    private static void place(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        var parent = target.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        if (entry.isSymbolicLink()) {
            Files.deleteIfExists(target);
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
        if ((entry.getMode() & 0100) != 0) {
            Files.setPosixFilePermissions(
                    target,
                    Set.of(
                            PosixFilePermission.OWNER_READ,
                            PosixFilePermission.OWNER_WRITE,
                            PosixFilePermission.OWNER_EXECUTE));
        }
    }

    private static void touch(Path file) {
        try {
            Files.createFile(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a program to its end. @return what it printed @throws StorageException if it fails */
    String run(String program, String... arguments) {
        var command = new ArrayList<>(List.of(bin.resolve(program).toString()));
        command.addAll(Arrays.asList(arguments));
        return Command.run(program, Command.unprivileged(command), data.unfinished(program));
    }
}
