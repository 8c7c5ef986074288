package mx.andamio.reader.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mx.andamio.reader.Span;

/** Cuts blocks of running text into sentences. */
public final class Sentences {

    /** Abbreviations after which a point does not end a sentence. */
    public static final Set<String> ABBREVIATIONS = Set.of(
            "dr", "dra", "lic", "licda", "mtro", "mtra", "ing", "arq", "prof", "profa", "sr", "sra", "srta", "gral",
            "div", "cmte", "no", "num", "nos", "av", "col", "tel", "art", "arts", "frac", "cd", "edo", "ma", "gpe",
            "fco", "fca", "jr", "gto", "qro", "zac", "tamps", "ver", "jal", "nay", "sin", "son", "chih", "coah", "dgo",
            "ags", "hgo", "mor", "pue", "tlax", "oax", "gro", "mich", "chis", "camp", "yuc", "tab", "bcs", "pag",
            "pags", "cap", "inc", "ext", "apdo", "blvd", "gob", "pdte", "pdta", "enf", "quim", "psic", "cp", "cor",
            "tte", "sgto", "alm", "fr", "hno", "st", "depto", "aprox", "etc", "mtz", "hdz", "hndz", "glz", "rdz", "fdz",
            "gzz", "rmz", "snz", "mex", "tam", "lcda", "lcdo", "licdo", "drs", "dras", "enfra", "mtros", "mtras",
            "profr", "profra", "pbro", "admon", "ed");

    /** A longer stretch without an end is cut: every rule looks no further than one sentence, so reading stays linear. */
    public static final int LONGEST = 400;

    private final Tokeniser tokeniser;
    private final List<Sentence> sentences = new ArrayList<>();
    private int block;

    public Sentences(String text) {
        tokeniser = new Tokeniser(text);
    }

    /** Adds a block made of stretches that read on from one to the next (its lines). */
    public void add(Sentence.Part part, List<Span> stretches) {
        List<Token> tokens = new ArrayList<>();
        for (Span s : stretches) {
            Breaks.append(tokens, tokeniser.tokens(s.start(), s.end()));
        }
        tokeniser.closeQuotes();
        cut(part, tokens);
        block++;
    }

    public List<Sentence> all() {
        return List.copyOf(sentences);
    }

    /** Tokens of one line on its own. */
    public static List<Token> tokens(String text, Span span) {
        return new Tokeniser(text).tokens(span.start(), span.end());
    }

    private void cut(Sentence.Part part, List<Token> tokens) {
        int from = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (!ends(tokens, i) && i - from + 1 < LONGEST) {
                continue;
            }
            int to = i + 1;
            while (to < tokens.size() && to - from < LONGEST + 10 && closes(tokens.get(to))) {
                to++;
            }
            sentences.add(new Sentence(tokens.subList(from, to), part, block));
            from = to;
            i = to - 1;
        }
        if (from < tokens.size()) {
            sentences.add(new Sentence(tokens.subList(from, tokens.size()), part, block));
        }
    }

    private static boolean closes(Token t) {
        return t.closesQuote() || (t.is("\"") && !t.quoted()) || t.is(")") || t.is(".") || t.is("!") || t.is("?");
    }

    private static boolean ends(List<Token> tokens, int i) {
        Token t = tokens.get(i);
        if (!t.isMark() || !(t.is(".") || t.is("!") || t.is("?") || t.is("…"))) {
            return false;
        }
        int next = i + 1;
        while (next < tokens.size() && next - i < 10 && closes(tokens.get(next))) {
            next++;
        }
        if (next >= tokens.size()) {
            return true;
        }
        return beginsSentence(tokens.get(next)) && !(t.is(".") && abbreviates(tokens, i));
    }

    private static boolean beginsSentence(Token t) {
        return t.capital()
                || t.opensQuote()
                || t.is("\"")
                || t.is("¿")
                || t.is("¡")
                || t.is("—")
                || t.is("-")
                || t.kind() == Token.Kind.CODE
                || t.isNumber();
    }

    private static boolean abbreviates(List<Token> tokens, int i) {
        if (i == 0) {
            return true;
        }
        Token before = tokens.get(i - 1);
        if (before.end() != tokens.get(i).start() || !before.isWord()) {
            return false;
        }
        return ABBREVIATIONS.contains(before.fold()) || (before.text().length() == 1 && before.capital());
    }
}
