package mx.andamio.commitments;

import static mx.andamio.support.Bulletin.aBulletin;
import static mx.andamio.support.Viewers.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import mx.andamio.commitments.Promises.Line;
import mx.andamio.identity.Role;
import mx.andamio.library.ItemKind;
import mx.andamio.library.PaperId;
import mx.andamio.library.Readings.Choice;
import mx.andamio.register.Register;
import mx.andamio.support.Desk;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.Unique;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@InstallationTest
class PromisesTest {

    @Autowired
    Promises promises;

    @Autowired
    Register register;

    @Autowired
    Desk desk;

    @Autowired
    MockMvcTester web;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void aFindingIsTakenOnce() {
        var promised = aPromise(UUID.randomUUID(), null);
        var entries = register.size();

        var first = take(promised);
        var second = take(promised);

        assertThat(second).isEqualTo(first);
        assertThat(register.size()).isEqualTo(entries + 1);
        assertThat(register.newest(1, Long.MAX_VALUE).getFirst().type()).isEqualTo("commitments.promise.take");
    }

    @Test
    void aPromiseFindsItsSessionLater() {
        var item = UUID.randomUUID();
        var session = UUID.randomUUID();
        var first = take(aPromise(item, null));

        take(aPromise(item, session));
        take(aPromise(item, UUID.randomUUID()));

        assertThat(promises.ofSession(session)).extracting(Line::id).containsExactly(first);
    }

    @Test
    void whatDoesNotComeTrueIsNotTaken() {
        var session = UUID.randomUUID();

        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            promises.take(Desk.asks("library.reading.register"), aPromise(UUID.randomUUID(), session));
            status.setRollbackOnly();
        });

        assertThat(promises.ofSession(session)).isEmpty();
    }

    @Test
    void whatIsDueFirstStandsFirstAndWithoutADateLast() {
        var session = UUID.randomUUID();
        var day = Unique.day();
        var undated = take(aPromise(UUID.randomUUID(), session));
        var late = take(due(aPromise(UUID.randomUUID(), session), day.plusDays(1)));
        var soon = take(due(aPromise(UUID.randomUUID(), session), day));

        assertThat(promises.ofSession(session)).extracting(Line::id).containsExactly(soon, late, undated);
        var ours = everyPage().map(Line::id).filter(List.of(undated, late, soon)::contains);
        assertThat(ours).containsExactly(soon, late, undated);
    }

    private Stream<Line> everyPage() {
        var pages = (promises.all(0, 500).total() + 499) / 500;
        return LongStream.range(0, pages)
                .mapToObj(page -> promises.all((int) page, 500))
                .flatMap(page -> page.items().stream());
    }

    @Test
    void whatAPersonAddsIsNoLongerMissing() {
        var paper = desk.receive(aBulletin().promise("Abrir", "dos hospitales", 2, null))
                .id();
        var item = desk.item(paper, ItemKind.PROMISE);
        desk.decide(
                paper,
                item,
                new Choice.Amend(java.util.Map.of(
                        "responsible", "Dirección de Prestaciones Médicas", "deadline", "2050-12-31", "unit", "")));
        desk.register(paper);

        var promise = ofPaper(paper).promise();

        assertThat(promise.missing()).containsExactly("baseline", "unit");
        assertThat(promise.responsible()).isEqualTo("Dirección de Prestaciones Médicas");
        assertThat(promise.deadline()).isEqualTo("2050-12-31");
    }

    @Test
    void thePageSaysThatNothingIsKnownAfterThePaper() throws Exception {
        var word = Unique.word();
        desk.registered(aBulletin().promise("Abrir", "el hospital de " + word, null, null));

        var page = new StringBuilder();
        for (var i = 0; i * 50L < promises.all(0, 1).total(); i++) {
            var answer =
                    web.get().uri("/prometido?page=" + i).with(as(Role.CITIZEN)).exchange();
            assertThat(answer).hasStatusOk();
            page.append(answer.getResponse().getContentAsString(StandardCharsets.UTF_8));
        }

        var row = page.substring(page.indexOf(word), page.indexOf("</tr>", page.indexOf(word)));
        assertThat(row)
                .contains("prometido")
                .contains("sin información posterior al boletín")
                .contains("falta fecha")
                .contains("falta responsable");
    }

    @Test
    void theJsonHasThePromiseAndItsName() {
        desk.registered(aBulletin().promise("Abrir", "el hospital", 1, Unique.day()));

        var answer =
                web.get().uri("/api/v1/promises?size=1").with(as(Role.CITIZEN)).exchange();

        assertThat(answer).hasStatusOk();
        assertThat(answer).bodyJson().extractingPath("$.items[0].id").asString().hasSize(36);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.items[0].promise.missing")
                .asArray()
                .isNotNull();
        assertThat(answer).bodyJson().hasPath("$.items[0].promise.deadline_precision");
    }

    private Line ofPaper(PaperId paper) {
        return promises.all(0, 500).items().stream()
                .filter(line -> line.promise().paper().equals(paper.value()))
                .findFirst()
                .orElseThrow();
    }

    private PromiseId take(Promised promised) {
        return Objects.requireNonNull(new TransactionTemplate(transactions)
                .execute(_ -> promises.take(Desk.asks("library.reading.register"), promised)));
    }

    private static Promised aPromise(UUID item, @org.jspecify.annotations.Nullable UUID session) {
        return new Promised(
                UUID.randomUUID(),
                item,
                session,
                "Abrir " + Unique.word(),
                "Abrir",
                "un hospital",
                null,
                null,
                null,
                null,
                null,
                null,
                List.of("responsible", "deadline"),
                null,
                "1/2050",
                false);
    }

    private static Promised due(Promised p, java.time.LocalDate day) {
        return new Promised(
                p.paper(),
                p.item(),
                p.session(),
                p.text(),
                p.verb(),
                p.deliverable(),
                null,
                null,
                null,
                day,
                "day",
                null,
                List.of("responsible"),
                null,
                p.source(),
                false);
    }
}
