package mx.andamio.reader.people;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.text.Token;
import mx.andamio.reader.text.Words;
import mx.andamio.reader.verbs.Futures;

/** What tells that a person named was not at the event: excused, sent a message, spoke elsewhere or long ago. */
final class Absence {

    private static final Set<List<String>> PHRASES =
            Words.folded("absent.txt").stream().map(p -> List.of(p.split("_"))).collect(Collectors.toUnmodifiableSet());
    private static final Pattern IRREGULAR = Pattern.compile("\\p{Ll}+(?:puso|dujo|tuvo)|trajo|quiso|vino|dijo");
    private static final Set<String> FORMER = Set.of(
            "anterior",
            "antecesor",
            "antecesora",
            "predecesor",
            "predecesora",
            "entonces",
            "antiguo",
            "antigua",
            "fundador",
            "fundadora",
            "fallecido",
            "fallecida",
            "finado",
            "finada");
    /** Words that also tell of donors and patients: only right beside the name do they tell of the person. */
    private static final Set<String> DEATH = Set.of("fallecio", "fallecido", "fallecida", "finado", "finada", "murio");
    /** Verbs before "de gira", "de vacaciones". */
    private static final Set<String> BEING = Set.of(
            "esta",
            "estaba",
            "estar",
            "estando",
            "encuentra",
            "encontraba",
            "halla",
            "anda",
            "andaba",
            "sigue",
            "salio",
            "quien",
            "es",
            "ahora",
            "hoy",
            "actualmente");
    /** Sentences that tell the event itself, headline and bullets included. */
    private static final int OPENING = 3;

    /** Words between the noun of a relative clause and its pronoun. */
    private static final int NOUN = 4;

    /** Words that tell of the person whom "a" brings in behind them. */
    private static final Set<String> FORWARD = Set.of("excuso", "disculpo", "postuma", "postumo");

    private static final int PHRASE = 6;
    private static final int REACH = 14;

    private Absence() {}

    static boolean of(Mention m, List<Mention> inSentence, int year) {
        return asked(m.sentence())
                || former(m)
                || relative(m)
                || standing(m)
                || longAgo(m)
                || hadSaid(m)
                || saidInAnotherYear(m, year)
                || Futures.isFuture(m.sentence().at(m.to()))
                || (m.sentence().at(m.to()).is(",")
                        && Futures.isFuture(m.sentence().at(m.to() + 1)))
                || excused(m, inSentence);
    }

    /** A reporter's question names people who are not there to answer. */
    private static boolean asked(Sentence s) {
        return s.at(0).is("pregunta")
                || s.at(0).is("p")
                || s.at(0).is("reportero")
                || s.at(0).is("reportera");
    }

    /** "El 21 de marzo pasado la alcaldesa X anunció": another day than the event's, told behind the opening paragraphs. */
    private static boolean longAgo(Mention m) {
        Sentence s = m.sentence();
        for (int k = 0; k < Math.min(m.from(), 8); k++) {
            boolean past = s.at(k).is("pasado")
                    || s.at(k).is("pasada")
                    || (s.at(k).is("hace") && s.at(k + 1).isNumber());
            if (past && m.index() > OPENING) {
                return !Event.in(s);
            }
        }
        return false;
    }

    /** "la rectora X había advertido el lunes": before the day of the event. */
    private static boolean hadSaid(Mention m) {
        Sentence s = m.sentence();
        boolean had = s.at(m.to()).is("habia") || s.at(m.to()).is("habian");
        return had && s.at(m.to() + 1).fold().matches("\\p{L}+[ai]d[oa]|dicho|hecho");
    }

    private static boolean former(Mention m) {
        Sentence s = m.sentence();
        for (int k = Math.max(0, m.from() - 2); k < m.name().from(); k++) {
            if (FORMER.contains(s.at(k).fold())) {
                return true;
            }
        }
        return (s.at(m.from() - 1).is("fue") || s.at(m.from() - 1).is("era")) && first(s, m.from() - 1);
    }

    /** "Su primer director fue X": told of the beginnings. */
    private static boolean first(Sentence s, int was) {
        for (int k = was - 1; k >= Math.max(0, was - NOUN); k--) {
            if (s.at(k).is("primer") || s.at(k).is("primera")) {
                return true;
            }
        }
        return false;
    }

    /** Subject behind the verb of a relative clause: "el impulso que le dio la doctora X". */
    private static boolean relative(Mention m) {
        Sentence s = m.sentence();
        int verb = m.from() - 1;
        while (verb > m.from() - 9 && verb > 0 && !finite(s.at(verb))) {
            if (s.at(verb).isMark() && !s.at(verb).is(".")) {
                return false;
            }
            verb--;
        }
        int that = verb - 1;
        while (that > verb - 3 && that > 0 && !s.at(that).is("que")) {
            that--;
        }
        Token noun = s.at(that - 1);
        boolean ofEvent = Event.names(noun) || Event.names(s.at(verb));
        return !ofEvent
                && s.at(that).is("que")
                && finite(s.at(verb))
                && noun.lower()
                && !finite(noun)
                && !read(s, verb)
                && (s.at(verb - 1).is("le")
                        || s.at(verb - 1).is("les")
                        || s.at(verb - 1).is("que"));
    }

    /** Subject behind a present: what "encabeza la jefa X" or "guarda la maestra X" holds on any day, unless it is the event. */
    private static boolean standing(Mention m) {
        Sentence s = m.sentence();
        int verb = m.from() - 1;
        while (verb > 0 && (s.at(verb).is("el") || s.at(verb).is("la"))) {
            verb--;
        }
        Token t = s.at(verb);
        String w = t.text();
        if (w.endsWith("ndo") && s.at(verb - 2).is("que")) {
            return true;
        }
        boolean present = t.lower()
                && w.length() > 3
                && (w.endsWith("a") || w.endsWith("e") || w.endsWith("an") || w.endsWith("en"));
        if (!present || !s.at(verb - 1).is("que")) {
            return false;
        }
        for (int k = verb - 2; k > verb - 2 - NOUN; k--) {
            if (Event.names(s.at(k))) {
                return false;
            }
        }
        return true;
    }

    /** "una carta que leyó la doctora X", "el premio que recogió X": done at the event for somebody else. */
    private static boolean read(Sentence s, int verb) {
        Token t = s.at(verb);
        return s.at(verb - 1).is("que")
                && (t.is("leyo") || t.is("recogio") || t.is("entrego") || t.is("recibio") || t.is("pronuncio"));
    }

    private static boolean finite(Token t) {
        String w = t.text();
        return t.lower()
                && (w.endsWith("ó")
                        || w.endsWith("aron")
                        || w.endsWith("ieron")
                        || t.is("dio")
                        || t.is("hizo")
                        || IRREGULAR.matcher(w).matches());
    }

    /** "dijo en 2019": a year of the past right behind the verb that follows the name. */
    private static boolean saidInAnotherYear(Mention m, int year) {
        Sentence s = m.sentence();
        for (int k = m.to(); k < m.to() + 6; k++) {
            Token t = s.at(k);
            if (t.is("que")) {
                return false;
            }
            boolean past = s.at(k - 1).is("en")
                    && t.isNumber()
                    && t.text().length() == 4
                    && t.text().startsWith("20");
            if (past) {
                return year > 0 && t.text().compareTo(Integer.toString(year)) < 0;
            }
        }
        return false;
    }

    /** A phrase of absence belongs to the last person named before it, or to the first when it opens the sentence. */
    static boolean excused(Mention m, List<Mention> inSentence) {
        Sentence s = m.sentence();
        for (int k = 0; k < s.size(); k++) {
            boolean here = DEATH.contains(s.at(k).fold())
                    ? k < m.to() + 4 && k > m.name().from() - 4
                    : near(m, k);
            if (here
                    && phraseAt(s, k)
                    && (ofNext(k, inSentence, s) ? next(k, inSentence, m) : owner(k, inSentence, m)).equals(m)) {
                return true;
            }
        }
        return false;
    }

    private static boolean near(Mention m, int k) {
        return !m.sentence().at(k).quoted()
                && k < m.to() + REACH
                && k > m.name().from() - REACH;
    }

    /** "quien excusó a la directora X", "y, de manera póstuma, al doctor X": told of the person named behind it. */
    private static boolean ofNext(int at, List<Mention> inSentence, Sentence s) {
        if (!FORWARD.contains(s.at(at).fold()) || s.at(at - 1).is("se")) {
            return false;
        }
        int k = s.at(at + 1).is(",") ? at + 2 : at + 1;
        return (s.at(k).is("a") || s.at(k).is("al"))
                && inSentence.stream().anyMatch(o -> o.name().from() > at);
    }

    private static Mention next(int at, List<Mention> inSentence, Mention other) {
        return inSentence.stream().filter(o -> o.name().from() > at).findFirst().orElse(other);
    }

    private static Mention owner(int at, List<Mention> inSentence, Mention other) {
        Mention owner = null;
        for (Mention o : inSentence) {
            boolean named = o.name().core().size() > 1 || o.equals(other);
            if (named && (o.name().from() <= at || owner == null)) {
                owner = o;
            }
        }
        return owner == null ? other : owner;
    }

    /** "su rol de vacaciones" is no absence, "está de vacaciones" is. */
    private static boolean phraseAt(Sentence s, int k) {
        boolean ofNoun = s.at(k).is("de")
                && s.at(k - 1).lower()
                && !BEING.contains(s.at(k - 1).fold());
        if (ofNoun) {
            return false;
        }
        java.util.ArrayList<String> words = new java.util.ArrayList<>(PHRASE);
        for (int i = k; i < Math.min(s.size(), k + PHRASE); i++) {
            words.add(s.at(i).fold());
            if (PHRASES.contains(words)) {
                return true;
            }
        }
        return false;
    }
}
