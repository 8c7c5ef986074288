package mx.andamio.reader.meetings;

import java.util.Set;
import mx.andamio.reader.Reading.Phase;
import mx.andamio.reader.Span;
import mx.andamio.reader.layout.Paper;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.text.Token;
import org.jspecify.annotations.Nullable;

/** Whether the paper says that a meeting opens or closes. */
final class Phases {

    /** A phase and the word that says it. */
    record Said(Phase phase, Span span) {}

    private static final Set<String> CLOSING = Set.of(
            "clausura",
            "clausurar",
            "clausuro",
            "clausurado",
            "clausurada",
            "clausuraron",
            "cierra",
            "cerro",
            "cerrar",
            "clausurarse");
    private static final Set<String> OPENING = Set.of(
            "inauguracion",
            "inaugurar",
            "inauguro",
            "inaugurado",
            "inaugurada",
            "arranco",
            "arranca",
            "arranque",
            "inicia",
            "abrir",
            "abrio",
            "abiertos",
            "inauguraron",
            "apertura");
    private static final Set<String> WORKING = Set.of("continuaron", "prosiguieron", "continuan", "prosiguen");
    private static final Set<String> MEETING =
            Set.of("reunion", "asamblea", "trabajos", "encuentro", "congreso", "foro", "reuniones");

    private Phases() {}

    static @Nullable Said of(Paper paper) {
        Said opening = null;
        for (Sentence s : paper.told()) {
            for (int i = 0; i < s.size(); i++) {
                Token t = s.at(i);
                if (CLOSING.contains(t.fold()) && ofMeeting(s, i)) {
                    return new Said(Phase.CLOSING, t.span());
                }
                if (opening == null && OPENING.contains(t.fold()) && ofMeeting(s, i)) {
                    opening = new Said(Phase.OPENING, t.span());
                }
                if (opening == null && WORKING.contains(t.fold()) && near(s, i, Set.of("trabajos"), 4)) {
                    opening = new Said(Phase.WORKING, t.span());
                }
            }
        }
        return opening;
    }

    private static boolean ofMeeting(Sentence s, int i) {
        boolean noun =
                s.at(i).is("clausura") || s.at(i).is("clausurado") || s.at(i).is("clausurada");
        int reach = s.at(i).is("arranco")
                        || s.at(i).is("inicia")
                        || s.at(i).is("arranca")
                        || s.at(i).is("cierra")
                ? 14
                : 7;
        return (noun && (s.at(i + 1).is(",") || s.at(i + 1).is("por"))) || near(s, i, MEETING, reach);
    }

    private static boolean near(Sentence s, int i, Set<String> nouns, int reach) {
        for (int k = i + 1; k <= i + reach; k++) {
            if (nouns.contains(s.at(k).fold())) {
                return true;
            }
            if (s.at(k).is(";")) {
                return false;
            }
        }
        return s.at(i).is("abiertos") && s.at(i + 2).is("trabajos");
    }
}
