package mx.andamio.library;

import static mx.andamio.library.db.Tables.PUBLISHED_FIGURE;
import static mx.andamio.support.Bulletin.aBulletin;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import mx.andamio.commitments.Promises;
import mx.andamio.library.Item.Origin;
import mx.andamio.library.Papers.How;
import mx.andamio.library.Readings.Choice;
import mx.andamio.pages.Slice;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason;
import mx.andamio.register.Register;
import mx.andamio.sessions.Session;
import mx.andamio.sessions.Session.Present;
import mx.andamio.sessions.SessionId;
import mx.andamio.sessions.Sessions;
import mx.andamio.support.Bulletin;
import mx.andamio.support.Desk;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.Unique;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InstallationTest
class RegisteringTest {

    @Autowired
    Papers papers;

    @Autowired
    Sessions sessions;

    @Autowired
    Promises promises;

    @Autowired
    Register register;

    @Autowired
    DSLContext database;

    @Autowired
    Desk desk;

    @Test
    void whatWasAcceptedBecomesASession() {
        var name = "Reunión por videoconferencia " + Unique.word();
        var day = Unique.day();
        var paper = desk.registered(aBulletin()
                .meeting(name, 8, null, "closing", "Centro Cívico")
                .day(day.plusDays(1))
                .day(day)
                .scalar("place", "Querétaro, Qro.")
                .scalar("commitments_count", 816)
                .present("Ana Ruiz", "Titular", "Ciudad de México Norte")
                .present("ANA RUIZ", "Otra vez", null)
                .mentioned("Luis Paz")
                .ooad("39", "Ciudad de México Norte")
                .ooad("ZZ", "Un órgano que no existe"));

        var session = session(paper);
        assertThat(session.name()).isEqualTo("8ª " + name);
        assertThat(session.number()).isEqualTo(8);
        assertThat(session.mode()).isEqualTo("remote");
        assertThat(session.days()).containsExactly(day, day.plusDays(1));
        assertThat(session.place()).isEqualTo("Querétaro, Qro.");
        assertThat(session.venue()).isEqualTo("Centro Cívico");
        assertThat(session.commitmentsCount()).isEqualTo(816);
        assertThat(session.organs()).containsExactly("39");
        assertThat(session.attendance())
                .containsExactly(new Present(
                        "Ana Ruiz",
                        "39",
                        "Ciudad de México Norte",
                        false,
                        List.of(new Session.Role("Titular", List.of(paper.value())))));
        assertThat(session.sources()).singleElement().satisfies(source -> {
            assertThat(source.paper()).isEqualTo(paper.value());
            assertThat(source.phase()).isEqualTo("closing");
        });
    }

    @Test
    void figuresAndPromisesNameTheirSourceAsItWasAccepted() {
        var paper = desk.receive(aBulletin()
                        .dated(Unique.day())
                        .meeting("Comité " + Unique.word(), 1, null)
                        .figure(953_872, "cirugías")
                        .promise("Abrir", "un hospital", 1, null))
                .id();
        var number = Unique.number() + "/2051";
        var day = Unique.day();
        desk.amend(paper, scalar(paper, "bulletin_number"), "value", number);
        desk.amend(paper, scalar(paper, "date_published"), "value", day.toString());
        desk.acceptRest(paper);
        desk.register(paper);

        var figure = database.selectFrom(PUBLISHED_FIGURE)
                .where(PUBLISHED_FIGURE.PAPER_ID.eq(paper.value()))
                .fetchSingle();
        assertThat(figure.get(PUBLISHED_FIGURE.VALUE)).isEqualByComparingTo("953872");
        assertThat(figure.get(PUBLISHED_FIGURE.SOURCE)).isEqualTo(number);
        assertThat(figure.get(PUBLISHED_FIGURE.CUT_OFF)).isEqualTo(day);
        assertThat(promises.ofSession(session(paper).id().value()))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.promise().source()).isEqualTo(number);
                    assertThat(line.promise().promisedOn()).isEqualTo(day);
                });
    }

    @Test
    void whatWasRejectedOrIsPendingDoesNotEnter() {
        var paper = desk.receive(aBulletin()
                        .meeting("Comité " + Unique.word(), 1, null)
                        .figure(1, "una")
                        .promise("Abrir", "un hospital", 1, null))
                .id();
        desk.accept(paper, desk.item(paper, ItemKind.MEETING));
        desk.decide(paper, desk.item(paper, ItemKind.PROMISE), new Choice.Reject());
        desk.register(paper);

        assertThat(promises.ofSession(session(paper).id().value())).isEmpty();
        assertThat(figures(paper)).isZero();
        assertThat(papers.paper(paper).orElseThrow().number()).isNull();
    }

    @Test
    void refusesWhenNothingWasAccepted() {
        var paper = desk.receive(aBulletin()).id();
        var entries = register.size();

        assertThat(desk.register(paper)).isEqualTo(Outcome.refused("paper.nothing_accepted", Reason.Kind.USER));
        assertThat(papers.paper(paper).orElseThrow().registeredAt()).isNull();
        assertThat(register.size()).isEqualTo(entries);
    }

    @Test
    void refusesAPaperThatIsNotThere() {
        var nowhere = new PaperId(java.util.UUID.randomUUID());

        assertThat(desk.register(nowhere)).isEqualTo(Outcome.refused("paper.unknown", Reason.Kind.ABSENT));
        assertThat(desk.acceptRest(nowhere)).isEqualTo(Outcome.refused("paper.unknown", Reason.Kind.ABSENT));
    }

    @Test
    void registeringAgainWithoutANewDecisionWritesNothing() {
        var paper = desk.registered(aBulletin()
                .meeting("Comité " + Unique.word(), 1, null)
                .day(Unique.day())
                .present("Ana Ruiz", "Titular", "Ciudad de México Norte")
                .figure(1, "una"));
        var before = papers.paper(paper).orElseThrow();
        var entries = register.size();

        assertThat(desk.register(paper)).isEqualTo(Outcome.done(paper));

        assertThat(register.size()).isEqualTo(entries);
        assertThat(papers.paper(paper)).contains(before);
    }

    @Test
    void whatWasPendingIsDecidedLaterAndAddedAlone() {
        var paper = desk.receive(aBulletin()
                        .meeting("Comité " + Unique.word(), null, null)
                        .present("Ana Ruiz", null, null)
                        .figure(1, "una")
                        .promise("Abrir", "un hospital", 1, null)
                        .warning("AMBIGUOUS"))
                .id();
        desk.acceptRest(paper);
        desk.register(paper);
        var session = session(paper);

        desk.accept(paper, desk.item(paper, ItemKind.PROMISE));
        desk.register(paper);

        assertThat(session(paper)).isEqualTo(session);
        assertThat(figures(paper)).isEqualTo(1);
        assertThat(promises.ofSession(session.id().value())).hasSize(1);
    }

    @Test
    void whatWasRegisteredBeforeItsMeetingFindsItLater() {
        var paper = desk.receive(aBulletin()
                        .figure(1, "una")
                        .promise("Abrir", "un hospital", 1, null)
                        .meeting("Comité " + Unique.word(), null, null)
                        .warning("AMBIGUOUS"))
                .id();
        desk.acceptRest(paper);
        desk.register(paper);
        assertThat(papers.paper(paper).orElseThrow().session()).isNull();

        desk.accept(paper, desk.item(paper, ItemKind.MEETING));
        desk.register(paper);

        var session = session(paper);
        assertThat(promises.ofSession(session.id().value())).hasSize(1);
        assertThat(database.fetchCount(
                        PUBLISHED_FIGURE,
                        PUBLISHED_FIGURE.SESSION_ID.eq(session.id().value())))
                .isEqualTo(1);
    }

    @Test
    void twoWhoRegisterAtOnceMakeOneSessionWithoutDoubles() throws Exception {
        var paper = desk.receive(aBulletin()
                        .meeting("Comité " + Unique.word(), null, null)
                        .present("Ana Ruiz", null, null)
                        .figure(1, "una")
                        .promise("Abrir", "un hospital", 1, null))
                .id();
        desk.acceptRest(paper);
        Callable<Outcome> registering = () -> desk.register(paper);

        var outcomes = new ArrayList<Outcome>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var future : threads.invokeAll(java.util.Collections.nCopies(4, registering))) {
                outcomes.add(future.get());
            }
        }

        var session = session(paper);
        assertThat(outcomes).containsOnly(Outcome.done(paper));
        assertThat(sessions.sessions(session.bodyCode(), 0, 10).total()).isEqualTo(1);
        assertThat(session.attendance()).hasSize(1);
        assertThat(figures(paper)).isEqualTo(1);
        assertThat(promises.ofSession(session.id().value())).hasSize(1);
    }

    @Test
    void papersOfTwoPhasesTellOfOneSession() {
        var name = "Comité " + Unique.word();
        var day = Unique.day();

        var opening = desk.registered(
                aBulletin().meeting(name, 2, null, "opening", null).day(day));
        var closing = desk.registered(
                aBulletin().meeting(name, 2, null, "closing", null).day(day.plusDays(3)));

        assertThat(session(closing).id()).isEqualTo(session(opening).id());
        assertThat(session(closing).days()).containsExactly(day, day.plusDays(3));
        assertThat(session(closing).sources())
                .extracting(Session.Source::phase)
                .containsExactlyInAnyOrder("opening", "closing");
    }

    @Test
    void aRecordComesInAsAcceptedByThePack() {
        var received = desk.receiveRecord(aMeeting(Unique.number() + "/2050").record());

        var paper = papers.paper(received.id()).orElseThrow();
        assertThat(received.how()).isEqualTo(How.FRESH);
        assertThat(paper.text()).isNull();
        assertThat(paper.registeredBy()).isEqualTo("pack");
        assertThat(session(paper.id()).attendance()).hasSize(1);
        assertThat(papers.items(paper.id())).allSatisfy(item -> {
            assertThat(item.origin()).isEqualTo(Origin.RECORD);
            assertThat(item.place()).isNull();
            assertThat(item.holds()).isTrue();
        });
        assertThat(papers.reading(paper.id())).isEmpty();
        assertThat(papers.original(paper.id())).isEmpty();
    }

    @Test
    void theSameRecordAgainIsLeftAsItIs() {
        var record = aMeeting(Unique.number() + "/2050").record();
        var first = desk.receiveRecord(record);
        var entries = register.size();

        assertThat(desk.receiveRecord(record)).isEqualTo(new Papers.Receipt.Received(first.id(), How.KNOWN));
        assertThat(register.size()).isEqualTo(entries);
    }

    @Test
    void theTextOfARecordGivesPlacesAndWhatItDoesNotBearOutStays() {
        var number = Unique.number() + "/2050";
        var record = desk.receiveRecord(
                        aMeeting(number).figure(816, "compromisos").record())
                .id();
        var session = session(record);
        var text = aMeeting(number).figure(400, "unidades");

        var attached = desk.receive(text);

        assertThat(attached).isEqualTo(new Papers.Receipt.Received(record, How.ATTACHED));
        var paper = papers.paper(record).orElseThrow();
        assertThat(paper.text()).isEqualTo(text.text());
        assertThat(papers.original(record).orElseThrow()).isEqualTo(text.bytes());
        assertThat(session(record)).isEqualTo(session);
        var figures = desk.items(record, ItemKind.FIGURE);
        assertThat(figures).extracting(Item::origin).containsExactly(Origin.RECORD, Origin.READER);
        assertThat(figures.getFirst().holds()).isTrue();
        assertThat(figures.getLast().holds()).isFalse();
        assertThat(desk.item(record, ItemKind.PERSON).origin()).isEqualTo(Origin.BOTH);
        assertThat(desk.item(record, ItemKind.PERSON).holds()).isTrue();
        var place = Objects.requireNonNull(desk.item(record, ItemKind.PERSON).place());
        assertThat(text.text().substring(place.start(), place.end())).isEqualTo("Ana Ruiz");
    }

    @Test
    void theTextOfARecordWaitsUntilAPersonHasRegisteredItToo() {
        var number = Unique.number() + "/2050";
        var record = desk.receiveRecord(aMeeting(number).record()).id();
        assertThat(state(record)).isEqualTo("registered");

        desk.receive(aMeeting(number).promise("Abrir", "un hospital", 1, null));
        assertThat(state(record)).isEqualTo("waiting");
        desk.accept(record, desk.item(record, ItemKind.PROMISE));
        desk.register(record);

        assertThat(state(record)).isEqualTo("registered");
    }

    private String state(PaperId paper) {
        return papers.papers(null, 0, Slice.LARGEST).items().stream()
                .filter(line -> line.id().equals(paper))
                .findFirst()
                .orElseThrow()
                .state();
    }

    @Test
    void whatTheTextAddsToARecordIsDecidedAndRegisteredLikeAnyOther() {
        var number = Unique.number() + "/2050";
        var record = desk.receiveRecord(aMeeting(number).record()).id();
        desk.receive(aMeeting(number).promise("Abrir", "un hospital", 1, null));

        assertThat(desk.accept(record, desk.item(record, ItemKind.PROMISE))).isInstanceOf(Outcome.Done.class);
        desk.register(record);

        assertThat(promises.ofSession(session(record).id().value())).hasSize(1);
    }

    /** The same meeting whenever it is told of the same number. */
    private static Bulletin aMeeting(String number) {
        return aBulletin()
                .scalar("bulletin_number", number)
                .dated(java.time.LocalDate.of(2050, 5, 5))
                .meeting("Comité " + number, 1, null)
                .present("Ana Ruiz", "Titular", null);
    }

    private int figures(PaperId paper) {
        return database.fetchCount(PUBLISHED_FIGURE, PUBLISHED_FIGURE.PAPER_ID.eq(paper.value()));
    }

    private Session session(PaperId paper) {
        var session = Objects.requireNonNull(papers.paper(paper).orElseThrow().session());
        return sessions.session(new SessionId(session)).orElseThrow();
    }

    private Item scalar(PaperId paper, String field) {
        return desk.items(paper, ItemKind.SCALAR).stream()
                .filter(item -> item.values().said("field").equals(field))
                .findFirst()
                .orElseThrow();
    }
}
