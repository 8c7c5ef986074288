package mx.andamio.reader.people;

import java.util.List;
import mx.andamio.reader.layout.Paper;
import mx.andamio.reader.organs.Gazetteer;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.text.Token;
import org.jspecify.annotations.Nullable;

/** Reads persons where the column says that a person stands: name and post need no evidence there. */
public final class TableRoles {

    private static final Lexicon LEXICON = new Lexicon();

    private TableRoles() {}

    /** First token of a name behind its titles ("Dra.", "Q.F.B."). */
    public static int nameStart(Sentence s) {
        int k = 0;
        while (k < s.size() - 1) {
            Token t = s.at(k);
            boolean initials =
                    t.isWord() && t.text().length() == 1 && s.at(k + 1).is(".");
            if (!LEXICON.isTitle(t) && !t.is(".") && !initials && !t.is("el") && !t.is("la")) {
                break;
            }
            k++;
        }
        return k;
    }

    /** One past the name: it ends before a comma, a dash or a parenthesis. */
    public static int nameEnd(Sentence s, int from) {
        int k = from;
        while (k < s.size() && (s.at(k).isWord() || s.at(k).is("."))) {
            k++;
        }
        return k > from && s.at(k - 1).is(".") ? k - 1 : k;
    }

    /** A name as usually written; null when the words can hardly be one (a heading, a post, a single word). */
    public static @Nullable String name(Paper paper, Sentence s, int from, int to) {
        long capitals = s.tokens().subList(from, to).stream()
                .filter(t -> t.capital() || t.allCaps())
                .count();
        boolean role = from < to && RoleNoun.noun(s.at(from).fold()) != null;
        boolean other = s.tokens().subList(from, to).stream()
                .anyMatch(t -> t.lower() && !NameFinder.PARTICLES.contains(t.fold()));
        return capitals < 2 || other || to - from > 9 || role ? null : Names.printed(paper.flat(s.span(from, to)));
    }

    /** The post of a cell in neutral masculine, its own words where it names none that is known. */
    public static String role(Paper paper, Gazetteer gazetteer, Sentence s) {
        List<RoleMention> roles = new RoleFinder(paper, s, gazetteer, LEXICON).all();
        boolean first = !roles.isEmpty() && roles.getFirst().from() == 0;
        String text = first ? roles.getFirst().role() : paper.flat(s.span());
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
