package mx.andamio.posts.web;

import mx.andamio.pages.Words;
import mx.andamio.posts.Holding.Unknown;
import mx.andamio.posts.Seen;
import mx.andamio.posts.Term;

/** Days of holders in words people use. */
public final class PostWords {

    private PostWords() {}

    /** {@code del 3 mar 2025 al 30 abr 2026}, {@code desde el 3 mar 2025}, {@code hasta el 30 abr 2026}. */
    public static String term(Term term, Words words) {
        var begins = term.begins();
        var ends = term.ends();
        if (begins == null) {
            return ends == null ? words.text("post.begins_unknown") : words.text("post.until", words.shortDate(ends));
        }
        return ends == null
                ? words.text("post.since", words.shortDate(begins))
                : words.text("post.from_to", words.shortDate(begins), words.shortDate(ends));
    }

    /** {@code el 8 may 2024 (217/2024)}, {@code en diciembre de 2024 (115 Asamblea)}. */
    public static String seen(Seen seen, Words words) {
        var key = seen.isOn(seen.from()) ? "holding.seen_in" : "holding.seen_within";
        return words.text(key, shortDay(seen, words), seen.source());
    }

    /** The nearest days on which somebody was seen, or that nobody was. */
    public static String nearest(Unknown unknown, Words words) {
        var before = unknown.before();
        var after = unknown.after();
        if (before == null) {
            return after == null
                    ? words.text("holding.never")
                    : words.text("holding.after", after.person(), seen(after, words));
        }
        var last = words.text("holding.before", before.person(), seen(before, words));
        return after == null ? last : last + "; " + words.text("holding.after", after.person(), seen(after, words));
    }

    /** {@code miércoles 8 de mayo de 2024}, {@code diciembre de 2024} or {@code 2024}. */
    public static String day(Seen seen, Words words) {
        return seen.isOn(seen.from()) ? words.longDate(seen.from()) : period(seen, words);
    }

    /** {@code 8 may 2024}, {@code diciembre de 2024} or {@code 2024}. */
    public static String shortDay(Seen seen, Words words) {
        return seen.isOn(seen.from()) ? words.shortDate(seen.from()) : period(seen, words);
    }

    private static String period(Seen seen, Words words) {
        return seen.from().getMonth() == seen.to().getMonth()
                ? words.month(seen.from())
                : Integer.toString(seen.from().getYear());
    }
}
