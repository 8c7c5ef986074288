package mx.andamio.reader.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mx.andamio.reader.layout.Paper;
import mx.andamio.reader.organs.Gazetteer;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.text.Token;

/** Finds runs of capitalised words that may be names of persons; eponyms of buildings and places are left out. */
final class NameFinder {

    static final Set<String> PARTICLES = Set.of("de", "del", "la", "las", "los", "y", "e", "da", "di", "van", "von");
    private static final Set<String> SHORTENED = Set.of(
            "mtz", "hdz", "hndz", "glz", "rdz", "fdz", "gzz", "rmz", "snz", "ma", "gpe", "fco", "fca", "jr", "ant", "j",
            "sta", "sto");
    private static final Set<String> FACILITIES = Set.of(
            "hospital",
            "clinica",
            "unidad",
            "auditorio",
            "sala",
            "salon",
            "centro",
            "escuela",
            "plaza",
            "parque",
            "avenida",
            "av",
            "calle",
            "colonia",
            "col",
            "premio",
            "medalla",
            "catedra",
            "teatro",
            "estadio",
            "jardin",
            "biblioteca",
            "aeropuerto",
            "boulevard",
            "blvd",
            "edificio",
            "presa",
            "fraccionamiento",
            "condecoracion",
            "especialidades",
            "general",
            "pediatria",
            "obstetricia",
            "rehabilitacion",
            "umf",
            "hgz",
            "hgr",
            "hgs",
            "cmn",
            "umae",
            "municipio",
            "ejido",
            "comunidad",
            "carretera",
            "generacion",
            "foro",
            "universidad",
            "instituto",
            "fundacion",
            "casa",
            "puerto",
            "puente",
            "torre",
            "explanada",
            "guarderia",
            "deportivo",
            "poliforum",
            "museo",
            "ano");
    private static final int LONGEST = 12;

    private final Paper paper;
    private final Sentence sentence;
    private final Lexicon lexicon;
    private final Gazetteer gazetteer;

    NameFinder(Paper paper, Sentence sentence, Lexicon lexicon, Gazetteer gazetteer) {
        this.paper = paper;
        this.sentence = sentence;
        this.lexicon = lexicon;
        this.gazetteer = gazetteer;
    }

    List<NameRun> all() {
        List<NameRun> runs = new ArrayList<>();
        for (int i = 0; i < sentence.size(); ) {
            int end = runEnd(i);
            if (end > i) {
                NameRun run = run(i, end);
                if (!isEponym(run) && !isPlace(run)) {
                    runs.add(run);
                }
            }
            i = Math.max(end, i + 1);
        }
        return runs;
    }

    private int runEnd(int i) {
        if (shouted(i)) {
            return shoutedEnd(i);
        }
        boolean initial = sentence.at(i).capital()
                && sentence.at(i).text().length() == 1
                && sentence.at(i + 1).is(".")
                && nameWord(i + 2)
                && !lexicon.isTitle(sentence.at(i));
        if (initial) {
            return extended(i, i + 2);
        }
        if (i == 0
                && (lexicon.isSpeechCapital(sentence.at(0))
                        || (!lexicon.isGiven(sentence.at(0)) && lexicon.isGiven(sentence.at(1)) && nameWord(2)))) {
            return i;
        }
        if (!lexicon.mayBeName(sentence.at(i))
                || sentence.at(i).isMark()
                || startsAsTitle(i)
                || isParticleWord(sentence.at(i))) {
            return i;
        }
        int end = afterWord(i);
        while (end - i < LONGEST) {
            int next = extended(i, end);
            if (next == end) {
                break;
            }
            end = next;
        }
        return end;
    }

    /** A name in capitals: a known given name, or any name behind a title, with another word in capitals next. */
    private boolean shouted(int i) {
        Token t = sentence.at(i);
        boolean begins = lexicon.isGiven(t)
                || lexicon.isTitle(sentence.at(i - 1))
                || (sentence.at(i - 1).is(".") && lexicon.isTitle(sentence.at(i - 2)));
        return t.allCaps() && t.text().length() > 2 && begins && capsWord(i + 1);
    }

    private boolean capsWord(int k) {
        Token t = sentence.at(k);
        return t.allCaps() && t.text().length() > 2 && lexicon.mayBeNameInCapitals(t);
    }

    private int shoutedEnd(int i) {
        int end = i + 1;
        while (end - i < LONGEST) {
            int k = end;
            while (isParticleWord(sentence.at(k)) && k - end < 3) {
                k++;
            }
            if (!capsWord(k)
                    || (k > end && (sentence.at(end).is("y") || sentence.at(end).is("e")))) {
                break;
            }
            end = k + 1;
        }
        return end;
    }

    private boolean startsAsTitle(int i) {
        return lexicon.isTitle(sentence.at(i)) && sentence.at(i + 1).capital();
    }

    private static boolean isParticleWord(Token t) {
        return PARTICLES.contains(t.fold());
    }

    /** One past the word, and past the point that shortens it ("Ma.", "Gpe.", "J."). */
    private int afterWord(int i) {
        boolean shortened = sentence.at(i + 1).is(".")
                && (SHORTENED.contains(sentence.at(i).fold())
                        || sentence.at(i).text().length() == 1)
                && (sentence.at(i + 2).capital() || isParticleWord(sentence.at(i + 2)));
        return shortened ? i + 2 : i + 1;
    }

    private int extended(int start, int end) {
        if (nameWord(end)) {
            return afterWord(end);
        }
        if (sentence.reads(end, "viuda", "de") && sentence.at(end + 2).capital()) {
            return end + 3;
        }
        int k = end;
        while (isParticleWord(sentence.at(k)) && k - end < 3) {
            k++;
        }
        boolean initial =
                k > end && sentence.at(k).capital() && sentence.at(k).text().length() == 1;
        if (k == end || (!nameWord(k) && !initial)) {
            return end;
        }
        return sentence.at(end).is("y") || sentence.at(end).is("e") ? secondSurname(start, end, k) : joined(end, k);
    }

    private boolean nameWord(int k) {
        Token t = sentence.at(k);
        if (t.text().length() == 1) {
            return t.capital() && sentence.at(k + 1).is(".");
        }
        return lexicon.mayBeName(t) && !isParticleWord(t) && !lexicon.isTitleBeforeName(sentence, k);
    }

    /** "Cue y Mireles": one capital after "y", no given name, nothing more of a name behind it. */
    private int secondSurname(int start, int and, int k) {
        boolean enough = coreWords(start, and) >= 2
                || (sentence.at(start - 1).is(",") == false
                        && coreWords(start, and) >= 1
                        && !lexicon.isGiven(sentence.at(start)));
        boolean one = k == and + 1 && !nameWord(k + 1) && !isParticleWord(sentence.at(k + 1));
        return enough
                        && one
                        && !lexicon.isGiven(sentence.at(k))
                        && gazetteer.ooad(sentence.at(k).text()) == null
                ? k + 1
                : and;
    }

    /** "de la Parra", "de los Santos": not when it names a place ("Pérez de Colima"). */
    private int joined(int end, int k) {
        boolean place = k == end + 1 && gazetteer.ooad(sentence.at(k).text()) != null && !nameWord(k + 1);
        return place ? end : afterWord(k);
    }

    private int coreWords(int from, int to) {
        int n = 0;
        for (int i = from; i < to; i++) {
            n += sentence.at(i).isWord() && !isParticleWord(sentence.at(i)) ? 1 : 0;
        }
        return n;
    }

    private NameRun run(int from, int end) {
        int outer = from;
        while (outer > 0
                && (lexicon.isTitle(sentence.at(outer - 1))
                        || (sentence.at(outer - 1).is(".") && outer > 1 && lexicon.isTitle(sentence.at(outer - 2))))) {
            outer--;
        }
        List<String> words = new ArrayList<>();
        for (int i = from; i < end; i++) {
            if (sentence.at(i).isWord()) {
                words.add(sentence.at(i).fold());
            }
        }
        var span = sentence.span(from, end);
        return new NameRun(
                from,
                end,
                outer,
                Names.printed(paper.flat(span)),
                words,
                words.stream().filter(w -> !PARTICLES.contains(w)).toList(),
                span,
                outer < from,
                lexicon.isGiven(sentence.at(from)));
    }

    /** "Hospital General “Dr. Gaudencio González Garza”", "auditorio Ignacio García Téllez": a facility just before. */
    private boolean isEponym(NameRun run) {
        boolean quoted = sentence.at(run.outer() - 1).opensQuote()
                || sentence.at(run.outer() - 1).is("\"");
        int k = run.outer() - 1;
        int left = 8;
        while (k >= 0 && left-- > 0) {
            Token t = sentence.at(k);
            if (FACILITIES.contains(t.fold())) {
                return !(t.is("general")
                        && sentence.at(k - 1).isWord()
                        && RoleNoun.noun(sentence.at(k - 1).fold()) != null);
            }
            boolean passes = t.opensQuote()
                    || t.is("\"")
                    || t.isNumber()
                    || t.is(".")
                    || t.is("no")
                    || t.is("num")
                    || (quoted && !t.closesQuote() && t.isWord() && (t.capital() || isParticleWord(t)));
            if (!passes) {
                return false;
            }
            k--;
        }
        return false;
    }

    private boolean isPlace(NameRun run) {
        boolean address = run.titled();
        return !address && (gazetteer.isPlace(run.text()) || gazetteer.isOfUmaeNames(run.text()));
    }
}
