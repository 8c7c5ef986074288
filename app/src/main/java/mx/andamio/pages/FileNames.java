package mx.andamio.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** Names of files as people gave them, made harmless on the way in and on the way out. */
public final class FileNames {

    /** Controls, and marks that turn the direction of the letters after them: a name must read as it is. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

    private static final Pattern FOLDERS = Pattern.compile(".*[/\\\\]");
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[<>:\"|?*/\\\\]");
    private static final Pattern NOT_ASCII = Pattern.compile("[^\\x20-\\x7e]");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}");
    private static final int LONGEST = 200;

    private FileNames() {}

    /**
     * The name without folders and invisible signs, at most 200 long.
     *
     * @param nameless what a file without a name is called
     */
    public static String clean(String name, String nameless) {
        var visible = INVISIBLE.matcher(withoutHalves(name)).replaceAll("");
        var clean = FOLDERS.matcher(visible).replaceAll("").strip();
        if (clean.isEmpty()) {
            return nameless;
        }
        return clean.codePointCount(0, clean.length()) <= LONGEST
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, LONGEST));
    }

    /** Half a pair of UTF-16 is no letter, and the database takes none. */
    private static String withoutHalves(String name) {
        return new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    /**
     * The header that saves a file under its name (RFC 6266): letter by letter in {@code filename*}, and for old programs without
     * accents in {@code filename}. What a file system or a header could misread becomes a hyphen, and a leading dot hides no file.
     *
     * @param clean name
     */
    public static String attachment(String clean) {
        var safe = NOT_IN_NAMES.matcher(clean).replaceAll("-").replaceAll("^\\.+", "-");
        var plain = NOT_ASCII
                .matcher(ACCENTS.matcher(Normalizer.normalize(safe, Normalizer.Form.NFD))
                        .replaceAll(""))
                .replaceAll("_")
                .replace("%", "_");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + percentEncoded(safe);
    }

    private static String percentEncoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }
}
