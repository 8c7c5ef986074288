package mx.andamio.reader.people;

import java.util.List;
import java.util.Set;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.text.Token;
import mx.andamio.reader.text.Words;
import mx.andamio.reader.verbs.Futures;
import org.jspecify.annotations.Nullable;

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
    private static final Set<String> ARTICLES = Set.of("el", "la", "los", "las", "un", "una", "al", "del");
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
    /** Verbs before "a cargo de": the message, not the works, were "a cargo de X" at the event. */
    private static final Set<String> IN_CHARGE = Set.of("estuvo", "estuvieron", "corrio", "corrieron");
    /** Done together with who follows "con": "develó la placa con el alcalde X". */
    private static final Set<String> TOGETHER = Set.of(
            "encuentro",
            "llego",
            "llegaron",
            "acudio",
            "asistio",
            "arribo",
            "entrevista",
            "recorrio",
            "recorrieron",
            "recorrido",
            "convivio",
            "mesa",
            "platico",
            "converso",
            "sostuvo",
            "sostuvieron",
            "develo",
            "develaron",
            "inauguro",
            "inauguraron",
            "corto",
            "cortaron",
            "firmo",
            "firmaron",
            "suscribio",
            "signo",
            "superviso",
            "visito",
            "encabezo",
            "presidio",
            "coincidio");
    /** "intervino luego del director X". */
    private static final Set<String> BEFORE_OR_AFTER = Set.of("luego", "despues", "antes");

    /** Words of a noun in apposition: "empresario hotelero". */
    private static final int APPOSITION = 2;

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
        if (!PREPOSITIONS.contains(s.at(k).fold()) || Kin.acts(s, m.name().outer(), lexicon)) {
            return Tie.FREE;
        }
        Mention alike = coordinate(s, k, all);
        return alike == null ? tie(m, k) : of(alike, all);
    }

    /** The name before a preposition said again: "acompañada por Ana Ruiz, directora de X, y por Luis Sosa". */
    private static @Nullable Mention coordinate(Sentence s, int preposition, List<Mention> all) {
        int and = preposition - 1;
        if (!s.at(and).is("y")
                && !s.at(and).is("e")
                && !s.at(and).is(",")
                && !s.at(and).is(";")) {
            return null;
        }
        int end = s.at(and - 1).is(",") ? and - 1 : and;
        return all.stream()
                .filter(o -> o.name().core().size() > 1 && o.to() == end && o.from() > 0)
                .findFirst()
                .orElse(null);
    }

    /** The token before the name, its post, titles, articles and a noun that says what the person is: "al empresario Luis Sosa". */
    private int before(Mention m) {
        Sentence s = m.sentence();
        int k = skipped(s, m.from() - 1);
        int noun = k;
        while (noun > k - APPOSITION && apposes(s.at(noun))) {
            noun--;
        }
        return noun < k && ARTICLES.contains(s.at(noun).fold()) ? skipped(s, noun) : k;
    }

    private boolean apposes(Token t) {
        boolean word = (t.lower() && t.text().length() > 3) || t.kind() == Token.Kind.CODE;
        return word
                && !PREPOSITIONS.contains(t.fold())
                && !SKIPPED.contains(t.fold())
                && !lexicon.isFinite(t)
                && !Event.names(t)
                && !COMPANY.contains(t.fold())
                && RoleNoun.noun(t.fold()) == null;
    }

    private int skipped(Sentence s, int from) {
        int k = from;
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
        if (of && (s.at(preposition - 2).is("bajo") || s.at(preposition - 3).is("bajo"))) {
            return Tie.PRESENT;
        }
        if (of && noun.is("cargo") && IN_CHARGE.contains(s.at(preposition - 3).fold())) {
            return Tie.PRESENT;
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
        if (p.equals("con") && (meets(s, preposition) || s.at(m.to()).is("como"))) {
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
            boolean greeting = t.is("saludo") && !t.text().endsWith("ó");
            if (DONE_TO.contains(t.fold()) && !greeting) {
                return true;
            }
            if (t.is(";") || t.is("que") || t.is("quien") || t.is("quienes")) {
                return false;
            }
        }
        return false;
    }

    private static boolean meets(Sentence s, int preposition) {
        for (int k = preposition - 1; k >= Math.max(0, preposition - 6); k--) {
            Token t = s.at(k);
            boolean meeting = (t.fold().startsWith("reuni") && !Futures.isFuture(t))
                    || t.fold().startsWith("dialog")
                    || TOGETHER.contains(t.fold());
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
