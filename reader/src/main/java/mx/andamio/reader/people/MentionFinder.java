package mx.andamio.reader.people;

import java.util.ArrayList;
import java.util.List;
import mx.andamio.reader.layout.Paper;
import mx.andamio.reader.organs.Gazetteer;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.text.Token;
import org.jspecify.annotations.Nullable;

/** Decides which runs of a sentence are persons, and which post stands beside each. */
final class MentionFinder {

    private final Sentence sentence;
    private final int index;
    private final Lexicon lexicon;
    private final List<NameRun> runs;
    private final List<RoleMention> roles;

    MentionFinder(Paper paper, Sentence sentence, int index, Gazetteer gazetteer, Lexicon lexicon) {
        this.sentence = sentence;
        this.index = index;
        this.lexicon = lexicon;
        this.roles = new RoleFinder(paper, sentence, gazetteer, lexicon).all();
        this.runs = new NameFinder(paper, sentence, lexicon, gazetteer)
                .all().stream()
                        .filter(r -> roles.stream().noneMatch(role -> role.from() <= r.from() && r.to() <= role.to()))
                        .toList();
    }

    List<RoleMention> roles() {
        return roles;
    }

    List<Mention> mentions() {
        List<Mention> mentions = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            NameRun run = runs.get(i);
            RoleMention before = roleBefore(run);
            RoleMention after = before == null ? roleAfter(run, i + 1 < runs.size() ? runs.get(i + 1) : null) : null;
            String rule = rule(run, before, after);
            if (rule != null) {
                RoleMention role = before != null ? before : after;
                int from = before != null ? before.from() : run.outer();
                int to = after != null ? after.to() : run.to();
                mentions.add(new Mention(sentence, index, run, role, from, to, rule));
            }
        }
        return mentions;
    }

    private @Nullable String rule(NameRun run, @Nullable RoleMention before, @Nullable RoleMention after) {
        int core = run.core().size();
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
            if (sentence.at(k).is(",") && k < edge) {
                k++;
            }
            while (k < edge
                    && (sentence.at(k).is("el")
                            || sentence.at(k).is("la")
                            || lexicon.isTitle(sentence.at(k))
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
        k++;
        while (sentence.at(k).is("el")
                || sentence.at(k).is("la")
                || sentence.at(k).is("quien")
                || sentence.at(k).is("es")
                || sentence.at(k).is("actual")
                || sentence.at(k).is("su")) {
            k++;
        }
        int start = k;
        RoleMention role =
                roles.stream().filter(r -> r.from() == start).findFirst().orElse(null);
        boolean ofNext = role != null && next != null && startsNextPerson(role, next, start - run.to() > 1);
        return ofNext ? null : role;
    }

    /** In "Ana Ruiz, el director Luis Sosa y…" the role belongs to the name behind it. */
    private boolean startsNextPerson(RoleMention role, NameRun next, boolean withArticle) {
        boolean adjacent = next.outer() == role.to()
                || (next.outer() == role.to() + 1 && sentence.at(role.to()).is(",") && withArticle);
        return adjacent;
    }
}
