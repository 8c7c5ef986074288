package mx.andamio.calendars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.Commitments;
import mx.andamio.commitments.Drafting.NewCommitment;
import mx.andamio.commitments.goals.Accumulation;
import mx.andamio.commitments.goals.PartialGoal;
import mx.andamio.commitments.goals.PartialGoal.Point;
import mx.andamio.commitments.goals.Stated;
import mx.andamio.commitments.life.Alignment;
import mx.andamio.commitments.life.CommitmentKind;
import mx.andamio.commitments.life.Origin;
import mx.andamio.commitments.life.Parties;
import mx.andamio.commitments.life.Terms;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.People;
import mx.andamio.support.SomeCommitments;
import mx.andamio.support.TestClock;
import mx.andamio.support.Unique;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Commitments with days, and the calendars that tell them. */
@InstallationTest
abstract class CalendarFixture {

    static final LocalDate DUE = LocalDate.of(2030, 12, 31);

    @Autowired
    MockMvcTester web;

    @Autowired
    SomeCommitments commitments;

    @Autowired
    Commitments found;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    CommitmentId signed(String post, Stated goal) {
        return signed(post, goal, false);
    }

    CommitmentId signed(String post, Stated goal, boolean simulated) {
        var organ = post.substring(0, post.indexOf('-'));
        return commitments.signedElsewhere(new NewCommitment(
                organ,
                null,
                new Terms(
                        CommitmentKind.COMMITMENT,
                        "Abrir salas " + Unique.word(),
                        new Parties(post, List.of("15-JSPM"), "DPM-HEAD"),
                        goal,
                        null,
                        null,
                        Alignment.NONE,
                        new Origin.Document("Relación de prueba", SomeCommitments.SIGNED)),
                null,
                simulated));
    }

    static PartialGoal number(LocalDate due) {
        return new PartialGoal(
                null,
                "salas",
                Accumulation.STOCK,
                0,
                null,
                null,
                new Point(BigDecimal.TEN, SomeCommitments.SIGNED),
                new Point(new BigDecimal("20"), due),
                List.of(new Point(new BigDecimal("15"), LocalDate.of(2028, 6, 30))),
                null);
    }

    List<VEvent> eventsOf(MvcTestResult answer, CommitmentId id) throws Exception {
        assertThat(answer).hasStatusOk();
        var text = answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
        return Biweekly.parse(text).first().getEvents().stream()
                .filter(event -> event.getUid().getValue().startsWith(id.toString()))
                .toList();
    }

    MvcTestResult post(String address, RequestPostProcessor who) {
        return web.post().uri(address).with(who).with(csrf()).exchange();
    }
}
