package mx.andamio.reader.people;

import java.util.List;
import java.util.Set;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.text.Sentence.Part;
import mx.andamio.reader.text.Token;
import mx.andamio.reader.text.Words;

/** Whether a paper tells of an event, and whether a mention shows that the person was there. */
final class Presence {

    private static final Set<String> EVENT = Words.folded("event.txt");
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
    private static final Set<String> GOVERN = Set.of("de", "del", "a", "al", "con", "para", "sobre", "contra");
    private static final int LONGEST_ASIDE = 45;

    private final Lexicon lexicon;
    private final boolean event;

    private final int year;

    /** @param year year of the paper: what somebody said in an earlier one was not said here; 0 when it is not known */
    Presence(Lexicon lexicon, List<Sentence> sentences, boolean meeting, int year) {
        this.year = year;
        this.lexicon = lexicon;
        this.event = meeting
                || sentences.stream()
                        .filter(s -> s.part() != Part.BYLINE && s.part() != Part.TAIL && s.part() != Part.LETTERHEAD)
                        .anyMatch(Presence::tellsEvent);
    }

    private static boolean tellsEvent(Sentence s) {
        return s.tokens().stream().anyMatch(t -> t.isWord() && EVENT.contains(t.fold()));
    }

    boolean shows(Mention m, List<Mention> inSentence) {
        if (!event
                || m.sentence().part() == Part.BYLINE
                || isSource(m)
                || isFromAfar(m)
                || Absence.of(m, inSentence, year)) {
            return false;
        }
        return speaks(m)
                || saidBefore(m)
                || attends(m, inSentence)
                || (m.sentence().part() == Part.BODY && !governed(m, inSentence));
    }

    /** Complement of a preposition: "las prioridades de la presidenta, X", "se reunió con X". */
    private boolean governed(Mention m, List<Mention> all) {
        Sentence s = m.sentence();
        int k = m.from() - 1;
        while (k > 0 && (s.at(k).is("el") || s.at(k).is("la") || lexicon.isTitle(s.at(k)))) {
            k--;
        }
        if (s.at(k).is("y") || s.at(k).is("e")) {
            int end = k;
            Mention before = all.stream()
                    .filter(o -> o.to() == end && !o.equals(m))
                    .findFirst()
                    .orElse(null);
            if (before != null) {
                return governed(before, all);
            }
        }
        return governed(m);
    }

    boolean governed(Mention m) {
        Sentence s = m.sentence();
        int k = m.from() - 1;
        while (k > 0
                && (s.at(k).is("el")
                        || s.at(k).is("la")
                        || s.at(k).is("y")
                        || s.at(k).is("las")
                        || s.at(k).is("los")
                        || s.at(k).is("un")
                        || s.at(k).is("una")
                        || s.at(k).is("nuestro")
                        || s.at(k).is("nuestra")
                        || s.at(k).kind() == mx.andamio.reader.text.Token.Kind.CODE
                        || lexicon.isTitle(s.at(k))
                        || s.at(k).is("entonces"))) {
            k--;
        }
        boolean voice = s.at(k).is("de") && s.at(k - 1).is("voz");
        return (GOVERN.contains(s.at(k).fold()) && !voice)
                || s.at(k).is("hija")
                || s.at(k).is("hermana");
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
                k = close + 1;
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
            if (!that
                    && ((ATTENDANCE.contains(t.fold()) && t.lower())
                            || (ATTENDANCE.contains(t.fold()) && k == 0)
                            || t.is("ante"))) {
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
