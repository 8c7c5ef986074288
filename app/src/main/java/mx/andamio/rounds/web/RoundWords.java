package mx.andamio.rounds.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import mx.andamio.pages.Words;
import mx.andamio.rounds.Round.By;
import mx.andamio.rounds.RoundName;
import mx.andamio.rounds.model.Standing;
import mx.andamio.rounds.model.Tally;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** Rounds in the reader's words, and their addresses. */
public final class RoundWords {

    /** In an address: what has no region, or no line. */
    static final String NONE = "-";

    /** In an address: what is to be reported on and has no recent report. */
    static final String SILENT = "sin-reporte";

    private RoundWords() {}

    /** What is numbered: meetings of the regions, a body, one of its series. */
    public static String cycle(RoundName name, Words words) {
        var body = name.body();
        if (body == null) {
            return words.textOr("body.kind." + name.cycle().code(), name.cycle().code());
        }
        return name.series() == null ? body : body + ", " + name.series();
    }

    public static String title(RoundName name, Words words) {
        return words.text("round.title", name.number(), cycle(name, words));
    }

    public static String address(RoundName name) {
        return "/rondas/" + UriUtils.encodePathSegment(name.cycle().code(), UTF_8) + "/" + name.number();
    }

    public static String standing(Standing standing, Words words) {
        return words.text(key(standing));
    }

    /** Key of its name in the messages; of several, as a table heads them, with {@code .many}. */
    public static String key(Standing standing) {
        return "round.at." + standing.name();
    }

    public static String by(By by, Words words) {
        return words.text("round.by." + by.name());
    }

    /** {@code 12 de 40}, for a share never stands without what it is of. */
    public static String share(int part, int whole, Words words) {
        return whole == 0 ? words.text("round.of_none") : words.text("round.of", part, whole);
    }

    /** {@code 30 %} of what counts; nothing where nothing counts. */
    public static String percent(Tally tally, Words words) {
        return tally.counted() == 0
                ? ""
                : String.format(words.locale(), "%.0f %%", 100.0 * tally.done() / tally.counted());
    }

    /** As programs know it. */
    static String code(Standing standing) {
        return standing.name().toLowerCase(Locale.ROOT);
    }

    /** Address of a part: of a region, a line, an organ; of what stands somewhere. */
    static String query(@Nullable By by, @Nullable String code, @Nullable String standing) {
        var parts = new StringBuilder();
        if (by != null) {
            parts.append(by.word()).append('=').append(UriUtils.encodeQueryParam(code == null ? NONE : code, UTF_8));
        }
        if (standing != null) {
            parts.append(parts.isEmpty() ? "" : "&").append("estado=").append(standing);
        }
        return parts.toString();
    }
}
