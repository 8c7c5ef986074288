package mx.andamio.reader.people;

import java.util.ArrayList;
import java.util.List;
import mx.andamio.reader.text.Sentence.Part;
import org.jspecify.annotations.Nullable;

/** One person of a paper with every mention. */
final class Known {

    private final List<Mention> mentions = new ArrayList<>();
    private Mention fullest;
    private boolean present;
    private boolean excused;

    Known(Mention first) {
        fullest = first;
        mentions.add(first);
    }

    void add(Mention mention) {
        mentions.add(mention);
        List<String> words = mention.name().core();
        List<String> most = fullest.name().core();
        boolean headline =
                fullest.sentence().part() == Part.TITLE && mention.sentence().part() == Part.BODY;
        boolean begins = words.size() > 1
                && words.size() < most.size()
                && most.subList(0, words.size()).equals(words);
        if (words.size() > most.size() || (headline && begins)) {
            fullest = mention;
        }
    }

    List<Mention> mentions() {
        return mentions;
    }

    Mention fullest() {
        return fullest;
    }

    void seen() {
        present = true;
    }

    /** Excused: no later mention makes the person present. */
    void excuse() {
        excused = true;
    }

    boolean present() {
        return present && !excused;
    }

    /** The role with what it heads, the first said or one that adds to it; else the first role said. */
    @Nullable
    RoleMention role() {
        RoleMention bare = null;
        RoleMention headed = null;
        for (Mention m : mentions) {
            RoleMention role = m.role();
            if (role != null && role.headed() != null) {
                headed = headed == null || role.role().startsWith(headed.role() + " ") ? role : headed;
            }
            bare = bare == null ? role : bare;
        }
        return headed == null ? bare : headed;
    }

    /** Whether a run names this person: the same words, some of them in order, or one letter apart. */
    boolean is(NameRun run) {
        List<String> mine = fullest.name().core();
        List<String> other = run.core();
        if (other.size() == 1) {
            return mine.subList(Math.min(1, mine.size()), mine.size()).contains(other.get(0))
                    || (mine.size() == 1 && mine.equals(other));
        }
        boolean goesOn =
                !run.given() && !run.titled() && mine.size() == 2 && mine.get(1).equals(other.get(0));
        return goesOn
                || within(other, mine)
                || within(mine, other)
                || Names.oneLetterApart(mine, other)
                || (other.size() < mine.size()
                        && Names.oneLetterApart(mine.subList(mine.size() - other.size(), mine.size()), other));
    }

    private static boolean within(List<String> few, List<String> many) {
        int at = 0;
        for (String w : many) {
            if (at < few.size() && few.get(at).equals(w)) {
                at++;
            }
        }
        return at == few.size();
    }
}
