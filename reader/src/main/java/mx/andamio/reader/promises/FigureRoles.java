package mx.andamio.reader.promises;

import java.util.Set;
import mx.andamio.reader.Reading.FigureKind;
import mx.andamio.reader.figures.FoundFigure;
import mx.andamio.reader.text.Fold;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.text.Token;
import mx.andamio.reader.verbs.Futures;

/** What the words around a figure say of it: whether it is to be reached, was, comes on top, or only tells of size or term. */
final class FigureRoles {

    /** Ground on which is built. */
    static final Set<String> SITES = Set.of("terreno", "predio", "lote", "solar", "superficie", "inmueble");

    private static final Set<String> DURATIONS =
            Set.of("dias", "meses", "semanas", "anos", "horas", "minutos", "dia", "hora");

    private static final Set<String> STOCKS = Set.of(
            "reserva", "reservas", "inventario", "inventarios", "existencia", "existencias", "abasto", "cobertura");

    private FigureRoles() {}

    /** Whether a figure may be what is to be reached: not a means ("con 28 millones"), not a term ("en un plazo de 30 días"). */
    static boolean usable(Sentence s, FoundFigure f) {
        int k = f.from() - 1;
        String having = s.at(k - 1).fold();
        boolean counts = having.startsWith("contar") || having.startsWith("equipad") || having.startsWith("dotad");
        boolean with = (s.at(k).is("con") && !counts)
                || (s.at(k).is("$") && s.at(k - 1).is("con"));
        boolean next = s.at(k).is("proximos")
                || s.at(k).is("proximas")
                || s.at(k).is("siguientes")
                || (s.at(k).is("de") && (s.at(k - 1).is("plazo") || s.at(k - 1).is("dentro")));
        boolean known = (s.at(k).is("los") || s.at(k).is("las")) && s.at(k - 1).is("de");
        known |= s.at(k).is("de")
                && s.at(k - 1).is("mas")
                && (s.at(k - 2).is("los") || s.at(k - 2).is("las"));
        return !with
                && !sited(s, f)
                && !compared(s, f)
                && !next
                && !known
                && !instead(s, f)
                && !term(s, f)
                && !(f.kind() == FigureKind.MONEY && s.at(k).is("de"));
    }

    /** "se edificará en un predio de 3 mil metros": how large the ground is on which it stands. */
    private static boolean sited(Sentence s, FoundFigure f) {
        int k = f.from() - 1;
        return s.at(k).is("de")
                && SITES.contains(s.at(k - 1).fold())
                && (s.at(k - 3).is("en") || s.at(k - 3).is("sobre"));
    }

    /** Where nothing else is counted: "un centro de llamadas con 24 operadores", "el censo de los 268 niños". */
    static boolean feature(Sentence s, FoundFigure f) {
        int k = f.from() - 1;
        boolean having = s.at(k).is("con") && f.nounFrom() < f.nounTo();
        boolean known = (s.at(k).is("los") || s.at(k).is("las")) && s.at(k - 1).is("de");
        return f.kind() == FigureKind.COUNT && !isDuration(f) && (having || known);
    }

    /** "seis más que en el primero": a difference, nothing to be reached. */
    static boolean compared(Sentence s, FoundFigure f) {
        int k = Math.max(f.to(), f.nounTo());
        return (s.at(k).is("mas") || s.at(k).is("menos")) && s.at(k + 1).is("que");
    }

    /** "cuatro al mes en lugar de los dos actuales", "12, frente a los 7 de hoy": what there is now. */
    static boolean instead(Sentence s, FoundFigure f) {
        int k = f.from() - 1;
        k = s.at(k).is("los") || s.at(k).is("las") ? k - 1 : k;
        boolean place =
                s.at(k).is("de") && (s.at(k - 1).is("lugar") || s.at(k - 1).is("vez"));
        return place || (s.at(k).is("a") && s.at(k - 1).is("frente"));
    }

    /** "en 90 días" at the end of a clause is the term, unless something is brought to that measure ("dejarlo en 60 días"). */
    private static boolean term(Sentence s, FoundFigure f) {
        String verb = s.at(f.from() - 2).fold();
        Token next = s.at(f.to() + 1);
        return isDuration(f)
                && s.at(f.from() - 1).is("en")
                && RelativeDeadlines.over(next)
                && !verb.startsWith("dej")
                && !verb.startsWith("qued")
                && !verb.startsWith("cerr");
    }

    /** "un inventario de 60 días de 40 claves": how much there is, measured in time. */
    static boolean isStock(Sentence s, FoundFigure f) {
        return s.at(f.from() - 1).is("de") && STOCKS.contains(s.at(f.from() - 2).fold());
    }

    static boolean isDuration(FoundFigure f) {
        return f.unit() != null && f.kind() == FigureKind.COUNT && DURATIONS.contains(Fold.of(f.unit()));
    }

    /** "250 más": what comes on top of something does not replace it. */
    static boolean more(Sentence s, FoundFigure f) {
        String before = s.at(f.from() - 1).fold();
        return s.at(f.to()).is("mas")
                || before.equals("otros")
                || before.equals("otras")
                || s.at(f.to()).fold().startsWith("adicional");
    }

    /** "sumará en julio 1,140 camas": what is to come is not what there was. */
    static boolean comes(Sentence s, FoundFigure f) {
        for (int k = f.from() - 1; k >= Math.max(0, f.from() - 5); k--) {
            if (!Futures.infinitive(s.at(k)).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    static boolean same(FoundFigure a, FoundFigure b) {
        return a.unit() != null && a.unit().equals(b.unit());
    }
}
