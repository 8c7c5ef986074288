package mx.andamio.proofs;

import static mx.andamio.proofs.CommandExamples.aMeeting;
import static mx.andamio.proofs.CommandExamples.form;
import static mx.andamio.proofs.CommandExamples.made;
import static mx.andamio.support.Bulletin.aBulletin;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Map;
import java.util.function.Supplier;
import mx.andamio.contradictions.ContradictionId;
import mx.andamio.contradictions.Contradictions;
import mx.andamio.contradictions.Contradictions.NewMark;
import mx.andamio.contradictions.Mark;
import mx.andamio.library.ItemKind;
import mx.andamio.library.PaperId;
import mx.andamio.proofs.CommandExamples.Asked;
import mx.andamio.publishing.Covers;
import mx.andamio.publishing.PressRoom;
import mx.andamio.support.Desk;
import mx.andamio.support.Unique;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Examples of what is done with papers: handed in, decided on, registered, published, and marked where they contradict each other. */
@Component
@Lazy // a desk is only where papers are told
class CommandsOfPapers implements CommandsOf {

    private final Desk desk;
    private final Contradictions contradictions;
    private final PressRoom room;

    CommandsOfPapers(Desk desk, Contradictions contradictions, PressRoom room) {
        this.desk = desk;
        this.contradictions = contradictions;
        this.room = room;
    }

    @Override
    public void addTo(Map<String, Supplier<Asked>> examples, Map<String, RequestPostProcessor> senders) {
        examples.put("POST /biblioteca", () -> handingIn("/biblioteca"));
        examples.put("POST /api/v1/papers", () -> handingIn("/api/v1/papers"));
        examples.put("POST /biblioteca/{id}/elementos/{item}", () -> {
            var paper = waiting();
            var item = desk.item(paper, ItemKind.FIGURE).id();
            return () -> form("/biblioteca/" + paper + "/elementos/" + item, "decision", "accept", "version", "0");
        });
        examples.put("POST /api/v1/papers/{id}/items/{item}", () -> {
            var paper = waiting();
            var item = desk.item(paper, ItemKind.FIGURE).id();
            return () -> post("/api/v1/papers/" + paper + "/items/" + item)
                    .contentType(MediaType.APPLICATION_JSON)
                    .content("{\"decision\":\"accept\",\"version\":0}");
        });
        examples.put(
                "POST /biblioteca/{id}/aceptar", () -> CommandExamples.of("/biblioteca/" + waiting() + "/aceptar"));
        examples.put(
                "POST /api/v1/papers/{id}/accept", () -> CommandExamples.of("/api/v1/papers/" + waiting() + "/accept"));
        examples.put(
                "POST /api/v1/papers/{id}/take", () -> CommandExamples.of("/api/v1/papers/" + waiting() + "/take"));
        examples.put(
                "POST /biblioteca/{id}/registrar",
                () -> CommandExamples.of("/biblioteca/" + accepted() + "/registrar"));
        examples.put(
                "POST /api/v1/papers/{id}/register",
                () -> CommandExamples.of("/api/v1/papers/" + accepted() + "/register"));
        contradictions(examples);
        press(examples);
    }

    private Asked handingIn(String address) {
        var bytes = desk.told(aBulletin()).bytes();
        return () -> multipart(address).file(new MockMultipartFile("file", "boletin.txt", "text/plain", bytes));
    }

    private PaperId waiting() {
        return desk.receive(aMeeting()).id();
    }

    private PaperId accepted() {
        var paper = waiting();
        desk.acceptRest(paper);
        return paper;
    }

    private void contradictions(Map<String, Supplier<Asked>> examples) {
        examples.put("POST /contradicciones/{id}/marca", () -> {
            var id = aContradiction();
            return () -> form("/contradicciones/" + id + "/marca", "verdict", "NONE", "words", "Son dos cortes");
        });
        examples.put("POST /contradicciones/{id}/marca/retiro", () -> {
            var id = aContradiction();
            made(contradictions.mark(
                    Desk.asks("contradictions.mark"), new NewMark(id, Mark.Verdict.NONE, "Son dos cortes", null)));
            return () -> form("/contradicciones/" + id + "/marca/retiro", "why", "Era otra");
        });
    }

    private ContradictionId aContradiction() {
        var counts = "dosis " + Unique.word();
        var day = Unique.day();
        var first = desk.registered(aBulletin().dated(day).figure(953_872, counts));
        desk.registered(aBulletin().dated(day).figure(948_100, counts));
        return contradictions.found(Contradictions.Filter.NONE, 0, 500).items().stream()
                .filter(one -> one.statements().stream()
                        .anyMatch(said -> first.value().equals(said.source().paper())))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void press(Map<String, Supplier<Asked>> examples) {
        var settings = "/ajustes/sala-de-prensa";
        examples.put("POST " + settings + "/interruptor", () -> {
            var open = String.valueOf(!room.isOpen());
            return () -> form(settings + "/interruptor", "open", open, "why", "Acuerdo de prueba");
        });
        examples.put("POST " + settings + "/silencios", () -> {
            var from = room.today().plusYears(20).toString();
            return () ->
                    form(settings + "/silencios", "from", from, "to", from, "covers", "PAPERS", "why", "Ley de prueba");
        });
        examples.put("POST " + settings + "/silencios/{id}/retiro", () -> {
            var day = room.today().plusYears(20);
            var id = made(
                    room.keepSilence(Desk.asks("publishing.silence.keep"), day, day, Covers.PAPERS, "Ley de prueba"));
            return () -> form(settings + "/silencios/" + id + "/retiro", "why", "Fecha equivocada");
        });
        examples.put("POST " + settings + "/papeles/{id}", () -> {
            var paper = desk.registered(aMeeting());
            return () -> form(settings + "/papeles/" + paper, "placement", "RETIRED", "why", "Era un borrador");
        });
    }
}
