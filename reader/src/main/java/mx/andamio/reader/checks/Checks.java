package mx.andamio.reader.checks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import mx.andamio.reader.Reading.Link;
import mx.andamio.reader.Reading.Promise;
import mx.andamio.reader.Reading.Warning;
import mx.andamio.reader.Reading.WarningCode;
import mx.andamio.reader.text.Fold;

/** Says what does not add up; mends nothing. */
public final class Checks {

    private static final Set<String> EXPIRING = Set.of(
            "we.tl",
            "wetransfer.com",
            "swisstransfer.com",
            "transfernow.net",
            "smash.com",
            "fromsmash.com",
            "transferxl.com",
            "filemail.com",
            "sendgb.com",
            "jumpshare.com");
    private static final int LONGEST_QUOTE = 80;
    private static final String ILLEGAL = "|\\^`{}<>\"";

    private static final Pattern CUT = Pattern.compile(
            " (?:[\\w-]+[?&=/][\\w?&=/.%-]*|(?=[\\w-]*\\d)(?=[\\w-]*[A-Z])(?=[\\w-]*[a-z])[\\w-]{6,})>?\\s*");

    private Checks() {}

    public static List<Warning> of(Draft draft) {
        List<Warning> warnings = new ArrayList<>();
        warnings.addAll(Counts.of(draft));
        warnings.addAll(Percents.of(draft));
        warnings.addAll(Conflicts.of(draft));
        warnings.addAll(DateConflicts.of(draft));
        warnings.addAll(Variants.of(draft));
        draft.links().forEach(l -> link(l, warnings));
        draft.links().forEach(l -> cut(draft.paper().view(), l, warnings));
        draft.promises().forEach(p -> ambiguous(p, warnings));
        warnings.sort(Comparator.comparing((Warning w) -> w.code())
                .thenComparing(w -> w.span().start()));
        return warnings;
    }

    private static void link(Link link, List<Warning> warnings) {
        String url = link.url();
        String lower = Fold.lower(url);
        boolean schemed = url.contains(":/") || lower.startsWith("http");
        boolean scheme = schemed && !lower.matches("https?://[^/].*");
        boolean illegal = scheme || url.chars().anyMatch(c -> c > 126 || ILLEGAL.indexOf(c) >= 0);
        if (illegal) {
            warnings.add(new Warning(
                    WarningCode.LINK_MALFORMED,
                    "El enlace lleva un carácter que una dirección no admite: " + url,
                    link.span(),
                    "check.link.malformed"));
        }
        String host = Fold.lower(url.replaceFirst("^[a-zA-Z]+://", "")
                .replaceFirst("^www\\.", "")
                .replaceFirst("[/?#].*$", ""));
        if (EXPIRING.contains(host)) {
            warnings.add(new Warning(
                    WarningCode.LINK_EXPIRES,
                    "El enlace es de un servicio de envío que caduca: " + host,
                    link.span(),
                    "check.link.expires"));
        }
    }

    /** "https://…/a1B2c3 d4E5f6?usp=sharing": a space has cut the address, its end stands alone behind it on the line. */
    private static void cut(String text, Link link, List<Warning> warnings) {
        int end = link.span().end();
        int line = text.indexOf('\n', end);
        String rest = text.substring(end, line < 0 ? text.length() : line);
        if (rest.length() < LONGEST_QUOTE && CUT.matcher(rest).matches()) {
            warnings.add(new Warning(
                    WarningCode.LINK_MALFORMED,
                    "Un espacio corta el enlace: " + link.url() + rest,
                    link.span(),
                    "check.link.malformed"));
        }
    }

    /** The first words of a long clause. */
    private static String shortened(String text) {
        if (text.length() <= LONGEST_QUOTE) {
            return text;
        }
        int cut = text.lastIndexOf(' ', LONGEST_QUOTE);
        return text.substring(0, cut < 0 ? LONGEST_QUOTE : cut) + "…";
    }

    private static void ambiguous(Promise p, List<Warning> warnings) {
        if (p.rule().startsWith("promise.range") && p.deadline() == null) {
            warnings.add(new Warning(
                    WarningCode.AMBIGUOUS,
                    "Puede ser una meta o un resultado: no se dice para cuándo (" + shortened(p.text()) + ")",
                    p.span(),
                    "check.promise.ambiguous"));
        }
    }
}
