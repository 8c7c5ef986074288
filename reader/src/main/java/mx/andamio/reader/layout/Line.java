package mx.andamio.reader.layout;

import mx.andamio.reader.Span;
import mx.andamio.reader.text.Fold;

/**
 * One line without its margins and Markdown marks.
 *
 * @param text content, empty for a blank line
 * @param bullet whether a bullet stood before the content
 */
record Line(Span span, String text, String fold, boolean bullet, boolean indented) {

    private static final String MARGIN = " \t\u00A0*#_>|";
    private static final String BULLETS = "-–—•·▪●‣◦■□➢✓o›";

    static Line of(String text, int from, int to) {
        int start = skip(text, from, to, MARGIN);
        boolean star = text.substring(from, start).indexOf('*') >= 0
                && (spaced(text, from, start) || (!closedLater(text, start, to) && single(text, from, start)));
        boolean bullet = star || text.substring(from, start).contains(">> ");
        if (start + 1 < to && isBullet(text, start, to)) {
            bullet = true;
            start = skip(text, start + 1, to, MARGIN);
        }
        int end = to;
        while (end > start && MARGIN.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        String content = text.substring(start, end);
        boolean indented = from < to && isSpace(text.charAt(from));
        return new Line(new Span(start, end), content, Fold.of(content), bullet && !content.isEmpty(), indented);
    }

    /** A sign before a space; a round or square one, or one of a symbol font, also without it. */
    private static boolean isBullet(String text, int at, int to) {
        char c = text.charAt(at);
        char next = text.charAt(at + 1);
        boolean spaced = BULLETS.indexOf(c) >= 0 && isSpace(next);
        boolean sign = (c >= '\uE000' && c <= '\uF8FF') || "•▪●‣◦■□➢✓▶►◆♦".indexOf(c) >= 0;
        // "-Prioridad en…": a hyphen right before a capital; a dash there would be a speaker's
        boolean hyphen = c == '-' && Character.isUpperCase(next) && text.charAt(to - 1) != '-';
        return spaced || hyphen || (sign && (isSpace(next) || Character.isUpperCase(next)));
    }

    /** "* text" is a bullet, "**text**" is emphasis. */
    private static boolean spaced(String text, int from, int start) {
        int star = text.indexOf('*', from);
        return star + 1 < start && isSpace(text.charAt(star + 1));
    }

    /** "*text" without a closing star is a bullet too. */
    private static boolean single(String text, int from, int start) {
        return text.indexOf('*', from) == start - 1;
    }

    private static boolean closedLater(String text, int start, int to) {
        int at = text.indexOf('*', start);
        return at >= 0 && at < to;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\u00A0';
    }

    private static int skip(String text, int from, int to, String any) {
        int i = from;
        while (i < to && any.indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    /** The line from a character of its content on. */
    Line from(int at) {
        int start = at;
        while (start < text.length() && isSpace(text.charAt(start))) {
            start++;
        }
        return new Line(
                new Span(span.start() + start, span.end()),
                text.substring(start),
                fold.substring(start),
                bullet,
                indented);
    }

    boolean blank() {
        return text.isEmpty();
    }

    int words() {
        return blank() ? 0 : text.split("\\s+").length;
    }

    boolean endsSentence() {
        return !blank() && ".!?:;”\"»)…".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    boolean startsLower() {
        return !blank() && Character.isLowerCase(text.charAt(0));
    }

    boolean inCapitals() {
        return text.chars().noneMatch(Character::isLowerCase)
                && text.chars().filter(Character::isLetter).count() > 3;
    }
}
