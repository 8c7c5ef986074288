package mx.andamio.library;

import static mx.andamio.support.Bulletin.aBulletin;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import mx.andamio.library.Item.Decision;
import mx.andamio.library.Papers.How;
import mx.andamio.library.Papers.Receipt;
import mx.andamio.library.Papers.Receipt.Received;
import mx.andamio.library.Papers.Upload;
import mx.andamio.register.Actor;
import mx.andamio.register.Command;
import mx.andamio.register.Register;
import mx.andamio.support.Desk;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.Locks;
import mx.andamio.support.Unique;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@InstallationTest
class ReceivingPapersTest {

    @Autowired
    Papers papers;

    @Autowired
    Desk desk;

    @Autowired
    Register register;

    @Autowired
    DSLContext database;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void aFileInWindowsLettersIsReadAsThePersonSeesIt() {
        var bytes =
                ("Boletín de la Representación número " + Unique.number()).getBytes(Charset.forName("windows-1252"));

        var received = papers.receive(
                Command.bySystem(Actor.PACK, "library.paper.receive"), new Papers.Upload("viejo.txt", bytes, false));

        assertThat(received)
                .isInstanceOfSatisfying(
                        Papers.Receipt.Received.class,
                        paper -> assertThat(
                                        papers.paper(paper.id()).orElseThrow().text())
                                .startsWith("Boletín de la Representación"));
    }

    @Test
    void aPaperComesInWithEverythingThatWasReadAndNothingDecided() {
        var bulletin = aBulletin()
                .scalar("title", "Título " + Unique.word())
                .dated(Unique.day())
                .figure(12.5, "horas")
                .warning("AMBIGUOUS");

        var received = desk.receive(bulletin);

        var paper = papers.paper(received.id()).orElseThrow();
        assertThat(received.how()).isEqualTo(How.FRESH);
        assertThat(paper.text()).isEqualTo(bulletin.text());
        assertThat(paper.registeredAt()).isNull();
        assertThat(paper.receivedBy()).isEqualTo("mesa");
        assertThat(papers.items(paper.id())).hasSize(6).allMatch(item -> item.decision() instanceof Decision.Pending);
        assertThat(desk.item(paper.id(), ItemKind.FIGURE).warned()).isTrue();
        assertThat(papers.original(paper.id()).orElseThrow()).isEqualTo(bulletin.bytes());
    }

    @Test
    void theSameBytesAreOnePaper() {
        var bulletin = aBulletin();
        var first = desk.receive(bulletin);
        var entries = register.size();

        var second = desk.receive(bulletin);

        assertThat(second).isEqualTo(new Received(first.id(), How.KNOWN));
        assertThat(register.size()).isEqualTo(entries);
    }

    @Test
    void theSameCommandAnswersTheSame() {
        var bulletin = desk.told(aBulletin());
        var command = Desk.asks("library.paper.receive");

        var first = papers.receive(command, bulletin.upload());
        var second = papers.receive(command, bulletin.upload());

        assertThat(second).isEqualTo(first);
    }

    /** The second delivery waits, or would fail: the test goes on as soon as either is certain. */
    @Test
    void theSameBytesFromTwoAtOnceAreOnePaper() throws Exception {
        var bulletin = desk.told(aBulletin());
        var second = new CompletableFuture<Receipt>();

        var first = Objects.requireNonNull(new TransactionTemplate(transactions).execute(_ -> {
            var receipt = desk.receive(bulletin);
            Thread.ofVirtual()
                    .start(() -> second.completeAsync(
                            () -> papers.receive(Desk.asks("library.paper.receive"), bulletin.upload()),
                            Runnable::run));
            while (!second.isDone() && !Locks.isSomebodyWaiting(database)) {
                Thread.onSpinWait();
            }
            return receipt;
        }));

        assertThat(second.get(30, TimeUnit.SECONDS)).isEqualTo(new Received(first.id(), How.KNOWN));
    }

    @Test
    void anotherTextUnderTheSameNumberAndDateIsAVersionAndBothStay() {
        var number = Unique.number() + "/2050";
        var day = Unique.day();
        var first = desk.receive(aBulletin().scalar("bulletin_number", number).dated(day));

        var second = desk.receive(aBulletin().scalar("bulletin_number", number).dated(day));

        assertThat(second.how()).isEqualTo(How.VERSION);
        assertThat(papers.paper(second.id()).orElseThrow().replaces()).isEqualTo(first.id());
        assertThat(papers.paper(first.id()).orElseThrow().replacedBy()).isEqualTo(second.id());
    }

    @Test
    void theSameNumberOnAnotherDayIsAnotherPaper() {
        var number = Unique.number() + "/2050";
        desk.receive(aBulletin().scalar("bulletin_number", number).dated(Unique.day()));

        var second = desk.receive(aBulletin().scalar("bulletin_number", number).dated(Unique.day()));

        assertThat(second.how()).isEqualTo(How.FRESH);
    }

    @Test
    void aPaperThatTwoReplaceShowsTheNewest() {
        var number = Unique.number() + "/2050";
        var day = Unique.day();
        var first = desk.receive(aBulletin().scalar("bulletin_number", number).dated(day))
                .id();
        var second = desk.receive(aBulletin().scalar("bulletin_number", number).dated(day))
                .id();
        desk.amend(second, scalar(second, "bulletin_number"), "value", Unique.number() + "/2050");
        desk.acceptRest(second);
        desk.register(second);

        var third = desk.receive(aBulletin().scalar("bulletin_number", number).dated(day));

        assertThat(third.how()).isEqualTo(How.VERSION);
        assertThat(papers.paper(first).orElseThrow().replacedBy()).isEqualTo(third.id());
    }

    @Test
    void aMarkOfByteOrderIsNoPartOfTheTextButOfTheOriginal() {
        var bulletin = desk.told(aBulletin());
        var bytes = ("\uFEFF" + bulletin.text()).getBytes(StandardCharsets.UTF_8);

        var received = (Received) papers.receive(Desk.asks("library.paper.receive"), new Upload("a.txt", bytes, false));

        assertThat(papers.paper(received.id()).orElseThrow().text()).isEqualTo(bulletin.text());
        assertThat(papers.original(received.id()).orElseThrow()).isEqualTo(bytes);
    }

    @SuppressWarnings("ArrayRecordComponent")
    record Unreadable(String code, byte[] bytes) {
        @Override
        public String toString() {
            return code + " of " + bytes.length + " bytes";
        }
    }

    static List<Unreadable> unreadable() {
        return List.of(
                new Unreadable("paper.empty", new byte[0]),
                new Unreadable("paper.empty", " \n\t\r\n".getBytes(StandardCharsets.UTF_8)),
                new Unreadable("paper.empty", "\uFEFF\n".getBytes(StandardCharsets.UTF_8)),
                new Unreadable("paper.binary", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0}),
                new Unreadable("paper.binary", "boletín".getBytes(StandardCharsets.UTF_16LE)),
                new Unreadable("paper.encoding", new byte[] {'a', (byte) 0x81, 'b'}),
                new Unreadable("paper.encoding", new byte[] {(byte) 0x9D, 'x'}),
                new Unreadable(
                        "paper.too_large", "a".repeat(Papers.LARGEST_TEXT + 1).getBytes(StandardCharsets.UTF_8)),
                new Unreadable("paper.too_large", new byte[Papers.LARGEST_BYTES + 1]));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void refusesWhatIsNoTextAndKeepsNothingOfIt(Unreadable file) {
        var papersBefore = papers.papers(null, 0, 1).total();
        var entries = register.size();

        var receipt = papers.receive(Desk.asks("library.paper.receive"), new Upload("malo.txt", file.bytes(), false));

        assertThat(receipt).isInstanceOfSatisfying(Receipt.Refused.class, refused -> {
            assertThat(refused.reason().code()).isEqualTo(file.code());
            assertThat(refused.reason().parameters()).containsExactly("malo.txt");
        });
        assertThat(papers.papers(null, 0, 1).total()).isEqualTo(papersBefore);
        assertThat(register.size()).isEqualTo(entries);
    }

    @Test
    void theLargestPaperIsTaken() {
        var start = "Papel " + Unique.word() + "\n";
        var text = start + "a".repeat(Papers.LARGEST_TEXT - start.length());
        var bulletin = new Upload("grande.txt", text.getBytes(StandardCharsets.UTF_8), false);
        desk.tell(text, "{}");

        assertThat(papers.receive(Desk.asks("library.paper.receive"), bulletin)).isInstanceOf(Received.class);
    }

    @Test
    void listsPapersByHowFarTheyAre() {
        var waiting = desk.receive(aBulletin().dated(Unique.day())).id();
        var reading = desk.receive(aBulletin().dated(Unique.day())).id();
        desk.accept(reading, scalar(reading, "bulletin_number"));
        var registered = desk.registered(aBulletin().dated(Unique.day()));

        assertThat(state("waiting")).contains(waiting).doesNotContain(reading, registered);
        assertThat(state("reading")).contains(reading).doesNotContain(waiting, registered);
        assertThat(state("registered")).contains(registered).doesNotContain(waiting, reading);
        assertThat(state(null)).contains(waiting, reading, registered);
    }

    private List<PaperId> state(@org.jspecify.annotations.Nullable String state) {
        return papers.papers(state, 0, 500).items().stream().map(PaperLine::id).toList();
    }

    private Item scalar(PaperId paper, String field) {
        return desk.items(paper, ItemKind.SCALAR).stream()
                .filter(item -> item.values().said("field").equals(field))
                .findFirst()
                .orElseThrow();
    }
}
