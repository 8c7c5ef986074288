package mx.andamio.reader.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mx.andamio.reader.layout.Paper;
import mx.andamio.reader.organs.Gazetteer;
import mx.andamio.reader.text.Fold;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.text.Token;
import mx.andamio.reader.text.Words;
import org.jspecify.annotations.Nullable;

/** Finds the posts that a sentence names, each with its complement. */
final class RoleFinder {

    private static final Set<String> PREPOSITIONS = Set.of("de", "del", "en", "para", "ante", "por");
    private static final Set<String> PARTICLES =
            Set.of("de", "del", "la", "las", "los", "el", "y", "e", "en", "para", "por");
    private static final Set<String> BEFORE = Set.of("proximo", "proxima", "ex", "entonces");
    private static final Set<String> ORGAN_NOUNS = Words.folded("role_nouns_of_organs.txt");
    private static final int LONGEST = 40;

    private final Paper paper;
    private final Sentence sentence;
    private final Gazetteer gazetteer;
    private final Lexicon lexicon;

    RoleFinder(Paper paper, Sentence sentence, Gazetteer gazetteer, Lexicon lexicon) {
        this.paper = paper;
        this.sentence = sentence;
        this.gazetteer = gazetteer;
        this.lexicon = lexicon;
    }

    List<RoleMention> all() {
        List<RoleMention> roles = new ArrayList<>();
        for (int i = 0; i < sentence.size(); ) {
            RoleMention role = at(i);
            if (role != null) {
                roles.add(role);
            }
            i = role == null ? i + 1 : role.to();
        }
        return roles;
    }

    private @Nullable RoleMention at(int i) {
        Token noun = sentence.at(i);
        String printed = noun.isWord() ? RoleNoun.noun(noun.fold()) : null;
        boolean inside = noun.capital()
                && sentence.at(i - 1).capital()
                && !noun.allCaps()
                && RoleNoun.noun(sentence.at(i - 1).fold()) == null
                && i > 1
                && !lexicon.isTitle(sentence.at(i - 1));
        if (printed == null || inside) {
            return null;
        }
        StringBuilder role = new StringBuilder(printed);
        int k = i + 1;
        for (String modifier = modifier(k); modifier != null; modifier = modifier(k)) {
            role.append(' ').append(modifier);
            k++;
        }
        int end = complement(k);
        int named = gazetteer.headedEnd(sentence, k);
        boolean ownOrgan = named > k
                && sentence.at(named).is("del")
                && (sentence.at(named + 1).is(gazetteer.shortName())
                        || sentence.at(named + 1).is("instituto"));
        String headed = ownOrgan
                ? RoleText.of(paper, sentence, k, named)
                : end > k ? RoleText.of(paper, sentence, k, end) : union(i, k);
        int from = BEFORE.contains(sentence.at(i - 1).fold()) ? i - 1 : i;
        headed = headed == null ? null : gazetteer.shortened(headed);
        String prefix = from < i && sentence.at(from).fold().startsWith("proxim") ? "Próximo " : "";
        String text = prefix + role + (headed == null ? "" : " " + headed);
        return new RoleMention(from, end, text, headed == null ? null : RoleText.withoutPreposition(headed));
    }

    /** A bare "secretario general" behind the union's name in the same sentence is the union's. */
    private @Nullable String union(int noun, int end) {
        if (!sentence.at(noun).fold().startsWith("secretari")
                || !sentence.at(end - 1).is("general")) {
            return null;
        }
        for (int k = noun - 1; k >= 0; k--) {
            String union = gazetteer.union(sentence.at(k));
            if (union != null) {
                return "del " + union;
            }
        }
        return null;
    }

    private @Nullable String modifier(int k) {
        return sentence.at(k).isWord() ? RoleNoun.modifier(sentence.at(k).fold()) : null;
    }

    /** One past the complement that starts at {@code k}, or {@code k}. */
    private int complement(int k) {
        if (!PREPOSITIONS.contains(sentence.at(k).fold())) {
            return k;
        }
        int named = gazetteer.headedEnd(sentence, k);
        int end = Math.max(named, generic(k));
        if (named > k) {
            end = Math.max(end, generic(named));
        }
        return Math.max(end, toComma(end));
    }

    private int generic(int k) {
        int end = k;
        int i = k;
        while (i < sentence.size() && i - k < LONGEST) {
            int step = step(i, k);
            if (step == 0) {
                break;
            }
            i += step;
            end = i;
        }
        return end;
    }

    /** How many tokens continue a complement at {@code i}: 0 when it ends there. */
    private int step(int i, int start) {
        Token t = sentence.at(i);
        if (PARTICLES.contains(t.fold())
                && t.isWord()
                && !(t.capital() && i > start && !sentence.at(i - 1).isWord())) {
            return particle(i, start);
        }
        if (t.is("(")) {
            return sentence.at(i + 2).is(")") && i > start ? 3 : 0;
        }
        if (t.is(",") && gazetteer.isSpecialty(sentence.at(i - 1)) && gazetteer.isSpecialty(sentence.at(i + 1))) {
            return 2;
        }
        if (t.opensQuote() || t.is("\"")) {
            return quoted(i);
        }
        if ((t.is("no") || t.is("num"))
                && (sentence.at(i + 1).is(".") && sentence.at(i + 2).isNumber())) {
            return 3;
        }
        if (t.isNumber()
                && i > start
                && (ORGAN_NOUNS.contains(sentence.at(i - 1).fold())
                        || sentence.at(i - 1).allCaps())) {
            return 1;
        }
        return i > start && isNoun(i, start) ? 1 : 0;
    }

    private int particle(int i, int start) {
        int k = i;
        while (PARTICLES.contains(sentence.at(k).fold()) && k - i < 3) {
            k++;
        }
        boolean and = sentence.at(i).is("y") || sentence.at(i).is("e");
        if (and
                && (i == start
                        || (lexicon.isGiven(sentence.at(k))
                                && sentence.at(k + 1).capital())
                        || RoleNoun.noun(sentence.at(k).fold()) != null)) {
            return 0;
        }
        boolean in = sentence.at(i).is("en")
                || sentence.at(i).is("por")
                || sentence.at(i).is("para");
        if (in && i > start && !sentence.at(k).capital()) {
            return 0;
        }
        boolean noun = isNoun(k, start)
                || (sentence.at(k).is("no") && sentence.at(k + 1).is("."));
        return noun || sentence.at(k).opensQuote() ? k - i : 0;
    }

    private boolean isNoun(int i, int start) {
        Token t = sentence.at(i);
        if (!t.isWord() && t.kind() != Token.Kind.CODE) {
            return false;
        }
        if (!t.capital()) {
            return ORGAN_NOUNS.contains(t.fold());
        }
        boolean afterName = i > start
                && !PARTICLES.contains(sentence.at(i - 1).fold())
                && !sentence.at(i - 1).is("san")
                && !sentence.at(i - 1).is("santa");
        return !(afterName
                        && lexicon.isGiven(t)
                        && sentence.at(i + 1).isWord()
                        && (sentence.at(i + 1).capital()
                                || PARTICLES.contains(sentence.at(i + 1).fold())))
                && !(afterName && lexicon.isTitle(t));
    }

    private int quoted(int i) {
        for (int k = i + 1; k < Math.min(sentence.size(), i + 12); k++) {
            if (sentence.at(k).closesQuote() || sentence.at(k).is("\"")) {
                return k - i + 1;
            }
        }
        return 0;
    }

    /** A complement in lower case runs to the comma before the name: "el coordinador de abasto y farmacias, Luis Pérez". */
    private int toComma(int k) {
        for (int i = k; i < Math.min(sentence.size(), k + 10); i++) {
            Token t = sentence.at(i);
            if (t.is(",")) {
                return i > k && lexicon.startsName(sentence, i + 1) ? i : k;
            }
            if (!t.isWord() || t.is("que") || t.is("quien") || t.is("se") || lexicon.isFinite(t)) {
                return k;
            }
        }
        return k;
    }

    static boolean isParticle(Token t) {
        return PARTICLES.contains(t.fold());
    }

    static String folded(String text) {
        return Fold.of(text);
    }
}
