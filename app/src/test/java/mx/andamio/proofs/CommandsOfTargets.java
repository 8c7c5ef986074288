package mx.andamio.proofs;

import static mx.andamio.proofs.CommandExamples.form;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import mx.andamio.proofs.CommandExamples.Asked;
import mx.andamio.support.SomeTargets;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Examples of planning targets. */
@Component
@Lazy
class CommandsOfTargets implements CommandsOf {

    private static final String API = "/api/v1/target-plans";

    private final SomeTargets some;

    CommandsOfTargets(SomeTargets some) {
        this.some = some;
    }

    @Override
    public void addTo(Map<String, Supplier<Asked>> examples, Map<String, RequestPostProcessor> senders) {
        examples.put("POST /metas", () -> () -> form("/metas", fields()));
        examples.put(
                "POST /metas/{id}/{organ}",
                of(id -> form("/metas/" + id + "/01", "version", "1", "m0", "70", "reason", "Obra")));
        examples.put(
                "POST /metas/{id}/total",
                of(id -> form("/metas/" + id + "/total", "version", "1", "total", "7,000", "reason", "Más")));
        examples.put("POST /metas/{id}/replaneacion", () -> {
            var id = some.aMeasuredDraft();
            return () -> form("/metas/" + id + "/replaneacion", "version", "1", "reason", "Lo medido");
        });
        examples.put("POST /metas/{id}/vigencia", of(id -> form("/metas/" + id + "/vigencia", "version", "1")));

        examples.put(
                "POST " + API,
                () -> () -> json(
                        "",
                        "'indicator':'CONS-30','from':'2001-01','to':'2001-03','total':'600','basis':'EQUAL','typeOOAD':'on','reason':'Meta'"));
        examples.put(
                "POST " + API + "/{id}/lines/{organ}",
                of(id -> json("/" + id + "/lines/01", "'version':'1','m0':'70','reason':'Obra'")));
        examples.put(
                "POST " + API + "/{id}/total",
                of(id -> json("/" + id + "/total", "'version':'1','total':'7000','reason':'Más'")));
        examples.put("POST " + API + "/{id}/replanning", () -> {
            var id = some.aMeasuredDraft();
            return () -> json("/" + id + "/replanning", "'version':'1','reason':'Lo medido'");
        });
        examples.put("POST " + API + "/{id}/approval", of(id -> json("/" + id + "/approval", "'version':'1'")));
    }

    private Supplier<Asked> of(Function<UUID, MockHttpServletRequestBuilder> asked) {
        return () -> {
            var id = some.anEvenDraft();
            return () -> asked.apply(id);
        };
    }

    private static String[] fields() {
        return new String[] {
            "indicator",
            "CONS-30",
            "from",
            "2001-01",
            "to",
            "2001-03",
            "total",
            "600",
            "basis",
            "EQUAL",
            "typeOOAD",
            "on",
            "reason",
            "Meta"
        };
    }

    private static MockHttpServletRequestBuilder json(String path, String fields) {
        return post(API + path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(("{'fields':{" + fields + "}}").replace('\'', '"'));
    }
}
