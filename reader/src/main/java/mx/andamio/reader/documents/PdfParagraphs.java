package mx.andamio.reader.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import mx.andamio.reader.documents.Blocks.Kind;

/** Joins lines to paragraphs, items and the rows of tables that no lines are drawn around. */
final class PdfParagraphs {

    private static final String BULLETS = "•▪●‣◦■□➢✓▶►◆♦\uF0B7\uF0A7";

    /** "agosto-" at the end of a line begins a range of months, no word that goes on. */
    private static final Pattern MONTH_BEFORE = Pattern.compile(
            "(?i)\\b(?:ene|feb|mar|abr|may|jun|jul|ago|sep|oct|nov|dic)(?:ro|rero|zo|il|o|io|sto|tiembre|ubre|iembre)?-$");

    /** Letters of the longest month, the sign before it and the hyphen: what joins a line looks no further back. */
    private static final int LONGEST_MONTH = 12;

    private final Blocks text;
    private final List<PdfRow> rows;
    private final float left;
    private final float right;
    private final float spacing;

    private PdfParagraphs(Blocks text, List<PdfRow> rows, float full) {
        this.text = text;
        this.rows = rows;
        float l = Float.MAX_VALUE;
        float r = full;
        for (PdfRow row : rows) {
            l = Math.min(l, row.left());
            r = Math.max(r, row.right());
        }
        this.left = l;
        this.right = r;
        this.spacing = spacing(rows);
    }

    /**
     * @param pageStart whether the first line may go on with a paragraph of the page or column before
     * @param full how far right a full line reaches at least
     */
    static void add(Blocks text, List<PdfRow> rows, boolean pageStart, float full) {
        if (!rows.isEmpty()) {
            new PdfParagraphs(text, rows, full).all(pageStart);
        }
    }

    /** Lines of one cell or paragraph as one line. */
    static String joined(List<PdfRow> rows) {
        StringBuilder out = new StringBuilder();
        rows.forEach(r -> append(out, r.text()));
        return out.toString();
    }

    /** The usual distance of lines: among many paragraphs of one line the small distances are few, so a low quantile. */
    private static float spacing(List<PdfRow> rows) {
        List<Float> gaps = new ArrayList<>();
        for (int i = 1; i < rows.size(); i++) {
            gaps.add((rows.get(i).y() - rows.get(i - 1).y())
                    / Math.max(1, rows.get(i).size()));
        }
        gaps.sort(null);
        return gaps.isEmpty() ? 1.2f : Math.clamp(gaps.get(gaps.size() / 10), 0.9f, 2.2f);
    }

    private void all(boolean pageStart) {
        int i = 0;
        boolean goesOn = pageStart;
        while (i < rows.size()) {
            int table = PdfColumns.end(rows, i, spacing);
            if (table > i) {
                text.gap();
                PdfColumns.add(text, rows.subList(i, table), spacing);
                text.gap();
                i = table;
                goesOn = false;
                continue;
            }
            int end = i + 1;
            while (end < rows.size() && !begins(end) && PdfColumns.end(rows, end, spacing) == end) {
                end++;
            }
            paragraph(i, end, goesOn);
            goesOn = false;
            i = end;
        }
    }

    private void paragraph(int from, int to, boolean pageStart) {
        String joined = joined(rows.subList(from, to));
        String first = rows.get(from).text();
        boolean bullet = BULLETS.indexOf(first.charAt(0)) >= 0;
        String before = text.last();
        if (pageStart && before != null && text.lastKind() != Kind.ROW && runsOn(before, joined)) {
            StringBuilder whole = new StringBuilder(before);
            append(whole, joined);
            text.replaceLast(whole.toString());
            return;
        }
        if (bullet) {
            text.add(Kind.ITEM, "- " + joined.substring(1).strip());
        } else if (isItem(first)) {
            text.add(Kind.ITEM, joined);
        } else {
            text.add(close(from) ? Kind.LINE : Kind.PARAGRAPH, joined);
        }
    }

    /** Short lines that follow each other closely stay together: labels, letterheads, headlines. */
    private boolean close(int from) {
        return from > 0
                && gap(from) < Math.min(spacing * 1.25f, 1.75f)
                && shortLine(rows.get(from - 1))
                && Math.abs(rows.get(from).size() - rows.get(from - 1).size()) < 1;
    }

    private float gap(int i) {
        return (rows.get(i).y() - rows.get(i - 1).y()) / Math.max(1, rows.get(i).size());
    }

    private boolean shortLine(PdfRow row) {
        return row.right() < right - 0.15f * (right - left);
    }

    /** Whether a line begins a paragraph. */
    private boolean begins(int i) {
        PdfRow row = rows.get(i);
        PdfRow before = rows.get(i - 1);
        String line = row.text();
        boolean apart = gap(i) > Math.min(spacing * 1.35f, 2.6f);
        boolean other = Math.abs(row.size() - before.size()) > 1.2f;
        boolean item = BULLETS.indexOf(line.charAt(0)) >= 0 || isItem(line);
        boolean label = ends(before.text()) && line.matches("\\p{Lu}[\\p{L} ]{2,30}: .*");
        if (apart || other || item || label) {
            return true;
        }
        boolean indent = row.left() - before.left() > 0.9f * row.size()
                && row.left() - left > 0.9f * row.size()
                && !isItem(before.text())
                && BULLETS.indexOf(before.text().charAt(0)) < 0;
        boolean lower = Character.isLowerCase(line.charAt(0));
        boolean ended = shortLine(before) && (ends(before.text()) || (!lower && !hyphened(before.text())));
        return ended || (indent && !lower);
    }

    private static boolean isItem(String line) {
        return line.matches("(?:\\d{1,2}|[a-z]|[IVX]{1,4})[.)]-?\\s.*") || line.matches("[-–]\\s+\\S.*");
    }

    private static boolean ends(String line) {
        return ".!?:;”\"»)…".indexOf(line.charAt(line.length() - 1)) >= 0;
    }

    private static boolean hyphened(CharSequence line) {
        char last = line.charAt(line.length() - 1);
        return last == '-' || last == '\u00AD' || last == '\u2010';
    }

    private static boolean runsOn(String before, String next) {
        return !ends(before) && (Character.isLowerCase(next.charAt(0)) || hyphened(before));
    }

    /** Joins a line to what stands before it; a hyphen at the end goes when the word goes on in small letters. */
    private static void append(StringBuilder out, String line) {
        if (out.isEmpty() || line.isEmpty()) {
            out.append(line);
            return;
        }
        char last = out.charAt(out.length() - 1);
        boolean afterLetter = out.length() > 1 && Character.isLetter(out.charAt(out.length() - 2));
        boolean range = hyphened(out)
                && (Character.isDigit(out.charAt(Math.max(0, out.length() - 2)))
                        || MONTH_BEFORE
                                .matcher(out.substring(Math.max(0, out.length() - LONGEST_MONTH)))
                                .find());
        if (range) {
            out.append(line);
            return;
        }
        if (last == '\u00AD' || (hyphened(out) && afterLetter && Character.isLowerCase(line.charAt(0)))) {
            out.setLength(out.length() - 1);
            out.append(line);
        } else if (hyphened(out) && afterLetter && Character.isUpperCase(line.charAt(0))) {
            out.append(line);
        } else {
            out.append(' ').append(line);
        }
    }
}
