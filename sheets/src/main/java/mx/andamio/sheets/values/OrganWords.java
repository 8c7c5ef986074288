package mx.andamio.sheets.values;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import mx.andamio.pack.Folding;

/** The words of an organ's name that tell it from others, abbreviations written out. */
final class OrganWords {

    /** Words that say only that an organ is named. */
    private static final Set<String> SMALL = Set.of(
            "de",
            "del",
            "la",
            "las",
            "el",
            "los",
            "en",
            "y",
            "e",
            "imss",
            "no",
            "num",
            "numero",
            "nro",
            "dr",
            "dra",
            "lic",
            "gral",
            "div",
            "ooad",
            "oad",
            "umae",
            "umaes",
            "hospital",
            "hosp",
            "delegacion",
            "deleg",
            "delegacional",
            "representacion",
            "oficina",
            "organo",
            "operacion",
            "administrativa",
            "desconcentrada",
            "desconcentrado",
            "estatal",
            "regional",
            "unidad",
            "medica",
            "alta",
            "especialidad",
            "centro",
            "medico",
            "nacional",
            "cmn",
            "h",
            "rep",
            "repr",
            "repres",
            "org",
            "ofna",
            "oficinas",
            "sede",
            "clave",
            "cve",
            "titular",
            "instituto",
            "mexicano",
            "seguro",
            "social",
            "libre",
            "soberano");

    private static final Map<String, List<String>> ABBREVIATED = Map.ofEntries(
            Map.entry("edo", List.of("estado")),
            Map.entry("edomex", List.of("estado", "mexico")),
            Map.entry("mex", List.of("mexico")),
            Map.entry("mx", List.of("mexico")),
            Map.entry("cdmx", List.of("ciudad", "mexico")),
            Map.entry("df", List.of("ciudad", "mexico")),
            Map.entry("distrito", List.of("ciudad")),
            Map.entry("federal", List.of("mexico")),
            Map.entry("cd", List.of("ciudad")),
            Map.entry("ote", List.of("oriente")),
            Map.entry("pte", List.of("poniente")),
            Map.entry("pon", List.of("poniente")),
            Map.entry("nte", List.of("norte")),
            Map.entry("nort", List.of("norte")),
            Map.entry("bc", List.of("baja", "california")),
            Map.entry("bcs", List.of("baja", "california", "sur")),
            Map.entry("nl", List.of("nuevo", "leon")),
            Map.entry("qroo", List.of("quintana", "roo")),
            Map.entry("slp", List.of("san", "luis", "potosi")),
            Map.entry("ver", List.of("veracruz")),
            Map.entry("vera", List.of("veracruz")),
            Map.entry("sxxi", List.of("siglo", "xxi")),
            Map.entry("xxi", List.of("xxi")),
            Map.entry("21", List.of("21")),
            Map.entry("esp", List.of("especialidades")),
            Map.entry("especialid", List.of("especialidades")),
            Map.entry("card", List.of("cardiologia")),
            Map.entry("onc", List.of("oncologia")),
            Map.entry("ped", List.of("pediatria")),
            Map.entry("ginecologia", List.of("gineco")),
            Map.entry("ginecoobstetricia", List.of("gineco", "obstetricia")),
            Map.entry("ginecopediatria", List.of("gineco", "pediatria")),
            Map.entry("gineco", List.of("gineco")),
            Map.entry("trauma", List.of("traumatologia")),
            Map.entry("traum", List.of("traumatologia")),
            Map.entry("traumato", List.of("traumatologia")),
            Map.entry("ort", List.of("ortopedia")),
            Map.entry("he", List.of("especialidades")),
            Map.entry("hes", List.of("especialidades")),
            Map.entry("hc", List.of("cardiologia")),
            Map.entry("ho", List.of("oncologia")),
            Map.entry("hp", List.of("pediatria")),
            Map.entry("hg", List.of("general")),
            Map.entry("hgo", List.of("gineco", "obstetricia")),
            Map.entry("hgp", List.of("gineco", "pediatria")),
            Map.entry("hto", List.of("traumatologia", "ortopedia")),
            Map.entry("cmno", List.of("occidente")),
            Map.entry("cmnsxxi", List.of("siglo", "xxi")),
            Map.entry("cmnr", List.of("raza")),
            Map.entry("cmnlr", List.of("raza")),
            Map.entry("calif", List.of("california")),
            Map.entry("go", List.of("gineco", "obstetricia")),
            Map.entry("gyo", List.of("gineco", "obstetricia")),
            Map.entry("gdl", List.of("guadalajara")),
            Map.entry("mty", List.of("monterrey")),
            Map.entry("tamps", List.of("tamaulipas")),
            Map.entry("tam", List.of("tamaulipas")),
            Map.entry("jal", List.of("jalisco")),
            Map.entry("gto", List.of("guanajuato")),
            Map.entry("pue", List.of("puebla")),
            Map.entry("yuc", List.of("yucatan")),
            Map.entry("son", List.of("sonora")),
            Map.entry("coah", List.of("coahuila")));

    /** Words that only the name of a high-specialty hospital has. */
    private static final Set<String> HOSPITAL = Set.of(
            "umae",
            "umaes",
            "hospital",
            "hosp",
            "cmn",
            "especialidades",
            "cardiologia",
            "oncologia",
            "pediatria",
            "gineco",
            "obstetricia",
            "traumatologia",
            "ortopedia",
            "rehabilitacion",
            "general");

    /** Words of another kind of unit: a zone's hospital or a clinic is none of the organs. */
    private static final Set<String> OTHER_UNIT = Set.of(
            "zona",
            "subzona",
            "hgz",
            "hgr",
            "hgsz",
            "umf",
            "hgzmf",
            "hgrmf",
            "umaa",
            "familiar",
            "clinica",
            "guarderia");

    private static final Pattern INITIALS = Pattern.compile("(?<!\\p{L})(?:\\p{L}\\.){2,}");
    private static final Pattern GLUED = Pattern.compile("\\b(hgo|hgp|hto|he|hc|hg|hp|ho|umae|ooad)(\\d{1,3})\\b");

    private OrganWords() {}

    /** Every word of a folded name, initials with points joined ("d f" as "df"), abbreviations written out. */
    static List<String> all(String folded) {
        List<String> words = new ArrayList<>();
        for (String word : initials(folded)) {
            words.addAll(ABBREVIATED.getOrDefault(word, List.of(bare(word))));
        }
        return words;
    }

    /** Words that tell organs apart; empty when the name says nothing but "hospital" or "delegación". */
    static Set<String> telling(String folded) {
        Set<String> words = new LinkedHashSet<>(all(folded));
        words.removeAll(SMALL);
        return words;
    }

    static boolean hospital(String folded) {
        for (String word : initials(folded)) {
            if (HOSPITAL.contains(word)
                    || ABBREVIATED.getOrDefault(word, List.of()).stream().anyMatch(HOSPITAL::contains)) {
                return true;
            }
        }
        return folded.contains("centro medico nacional");
    }

    static boolean otherUnit(String folded) {
        return initials(folded).stream().anyMatch(OTHER_UNIT::contains);
    }

    /** A name folded, its initials with points joined, numbers set apart from the letters before them. */
    static String fold(String text) {
        String joined = text.indexOf('.') < 0 ? text : joined(text);
        String folded = Folding.fold(joined);
        return Character.isLetter(folded.isEmpty() ? ' ' : folded.charAt(0)) || folded.indexOf(' ') > 0
                ? spaced(folded)
                : folded;
    }

    private static String joined(String text) {
        return INITIALS.matcher(text).replaceAll(m -> m.group().replace(".", "") + " ");
    }

    private static String spaced(String folded) {
        return GLUED.matcher(folded)
                .replaceAll("$1 $2")
                .replaceAll("\\b([a-z]{5}) (\\d{6})\\b", "$1$2")
                .replace(" de ignacio de la llave", "")
                .replaceAll("\\bs(?:iglo)? (?:xxi|21)\\b", "siglo xxi");
    }

    private static List<String> initials(String folded) {
        List<String> words = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        for (String word : folded.split(" ")) {
            boolean initial =
                    word.length() == 1 && Character.isLetter(word.charAt(0)) && !word.equals("y") && !word.equals("e");
            if (initial) {
                run.append(word);
                continue;
            }
            flush(run, words);
            // "q roo" is written with one point only
            if (word.equals("roo")
                    && !words.isEmpty()
                    && words.get(words.size() - 1).equals("q")) {
                words.set(words.size() - 1, "qroo");
            } else {
                words.add(word);
            }
        }
        flush(run, words);
        words.removeIf(String::isEmpty);
        return words;
    }

    private static void flush(StringBuilder run, List<String> words) {
        if (!run.isEmpty()) {
            words.add(run.toString());
            run.setLength(0);
        }
    }

    /** Numbers without zeros in front. */
    private static String bare(String word) {
        return word.matches("0+\\d+") ? word.replaceFirst("^0+", "") : word;
    }
}
