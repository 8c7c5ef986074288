package mx.andamio.proofs;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;
import mx.andamio.proofs.CommandExamples.Asked;
import mx.andamio.support.Unique;
import org.springframework.context.annotation.Lazy;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What was signed outside the system, with its scan. */
@Component
@Lazy
class CommandsOfSigned implements CommandsOf {

    @Override
    public void addTo(Map<String, Supplier<Asked>> examples, Map<String, RequestPostProcessor> senders) {
        examples.put("POST /compromisos/firmado", () -> {
            var text = "Abrir " + Unique.word();
            return () -> multipart("/compromisos/firmado")
                    .file(scan())
                    .param("organ", "22")
                    .param("text", text)
                    .param("signedOn", "2026-04-30")
                    .param("origin", "Acta de prueba");
        });
        examples.put("POST /api/v1/commitments/signed", () -> {
            var json = "{\"organ\":\"22\",\"signed_on\":\"2026-04-30\",\"terms\":{\"text\":\"Abrir " + Unique.word()
                    + "\",\"origin\":\"Acta de prueba\"}}";
            return () -> multipart("/api/v1/commitments/signed").file(scan()).param("commitment", json);
        });
    }

    private static MockMultipartFile scan() {
        return new MockMultipartFile(
                "scan", "acta.pdf", "application/pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8));
    }
}
