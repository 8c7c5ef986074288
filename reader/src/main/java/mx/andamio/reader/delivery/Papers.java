package mx.andamio.reader.delivery;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The files that were named and those in the folders that were named, in the order of their paths within each folder.
 *
 * @param files what is sent
 * @param leftOut how many in the folders are obviously no papers
 * @param closed folders and files that could not be opened
 */
record Papers(List<Path> files, int leftOut, List<Path> closed) {

    private static final Set<String> SYSTEM = Set.of("thumbs.db", "desktop.ini");
    private static final Set<String> OTHERS = Set.of(
            "png", "jpg", "jpeg", "gif", "bmp", "tif", "tiff", "webp", "heic", "svg", "ico", "psd", "mp3", "mp4", "mpg",
            "m4a", "m4v", "wav", "ogg", "mov", "avi", "wmv", "mkv", "zip", "rar", "7z", "gz", "tar", "exe", "dll",
            "msi", "db", "lnk", "tmp", "bak");

    /** A file that was named is sent whatever it is called: the person meant it. Links are not followed, so no folder comes twice. */
    static Papers of(List<Path> named) {
        var walk = new Walk();
        for (var path : named) {
            if (Files.isDirectory(path)) {
                walk.into(path);
            } else {
                walk.files.add(path);
            }
        }
        return new Papers(walk.files, walk.leftOut, walk.closed);
    }

    private static boolean isNoPaper(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return name.startsWith(".")
                || name.startsWith("~$")
                || SYSTEM.contains(lower)
                || OTHERS.contains(lower.substring(lower.lastIndexOf('.') + 1));
    }

    private static final class Walk extends SimpleFileVisitor<Path> {

        private final List<Path> files = new ArrayList<>();
        private final List<Path> closed = new ArrayList<>();
        private int leftOut;
        private Path root = Path.of("");

        void into(Path folder) {
            root = folder;
            var from = files.size();
            try {
                Files.walkFileTree(folder, this);
            } catch (IOException e) {
                closed.add(folder);
            }
            files.subList(from, files.size()).sort(Comparator.naturalOrder());
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            var hidden =
                    !folder.equals(root) && String.valueOf(folder.getFileName()).startsWith(".");
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!attributes.isRegularFile() || isNoPaper(String.valueOf(file.getFileName()))) {
                leftOut++;
            } else {
                files.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            closed.add(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
            if (e != null) {
                closed.add(folder);
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
