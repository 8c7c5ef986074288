package mx.andamio.reader.promises;

import java.util.Set;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.text.Token;

/** Quotations that go on with what a local authority said in the sentence before: what is promised there is not the institution's. */
final class OthersSpeech {

    private static final Set<String> POSTS =
            Set.of("mandataria", "mandatario", "gobernador", "gobernadora", "alcalde", "alcaldesa", "edil", "municipe");

    private int block = -1;
    private boolean before;

    /** Whether a sentence goes on with the words of the authority that the sentence before it named; to be asked of each in order. */
    boolean goesOn(Sentence s) {
        boolean follows = before && s.block() == block;
        before = opens(s);
        block = s.block();
        return follows && isUnnamed(s);
    }

    /** "La mandataria estatal calculó que…". */
    private static boolean opens(Sentence s) {
        boolean the = s.at(0).is("el") || s.at(0).is("la");
        return the && POSTS.contains(s.at(1).fold()) && s.tokens().stream().anyMatch(OthersSpeech::says);
    }

    /** "“Vamos a poner los terrenos”, afirmó.": a quotation that names nobody who says it. */
    private static boolean isUnnamed(Sentence s) {
        boolean quotes = s.tokens().stream().anyMatch(Token::quoted);
        boolean names = s.tokens().stream().anyMatch(t -> !t.quoted() && t.capital());
        return quotes && !names && s.tokens().stream().anyMatch(OthersSpeech::says);
    }

    private static boolean says(Token t) {
        return !t.quoted() && t.lower() && (t.text().endsWith("ó") || t.is("dijo"));
    }
}
