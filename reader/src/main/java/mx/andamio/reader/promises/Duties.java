package mx.andamio.reader.promises;

import java.util.Set;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.verbs.Futures;
import mx.andamio.reader.verbs.Subjunctives;

/** Orders without a verb of ordering: "cada jefatura deberá visitar…", "A todos los responsables: entreguen…". */
final class Duties {

    private static final Set<String> EACH = Set.of("cada", "las", "los", "todas", "todos", "sus", "ambas", "ambos");
    private static final Set<String> TITLES = Set.of(
            "doctor",
            "doctora",
            "dr",
            "dra",
            "licenciado",
            "licenciada",
            "lic",
            "ingeniero",
            "ingeniera",
            "ing",
            "maestro",
            "maestra",
            "mtro",
            "mtra",
            "contador",
            "contadora",
            "arquitecto",
            "arquitecta",
            "arq");
    private static final Subjunctives SUBJUNCTIVES = new Subjunctives("firm_verbs.txt");
    /** Words of those who must, and of those who are called. */
    private static final int SUBJECT = 12;

    private Duties() {}

    /** First token of those who must, one past them, and one past the order whose first word stands at {@code i}; empty for none. */
    static int[] at(Sentence s, int i) {
        if (s.at(i).quoted()) {
            return new int[0];
        }
        if (i == 0 && s.at(0).is("a")) {
            return called(s);
        }
        int verb = s.at(i).is("cada") || EACH.contains(s.at(i).fold()) ? must(s, i) : -1;
        return verb < 0 ? new int[0] : new int[] {i, verb, end(s, verb)};
    }

    /** Where heads "deberán" do something, -1 where they do not. */
    private static int must(Sentence s, int i) {
        int noun = i + 1;
        while (EACH.contains(s.at(noun).fold()) || s.at(noun).is("y")) {
            noun++;
        }
        if (!InstructionReader.head(s.at(noun))) {
            return -1;
        }
        for (int k = noun + 1; k < Math.min(s.size(), noun + SUBJECT); k++) {
            if (s.at(k).fold().matches("debera|deberan|tendran|tendra")) {
                boolean must = s.at(k).fold().startsWith("deb") && Futures.isInfinitive(s.at(k + 1))
                        || (s.at(k + 1).is("que") && Futures.isInfinitive(s.at(k + 2)));
                return must ? k : -1;
            }
            if (s.at(k).isMark() || s.at(k).is("que")) {
                return -1;
            }
        }
        return -1;
    }

    /** "A todas las jefaturas: lleguen…, revisen…". */
    private static int[] called(Sentence s) {
        int noun = 1;
        while (EACH.contains(s.at(noun).fold()) || s.at(noun).is("y")) {
            noun++;
        }
        for (int k = noun + 1; noun > 1 && InstructionReader.head(s.at(noun)) && k < noun + SUBJECT; k++) {
            if (s.at(k).is(":")) {
                boolean order = Futures.isInfinitive(s.at(k + 1))
                        || s.at(k + 1).fold().matches("\\p{L}{3,}[ae]n")
                        || !SUBJUNCTIVES.infinitive(s.at(k + 1)).isEmpty();
                return order ? new int[] {1, k, end(s, k)} : new int[0];
            }
        }
        return new int[0];
    }

    private static int end(Sentence s, int from) {
        int k = from + 1;
        while (k < s.size()
                && !s.at(k).is(";")
                && !s.at(k).closesQuote()
                && !(s.at(k).is(".") && k == s.size() - 1)) {
            k++;
        }
        return k;
    }

    /** "a la doctora Lara Ruiz que informara": a person with a title, who is then told what to do. */
    static boolean named(Sentence s, int noun, int limit) {
        int name = TITLES.contains(s.at(noun).fold()) ? noun + 1 : noun;
        name = s.at(name).is(".") ? name + 1 : name;
        boolean titled = name > noun && s.at(name).capital();
        boolean told = s.at(noun - 2).is("instrucciones") && s.at(noun).capital();
        for (int k = name; (titled || told) && k < limit + 4; k++) {
            boolean does = s.at(k).is("que") || s.at(k).is("para") || Futures.isInfinitive(s.at(k));
            if (does) {
                return true;
            }
            if (!s.at(k).capital() && !s.at(k).fold().matches("de|del|la|los|y|a")) {
                return false;
            }
        }
        return false;
    }
}
