package mx.andamio.reader.people;

import java.util.ArrayList;
import java.util.List;
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
        if (mention.name().core().size() > fullest.name().core().size()) {
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

    /** The role with what it heads, the first said; else the first role said. */
    @Nullable
    RoleMention role() {
        RoleMention bare = null;
        for (Mention m : mentions) {
            RoleMention role = m.role();
            if (role != null && role.headed() != null) {
                return role;
            }
            bare = bare == null ? role : bare;
        }
        return bare;
    }

    /** Whether a run names this person: the same words, some of them in order, or one letter apart. */
    boolean is(NameRun run) {
        List<String> mine = fullest.name().core();
        List<String> other = run.core();
        if (other.size() == 1) {
            return mine.subList(Math.min(1, mine.size()), mine.size()).contains(other.get(0))
                    || (mine.size() == 1 && mine.equals(other));
        }
        return within(other, mine) || within(mine, other) || Names.oneLetterApart(mine, other);
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
