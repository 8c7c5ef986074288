package mx.andamio.proofs;

import static mx.andamio.proofs.CommandExamples.aMeeting;
import static mx.andamio.proofs.CommandExamples.form;
import static mx.andamio.proofs.CommandExamples.made;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import mx.andamio.commitments.Finding;
import mx.andamio.commitments.NewEvidence;
import mx.andamio.commitments.Outcomes;
import mx.andamio.commitments.PromiseId;
import mx.andamio.commitments.Promises;
import mx.andamio.proofs.CommandExamples.Asked;
import mx.andamio.support.Desk;
import mx.andamio.support.SomeCommitments;
import mx.andamio.support.Unique;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Examples of what is done with promises, and with drafts of commitments. */
@Component
@Lazy // a desk is only where papers are told
class CommandsOfPromises implements CommandsOf {

    private final Desk desk;
    private final Promises promises;
    private final Outcomes outcomes;
    private final SomeCommitments some;

    CommandsOfPromises(Desk desk, Promises promises, Outcomes outcomes, SomeCommitments some) {
        this.desk = desk;
        this.promises = promises;
        this.outcomes = outcomes;
        this.some = some;
    }

    @Override
    public void addTo(Map<String, Supplier<Asked>> examples, Map<String, RequestPostProcessor> senders) {
        examples.put("POST /prometido/{id}/compromiso", () -> {
            var promise = aPromise();
            return () -> form("/prometido/" + promise + "/compromiso", "organ", "22");
        });
        examples.put("POST /prometido/{id}/evidencia", () -> {
            var promise = aPromise();
            return () -> form(
                    "/prometido/" + promise + "/evidencia",
                    "on",
                    "2500-12-31",
                    "finding",
                    "KEPT",
                    "text",
                    "Se abrieron las salas",
                    "source",
                    "Boletín de prueba");
        });
        examples.put("POST /prometido/{id}/evidencia/{item}/retiro", () -> {
            var promise = aPromise();
            var evidence = made(outcomes.add(
                    Desk.asks("commitments.evidence.add"),
                    new NewEvidence(
                            promise,
                            LocalDate.of(2500, 12, 31),
                            "day",
                            Finding.KEPT,
                            null,
                            "Se abrieron las salas",
                            "Boletín de prueba")));
            return () -> form(
                    "/prometido/" + promise + "/evidencia/" + evidence + "/retiro", "why", "Era de otro compromiso");
        });
        drafts(examples);
    }

    private void drafts(Map<String, Supplier<Asked>> examples) {
        examples.put("POST /compromisos", () -> {
            var text = "Abrir salas " + Unique.word();
            return () -> form("/compromisos", "organ", "22", "text", text);
        });
        examples.put("POST /compromisos/{id}/editar", () -> {
            var id = some.draft("22", "Abrir salas").value();
            return () -> form("/compromisos/" + id + "/editar", "version", "0", "text", "Abrir doce salas");
        });
        examples.put("POST /compromisos/{id}/admitir", () -> {
            var id = some.whole("22").value();
            return () -> form("/compromisos/" + id + "/admitir", "version", "0");
        });
        examples.put("POST /compromisos/{id}/firmar", () -> {
            var id = some.admitted("22").value();
            return () -> form("/compromisos/" + id + "/firmar", "version", "1");
        });
    }

    private PromiseId aPromise() {
        return promises.ofPaper(desk.registered(aMeeting()).value()).getFirst().id();
    }
}
