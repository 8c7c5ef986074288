package mx.andamio.reader.people;

import java.util.Set;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.text.Token;
import mx.andamio.reader.text.Words;
import mx.andamio.reader.verbs.Conjugation;

/** Word lists about persons: given names, titles, words that are no name, verbs of saying. */
public final class Lexicon {

    private static final Set<String> GIVEN = Words.folded("given.txt");
    private static final Set<String> TITLES = Words.folded("titles.txt");
    private static final Set<String> NOT_NAMES = Words.folded("not_names.txt");
    private static final Set<String> DIGNITIES =
            Set.of("diputada", "diputado", "senadora", "senador", "regidora", "regidor", "general", "coronel");
    private static final Conjugation SPEECH = new Conjugation("speech.txt");

    boolean isGiven(Token t) {
        return t.capital() && GIVEN.contains(first(t.fold()));
    }

    private static String first(String fold) {
        int hyphen = fold.indexOf('-');
        return hyphen > 0 ? fold.substring(0, hyphen) : fold;
    }

    boolean isTitle(Token t) {
        return t.isWord()
                && (TITLES.contains(t.fold())
                        || (t.fold().endsWith("s")
                                && TITLES.contains(
                                        t.fold().substring(0, t.fold().length() - 1)))
                        || (t.fold().endsWith("es")
                                && TITLES.contains(
                                        t.fold().substring(0, t.fold().length() - 2))));
    }

    /** A title in the middle of a run begins another person: "Ana Ruiz Dr. Luis Sosa". */
    boolean isTitleBeforeName(Sentence s, int k) {
        return isTitle(s.at(k)) && (s.at(k + 1).is(".") || s.at(k + 1).capital()) && !isGiven(s.at(k));
    }

    /** A capitalised word that may be part of a person's name. */
    boolean mayBeName(Token t) {
        return t.capital()
                && t.text().length() > 1
                && !Character.isUpperCase(t.text().charAt(1))
                && (!NOT_NAMES.contains(t.fold()) || GIVEN.contains(t.fold()))
                && RoleNoun.noun(t.fold()) == null
                && !RoleNoun.plural(t.fold());
    }

    boolean mayBeNameInCapitals(Token t) {
        return t.allCaps()
                && (!NOT_NAMES.contains(t.fold()) || GIVEN.contains(t.fold()))
                && RoleNoun.noun(t.fold()) == null
                && !t.fold().equals("imss");
    }

    public boolean isSpeech(Token t) {
        return t.lower()
                && SPEECH.knows(t.fold())
                && !t.fold().endsWith("r")
                && !t.fold().endsWith("ado")
                && !t.fold().endsWith("ido");
    }

    /** A verb of saying at the head of a sentence. */
    boolean isSpeechCapital(Token t) {
        return t.capital() && SPEECH.knows(t.fold()) && !isGiven(t);
    }

    public String speechVerb(Token t) {
        return SPEECH.infinitive(t.fold());
    }

    /** A word that looks like a finite verb: "señaló", "acudieron", "abrirá". */
    boolean isFinite(Token t) {
        String w = t.text();
        return t.lower()
                && (w.endsWith("ó")
                        || w.endsWith("aron")
                        || w.endsWith("ieron")
                        || w.endsWith("rá")
                        || w.endsWith("rán")
                        || isSpeech(t)
                        || t.is("fue")
                        || t.is("es")
                        || (t.is("esta") && w.endsWith("á")));
    }

    /** An office said like a title: "la secretaria general, diputada y doctora Ana Ruiz". */
    boolean isDignity(Token t) {
        return DIGNITIES.contains(t.fold());
    }

    boolean startsName(Sentence s, int i) {
        int k = i;
        while (isTitle(s.at(k))
                || isDignity(s.at(k))
                || (k > i && (s.at(k).is("y") || s.at(k).is(",")))
                || s.at(k).is(".")
                || s.at(k).is("el")
                || s.at(k).is("la")) {
            k++;
            if (k - i > 5) {
                return false;
            }
        }
        return mayBeName(s.at(k))
                && (mayBeName(s.at(k + 1))
                        || RoleFinder.isParticle(s.at(k + 1))
                        || s.at(k + 1).is("."));
    }
}
