package mx.andamio.commitments.store;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import mx.andamio.commitments.NewReport;
import mx.andamio.commitments.Reporting;
import mx.andamio.commitments.Ruling;
import mx.andamio.register.Sha256;
import org.jspecify.annotations.Nullable;

/** What is handed in with a report, made fit to be kept and served: its type by content, photos without anything but their picture. */
final class KeptFiles {

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");
    private static final Pattern FOLDERS = Pattern.compile(".*[/\\\\]");
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_LINK = 1_000;
    private static final int NUL = 0;

    private KeptFiles() {}

    /**
     * One piece of evidence.
     *
     * @param link its address; null of a file
     */
    @SuppressWarnings("ArrayRecordComponent") // written once, compared never
    record Piece(
            String name,
            @Nullable String mediaType,
            @Nullable String hash,
            byte @Nullable [] bytes,
            @Nullable String link) {}

    /** Refused as {@link Reporting#report} says of attachments. */
    static Ruling<List<Piece>> of(NewReport asked) {
        var pieces = new ArrayList<Piece>();
        if (asked.files().size() + asked.links().size() > Reporting.MOST_ATTACHMENTS) {
            return Ruling.refused("attachment.many", Integer.toString(Reporting.MOST_ATTACHMENTS));
        }
        for (var file : asked.files()) {
            switch (file(file)) {
                case Ruling.Granted<Piece>(var piece) -> pieces.add(piece);
                case Ruling.Refused<Piece>(var reason) -> {
                    return new Ruling.Refused<>(reason);
                }
            }
        }
        for (var link : asked.links()) {
            if (!isAddress(link)) {
                return Ruling.refused("attachment.link", link);
            }
            pieces.add(new Piece(link, null, null, null, link));
        }
        return Ruling.granted(List.copyOf(pieces));
    }

    private static Ruling<Piece> file(NewReport.File file) {
        var name = clean(file.name());
        var bytes = file.bytes();
        if (bytes.length == 0) {
            return Ruling.refused("attachment.empty", name);
        }
        if (bytes.length > Reporting.LARGEST_BYTES) {
            return Ruling.refused(
                    "attachment.too_large", name, Integer.toString(Reporting.LARGEST_BYTES / (1024 * 1024)));
        }
        var hash = HexFormat.of().formatHex(Sha256.of(bytes));
        var kind = Kind.of(bytes);
        return switch (kind) {
            case JPEG, PNG ->
                Photo.clean(bytes)
                        .<Ruling<Piece>>map(picture -> Ruling.granted(
                                new Piece(ending(name, Kind.JPEG), Kind.JPEG.mediaType, hash, picture, null)))
                        .orElseGet(() -> Ruling.refused("attachment.damaged", name));
            case PICTURE -> Ruling.refused("attachment.photo", name);
            case OTHER -> Ruling.refused("attachment.other", name);
            case PDF, OFFICE, TEXT ->
                Ruling.granted(new Piece(ending(name, kind), kind.mediaType(name), hash, bytes, null));
        };
    }

    /** The name without folders and invisible signs. */
    private static String clean(String name) {
        var whole = new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        var clean = FOLDERS.matcher(INVISIBLE.matcher(whole).replaceAll(""))
                .replaceAll("")
                .strip();
        if (clean.isEmpty()) {
            return "evidencia";
        }
        return clean.codePointCount(0, clean.length()) <= LONGEST_NAME
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, LONGEST_NAME));
    }

    /** With an ending that says what it is: programs open a file by it. */
    private static String ending(String name, Kind kind) {
        var own = name.toLowerCase(Locale.ROOT);
        return kind.endings.stream().anyMatch(own::endsWith) ? name : name + kind.endings.getFirst();
    }

    private static boolean isAddress(String link) {
        try {
            var address = new URI(link);
            return link.length() <= LONGEST_LINK
                    && address.getHost() != null
                    && ("https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** What a file is, by how it begins. */
    private enum Kind {
        JPEG("image/jpeg", List.of(".jpg", ".jpeg"), "ffd8ff"),
        PNG("image/png", List.of(".png"), "89504e470d0a1a0a"),
        PDF("application/pdf", List.of(".pdf"), "255044462d"),
        OFFICE("application/zip", List.of(".zip", ".docx", ".xlsx", ".pptx", ".odt", ".ods", ".odp"), "504b0304"),
        /** A picture from which nobody here can take what does not show. */
        PICTURE("", List.of(), "47494638", "52494646", "49492a00", "4d4d002a", "424d"),
        TEXT("text/plain;charset=UTF-8", List.of(".txt", ".csv", ".md")),
        OTHER("", List.of());

        private final String mediaType;
        /** Never changed after construction. */
        @SuppressWarnings("ImmutableEnumChecker")
        private final List<String> endings;

        /** Never changed after construction. */
        @SuppressWarnings("ImmutableEnumChecker")
        private final List<String> beginnings;

        Kind(String mediaType, List<String> endings, String... beginnings) {
            this.mediaType = mediaType;
            this.endings = endings;
            this.beginnings = List.of(beginnings);
        }

        static Kind of(byte[] bytes) {
            var begins = HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, 12));
            for (var kind : values()) {
                if (kind.beginnings.stream().anyMatch(begins::startsWith)) {
                    return kind;
                }
            }
            // Pictures of telephones (HEIC, AVIF) name themselves after four bytes of length.
            if (begins.startsWith("66747970", 8)) {
                return PICTURE;
            }
            return isText(bytes) ? TEXT : OTHER;
        }

        String mediaType(String name) {
            var own = name.toLowerCase(Locale.ROOT);
            if (own.endsWith(".docx")) {
                return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
            }
            return own.endsWith(".xlsx")
                    ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                    : mediaType;
        }

        private static boolean isText(byte[] bytes) {
            for (var one : bytes) {
                if (one == NUL) {
                    return false;
                }
            }
            try {
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
                return true;
            } catch (CharacterCodingException e) {
                return false;
            }
        }
    }
}
