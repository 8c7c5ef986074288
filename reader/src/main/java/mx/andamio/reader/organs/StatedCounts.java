package mx.andamio.reader.organs;

import java.util.List;
import java.util.Set;
import mx.andamio.reader.Reading.FigureKind;
import mx.andamio.reader.figures.FoundFigure;
import mx.andamio.reader.numbers.Numbers;
import mx.andamio.reader.text.Sentence;
import org.jspecify.annotations.Nullable;

/** How many representations and high-specialty hospitals the paper says took part. */
public final class StatedCounts {

    private static final Set<String> OOAD = Set.of(
            "representaciones",
            "delegaciones",
            "ooad",
            "tooad",
            "representantes",
            "titulares",
            "delegados",
            "organos",
            "oficinas");
    private static final Set<String> UMAE = Set.of(
            "directores", "directoras", "direcciones", "titulares", "hospitales", "umae", "unidades", "representantes");
    private static final int REACH = 9;

    private StatedCounts() {}

    public static @Nullable FoundFigure ooad(Sentence s, List<FoundFigure> figures) {
        return figures.stream()
                .filter(f -> isCount(f) && OOAD.contains(noun(s, f)) && saysOoad(s, f))
                .findFirst()
                .orElse(null);
    }

    public static @Nullable FoundFigure umae(Sentence s, List<FoundFigure> figures) {
        return figures.stream()
                .filter(f -> isCount(f) && !isWhole(s, f) && UMAE.contains(noun(s, f)) && saysUmae(s, f))
                .findFirst()
                .orElse(null);
    }

    /** "22 de las 25 UMAE": how many there are, not how many took part. */
    private static boolean isWhole(Sentence s, FoundFigure f) {
        boolean ofThe = (s.at(f.from() - 1).is("las") || s.at(f.from() - 1).is("los"))
                && s.at(f.from() - 2).is("de");
        return ofThe && Numbers.at(s, f.from() - 3).isPresent();
    }

    private static boolean isCount(FoundFigure f) {
        return f.kind() == FigureKind.COUNT
                && f.qualifier() == null
                && f.value().scale() <= 0
                && f.value().intValue() < 100;
    }

    private static String noun(Sentence s, FoundFigure f) {
        boolean next = f.nounFrom() >= f.to() && f.nounFrom() <= f.to() + 2 && f.nounFrom() < f.nounTo();
        return next ? s.at(f.nounFrom()).fold() : "";
    }

    private static boolean saysOoad(Sentence s, FoundFigure f) {
        if (Set.of("representaciones", "ooad", "tooad", "delegaciones").contains(noun(s, f))) {
            return true;
        }
        for (int k = f.to() + 1; k < f.to() + REACH; k++) {
            String w = s.at(k).fold();
            if (s.at(k).is(",") || s.at(k).is(";") || s.at(k).isNumber() || w.equals("umae") || w.equals("areas")) {
                return false;
            }
            if (w.equals("ooad")
                    || w.equals("desconcentrada")
                    || w.startsWith("representacion")
                    || w.equals("imss")
                    || w.equals("estatales")) {
                return true;
            }
        }
        return false;
    }

    private static boolean saysUmae(Sentence s, FoundFigure f) {
        for (int k = f.to(); k < f.to() + REACH; k++) {
            if (s.at(k).is("umae") || (s.at(k).is("alta") && s.at(k + 1).is("especialidad"))) {
                return true;
            }
            if (k > f.to()
                    && (s.at(k).is(",")
                            || s.at(k).is(";")
                            || s.at(k).is("y")
                            || s.at(k).is("ooad"))) {
                break;
            }
        }
        for (int k = f.from() - 1; k > f.from() - REACH && k >= 0; k--) {
            if (s.at(k).is("umae") || (s.at(k).is("alta") && s.at(k + 1).is("especialidad"))) {
                return !noun(s, f).equals("titulares") || s.at(f.from() - 1).lower();
            }
        }
        return false;
    }
}
