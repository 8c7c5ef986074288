package mx.andamio.reader.people;

import java.util.Set;
import mx.andamio.pack.OrganType;
import mx.andamio.reader.organs.Gazetteer;
import mx.andamio.reader.text.Fold;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.text.Token;
import mx.andamio.reader.text.Words;

/** Names that buildings, prizes and programmes carry: no persons of the paper. */
final class Eponyms {

    private static final Set<String> FACILITIES = Words.folded("facilities.txt");
    private static final Set<String> NAMING =
            Set.of("llamara", "denominado", "denominada", "denominara", "bautizado", "bautizada", "llamado", "llamada");

    private final Sentence sentence;
    private final Lexicon lexicon;
    private final Gazetteer gazetteer;

    Eponyms(Sentence sentence, Lexicon lexicon, Gazetteer gazetteer) {
        this.sentence = sentence;
        this.lexicon = lexicon;
        this.gazetteer = gazetteer;
    }

    /** "Hospital Infantil de México Rosa Gil", "Hospital General “Dr. Gaudencio González Garza”", "auditorio Ignacio García Téllez": a facility just before. */
    boolean has(NameRun run) {
        if (isFacility(sentence.at(run.from())) && !run.given()) {
            return true;
        }
        if (isGivenTo(run)) {
            return true;
        }
        boolean quoted = isQuote(sentence.at(run.outer() - 1));
        if (quoted && fillsQuotation(run)) {
            return true;
        }
        int k = run.outer() - 1;
        int left = 8;
        while (k >= 0 && left-- > 0) {
            Token t = sentence.at(k);
            if (isFacility(t)) {
                return (!headedByRole(k) || quoted) && !(run.outer() > k + 1 && isToldOf(run));
            }
            boolean passes = isQuote(t)
                    || t.isNumber()
                    || t.is(".")
                    || t.is("no")
                    || t.is("num")
                    || (k == run.outer() - 1 && t.is("de"))
                    || (t.capital()
                            && !lexicon.mayBeName(t)
                            && !lexicon.isTitle(t)
                            && !lexicon.isFinite(sentence.at(run.to())))
                    || (t.is("de") && sentence.at(k + 1).capital())
                    || (run.titled() && (t.is("del") || t.is(gazetteer.shortName())))
                    || (quoted
                            && !t.closesQuote()
                            && t.isWord()
                            && (t.capital() || NameFinder.PARTICLES.contains(t.fold())));
            if (!passes) {
                return false;
            }
            k--;
        }
        return false;
    }

    /** "se llamará Rosa Gil", "lleva el nombre de Rosa Gil", "cambió su nombre por el de Rosa Gil". */
    private boolean isGivenTo(NameRun run) {
        int k = run.outer() - 1;
        boolean of = sentence.at(k).is("de")
                || sentence.at(k).is("del")
                || sentence.at(k).is("a");
        boolean name = of
                && sentence.at(k - 1).is("nombre")
                && (sentence.at(k - 2).is("el") || sentence.at(k - 2).is("su"));
        boolean other = sentence.reads(k - 2, "por", "el", "de") && !run.titled();
        return name || other || NAMING.contains(sentence.at(k).fold());
    }

    private static boolean isQuote(Token t) {
        return t.opensQuote() || t.is("\"") || t.is("‘") || t.is("'");
    }

    /** "Hospital", "condecoraciones". */
    private static boolean isFacility(Token t) {
        String w = t.fold();
        return FACILITIES.contains(w)
                || (w.endsWith("s") && FACILITIES.contains(w.substring(0, w.length() - 1)))
                || (w.endsWith("es") && FACILITIES.contains(w.substring(0, w.length() - 2)));
    }

    /** "a las puertas de la Clínica 33 Rosa Gil, de oficio costurera": a number ends the building's name, and a person is told of. */
    private boolean isToldOf(NameRun run) {
        int k = run.to();
        return sentence.at(run.outer() - 1).isNumber()
                && sentence.at(k).is(",")
                && ((sentence.at(k + 1).is("de")
                                && (sentence.at(k + 2).is("oficio")
                                        || sentence.at(k + 2).isNumber()))
                        || RoleNoun.noun(sentence.at(k + 1).fold()) != null
                        || lexicon.isSpeech(sentence.at(k + 1)));
    }

    /** A whole quotation that is a name and hangs on a noun: "sala de juntas “Benita Galeana”". */
    private boolean fillsQuotation(NameRun run) {
        Token close = sentence.at(run.to());
        Token noun = sentence.at(run.outer() - 2);
        return (close.closesQuote() || close.is("\"") || close.is("’") || close.is("'"))
                && (noun.isWord() || noun.isNumber())
                && !lexicon.isSpeech(noun)
                && RoleNoun.noun(noun.fold()) == null
                && !lexicon.isGiven(noun);
    }

    /** "la jefa de zona Ana Ruiz", "el director general Luis Sosa": the noun in lower case belongs to a post. */
    private boolean headedByRole(int noun) {
        for (int k = noun - 1; sentence.at(noun).lower() && k >= noun - 3; k--) {
            if (sentence.at(k).isWord() && RoleNoun.noun(sentence.at(k).fold()) != null) {
                return true;
            }
        }
        Token before = sentence.at(noun - 1);
        return sentence.at(noun).is("general") && before.isWord() && RoleNoun.noun(before.fold()) != null;
    }

    /** A place or hospital; behind a verb and "a" it is the person of that name: "recordó a Ignacio García Téllez". */
    boolean isPlace(NameRun run) {
        boolean person = sentence.at(run.outer() - 1).is("a") && lexicon.isFinite(sentence.at(run.outer() - 2));
        return !run.titled() && !person && (gazetteer.isPlace(run.text()) || isOfUmae(run));
    }

    /** "La Raza", "Magdalena de las Salinas"; a given name with words of several hospitals is a person. */
    private boolean isOfUmae(NameRun run) {
        if (!run.given() || !gazetteer.isOfUmaeNames(run.text())) {
            return gazetteer.isOfUmaeNames(run.text());
        }
        String words = String.join(" ", run.words());
        return gazetteer.pack().organsOf(OrganType.UMAE).stream()
                .anyMatch(o -> Fold.of(o.name()).contains(words));
    }
}
