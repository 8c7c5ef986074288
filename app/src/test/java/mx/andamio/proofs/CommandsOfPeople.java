package mx.andamio.proofs;

import static mx.andamio.proofs.CommandExamples.form;
import static mx.andamio.proofs.CommandExamples.made;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import mx.andamio.directory.Directory;
import mx.andamio.identity.Role;
import mx.andamio.identity.Tokens;
import mx.andamio.posts.AppointmentProcess;
import mx.andamio.posts.NewAppointment;
import mx.andamio.posts.Posts;
import mx.andamio.posts.Term;
import mx.andamio.proofs.CommandExamples.Asked;
import mx.andamio.support.Desk;
import mx.andamio.support.People;
import mx.andamio.support.Unique;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Examples of what is done with accounts and appointments. */
@Component
@Lazy
class CommandsOfPeople implements CommandsOf {

    private final People people;
    private final Tokens tokens;
    private final Posts posts;
    private final Directory directory;

    CommandsOfPeople(People people, Tokens tokens, Posts posts, Directory directory) {
        this.people = people;
        this.tokens = tokens;
        this.posts = posts;
        this.directory = directory;
    }

    @Override
    public void addTo(Map<String, Supplier<Asked>> examples, Map<String, RequestPostProcessor> senders) {
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
        appointments(examples);
    }

    private void appointments(Map<String, Supplier<Asked>> examples) {
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
}
