package mx.andamio.reader.documents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A ruled table: the cells between the lines that touch each other. A missing line between two cells makes them one. */
final class PdfGrid {

    /** More lines than any table of a page has: a drawing. */
    private static final int MOST_RULES = 4000;

    private final float[] xs;
    private final float[] ys;
    private final int[] group;

    private PdfGrid(float[] xs, float[] ys, int[] group) {
        this.xs = xs;
        this.ys = ys;
        this.group = group;
    }

    float top() {
        return ys[0];
    }

    boolean holds(PdfWord w) {
        float x = (w.left() + w.right()) / 2;
        float y = w.y() - w.size() / 3;
        return x > xs[0] && x < xs[xs.length - 1] && y > ys[0] && y < ys[ys.length - 1];
    }

    /** The tables that the lines of a page draw, from top to bottom. */
    static List<PdfGrid> of(List<PdfRule> rules) {
        List<PdfGrid> grids = new ArrayList<>();
        if (rules.size() > MOST_RULES) {
            return grids;
        }
        for (List<PdfRule> touching : components(rules)) {
            PdfGrid grid = grid(touching);
            if (grid != null) {
                grids.add(grid);
            }
        }
        grids.sort((a, b) -> Float.compare(a.top(), b.top()));
        return grids;
    }

    private static List<List<PdfRule>> components(List<PdfRule> rules) {
        List<PdfRule> sorted = new ArrayList<>(rules);
        sorted.sort((a, b) -> Float.compare(a.y1(), b.y1()));
        int[] of = new int[sorted.size()];
        Arrays.setAll(of, i -> i);
        for (int i = 0; i < of.length; i++) {
            for (int k = i + 1;
                    k < of.length && sorted.get(k).y1() <= sorted.get(i).y2() + 3;
                    k++) {
                if (sorted.get(i).touches(sorted.get(k))) {
                    of[root(of, k)] = root(of, i);
                }
            }
        }
        List<List<PdfRule>> all = new ArrayList<>();
        int[] index = new int[of.length];
        Arrays.fill(index, -1);
        for (int i = 0; i < of.length; i++) {
            int r = root(of, i);
            if (index[r] < 0) {
                index[r] = all.size();
                all.add(new ArrayList<>());
            }
            all.get(index[r]).add(sorted.get(i));
        }
        return all;
    }

    private static int root(int[] of, int i) {
        int r = i;
        while (of[r] != r) {
            of[r] = of[of[r]];
            r = of[r];
        }
        return r;
    }

    private static @Nullable PdfGrid grid(List<PdfRule> rules) {
        float[] xs =
                distinct(rules.stream().filter(PdfRule::upright).map(PdfRule::x).toList());
        float[] ys = distinct(
                rules.stream().filter(r -> !r.upright()).map(PdfRule::y).toList());
        if (xs.length < 3 || ys.length < 2 || (long) xs.length * ys.length > 20_000) {
            return null;
        }
        int columns = xs.length - 1;
        int rows = ys.length - 1;
        int[] group = new int[columns * rows];
        Arrays.setAll(group, i -> i);
        List<List<PdfRule>> upright = near(rules, true, xs);
        List<List<PdfRule>> level = near(rules, false, ys);
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                if (c + 1 < columns && !drawn(upright.get(c + 1), (ys[r] + ys[r + 1]) / 2)) {
                    group[root(group, r * columns + c + 1)] = root(group, r * columns + c);
                }
                if (r + 1 < rows && !drawn(level.get(r + 1), (xs[c] + xs[c + 1]) / 2)) {
                    group[root(group, (r + 1) * columns + c)] = root(group, r * columns + c);
                }
            }
        }
        return new PdfGrid(xs, ys, group);
    }

    /** For each edge, the lines that lie on it: a page may draw thousands, and every cell asks. */
    private static List<List<PdfRule>> near(List<PdfRule> rules, boolean upright, float[] edges) {
        List<List<PdfRule>> all = new ArrayList<>();
        for (float edge : edges) {
            all.add(rules.stream()
                    .filter(r -> r.upright() == upright && Math.abs((upright ? r.x() : r.y()) - edge) < 2.5f)
                    .toList());
        }
        return all;
    }

    /** Whether one of the lines on an edge passes a place of it. */
    private static boolean drawn(List<PdfRule> edge, float middle) {
        for (PdfRule r : edge) {
            boolean here = r.upright() ? r.y1() <= middle && middle <= r.y2() : r.x1() <= middle && middle <= r.x2();
            if (here) {
                return true;
            }
        }
        return false;
    }

    private static float[] distinct(List<Float> values) {
        List<Float> sorted = values.stream().sorted().toList();
        List<Float> kept = new ArrayList<>();
        for (float v : sorted) {
            if (kept.isEmpty() || v - kept.getLast() > 2.5f) {
                kept.add(v);
            }
        }
        float[] all = new float[kept.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = kept.get(i);
        }
        return all;
    }

    /** Rows of cells; a cell over several rows says its text in each, one over several columns in the first. */
    List<List<String>> cells(List<PdfWord> words) {
        int columns = xs.length - 1;
        List<List<PdfWord>> inside = new ArrayList<>();
        for (int i = 0; i < group.length; i++) {
            inside.add(new ArrayList<>());
        }
        for (PdfWord w : words) {
            int c = at(xs, (w.left() + w.right()) / 2);
            int r = at(ys, w.y() - w.size() / 3);
            if (c >= 0 && r >= 0) {
                inside.get(root(group, r * columns + c)).add(w);
            }
        }
        List<List<String>> rows = new ArrayList<>();
        for (int r = 0; r + 1 < ys.length; r++) {
            List<String> row = new ArrayList<>();
            for (int c = 0; c < columns; c++) {
                int own = root(group, r * columns + c);
                boolean first = c == 0 || root(group, r * columns + c - 1) != own;
                row.add(first ? PdfParagraphs.joined(PdfRow.rows(inside.get(own))) : "");
            }
            rows.add(row);
        }
        return rows;
    }

    private static int at(float[] edges, float value) {
        for (int i = 0; i + 1 < edges.length; i++) {
            if (value >= edges[i] && value < edges[i + 1]) {
                return i;
            }
        }
        return -1;
    }
}
