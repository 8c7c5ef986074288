package mx.andamio.proofs;

import static mx.andamio.proofs.CommandExamples.made;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Map;
import java.util.function.Supplier;
import mx.andamio.commitments.Verifying;
import mx.andamio.commitments.Waiting;
import mx.andamio.commitments.life.Blocker;
import mx.andamio.commitments.life.Verification;
import mx.andamio.identity.Asker;
import mx.andamio.identity.Role;
import mx.andamio.proofs.CommandExamples.Asked;
import mx.andamio.register.Actor;
import mx.andamio.support.Desk;
import mx.andamio.support.People;
import mx.andamio.support.SomeCommitments;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The life of a commitment as programs tell it. */
@Component
@Lazy // a desk is only where papers are told
class CommandsOfFollowing implements CommandsOf {

    private static final String API = "/api/v1/commitments/";
    private static final Asker HEAD = new Asker(new Actor("titular"), Role.HEAD, "22-HEAD");
    private static final Asker SECRETARIAT = new Asker(new Actor("secretaria"), Role.SECRETARIAT, null);

    private final CommandsOfReports reports;
    private final SomeCommitments some;
    private final Verifying verifying;
    private final Waiting waiting;
    private final People people;

    CommandsOfFollowing(
            CommandsOfReports reports, SomeCommitments some, Verifying verifying, Waiting waiting, People people) {
        this.reports = reports;
        this.some = some;
        this.verifying = verifying;
        this.waiting = waiting;
        this.people = people;
    }

    @Override
    public void addTo(Map<String, Supplier<Asked>> examples, Map<String, RequestPostProcessor> senders) {
        begun(examples);
        reported(examples, senders, people.acting(Role.HEAD, "22-HEAD"));
        verified(examples, senders, people.as(Role.SECRETARIAT));
        put(examples, senders, people.acting(Role.NORMATIVE, "DOE-HEAD"), "/assessments", () -> {
            var id = reports.signed();
            return () -> json(
                    id + "/assessments",
                    "{'challenge':3,'planning':3,'drive':3,'stage':3,'overall':3,'reason':'Va como se programó'}");
        });
    }

    private void begun(Map<String, Supplier<Asked>> examples) {
        examples.put("POST " + API + "{id}/admission", () -> {
            var id = some.whole("22");
            return () -> json(id + "/admission", "{'version':0}");
        });
        examples.put("POST " + API + "{id}/signature", () -> {
            var id = some.admitted("22");
            return () -> json(id + "/signature", "{'version':1}");
        });
    }

    private void reported(
            Map<String, Supplier<Asked>> examples,
            Map<String, RequestPostProcessor> senders,
            RequestPostProcessor head) {
        put(examples, senders, head, "/reports/{item}/step", () -> {
            var id = reports.signed();
            var report = reports.captured(id, false);
            return () -> json(id + "/reports/" + report + "/step", "{'version':0}");
        });
        put(examples, senders, head, "/reports/{item}/return", () -> {
            var id = reports.signed();
            var report = reports.captured(id, false);
            return () -> json(id + "/reports/" + report + "/return", "{'version':0,'reason':'Falta la foto'}");
        });
        put(examples, senders, head, "/extensions", () -> {
            var id = reports.signed();
            return () -> json(id + "/extensions", "{'version':0,'to':'2040-01-31','reason':'Se atrasó la licitación'}");
        });
        put(examples, senders, head, "/obstacles", () -> {
            var id = reports.signed();
            return () -> json(id + "/obstacles", "{'owner':'DPM','text':'Falta el dictamen'}");
        });
        put(examples, senders, head, "/obstacles/{item}/closing", () -> {
            var id = reports.signed();
            var obstacle = made(waiting.open(
                    Desk.asks("commitments.obstacle.open"), HEAD, id, Blocker.Kind.ORGAN, "DPM", "Falta el dictamen"));
            return () -> json(id + "/obstacles/" + obstacle + "/closing", "{'version':0}");
        });
    }

    private void verified(
            Map<String, Supplier<Asked>> examples,
            Map<String, RequestPostProcessor> senders,
            RequestPostProcessor secretariat) {
        put(examples, senders, secretariat, "/verification", () -> {
            var id = reports.reportedMet();
            var version = reports.version(id);
            return () -> json(id + "/verification", "{'version':" + version + "}");
        });
        put(examples, senders, secretariat, "/closing", () -> {
            var id = reports.reportedMet();
            made(verifying.look(
                    Desk.asks("commitments.verification"),
                    SECRETARIAT,
                    id,
                    Integer.parseInt(reports.version(id)),
                    Verification.Kind.REVIEWED,
                    ""));
            var version = reports.version(id);
            return () -> json(id + "/closing", "{'version':" + version + "}");
        });
        put(examples, senders, secretariat, "/milestones/{code}", () -> {
            var id = reports.signed();
            return () -> json(id + "/milestones/obra", "{'version':0}");
        });
        put(examples, senders, secretariat, "/exit", () -> {
            var id = reports.signed();
            var session = reports.aSession();
            return () -> json(
                    id + "/exit",
                    "{'version':0,'exit':'CANCELLED','agreement':{'session':'" + session
                            + "','folio':'AC-1','text':'Se cancela','date':'2026-06-01'}}");
        });
    }

    private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder json(
            String path, String body) {
        return post(API + path).contentType(MediaType.APPLICATION_JSON).content(body.replace('\'', '"'));
    }

    private static void put(
            Map<String, Supplier<Asked>> examples,
            Map<String, RequestPostProcessor> senders,
            RequestPostProcessor sender,
            String route,
            Supplier<Asked> example) {
        var whole = "POST " + API + "{id}" + route;
        examples.put(whole, example);
        senders.put(whole, sender);
    }
}
