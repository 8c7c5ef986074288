package mx.andamio.reader.meetings;

import java.util.Set;
import mx.andamio.reader.Span;
import mx.andamio.reader.layout.Paper;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.text.Sentence.Part;
import mx.andamio.reader.text.Token;
import org.jspecify.annotations.Nullable;

/** The room or building in which the event took place. */
final class Venues {

    private static final Set<String> ROOMS = Set.of(
            "auditorio",
            "salon",
            "sala",
            "palacio",
            "hotel",
            "teatro",
            "explanada",
            "gimnasio",
            "recinto",
            "museo",
            "poliforum",
            "poliforo",
            "aula",
            "hacienda",
            "casino",
            "instalaciones",
            "biblioteca");
    private static final Set<String> BUILDINGS = Set.of(
            "centro",
            "conferencia",
            "casa",
            "edificio",
            "torre",
            "complejo",
            "universidad",
            "campus",
            "club",
            "foro",
            "unidad");
    private static final Set<String> HELD = Set.of(
            "realizado",
            "realizada",
            "cabo",
            "sede",
            "celebrado",
            "celebrada",
            "encabezo",
            "transcurrio",
            "llevada",
            "llevado",
            "efectuada",
            "efectuado",
            "desarrollo",
            "reunidos",
            "reunieron",
            "reunio",
            "trabajos",
            "reunion",
            "asamblea",
            "encuentro",
            "arranco",
            "inauguro",
            "sesiono",
            "congregaron",
            "realizo",
            "evento",
            "celebro",
            "sesion",
            "siendo",
            "instalado",
            "instalada",
            "foro",
            "participar",
            "hoy");
    private static final Set<String> PARTICLES = Set.of("de", "del", "la", "las", "los", "el", "y", "e");

    private Venues() {}

    static @Nullable Span of(Paper paper) {
        for (Sentence s : paper.in(Part.BODY, Part.HIGHLIGHT)) {
            for (int i = 0; i + 1 < s.size(); i++) {
                int noun = s.at(i + 1).is("el")
                                || s.at(i + 1).is("la")
                                || s.at(i + 1).is("las")
                        ? i + 2
                        : i + 1;
                if (s.at(i).is("en") && isVenue(s, noun) && held(s, i)) {
                    return s.span(noun, end(s, noun));
                }
            }
        }
        return null;
    }

    private static boolean isVenue(Sentence s, int noun) {
        Token t = s.at(noun);
        if (ROOMS.contains(t.fold())) {
            return t.capital() || end(s, noun) > noun + 1;
        }
        boolean centre = !t.is("centro")
                || (s.at(noun + 1).is("de") && s.at(noun + 2).is("convenciones"))
                || s.at(noun + 1).is("vacacional")
                || s.at(noun + 1).is("cultural");
        return BUILDINGS.contains(t.fold())
                && t.capital()
                && centre
                && !(t.is("unidad") && !s.at(noun + 1).is("de"));
    }

    private static boolean held(Sentence s, int i) {
        for (int k = i - 1; k >= 0; k--) {
            if (HELD.contains(s.at(k).fold())) {
                return true;
            }
        }
        return false;
    }

    private static int end(Sentence s, int noun) {
        int end = noun + 1;
        int k = end;
        while (k < s.size() && k - noun < 20) {
            int next = k;
            while (PARTICLES.contains(s.at(next).fold()) && next - k < 3) {
                next++;
            }
            boolean abbreviated = s.at(next).is("h") && s.at(next + 1).is(".");
            if (s.at(k).opensQuote() || s.at(k).is("\"")) {
                end = quoteEnd(s, k);
            } else if (s.at(k).is("(") && s.at(k + 2).is(")")) {
                end = k + 3;
            } else if (abbreviated) {
                end = next + 2;
            } else if (s.at(next).capital()
                    || (next > k && s.at(next).is("sesiones"))
                    || (next > k && s.at(next).is("juntas"))) {
                end = next + 1;
            } else {
                break;
            }
            if (end <= k) {
                break;
            }
            k = end;
        }
        return end;
    }

    private static int quoteEnd(Sentence s, int k) {
        for (int i = k + 1; i < Math.min(s.size(), k + 12); i++) {
            if (s.at(i).closesQuote() || s.at(i).is("\"")) {
                return i + 1;
            }
        }
        return k;
    }
}
