package mx.andamio.reader.people;

import mx.andamio.reader.layout.Paper;
import mx.andamio.reader.organs.Gazetteer;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.text.Token;
import org.jspecify.annotations.Nullable;

/** The post of who speaks for others: "en representación de", "por el sector obrero", "por los patrones". */
final class Standing {

    private final Paper paper;
    private final Sentence sentence;
    private final Gazetteer gazetteer;
    private final Lexicon lexicon;
    private final Complement complement;

    Standing(Paper paper, Sentence sentence, Gazetteer gazetteer, Lexicon lexicon, Complement complement) {
        this.paper = paper;
        this.sentence = sentence;
        this.gazetteer = gazetteer;
        this.lexicon = lexicon;
        this.complement = complement;
    }

    /** "en representación del sindicato, Ana Ruiz", "por el sector obrero, Luis Sosa": who speaks for others. */
    @Nullable
    RoleMention at(int i) {
        boolean named = sentence.reads(i, "en", "representacion") || sentence.reads(i, "a", "nombre");
        boolean sector = sentence.reads(i, "por", "el", "sector");
        boolean side = sentence.reads(i, "por", "parte", "del", "sector");
        int group = named || sector || side ? i : groupEnd(i);
        if (group > i) {
            String of = sentence.at(i + 1).is("el") ? "del " + text(i + 2, group) : "de " + text(i + 1, group);
            return new RoleMention(
                    i, group, "Representante " + of, RoleText.withoutPreposition(of), "Representante", true);
        }
        if (!named && !sector && !side) {
            return null;
        }
        int k = i + (sector ? 1 : 2);
        int end = sector || side ? k + 3 : complement.end(k);
        boolean ofPerson = named && namesPost(k, end);
        if (end == k || ofPerson || !(sentence.at(end).isMark() || end >= sentence.size())) {
            return null;
        }
        String headed = RoleText.of(paper, sentence, k, end);
        headed = gazetteer.shortened(sector ? "d" + headed : headed);
        return new RoleMention(
                i, end, "Representante " + headed, RoleText.withoutPreposition(headed), "Representante", side);
    }

    /** "por los patrones, Ana Ruiz", "por el obrero, Luis Sosa" at the head of a clause: one past the group that the name speaks for. */
    private int groupEnd(int i) {
        boolean head =
                i == 0 || sentence.at(i - 1).isMark() || sentence.at(i - 1).is("y");
        Token article = sentence.at(i + 1);
        boolean the = article.is("el") || article.is("la") || article.is("los") || article.is("las");
        Token group = sentence.at(i + 2);
        int end = i + 3;
        while (sentence.at(end).lower() && end < i + 6 && !lexicon.isFinite(sentence.at(end))) {
            end++;
        }
        boolean post = RoleNoun.noun(group.fold()) != null && !RoleNoun.isSide(group.fold());
        boolean group1 = group.isWord() && !post && !lexicon.isFinite(group);
        boolean fits = sentence.at(i).is("por") && head && the && group1;
        return fits && sentence.at(end).is(",") && lexicon.startsName(sentence, end + 1) ? end : i;
    }

    private String text(int from, int to) {
        return RoleText.of(paper, sentence, from, to);
    }

    private boolean namesPost(int from, int to) {
        for (int k = from; k < to; k++) {
            if (RoleNoun.noun(sentence.at(k).fold()) != null && sentence.at(k).lower()) {
                return true;
            }
        }
        return false;
    }
}
