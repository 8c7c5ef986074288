package mx.andamio.programmes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import mx.andamio.pack.Folding;
import mx.andamio.pack.Programme;

/**
 * Under which names a sentence speaks of a programme. A common word ("vacunación", "quejas") may stand in any sentence, so a name of one
 * word is looked for only in what a figure counts; an acronym is a name by itself.
 *
 * @param inCounts folded, may stand in what is counted
 * @param inSentence folded, may stand anywhere
 */
public record ProgrammeNames(List<String> inCounts, List<String> inSentence) {

    private static final Pattern IN_BRACKETS = Pattern.compile("\\s*\\(([^)]*)\\)");
    private static final int SHORTEST_ACRONYM = 4;

    public ProgrammeNames {
        inCounts = List.copyOf(inCounts);
        inSentence = List.copyOf(inSentence);
    }

    public static ProgrammeNames of(Programme programme) {
        var names = new ArrayList<String>();
        var own = new ArrayList<String>();
        var plain = Folding.fold(IN_BRACKETS.matcher(programme.name()).replaceAll(""));
        (plain.indexOf(' ') > 0 ? own : names).add(plain);
        IN_BRACKETS
                .matcher(programme.name())
                .results()
                .map(found -> found.group(1))
                .forEach(inside -> {
                    if (inside.length() >= SHORTEST_ACRONYM && inside.equals(inside.toUpperCase(Locale.ROOT))) {
                        own.add(Folding.fold(inside));
                    }
                });
        // "Estrategia 2-30-100" is called by its code alone.
        if (programme.name().contains(programme.code())) {
            own.add(Folding.fold(programme.code()));
        }
        names.addAll(own);
        return new ProgrammeNames(
                names.stream().distinct().toList(), own.stream().distinct().toList());
    }
}
