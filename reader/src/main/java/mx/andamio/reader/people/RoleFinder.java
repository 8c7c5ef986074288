package mx.andamio.reader.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import mx.andamio.reader.layout.Paper;
import mx.andamio.reader.organs.Gazetteer;
import mx.andamio.reader.text.Fold;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.text.Token;
import org.jspecify.annotations.Nullable;

/** Finds the posts that a sentence names, each with its complement. */
final class RoleFinder {

    /** Titles that become a post only with a complement: "maestra de primaria". */
    private static final Set<String> TITLES_ALONE = Set.of(
            "maestra",
            "maestro",
            "profesora",
            "profesor",
            "ingeniera",
            "ingeniero",
            "contadora",
            "contador",
            "quimica",
            "quimico");

    private static final Set<String> BEFORE = Set.of("proximo", "proxima", "ex", "entonces");

    private final Paper paper;
    private final Sentence sentence;
    private final Gazetteer gazetteer;
    private final Lexicon lexicon;
    private final Complement complement;
    private final Standing standing;

    RoleFinder(Paper paper, Sentence sentence, Gazetteer gazetteer, Lexicon lexicon) {
        this.paper = paper;
        this.sentence = sentence;
        this.gazetteer = gazetteer;
        this.lexicon = lexicon;
        this.complement = new Complement(sentence, gazetteer, lexicon);
        this.standing = new Standing(paper, sentence, gazetteer, lexicon, complement);
    }

    List<RoleMention> all() {
        List<RoleMention> roles = new ArrayList<>();
        RoleMention last = null;
        for (int i = 0; i < sentence.size(); ) {
            RoleMention role = at(i);
            role = role == null ? standing.at(i) : role;
            if (role == null && last != null) {
                role = elided(i, last);
            }
            if (role != null) {
                role = joined(role);
                roles.add(role);
                last = role;
            }
            i = role == null ? i + 1 : Math.max(role.to(), i + 1);
        }
        return roles;
    }

    private @Nullable RoleMention at(int i) {
        Token noun = sentence.at(i);
        String printed = noun.isWord() ? RoleNoun.noun(noun.fold()) : null;
        if (shortened(i)) {
            printed = RoleNoun.ofShort(noun.fold());
        }
        boolean several = printed == null && noun.lower() && RoleNoun.plural(noun.fold());
        if (several) {
            printed = RoleNoun.ofPlural(noun.fold());
        }
        boolean inside = noun.capital()
                && sentence.at(i - 1).capital()
                && !noun.allCaps()
                && RoleNoun.noun(sentence.at(i - 1).fold()) == null
                && i > 1
                && !lexicon.isTitle(sentence.at(i - 1));
        if (printed == null || inside || isOtherwiseUsed(i)) {
            return null;
        }
        StringBuilder role = new StringBuilder(printed);
        int k = i + (shortened(i) ? 2 : 1);
        for (String modifier = modifier(k); modifier != null; modifier = modifier(k)) {
            role.append(' ').append(modifier);
            k++;
        }
        if (sentence.at(k).is("en")
                && (sentence.at(k + 1).is("turno") || sentence.at(k + 1).is("funciones"))) {
            role.append(" en ").append(sentence.at(k + 1).text());
            k += 2;
        }
        int from = BEFORE.contains(sentence.at(i - 1).fold()) ? i - 1 : i;
        return headed(from, i, k, prefixed(sentence.at(from), role.toString()), several);
    }

    private static String prefixed(Token before, String role) {
        if (before.is("ex")) {
            return "Ex" + Fold.lower(role);
        }
        return (before.fold().startsWith("proxim") ? "Próximo " : "") + role;
    }

    /** "Coord. de Abasto", "Dir. del HGZ 35". */
    private boolean shortened(int i) {
        return RoleNoun.ofShort(sentence.at(i).fold()) != null
                && sentence.at(i + 1).is(".")
                && (sentence.at(i + 2).is("de")
                        || sentence.at(i + 2).is("del")
                        || RoleNoun.modifier(sentence.at(i + 2).fold()) != null);
    }

    /** "el sector obrero", "su madre", "la maestra Ana Ruiz", "la Secretaría": the noun of a post that names none here. */
    private boolean isOtherwiseUsed(int i) {
        Token before = sentence.at(i - 1);
        Token noun = sentence.at(i);
        Token next = sentence.at(i + 1);
        boolean title = TITLES_ALONE.contains(noun.fold()) && (next.capital() || next.is("."));
        boolean kin = (before.is("su") || before.is("mi")) && (noun.is("madre") || noun.is("padre"));
        boolean parent = (noun.is("madre") || noun.is("padre") || noun.is("viuda") || noun.is("viudo"))
                && next.is("de")
                && lexicon.isGiven(sentence.at(i + 2));
        boolean house = Fold.lower(noun.text()).endsWith("ía");
        return before.is("sector") || kin || parent || title || house;
    }

    /** The post {@code role}, its noun at {@code noun}, with the complement that starts at {@code k}. */
    private RoleMention headed(int from, int noun, int k, String role, boolean several) {
        int end = complement.end(k);
        end = end == k && sentence.at(noun - 1).is(",") ? complement.lowerEnd(k) : end;
        int named = gazetteer.headedEnd(sentence, k);
        boolean ownOrgan = named > k
                && sentence.at(named).is("del")
                && (sentence.at(named + 1).is(gazetteer.shortName())
                        || sentence.at(named + 1).is("instituto"));
        String headed = ownOrgan
                ? RoleText.of(paper, sentence, k, named)
                : end > k ? RoleText.of(paper, sentence, k, end) : union(noun, k);
        headed = headed == null ? owner(noun) : gazetteer.shortened(headed);
        if (several && headed != null) {
            headed = RoleText.singular(headed);
        }
        String text = role + (headed == null ? "" : " " + headed);
        return new RoleMention(
                from, end, text, headed == null ? null : RoleText.withoutPreposition(headed), role, several);
    }

    /** "los titulares de Coahuila, Ana Ruiz, y de Durango, Luis Sosa", "la directora de Finanzas, …; el de Abasto, Luis Sosa". */
    private @Nullable RoleMention elided(int i, RoleMention last) {
        Token of = sentence.at(i);
        if (!(of.is("de") || of.is("del") || of.is("en"))) {
            return null;
        }
        Token before = sentence.at(i - 1);
        boolean article = before.is("el") || before.is("la");
        boolean member = last.several() && (before.is(",") || before.is(";") || before.is("y"));
        int end = article || member ? complement.end(i) : i;
        if (end == i || !sentence.at(end).is(",") || !lexicon.startsName(sentence, end + 1)) {
            return null;
        }
        String headed = RoleText.like(last.headed(), RoleText.of(paper, sentence, i, end), last.several());
        return new RoleMention(
                i, end, last.bare() + " " + headed, RoleText.withoutPreposition(headed), last.bare(), last.several());
    }

    /** One past the capital words of an organ's name: "Hospital General". */
    private int ofName(int k) {
        int end = k + 1;
        while (sentence.at(end).capital()) {
            end++;
        }
        return end;
    }

    /** "el Consejo Técnico del IMSS, su director general": the institution's own head. */
    private boolean namesInstitution(int noun) {
        for (int k = 0; k < noun; k++) {
            if (sentence.at(k).is(gazetteer.shortName()) || sentence.at(k).is("instituto")) {
                return true;
            }
        }
        return false;
    }

    /** One person's two posts: "titular del OOAD Sinaloa y presidenta del Consejo". */
    private RoleMention joined(RoleMention role) {
        if (role.several()
                || !(sentence.at(role.to()).is("y") || sentence.at(role.to()).is("e"))) {
            return role;
        }
        RoleMention other = at(role.to() + 1);
        if (other == null || other.several() || other.from() != role.to() + 1) {
            return role;
        }
        String headed = role.headed() == null ? other.headed() : role.headed();
        return new RoleMention(role.from(), other.to(), role.role() + " y " + other.role(), headed, role.bare(), false);
    }

    /** "la Secretaría de Salud y su titular, Luis Sosa", "el hospital, cuya directora": what was named before. */
    private @Nullable String owner(int noun) {
        Token whose = sentence.at(noun - 1);
        if (!(whose.is("su") || whose.is("cuyo") || whose.is("cuya"))) {
            return null;
        }
        if (sentence.at(noun + 1).is("general") && namesInstitution(noun)) {
            return "del " + gazetteer.pack().code().toUpperCase(Locale.ROOT);
        }
        for (int k = noun - 2; k > 0; k--) {
            boolean honoured = sentence.at(k - 1).is(".") && sentence.at(k - 2).is("h");
            Token article = sentence.at(honoured ? k - 3 : k - 1);
            boolean nested = sentence.at(k - 2).is("de") && sentence.at(k - 3).capital();
            boolean opens = sentence.at(k).capital()
                    && Complement.isOrganNoun(sentence.at(k))
                    && !nested
                    && (article.is("el")
                            || article.is("la")
                            || article.is("al")
                            || (article.is("del") && !sentence.at(k - 2).capital()));
            int end = opens ? Math.min(complement.end(ofName(k)), noun - 1) : k;
            while (opens
                    && (sentence.at(end - 1).is("y") || sentence.at(end - 1).is(","))) {
                end--;
            }
            if (opens && end < noun) {
                String name = (honoured ? "H. " : "") + RoleText.of(paper, sentence, k, Math.max(end, k + 1));
                return (article.is("la") ? "de la " : "del ") + name;
            }
        }
        return null;
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

    /** A known adjective, or a word that has the ending of one and stands between the noun and its complement or name. */
    private @Nullable String modifier(int k) {
        Token t = sentence.at(k);
        if (!t.isWord()) {
            return null;
        }
        String known = RoleNoun.modifier(t.fold());
        if (known != null) {
            return known;
        }
        Token next = sentence.at(k + 1);
        boolean fits = next.is("de")
                || next.is("del")
                || next.is("en")
                || next.fold().startsWith("adscrit")
                || (t.lower() && (next.is(",") || next.capital()));
        return fits && RoleNoun.isAdjective(t.fold()) && !lexicon.isFinite(t) && !lexicon.isGiven(t)
                ? RoleNoun.masculine(Fold.lower(t.text()))
                : null;
    }

    static boolean isParticle(Token t) {
        return Complement.PARTICLES.contains(t.fold());
    }

    static String folded(String text) {
        return Fold.of(text);
    }
}
