package mx.andamio.pages;

import java.util.List;

/**
 * A part of a longer list, as the JSON interface gives it.
 *
 * @param total how many there are in all
 */
public record Slice<T>(List<T> items, long total) {

    public static final int LARGEST = 500;

    public Slice {
        items = List.copyOf(items);
    }

    /** @throws BadRequest {@code request.page} unless {@code page ≥ 0} and {@code 1 ≤ size ≤ 500} */
    public static void check(int page, int size) {
        if (page < 0 || size < 1 || size > LARGEST) {
            throw new BadRequest("request.page", Integer.toString(LARGEST));
        }
    }

    /** Cuts the slice out of a list that is already whole in memory. */
    public static <T> Slice<T> of(List<T> all, int page, int size) {
        check(page, size);
        var from = (int) Math.min((long) page * size, all.size());
        var to = Math.min(from + size, all.size());
        return new Slice<>(all.subList(from, to), all.size());
    }
}
