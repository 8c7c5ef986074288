package mx.andamio.library;

import static mx.andamio.support.Bulletin.aBulletin;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import mx.andamio.library.PaperArchive.Found;
import mx.andamio.library.PaperArchive.Order;
import mx.andamio.library.PaperArchive.Question;
import mx.andamio.library.Readings.Choice;
import mx.andamio.sessions.SessionId;
import mx.andamio.sessions.Sessions;
import mx.andamio.support.Unique;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What narrows a search besides words, the states of a paper in it, and the order of what is found. */
class ArchiveFiltersTest extends ArchiveFixture {

    @Autowired
    Sessions sessions;

    @Test
    void bodyOrganPersonAndDayNarrowEachAndTogether() {
        var body = "Consejo " + mark;
        var day = LocalDate.of(2024, 5, 3);
        var id = desk.registered(marked("Acordaron")
                .dated(day)
                .meeting(body, 3, null)
                .day(day)
                .ooad("14", "Jalisco")
                .present("Ana María Zúñiga " + mark, "Titular", null));
        var other = desk.registered(marked("Acordaron")
                .dated(day.plusYears(1))
                .ooad("19", "Nuevo León")
                .mentioned("Luis Pérez"));

        assertThat(found("acordaron")).containsExactly(other, id);
        assertThat(ids(narrowed(null, "14", null, null, null))).containsExactly(id);
        assertThat(ids(narrowed(null, null, "zuñi ana", null, null))).containsExactly(id);
        assertThat(ids(narrowed(null, null, "uñiga", null, null))).isEmpty();
        assertThat(ids(narrowed(null, null, null, day.plusDays(1), null))).containsExactly(other);
        assertThat(ids(narrowed(null, null, null, null, day))).containsExactly(id);
        assertThat(ids(narrowed(null, null, null, day, day))).containsExactly(id);
        assertThat(ids(narrowed(null, "14", "zuniga", day, day))).containsExactly(id);
        assertThat(ids(narrowed(null, "19", "zuniga", null, null))).isEmpty();
    }

    private Found narrowed(
            @Nullable String body,
            @Nullable String organ,
            @Nullable String person,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        return archive.find(new Question(mark, body, organ, person, from, to, null, null, false, Order.NEWEST), 0, 20);
    }

    @Test
    void aRejectedOrganOrPersonIsNotFoundAndAnAmendedOneIsFoundAsAmended() {
        var id = desk.receive(marked("Fue").ooad("14", "Jalisco").mentioned("Luis Pérez " + mark))
                .id();

        desk.decide(id, desk.item(id, ItemKind.ORGAN), new Choice.Reject());
        desk.amend(id, desk.item(id, ItemKind.PERSON), "name", "Luisa Prado");

        assertThat(ids(narrowed(null, "14", null, null, null))).isEmpty();
        assertThat(ids(narrowed(null, null, "perez", null, null))).isEmpty();
        assertThat(ids(narrowed(null, null, "prado luisa", null, null))).containsExactly(id);
    }

    @Test
    void kindStateAndRegisteredNarrow() {
        var waiting = desk.receive(marked("Uno").dated(LocalDate.of(2024, 1, 1)).ooad("14", "Jalisco"))
                .id();
        var registered =
                desk.registered(marked("Dos").dated(LocalDate.of(2024, 1, 2)).ooad("19", "Nuevo León"));

        assertThat(ids(archive.find(state("waiting", false), 0, 9))).containsExactly(waiting);
        assertThat(ids(archive.find(state("registered", false), 0, 9))).containsExactly(registered);
        assertThat(ids(archive.find(state(null, true), 0, 9))).containsExactly(registered);
        assertThat(ids(archive.find(state("nada", false), 0, 9))).isEmpty();
    }

    private Question state(@Nullable String state, boolean registered) {
        return new Question(mark, null, null, null, null, null, "bulletin", state, registered, Order.NEWEST);
    }

    @Test
    void aBodyFindsThePapersRegisteredToItsSessions() {
        var id = desk.registered(marked("Sesionó")
                .meeting("Reunión Nacional de Prueba " + mark, 4, null)
                .day(LocalDate.of(2024, 2, 2)));
        var session = Objects.requireNonNull(papers.paper(id).orElseThrow().session());
        var body = sessions.session(new SessionId(session)).orElseThrow().bodyCode();

        assertThat(ids(narrowed(body, null, null, null, null))).containsExactly(id);
        assertThat(ids(narrowed("OTRO" + mark, null, null, null, null))).isEmpty();
    }

    @Test
    void aRecordIsFoundByItsFactsAndThenByItsText() {
        var bulletin = aBulletin()
                .scalar("title", "Ficha " + mark)
                .present("Tomás Quiroga " + mark, "Titular de la Unidad", "Zacapoaxtla");
        var id = desk.receiveRecord(bulletin.record()).id();

        assertThat(found("quiroga titular")).containsExactly(id);
        assertThat(found("zacapoaxtla")).containsExactly(id);
        assertThat(found("helipuerto")).isEmpty();

        desk.receive(bulletin.say("Tendrá helipuerto"));

        assertThat(found("helipuerto")).containsExactly(id);
        assertThat(found("quiroga titular")).containsExactly(id);
    }

    @Test
    void anAmendedTitleIsFoundOnceItIsRegistered() {
        var id = desk.receive(marked("Algo").scalar("title", "Título viejo").ooad("14", "Jalisco"))
                .id();
        var title = desk.items(id, ItemKind.SCALAR).stream()
                .filter(item -> item.values().said("field").equals("title"))
                .findFirst()
                .orElseThrow();
        desk.amend(id, title, "value", "Título rectificado");

        assertThat(found("rectificado")).isEmpty();
        desk.register(id);

        assertThat(found("rectificado")).containsExactly(id);
    }

    @Test
    void aReplacedVersionIsFoundAndSaysSo() {
        var number = Unique.number() + "/2032";
        var first = desk.receive(marked("Primera").scalar("bulletin_number", number))
                .id();
        var second = desk.receive(marked("Segunda").scalar("bulletin_number", number))
                .id();

        var hits = archive.find(Question.ALL.about(mark + " " + number), 0, 9).items();

        assertThat(hits)
                .extracting(hit -> hit.paper().id(), PaperArchive.Hit::replacedBy)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(first, second),
                        org.assertj.core.groups.Tuple.tuple(second, null));
    }

    @Test
    void pagesHaveEveryPaperOnceInEitherOrder() {
        for (var i = 0; i < 7; i++) {
            receive("Paginado " + i);
        }

        for (var order : Order.values()) {
            var question = new Question("paginado " + mark, null, null, null, null, null, null, null, false, order);
            var all = List.of(0, 1, 2, 3).stream()
                    .flatMap(page -> ids(archive.find(question, page, 2)).stream())
                    .toList();
            assertThat(all)
                    .doesNotHaveDuplicates()
                    .isEqualTo(ids(archive.find(question, 0, 500)))
                    .hasSize(7);
            assertThat(archive.find(question, 3, 2).total()).isEqualTo(7);
            assertThat(archive.find(question, 9, 2).items()).isEmpty();
        }
    }

    @Test
    void byRelevanceTheTitleComesFirst() {
        var day = LocalDate.of(2024, 1, 1);
        var titled = desk.receive(
                        marked("Nada").scalar("title", "El helipuerto " + mark).dated(day))
                .id();
        var often = desk.receive(marked("helipuerto helipuerto helipuerto").dated(day.plusDays(1)))
                .id();
        var once = desk.receive(marked("helipuerto").dated(day.plusDays(2))).id();

        var found = archive.find(
                new Question("helipuerto " + mark, null, null, null, null, null, null, null, false, Order.RELEVANCE),
                0,
                9);

        assertThat(ids(found)).containsExactly(titled, often, once);
        assertThat(found("helipuerto")).containsExactly(once, often, titled);
    }
}
