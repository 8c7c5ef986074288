package mx.andamio.reader.meetings;

import java.util.Set;
import mx.andamio.reader.organs.Gazetteer;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.text.Token;

/** Where the name of a meeting starts and ends. */
final class MeetingNames {

    private static final Set<String> HEADS = Set.of(
            "reunion",
            "asamblea",
            "encuentro",
            "congreso",
            "foro",
            "sesion",
            "simposio",
            "cumbre",
            "seminario",
            "convencion",
            "coloquio",
            "junta");
    private static final Set<String> PARTICLES =
            Set.of("de", "del", "la", "las", "los", "el", "y", "e", "con", "para", "en");
    private static final Set<String> ADJECTIVES = Set.of(
            "ordinaria", "extraordinaria", "solemne", "mensual", "bimestral", "trimestral", "semestral", "anual");
    /** In a headline of capitals these words lead on to something else. */
    private static final Set<String> LEAD_ON = Set.of("con", "para", "en");

    private static final Set<String> REACHES = Set.of("regional", "nacional", "general");
    /** Those whom a meeting convenes, in lower case within its name. */
    private static final Set<String> CONVENED = Set.of(
            "titulares",
            "jefes",
            "jefas",
            "directores",
            "directoras",
            "delegados",
            "representantes",
            "trabajo",
            "seguimiento",
            "evaluacion");
    /** Bodies that hold sessions. */
    private static final Set<String> COLLEGES = Set.of("consejo", "comision", "asamblea", "grupo", "junta", "comite");

    /** Bodies that are set up for a task, in small letters. */
    private static final Set<String> INSTALLED =
            Set.of("mesa", "comite", "subcomite", "grupo", "comision", "consejo", "red");

    private static final Set<String> AFTER_NAME = Set.of(
            "que", "para", "con", "en", "integrado", "integrada", "por", "a", "al", "ante", "encargado", "encargada");
    /** Words of such a name, or of the name of a committee. */
    private static final int IN_NAME = 9;

    private final Gazetteer gazetteer;

    MeetingNames(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    static boolean isHead(Token t) {
        return HEADS.contains(t.fold());
    }

    static boolean isCollege(Token t) {
        return t.capital() && COLLEGES.contains(t.fold());
    }

    /** One past the name that starts at a token, or the token itself when none does. */
    int end(Sentence s, int i) {
        Token head = s.at(i);
        if (isWorkingSession(s, i)) {
            return workingSessionEnd(s, i);
        }
        if (head.lower() && isHead(head) && s.at(i + 1).opensQuote()) {
            return quoteEnd(s, i + 1);
        }
        boolean group = head.is("grupo") && head.capital() && s.at(i + 1).is("local");
        boolean named = isHead(head) && head.capital() && !(s.shouts() && s.part() == Sentence.Part.TITLE);
        if (ofCollege(s, i)) {
            return i;
        }
        if (isInstalled(s, i)) {
            return installedEnd(s, i);
        }
        boolean numbered = isNumbered(s, i);
        return group || named || numbered || isWhoMet(s, i) || isSession(s, i) || isSeries(s, i) ? nameEnd(s, i) : i;
    }

    /** "Comité de Evaluación de la 3ª Reunión Regional Sur": the meeting in the name of a committee is another one. */
    private static boolean ofCollege(Sentence s, int i) {
        for (int k = i - 1; k >= Math.max(0, i - IN_NAME); k--) {
            if (isCollege(s.at(k)) && s.at(i).capital()) {
                return s.at(k + 1).is("de") && CONVENED.contains(s.at(k + 2).fold());
            }
            boolean part = s.at(k).capital()
                    || PARTICLES.contains(s.at(k).fold())
                    || Ordinals.value(s.at(k)) > 0
                    || s.at(k).is(".");
            if (!part) {
                return false;
            }
        }
        return false;
    }

    /** "instalaron ayer la mesa estatal de abasto": a body without a name of its own, on the day on which it is set up. */
    static boolean isInstalled(Sentence s, int i) {
        boolean the = s.at(i - 1).is("la") || s.at(i - 1).is("el");
        if (!the
                || !s.at(i).lower()
                || !INSTALLED.contains(s.at(i).fold())
                || s.at(i).quoted()) {
            return false;
        }
        for (int k = i - 2; k >= Math.max(0, i - 5); k--) {
            if (s.at(k).fold().matches("instal(?:o|aron)")) {
                return installedEnd(s, i) - i > 2;
            }
        }
        return false;
    }

    private static int installedEnd(Sentence s, int i) {
        int k = i + 1;
        while (k < s.size()
                && k < i + IN_NAME
                && s.at(k).isWord()
                && !AFTER_NAME.contains(s.at(k).fold())) {
            k++;
        }
        return k;
    }

    /** "la cuarta reunión de seguimiento de los Protocolos": numbered, of a kind that comes back. */
    private static boolean isNumbered(Sentence s, int i) {
        return (s.at(i).is("reunion") || s.at(i).is("encuentro"))
                && Ordinals.value(s.at(i - 1)) > 0
                && s.at(i + 1).is("de")
                && CONVENED.contains(s.at(i + 2).fold());
    }

    /** "sesión de trabajo 301 por videoconferencia". */
    static boolean isWorkingSession(Sentence s, int i) {
        int k = Ordinals.numberEnd(s, i + 1);
        return (s.at(i).is("sesiones") || s.at(i).is("sesion")) && s.reads(k, "de", "trabajo");
    }

    private static int workingSessionEnd(Sentence s, int i) {
        int of = Ordinals.numberEnd(s, i + 1);
        int end = Ordinals.numberEnd(s, of + 2);
        return s.reads(end, "por", "videoconferencia") ? end + 2 : of + 2;
    }

    /** In lower case: "la segunda sesión ordinaria del año", "la sesión 12 del H. Consejo Técnico". */
    private static boolean isSession(Sentence s, int i) {
        if (!s.at(i).is("sesion")) {
            return false;
        }
        int k = Ordinals.numberEnd(s, i + 1);
        int of = s.reads(k, "de", "la") ? k + 2 : s.at(k).is("del") ? k + 1 : -1;
        int college = of > 0 && s.at(of).is("h") && s.at(of + 1).is(".") ? of + 2 : of;
        return ADJECTIVES.contains(s.at(k).fold()) || (of > 0 && isCollege(s.at(college)));
    }

    /** In lower case: "la séptima reunión regional Sureste"; "una reunión nacional" is any. */
    private static boolean isSeries(Sentence s, int i) {
        boolean known = s.at(i - 1).is("la") || Ordinals.value(s.at(i - 1)) > 0;
        return known
                && (s.at(i).is("reunion") || s.at(i).is("asamblea"))
                && (REACHES.contains(s.at(i + 1).fold()) || isPeriodic(s, i));
    }

    /** "en la reunión mensual con directores": one that comes back, and is known by that. */
    static boolean isPeriodic(Sentence s, int i) {
        return s.at(i).is("reunion") && ADJECTIVES.contains(s.at(i + 1).fold());
    }

    /** "sesionó el Comité de Salud": the meeting has the name of those who met. */
    private static boolean isWhoMet(Sentence s, int i) {
        boolean the = s.at(i - 1).is("el") || s.at(i - 1).is("la");
        return the && isCollege(s.at(i)) && (s.at(i - 2).is("sesiono") || s.reads(i - 3, "se", "reunio"));
    }

    private static int quoteEnd(Sentence s, int open) {
        for (int k = open + 1; k < Math.min(s.size(), open + 20); k++) {
            if (s.at(k).closesQuote()) {
                return k + 1;
            }
        }
        return open;
    }

    /** Capitals and particles between them; "así como de …" may go on; the institution and the year are no part of the name. */
    int nameEnd(Sentence s, int i) {
        int end = Ordinals.numberEnd(s, i + 1);
        int k = end;
        boolean shouts = s.shouts();
        while (k < s.size()) {
            int next = k;
            if (shouts && LEAD_ON.contains(s.at(k).fold())) {
                break;
            }
            while (PARTICLES.contains(s.at(next).fold()) && next - k < 3) {
                next++;
            }
            if (s.at(next).is("h") && s.at(next + 1).is(".") && s.at(next + 2).capital()) {
                end = next + 3;
            } else if (ADJECTIVES.contains(s.at(k).fold())
                    || (k == i + 1 && REACHES.contains(s.at(k).fold()))) {
                end = k + 1;
            } else if (next == k + 1
                    && s.at(k).is("de")
                    && CONVENED.contains(s.at(next).fold())) {
                end = next + 1;
            } else if (isUnion(s, k)) {
                end = k + 3;
            } else if (s.at(k).is("(") && s.at(k + 2).is(")")) {
                end = k + 3;
            } else if (s.at(k).is(",") && s.reads(k + 1, "asi", "como") && goesOn(s, k + 3)) {
                end = k + 3;
            } else if (s.at(next).capital()
                    && !isInstitution(s, next)
                    && !(next > k && s.at(k).is("en"))) {
                end = next + 1;
            } else {
                break;
            }
            k = end;
        }
        return end;
    }

    /** "IMSS–SNTSS": the two sides of a joint group. */
    private boolean isUnion(Sentence s, int k) {
        return s.at(k).is(gazetteer.shortName()) && s.at(k + 1).isMark() && gazetteer.union(s.at(k + 2)) != null;
    }

    private static boolean goesOn(Sentence s, int k) {
        return s.at(k).is("de") && s.at(k + 1).capital();
    }

    private boolean isInstitution(Sentence s, int k) {
        return s.at(k).is(gazetteer.shortName())
                || s.at(k).is("instituto")
                || (s.at(k).is("seguro") && s.at(k + 1).is("social"));
    }
}
