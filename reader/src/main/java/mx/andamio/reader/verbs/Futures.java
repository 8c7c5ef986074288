package mx.andamio.reader.verbs;

import java.util.Map;
import java.util.Set;
import mx.andamio.reader.text.Fold;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.text.Token;

/** Recognises the simple future and the periphrasis "ir a", and gives the infinitive. */
public final class Futures {

    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            Map.entry("tendr", "tener"),
            Map.entry("pondr", "poner"),
            Map.entry("saldr", "salir"),
            Map.entry("vendr", "venir"),
            Map.entry("podr", "poder"),
            Map.entry("sabr", "saber"),
            Map.entry("cabr", "caber"),
            Map.entry("habr", "haber"),
            Map.entry("har", "hacer"),
            Map.entry("dir", "decir"),
            Map.entry("querr", "querer"),
            Map.entry("valdr", "valer"),
            Map.entry("contendr", "contener"),
            Map.entry("obtendr", "obtener"),
            Map.entry("mantendr", "mantener"),
            Map.entry("dispondr", "disponer"),
            Map.entry("propondr", "proponer"),
            Map.entry("expondr", "exponer"),
            Map.entry("intervendr", "intervenir"),
            Map.entry("sostendr", "sostener"),
            Map.entry("repondr", "reponer"),
            Map.entry("rehar", "rehacer"),
            Map.entry("detendr", "detener"),
            Map.entry("retendr", "retener"));
    private static final Set<String> NOT_FUTURE = Set.of("extremos", "supremos", "detrá", "quizá", "remos", "mirá");
    private static final Set<String> GO = Set.of("voy", "vamos", "va", "van");

    /** Stems whose form in -emos is a present or a subjunctive ("queremos", "esperemos"). */
    private static final Set<String> SUBJUNCTIVE = Set.of(
            "quer",
            "esper",
            "consider",
            "super",
            "liber",
            "oper",
            "gener",
            "recuper",
            "cooper",
            "toler",
            "alter",
            "reiter",
            "moder",
            "acceler",
            "acler",
            "aceler",
            "numer",
            "enumer",
            "mir",
            "retir",
            "gir",
            "respir",
            "aspir",
            "inspir",
            "admir",
            "tir",
            "par",
            "compar",
            "prepar",
            "separ",
            "repar",
            "declar",
            "aclar");

    /** Letters; longer ones are no verbs, and folding them again and again is what a hostile text would cost. */
    private static final int LONGEST = 40;

    private Futures() {}

    /** Infinitive of a conditional in the third person ("abriría"), empty when the word is none. */
    public static String ofConditional(Token t) {
        String word = t.text();
        if (!t.lower() || !(word.endsWith("ría") || word.endsWith("rían"))) {
            return "";
        }
        String stem = word.substring(0, word.lastIndexOf("ía"));
        String irregular = IRREGULAR.get(Fold.of(stem));
        boolean regular = stem.length() > 4 && (stem.endsWith("ar") || stem.endsWith("er") || stem.endsWith("ir"));
        return irregular != null ? irregular : regular ? stem : "";
    }

    /** Infinitive of a verb in the simple future, empty when the word is none. */
    public static String infinitive(Token t) {
        if (!t.isWord() || t.text().length() > LONGEST) {
            return "";
        }
        String word = t.text().toLowerCase(java.util.Locale.ROOT);
        String stem = stem(word);
        if (stem.isEmpty() || NOT_FUTURE.contains(word)) {
            return "";
        }
        String irregular = IRREGULAR.get(Fold.of(stem));
        if (irregular != null) {
            return irregular;
        }
        if (word.endsWith("emos") && SUBJUNCTIVE.contains(Fold.of(stem))) {
            return "";
        }
        return stem.length() > 2
                        && (stem.endsWith("ar") || stem.endsWith("er") || stem.endsWith("ir") || stem.endsWith("ír"))
                ? stem
                : "";
    }

    /** A verb in the third person of the simple future. */
    public static boolean isFuture(Token t) {
        return t.lower()
                && (t.text().endsWith("rá") || t.text().endsWith("rán"))
                && !infinitive(t).isEmpty();
    }

    private static String stem(String word) {
        for (String ending : new String[] {"án", "á", "é", "emos"}) {
            int cut = word.length() - ending.length();
            if (cut > 1 && word.endsWith(ending) && word.charAt(cut - 1) == 'r') {
                return word.substring(0, cut);
            }
        }
        return "";
    }

    /** First person: "entregaré", "abriremos", "voy a", "vamos a". */
    public static boolean firstPerson(Sentence s, int i) {
        String word = s.at(i).text().length() > LONGEST ? "" : s.at(i).text().toLowerCase(java.util.Locale.ROOT);
        return s.at(i).is("voy")
                || s.at(i).is("vamos")
                || word.endsWith("ré")
                || word.endsWith("remos")
                || (word.endsWith("mos") && !word.endsWith("ismos"));
    }

    /** "voy a", "van a" at a token, with an infinitive next. */
    public static boolean goesTo(Sentence s, int i) {
        return GO.contains(s.at(i).fold()) && s.at(i + 1).is("a") && isInfinitive(s.at(i + 2));
    }

    /** An infinitive, an enclitic pronoun allowed ("dejarlo", "hacernos"). */
    public static boolean isInfinitive(Token t) {
        return t.lower()
                && t.text().length() > 2
                && t.text().length() <= LONGEST
                && !Fold.of(base(t)).isEmpty();
    }

    /** The infinitive of a word in capital that heads a point ("Instalar las mesas"), empty when it is none. */
    public static String capitalBase(Token t) {
        boolean word =
                t.capital() && !t.allCaps() && t.text().length() > 4 && t.text().length() <= LONGEST;
        return word ? base(t.text().toLowerCase(java.util.Locale.ROOT)) : "";
    }

    /** The infinitive without its pronoun, empty when the word is no infinitive. */
    public static String base(Token t) {
        return base(t.text());
    }

    private static String base(String word) {
        for (String clitic : new String[] {"", "se", "los", "las", "les", "lo", "la", "le", "nos", "me"}) {
            int cut = word.length() - clitic.length();
            if (cut > 1 && word.endsWith(clitic) && endsAsInfinitive(word.substring(0, cut))) {
                return word.substring(0, cut);
            }
        }
        return "";
    }

    private static boolean endsAsInfinitive(String word) {
        return (word.endsWith("ar") || word.endsWith("er") || word.endsWith("ir") || word.endsWith("ír"))
                && !NOUNS.contains(Fold.of(word));
    }

    private static final Set<String> NOUNS = Set.of(
            "lugar",
            "mujer",
            "familiar",
            "hogar",
            "ayer",
            "taller",
            "similar",
            "popular",
            "escolar",
            "particular",
            "titular",
            "placer",
            "poder",
            "deber",
            "par",
            "mar",
            "azar",
            "regular",
            "celular",
            "militar",
            "cancer",
            "caracter",
            "primer",
            "tercer",
            "cualquier",
            "auxiliar",
            "vascular",
            "pulmonar",
            "ocular",
            "molecular",
            "singular",
            "militares",
            "bienestar",
            "pesar",
            "lider",
            "nuclear",
            "ejemplar",
            "escolares",
            "hospitalar",
            "pilar",
            "escalar",
            "dolar",
            "hectar",
            "alfiler",
            "alquiler",
            "muer",
            "super",
            "hacer-");

    /** Infinitive of a gerund ("trabajando"), empty when the word is none. */
    public static String ofGerund(Token t) {
        String w = t.fold();
        if (!t.lower() || w.length() < 6) {
            return "";
        }
        return w.endsWith("ando")
                ? w.substring(0, w.length() - 4) + "ar"
                : w.endsWith("iendo") ? w.substring(0, w.length() - 5) + "er" : "";
    }

    /** Infinitive of a participle ("traducidos", "abierta", "instaladas"), empty when the word is none. */
    public static String ofParticiple(Token t) {
        String w = t.fold();
        w = w.endsWith("s") ? w.substring(0, w.length() - 1) : w;
        if (!w.endsWith("o") && !w.endsWith("a")) {
            return "";
        }
        String stem = w.substring(0, w.length() - 1);
        String irregular = Map.of(
                        "abiert",
                        "abrir",
                        "hech",
                        "hacer",
                        "puest",
                        "poner",
                        "cubiert",
                        "cubrir",
                        "resuelt",
                        "resolver",
                        "escrit",
                        "escribir",
                        "inscrit",
                        "inscribir",
                        "list",
                        "quedar listo")
                .get(stem);
        if (irregular != null) {
            return irregular;
        }
        if (stem.endsWith("ad") && stem.length() > 4) {
            return stem.substring(0, stem.length() - 1) + "r";
        }
        return stem.endsWith("id") && stem.length() > 4 ? stem.substring(0, stem.length() - 2) + "ir" : "";
    }
}
