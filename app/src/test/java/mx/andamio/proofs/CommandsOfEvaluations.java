package mx.andamio.proofs;

import static mx.andamio.proofs.CommandExamples.form;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Supplier;
import mx.andamio.proofs.CommandExamples.Asked;
import mx.andamio.support.SomeSchemes;
import mx.andamio.support.Unique;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Examples of what whoever evaluates organs does. */
@Component
@Lazy
class CommandsOfEvaluations implements CommandsOf {

    private final SomeSchemes schemes;
    private final LocalDate today = LocalDate.now(ZoneId.of("America/Mexico_City"));

    CommandsOfEvaluations(SomeSchemes schemes) {
        this.schemes = schemes;
    }

    @Override
    public void addTo(Map<String, Supplier<Asked>> examples, Map<String, RequestPostProcessor> senders) {
        examples.put("POST /evaluaciones", () -> {
            var code = "s-" + Unique.word();
            return () -> form("/evaluaciones", element("scheme", code, "title", "Esquema", "cadence", "MONTH"));
        });
        examples.put("POST /evaluaciones/{scheme}/version", () -> {
            var scheme = schemes.aScheme();
            return () -> form("/evaluaciones/" + scheme + "/version", element("reason", "Otro elemento"));
        });
        examples.put("POST /evaluaciones/{scheme}/periodos", () -> {
            var scheme = schemes.aScheme();
            return () -> form("/evaluaciones/" + scheme + "/periodos", "period", "2024-01");
        });
        examples.put("POST /evaluaciones/{scheme}/{period}/calculo", () -> {
            var period = aPeriod();
            return () -> form(period + "/calculo");
        });
        examples.put("POST /evaluaciones/{scheme}/{period}/cierre", () -> {
            var period = aPeriod();
            return () -> form(period + "/cierre");
        });
        examples.put("POST /evaluaciones/{scheme}/{period}/valores", () -> {
            var period = aPeriod();
            return () ->
                    form(period + "/valores", "organ", "17", "element", "visits", "value", "70.5", "source", "Informe");
        });
    }

    /** Address of a period that is over. */
    private String aPeriod() {
        var scheme = schemes.aScheme();
        return "/evaluaciones/" + scheme + "/" + schemes.open(scheme, today.minusMonths(2));
    }

    /** One element of all the weight, with other fields. */
    private static String[] element(String... others) {
        String[] all = {
            "from", "2024-01-01", "typeOOAD", "on", "least", "50", "cut2", "40", "cut3", "60", "cut4", "80",
            "name1", "Reportes", "source1", "HEARD", "weight1", "100", "unit1", "%", "worst1", "0", "best1", "100"
        };
        var fields = new String[all.length + others.length];
        System.arraycopy(all, 0, fields, 0, all.length);
        System.arraycopy(others, 0, fields, all.length, others.length);
        return fields;
    }
}
