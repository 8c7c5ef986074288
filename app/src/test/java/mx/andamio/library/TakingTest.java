package mx.andamio.library;

import static mx.andamio.support.Bulletin.aBulletin;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import mx.andamio.library.Readings.Choice;
import mx.andamio.library.Readings.Share;
import mx.andamio.register.Outcome;
import mx.andamio.register.Register;
import mx.andamio.support.Bulletin;
import mx.andamio.support.Desk;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.TestClock;
import mx.andamio.support.Unique;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Taking what needs no eye, and leaving the rest. */
@InstallationTest
class TakingTest {

    @Autowired
    Desk desk;

    @Autowired
    Papers papers;

    @Autowired
    Readings readings;

    @Autowired
    CleanPapers clean;

    @Autowired
    Register register;

    @Autowired
    TestClock clock;

    private Outcome take(PaperId paper, Share share) {
        return readings.take(Desk.asks("library.reading.take"), paper, share);
    }

    private static Bulletin aMeeting() {
        return aBulletin()
                .dated(Unique.day())
                .meeting("Reunión de prueba " + Unique.word(), Unique.number(), null)
                .figure(3, "hospitales");
    }

    private boolean isRegistered(PaperId paper) {
        return papers.paper(paper).orElseThrow().registeredAt() != null;
    }

    @Test
    void whatNoWarningTouchesIsAcceptedAndRegisteredAndTheRestIsPending() {
        var paper = desk.receive(aMeeting().figure(4, "camas").warning("FIGURE_CONFLICT"))
                .id();
        var all = papers.items(paper).size();

        assertThat(take(paper, Share.FINDINGS)).isEqualTo(Outcome.done(all - 2));

        assertThat(papers.items(paper)).filteredOn(item -> !item.warned()).allMatch(Item::holds);
        assertThat(papers.items(paper)).filteredOn(Item::warned).hasSize(2).noneMatch(Item::holds);
        assertThat(papers.paper(paper).orElseThrow().session()).isNotNull();
        assertThat(listed("left", paper)).isTrue();
        assertThat(listed("waiting", paper)).isFalse();
    }

    private boolean listed(String state, PaperId paper) {
        for (var page = 0; ; page++) {
            var slice = papers.papers(state, page, 500).items();
            if (slice.isEmpty()) {
                return false;
            }
            if (slice.stream().anyMatch(line -> line.id().equals(paper))) {
                return true;
            }
        }
    }

    @Test
    void itIsWrittenDownUnderWhoAskedAsAcceptingAndRegistering() {
        var paper = desk.receive(aMeeting()).id();
        take(paper, Share.FINDINGS);

        assertThat(register.newest(6, Long.MAX_VALUE))
                .filteredOn(entry -> entry.payload().toString().contains(paper.toString())
                        && entry.type().startsWith("library.reading."))
                .allMatch(entry -> entry.actor().equals(Desk.CLERK))
                .extracting(entry -> entry.type())
                .containsExactly("library.reading.register", "library.reading.accept_rest");
    }

    @Test
    void takingAgainDoesNothing() {
        var paper = desk.receive(aMeeting()).id();
        take(paper, Share.FINDINGS);
        var written = register.size();

        assertThat(take(paper, Share.FINDINGS)).isEqualTo(Outcome.done(0));
        assertThat(register.size()).isEqualTo(written);
    }

    @Test
    void whatSomebodyReopenedAfterRegisteringIsNotTakenAgain() {
        var paper = desk.receive(aMeeting()).id();
        var figure = desk.item(paper, ItemKind.FIGURE);
        desk.decide(paper, figure, new Choice.Reject());
        take(paper, Share.FINDINGS);
        desk.decide(paper, desk.item(paper, ItemKind.FIGURE), new Choice.Reopen());

        take(paper, Share.FINDINGS);

        assertThat(desk.item(paper, ItemKind.FIGURE).holds()).isFalse();
    }

    @Test
    void anotherVersionIsLeftToAPerson() {
        var first = aMeeting();
        desk.registered(first);
        var number = Unique.number() + "/2051";
        var day = Unique.day();
        desk.registered(numbered(number).dated(day).figure(1, "uno"));
        var version = desk.receive(numbered(number).dated(day).figure(2, "dos")).id();

        assertThat(take(version, Share.FINDINGS)).isEqualTo(Outcome.done(0));
        assertThat(isRegistered(version)).isFalse();
        assertThat(take(version, Share.WHOLE)).isInstanceOf(Outcome.Refused.class);
        assertThat(cleanOnes()).doesNotContain(version);
    }

    private static Bulletin numbered(String number) {
        return aBulletin().scalar("bulletin_number", number);
    }

    @Test
    void ofAPaperAsAWholeNothingIsTakenWhenAWarningTouchesIt() {
        var paper = desk.receive(aMeeting().figure(4, "camas").warning("FIGURE_CONFLICT"))
                .id();

        assertThat(take(paper, Share.WHOLE))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.reason().code()).isEqualTo("paper.needs_eye"));
        assertThat(papers.items(paper)).noneMatch(Item::holds);
        assertThat(isRegistered(paper)).isFalse();
    }

    @Test
    void ofAPaperThatSomebodyBeganNothingIsTaken() {
        var paper = desk.receive(aMeeting()).id();
        desk.decide(paper, desk.item(paper, ItemKind.FIGURE), new Choice.Reject());

        assertThat(take(paper, Share.WHOLE)).isInstanceOf(Outcome.Refused.class);
        assertThat(cleanOnes()).doesNotContain(paper);
    }

    @Test
    void aCleanPaperIsFoundCountedAndTakenWhole() {
        var before = clean.waiting(now());
        var good = desk.receive(aMeeting()).id();
        var warned = desk.receive(aMeeting().warning("COUNT_MISMATCH")).id();

        var waiting = clean.waiting(now());
        assertThat(waiting.clean() - before.clean()).isEqualTo(1);
        assertThat(waiting.warned() - before.warned()).isEqualTo(1);
        assertThat(waiting.other()).isEqualTo(before.other());
        assertThat(waiting.findings() - before.findings())
                .isEqualTo(papers.items(good).size());
        assertThat(cleanOnes()).contains(good).doesNotContain(warned);

        assertThat(take(good, Share.WHOLE))
                .isEqualTo(Outcome.done(papers.items(good).size()));
        assertThat(isRegistered(good)).isTrue();
        assertThat(cleanOnes()).doesNotContain(good);
    }

    @Test
    void theTextOfARecordIsNotClean() {
        var bulletin = aMeeting();
        desk.told(bulletin);
        var text = bulletin.reading();
        var record = desk.receiveRecord(bulletin.record()).id();
        desk.tell(bulletin.text(), text);
        papers.receive(Desk.asks("library.paper.receive"), bulletin.upload());

        assertThat(cleanOnes()).doesNotContain(record);
    }

    @Test
    void whatCameLaterIsNotMeant() {
        var seen = now();
        var later = desk.receive(aMeeting()).id();

        assertThat(pages(seen)).doesNotContain(later);
        assertThat(cleanOnes()).contains(later);
    }

    private Instant now() {
        return clock.instant();
    }

    private Set<PaperId> cleanOnes() {
        return pages(now());
    }

    /** All of them, page by page as the rounds walk them; each once. */
    private Set<PaperId> pages(Instant until) {
        var found = new HashSet<PaperId>();
        var some = clean.next(until, null, 7);
        while (!some.isEmpty()) {
            assertThat(found).doesNotContainAnyElementsOf(some);
            found.addAll(some);
            some = clean.next(until, some.getLast(), 7);
        }
        return found;
    }
}
