package mx.andamio.reader.figures;

import java.util.Set;
import mx.andamio.reader.layout.Paper;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.text.Token;
import org.jspecify.annotations.Nullable;

/** What a number counts: the noun after it and what belongs to the noun. */
record Noun(
        int from, int to, @Nullable String unit, @Nullable String counts) {

    static final Noun NONE = new Noun(0, 0, null, null);
    private static final Set<String> BEFORE_NOUN = Set.of(
            "nuevos",
            "nuevas",
            "nuevo",
            "nueva",
            "otros",
            "otras",
            "grandes",
            "diferentes",
            "distintos",
            "distintas",
            "diversos",
            "diversas",
            "primeros",
            "primeras",
            "ultimos",
            "ultimas",
            "principales",
            "mejores",
            "modernos",
            "modernas",
            "siguientes",
            "unicos",
            "unicas");
    private static final int LONGEST = 12;

    /** What several things of a kind are called stands in the plural, or is an abbreviation: else the word is no noun of theirs. */
    private static boolean mayBeCounted(Token t, boolean several) {
        String w = t.fold();
        return !several || !t.isWord() || w.endsWith("s") || t.allCaps() || w.length() < 5 || UNINFLECTED.contains(w);
    }

    private static final Set<String> UNINFLECTED =
            Set.of("hectareas", "metro", "litro", "personal", "gente", "quintal");

    static Noun after(Paper paper, Sentence sentence, int start, boolean several) {
        Noun noun = after(paper, sentence, start);
        return noun.unit() == null || mayBeCounted(sentence.at(noun.from()), several) ? noun : NONE;
    }

    static Noun after(Paper paper, Sentence sentence, int start) {
        int from = start;
        while (BEFORE_NOUN.contains(sentence.at(from).fold())
                && sentence.at(from + 1).isWord()) {
            from++;
        }
        Token first = sentence.at(from);
        if (!first.isWord()
                || isVerb(first)
                || FigureFinder.NOT_NOUNS.contains(first.fold())
                || first.text().length() < 2) {
            return NONE;
        }
        int to = end(sentence, from);
        return new Noun(from, to, first.text(), paper.flat(sentence.span(from, to)));
    }

    /** "con 260 vamos a llegar": the first person plural of a verb. */
    static boolean isVerb(Token t) {
        return t.lower() && t.fold().matches(".*[aei]mos") && !IN_MOS.contains(t.fold());
    }

    private static final Set<String> IN_MOS = Set.of(
            "gramos",
            "kilogramos",
            "miligramos",
            "tramos",
            "ramos",
            "reclamos",
            "prestamos",
            "maximos",
            "minimos",
            "extremos",
            "racimos",
            "primos",
            "decimos",
            "centimos",
            "proximos",
            "ultimos",
            "supremos");

    private static int end(Sentence sentence, int from) {
        int to = from + 1;
        boolean plural = sentence.at(from).fold().endsWith("s");
        while (to < sentence.size() && to - from < LONGEST) {
            int step = complement(sentence, to);
            if (step == 0 && sentence.at(to).isWord() && agrees(sentence, to, plural)) {
                step = 1;
            }
            if (step == 0) {
                break;
            }
            to += step;
        }
        return to;
    }

    /** "de laboratorio", "del hogar", "de la Delegación". */
    private static int complement(Sentence sentence, int k) {
        boolean of = sentence.at(k).is("de") || sentence.at(k).is("del");
        if (!of) {
            return 0;
        }
        int noun = k + 1;
        if (sentence.at(noun).is("la")
                || sentence.at(noun).is("los")
                || sentence.at(noun).is("las")) {
            noun++;
        }
        Token t = sentence.at(noun);
        if (!t.isWord() || t.text().length() < 2 || FigureFinder.NOT_NOUNS.contains(t.fold())) {
            return 0;
        }
        return noun - k + (isAdjective(t, sentence.at(noun + 1)) ? 2 : 1);
    }

    /** "consultas de medicina familiar", "sesiones de terapia física": what the last noun is like belongs to it. */
    private static boolean isAdjective(Token noun, Token t) {
        String w = t.fold();
        return noun.lower()
                && !noun.fold().endsWith("s")
                && t.lower()
                && w.length() > 4
                && !NOT_ADJECTIVES.contains(w)
                && w.matches(".*(?:al|ar|ic[ao]|iv[ao]|ori[ao]|ari[ao]|os[ao]|ern[ao]|ogic[ao])");
    }

    private static final Set<String> NOT_ADJECTIVES = Set.of(
            "aplica",
            "publica",
            "indica",
            "explica",
            "significa",
            "ubica",
            "dedica",
            "deriva",
            "activa",
            "cuando",
            "igual",
            "total",
            "hospital",
            "personal",
            "varia",
            "sobre",
            "inicio",
            "horario",
            "interna");

    /** "compromisos orientados a mejorar": a participle with its own complement says more of the thing, it does not name it. */
    private static boolean opensClause(Token t, Token next) {
        return t.lower()
                && t.fold().matches(".*[ai]d[oa]s")
                && (next.is("a")
                        || next.is("al")
                        || next.is("por")
                        || next.is("para")
                        || next.is("en")
                        || next.is("con"));
    }

    private static boolean agrees(Sentence sentence, int k, boolean plural) {
        Token t = sentence.at(k);
        if (FigureFinder.NOT_NOUNS.contains(t.fold()) || t.fold().length() < 4) {
            return false;
        }
        if (opensClause(t, sentence.at(k + 1))) {
            return false;
        }
        Token last = sentence.at(k - 1);
        if (last.capital() && t.capital()) {
            return true;
        }
        return plural && t.fold().endsWith("s") && !t.fold().endsWith("mos") && t.lower();
    }
}
