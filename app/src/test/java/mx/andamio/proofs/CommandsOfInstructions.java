package mx.andamio.proofs;

import static mx.andamio.proofs.CommandExamples.form;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Map;
import java.util.function.Supplier;
import mx.andamio.identity.Role;
import mx.andamio.proofs.CommandExamples.Asked;
import mx.andamio.support.InstructionForms;
import mx.andamio.support.People;
import mx.andamio.support.SomeInstructions;
import mx.andamio.support.Unique;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Examples of instructions and of what posts do with them. */
@Component
@Lazy
class CommandsOfInstructions implements CommandsOf {

    private final SomeInstructions some;
    private final People people;

    CommandsOfInstructions(SomeInstructions some, People people) {
        this.some = some;
        this.people = people;
    }

    @Override
    public void addTo(Map<String, Supplier<Asked>> examples, Map<String, RequestPostProcessor> senders) {
        examples.put("POST /instrucciones", () -> {
            var typed = InstructionForms.toTwo(some.today());
            return () -> form("/instrucciones", InstructionForms.reviewed(typed));
        });
        examples.put("POST /api/v1/instructions", () -> {
            var sent = InstructionForms.json(some.today());
            return () -> post("/api/v1/instructions")
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(sent);
        });
        examples.put("POST /instrucciones/{id}/destinatarios", () -> {
            var id = some.issued(some.toTwo());
            return () -> form("/instrucciones/" + id + "/destinatarios", "member", "17");
        });
        examples.put("POST /api/v1/instructions/{id}/addressees", () -> {
            var id = some.issued(some.toTwo());
            return () -> post("/api/v1/instructions/" + id + "/addressees")
                    .contentType(MediaType.APPLICATION_JSON)
                    .content("{\"to\":\"17\"}");
        });
        examples.put("POST /instrucciones/{id}/retiro", () -> {
            var id = some.issued(some.toTwo());
            var agreed = some.anAgreement();
            return () -> form("/instrucciones/" + id + "/retiro", agreed);
        });
        acknowledgements(examples, senders);
        audiences(examples);
    }

    private void acknowledgements(Map<String, Supplier<Asked>> examples, Map<String, RequestPostProcessor> senders) {
        var head = people.acting(Role.HEAD, "22-HEAD");
        examples.put("POST /compromisos/{id}/acuse", () -> {
            var part = some.part(some.issued(some.toTwo()), "22");
            return () -> form("/compromisos/" + part + "/acuse");
        });
        examples.put("POST /api/v1/commitments/{id}/acknowledgement", () -> {
            var part = some.part(some.issued(some.toTwo()), "22");
            return () -> post("/api/v1/commitments/" + part + "/acknowledgement");
        });
        senders.put("POST /compromisos/{id}/acuse", head);
        senders.put("POST /api/v1/commitments/{id}/acknowledgement", head);
    }

    private void audiences(Map<String, Supplier<Asked>> examples) {
        examples.put("POST /destinatarios", () -> {
            var name = "Conjunto " + Unique.word();
            return () -> form("/destinatarios", "name", name, "member", "22", "others", "DPM-HEAD");
        });
        examples.put("POST /destinatarios/{code}", () -> {
            var id = some.aSet();
            var name = "Conjunto " + Unique.word();
            return () -> form("/destinatarios/" + id, "version", "0", "name", name, "member", "22");
        });
        examples.put("POST /api/v1/audiences", () -> {
            var name = "Conjunto " + Unique.word();
            return () -> post("/api/v1/audiences")
                    .contentType(MediaType.APPLICATION_JSON)
                    .content("{\"name\":\"%s\",\"members\":[\"22\",\"DPM-HEAD\"]}".formatted(name));
        });
    }
}
