package mx.andamio.reader.figures;

import java.math.BigDecimal;
import java.util.Set;
import mx.andamio.reader.numbers.Quantity;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.text.Token;
import mx.andamio.reader.text.Words;

/** Cardinal numbers that name or place something instead of counting it. */
final class NotFigures {

    private static final Set<String> DESIGNATORS = Words.folded("designators.txt");
    private static final Set<String> PHONES = Set.of(
            "tel",
            "telefono",
            "telefonos",
            "tels",
            "whatsapp",
            "lada",
            "conmutador",
            "llamar",
            "marcar",
            "extension",
            "linea");
    private static final Set<String> CLOCK_AFTER = Set.of("h", "hrs", "am", "pm", "a", "p", "media", "cuarto");
    private static final Set<String> NUMBERED = Set.of(
            "asamblea",
            "reunion",
            "sesion",
            "congreso",
            "encuentro",
            "foro",
            "aniversario",
            "edicion",
            "jornada",
            "semana",
            "convencion",
            "legislatura");
    private static final BigDecimal DAY = BigDecimal.valueOf(24);

    private final Sentence sentence;

    NotFigures(Sentence sentence) {
        this.sentence = sentence;
    }

    boolean covers(Quantity q) {
        return isItemNumber(q)
                || isAddress(q)
                || (NumberedPlaces.covers(sentence, q) && !countsNext(q))
                || NumberedPlaces.isCorner(sentence, q)
                || CalendarNumbers.covers(sentence, q, countsNext(q))
                || isOne(q)
                || (q.value().signum() == 0 && q.inWords())
                || isOrdinalOfMeeting(q)
                || isDesignation(q)
                || isClock(q)
                || Ages.covers(sentence, q)
                || isPhone(q)
                || isName(q)
                || isFrequency(q)
                || isPageNumber(q)
                || isPoint(q)
                || isPorCiento(q);
    }

    /** A number set apart from a line in capitals: the page of a letterhead. */
    private boolean isPageNumber(Quantity q) {
        Token before = sentence.at(q.from() - 1);
        return !q.inWords() && before.allCaps() && sentence.at(q.from()).start() - before.end() > 3;
    }

    /** "07.2 Enfermería capacitará…": the number of a point, with its part. */
    private boolean isPoint(Quantity q) {
        Token t = sentence.at(q.from());
        String[] parts = t.text().split("\\.", -1);
        return q.from() == 0
                && q.to() == 1
                && parts.length == 2
                && parts[0].length() <= 2
                && parts[1].length() <= 2
                && sentence.at(1).capital();
    }

    private boolean isPorCiento(Quantity q) {
        return sentence.at(q.from()).is("ciento") && sentence.at(q.from() - 1).is("por");
    }

    /** "Un", "una", "uno" alone is an article or a pronoun. */
    private boolean isOne(Quantity q) {
        return q.inWords() && q.value().compareTo(BigDecimal.ONE) == 0;
    }

    /** "1. Quórum", "2) …" at the head of a point. */
    private boolean isItemNumber(Quantity q) {
        Token next = sentence.at(q.to());
        return q.from() == 0 && !q.inWords() && (next.is(".") || next.is(")") || next.is("-"));
    }

    /** "Reforma 476,": a number behind a proper name and before a mark. */
    private boolean isAddress(Quantity q) {
        Token before = sentence.at(q.from() - 1);
        Token next = sentence.at(q.to());
        boolean ends = next.isMark() && !next.is("%") && !next.is("(");
        return !q.inWords()
                && q.from() > 1
                && before.capital()
                && !before.allCaps()
                && ends
                && !isOfSeries(q)
                && q.value().scale() <= 0;
    }

    /** "Tampico 131, Madero 88 y Altamira 45": names with what each has, no addresses. */
    private boolean isOfSeries(Quantity q) {
        int name = q.from() - 1;
        while (sentence.at(name).capital()) {
            name--;
        }
        boolean before = joinsSeries(name)
                && sentence.at(name - 1).isNumber()
                && sentence.at(name - 2).capital();
        int next = q.to() + 1;
        while (sentence.at(next).capital() && next < q.to() + 4) {
            next++;
        }
        return before
                || (joinsSeries(q.to())
                        && next > q.to() + 1
                        && sentence.at(next).isNumber()
                        && (joinsSeries(next + 1) || sentence.at(next + 1).isMark()));
    }

    private boolean joinsSeries(int at) {
        return sentence.at(at).is(",")
                || sentence.at(at).is("y")
                || sentence.at(at).is(";");
    }

    /** "115 Asamblea General", "31 aniversario": a number that stands for an ordinal. */
    private boolean isOrdinalOfMeeting(Quantity q) {
        Token before = sentence.at(q.from() - 1);
        boolean behind = before.is("trabajo") && sentence.at(q.from() - 3).is("sesion");
        return !q.inWords()
                && (behind
                        || isNumbered(q)
                        || isElided(q)
                        || NUMBERED.contains(sentence.at(q.to()).fold()));
    }

    /** "el encuentro 512 será en mayo": the number of a meeting behind its noun. */
    private boolean isNumbered(Quantity q) {
        Token the = sentence.at(q.from() - 2);
        return NUMBERED.contains(sentence.at(q.from() - 1).fold())
                && (the.is("el") || the.is("la") || the.is("del"))
                && q.value().scale() <= 0
                && !sentence.at(q.to()).is("%")
                && !sentence.at(q.to()).is("por")
                && !countsNext(q);
    }

    /** "La próxima Asamblea, la 105, deberá": the meeting is not said again. */
    private boolean isElided(Quantity q) {
        if (!sentence.at(q.from() - 1).is("la")
                || !sentence.at(q.from() - 2).is(",")
                || !sentence.at(q.to()).isMark()) {
            return false;
        }
        for (int k = q.from() - 3; k >= q.from() - 9; k--) {
            if (NUMBERED.contains(sentence.at(k).fold())) {
                return true;
            }
        }
        return false;
    }

    /** "No. 4", "UMF 19 y 22", "artículo 12", "Sección 62". */
    private boolean isDesignation(Quantity q) {
        if (q.inWords() && !namesInWords(q)) {
            return false;
        }
        int k = q.from() - 1;
        while (k > 0 && isJoin(sentence.at(k)) && (sentence.at(k - 1).isNumber() || isJoin(sentence.at(k - 1)))) {
            k -= sentence.at(k - 1).isNumber() ? 2 : 1;
        }
        boolean chained = k < q.from() - 1;
        Token before = sentence.at(k);
        if ((before.is(".") || before.is(":")) && k > 0) {
            before = sentence.at(k - 1);
        }
        if (!DESIGNATORS.contains(before.fold())) {
            return false;
        }
        if (sentence.at(k).is(":") && countsNext(q)) {
            return false;
        }
        boolean says = before.fold().equals("no") && !sentence.at(k).is(".") && !before.capital();
        return !says && (!chained || !countsNext(q));
    }

    /** "número cinco", "el piso cuatro". */
    private boolean namesInWords(Quantity q) {
        Token before = sentence.at(q.from() - 1);
        Token article = sentence.at(q.from() - 2);
        boolean the = article.is("el") || article.is("la") || article.is("del") || article.is("al");
        return before.is("numero") || (the && DESIGNATORS.contains(before.fold()) && !countsNext(q));
    }

    private static boolean isJoin(Token t) {
        return t.is("y") || t.is(",") || t.is("e") || t.is("al") || t.is("a");
    }

    private boolean countsNext(Quantity q) {
        Token next = sentence.at(q.to());
        return next.lower() && next.fold().length() > 3 && next.fold().endsWith("s") && !Noun.isVerb(next);
    }

    /** "a las seis de la tarde", "las 10:30", "antes de las 12 horas", "18:00 horas", "98.5 FM". */
    private boolean isClock(Quantity q) {
        Token next = sentence.at(q.to());
        if (next.is("fm") || next.is("mhz") || (next.is("hrs") && q.value().compareTo(DAY) <= 0)) {
            return true;
        }
        if (q.value().compareTo(DAY) > 0
                || !(sentence.at(q.from() - 1).is("las")
                        || sentence.at(q.from() - 1).is("la"))) {
            return false;
        }
        if (next.is("horas") && q.value().compareTo(DAY) < 0) {
            return sentence.at(q.from() - 2).fold().length() < 6
                    && !sentence.at(q.from() - 2).is("todas");
        }
        boolean partOfDay = next.is("de")
                && sentence.at(q.to() + 1).is("la")
                && Set.of("manana", "tarde", "noche", "madrugada")
                        .contains(sentence.at(q.to() + 2).fold());
        boolean half =
                next.is("y") && CLOCK_AFTER.contains(sentence.at(q.to() + 1).fold());
        boolean ends = next.isMark()
                || next.text().isEmpty()
                || (next.is("en") && sentence.at(q.to() + 1).is("punto"))
                || (next.is("del") && sentence.at(q.to() + 1).is("dia"));
        return partOfDay
                || half
                || (ends
                        && Set.of("a", "de", "desde", "hasta", "hacia", "sobre")
                                .contains(sentence.at(q.from() - 2).fold())
                        && q.value().intValue() < 25);
    }

    private boolean isPhone(Quantity q) {
        if (q.inWords()) {
            return false;
        }
        int first = q.from();
        while (sentence.at(first - 1).isNumber()
                || sentence.at(first - 1).is(")")
                || (sentence.at(first - 1).is("(")
                        && sentence.at(first).isNumber()
                        && sentence.at(first + 1).is(")"))) {
            first--;
            if (q.from() - first > 8) {
                break;
            }
        }
        int last = q.to();
        while (last - q.to() < 8
                && (sentence.at(last).isNumber()
                        || (sentence.at(last).is(")") && sentence.at(last + 1).isNumber()))) {
            last++;
        }
        int k = first - 1;
        while (sentence.at(k).isMark() && k > first - 4) {
            k--;
        }
        int digits = sentence.at(q.from()).text().replaceAll("\\D", "").length();
        boolean groups = q.to() - q.from() == 1 && last - first >= 3;
        return groups
                || (PHONES.contains(sentence.at(k).fold()) && !countsNext(q))
                || (digits >= 10 && sentence.at(q.from()).text().indexOf(',') < 0);
    }

    /** "Cuatro Ciénegas", "Dos Bocas", "Juárez Dos": a number word inside a proper name. */
    private boolean isName(Quantity q) {
        Token t = sentence.at(q.from());
        return q.inWords()
                && q.from() > 0
                && t.capital()
                && !t.allCaps()
                && (sentence.at(q.to()).capital() || sentence.at(q.from() - 1).capital())
                && !sentence.at(q.from() - 1).isMark();
    }

    /** "24 horas los 7 días" stays a figure; "lunes a viernes" holds none; "dos veces" counts. Radio "FM" and "7 de 24" do not. */
    private boolean isFrequency(Quantity q) {
        return sentence.at(q.to()).is("am") && sentence.at(q.to() + 1).is("radio");
    }
}
