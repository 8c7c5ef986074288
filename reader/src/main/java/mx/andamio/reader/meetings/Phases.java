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
            "clausurarse",
            "concluye",
            "concluyo",
            "concluyeron",
            "culmina",
            "culmino",
            "finalizo",
            "finaliza",
            "terminaron");
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
            "inaugura",
            "inician",
            "inicio",
            "iniciaron",
            "arrancaron",
            "comenzo",
            "comenzaron",
            "apertura",
            "instalacion",
            "instalo",
            "instalaron",
            "instalan");
    private static final Set<String> WORKING = Set.of("continuaron", "prosiguieron", "continuan", "prosiguen", "mesas");
    private static final Set<String> MEETING = Set.of(
            "reunion", "asamblea", "trabajos", "encuentro", "congreso", "foro", "reuniones", "grupo", "mesa", "comite");
    /** Verbs that open or close other things as well: the meeting stands right behind them. */
    private static final Set<String> OF_MUCH = Set.of(
            "concluyo",
            "concluye",
            "concluyeron",
            "culmina",
            "culmino",
            "finalizo",
            "finaliza",
            "terminaron",
            "inicio",
            "iniciaron",
            "inician",
            "comenzo",
            "comenzaron",
            "instalacion",
            "instalo",
            "instalaron",
            "instalan",
            "arrancaron");

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
                boolean tables = t.is("mesas") && (s.reads(i + 1, "de", "trabajo") || near(s, i, MEETING, 4));
                if (opening == null && WORKING.contains(t.fold()) && (tables || near(s, i, Set.of("trabajos"), 4))) {
                    opening = new Said(Phase.WORKING, t.span());
                }
            }
        }
        return opening;
    }

    private static boolean ofMeeting(Sentence s, int i) {
        Token t = s.at(i);
        if (s.at(i).quoted()
                || (t.is("clausura") && s.at(i - 1).is("la") && s.at(i - 2).is("a"))
                || (t.is("clausura") && isToCome(s, i))) {
            return false;
        }
        boolean noun = t.is("clausura") || t.is("clausurado") || t.is("clausurada");
        boolean far = t.is("arranco") || t.is("inicia") || t.is("arranca") || t.is("cierra");
        int reach = far ? 14 : OF_MUCH.contains(t.fold()) ? 6 : 10;
        return (noun && (s.at(i + 1).is(",") || s.at(i + 1).is("por"))) || near(s, i, MEETING, reach);
    }

    /** "se expondrán en la clausura, que encabezará…": a part of the event that is still to be. */
    private static boolean isToCome(Sentence s, int i) {
        for (int k = Math.max(0, i - 6); k < i + 6; k++) {
            if (Tense.isFuture(s.at(k))) {
                return true;
            }
        }
        return false;
    }

    private static boolean near(Sentence s, int i, Set<String> nouns, int reach) {
        for (int k = i + 1; k <= i + reach; k++) {
            if (nouns.contains(s.at(k).fold())) {
                return true;
            }
            if (s.at(k).is(";") || s.at(k).is(".")) {
                return false;
            }
        }
        return s.at(i).is("abiertos") && s.at(i + 2).is("trabajos");
    }
}
