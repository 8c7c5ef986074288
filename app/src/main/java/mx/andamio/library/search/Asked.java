package mx.andamio.library.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody typed, understood: words and phrases that a paper must have, and those that it must not. Anything can be typed.
 *
 * @param wanted every one of them is required
 * @param unwanted none of them may be there
 * @param leftOut words that are too common to be looked for, as typed
 * @param cut whether more was typed than is looked at
 */
public record Asked(List<Term> wanted, List<Term> unwanted, List<String> leftOut, boolean cut) {

    private static final int LONGEST = 400;
    private static final int MOST_WORDS = 24;
    private static final String QUOTES = "\"“”„«»";

    public Asked {
        wanted = List.copyOf(wanted);
        unwanted = List.copyOf(unwanted);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * One word, or several that follow one another.
     *
     * @param words folded, never empty, not all of them common
     */
    public record Term(List<String> words) {

        public Term {
            words = List.copyOf(words);
        }

        public boolean isPhrase() {
            return words.size() > 1;
        }
    }

    public static Asked of(String typed) {
        var points = typed.codePoints().limit(LONGEST).toArray();
        var reading = new Reading(points);
        reading.all();
        var wasCut = reading.words > MOST_WORDS || typed.codePointCount(0, typed.length()) > LONGEST;
        return new Asked(reading.wanted, reading.unwanted, List.copyOf(reading.leftOut), wasCut);
    }

    /** Every word that must be looked up, folded. */
    public Set<String> words() {
        return Stream.concat(wanted.stream(), unwanted.stream())
                .flatMap(term -> term.words().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Goes through what was typed, once. */
    private static final class Reading {

        private final int[] points;
        private final List<Term> wanted = new ArrayList<>();
        private final List<Term> unwanted = new ArrayList<>();
        private final LinkedHashSet<String> leftOut = new LinkedHashSet<>();
        private int at;
        private int words;

        Reading(int[] points) {
            this.points = points;
        }

        void all() {
            while (at < points.length) {
                if (Character.isWhitespace(points[at])) {
                    at++;
                    continue;
                }
                var not = isMinus(points[at]) && at + 1 < points.length && !isMinus(points[at + 1]);
                if (not) {
                    at++;
                }
                if (isQuote(points[at])) {
                    at++;
                    add(upTo(true), not);
                    at++;
                } else {
                    add(upTo(false), not);
                }
            }
        }

        /** What stands from here to the closing quotation mark, or else to the next space or quotation mark. */
        private String upTo(boolean quoted) {
            var from = at;
            while (at < points.length && !isQuote(points[at]) && (quoted || !Character.isWhitespace(points[at]))) {
                at++;
            }
            return new String(points, from, at - from);
        }

        /** What is written together, like 112/2026, is a phrase too. */
        private void add(String written, boolean not) {
            var term = Token.of(written).stream()
                    .map(Token::folded)
                    .limit(Math.max(0, MOST_WORDS - words))
                    .toList();
            words += Token.of(written).size();
            if (!term.stream().allMatch(Token::isCommon)) {
                (not ? unwanted : wanted).add(new Term(term));
            } else if (!term.isEmpty()) {
                leftOut.add(written.strip());
            }
        }

        private static boolean isQuote(int point) {
            return QUOTES.indexOf(point) >= 0;
        }

        private static boolean isMinus(int point) {
            return point == '-' || point == '\u2212' || point == '\u2013';
        }
    }
}
