package mx.andamio.reader.meetings;

import java.util.List;
import java.util.Set;
import mx.andamio.reader.figures.FoundFigure;
import mx.andamio.reader.promises.SentenceFacts;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.text.Token;
import org.jspecify.annotations.Nullable;

/** How many commitments or agreements the paper says were signed at its meeting. */
public final class Commitments {

    private static final Set<String> SIGNED = Set.of(
            "firman",
            "firmaron",
            "firmo",
            "firma",
            "firmamos",
            "firmados",
            "suscribieron",
            "suscriben",
            "suscribio",
            "suscripcion",
            "signaron",
            "acordaron",
            "establecieron",
            "asumieron",
            "acuerdos",
            "escrito",
            "pactaron",
            "tomaron",
            "adoptaron",
            "concluyo",
            "concluyeron");
    /** Verbs of the meeting's own agreements: what a council approves are resolutions. */
    private static final Set<String> TAKEN =
            Set.of("tomaron", "adoptaron", "firmamos", "firmaron", "suscribieron", "asumieron", "pactaron");

    private static final int MOST_DIGITS = 9;

    private Commitments() {}

    /** The figure that counts them, null when there is none. */
    public static @Nullable FoundFigure counted(List<SentenceFacts> facts) {
        for (SentenceFacts f : facts) {
            for (FoundFigure figure : f.figures()) {
                boolean whole = figure.value().scale() <= 0 && figure.value().precision() < MOST_DIGITS;
                if (whole && (counts(f.sentence(), figure) || isLabelled(f.sentence(), figure))) {
                    return figure;
                }
            }
        }
        return null;
    }

    private static boolean counts(Sentence s, FoundFigure figure) {
        Token before = s.at(figure.from() - 1);
        boolean agreements = "acuerdos".equals(figure.unit()) && TAKEN.contains(before.fold());
        boolean signed = before.is("son") || s.tokens().stream().anyMatch(t -> SIGNED.contains(t.fold()));
        return agreements || ("compromisos".equals(figure.unit()) && signed);
    }

    /** "Acuerdos tomados en la sesión: cuatro." */
    private static boolean isLabelled(Sentence s, FoundFigure figure) {
        Token first = s.at(0);
        return (first.is("acuerdos") || first.is("compromisos"))
                && s.at(figure.from() - 1).is(":")
                && figure.from() < 9
                && figure.nounFrom() == figure.nounTo();
    }
}
