package mx.andamio.proofs;

import static mx.andamio.support.SomeMeasurements.file;
import static mx.andamio.support.SomeMeasurements.prescriptions;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import mx.andamio.proofs.CommandExamples.Asked;
import mx.andamio.support.Unique;
import org.springframework.context.annotation.Lazy;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Examples of handing in operational data. */
@Component
@Lazy
class CommandsOfDeliveries implements CommandsOf {

    private static final LocalDate MAY = LocalDate.of(2024, 5, 1);

    @Override
    public void addTo(Map<String, Supplier<Asked>> examples, Map<String, RequestPostProcessor> senders) {
        examples.put("POST /entregas", CommandsOfDeliveries::byHand);
        examples.put("POST /api/v1/deliveries", CommandsOfDeliveries::byProgram);
    }

    private static byte[] aFile() {
        return file(prescriptions(MAY, "SIM" + Unique.word(), 2, 1));
    }

    private static Asked byHand() {
        var bytes = aFile();
        var source = Unique.word();
        return () -> multipart("/entregas")
                .file(new MockMultipartFile("file", "recetas.csv", "text/csv", bytes))
                .param("dataset", "prescription_lines")
                .param("source", source)
                .param("period_from", "2024-05-01")
                .param("period_to", "2024-05-31");
    }

    private static Asked byProgram() {
        var bytes = aFile();
        var address = "/api/v1/deliveries?dataset=prescription_lines&source=" + Unique.word()
                + "&period_from=2024-05-01&period_to=2024-05-31";
        return () -> post(address).contentType("text/csv").content(bytes);
    }
}
