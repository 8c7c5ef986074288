package mx.andamio.reader.promises;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mx.andamio.reader.Reading.Instruction;
import mx.andamio.reader.Reading.Person;
import mx.andamio.reader.Span;
import mx.andamio.reader.layout.Paper;
import mx.andamio.reader.people.RoleNoun;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.text.Token;
import mx.andamio.reader.text.Words;
import mx.andamio.reader.verbs.Futures;
import mx.andamio.reader.verbs.Subjunctives;
import org.jspecify.annotations.Nullable;

/** Reads the instructions of one sentence: an order or a request to heads or areas of the institution. */
public final class InstructionReader {

    private static final Set<String> ORDERS = Words.folded("orders.txt");
    private static final Set<String> REQUESTS = Words.folded("requests.txt");
    private static final Set<String> OUTSIDE = Words.folded("outside.txt");
    private static final Set<String> AREAS = Words.folded("areas.txt");
    private static final Set<String> NOT_HEADS = Words.folded("not_heads.txt");

    /** What an area can be asked to hand in. */
    private static final Set<String> THINGS = Set.of(
            "calendario",
            "informe",
            "reporte",
            "programa",
            "plan",
            "diagnostico",
            "censo",
            "listado",
            "inventario",
            "cronograma",
            "propuesta",
            "estudio",
            "explicacion",
            "relacion",
            "proyecto");

    private static final Subjunctives SUBJUNCTIVES = new Subjunctives("firm_verbs.txt");

    private static final Set<String> PRONOUNS = Set.of("les", "le", "los", "las", "lo", "la");

    private InstructionReader() {}

    public static List<Instruction> in(Paper paper, Sentence s, @Nullable Person speaker) {
        List<Instruction> found = new ArrayList<>();
        for (int i = 0; i < s.size(); i++) {
            int end = at(s, i);
            int[] duty = end > i ? new int[0] : Duties.at(s, i);
            if (duty.length > 0) {
                Span all = s.span(duty[0], trimmed(s, duty[2]));
                String who = paper.flat(s.span(duty[0], duty[1]));
                found.add(new Instruction(paper.flat(all), name(speaker), who, all, "instruction.order"));
                i = duty[2] - 1;
                continue;
            }
            if (end <= i) {
                continue;
            }
            int[] to = addressee(s, i, end);
            boolean toPronoun = (s.at(i - 1).is("le") || s.at(i - 1).is("les"))
                    && s.at(i).text().endsWith("ó")
                    && (Futures.isInfinitive(s.at(i + 1)) || Futures.isInfinitive(s.at(i + 3)));
            if (to.length == 0
                    && !(isCall(s, i) && !outsiders(s, i))
                    && !s.at(i).is("encargarles")
                    && !toPronoun) {
                continue;
            }
            int from = start(s, i, to);
            Span span = s.span(from, end);
            String addressed = to.length == 0 ? null : paper.flat(s.span(to[0], to[1]));
            found.add(new Instruction(
                    paper.flat(span),
                    name(speaker),
                    addressed,
                    span,
                    isCall(s, i) ? "instruction.call" : "instruction.order"));
            int and = s.at(end).is(",") ? end + 1 : end;
            if (another(s, and)) {
                int last = second(s, and);
                int[] other = named(s, and + 1, last);
                String who = other.length == 0 ? null : paper.flat(s.span(other[0], other[1]));
                Span rest = s.span(and + 1, last);
                found.add(new Instruction(paper.flat(rest), name(speaker), who, rest, "instruction.order"));
                end = last;
            }
            i = end - 1;
        }
        return found;
    }

    private static @Nullable String name(@Nullable Person speaker) {
        if (speaker == null) {
            return null;
        }
        return speaker.role() != null ? speaker.role() : speaker.name();
    }

    private static boolean isCall(Sentence s, int i) {
        return s.at(i).is("llamado") && s.at(i - 1).is("un");
    }

    /** One past an instruction whose verb is at {@code i}, or {@code i}. */
    private static int at(Sentence s, int i) {
        Token t = s.at(i);
        boolean order = (ORDERS.contains(t.fold()) && (t.lower() || i == 0))
                || resolves(s, i)
                || (REQUESTS.contains(t.fold()) && (t.lower() || i == 0))
                || isCall(s, i);
        order &= t.is("pido")
                || !t.fold().endsWith("ido") && !t.fold().endsWith("ado")
                || isCall(s, i)
                || s.at(i - 1).fold().startsWith("ha")
                || s.at(i - 1).is("he");
        if (!order) {
            return i;
        }
        boolean calls = t.is("llamo") || t.is("convoco") || t.is("invito");
        if (calls && !(s.at(i + 1).is("a") || s.at(i + 1).is("al"))) {
            return i;
        }
        int k = i + 1;
        boolean infinitive = t.is("encargarles");
        while (k < s.size()
                && !s.at(k).is(";")
                && !s.at(k).closesQuote()
                && !(s.at(k).is(".") && k == s.size() - 1)) {
            boolean another = k > i + 2
                    && s.at(k).lower()
                    && !s.at(k).quoted()
                    && (ORDERS.contains(s.at(k).fold())
                            || REQUESTS.contains(s.at(k).fold()))
                    && (s.at(k - 1).is("e") || s.at(k - 1).is("y"));
            if (another) {
                break;
            }
            if (infinitive && another(s, k)) {
                break;
            }
            infinitive |= Futures.isInfinitive(s.at(k))
                    || s.at(k).is("que")
                    || (s.at(k).is(":") && s.at(i + 1).is("una"))
                    || thing(s, i, k);
            k++;
        }
        return infinitive ? trimmed(s, k) : i;
    }

    /** "un llamado a las y los derechohabientes": nobody of the institution is called. */
    private static boolean outsiders(Sentence s, int call) {
        for (int k = call + 1; k < call + 6; k++) {
            if (OUTSIDE.contains(s.at(k).fold())) {
                return true;
            }
        }
        return false;
    }

    /** "Instruir a la Dirección Jurídica": the point of a list of resolutions. */
    private static boolean resolves(Sentence s, int i) {
        return s.at(i).is("instruir") && s.at(i).capital();
    }

    /** "pidió al director de Finanzas, Ana Lara, un calendario": a thing is asked for, not a deed. */
    private static boolean thing(Sentence s, int verb, int k) {
        boolean a = s.at(k).is("un") || s.at(k).is("una");
        return a
                && (s.at(k - 1).is(",") || k > verb + 3)
                && THINGS.contains(s.at(k + 1).fold());
    }

    /** "…y a la jefatura de enfermería a capacitar…": the order goes on to somebody else. */
    private static boolean another(Sentence s, int and) {
        if (!(s.at(and).is("y") || s.at(and).is("e"))
                || !(s.at(and + 1).is("a") || s.at(and + 1).is("al"))) {
            return false;
        }
        int noun = s.at(and + 2).is("la")
                        || s.at(and + 2).is("los")
                        || s.at(and + 2).is("las")
                ? and + 3
                : and + 2;
        if (!head(s.at(noun))) {
            return false;
        }
        for (int k = noun + 1; k < noun + 10; k++) {
            if (s.at(k).is("a") && Futures.isInfinitive(s.at(k + 1))) {
                return true;
            }
        }
        return false;
    }

    /** One past the part of an order that starts at its own addressee. */
    private static int second(Sentence s, int and) {
        int k = and + 1;
        while (k < s.size()
                && !s.at(k).is(";")
                && !s.at(k).closesQuote()
                && !(s.at(k).is(".") && k == s.size() - 1)) {
            k++;
        }
        return trimmed(s, k);
    }

    private static int trimmed(Sentence s, int end) {
        int k = end;
        while (k > 1
                && (s.at(k - 1).is(",") || s.at(k - 1).is(".") || s.at(k - 1).is("e"))) {
            k--;
        }
        return k;
    }

    private static int start(Sentence s, int verb, int[] to) {
        int from = isCall(s, verb) ? verb - 2 : verb;
        if (s.at(from - 1).is("les") || s.at(from - 1).is("se")) {
            from--;
        }
        return to.length > 0 && to[0] < from ? Math.max(0, to[0] - 2) : Math.max(0, from);
    }

    /** Tokens that name whom it is addressed to; empty when nobody of the institution is. */
    private static int[] addressee(Sentence s, int verb, int end) {
        int[] after = named(s, verb + 1, Math.min(end, verb + 12));
        return after.length > 0 ? after : PRONOUNS.contains(s.at(verb - 1).fold()) ? named(s, 0, verb) : after;
    }

    private static int[] named(Sentence s, int from, int limit) {
        for (int k = from; k < limit; k++) {
            Token t = s.at(k);
            if (Futures.isInfinitive(t) || NOT_HEADS.contains(t.fold())) {
                return new int[0];
            }
            boolean that = t.is("que") && (s.at(k - 1).is("para") || k == from);
            if (!that && !t.is("a") && !t.is("al")) {
                continue;
            }
            int noun = k + 1;
            while (s.at(noun).is("mis")
                    || s.at(noun).is("su")
                    || s.at(noun).is("cada")
                    || s.at(noun).is("ambas")
                    || s.at(noun).is("ambos")
                    || s.at(noun).is("nuestros")
                    || s.at(noun).is("persona")
                    || s.at(noun).is("personas")
                    || mx.andamio.reader.numbers.Numbers.at(s, noun).isPresent()
                    || s.at(noun).is("las")
                    || s.at(noun).is("los")
                    || s.at(noun).is("y")
                    || s.at(noun).is("la")
                    || s.at(noun).is("el")
                    || s.at(noun).is("sus")
                    || s.at(noun).is("todas")
                    || s.at(noun).is("todos")
                    || s.at(noun).isNumber()) {
                noun++;
            }
            if (head(s.at(noun)) || Duties.named(s, noun, limit)) {
                return new int[] {noun, addresseeEnd(s, noun, limit + 24)};
            }
        }
        return new int[0];
    }

    static boolean head(Token t) {
        return (RoleNoun.plural(t.fold()) && !NOT_HEADS.contains(t.fold()))
                || (RoleNoun.noun(t.fold()) != null && !NOT_HEADS.contains(t.fold() + "s"))
                || AREAS.contains(t.fold());
    }

    /** Up to the "a" before the infinitive, the infinitive itself or a comma before it. */
    private static int addresseeEnd(Sentence s, int noun, int limit) {
        int k = noun + 1;
        while (k < Math.min(s.size(), limit)) {
            Token t = s.at(k);
            boolean stops = Futures.isInfinitive(t)
                    || t.is("que")
                    || t.is("no")
                    || s.reads(k, "para", "que")
                    || (t.is("para") && Futures.isInfinitive(s.at(k + 1)))
                    || SUBJUNCTIVES.infinitive(t).length() > 0
                    || (t.is("a")
                            && (Futures.isInfinitive(s.at(k + 1))
                                    || s.at(k + 1).is(",")
                                    || s.at(k + 1).is("no")));
            if (stops) {
                return trimmed(s, k);
            }
            k++;
        }
        return Math.min(k, noun + 1);
    }
}
