package mx.andamio.proofs;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.util.Map;
import java.util.function.Supplier;
import mx.andamio.proofs.CommandExamples.Asked;
import mx.andamio.support.SomeMeasures;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Examples of delivering data and loading units. */
@Component
@Lazy
class CommandsOfMeasurement implements CommandsOf {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv");

    @Override
    public void addTo(Map<String, Supplier<Asked>> examples, Map<String, RequestPostProcessor> senders) {
        examples.put("POST /entregas", () -> {
            var rows = SomeMeasures.prescriptions();
            return () -> multipart("/entregas")
                    .file(new MockMultipartFile("file", "recetas.csv", "text/csv", rows))
                    .param("dataset", "prescription_lines")
                    .param("source", "Puebla")
                    .param("period_from", "2025-03-01")
                    .param("period_to", "2025-03-31");
        });
        examples.put("POST /api/v1/deliveries", () -> {
            var rows = SomeMeasures.prescriptions();
            return () -> post("/api/v1/deliveries")
                    .queryParam("dataset", "prescription_lines")
                    .queryParam("source", "Puebla")
                    .queryParam("period_from", "2025-03-01")
                    .queryParam("period_to", "2025-03-31")
                    .contentType(CSV)
                    .content(rows);
        });
        examples.put("POST /unidades", () -> {
            var list = SomeMeasures.list();
            return () -> multipart("/unidades").file(new MockMultipartFile("file", "units.csv", "text/csv", list));
        });
        examples.put("PUT /api/v1/units", () -> {
            var list = SomeMeasures.list();
            return () -> put("/api/v1/units").contentType(CSV).content(list);
        });
    }
}
