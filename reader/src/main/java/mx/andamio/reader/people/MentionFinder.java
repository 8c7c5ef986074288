package mx.andamio.reader.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mx.andamio.reader.layout.Paper;
import mx.andamio.reader.organs.Gazetteer;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.text.Token;
import org.jspecify.annotations.Nullable;

/** Decides which runs of a sentence are persons, and which post stands beside each. */
final class MentionFinder {

    private static final Set<String> BEFORE_POST = Set.of(
            "el",
            "la",
            "quien",
            "es",
            "actual",
            "su",
            "un",
            "una",
            "nuevo",
            "nueva",
            "tambien",
            "funge",
            "fungio",
            "como",
            "oficio",
            "profesion",
            "ocupacion");

    private final Sentence sentence;
    private final int index;
    private final Lexicon lexicon;
    private final Paper paper;
    private final Gazetteer gazetteer;
    private final List<NameRun> runs;
    private final List<RoleMention> roles;

    MentionFinder(Paper paper, Sentence sentence, int index, Gazetteer gazetteer, Lexicon lexicon) {
        this.sentence = sentence;
        this.index = index;
        this.lexicon = lexicon;
        this.paper = paper;
        this.gazetteer = gazetteer;
        this.roles = new RoleFinder(paper, sentence, gazetteer, lexicon).all();
        NameFinder names = new NameFinder(paper, sentence, lexicon, gazetteer);
        this.runs = names.all().stream()
                .map(r -> behindPost(r, names))
                .filter(r -> roles.stream().noneMatch(role -> role.from() <= r.from() && r.to() <= role.to()))
                .toList();
    }

    /** "el alcalde de Apodaca César Garza": the name begins where the post ends. */
    private NameRun behindPost(NameRun run, NameFinder names) {
        return roles.stream()
                .filter(r -> r.from() < run.from() && run.from() < r.to() && r.to() < run.to())
                .findFirst()
                .map(r -> names.run(r.to(), run.to()))
                .orElse(run);
    }

    List<RoleMention> roles() {
        return roles;
    }

    List<Mention> mentions() {
        List<Mention> mentions = new ArrayList<>();
        Mention last = null;
        for (int i = 0; i < runs.size(); i++) {
            NameRun run = runs.get(i);
            RoleMention before = roleBefore(run);
            RoleMention after = roleAfter(run, i + 1 < runs.size() ? runs.get(i + 1) : null);
            if (before != null && after != null && (before.headed() != null || after.headed() == null)) {
                after = null;
            }
            before = before == null && after == null ? profession(run) : before;
            String rule = rule(run, before, after);
            if (rule != null) {
                RoleMention role = after == null && before != null ? fuller(before, run) : after;
                int from = before != null ? before.from() : run.outer();
                int to = after != null ? after.to() : run.to();
                role = role == null ? shared(run, last) : role;
                last = new Mention(sentence, index, run, role, from, to, rule);
                mentions.add(last);
            }
        }
        return mentions;
    }

    /** "la antropóloga Ana Ruiz": a title that is a post where no other is said. */
    private @Nullable RoleMention profession(NameRun run) {
        return roles.stream()
                .filter(r -> run.outer() <= r.from() && r.to() == run.from())
                .findFirst()
                .orElse(null);
    }

    /** "los consejeros Ana Ruiz y Luis Sosa": the post in the plural is that of each name of the list. */
    private @Nullable RoleMention shared(NameRun run, @Nullable Mention last) {
        RoleMention role = last == null ? null : last.role();
        if (last == null || role == null || !role.several()) {
            return null;
        }
        for (int k = last.name().to(); k < run.outer(); k++) {
            Token t = sentence.at(k);
            boolean aside = t.is("(")
                    || t.is(")")
                    || sentence.at(k - 1).is("(")
                    || sentence.at(k + 1).is(")");
            if (!(t.is(",") || t.is("y") || t.is("e") || t.is("la") || t.is("el") || aside)) {
                return null;
            }
        }
        return role;
    }

    /** "el investigador Luis Sosa, de la UAM": what a bare post heads may follow the name. */
    private RoleMention fuller(RoleMention role, NameRun run) {
        int k = run.to() + 1;
        boolean of = sentence.at(k - 1).is(",")
                && (sentence.at(k).is("de") || sentence.at(k).is("del"));
        boolean organ = sentence.at(k + 1).capital() || sentence.at(k + 2).capital();
        if (role.headed() != null || role.several() || !of || !organ) {
            return role;
        }
        int end = new Complement(sentence, gazetteer, lexicon).end(k);
        Token mark = sentence.at(end);
        if (end == k || !(mark.isMark() && !mark.is("("))) {
            return role;
        }
        String headed = gazetteer.shortened(RoleText.of(paper, sentence, k, end));
        return new RoleMention(
                role.from(),
                role.to(),
                role.role() + " " + headed,
                RoleText.withoutPreposition(headed),
                role.bare(),
                false);
    }

    private @Nullable String rule(NameRun run, @Nullable RoleMention before, @Nullable RoleMention after) {
        int core = run.core().size();
        if (core < 2 && run.given() && Kin.before(sentence, run.outer())) {
            return "person.kin";
        }
        if (core < 2) {
            return run.titled() || before != null ? "person.short" : run.given() ? null : "person.surname";
        }
        if (before != null) {
            return "person.role-before";
        }
        if (after != null) {
            return "person.role-after";
        }
        if (run.titled()) {
            return "person.title";
        }
        if (sentence.part() == mx.andamio.reader.text.Sentence.Part.BYLINE
                && sentence.at(1).is(":")
                && run.from() <= 6) {
            return "person.byline";
        }
        boolean signed = run.from() == 0
                && (sentence.at(run.to()).is("/") || sentence.at(run.to()).is("|"));
        if (signed) {
            return "person.byline";
        }
        if (run.to() >= sentence.size() && Presence.isClosing(sentence.at(run.outer() - 1))) {
            return "person.signed";
        }
        if (run.given()) {
            return "person.given-name";
        }
        return speaks(run) ? "person.speech" : null;
    }

    private boolean speaks(NameRun run) {
        return lexicon.isSpeech(sentence.at(run.to())) || lexicon.isSpeech(sentence.at(run.outer() - 1));
    }

    /** "el director general del IMSS, Zoé…", "la directora de X, doctora Ana…", "presidenta Ana…". */
    private @Nullable RoleMention roleBefore(NameRun run) {
        int edge = run.outer();
        for (RoleMention role : roles) {
            int k = role.to();
            if (k > edge) {
                continue;
            }
            if (sentence.at(k).is("(") && sentence.at(k + 2).is(")")) {
                k += 3;
            }
            if (role.several() && sentence.at(k).is("son")) {
                k++;
            }
            if ((sentence.at(k).is(",") || (role.several() && sentence.at(k).is(":"))) && k < edge) {
                k++;
            }
            while (k < edge
                    && (sentence.at(k).is("el")
                            || sentence.at(k).is("la")
                            || lexicon.isTitle(sentence.at(k))
                            || lexicon.isDignity(sentence.at(k))
                            || (lexicon.isDignity(sentence.at(k - 1))
                                    && sentence.at(k).is("y"))
                            || (lexicon.isTitle(sentence.at(k - 1))
                                    && sentence.at(k).is(","))
                            || sentence.at(k).is("."))) {
                k++;
            }
            if (k == edge) {
                return role;
            }
        }
        return null;
    }

    /** "Ana Ruiz, directora de X", "Ana Ruiz (directora de X)", "Ana Ruiz, quien es titular de X". */
    private @Nullable RoleMention roleAfter(NameRun run, @Nullable NameRun next) {
        int k = run.to();
        Token mark = sentence.at(k);
        if (!(mark.is(",") || mark.is("(") || mark.is("–") || mark.is("—") || mark.is("-") || mark.is(":"))) {
            return null;
        }
        k = afterAge(k + 1);
        while (BEFORE_POST.contains(sentence.at(k).fold())) {
            k++;
        }
        int start = k;
        RoleMention role =
                roles.stream().filter(r -> r.from() == start).findFirst().orElse(null);
        boolean ofNext = role != null && next != null && startsNextPerson(role, next, start - run.to() > 1);
        return ofNext ? null : role;
    }

    /** "Luis Sosa, de 66 años, jubilado de la fundidora". */
    private int afterAge(int k) {
        boolean age = sentence.at(k).is("de")
                && sentence.at(k + 1).isNumber()
                && sentence.at(k + 2).is("anos")
                && (sentence.at(k + 3).is(",") || sentence.at(k + 3).is("y"));
        boolean trade = sentence.at(k).is("de")
                && (sentence.at(k + 1).is("oficio")
                        || sentence.at(k + 1).is("profesion")
                        || sentence.at(k + 1).is("ocupacion"));
        return age ? k + 4 : trade ? k + 1 : k;
    }

    /** ", diputada y doctora" between a post and its name. */
    private boolean joinsDignity(int k) {
        Token t = sentence.at(k);
        return t.is(",") || t.is("y") || lexicon.isDignity(t) || lexicon.isTitle(t);
    }

    /** In "Ana Ruiz, el director Luis Sosa y…" the role belongs to the name behind it. */
    private boolean startsNextPerson(RoleMention role, NameRun next, boolean withArticle) {
        int k = role.to();
        boolean comma = sentence.at(k).is(",");
        while (k < next.outer() && joinsDignity(k)) {
            k++;
        }
        return k == next.outer() && (!comma || withArticle);
    }
}
