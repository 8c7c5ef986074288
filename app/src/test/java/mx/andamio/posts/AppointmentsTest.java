package mx.andamio.posts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mx.andamio.register.Command;
import mx.andamio.register.Entry;
import mx.andamio.register.Outcome;
import mx.andamio.register.Outcome.Done;
import mx.andamio.register.Outcome.Refused;
import mx.andamio.register.Register;
import mx.andamio.support.Desk;
import mx.andamio.support.InstallationTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each test has a post of its own: all share one installation. */
@InstallationTest
class AppointmentsTest {

    @Autowired
    Posts posts;

    @Autowired
    Register register;

    @Test
    void aNewHolderEndsTheOneBefore() {
        done(appoint("01-HEAD", "Ana Ruiz Paz", day(2025, 3, 1), null));

        done(appoint("01-HEAD", "Luis Gil Mora", day(2025, 9, 1), null));

        assertThat(appointments("01-HEAD"))
                .extracting(Appointment::person, Appointment::term)
                .containsExactly(
                        tuple("Luis Gil Mora", new Term(day(2025, 9, 1), null)),
                        tuple("Ana Ruiz Paz", new Term(day(2025, 3, 1), day(2025, 8, 31))));
    }

    @Test
    void refusesTwoHoldersOfOnePostAtOnce() {
        done(appoint("02-HEAD", "Ana Ruiz Paz", day(2025, 3, 1), day(2025, 8, 31)));
        done(appoint("02-HEAD", "Luis Gil Mora", day(2026, 1, 1), null));

        assertThat(reason(appoint("02-HEAD", "Eva Cruz Lara", day(2025, 8, 31), day(2025, 9, 30))))
                .isEqualTo("post.overlap [Ana Ruiz Paz]");
        assertThat(reason(appoint("02-HEAD", "Eva Cruz Lara", day(2025, 9, 1), null)))
                .isEqualTo("post.overlap [Luis Gil Mora]");
        assertThat(reason(appoint("02-HEAD", "Eva Cruz Lara", null, null))).startsWith("post.overlap");
        done(appoint("02-HEAD", "Eva Cruz Lara", day(2025, 9, 1), day(2025, 12, 31)));
        assertThat(appointments("02-HEAD")).hasSize(3);
    }

    @Test
    void refusesWhatIsMissingOrImpossible() {
        assertThat(reason(appoint("03-HEAD", "Ana", day(2025, 3, 1), null))).isEqualTo("post.person []");
        assertThat(reason(appoint("03-HEAD", "Ana Ruiz Paz", day(2025, 3, 2), day(2025, 3, 1))))
                .isEqualTo("post.order []");
        assertThat(reason(appoint("NO-EXISTE", "Ana Ruiz Paz", null, null))).isEqualTo("post.absent []");
        assertThat(reason(posts.appoint(
                        asks(),
                        new NewAppointment(
                                "03-HEAD",
                                "Ana Ruiz Paz",
                                new Term(null, null),
                                AppointmentProcess.ACTING,
                                null,
                                " "))))
                .isEqualTo("post.source []");
        assertThat(appointments("03-HEAD")).isEmpty();
    }

    @Test
    void anAppointmentEndsOnTheDayThatIsSaid() {
        var id = done(appoint("04-HEAD", "Ana Ruiz Paz", day(2025, 3, 1), null));

        assertThat(reason(posts.end(asks(), id, day(2025, 2, 28)))).isEqualTo("post.order []");
        done(posts.end(asks(), id, day(2025, 3, 1)));

        assertThat(appointments("04-HEAD").getFirst().term()).isEqualTo(new Term(day(2025, 3, 1), day(2025, 3, 1)));
    }

    @Test
    void anEndMayNotReachIntoTheNextHoldersDays() {
        var id = done(appoint("05-HEAD", "Ana Ruiz Paz", day(2025, 3, 1), null));
        done(appoint("05-HEAD", "Luis Gil Mora", day(2025, 9, 1), null));

        assertThat(reason(posts.end(asks(), id, day(2025, 9, 1)))).isEqualTo("post.overlap [Luis Gil Mora]");
    }

    @Test
    void aMistakeIsWithdrawnNotDeleted() {
        var id = done(appoint("06-HEAD", "Ana Ruiz Paz", day(2025, 3, 1), null));

        assertThat(reason(posts.withdraw(asks(), id, " "))).isEqualTo("post.why []");
        done(posts.withdraw(asks(), id, "era otra persona"));

        assertThat(appointments("06-HEAD")).singleElement().satisfies(one -> {
            assertThat(one.withdrawn()).isEqualTo("era otra persona");
            assertThat(one.holds()).isFalse();
        });
        assertThat(reason(posts.end(asks(), id, day(2025, 4, 1)))).isEqualTo("post.withdrawn [Ana Ruiz Paz]");
        done(appoint("06-HEAD", "Luis Gil Mora", day(2025, 3, 1), null));
    }

    @Test
    void twoChangesAtOnceDoNotBothWin() throws Exception {
        var changes = new ArrayList<Callable<Outcome>>();
        for (var i = 0; i < 8; i++) {
            var person = "Persona Número " + i;
            changes.add(() -> appoint("07-HEAD", person, day(2025, 3, 1), day(2025, 8, 31)));
        }

        try (var threads = Executors.newFixedThreadPool(8)) {
            var outcomes =
                    threads.invokeAll(changes).stream().map(Future::resultNow).toList();
            assertThat(outcomes).filteredOn(Done.class::isInstance).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(Refused.class::isInstance)
                    .extracting(AppointmentsTest::reason)
                    .allMatch(reason -> reason.startsWith("post.overlap"));
        }
        assertThat(appointments("07-HEAD")).hasSize(1);
    }

    @Test
    void theSameCommandTwiceIsOneAppointment() {
        var command = asks();
        var asked = asked("08-HEAD", "Ana Ruiz Paz", day(2025, 3, 1), null);

        assertThat(posts.appoint(command, asked)).isEqualTo(posts.appoint(command, asked));

        assertThat(appointments("08-HEAD")).hasSize(1);
    }

    @Test
    void everyChangeIsInTheRegister() {
        var first = done(appoint("10-HEAD", "Ana Ruiz Paz", day(2025, 3, 1), null));
        var second = done(appoint("10-HEAD", "Luis Gil Mora", day(2025, 9, 1), null));
        done(posts.withdraw(asks(), second, "error"));

        assertThat(register.newest(500, Long.MAX_VALUE).stream()
                        .filter(entry -> entry.payload().contains(first.toString())
                                || entry.payload().contains(second.toString()))
                        .map(Entry::type))
                .containsExactly(
                        "posts.appointment.withdraw",
                        "posts.appointment.enter",
                        "posts.appointment.end",
                        "posts.appointment.enter");
    }

    private List<Appointment> appointments(String post) {
        return posts.history(post).orElseThrow().appointments();
    }

    private Outcome appoint(String post, String person, @Nullable LocalDate begins, @Nullable LocalDate ends) {
        return posts.appoint(asks(), asked(post, person, begins, ends));
    }

    private static NewAppointment asked(
            String post, String person, @Nullable LocalDate begins, @Nullable LocalDate ends) {
        return new NewAppointment(
                post, person, new Term(begins, ends), AppointmentProcess.DESIGNATION, "Oficio 1", "Oficio de prueba");
    }

    private static Command asks() {
        return Desk.asks("posts.appointment");
    }

    private static AppointmentId done(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Done.class);
        return new AppointmentId(UUID.fromString(((Done) outcome).result()));
    }

    private static String reason(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Refused.class);
        var reason = ((Refused) outcome).reason();
        return reason.code() + " " + reason.parameters();
    }

    private static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }
}
