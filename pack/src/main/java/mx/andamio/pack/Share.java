package mx.andamio.pack;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number of members, or a part of them: {@code more than 1/2}, {@code at least 2/3}, {@code at least 16}.
 *
 * @param more whether it has to be more than that, not just as much
 * @param count from 0; of a part the upper number
 * @param of the lower number of a part, from 1; null of a number
 */
public record Share(boolean more, int count, @Nullable Integer of) {

    private static final Pattern FORM = Pattern.compile("(more than|at least) (\\d{1,4})(?:/(\\d{1,4}))?");

    public Share {
        if (count < 0 || (of != null && (of < 1 || count > of || (more && count == of)))) {
            throw new IllegalArgumentException("no share: " + count + "/" + of);
        }
    }

    /** Empty for another form, and for what could never be met: {@code more than 1/1}, {@code at least 3/2}. */
    public static Optional<Share> parse(String text) {
        var parts = FORM.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Share(
                    parts.group(1).equals("more than"),
                    Integer.parseInt(parts.group(2)),
                    parts.group(3) == null ? null : Integer.valueOf(parts.group(3))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** How many of so many are needed: one at least. */
    public int needed(int members) {
        if (of == null) {
            return Math.clamp(more ? count + 1L : count, 1, Integer.MAX_VALUE);
        }
        var whole = (long) members * count;
        return Math.clamp(more ? whole / of + 1 : (whole + of - 1) / of, 1, Integer.MAX_VALUE);
    }

    @Override
    public String toString() {
        return (more ? "more than " : "at least ") + count + (of == null ? "" : "/" + of);
    }
}
