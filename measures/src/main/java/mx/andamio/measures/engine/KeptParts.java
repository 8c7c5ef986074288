package mx.andamio.measures.engine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.andamio.measures.lake.ShortHash;

/**
 * What files of the lake gave to one {@link PartsSql}, kept so that they are read once: a file never changes, so who asks the same of the same files gets the same. In a folder beside
 * the lake's: {@code .parts/DATASET/2025-03/SELECT-FILES.parquet}. All of it may be deleted at any time; it is made again.
 */
final class KeptParts {

    /** What nobody read so long is of definitions that are no more. */
    private static final Duration UNREAD = Duration.ofDays(60);

    private static final Duration DAY = Duration.ofDays(1);
    private static final int LETTERS = 24;
    /** Of every Parquet file. */
    private static final byte[] END = {'P', 'A', 'R', '1'};

    private final Path folder;
    private final String asked;

    /**
     * @param folder of the dataset
     * @param select what is asked of the files
     */
    KeptParts(Path folder, String select) {
        this.folder = folder;
        this.asked = ShortHash.of(select, LETTERS);
    }

    /**
     * Where what some files of one month gave is, or shall be.
     *
     * @param rows how they are read
     */
    Path of(String month, String rows) {
        return folder.resolve(month).resolve(asked + "-" + ShortHash.of(rows, LETTERS) + ".parquet");
    }

    /** Whether it is there: a file that was still on its way to the disk when the machine ended does not end as it should. */
    static boolean isThere(Path kept) throws IOException {
        if (!Files.exists(kept)) {
            return false;
        }
        try (var channel = FileChannel.open(kept)) {
            var end = ByteBuffer.allocate(END.length);
            return channel.size() > END.length
                    && channel.read(end, channel.size() - END.length) == END.length
                    && Arrays.equals(end.array(), END);
        }
    }

    /** A file beside it to be written; nobody reads it before it is {@link #keep kept}. */
    static Path making(Path kept) throws IOException {
        Files.createDirectories(kept.getParent());
        return kept.resolveSibling(kept.getFileName() + "." + UUID.randomUUID() + ".tmp");
    }

    static void keep(Path made, Path kept) throws IOException {
        Files.move(made, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** It is in use: only what is not is deleted one day. */
    static void use(Path kept, Instant now) throws IOException {
        if (Files.getLastModifiedTime(kept).toInstant().isBefore(now.minus(DAY))) {
            Files.setLastModifiedTime(kept, FileTime.from(now));
        }
    }

    /**
     * Deletes what the same question got of files that are read no more, and what nobody asks for any more.
     *
     * @param now all that the question reads at present
     */
    void sweep(Collection<Path> now, Instant today) throws IOException {
        var there = Set.copyOf(now);
        for (var month : now.stream().map(Path::getParent).collect(Collectors.toSet())) {
            try (Stream<Path> files = Files.list(month)) {
                for (var file : files.filter(one -> !there.contains(one)).toList()) {
                    var isOfThis = file.getFileName().toString().startsWith(asked);
                    var isUnread = Files.getLastModifiedTime(file).toInstant().isBefore(today.minus(UNREAD));
                    if (isOfThis && file.toString().endsWith(".parquet") || isUnread) {
                        Files.deleteIfExists(file);
                    }
                }
            }
        }
    }
}
