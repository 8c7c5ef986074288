package mx.andamio.reader.people;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.text.Sentence.Part;
import mx.andamio.reader.text.Token;
import mx.andamio.reader.text.Words;
import mx.andamio.reader.verbs.Futures;

/** Whether a paper tells of an event, and whether a mention shows that the person was there. */
final class Presence {

    private static final Set<String> ATTENDANCE = Words.folded("attendance.txt");
    private static final Pattern HEAD_OF_STATE = Pattern.compile(
            "(?:Expresidente|Presidente)(?: Electo| Constitucional)?(?: de (?:México|la República|los Estados Unidos).*)?");
    /** Words between "recordó" and who is remembered. */
    private static final int RECALLED = 6;

    private static final Set<String> RECALL = Set.of("recordar", "rememorar", "relatar", "narrar", "contar", "evocar");
    /** Labels of who wrote or took the pictures. */
    private static final Set<String> CREDITS = Set.of(
            "foto",
            "fotos",
            "fotografia",
            "fotografias",
            "texto",
            "redaccion",
            "informacion",
            "reportero",
            "reportera",
            "dudas",
            "informes",
            "contacto");

    private static final Set<String> LIVING = Set.of(
            "espera",
            "lleva",
            "vive",
            "padece",
            "tiene",
            "trabaja",
            "sigue",
            "sufre",
            "necesita",
            "vende",
            "acude",
            "cuida",
            "habia");

    /** Parts of an event that somebody leads. */
    private static final Set<String> SESSIONS = Set.of(
            "mesa",
            "mesas",
            "sesion",
            "taller",
            "ponencia",
            "conferencia",
            "panel",
            "plenaria",
            "exposicion",
            "moderacion",
            "conduccion",
            "mensaje",
            "bienvenida",
            "relatoria");
    /** Words between such a part and who leads it. */
    private static final int CHARGE = 9;

    private final Lexicon lexicon;
    private final Speaking speaking;
    private final Government government;
    private final boolean event;
    private final int year;

    /** @param year year of the paper: what somebody said in an earlier one was not said here; 0 when it is not known */
    Presence(Lexicon lexicon, List<Sentence> sentences, boolean meeting, int year) {
        this.year = year;
        this.lexicon = lexicon;
        this.speaking = new Speaking(lexicon);
        this.government = new Government(lexicon);
        this.event = meeting || Event.told(sentences);
    }

    /** Where no word of presence or absence speaks, who is named free of any preposition in a paper of an event was there. */
    boolean shows(Mention m, List<Mention> inSentence) {
        if (!event
                || m.sentence().part() == Part.BYLINE
                || isSource(m)
                || isFromAfar(m)
                || quoted(m)
                || signs(m)
                || Absence.of(m, inSentence, year)) {
            return false;
        }
        return switch (government.of(m, inSentence)) {
            case STOOD_FOR -> false;
            case PRESENT -> !recalled(m) && !longPast(m);
            case GOVERNED -> speaking.apart(m) || leads(m) || isThere(m) || (!ofNoun(m) && follows(m, inSentence));
            case FREE ->
                (speaking.follows(m) && !reported(m))
                        || speaking.precedes(m)
                        || attends(m, inSentence)
                        || (m.sentence().part() == Part.BODY && !isHeadOfState(m) && !reported(m) && !waits(m));
        };
    }

    /** Whether the person is the subject of a verb of saying beside the name. */
    boolean speaks(Mention m) {
        return speaking.follows(m) || speaking.precedes(m);
    }

    boolean governed(Mention m, List<Mention> inSentence) {
        return government.of(m, inSentence) != Government.Tie.FREE;
    }

    /** "Ana Ruiz | Lerdo de Tejada, Ver.": the name of who wrote the note. */
    private static boolean signs(Mention m) {
        Token next = m.sentence().at(m.name().to());
        Token label = m.sentence().at(m.name().outer() - 2);
        boolean credit = m.sentence().at(m.name().outer() - 1).is(":") && CREDITS.contains(label.fold());
        return credit || isClosing(m.sentence().at(m.name().outer() - 1)) || next.is("|") || next.is("/");
    }

    /** "Respetuosamente" above the name of who signs the paper. */
    static boolean isClosing(Token t) {
        return t.is("respetuosamente") || t.is("atentamente") || t.is("cordialmente") || t.is("atte");
    }

    /** A year of the past in the sentence: "la clínica que en 1964 fue inaugurada por X". */
    private boolean longPast(Mention m) {
        return m.sentence().tokens().stream()
                .filter(t -> t.end() < m.name().span().start())
                .filter(t -> t.isNumber() && t.text().matches("(?:19|20)\\d\\d"))
                .anyMatch(t -> t.text().startsWith("19") || (year > 0 && Integer.parseInt(t.text()) < year));
    }

    /** "Doña Ana Ruiz, 71 años, espera desde 2024": somebody whose life is told, not what was done at the event. */
    private static boolean waits(Mention m) {
        Sentence s = m.sentence();
        int close = s.at(m.to()).is(",") ? Speaking.closing(s, m.to()) : -1;
        Token verb = s.at(close < 0 ? m.to() : close + 1);
        return m.role() == null && verb.lower() && LIVING.contains(verb.fold());
    }

    private static boolean quoted(Mention m) {
        return m.sentence().at(m.name().from()).quoted();
    }

    /** "Este último, presente en la sala, ofreció": the person named last in the sentence before. */
    boolean tellsOfLatter(Sentence s) {
        boolean latter = s.reads(0, "este", "ultimo") || s.reads(0, "esta", "ultima");
        boolean aside = s.at(2).is(",");
        Token verb = s.at(aside ? Speaking.closing(s, 2) + 1 : 2);
        return event && latter && (lexicon.isSpeech(verb) || (aside && s.at(3).is("presente")));
    }

    /** "instruyó al jefe X, presente en la sala". */
    private static boolean isThere(Mention m) {
        Sentence s = m.sentence();
        boolean here = s.at(m.to()).is(",") && s.at(m.to() + 1).is("presente");
        for (int k = Math.max(0, m.from() - CHARGE); k < m.from() && !here; k++) {
            here = s.reads(k, "ahi", "mismo") || s.reads(k, "alli", "mismo") || s.reads(k, "en", "el", "lugar");
        }
        return here;
    }

    /** "la mesa de Abasto, a cargo de X", "un mensaje leído por X": what is done at the event itself. */
    private static boolean leads(Mention m) {
        Sentence s = m.sentence();
        int k = m.from() - 1;
        while (k > 0 && (s.at(k).is("el") || s.at(k).is("la") || s.at(k).is("su"))) {
            k--;
        }
        if (s.at(k).is("por")
                && s.at(k - 1).fold().matches("leid[oa]s?|pronunciad[oa]s?|coordinad[oa]s?|moderad[oa]s?")) {
            return true;
        }
        boolean charge = (s.at(k).is("de") || s.at(k).is("del")) && s.reads(k - 2, "a", "cargo");
        for (int n = k - 3; charge && n >= Math.max(0, k - CHARGE); n--) {
            if (SESSIONS.contains(s.at(n).fold())) {
                return true;
            }
        }
        return false;
    }

    /** "la labor de X": hangs on a noun, so a word of attendance before is somebody else's. */
    private static boolean ofNoun(Mention m) {
        Sentence s = m.sentence();
        int k = m.from() - 1;
        while (k > 0 && (s.at(k).is("el") || s.at(k).is("la"))) {
            k--;
        }
        return ((s.at(k).is("de") || s.at(k).is("del")) && s.at(k - 1).lower())
                || s.at(k).is("por");
    }

    /** The head of state is named in most papers and seldom there: only what is done or said at the event counts. */
    private static boolean isHeadOfState(Mention m) {
        RoleMention role = m.role();
        return role != null && HEAD_OF_STATE.matcher(role.role()).matches();
    }

    /** "la encomienda que el presidente X le dio", "señaló que X es un aliado", "como lo ha pedido X", "estará X". */
    private static boolean thatBefore(Mention m) {
        Sentence s = m.sentence();
        int k = m.from() - 1;
        while (k > 0 && (s.at(k).is("el") || s.at(k).is("la"))) {
            k--;
        }
        boolean done =
                s.at(k - 1).is("ha") || s.at(k - 1).is("habia") || s.at(k - 1).is("han");
        if ((done && s.at(k).lower()) || Futures.isFuture(s.at(k))) {
            return true;
        }
        Token link = s.at(k - 1);
        return s.at(k).is("que") && !link.is("la") && !link.is("el") && !link.is("mientras") && !link.is("asi");
    }

    /** "recordó que en agosto se reunió con X": another day's company. */
    private boolean recalled(Mention m) {
        Sentence s = m.sentence();
        for (int k = m.from() - 1; k > 0; k--) {
            boolean memory = s.at(k - 1).lower() && RECALL.contains(lexicon.speechVerb(s.at(k - 1)));
            if (memory && (s.at(k).is("que") || (!s.at(k).is("con") && m.from() - k < RECALLED))) {
                return true;
            }
        }
        return false;
    }

    /** What somebody tells of others happened elsewhere: "recordó que el año pasado la directora X abrió…". */
    private boolean reported(Mention m) {
        if (thatBefore(m)) {
            return true;
        }
        Sentence s = m.sentence();
        for (int k = m.from() - 1; k > 0; k--) {
            if (s.at(k).is(";")) {
                return false;
            }
            if (s.at(k).is("que") && lexicon.isSpeech(s.at(k - 1))) {
                return true;
            }
        }
        return false;
    }

    /** "de acuerdo con X", "según X": quoted from somewhere. */
    private static boolean isSource(Mention m) {
        Sentence s = m.sentence();
        int k = m.from() - 1;
        while (k > 0 && (s.at(k).is("el") || s.at(k).is("la"))) {
            k--;
        }
        return s.at(k).is("con") && s.at(k - 1).is("acuerdo");
    }

    /** "Consultado al salir, …", "en entrevista". */
    private static boolean isFromAfar(Mention m) {
        Sentence s = m.sentence();
        return s.at(0).is("consultado")
                || s.at(0).is("consultada")
                || s.at(0).is("entrevistado")
                || s.at(0).is("entrevistada");
    }

    /** A word of attendance stands before the name in the sentence, or "ante todo" or the like. */
    private static boolean attends(Mention m, List<Mention> all) {
        Sentence s = m.sentence();
        if (s.at(m.from() - 2).is("ante")) {
            return true;
        }
        boolean that = false;
        for (int k = 0; k < m.from(); k++) {
            Token t = s.at(k);
            that |= t.is("que")
                    && k > 0
                    && s.at(k - 1).lower()
                    && s.at(k - 1).text().endsWith("ó");
            boolean told = t.is("conto") && !s.at(k + 1).is("con");
            boolean attendance = ATTENDANCE.contains(t.fold())
                    && !told
                    && (t.lower() || k == 0)
                    && !s.at(k - 1).is("sera")
                    && !s.at(k - 1).is("seran");
            boolean side = t.is("parte") && s.at(k - 1).is("por");
            if (!that && (attendance || side)) {
                return true;
            }
        }
        return follows(m, all);
    }

    /** "X encabezó", "X y Y asistieron". */
    private static boolean follows(Mention m, List<Mention> all) {
        Sentence s = m.sentence();
        int last = all.stream().mapToInt(Mention::to).max().orElse(m.to());
        for (int k = m.to(); k < Math.min(s.size(), last + 3); k++) {
            if (ATTENDANCE.contains(s.at(k).fold()) && s.at(k).lower()) {
                return true;
            }
        }
        return false;
    }
}
