package mx.andamio.proofs;

import static mx.andamio.proofs.CommandExamples.form;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Map;
import java.util.function.Supplier;
import mx.andamio.proofs.CommandExamples.Asked;
import mx.andamio.support.SomeCommitments;
import mx.andamio.support.Unique;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Examples of one change to many. */
@Component
@Lazy
class CommandsOfBulk implements CommandsOf {

    private final SomeCommitments some;

    CommandsOfBulk(SomeCommitments some) {
        this.some = some;
    }

    @Override
    public void addTo(Map<String, Supplier<Asked>> examples, Map<String, RequestPostProcessor> senders) {
        examples.put("POST /compromisos/lote", () -> {
            var those = draft() + ":0 " + draft() + ":0";
            return () -> form("/compromisos/lote", "cambio", "programa", "etiqueta", "2-30-100", "aquellos", those);
        });
        examples.put("POST /api/v1/commitments/bulk", () -> {
            var body = "{\"commitments\":[{\"id\":\"" + draft()
                    + "\",\"version\":0}],\"change\":{\"type\":\"tag\",\"programme\":\"2-30-100\"}}";
            return () -> post("/api/v1/commitments/bulk")
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(body);
        });
    }

    private String draft() {
        return some.draft("22", "Abrir " + Unique.word()).toString();
    }
}
