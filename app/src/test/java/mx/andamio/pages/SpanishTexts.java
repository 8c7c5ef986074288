package mx.andamio.pages;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** Finds in a page the texts that stand where their language is not said. */
final class SpanishTexts {

    private static final Pattern PIECE =
            Pattern.compile("<!--.*?-->|<(/?)([a-zA-Z0-9]+)([^>]*)>|[^<]+", Pattern.DOTALL);
    private static final Pattern LANG = Pattern.compile("\\blang=\"([^\"]*)\"");
    private static final Set<String> EMPTY =
            Set.of("br", "hr", "img", "input", "link", "meta", "path", "circle", "line", "rect", "wbr", "col", "use");

    private record Open(String name, String lang) {}

    private SpanishTexts() {}

    /** Those of the {@code known} texts that are all of a piece of text between two tags, where no element around it says Spanish. */
    static List<String> unmarked(String page, Set<String> known) {
        var found = new ArrayList<String>();
        Deque<Open> open = new ArrayDeque<>();
        open.push(new Open("", ""));
        for (var piece = PIECE.matcher(page); piece.find(); ) {
            if (piece.group(2) == null) {
                var text = HtmlUtils.htmlUnescape(piece.group()).strip();
                if (known.contains(text) && !open.element().lang().startsWith("es")) {
                    found.add(open.element().name() + ": " + text);
                }
            } else {
                step(piece, open);
            }
        }
        return found;
    }

    private static void step(Matcher piece, Deque<Open> open) {
        var name = piece.group(2);
        if (piece.group(1).isEmpty()) {
            if (!EMPTY.contains(name) && !piece.group(3).endsWith("/")) {
                var lang = LANG.matcher(piece.group(3));
                open.push(new Open(
                        name, lang.find() ? lang.group(1) : open.element().lang()));
            }
        } else if (open.stream().anyMatch(one -> one.name().equals(name))) {
            while (!open.pop().name().equals(name)) {
                continue;
            }
        }
    }
}
