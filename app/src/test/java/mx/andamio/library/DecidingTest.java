package mx.andamio.library;

import static mx.andamio.support.Bulletin.aBulletin;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import mx.andamio.library.Item.Decision;
import mx.andamio.library.Readings.Choice;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason;
import mx.andamio.register.Register;
import mx.andamio.support.Desk;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.Locks;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@InstallationTest
class DecidingTest {

    @Autowired
    Papers papers;

    @Autowired
    Readings readings;

    @Autowired
    Desk desk;

    @Autowired
    Register register;

    @Autowired
    DSLContext database;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void aFindingIsAcceptedRejectedAndLeftPendingAgain() {
        var paper = desk.receive(aBulletin().figure(393, "unidades")).id();

        assertThat(desk.accept(paper, figure(paper))).isInstanceOf(Outcome.Done.class);
        assertThat(figure(paper).decision())
                .isInstanceOfSatisfying(
                        Decision.Accepted.class, a -> assertThat(a.by()).isEqualTo("mesa"));
        assertThat(figure(paper).holds()).isTrue();

        desk.decide(paper, figure(paper), new Choice.Reject());
        assertThat(figure(paper).decision()).isInstanceOf(Decision.Rejected.class);
        assertThat(figure(paper).holds()).isFalse();

        desk.decide(paper, figure(paper), new Choice.Reopen());
        assertThat(figure(paper).decision()).isEqualTo(new Decision.Pending());
        assertThat(figure(paper).version()).isEqualTo(3);
    }

    @Test
    void whatWasAmendedKeepsWhatTheMachineRead() {
        var paper = desk.receive(aBulletin().figure(393, "unidades")).id();

        desk.amend(paper, figure(paper), "value", "1,400.5");
        desk.amend(paper, figure(paper), "unit", "unidades médicas");

        var item = figure(paper);
        assertThat(item.machine().number("value")).isEqualByComparingTo("393");
        assertThat(item.values().number("value")).isEqualByComparingTo("1400.5");
        assertThat(item.values().text("unit")).isEqualTo("unidades médicas");
        assertThat(item.values().text("counts")).isEqualTo("unidades");
    }

    @Test
    void reopeningTakesTheAmendmentAway() {
        var paper = desk.receive(aBulletin().figure(393, "unidades")).id();
        desk.amend(paper, figure(paper), "value", "400");

        desk.decide(paper, figure(paper), new Choice.Reopen());

        assertThat(figure(paper).values().number("value")).isEqualByComparingTo("393");
    }

    @ParameterizedTest
    @CsvSource({
        "FIGURE,value,muchas", "FIGURE,value,'1,5'", "FIGURE,qualifier,poco", "PROMISE,deadline,31/12/2050",
        "PROMISE,target,x", "PROMISE,deadline_precision,week", "DATE,date,2050-02-30", "MEETING,ordinal,0",
        "MEETING,ordinal,1.5", "MEETING,scope,galactic", "PERSON,presence,perhaps", "ORGAN,code,NADA"
    })
    void refusesWhatTheFieldCannotHoldAndNamesIt(ItemKind kind, String field, String text) {
        var paper = everything();

        var outcome = desk.amend(paper, desk.item(paper, kind), field, text);

        assertThat(outcome).isEqualTo(Outcome.refused("item.value", Reason.Kind.USER, field, text));
        assertThat(desk.item(paper, kind).decision()).isEqualTo(new Decision.Pending());
        assertThat(desk.item(paper, kind).version()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "FIGURE,value",
        "PROMISE,deliverable",
        "DATE,date",
        "MEETING,name",
        "PERSON,name",
        "ORGAN,code",
        "LINK,url",
        "INSTRUCTION,text",
        "HIGHLIGHT,text"
    })
    void whatIsRequiredCannotBeEmptied(ItemKind kind, String field) {
        var paper = everything();

        assertThat(desk.amend(paper, desk.item(paper, kind), field, "  "))
                .isEqualTo(Outcome.refused("item.required", Reason.Kind.USER, field));
    }

    @ParameterizedTest
    @CsvSource({
        "FIGURE,value,12",
        "FIGURE,qualifier,almost",
        "PROMISE,deadline,2050-12-31",
        "MEETING,ordinal,12",
        "MEETING,scope,local",
        "PERSON,presence,mentioned",
        "DATE,date,2050-01-02",
        "ORGAN,code,40",
        "LINK,url,https://b",
        "INSTRUCTION,text,Otra",
        "HIGHLIGHT,text,Otro"
    })
    void everyFieldTakesWhatItMayHold(ItemKind kind, String field, String text) {
        var paper = everything();

        assertThat(desk.amend(paper, desk.item(paper, kind), field, text)).isInstanceOf(Outcome.Done.class);
        assertThat(desk.item(paper, kind).values().text(field)).isEqualTo(text);
    }

    @Test
    void anotherOrganHasAnotherName() {
        var paper = everything();

        desk.amend(paper, desk.item(paper, ItemKind.ORGAN), "code", "40");

        assertThat(desk.item(paper, ItemKind.ORGAN).values().text("name")).isEqualTo("Ciudad de México Sur");
    }

    @Test
    void whoLooksAtAnOlderVersionIsTold() {
        var paper = desk.receive(aBulletin().figure(393, "unidades")).id();
        var seen = figure(paper);
        desk.accept(paper, seen);

        var late = desk.decide(paper, seen, new Choice.Reject());

        assertThat(late).isEqualTo(Outcome.refused("item.changed", Reason.Kind.CONFLICT));
        assertThat(figure(paper).decision()).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void aFindingOfAnotherPaperIsUnknown() {
        var paper = desk.receive(aBulletin().figure(393, "unidades")).id();
        var other = desk.receive(aBulletin()).id();

        assertThat(desk.accept(other, figure(paper))).isEqualTo(Outcome.refused("item.unknown", Reason.Kind.ABSENT));
    }

    @Test
    void whatIsRegisteredIsNotDecidedAgain() {
        var paper = desk.registered(aBulletin().figure(393, "unidades"));

        for (var choice :
                List.of(new Choice.Accept(), new Choice.Reject(), new Choice.Reopen(), new Choice.Amend(Map.of()))) {
            assertThat(desk.decide(paper, figure(paper), choice))
                    .isEqualTo(Outcome.refused("item.registered", Reason.Kind.CONFLICT));
        }
    }

    @Test
    void everyDecisionIsWrittenDownWithWhoMadeIt() {
        var paper = desk.receive(aBulletin().figure(393, "unidades")).id();

        desk.amend(paper, figure(paper), "value", "400");

        var entry = register.newest(1, Long.MAX_VALUE).getFirst();
        assertThat(entry.type()).isEqualTo("library.item.decide");
        assertThat(entry.actor()).isEqualTo(Desk.CLERK);
        assertThat(entry.payload())
                .contains("\"decision\":\"amended\"")
                .contains("\"kind\":\"FIGURE\"")
                .contains(figure(paper).id().toString())
                .contains("\"machine\":{")
                .contains("393")
                .contains("400");
    }

    @Test
    void theSameCommandDecidesOnce() {
        var paper = desk.receive(aBulletin().figure(393, "unidades")).id();
        var seen = figure(paper);
        var command = Desk.asks("library.item.decide");

        var first = readings.decide(command, paper, seen.id(), new Choice.Accept(), seen.version());
        var second = readings.decide(command, paper, seen.id(), new Choice.Accept(), seen.version());

        assertThat(second).isEqualTo(first).isInstanceOf(Outcome.Done.class);
        assertThat(figure(paper).version()).isEqualTo(1);
    }

    @Test
    void acceptingTheRestLeavesWhatAWarningTouches() {
        var paper = desk.receive(aBulletin()
                        .figure(47, "por ciento")
                        .warning("PERCENT_MISMATCH")
                        .promise("Abrir", "uno", 1, null))
                .id();

        var outcome = desk.acceptRest(paper);

        assertThat(outcome).isEqualTo(Outcome.done(3));
        assertThat(figure(paper).decision()).isEqualTo(new Decision.Pending());
        assertThat(desk.item(paper, ItemKind.WARNING).decision()).isEqualTo(new Decision.Pending());
        assertThat(desk.item(paper, ItemKind.PROMISE).holds()).isTrue();
        assertThat(desk.acceptRest(paper)).isEqualTo(Outcome.done(0));
    }

    @Test
    void acceptingTheRestLeavesWhatSomebodyRejected() {
        var paper = desk.receive(aBulletin().figure(47, "por ciento")).id();
        desk.decide(paper, figure(paper), new Choice.Reject());

        desk.acceptRest(paper);

        assertThat(figure(paper).decision()).isInstanceOf(Decision.Rejected.class);
    }

    /** The other person's decision waits, or would come in between: the test goes on as soon as either is certain. */
    @Test
    void nobodyDecidesWhileThePaperIsBeingRegistered() throws Exception {
        var paper = desk.receive(aBulletin().figure(393, "unidades")).id();
        desk.accept(paper, figure(paper));
        var accepted = figure(paper);
        var rejection = new CompletableFuture<Outcome>();

        new TransactionTemplate(transactions).executeWithoutResult(_ -> {
            desk.register(paper);
            Thread.ofVirtual()
                    .start(() -> rejection.completeAsync(
                            () -> desk.decide(paper, accepted, new Choice.Reject()), Runnable::run));
            while (!rejection.isDone() && !Locks.isSomebodyWaiting(database)) {
                Thread.onSpinWait();
            }
        });

        assertThat(rejection.get(30, TimeUnit.SECONDS))
                .isEqualTo(Outcome.refused("item.registered", Reason.Kind.CONFLICT));
        assertThat(figure(paper).holds()).isTrue();
    }

    private PaperId everything() {
        return desk.receive(aBulletin()
                        .meeting("Comité", 3, null)
                        .day(java.time.LocalDate.of(2050, 1, 1))
                        .present("Ana Ruiz", "Titular", null)
                        .ooad("39", "Ciudad de México Norte")
                        .figure(393, "unidades")
                        .promise("Abrir", "diez unidades", 10, null)
                        .instruction("Que se abra")
                        .highlight("Se abrió")
                        .link("https://a"))
                .id();
    }

    private Item figure(PaperId paper) {
        return desk.item(paper, ItemKind.FIGURE);
    }
}
