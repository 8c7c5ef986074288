package mx.andamio.sheets.values;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Finds what somebody may have meant: names a few keystrokes away. It only suggests. */
final class Near {

    private static final int MOST = 3;

    private Near() {}

    private record Hit<V>(V value, int away) {}

    /**
     * Values whose names are nearest to a text.
     *
     * @param named values by folded names; several names may have one value
     * @return at most three, nearest first; empty when nothing is near
     */
    static <V> List<V> of(String folded, Map<String, V> named) {
        int most = Math.max(1, Math.min(4, folded.length() / 4));
        List<Hit<V>> hits = new ArrayList<>();
        for (Map.Entry<String, V> e : named.entrySet()) {
            if (Math.abs(e.getKey().length() - folded.length()) <= most) {
                int away = distance(folded, e.getKey(), most);
                if (away <= most) {
                    hits.add(new Hit<>(e.getValue(), away));
                }
            }
        }
        hits.sort(Comparator.comparingInt(Hit::away));
        int nearest = hits.isEmpty() ? 0 : hits.get(0).away();
        return hits.stream()
                .filter(h -> h.away() <= nearest + (nearest == 0 ? 0 : 1))
                .map(Hit::value)
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** Insertions, deletions, changes and swaps of neighbours; more than {@code most} is {@code most + 1}. */
    static int distance(String a, String b, int most) {
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] now = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            now[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int d = Math.min(Math.min(last[j] + 1, now[j - 1] + 1), last[j - 1] + cost);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                now[j] = swapped ? Math.min(d, before[j - 2] + 1) : d;
                least = Math.min(least, now[j]);
            }
            if (least > most) {
                return most + 1;
            }
            int[] spare = before;
            before = last;
            last = now;
            now = spare;
        }
        return last[b.length()];
    }
}
