package mx.andamio.reader.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mx.andamio.reader.layout.Paper;
import mx.andamio.reader.organs.Gazetteer;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.text.Token;
import mx.andamio.reader.text.Words;

/** Finds runs of capitalised words that may be names of persons; eponyms of buildings and places are left out. */
final class NameFinder {

    static final Set<String> PARTICLES = Set.of("de", "del", "la", "las", "los", "y", "e", "da", "di", "van", "von");
    private static final Set<String> SHORTENED = Set.of(
            "mtz", "hdz", "hndz", "glz", "rdz", "fdz", "gzz", "rmz", "snz", "ma", "gpe", "fco", "fca", "jr", "ant", "j",
            "sta", "sto");
    /** Surnames that elsewhere are posts or common words. */
    private static final Set<String> SURNAMES = Words.folded("surnames.txt");

    private static final int LONGEST = 12;

    private final Paper paper;
    private final Sentence sentence;
    private final Lexicon lexicon;
    private final Gazetteer gazetteer;
    private final Eponyms eponyms;

    NameFinder(Paper paper, Sentence sentence, Lexicon lexicon, Gazetteer gazetteer) {
        this.paper = paper;
        this.sentence = sentence;
        this.lexicon = lexicon;
        this.gazetteer = gazetteer;
        this.eponyms = new Eponyms(sentence, lexicon, gazetteer);
    }

    List<NameRun> all() {
        List<NameRun> runs = new ArrayList<>();
        for (int i = 0; i < sentence.size(); ) {
            int end = runEnd(i);
            if (end > i) {
                NameRun run = run(i, end);
                if (!eponyms.has(run) && !eponyms.isPlace(run)) {
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
        if (initial && isDegree(i)) {
            return i;
        }
        if (initial) {
            return grown(i, i + 2);
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
        return namesPaper(i) ? i : grown(i, afterWord(i));
    }

    /** "L.E. Guadalupe Ríos": two letters close together are a degree, no initials of the name. */
    private boolean isDegree(int i) {
        int second = sentence.at(i + 2).text().length() == 1 ? i + 2 : i;
        int first = second > i ? i : i - 2;
        return sentence.at(first).text().length() == 1
                && sentence.at(first).capital()
                && sentence.at(first).end() + 1 == sentence.at(second).start()
                && sentence.at(second).capital();
    }

    private int grown(int from, int start) {
        int end = start;
        while (end - from < LONGEST) {
            int next = extended(from, end);
            if (next == end) {
                break;
            }
            end = next;
        }
        return end;
    }

    /** "(El Sol Serrano)", "de La Crónica": a capital article inside a sentence begins the name of a paper or a house. */
    private boolean namesPaper(int i) {
        Token article = sentence.at(i - 1);
        boolean the = article.is("el") || article.is("la") || article.is("los") || article.is("las");
        return the
                && article.capital()
                && i > 1
                && !sentence.at(i - 2).is(".")
                && !sentence.at(i - 2).opensQuote();
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
        if (isByline(start, end)) {
            return end;
        }
        if (nameWord(end) || commonWord(start, end)) {
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

    /** A line that holds a name and nothing else ends it: "Ana Ruiz Gil\nOrizaba, Ver.-". */
    private boolean isByline(int start, int end) {
        return (start == 0 || breaks(start)) && coreWords(start, end) > 1 && breaks(end);
    }

    private boolean breaks(int k) {
        Token before = sentence.at(k - 1);
        Token next = sentence.at(k);
        return before.end() < next.start()
                && paper.view().substring(before.end(), next.start()).indexOf('\n') >= 0;
    }

    /** A surname that is a common word as well: "Misael Ley Gil", "Luisa Inés Alcalde, secretaria". */
    private boolean commonWord(int start, int k) {
        Token t = sentence.at(k);
        Token next = sentence.at(k + 1);
        boolean surname =
                t.capital() && !t.allCaps() && SURNAMES.contains(t.fold()) && lexicon.isGiven(sentence.at(start));
        boolean ends = next.isMark() || lexicon.isFinite(next) || lexicon.mayBeName(next);
        return surname && ends && !isParticleWord(sentence.at(k - 1));
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
        boolean shortened = sentence.at(k + 1).is(".") && sentence.at(k + 2).capital();
        boolean one = k == and + 1 && !shortened && !nameWord(k + 1) && !isParticleWord(sentence.at(k + 1));
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

    NameRun run(int from, int end) {
        int outer = from;
        while (outer > 0
                && (lexicon.isTitle(sentence.at(outer - 1))
                        || (sentence.at(outer - 1).is(".") && outer > 1 && lexicon.isTitle(sentence.at(outer - 2))))) {
            outer--;
        }
        outer -= degree(outer);
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

    /** "Dr. en Ed. Luis Sosa", "M. en C. Ana Ruiz": how many tokens before the name are a degree with its field. */
    private int degree(int outer) {
        boolean letter = sentence.at(outer - 1).is("en");
        int field = letter ? outer : outer - 2;
        boolean named =
                letter || (sentence.at(outer - 1).is(".") && sentence.at(field).capital());
        Token title = sentence.at(field - 3);
        boolean degree = named
                && sentence.at(field - 1).is("en")
                && sentence.at(field - 2).is(".")
                && (title.is("m") || lexicon.isTitle(title));
        return degree ? outer - field + 3 : 0;
    }
}
