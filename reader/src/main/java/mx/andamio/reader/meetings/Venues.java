package mx.andamio.reader.meetings;

import java.util.Set;
import mx.andamio.reader.Reading.Kind;
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
            "inauguracion",
            "clausuraron",
            "clausurar",
            "clausura",
            "inaugurar",
            "reune",
            "asistieron",
            "participaron",
            "duro",
            "ceremonia",
            "gira",
            "jornada",
            "tuvo",
            "pasado",
            "presidio",
            "hoy");
    /** What makes a "Centro" a place for meetings, not a centre of treatment. */
    private static final Set<String> CENTRES = Set.of(
            "convenciones",
            "vacacional",
            "cultural",
            "artes",
            "exposiciones",
            "expositor",
            "civico",
            "internacional",
            "congresos",
            "estatal",
            "espectaculos",
            "negocios");
    /** Lower-case words that go on with the name of a room: "sala de juntas", "salón de usos múltiples". */
    private static final Set<String> GO_ON =
            Set.of("sesiones", "juntas", "crisis", "usos", "actos", "prensa", "cabildo", "plenos", "magna", "anexo");

    private static final Set<String> OF = Set.of("de", "del", "y", "e");
    private static final Set<String> PARTICLES = Set.of("de", "del", "la", "las", "los", "el", "y", "e");

    private Venues() {}

    /** Minutes name their room on a line of its own. */
    private static @Nullable Span ofMinutes(Paper paper) {
        for (Sentence s : paper.in(Part.BYLINE)) {
            boolean labelled =
                    (s.at(0).is("lugar") || s.at(0).is("sede")) && s.at(1).is(":");
            int from = labelled ? 2 : 0;
            if (from < s.size() && ROOMS.contains(s.at(from).fold())) {
                return s.span(from, s.size());
            }
        }
        return null;
    }

    static @Nullable Span of(Paper paper) {
        Span said = paper.head().kind() == Kind.MINUTA ? ofMinutes(paper) : null;
        if (said != null) {
            return said;
        }
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
                || isMeetingPlace(s, noun)
                || CENTRES.contains(s.at(noun + 1).fold())
                || isCentreOf(s, noun);
        return BUILDINGS.contains(t.fold())
                && t.capital()
                && centre
                && !(t.is("unidad") && !s.at(noun + 1).is("de"));
    }

    /** "reunida ayer en el Centro Médico Nacional": where people met is a place for meetings, whatever it is else. */
    private static boolean isMeetingPlace(Sentence s, int noun) {
        for (int k = noun - 1; k >= noun - 4; k--) {
            if (s.at(k).fold().matches("reunid[oa]s?")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCentreOf(Sentence s, int noun) {
        int k = s.at(noun + 2).is("las") || s.at(noun + 2).is("los") ? noun + 3 : noun + 2;
        return s.at(noun + 1).is("de") && CENTRES.contains(s.at(k).fold());
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
            boolean of = OF.contains(s.at(k).fold());
            while (of && PARTICLES.contains(s.at(next).fold()) && next - k < 3) {
                next++;
            }
            boolean abbreviated = s.at(next).is("h") && s.at(next + 1).is(".");
            if (s.at(k).opensQuote() || s.at(k).is("\"")) {
                end = quoteEnd(s, k);
            } else if (s.at(k).is("(") && s.at(k + 2).is(")")) {
                end = k + 3;
            } else if (s.at(k).is("no") && s.at(k + 1).is(".") && s.at(k + 2).isNumber()) {
                end = k + 3;
            } else if (abbreviated) {
                end = next + 2;
            } else if (s.at(next).capital() || (GO_ON.contains(s.at(next).fold()) && next - noun < 4)) {
                end = s.reads(next, "usos", "multiples") ? next + 2 : next + 1;
            } else if (isOfHouse(s, k)) {
                end = k + 3;
            } else if (s.at(k).isNumber() && (k == noun + 1 || s.at(k - 1).allCaps())) {
                end = k + 1;
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

    /** "salón Minerva del hotel sede", "auditorio … de oficinas centrales": the building of a room. */
    private static boolean isOfHouse(Sentence s, int k) {
        boolean of = s.at(k).is("de") || s.at(k).is("del");
        return of
                && HOUSES.contains(s.at(k + 1).fold())
                && HOUSE_ENDS.contains(s.at(k + 2).fold());
    }

    private static final Set<String> HOUSES = Set.of("hotel", "oficinas", "edificio", "nivel");
    private static final Set<String> HOUSE_ENDS = Set.of(
            "sede", "centrales", "delegacional", "delegacionales", "central", "administrativas", "administrativo");

    private static int quoteEnd(Sentence s, int k) {
        for (int i = k + 1; i < Math.min(s.size(), k + 12); i++) {
            if (s.at(i).closesQuote() || s.at(i).is("\"")) {
                return i + 1;
            }
        }
        return k;
    }
}
