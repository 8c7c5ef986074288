package mx.andamio.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * A file of a form.
 *
 * @param name as the browser tells it; empty where it tells none
 */
@SuppressWarnings("ArrayRecordComponent")
public record SentFile(String name, byte[] bytes) {

    /** Those that were chosen: a field that was left empty comes as an empty file without a name. */
    public static List<SentFile> chosen(@Nullable List<MultipartFile> files) {
        return Objects.requireNonNullElse(files, List.<MultipartFile>of()).stream()
                .filter(one -> !one.isEmpty() || !name(one).isEmpty())
                .map(one -> new SentFile(name(one), bytes(one)))
                .toList();
    }

    private static String name(MultipartFile file) {
        return Objects.requireNonNullElse(file.getOriginalFilename(), "");
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
