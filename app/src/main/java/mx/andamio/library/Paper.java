package mx.andamio.library;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A paper of the institution.
 *
 * @param fileName under which it came, null for a record without text
 * @param sha256 of its original bytes, 64 hexadecimal digits, null for a record without text
 * @param format what its bytes are, null for a record without text
 * @param notices what of the file the text lacks, empty when nothing is known to be missing
 * @param text as the reader saw it, null for a record without text
 * @param kind {@code bulletin}, {@code note} or {@code minuta}
 * @param replaces an earlier version of the same paper, null when there is none
 * @param session session that it was registered to, null before or when it tells of none
 * @param registeredAt when its accepted findings entered the record, null before
 */
public record Paper(
        PaperId id,
        boolean simulated,
        @Nullable String fileName,
        @Nullable String sha256,
        @Nullable Format format,
        List<Notice> notices,
        @Nullable String text,
        String kind,
        @Nullable String number,
        @Nullable String series,
        @Nullable String title,
        @Nullable LocalDate publishedOn,
        @Nullable String place,
        Instant receivedAt,
        String receivedBy,
        @Nullable PaperId replaces,
        @Nullable PaperId replacedBy,
        @Nullable UUID session,
        @Nullable Instant registeredAt,
        @Nullable String registeredBy,
        String readerVersion) {

    public Paper {
        notices = List.copyOf(notices);
    }

    /** What a file is, by its content. */
    public enum Format {
        TEXT,
        PDF,
        DOCX
    }

    /** Something that the text lacks, in Spanish and English. */
    public record Notice(String es, String en) {}

    /** The sentence in which a place of the text stands; empty for a record without text. */
    public Optional<String> sentence(Item.@Nullable Place place) {
        if (text == null || place == null) {
            return Optional.empty();
        }
        var from = text.offsetByCodePoints(0, place.start());
        var to = text.offsetByCodePoints(from, place.end() - place.start());
        while (from > 0 && !ends(text, from - 1)) {
            from--;
        }
        while (to < text.length() && !ends(text, to)) {
            to++;
        }
        return Optional.of(text.substring(from, to).strip());
    }

    /** A point within a number ends nothing, nor does one line of a paragraph. */
    private static boolean ends(String text, int at) {
        var next = at + 1 == text.length() ? '\n' : text.charAt(at + 1);
        return switch (text.charAt(at)) {
            case '.', ';', ':', '?', '!' -> Character.isWhitespace(next);
            case '\n' -> next == '\n';
            default -> false;
        };
    }

    /** As {@link #label()}, by what was accepted of it where that says anything. */
    public String label(Values head) {
        var accepted = head.text("bulletin_number");
        var name = accepted == null ? head.text("title") : accepted;
        return name == null ? label() : name;
    }

    /** Number, or title, or file: what people call it. */
    public String label() {
        if (number != null) {
            return number;
        }
        if (title != null) {
            return title;
        }
        return fileName == null ? id.toString() : fileName;
    }
}
