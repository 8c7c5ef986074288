package mx.andamio.library.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mx.andamio.library.Item.Place;
import mx.andamio.library.PaperArchive.Piece;
import mx.andamio.library.PaperArchive.Quote;
import mx.andamio.library.search.Asked.Term;
import org.jspecify.annotations.Nullable;

/** Finds in a part of a paper's text where what was asked for stands, and cuts out the words around it. */
public final class Quotes {

    private static final int AROUND = 90;
    private static final int LONGEST = 260;
    private static final int MOST_MARKS = 12;

    private final List<Term> wanted;
    private final Map<String, Set<String>> stems;

    /** No stem takes the first letter of a word away: only words that begin like one that was asked for need be looked up. */
    private final Set<Character> firsts;

    /**
     * @param wanted what was asked for
     * @param stems of every word in it, as the index has them
     */
    public Quotes(List<Term> wanted, Map<String, Set<String>> stems) {
        this.wanted = wanted;
        this.stems = stems;
        this.firsts = wanted.stream()
                .flatMap(term -> term.words().stream())
                .map(word -> word.charAt(0))
                .collect(Collectors.toSet());
    }

    /** The words of a part of a text; those that are no candidates have a place only. */
    public List<Token> tokens(int[] points) {
        return Token.of(points, firsts);
    }

    /** The words that may be hits, so that somebody finds out their stems. */
    public Set<String> candidates(List<Token> tokens) {
        return tokens.stream().filter(this::mayHit).map(Token::word).collect(Collectors.toSet());
    }

    private boolean mayHit(Token token) {
        return !token.folded().isEmpty() && firsts.contains(token.folded().charAt(0));
    }

    /** A hit: its first and last word, by their place among the words, and which of the terms it is. */
    private record Match(int first, int last, int term) {}

    /**
     * The best quotes of a part of a text in the order of the text: those with most different terms.
     *
     * @param points the part
     * @param offset where the part begins in the paper's text
     * @param stemOf stems of {@link #candidates}, by word
     * @param after a place in the paper's text: hits that begin before it were quoted already
     */
    public List<Quote> in(
            int[] points, int offset, List<Token> tokens, Map<String, String> stemOf, int after, int most) {
        var matches = matches(tokens, stemOf).stream()
                .filter(match -> offset + tokens.get(match.first()).start() >= after)
                .toList();
        var groups = new ArrayList<List<Match>>();
        var i = 0;
        while (i < matches.size()) {
            var from = i;
            var start = tokens.get(matches.get(from).first()).start();
            while (i < matches.size()
                    && i - from < MOST_MARKS
                    && (i == from || tokens.get(matches.get(i).last()).end() - start <= LONGEST)) {
                i++;
            }
            groups.add(matches.subList(from, i));
        }
        return groups.stream()
                .sorted(Comparator.comparingLong(Quotes::terms).reversed())
                .limit(most)
                .map(group -> quote(points, offset, tokens, group))
                .sorted(Comparator.comparingInt(
                        quote -> quote.places().getFirst().start()))
                .toList();
    }

    private static long terms(List<Match> matches) {
        return matches.stream().mapToInt(Match::term).distinct().count();
    }

    /** In the order of the text, none over another. */
    private List<Match> matches(List<Token> tokens, Map<String, String> stemOf) {
        var at = new HashMap<Integer, String>();
        for (var i = 0; i < tokens.size(); i++) {
            if (mayHit(tokens.get(i))) {
                at.put(
                        i,
                        stemOf.getOrDefault(tokens.get(i).word(), tokens.get(i).folded()));
            }
        }
        var found = new ArrayList<Match>();
        var end = 0;
        for (var i = 0; i < tokens.size(); i++) {
            var best = longest(tokens, at, i);
            if (best != null && best.first() >= end) {
                found.add(best);
                end = best.last() + 1;
            }
        }
        return found;
    }

    private @Nullable Match longest(List<Token> tokens, Map<Integer, String> at, int first) {
        Match best = null;
        for (var t = 0; t < wanted.size(); t++) {
            var words = wanted.get(t).words();
            if (stands(words, at, first, tokens.size())) {
                var match = new Match(first, first + words.size() - 1, t);
                best = best == null || match.last() > best.last() ? match : best;
            }
        }
        return best;
    }

    private boolean stands(List<String> words, Map<Integer, String> at, int first, int size) {
        if (first + words.size() > size) {
            return false;
        }
        for (var i = 0; i < words.size(); i++) {
            var word = words.get(i);
            var stem = at.get(first + i);
            if (stem == null || !stems.getOrDefault(word, Set.of()).contains(stem)) {
                return false;
            }
        }
        return true;
    }

    private static Quote quote(int[] points, int offset, List<Token> tokens, List<Match> matches) {
        var start = tokens.get(matches.getFirst().first()).start();
        var from = matches.getFirst().first();
        while (from > 0 && start - tokens.get(from - 1).start() <= AROUND) {
            from--;
        }
        var end = tokens.get(matches.getLast().last()).end();
        var to = matches.getLast().last();
        while (to + 1 < tokens.size() && tokens.get(to + 1).end() - end <= AROUND) {
            to++;
        }
        var pieces = new ArrayList<Piece>();
        var places = new ArrayList<Place>();
        var done = tokens.get(from).start();
        for (var match : matches) {
            var place = new Place(
                    tokens.get(match.first()).start(), tokens.get(match.last()).end());
            add(pieces, points, done, place.start(), false);
            add(pieces, points, place.start(), place.end(), true);
            places.add(new Place(offset + place.start(), offset + place.end()));
            done = place.end();
        }
        add(pieces, points, done, tokens.get(to).end(), false);
        return new Quote(pieces, places);
    }

    private static void add(List<Piece> pieces, int[] points, int from, int to, boolean hit) {
        if (from < to) {
            // One word may be as long as a whole paper.
            pieces.add(new Piece(new String(points, from, Math.min(to - from, LONGEST)), hit));
        }
    }
}
