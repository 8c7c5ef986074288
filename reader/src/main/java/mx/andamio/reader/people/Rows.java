package mx.andamio.reader.people;

import java.util.ArrayList;
import java.util.List;
import mx.andamio.reader.layout.Paper;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.text.Token;

/** Lists of attendance have a person a line and no full stop: their lines are read one by one, not as one sentence. */
final class Rows {

    private static final int LABEL = 8;

    private final Paper paper;
    private final Lexicon lexicon;

    Rows(Paper paper, Lexicon lexicon) {
        this.paper = paper;
        this.lexicon = lexicon;
    }

    /** The sentence, cut before each line that begins with a person or a label when two such lines follow each other. */
    List<Sentence> of(Sentence s) {
        List<Integer> cuts = new ArrayList<>();
        int named = 0;
        for (int i = 0; i < s.size(); i++) {
            if (i > 0 && !startsLine(s, i)) {
                continue;
            }
            boolean person = isPerson(s, i);
            named += person ? 1 : 0;
            if (i > 0 && (person || isLabel(s, i)) && endsRow(s.at(i - 1))) {
                cuts.add(i);
            }
        }
        return named < 2 || cuts.isEmpty() ? List.of(s) : pieces(s, cuts);
    }

    private static List<Sentence> pieces(Sentence s, List<Integer> cuts) {
        List<Sentence> pieces = new ArrayList<>();
        int from = 0;
        for (int cut : cuts) {
            pieces.add(new Sentence(s.tokens().subList(from, cut), s.part(), s.block()));
            from = cut;
        }
        pieces.add(new Sentence(s.tokens().subList(from, s.size()), s.part(), s.block()));
        return pieces;
    }

    private boolean startsLine(Sentence s, int i) {
        return paper.view().substring(s.at(i - 1).end(), s.at(i).start()).indexOf('\n') >= 0;
    }

    /** "Dra. Ana Ruiz Gil – Directora", "3. Luis Sosa, jefe de Abasto": a name, then a mark. */
    private boolean isPerson(Sentence s, int i) {
        int k = i;
        while (k < i + 6 && (s.at(k).isNumber() || s.at(k).isMark() || lexicon.isTitle(s.at(k)))) {
            k++;
        }
        boolean titled = k > i && lexicon.isTitle(s.at(s.at(k - 1).isMark() ? k - 2 : k - 1));
        int words = 0;
        while (words < LABEL
                && (s.at(k).capital() || RoleFinder.isParticle(s.at(k)))
                && !(titled && words > 0 && startsLine(s, k))) {
            if (!lexicon.mayBeName(s.at(k))
                    && !RoleFinder.isParticle(s.at(k))
                    && !lexicon.mayBeNameInCapitals(s.at(k))) {
                return false;
            }
            words++;
            k++;
        }
        Token mark = s.at(k);
        if (titled && words > 1 && (k >= s.size() || startsLine(s, k))) {
            return true;
        }
        return words > 1 && mark.isMark() && !mark.text().isEmpty() && !mark.is(".") && !mark.closesQuote();
    }

    /** "Ausente con justificación:". */
    private static boolean isLabel(Sentence s, int i) {
        for (int k = i + 1; s.at(i).capital() && k < i + LABEL; k++) {
            if (s.at(k).is(":")) {
                return true;
            }
        }
        return false;
    }

    /** A line that ends in a comma, an article or a preposition goes on in the next one. */
    private static boolean endsRow(Token last) {
        return !(last.is(",") || last.is("y") || RoleFinder.isParticle(last) || last.is("con") || last.is("a"));
    }
}
