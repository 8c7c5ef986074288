package mx.andamio.sheets.values;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mx.andamio.reader.text.Fold;
import mx.andamio.reader.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * Whether a commitment's text holds one action or two; a person decides, nothing is split here. The application's {@code TextRules} asks the same while
 * somebody writes; it says why they are two.
 */
public final class Deeds {

    /** Nouns and adjectives with the ending of an infinitive. */
    private static final Set<String> NO_VERBS = Set.of(
            "familiar",
            "hogar",
            "lugar",
            "particular",
            "titular",
            "titulares",
            "escolar",
            "preescolar",
            "celular",
            "mujer",
            "taller",
            "poder",
            "dolar",
            "par",
            "similar",
            "regular",
            "solar",
            "auxiliar",
            "bienestar",
            "cancer",
            "lider",
            "ayer",
            "caracter",
            "cateter",
            "placer",
            "porvenir",
            "elixir",
            "hospitalar",
            "pulmonar",
            "vascular",
            "cardiovascular",
            "ocular",
            "molecular",
            "muscular",
            "dental",
            "mar",
            "bar",
            "azucar",
            "radar",
            "pilar",
            "ejemplar",
            "circular",
            "tubular",
            "modular",
            "curricular",
            "vehicular",
            "chofer",
            "ser",
            "militar",
            "popular",
            "singular",
            "irregular",
            "nuclear",
            "lunar",
            "polar",
            "renal",
            "secular",
            "alfiler",
            "alquiler",
            "parenquima",
            "escolares",
            "medular",
            "articular",
            "extrahospitalar",
            "deber",
            "haber",
            "bachiller",
            "nectar",
            "collar",
            "ginecologar",
            "interdisciplinar",
            "multifamiliar",
            "unifamiliar",
            "intrahospitalar",
            "ampular",
            "master",
            "laser",
            "poster",
            "primer",
            "tercer",
            "cualquier",
            "quehacer",
            "amanecer",
            "atardecer",
            "parecer",
            "angular",
            "lumbar",
            "biliar",
            "alveolar",
            "capilar",
            "valvular",
            "glandular",
            "ganglionar",
            "jaguar",
            "hangar",
            "altar",
            "manjar",
            "azar",
            "palomar",
            "pajar",
            "telar",
            "ajuar",
            "estelar",
            "estandar",
            "standar",
            "tutelar",
            "cautelar",
            "preliminar",
            "disciplinar",
            "multidisciplinar",
            "transdisciplinar",
            "scanner",
            "escaner",
            "router",
            "cluster",
            "container");

    private static final Set<String> VERBS = verbs();
    private static final Pattern JOINT = Pattern.compile(
            "(?:,| y| e|;| asi como| ademas de| para luego),? (?:(?:tambien|ademas|asimismo|igualmente|luego|despues|posteriormente|finalmente|al mismo tiempo|a su vez|en su caso),? )?(\\p{L}{2,}?(?:ar|er|ir))(?:se|lo|la|los|las)?(?![\\p{L}])");
    private static final Pattern FIRST = Pattern.compile(
            "^[^\\p{L}]*(?:se (?:compromete|comprometio) a )?(\\p{L}{2,}?(?:ar|er|ir))(?:se|lo|la|los|las)?(?![\\p{L}])");
    /** The first word is taken whole: what follows takes any letters, so that a part of it fits nowhere where the whole does not, and each part would be tried to the end of the text. */
    private static final Pattern COUNTED = Pattern.compile(
            "(?<![\\d.,%/-])(\\d[\\d,]*|un|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez) (\\p{L}{4,}+)[^,;.]*?,? (?:y|e|asi como) (\\d[\\d,]*|un|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez) (\\p{L}{4,})");

    private static final Set<String> MEASURES = Set.of(
            "dias",
            "horas",
            "meses",
            "semanas",
            "anos",
            "minutos",
            "pesos",
            "turnos",
            "enero",
            "febrero",
            "marzo",
            "abril",
            "mayo",
            "junio",
            "julio",
            "agosto",
            "septiembre",
            "octubre",
            "noviembre",
            "diciembre",
            "ciento",
            "puntos");

    private Deeds() {}

    /**
     * What a text says beyond one action.
     *
     * @param verbs whether it is a second verb, not a second thing of one verb
     * @param parts the text as two, the way it could be written
     */
    public record Second(boolean verbs, List<String> parts) {
        public Second {
            parts = List.copyOf(parts);
        }
    }

    /** Null in the usual case: one action. Of several further actions the first is shown. */
    public static @Nullable Second in(String text) {
        String flat = text.replaceAll("\\s+", " ").strip();
        String folded = Fold.of(flat);
        Matcher first = FIRST.matcher(folded);
        if (!first.find() || !isVerb(first.group(1))) {
            return null;
        }
        Matcher joint = JOINT.matcher(folded);
        while (joint.find()) {
            boolean name = Character.isUpperCase(flat.charAt(joint.start(1)))
                    && !Character.isUpperCase(flat.charAt(joint.start(1) + 1));
            boolean behind = joint.start() >= first.end() - 1;
            if (behind && !name && isVerb(joint.group(1)) && !purpose(folded, joint.start())) {
                return new Second(true, split(flat, first.end(), joint));
            }
        }
        Matcher counted = COUNTED.matcher(folded);
        if (counted.find(first.end()) && things(folded, counted)) {
            String head = flat.substring(0, counted.end(2));
            String verb = flat.substring(0, counted.start(1));
            int and = folded.lastIndexOf(' ', counted.start(3) - 2);
            String before = flat.substring(0, Math.max(head.length(), and)).replaceFirst(",$", "");
            return new Second(false, List.of(before, verb + flat.substring(counted.start(3))));
        }
        return null;
    }

    private static boolean things(String folded, Matcher counted) {
        String one = counted.group(2);
        String two = counted.group(4);
        String before = folded.substring(Math.max(0, counted.start() - 8), counted.start());
        return !MEASURES.contains(one)
                && !MEASURES.contains(two)
                && !before.matches(".*\\b(?:entre|de|del|los|las)\\s$")
                && !one.equals(two);
    }

    /** "para prevenir y atender": verbs of what something is for are none of the deed. */
    private static boolean purpose(String folded, int joint) {
        String before = folded.substring(Math.max(0, joint - 60), joint);
        int para = Math.max(
                before.lastIndexOf(" para "), Math.max(before.lastIndexOf(" a fin de "), before.lastIndexOf(" de ")));
        if (para < 0) {
            return false;
        }
        String behind = before.substring(para).replaceFirst("^ (?:para|a fin de|de) ", "");
        Matcher verb = Pattern.compile("^(\\p{L}+(?:ar|er|ir))(?:se|lo|la|los|las)?(?![\\p{L}])")
                .matcher(behind);
        return verb.find() && isVerb(verb.group(1));
    }

    private static List<String> split(String flat, int firstEnd, Matcher joint) {
        List<String> parts = new ArrayList<>();
        String before = flat.substring(0, joint.start()).strip();
        String behind = flat.substring(joint.start(1)).strip();
        boolean shared = joint.start() <= firstEnd + 1;
        String object = shared ? flat.substring(joint.end()).strip() : "";
        parts.add((shared ? before + " " + object : before).replaceFirst("[,;]$", ""));
        parts.add(Character.toUpperCase(behind.charAt(0)) + behind.substring(1));
        return parts;
    }

    private static boolean isVerb(String folded) {
        return VERBS.contains(folded) || !NO_VERBS.contains(folded) && folded.length() > 4;
    }

    private static Set<String> verbs() {
        Set<String> all = new HashSet<>(Words.folded("firm_verbs.txt"));
        all.addAll(Words.folded("weak_verbs.txt"));
        all.removeAll(NO_VERBS);
        return Set.copyOf(all);
    }
}
