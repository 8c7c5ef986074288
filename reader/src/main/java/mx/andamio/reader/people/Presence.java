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
    private static final Set<String> BETWEEN = Set.of(
            "tambien",
            "ademas",
            "les",
            "le",
            "se",
            "lo",
            "no",
            "asimismo",
            "quien",
            "igualmente",
            "luego",
            "por",
            "su",
            "parte",
            "a",
            "vez",
            "y",
            "ya",
            "nos",
            "la",
            "los");
    private static final Pattern HEAD_OF_STATE = Pattern.compile(
            "(?:Expresidente|Presidente)(?: Electo| Constitucional)?(?: de (?:México|la República|los Estados Unidos).*)?");
    private static final Set<String> RECALL = Set.of("recordar", "rememorar", "relatar", "narrar", "contar", "evocar");
    private static final int LONGEST_ASIDE = 45;

    private final Lexicon lexicon;
    private final Government government;
    private final boolean event;
    private final int year;

    /** @param year year of the paper: what somebody said in an earlier one was not said here; 0 when it is not known */
    Presence(Lexicon lexicon, List<Sentence> sentences, boolean meeting, int year) {
        this.year = year;
        this.lexicon = lexicon;
        this.government = new Government(lexicon);
        this.event = meeting || Event.told(sentences);
    }

    /** @param hasPost whether the paper says a post of the person, beside this name or before */
    boolean shows(Mention m, List<Mention> inSentence, boolean hasPost) {
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
            case PRESENT -> !recalled(m) && !longPast(m.sentence());
            case GOVERNED -> speaksApart(m) || (!ofNoun(m) && attends(m, inSentence));
            case FREE ->
                (speaks(m) && !thatBefore(m))
                        || saidBefore(m)
                        || attends(m, inSentence)
                        || (m.sentence().part() == Part.BODY && hasPost && !isHeadOfState(m) && !reported(m));
        };
    }

    boolean governed(Mention m, List<Mention> inSentence) {
        return government.of(m, inSentence) != Government.Tie.FREE;
    }

    /** "Ana Ruiz | Lerdo de Tejada, Ver.": the name of who wrote the note. */
    private static boolean signs(Mention m) {
        Token next = m.sentence().at(m.name().to());
        return next.is("|") || next.is("/");
    }

    /** A year of the past in the sentence: "la clínica que en 1964 fue inaugurada por X". */
    private boolean longPast(Sentence s) {
        return s.tokens().stream()
                .filter(t -> t.isNumber() && t.text().matches("(?:19|20)\\d\\d"))
                .anyMatch(t -> t.text().startsWith("19") || (year > 0 && Integer.parseInt(t.text()) < year));
    }

    private static boolean quoted(Mention m) {
        return m.sentence().at(m.name().from()).quoted();
    }

    /** Of somebody only talked about a clause of its own must tell that the person spoke: "el informe de X, quien explicó". */
    private boolean speaksApart(Mention m) {
        Sentence s = m.sentence();
        int k = m.to() + 2;
        while (k < m.to() + 5 && BETWEEN.contains(s.at(k).fold())) {
            k++;
        }
        return s.at(m.to()).is(",") && s.at(m.to() + 1).is("quien") && lexicon.isSpeech(s.at(k));
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
            boolean memory = RECALL.contains(lexicon.speechVerb(s.at(k - 1)));
            if (s.at(k).is("que") && memory) {
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

    /** The name, its asides between commas, then a verb of saying or acting. */
    boolean speaks(Mention m) {
        Sentence s = m.sentence();
        int k = m.to();
        int limit = k + LONGEST_ASIDE;
        while (k < Math.min(s.size(), limit)) {
            Token t = s.at(k);
            if (lexicon.isSpeech(t)) {
                return true;
            }
            if (t.is(",") || t.is("(") || t.is("–") || t.is("—")) {
                int close = closing(s, k);
                if (close < 0) {
                    return lexicon.isSpeech(s.at(k + 1))
                            || (BETWEEN.contains(s.at(k + 1).fold()) && lexicon.isSpeech(s.at(k + 2)));
                }
                boolean verbInside = lexicon.isSpeech(s.at(k + 1)) || lexicon.isSpeech(s.at(k + 2));
                if (verbInside) {
                    return true;
                }
                Token behind = s.at(close + 1);
                boolean clause = lexicon.isSpeech(behind) || BETWEEN.contains(behind.fold());
                k = clause ? close + 1 : close;
                continue;
            }
            if (!BETWEEN.contains(t.fold())) {
                return false;
            }
            k++;
        }
        return false;
    }

    private static int closing(Sentence s, int open) {
        String wanted = s.at(open).is("(") ? ")" : s.at(open).fold();
        for (int k = open + 1; k < Math.min(s.size(), open + LONGEST_ASIDE); k++) {
            if (s.at(k).is(wanted)) {
                return k;
            }
            if (s.at(k).is(";")) {
                return -1;
            }
        }
        return -1;
    }

    /** "señaló el director X", "dijo X". */
    boolean saidBefore(Mention m) {
        Sentence s = m.sentence();
        int k = m.from() - 1;
        while (k > m.from() - 4
                && (s.at(k).is("el")
                        || s.at(k).is("la")
                        || s.at(k).is("las")
                        || s.at(k).is("los")
                        || s.at(k).is(",")
                        || lexicon.isTitle(s.at(k)))) {
            k--;
        }
        return lexicon.isSpeech(s.at(k));
    }

    /** A word of attendance stands before the name in the sentence, or the name follows "ante". */
    private static boolean attends(Mention m, List<Mention> all) {
        Sentence s = m.sentence();
        if (s.at(m.from() - 1).is("ante") || s.at(m.from() - 2).is("ante")) {
            return true;
        }
        boolean that = false;
        for (int k = 0; k < m.from(); k++) {
            Token t = s.at(k);
            that |= t.is("que")
                    && k > 0
                    && s.at(k - 1).lower()
                    && s.at(k - 1).text().endsWith("ó");
            boolean attendance = ATTENDANCE.contains(t.fold())
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
