package mx.andamio.support;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import mx.andamio.commitments.web.InstructionForm;
import mx.andamio.commitments.web.TermsForm;

/** What people type and programs send to give an instruction. */
public final class InstructionForms {

    private InstructionForms() {}

    /** Something to hand in, to a group. */
    public static Map<String, String> to(String audience, LocalDate today) {
        var typed = new LinkedHashMap<String, String>();
        typed.put("kind", "INSTRUCTION");
        typed.put("text", "Enviar la relación de quirófanos " + Unique.word());
        typed.put("due", today.plusDays(60).toString());
        typed.put("audience", audience);
        typed.put("members", "");
        // Also where the test of somebody else left a post of the group vacant.
        typed.put("vacant", audience.isEmpty() ? "" : "true");
        typed.put("issuer", "DG");
        typed.put("verifier", "DOE-HEAD");
        typed.put("aim", "deliver");
        typed.put("source", "Relación de la unidad");
        typed.put("evidence", "Acuse del envío");
        typed.put("origin", "Oficio de prueba");
        return typed;
    }

    public static Map<String, String> toTwo(LocalDate today) {
        var typed = to("", today);
        typed.put("members", "22\n15");
        return typed;
    }

    /** Names and values in turn, as the second press sends them: looked over and not changed since. */
    public static String[] reviewed(Map<String, String> typed) {
        var all = new LinkedHashMap<>(typed);
        all.put("reviewed", new InstructionForm(new TermsForm(typed)).digest());
        return all.entrySet().stream()
                .flatMap(entry -> java.util.stream.Stream.of(entry.getKey(), entry.getValue()))
                .toArray(String[]::new);
    }

    /** To two state bodies, a number with a target of its own for one of them. */
    public static String json(LocalDate today) {
        return """
            {"kind":"instruction","folio":"%s","text":"Abrir salas","posts":["22","15"],"verifier":"DOE-HEAD",
             "origin":{"reference":"Oficio de prueba","on":"2026-04-30"},"due":"%s","source":"Informe mensual",
             "closing_evidence":"Acta","goal":{"unit":"salas","accumulation":"stock","baseline":10,"baseline_on":"%s",
             "target":20,"interim":[{"on":"%s","share":50}]},"targets":[{"to":"15","target":40}]}\
            """.formatted(Unique.word(), today.plusDays(60), today.minusDays(30), today.plusDays(30));
    }
}
