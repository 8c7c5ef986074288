package mx.andamio.proofs;

import static mx.andamio.proofs.CommandExamples.form;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import mx.andamio.proofs.CommandExamples.Asked;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Examples of what whoever compiles reports does. */
@Component
@Lazy
class CommandsOfAnnual implements CommandsOf {

    private static final AtomicInteger FRESH = new AtomicInteger(1960);

    @Override
    public void addTo(Map<String, Supplier<Asked>> examples, Map<String, RequestPostProcessor> senders) {
        examples.put("POST /informes", () -> {
            var year = "1910";
            return () -> form("/informes", "clase", "INFORME", "anio", year);
        });
        examples.put("POST /informes/borrador", () -> {
            var year = fresh();
            return () -> form(
                    "/informes/borrador",
                    "clase",
                    "PROGRAMA",
                    "anio",
                    year,
                    "chapter",
                    "objectives",
                    "version",
                    "0",
                    "text",
                    "Un texto");
        });
        examples.put("POST /api/v1/reports", () -> {
            var body = "{\"kind\":\"INFORME\",\"year\":1910}";
            return () -> post("/api/v1/reports")
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(body);
        });
        examples.put("POST /api/v1/reports/texts", () -> {
            var body = "{\"kind\":\"INFORME\",\"year\":" + fresh()
                    + ",\"chapter\":\"governance\",\"version\":0,\"text\":\"Un texto\"}";
            return () -> post("/api/v1/reports/texts")
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(body);
        });
    }

    /** In which nobody wrote yet. */
    private static String fresh() {
        return Integer.toString(FRESH.getAndIncrement());
    }
}
