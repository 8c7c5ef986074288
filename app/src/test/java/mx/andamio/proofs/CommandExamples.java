package mx.andamio.proofs;

import static mx.andamio.support.Bulletin.aBulletin;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import mx.andamio.commitments.Finding;
import mx.andamio.commitments.NewEvidence;
import mx.andamio.commitments.Outcomes;
import mx.andamio.commitments.PromiseId;
import mx.andamio.commitments.Promises;
import mx.andamio.contradictions.ContradictionId;
import mx.andamio.contradictions.Contradictions;
import mx.andamio.contradictions.Contradictions.NewMark;
import mx.andamio.contradictions.Mark;
import mx.andamio.directory.Directory;
import mx.andamio.identity.Role;
import mx.andamio.identity.Tokens;
import mx.andamio.imports.Imports;
import mx.andamio.imports.Upload;
import mx.andamio.library.ItemKind;
import mx.andamio.library.PaperId;
import mx.andamio.posts.AppointmentProcess;
import mx.andamio.posts.NewAppointment;
import mx.andamio.posts.Posts;
import mx.andamio.posts.Term;
import mx.andamio.publishing.Covers;
import mx.andamio.publishing.PressRoom;
import mx.andamio.register.Outcome;
import mx.andamio.support.Bulletin;
import mx.andamio.support.Desk;
import mx.andamio.support.People;
import mx.andamio.support.Sheets;
import mx.andamio.support.SomeCommitments;
import mx.andamio.support.Unique;
import mx.andamio.support.Viewers;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * For every route of a command a request that does something. Each call prepares things of its own and gives a request that may be built,
 * and so sent, as often as one likes.
 */
class CommandExamples {

    /** Requests that take long by themselves: they look at a password, or read the pack. */
    static final Set<String> SLOW = Set.of(
            "POST /cuentas",
            "POST /cuentas/{user}/cargo",
            "POST /cuentas/{user}/cerrar",
            "POST /cuentas/{user}/correo",
            "POST /inicio/{token}",
            "POST /paquete");

    /** What changes nothing while nothing differs: the pack of the tests is loaded already. */
    static final Set<String> WITHOUT_EFFECT = Set.of("POST /paquete");

    private final Map<String, Supplier<Asked>> examples = new HashMap<>();
    private final Map<String, RequestPostProcessor> senders = new HashMap<>();
    private final Desk desk;
    private final Promises promises;
    private final Outcomes outcomes;
    private final Contradictions contradictions;
    private final Posts posts;
    private final Directory directory;
    private final PressRoom room;
    private final SomeCommitments some;
    private final Imports imports;

    /** Builds the same request again and again. */
    interface Asked extends Supplier<AbstractMockHttpServletRequestBuilder<?>> {}

    CommandExamples(
            Desk desk,
            People people,
            Tokens tokens,
            Promises promises,
            Outcomes outcomes,
            Contradictions contradictions,
            Posts posts,
            Directory directory,
            PressRoom room,
            SomeCommitments some,
            Imports imports,
            CommandsOfReports reports,
            CommandsOfRequests requests,
            CommandsOfEvaluations evaluations,
            CommandsOfBulk bulk,
            CommandsOfInstructions instructions,
            CommandsOfCalendars calendars,
            CommandsOfFollowing following,
            CommandsOfPrograms programs) {
        this.desk = desk;
        this.promises = promises;
        this.outcomes = outcomes;
        this.contradictions = contradictions;
        this.posts = posts;
        this.directory = directory;
        this.room = room;
        this.some = some;
        this.imports = imports;
        library();
        commitments();
        drafts();
        imports();
        contradictions();
        appointments();
        press();
        identity(people, tokens);
        reports.addTo(examples, senders);
        requests.addTo(examples, senders);
        evaluations.addTo(examples);
        bulk.addTo(examples);
        instructions.addTo(examples, senders);
        calendars.addTo(examples, senders);
        examples.put(
                "POST /reuniones/{code}/calendario",
                () -> () -> form("/reuniones/RN/calendario", "series", "anual", "number", "777", "on", "2099-01-05"));
        following.addTo(examples, senders);
        programs.addTo(examples, senders);
        CommandsOfSigned.addTo(examples);
        examples.put("POST /paquete", () -> () -> post("/paquete"));
        examples.put("POST /planted/twice", () -> () -> post("/planted/twice"));
    }

    /** Routes that have an example. */
    Set<String> routes() {
        return Set.copyOf(examples.keySet());
    }

    /** @throws IllegalArgumentException for a route without an example */
    Asked fresh(String route) {
        var example = examples.get(route);
        if (example == null) {
            throw new IllegalArgumentException("no example of a valid request in CommandExamples: " + route);
        }
        return example.get();
    }

    /** Who sends requests of a route: an administrator where nobody else is named. */
    RequestPostProcessor sender(String route) {
        return senders.computeIfAbsent(route, _ -> Viewers.as(Role.ADMIN));
    }

    private void library() {
        examples.put("POST /biblioteca", () -> handingIn("/biblioteca"));
        examples.put("POST /api/v1/papers", () -> handingIn("/api/v1/papers"));
        examples.put("POST /biblioteca/{id}/elementos/{item}", () -> {
            var paper = waiting();
            var item = desk.item(paper, ItemKind.FIGURE).id();
            return () -> form("/biblioteca/" + paper + "/elementos/" + item, "decision", "accept", "version", "0");
        });
        examples.put("POST /api/v1/papers/{id}/items/{item}", () -> {
            var paper = waiting();
            var item = desk.item(paper, ItemKind.FIGURE).id();
            return () -> post("/api/v1/papers/" + paper + "/items/" + item)
                    .contentType(MediaType.APPLICATION_JSON)
                    .content("{\"decision\":\"accept\",\"version\":0}");
        });
        examples.put("POST /biblioteca/{id}/aceptar", () -> of("/biblioteca/" + waiting() + "/aceptar"));
        examples.put("POST /api/v1/papers/{id}/accept", () -> of("/api/v1/papers/" + waiting() + "/accept"));
        examples.put("POST /api/v1/papers/{id}/take", () -> of("/api/v1/papers/" + waiting() + "/take"));
        examples.put("POST /biblioteca/{id}/registrar", () -> of("/biblioteca/" + accepted() + "/registrar"));
        examples.put("POST /api/v1/papers/{id}/register", () -> of("/api/v1/papers/" + accepted() + "/register"));
    }

    private Asked handingIn(String address) {
        var bytes = desk.told(aBulletin()).bytes();
        return () -> multipart(address).file(new MockMultipartFile("file", "boletin.txt", "text/plain", bytes));
    }

    private static Asked of(String address) {
        return () -> post(address);
    }

    static MockHttpServletRequestBuilder form(String address, String... fields) {
        var request = post(address);
        for (var i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request;
    }

    private static Bulletin aMeeting() {
        return aBulletin()
                .dated(Unique.day())
                .meeting("Comité " + Unique.word(), 8, null)
                .figure(816, "acuerdos " + Unique.word())
                .promise("abrir", "salas " + Unique.word(), 393, null);
    }

    private PaperId waiting() {
        return desk.receive(aMeeting()).id();
    }

    private PaperId accepted() {
        var paper = waiting();
        desk.acceptRest(paper);
        return paper;
    }

    private void commitments() {
        examples.put("POST /prometido/{id}/compromiso", () -> {
            var promise = aPromise();
            return () -> form("/prometido/" + promise + "/compromiso", "organ", "22");
        });
        examples.put("POST /prometido/{id}/evidencia", () -> {
            var promise = aPromise();
            return () -> form(
                    "/prometido/" + promise + "/evidencia",
                    "on",
                    "2500-12-31",
                    "finding",
                    "KEPT",
                    "text",
                    "Se abrieron las salas",
                    "source",
                    "Boletín de prueba");
        });
        examples.put("POST /prometido/{id}/evidencia/{item}/retiro", () -> {
            var promise = aPromise();
            var evidence = made(outcomes.add(
                    Desk.asks("commitments.evidence.add"),
                    new NewEvidence(
                            promise,
                            LocalDate.of(2500, 12, 31),
                            "day",
                            Finding.KEPT,
                            null,
                            "Se abrieron las salas",
                            "Boletín de prueba")));
            return () -> form(
                    "/prometido/" + promise + "/evidencia/" + evidence + "/retiro", "why", "Era de otro compromiso");
        });
    }

    private void drafts() {
        examples.put("POST /compromisos", () -> {
            var text = "Abrir salas " + Unique.word();
            return () -> form("/compromisos", "organ", "22", "text", text);
        });
        examples.put("POST /compromisos/{id}/editar", () -> {
            var id = some.draft("22", "Abrir salas").value();
            return () -> form("/compromisos/" + id + "/editar", "version", "0", "text", "Abrir doce salas");
        });
        examples.put("POST /compromisos/{id}/admitir", () -> {
            var id = some.whole("22").value();
            return () -> form("/compromisos/" + id + "/admitir", "version", "0");
        });
        examples.put("POST /compromisos/{id}/firmar", () -> {
            var id = some.admitted("22").value();
            return () -> form("/compromisos/" + id + "/firmar", "version", "1");
        });
    }

    private void imports() {
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
        examples.put("POST " + api + "/{id}/apply", () -> of(api + "/" + received("40") + "/apply"));
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
        examples.put("POST " + pages + "/{id}/aplicar", () -> of(pages + "/" + received("40") + "/aplicar"));
        examples.put("POST " + pages + "/{id}/descartar", () -> of(pages + "/" + received("40") + "/descartar"));
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

    private PromiseId aPromise() {
        return promises.ofPaper(desk.registered(aMeeting()).value()).getFirst().id();
    }

    private void contradictions() {
        examples.put("POST /contradicciones/{id}/marca", () -> {
            var id = aContradiction();
            return () -> form("/contradicciones/" + id + "/marca", "verdict", "NONE", "words", "Son dos cortes");
        });
        examples.put("POST /contradicciones/{id}/marca/retiro", () -> {
            var id = aContradiction();
            made(contradictions.mark(
                    Desk.asks("contradictions.mark"), new NewMark(id, Mark.Verdict.NONE, "Son dos cortes", null)));
            return () -> form("/contradicciones/" + id + "/marca/retiro", "why", "Era otra");
        });
    }

    private ContradictionId aContradiction() {
        var counts = "dosis " + Unique.word();
        var day = Unique.day();
        var first = desk.registered(aBulletin().dated(day).figure(953_872, counts));
        desk.registered(aBulletin().dated(day).figure(948_100, counts));
        return contradictions.found(Contradictions.Filter.NONE, 0, 500).items().stream()
                .filter(one -> one.statements().stream()
                        .anyMatch(said -> first.value().equals(said.source().paper())))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void press() {
        var settings = "/ajustes/sala-de-prensa";
        examples.put("POST " + settings + "/interruptor", () -> {
            var open = String.valueOf(!room.isOpen());
            return () -> form(settings + "/interruptor", "open", open, "why", "Acuerdo de prueba");
        });
        examples.put("POST " + settings + "/silencios", () -> {
            var from = room.today().plusYears(20).toString();
            return () ->
                    form(settings + "/silencios", "from", from, "to", from, "covers", "PAPERS", "why", "Ley de prueba");
        });
        examples.put("POST " + settings + "/silencios/{id}/retiro", () -> {
            var day = room.today().plusYears(20);
            var id = made(
                    room.keepSilence(Desk.asks("publishing.silence.keep"), day, day, Covers.PAPERS, "Ley de prueba"));
            return () -> form(settings + "/silencios/" + id + "/retiro", "why", "Fecha equivocada");
        });
        examples.put("POST " + settings + "/papeles/{id}", () -> {
            var paper = desk.registered(aMeeting());
            return () -> form(settings + "/papeles/" + paper, "placement", "RETIRED", "why", "Era un borrador");
        });
    }

    private void appointments() {
        var post = aPost();
        examples.put("POST /cargos/{code}/nombramientos", () -> {
            var day = Unique.day();
            return () -> form(
                    "/cargos/" + post + "/nombramientos",
                    "person",
                    "Ana Ruiz Paz",
                    "begins",
                    day.toString(),
                    "ends",
                    day.plusDays(3).toString(),
                    "source",
                    "Oficio de prueba");
        });
        examples.put("POST /nombramientos/{id}/termino", () -> {
            var day = Unique.day();
            var id = appointed(post, day);
            return () -> form(
                    "/nombramientos/" + id + "/termino", "ends", day.plusDays(2).toString(), "post", post);
        });
        examples.put("POST /nombramientos/{id}/retiro", () -> {
            var id = appointed(post, Unique.day());
            return () -> form("/nombramientos/" + id + "/retiro", "why", "Era de otro cargo", "post", post);
        });
    }

    /** A post whose appointments all have an end, so that a new one ends no other. */
    private String aPost() {
        return directory.posts().stream()
                .map(post -> post.code())
                .filter(code -> posts.history(code).orElseThrow().appointments().stream()
                        .allMatch(one -> one.term().ends() != null))
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    private String appointed(String post, LocalDate day) {
        return made(posts.appoint(
                Desk.asks("posts.appointment.enter"),
                new NewAppointment(
                        post,
                        "Ana Ruiz Paz",
                        new Term(day, day.plusDays(3)),
                        AppointmentProcess.NOT_SAID,
                        null,
                        "Oficio de prueba")));
    }

    private void identity(People people, Tokens tokens) {
        examples.put("POST /cuentas", () -> {
            var name = "p-" + Unique.word();
            return () -> form("/cuentas", "user", name, "name", "Ana", "role", "HEAD", "password", People.PASSWORD);
        });
        examples.put("POST /cuentas/{user}/cargo", () -> {
            var name = people.aNew(Role.HEAD).userName();
            return () -> form("/cuentas/" + name + "/cargo", "post", "22-HEAD");
        });
        examples.put("POST /cuentas/{user}/cerrar", () -> {
            var name = people.aNew(Role.HEAD).userName();
            return () -> post("/cuentas/" + name + "/cerrar");
        });
        examples.put("POST /inicio/{token}", () -> {
            var token = tokens.setupToken();
            var name = "p-" + Unique.word();
            return () -> form("/inicio/" + token, "user", name, "name", "Ana", "password", People.PASSWORD);
        });
    }

    static String made(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> done.result();
            case Outcome.Refused refused -> throw new AssertionError("refused: " + refused.reason());
        };
    }
}
