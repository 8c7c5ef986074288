package mx.andamio.reader.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mx.andamio.reader.Reading.FigureKind;
import mx.andamio.reader.text.Sentence;

/** Units that several numbers share: "del 40 al 80 por ciento", "de 45 a 20 días", "120 unidades … 273 más". */
final class Shared {

    private static final Set<String> JOINS = Set.of("a", "al", "y", "o", "e", "hasta", "el", "los", "las", ",", "-", "–", "u", "de", "del");

    private Shared() {}

    static List<FoundFigure> units(Sentence sentence, List<FoundFigure> figures) {
        List<FoundFigure> out = new ArrayList<>(figures);
        for (int i = out.size() - 2; i >= 0; i--) {
            FoundFigure here = out.get(i);
            FoundFigure next = out.get(i + 1);
            if (here.bare() && here.unit() == null && joined(sentence, here.to(), next.from())) {
                boolean sameUnit = next.kind() != FigureKind.RATIO;
                out.set(i, sameUnit ? here.like(next) : here);
            }
        }
        for (int i = 1; i < out.size(); i++) {
            FoundFigure before = out.get(i - 1);
            if (out.get(i).unit() == null && out.get(i).kind() == FigureKind.COUNT && before.kind() == FigureKind.COUNT) {
                out.set(i, out.get(i).inUnit(before.unit(), before.counts()));
            }
        }
        return List.copyOf(out);
    }

    private static boolean joined(Sentence sentence, int from, int to) {
        if (to - from > 3 || to <= from) {
            return false;
        }
        for (int k = from; k < to; k++) {
            if (!JOINS.contains(sentence.at(k).fold())) {
                return false;
            }
        }
        return true;
    }
}
