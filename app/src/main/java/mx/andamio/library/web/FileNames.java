package mx.andamio.library.web;

import java.util.Locale;
import java.util.regex.Pattern;
import mx.andamio.library.Paper.Format;

/** Names of papers. */
final class FileNames {

    private static final Pattern KNOWN_ENDING = Pattern.compile("\\.(txt|md|pdf|docx)$", Pattern.CASE_INSENSITIVE);
    private static final String NAMELESS = "papel.txt";

    private FileNames() {}

    static String clean(String name) {
        return mx.andamio.pages.FileNames.clean(name, NAMELESS);
    }

    static String attachment(String name) {
        return mx.andamio.pages.FileNames.attachment(clean(name));
    }

    /** The name with the ending of what the file is: programs open a file by it. A text keeps any name that says nothing else. */
    static String ending(String name, Format format) {
        var own = name.toLowerCase(Locale.ROOT);
        return switch (format) {
            case PDF -> own.endsWith(".pdf") ? name : bare(name) + ".pdf";
            case DOCX -> own.endsWith(".docx") ? name : bare(name) + ".docx";
            case TEXT -> own.endsWith(".pdf") || own.endsWith(".docx") ? bare(name) + ".txt" : name;
        };
    }

    private static String bare(String name) {
        return KNOWN_ENDING.matcher(name).replaceAll("");
    }
}
