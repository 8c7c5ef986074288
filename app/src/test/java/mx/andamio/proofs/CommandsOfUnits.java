package mx.andamio.proofs;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;
import mx.andamio.proofs.CommandExamples.Asked;
import mx.andamio.support.Unique;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Examples of loading units. */
@Component
@Lazy
class CommandsOfUnits implements CommandsOf {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv");

    @Override
    public void addTo(Map<String, Supplier<Asked>> examples, Map<String, RequestPostProcessor> senders) {
        examples.put("POST /unidades", () -> {
            var list = list();
            return () -> multipart("/unidades").file(new MockMultipartFile("file", "units.csv", "text/csv", list));
        });
        examples.put("PUT /api/v1/units", () -> {
            var list = list();
            return () -> put("/api/v1/units").contentType(CSV).content(list);
        });
    }

    /** The list as a file, never twice the same. */
    private static byte[] list() {
        return "code,name,organ,kind,from,to,simulated\nSIM0001,Unidad simulada %s,22,UMF,2020-01-01,,true\n"
                .formatted(Unique.word())
                .getBytes(StandardCharsets.UTF_8);
    }
}
