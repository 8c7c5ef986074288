package mx.andamio.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import mx.andamio.commitments.life.Parties;
import mx.andamio.identity.Role;
import mx.andamio.posts.AppointmentProcess;
import mx.andamio.posts.NewAppointment;
import mx.andamio.posts.Posts;
import mx.andamio.posts.Term;
import mx.andamio.register.Outcome;
import mx.andamio.support.Desk;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.People;
import mx.andamio.support.SomeCommitments;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A commitment is the post's: whoever comes finds it, and whoever goes leaves it. The post is one that no other test appoints to. */
@InstallationTest
class HandoverTest {

    private static final String POST = "28-HEAD";

    @Autowired
    MockMvcTester web;

    @Autowired
    SomeCommitments some;

    @Autowired
    Commitments commitments;

    @Autowired
    Posts posts;

    @Autowired
    People people;

    @Test
    void anotherHolderOfThePostOrphansNothing() throws Exception {
        var id = some.signedElsewhere("28", "Abrir salas", new Parties(POST, List.of(), "DPM-HEAD"), null);
        var terms = commitments.commitment(id).orElseThrow().terms();
        var looks = people.as(Role.SECRETARIAT);
        appoint("Ana Ruiz Paz", SomeCommitments.SIGNED.minusYears(1));
        assertThat(page("/cargos/" + POST, looks)).contains("Ana Ruiz Paz", id.toString());

        appoint("Luis Gil Mora", SomeCommitments.SIGNED.plusDays(20));

        assertThat(page("/cargos/" + POST, looks)).contains("Luis Gil Mora", id.toString());
        assertThat(page("/cargos/" + POST + "/entrega", looks)).contains("Compromisos abiertos", id.toString());
        assertThat(page("/mis-compromisos", people.acting(Role.HEAD, POST))).contains(id.toString());
        assertThat(commitments.commitment(id).orElseThrow().terms()).isEqualTo(terms);
    }

    private void appoint(String person, LocalDate from) {
        assertThat(posts.appoint(
                        Desk.asks("posts.appointment.enter"),
                        new NewAppointment(
                                POST,
                                person,
                                new Term(from, null),
                                AppointmentProcess.NOT_SAID,
                                null,
                                "Oficio de prueba")))
                .isInstanceOf(Outcome.Done.class);
    }

    private String page(String path, RequestPostProcessor who) throws Exception {
        return web.get().uri(path).with(who).exchange().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
