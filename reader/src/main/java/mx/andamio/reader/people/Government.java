package mx.andamio.reader.people;

import java.util.List;
import java.util.Set;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.text.Token;
import mx.andamio.reader.text.Words;

/** What the words before a name say of the person: subject of the sentence, company of somebody there, or only talked about. */
final class Government {

    /** How a name hangs in its sentence. */
    enum Tie {
        /** No preposition governs the name. */
        FREE,
        /** In somebody's company, or the one to whom something is done there: "acompañado por X", "tomó protesta a X". */
        PRESENT,
        /** Complement of another word: "las prioridades de la presidenta, X". */
        GOVERNED,
        /** Absent by what is said: "en representación de X", "en memoria de X". */
        STOOD_FOR
    }

    private static final Set<String> PREPOSITIONS = Set.of(
            "de", "del", "a", "al", "con", "para", "sobre", "contra", "por", "hacia", "sin", "ante", "hija", "hermana",
            "amigo", "amiga", "esposa", "esposo", "hijo", "hermano");
    private static final Set<String> SKIPPED = Set.of(
            "el",
            "la",
            "las",
            "los",
            "un",
            "una",
            "nuestro",
            "nuestra",
            "su",
            "sus",
            "entonces",
            "mismo",
            "misma",
            "propio",
            "propia",
            "nuevo",
            "nueva",
            "tanto",
            "como");
    private static final Set<String> COMPANY = Words.folded("company.txt");
    private static final Set<String> STANDS = Set.of(
            "representacion",
            "nombre",
            "memoria",
            "honor",
            "lugar",
            "ausencia",
            "suplencia",
            "sustitucion",
            "encargo",
            "homenaje",
            "recuerdo",
            "relevo");
    private static final Set<String> HEADED = Words.folded("event_participles.txt");
    private static final Set<String> HOUSES = Words.folded("houses.txt");
    private static final Set<String> DONE_TO = Words.folded("done_to.txt");
    /** "intervino luego del director X". */
    private static final Set<String> BEFORE_OR_AFTER = Set.of("luego", "despues", "antes");

    private static final int CLAUSE = 45;
    private static final int REACH = 24;

    private final Lexicon lexicon;

    Government(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    Tie of(Mention m, List<Mention> all) {
        Sentence s = m.sentence();
        int k = before(m);
        if (s.at(k).is("y") || s.at(k).is("e") || s.at(k).is(",") || s.at(k).is(";")) {
            int end = s.at(k).is(",") || s.at(k).is(";") || !s.at(k - 1).is(",") ? k : k - 1;
            Mention previous = all.stream()
                    .filter(o -> o.name().core().size() > 1 && o.from() < m.from() && (o.to() == end || o.to() == k))
                    .findFirst()
                    .orElse(null);
            return previous == null || actsNext(m) ? Tie.FREE : of(previous, all);
        }
        return PREPOSITIONS.contains(s.at(k).fold()) ? tie(m, k) : Tie.FREE;
    }

    /** The token before the name, its post, titles and articles. */
    private int before(Mention m) {
        Sentence s = m.sentence();
        int k = m.from() - 1;
        while (k > 0
                && (SKIPPED.contains(s.at(k).fold())
                        || lexicon.isTitle(s.at(k))
                        || (s.at(k).is(".") && lexicon.isTitle(s.at(k - 1))))) {
            k--;
        }
        return k;
    }

    /** A finite verb right behind the name begins a clause of its own: "con la jefa Ana Ruiz, el director Luis Sosa señaló". */
    private boolean actsNext(Mention m) {
        Token next = m.sentence().at(m.to());
        return lexicon.isFinite(next) || next.is("quien");
    }

    private Tie tie(Mention m, int preposition) {
        Sentence s = m.sentence();
        String p = s.at(preposition).fold();
        Token noun = s.at(preposition - 1);
        boolean of = p.equals("de") || p.equals("del");
        if (p.equals("ante")) {
            return Tie.PRESENT;
        }
        if (noun.is("como") && s.at(preposition - 2).is("asi") && preposition < 5) {
            return Tie.PRESENT;
        }
        if (of && (noun.isMark() || noun.is("y")) && companyBefore(s, preposition)) {
            return Tie.PRESENT;
        }
        if (of && STANDS.contains(noun.fold()) && !s.at(preposition - 2).is("cuya")) {
            return Tie.STOOD_FOR;
        }
        if (COMPANY.contains(noun.fold()) || (s.at(preposition - 1).is(",") && p.equals("con"))) {
            return p.equals("para") || p.equals("sobre") || p.equals("contra") ? Tie.GOVERNED : Tie.PRESENT;
        }
        boolean kin =
                !of && noun.is("su") && COMPANY.contains(s.at(preposition - 3).fold());
        if (kin) {
            return Tie.PRESENT;
        }
        if (p.equals("por")) {
            boolean toCome =
                    s.at(preposition - 2).is("sera") || s.at(preposition - 2).is("seran");
            boolean there = HEADED.contains(noun.fold()) && !toCome && !ofHouse(s, preposition - 1);
            return there ? Tie.PRESENT : Tie.GOVERNED;
        }
        if ((p.equals("a") || p.equals("al")) && doneTo(s, preposition)) {
            return Tie.PRESENT;
        }
        if (of && BEFORE_OR_AFTER.contains(noun.fold()) && lexicon.isSpeech(s.at(preposition - 2))) {
            return Tie.PRESENT;
        }
        if (p.equals("con") && meets(s, preposition)) {
            return Tie.PRESENT;
        }
        return Tie.GOVERNED;
    }

    /** "el gobierno encabezado por X", "el Seguro Social, que dirige": what X leads is an institution, not the event. */
    private static boolean ofHouse(Sentence s, int participle) {
        if (HOUSES.contains(s.at(participle - 1).fold())) {
            return true;
        }
        boolean house = false;
        for (int k = participle - 2; k >= Math.max(0, participle - REACH); k--) {
            if (Event.names(s.at(k))) {
                return false;
            }
            house |= HOUSES.contains(s.at(k).fold());
        }
        return house;
    }

    /** "con la asistencia, por la parte institucional, de la licenciada X": the noun stands further back. */
    private static boolean companyBefore(Sentence s, int preposition) {
        for (int k = preposition - 1; k >= Math.max(0, preposition - CLAUSE); k--) {
            if (COMPANY.contains(s.at(k).fold())) {
                return true;
            }
        }
        return false;
    }

    /** A verb or noun before the preposition, in the same clause, that is done to somebody there. */
    private static boolean doneTo(Sentence s, int preposition) {
        for (int k = preposition - 1; k >= Math.max(0, preposition - CLAUSE); k--) {
            Token t = s.at(k);
            if (DONE_TO.contains(t.fold())) {
                return true;
            }
            if (t.is(";") || t.is("que")) {
                return false;
            }
        }
        return false;
    }

    private static boolean meets(Sentence s, int preposition) {
        for (int k = preposition - 1; k >= Math.max(0, preposition - 6); k--) {
            Token t = s.at(k);
            boolean meeting = t.fold().startsWith("reuni")
                    || t.fold().startsWith("dialog")
                    || t.is("encuentro")
                    || t.is("recorrio")
                    || t.is("recorrieron")
                    || t.is("recorrido")
                    || t.is("convivio")
                    || t.is("mesa")
                    || t.is("platico")
                    || t.is("converso")
                    || t.is("sostuvo")
                    || t.is("sostuvieron");
            if (meeting) {
                return true;
            }
            if (t.isMark()) {
                return false;
            }
        }
        return false;
    }
}
