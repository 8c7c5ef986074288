package mx.andamio.imports.web;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import mx.andamio.identity.Asker;
import mx.andamio.imports.Imports.Handed;
import mx.andamio.imports.Upload;
import mx.andamio.pages.BadRequest;
import mx.andamio.pages.FileNames;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** What a request hands in. */
final class Uploads {

    private Uploads() {}

    static Handed handed(MultipartFile file, @Nullable MultipartFile scan, String signedOn, Asker asker)
            throws IOException {
        return new Handed(
                upload(file, "compromisos.xlsx"),
                scan == null || scan.isEmpty() ? null : upload(scan, "documento.pdf"),
                day(signedOn),
                asker.post());
    }

    private static Upload upload(MultipartFile file, String nameless) throws IOException {
        return new Upload(
                FileNames.clean(Objects.requireNonNullElse(file.getOriginalFilename(), ""), nameless), file.getBytes());
    }

    /** @return null for nothing */
    static @Nullable LocalDate day(String iso) {
        try {
            return iso.isBlank() ? null : LocalDate.parse(iso.strip());
        } catch (DateTimeParseException e) {
            throw new BadRequest("request.value", "signed_on");
        }
    }
}
