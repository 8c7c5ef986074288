package mx.andamio.storage;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The programs of PostgreSQL as they came with the application, packed.
 *
 * @param at where the archive is
 */
record PostgresArchive(URL at) {

    /** @throws StorageException {@code binaries.absent} when the application was built for other machines */
    static PostgresArchive ofThisMachine() {
        var os = System.getProperty("os.name", "");
        var machine = System.getProperty("os.arch", "");
        return name(os, machine)
                .map(name -> PostgresArchive.class.getResource("/" + name))
                .map(PostgresArchive::new)
                .orElseThrow(() -> new StorageException("binaries.absent", os, machine));
    }

    /**
     * The file's name inside the package that Maven adds by operating system and processor.
     *
     * @param os as the system property {@code os.name}
     * @param machine as the system property {@code os.arch}
     * @return empty where none is published for Andamio to use
     */
    static Optional<String> name(String os, String machine) {
        var system = os.toLowerCase(Locale.ROOT);
        var first = system.equals("linux") ? "linux" : system.startsWith("mac") ? "darwin" : "";
        var second = switch (machine) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> "";
        };
        return first.isEmpty() || second.isEmpty()
                ? Optional.empty()
                : Optional.of("postgres-" + first + "-" + second + ".txz");
    }

    /** Eight hexadecimal digits that are others when the archive is another. */
    String checksum() {
        try {
            var crc = at.openConnection() instanceof JarURLConnection packed
                    ? packed.getJarEntry().getCrc()
                    : crcOfContent();
            return "%08x".formatted(crc);
        } catch (IOException e) {
            throw new StorageException("binaries.unreadable", at.toString(), String.valueOf(e.getMessage()));
        }
    }

    private long crcOfContent() throws IOException {
        var crc = new CRC32();
        try (var in = at.openStream()) {
            crc.update(in.readAllBytes());
        }
        return crc.getValue();
    }

    void unpackInto(Path folder) throws IOException {
        try (var packed = at.openStream()) {
            extract(packed, folder);
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
}
