package mx.andamio.proofs;

import static mx.andamio.proofs.CommandExamples.form;
import static mx.andamio.proofs.CommandExamples.made;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.util.Map;
import java.util.function.Supplier;
import mx.andamio.imports.Imports;
import mx.andamio.imports.Upload;
import mx.andamio.proofs.CommandExamples.Asked;
import mx.andamio.support.Desk;
import mx.andamio.support.Sheets;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Examples of what is done with a file of commitments. */
@Component
@Lazy
class CommandsOfImports implements CommandsOf {

    private final Imports imports;

    CommandsOfImports(Imports imports) {
        this.imports = imports;
    }

    @Override
    public void addTo(Map<String, Supplier<Asked>> examples, Map<String, RequestPostProcessor> senders) {
        var api = "/api/v1/commitments/imports";
        var pages = "/compromisos/importar";
        examples.put("POST " + api, () -> handingInASheet(api));
        examples.put("POST " + pages, () -> handingInASheet(pages));
        examples.put("POST " + api + "/{id}/corrections", () -> correcting(api, false));
        examples.put("PUT " + api + "/{id}/corrections", () -> correcting(api, true));
        examples.put(
                "POST " + api + "/{id}/mapping",
                () -> json(api + "/" + received("40") + "/mapping", "{\"mapping\":{\"notes\":\"Estatus\"}}"));
        examples.put(
                "POST " + api + "/{id}/options",
                () -> json(api + "/" + received("40") + "/options", "{\"signed_on\":\"2026-05-04\"}"));
        examples.put(
                "POST " + api + "/{id}/decisions",
                () -> json(api + "/" + received("40") + "/decisions", "{\"all\":\"ours\"}"));
        examples.put("POST " + api + "/{id}/apply", () -> CommandExamples.of(api + "/" + received("40") + "/apply"));
        examples.put("POST " + pages + "/{id}/celda", () -> {
            var id = received("40");
            return () ->
                    form(pages + "/" + id + "/celda", "sheet", "compromisos", "row", "2", "index", "5", "value", "55");
        });
        examples.put("POST " + pages + "/{id}/columnas", () -> {
            var id = received("40");
            return () -> form(pages + "/" + id + "/columnas", "f.NOTES", "Estatus");
        });
        examples.put("POST " + pages + "/{id}/datos", () -> {
            var id = received("40");
            return () -> form(pages + "/" + id + "/datos", "signed_on", "2026-05-04");
        });
        examples.put("POST " + pages + "/{id}/conflictos", () -> {
            var id = received("40");
            return () -> form(pages + "/" + id + "/conflictos", "side", "ours");
        });
        examples.put(
                "POST " + pages + "/{id}/aplicar", () -> CommandExamples.of(pages + "/" + received("40") + "/aplicar"));
        examples.put(
                "POST " + pages + "/{id}/descartar",
                () -> CommandExamples.of(pages + "/" + received("40") + "/descartar"));
    }

    private static Asked handingInASheet(String address) {
        var bytes = Sheets.aSheet().row(1, "40").csv();
        return () -> multipart(address).file(new MockMultipartFile("file", "compromisos.csv", "text/csv", bytes));
    }

    private Asked correcting(String api, boolean put) {
        var address = api + "/" + received("por definir") + "/corrections";
        var body = "{\"corrections\":[{\"sheet\":\"compromisos\",\"row\":2,\"column\":\"Meta\",\"value\":\"55\"}]}";
        return put ? () -> put(address).contentType(MediaType.APPLICATION_JSON).content(body) : json(address, body);
    }

    private static Asked json(String address, String body) {
        return () -> post(address).contentType(MediaType.APPLICATION_JSON).content(body);
    }

    /** A sheet of one row that waits to be taken. */
    private String received(String target) {
        var bytes = Sheets.aSheet().row(1, target).csv();
        return made(imports.receive(
                Desk.asks("imports.receive"),
                new Imports.Handed(new Upload("compromisos.csv", bytes), null, null, null)));
    }
}
