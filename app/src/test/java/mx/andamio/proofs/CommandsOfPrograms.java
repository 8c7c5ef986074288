package mx.andamio.proofs;

import static mx.andamio.proofs.CommandExamples.made;
import static mx.andamio.support.Bulletin.aBulletin;
import static mx.andamio.support.SomeReports.HEAD;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Supplier;
import mx.andamio.commitments.Finding;
import mx.andamio.commitments.NewEvidence;
import mx.andamio.commitments.Outcomes;
import mx.andamio.commitments.PromiseId;
import mx.andamio.commitments.Promises;
import mx.andamio.commitments.Waiting;
import mx.andamio.identity.Role;
import mx.andamio.proofs.CommandExamples.Asked;
import mx.andamio.support.Desk;
import mx.andamio.support.People;
import mx.andamio.support.Sheets;
import mx.andamio.support.SomeCommitments;
import mx.andamio.support.SomeImports;
import mx.andamio.support.SomeInstructions;
import mx.andamio.support.SomeReports;
import mx.andamio.support.SomeSchemes;
import mx.andamio.support.Unique;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What pages do, as programs ask for it. */
@Component
@Lazy // a desk is only where papers are told
class CommandsOfPrograms implements CommandsOf {

    private static final String API = "/api/v1/";

    private final Desk desk;
    private final Promises promises;
    private final Outcomes outcomes;
    private final Waiting waiting;
    private final SomeCommitments some;
    private final SomeReports reports;
    private final SomeInstructions instructions;
    private final SomeImports files;
    private final SomeSchemes schemes;
    private final People people;

    CommandsOfPrograms(
            Desk desk,
            Promises promises,
            Outcomes outcomes,
            Waiting waiting,
            SomeCommitments some,
            SomeReports reports,
            SomeInstructions instructions,
            SomeImports files,
            SomeSchemes schemes,
            People people) {
        this.desk = desk;
        this.promises = promises;
        this.outcomes = outcomes;
        this.waiting = waiting;
        this.some = some;
        this.reports = reports;
        this.instructions = instructions;
        this.files = files;
        this.schemes = schemes;
        this.people = people;
    }

    @Override
    public void addTo(Map<String, Supplier<Asked>> examples, Map<String, RequestPostProcessor> senders) {
        begun(examples);
        promised(examples);
        dependencies(examples, senders);
        instructed(examples);
        evaluated(examples);
        examples.put("POST " + API + "commitments/imports/{id}/discard", () -> {
            var id = files.received(Sheets.aSheet().row(1, "40"));
            return () -> post(API + "commitments/imports/" + id + "/discard");
        });
        examples.put("POST " + API + "requests/schedule", () -> json("requests/schedule", "{'days':[3,7,14,21]}"));
    }

    private void begun(Map<String, Supplier<Asked>> examples) {
        examples.put(
                "POST " + API + "commitments",
                () -> json("commitments", "{'organ':'22','text':'Abrir salas " + Unique.word() + "'}"));
        examples.put("PUT " + API + "commitments/{id}", () -> {
            var id = some.draft("22", "Abrir salas");
            var body = "{'version':0,'deadline':null,'text':'Abrir doce salas','goal':{'kind':'number','target':"
                    + "{'value':12,'on':'2099-12-31'}}}";
            return () -> put(API + "commitments/" + id)
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(body.replace('\'', '"'));
        });
    }

    private void promised(Map<String, Supplier<Asked>> examples) {
        examples.put(
                "POST " + API + "promises/{id}/commitment",
                () -> json("promises/" + aPromise() + "/commitment", "{'organ':'22'}"));
        examples.put(
                "POST " + API + "promises/{id}/evidence",
                () -> json(
                        "promises/" + aPromise() + "/evidence",
                        "{'on':'2500-12-31','finding':'KEPT','text':'Se abrieron','source':'Boletín de prueba'}"));
        examples.put("POST " + API + "promises/{id}/evidence/{item}/withdrawal", () -> {
            var promise = aPromise();
            var evidence = made(outcomes.add(
                    Desk.asks("commitments.evidence.add"),
                    new NewEvidence(
                            promise,
                            LocalDate.of(2500, 12, 31),
                            "day",
                            Finding.KEPT,
                            null,
                            "Se abrieron",
                            "Boletín de prueba")));
            return json("promises/" + promise + "/evidence/" + evidence + "/withdrawal", "{'why':'Era de otro'}");
        });
    }

    private PromiseId aPromise() {
        var paper =
                desk.registered(aBulletin().dated(Unique.day()).promise("abrir", "salas " + Unique.word(), 393, null));
        return promises.ofPaper(paper.value()).getFirst().id();
    }

    private void dependencies(Map<String, Supplier<Asked>> examples, Map<String, RequestPostProcessor> senders) {
        var head = people.acting(Role.HEAD, "22-HEAD");
        var add = "POST " + API + "commitments/{id}/dependencies";
        examples.put(add, () -> {
            var id = reports.aSigned();
            return json("commitments/" + id + "/dependencies", "{'other':'" + reports.aSigned() + "'}");
        });
        senders.put(add, head);
        examples.put(add + "/{item}/end", () -> {
            var id = reports.aSigned();
            var other = reports.aSigned();
            made(waiting.waitFor(Desk.asks("commitments.dependency.add"), HEAD, id, other));
            return () -> post(API + "commitments/" + id + "/dependencies/" + other + "/end");
        });
        senders.put(add + "/{item}/end", head);
    }

    private void instructed(Map<String, Supplier<Asked>> examples) {
        examples.put("POST " + API + "instructions/{id}/withdrawal", () -> {
            var id = instructions.issued(instructions.toTwo());
            return json(
                    "instructions/" + id + "/withdrawal",
                    "{'session':'" + instructions.session() + "','folio':'AC-9','text':'Se retira','date':'"
                            + instructions.today() + "'}");
        });
        examples.put("POST " + API + "audiences/{id}", () -> {
            var id = instructions.aSet();
            return json("audiences/" + id, "{'version':0,'name':'Conjunto " + Unique.word() + "','members':['22']}");
        });
    }

    private void evaluated(Map<String, Supplier<Asked>> examples) {
        var here = "POST " + API + "evaluations";
        examples.put(here, () -> json("evaluations", fields("'scheme':'s-" + Unique.word() + "','title':'Esquema'")));
        examples.put(
                here + "/{scheme}/versions",
                () -> json("evaluations/" + schemes.aScheme() + "/versions", fields("'reason':'Otro elemento'")));
        examples.put(
                here + "/{scheme}/periods",
                () -> json("evaluations/" + schemes.aScheme() + "/periods", "{'period':'2024-01'}"));
        for (var act : new String[] {"count", "closing"}) {
            examples.put(here + "/{scheme}/periods/{period}/" + act, () -> {
                var period = aPeriod();
                return () -> post(API + period + "/" + act);
            });
        }
        examples.put(
                here + "/{scheme}/periods/{period}/values",
                () -> json(
                        aPeriod() + "/values", "{'organ':'17','element':'visits','value':'70.5','source':'Informe'}"));
    }

    /** One element of all the weight, with other fields. */
    private static String fields(String others) {
        return "{'fields':{'from':'2024-01-01','cadence':'MONTH','typeOOAD':'on','least':'50','cut2':'40','cut3':'60','cut4':'80',"
                + "'name1':'Reportes','source1':'HEARD','weight1':'100','unit1':'%','worst1':'0','best1':'100',"
                + others
                + "}}";
    }

    /** One that is over. */
    private String aPeriod() {
        var scheme = schemes.aScheme();
        var ended = LocalDate.now(ZoneId.of("America/Mexico_City")).minusMonths(2);
        return "evaluations/" + scheme + "/periods/" + schemes.open(scheme, ended);
    }

    private static Asked json(String path, String body) {
        return () -> post(API + path).contentType(MediaType.APPLICATION_JSON).content(body.replace('\'', '"'));
    }
}
