package mx.andamio.publishing;

import static mx.andamio.support.Bulletin.aBulletin;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import mx.andamio.library.PaperId;
import mx.andamio.register.Actor;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.support.Bulletin;
import mx.andamio.support.Desk;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.TestClock;
import mx.andamio.support.Unique;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** There is one room in an installation: every test begins with it closed and without silences, and leaves it so. */
@InstallationTest
abstract class PressFixture {

    static final String PATH = "/sala-de-prensa";

    @Autowired
    MockMvcTester web;

    @Autowired
    Desk desk;

    @Autowired
    PressRoom room;

    @Autowired
    TestClock clock;

    @BeforeEach
    @AfterEach
    void closedAndWithoutSilences() {
        for (var silence : room.rules().silences()) {
            if (!silence.isOver(room.today())) {
                done(room.endSilence(asks("publishing.silence.end"), silence.id(), "prueba"));
            }
        }
        if (room.isOpen()) {
            done(room.turn(asks("publishing.room.turn"), false, "prueba"));
        }
    }

    static Command asks(String type) {
        return Command.bySystem(new Actor("prensa"), type);
    }

    static String done(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).result();
    }

    void open() {
        done(room.turn(asks("publishing.room.turn"), true, "prueba"));
    }

    void silence(LocalDate from, LocalDate to, Covers covers) {
        done(room.keepSilence(asks("publishing.silence.keep"), from, to, covers, "Artículo de prueba"));
    }

    void place(PaperId paper, Placement placement) {
        done(room.place(asks("publishing.paper.place"), paper, placement, "prueba"));
    }

    /** A registered paper of that day with that title. */
    PaperId published(LocalDate day, String title) {
        return desk.registered(aNote(day, title));
    }

    static Bulletin aNote(LocalDate day, String title) {
        return aBulletin().scalar("title", title).dated(day);
    }

    /** A day long ago that no other test uses: the room shows the newest first. */
    static LocalDate longAgo() {
        return Unique.day().minusYears(300);
    }

    String address(PaperId paper) {
        return PATH + "/" + room.addresses(List.of(paper)).get(paper);
    }

    MockHttpServletResponse get(String address) {
        return web.get().uri(address).exchange().getResponse();
    }

    String body(String address) throws Exception {
        var answer = get(address);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    String found(String word) throws Exception {
        return body(PATH + "?q=" + word);
    }

    /** Lets the moment be, until it is closed. */
    TestClock.Later at(Instant moment) {
        return clock.later(Duration.between(clock.instant(), moment));
    }
}
