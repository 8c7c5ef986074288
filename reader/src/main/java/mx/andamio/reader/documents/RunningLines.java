package mx.andamio.reader.documents;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Lines that pages repeat. A header stays on the first page that has it, since it may name the series and number of the paper;
 * footers and page numbers go.
 */
final class RunningLines {

    private static final Pattern PAGE = Pattern.compile(
            "(?i)[\\s\\-–—|·]*(?:(?:p[áa]gina|p[áa]g\\.?|page|hoja)\\s*)?\\d{1,4}(?:\\s*(?:de|/|of)\\s*\\d{1,4})?[\\s\\-–—|·]*");

    /** Lines at the edge of a page that may be running. */
    private static final int EDGE = 4;

    private RunningLines() {}

    /** "3", "- 3 -", "Página 3 de 12". */
    static boolean isPageNumber(String line) {
        return line.length() < 40 && PAGE.matcher(line).matches();
    }

    /** Takes them off the pages, in place. */
    static void remove(List<PdfPage> pages) {
        Map<String, Integer> heads = new HashMap<>();
        Map<String, Integer> feet = new HashMap<>();
        for (PdfPage page : pages) {
            count(heads, page.rows().subList(0, Math.min(EDGE, page.rows().size())), page, true);
            int from = Math.max(0, page.rows().size() - EDGE);
            count(feet, page.rows().subList(from, page.rows().size()), page, false);
        }
        int often = Math.max(2, (pages.size() + 1) / 2);
        Set<String> shown = new HashSet<>();
        for (PdfPage page : pages) {
            int last = page.rows().size() - EDGE;
            for (int i = page.rows().size() - 1; i >= 0; i--) {
                PdfRow row = page.rows().get(i);
                boolean top = i < EDGE && page.isTop(row);
                boolean bottom = i >= last && page.isBottom(row);
                boolean number = (top || bottom) && isPageNumber(row.text());
                boolean foot = bottom && feet.getOrDefault(mould(row), 0) >= often;
                boolean head = top && heads.getOrDefault(mould(row), 0) >= often && shown.contains(mould(row));
                if (number || foot || head) {
                    page.rows().remove(i);
                }
            }
            page.rows().stream().limit(EDGE).filter(page::isTop).forEach(r -> shown.add(mould(r)));
        }
    }

    private static void count(Map<String, Integer> seen, List<PdfRow> rows, PdfPage page, boolean top) {
        Set<String> here = new HashSet<>();
        for (PdfRow row : rows) {
            if (top ? page.isTop(row) : page.isBottom(row)) {
                here.add(mould(row));
            }
        }
        here.forEach(m -> seen.merge(m, 1, Integer::sum));
    }

    /** A line without what changes from page to page. */
    private static String mould(PdfRow row) {
        return row.text().replaceAll("\\d+", "#");
    }
}
