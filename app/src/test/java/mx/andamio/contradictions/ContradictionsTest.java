package mx.andamio.contradictions;

import static mx.andamio.support.Bulletin.aBulletin;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import mx.andamio.commitments.Finding;
import mx.andamio.commitments.NewEvidence;
import mx.andamio.commitments.Outcomes;
import mx.andamio.commitments.Promises;
import mx.andamio.contradictions.Finding.Nature;
import mx.andamio.library.Item;
import mx.andamio.library.ItemKind;
import mx.andamio.library.Readings.Choice;
import mx.andamio.register.Outcome.Done;
import mx.andamio.support.Unique;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is a contradiction, what is a change, and what is neither. */
class ContradictionsTest extends ContradictionsFixture {

    @Autowired
    Promises promises;

    @Autowired
    Outcomes outcomes;

    @Test
    void twoPapersOfOneDayThatCountOneThingDifferentlyStandSideBySide() throws Exception {
        var counts = "cirugías " + Unique.word();
        var day = Unique.day();
        var one = desk.registered(aBulletin().dated(day).figure(953_872, counts));
        var other = desk.registered(aBulletin().dated(day).figure(948_100, counts));

        var found = of(one);

        assertThat(found).extracting(Contradiction::kind).containsExactly(Kind.FIGURE);
        assertThat(of(other)).isEqualTo(found);
        assertThat(body(get("/contradicciones/" + found.getFirst().id())))
                .contains(counts.substring(1))
                .contains("953,872")
                .contains("948,100")
                .contains("/biblioteca/" + one + "#i-"
                        + desk.item(one, ItemKind.FIGURE).id())
                .contains("/biblioteca/" + other + "#i-"
                        + desk.item(other, ItemKind.FIGURE).id());
    }

    @Test
    void aGrowingSeriesIsNoContradiction() {
        var counts = "consultas " + Unique.word();
        var day = Unique.day();
        var first = desk.registered(aBulletin().dated(day).figure(831_328, counts));
        desk.registered(aBulletin().dated(day.plusDays(1)).figure(953_872, counts));

        assertThat(of(first)).isEmpty();
    }

    @Test
    void oneWordDoesNotSayWhatIsCounted() {
        var counts = Unique.word();
        var day = Unique.day();
        var first = desk.registered(aBulletin().dated(day).figure(5_831, counts));
        desk.registered(aBulletin().dated(day).figure(953_872, counts));

        assertThat(of(first)).isEmpty();
    }

    @Test
    void smallCountsOfTwoMeetingsAreOfEachMeeting() {
        var counts = "directores de " + Unique.word();
        var day = Unique.day();
        var first = desk.registered(aBulletin()
                .dated(day)
                .meeting("Comité " + Unique.word(), 3, null)
                .figure(14, counts));
        desk.registered(aBulletin()
                .dated(day)
                .meeting("Comité " + Unique.word(), 3, null)
                .figure(25, counts));

        assertThat(of(first)).isEmpty();
    }

    @Test
    void whatIsCountedInAnotherStateIsAnotherThing() {
        var counts = "partos " + Unique.word();
        var day = Unique.day();
        var first = desk.registered(aBulletin().dated(day).figure(16_575, counts + " en Durango"));
        desk.registered(aBulletin().dated(day).figure(953_872, counts));

        assertThat(of(first)).isEmpty();
    }

    @Test
    void whatIsNotRegisteredSaysNothing() {
        var counts = "recetas " + Unique.word();
        var day = Unique.day();
        var first = desk.registered(aBulletin().dated(day).figure(953_872, counts));
        desk.receive(aBulletin().dated(day).figure(948_100, counts));

        assertThat(of(first)).isEmpty();
    }

    @Test
    void oneMeetingOnTwoDaysOneNumberTwiceAndAnotherCount() {
        var body = "Consejo " + Unique.word();
        var day = Unique.day();
        var first = desk.registered(
                aBulletin().dated(day).meeting(body, 8, body).day(day).scalar("commitments_count", 816));
        var second = desk.registered(aBulletin()
                .dated(day)
                .meeting(body, 8, body)
                .day(day.plusDays(9))
                .scalar("commitments_count", 815));

        assertThat(of(first))
                .extracting(Contradiction::kind)
                .containsExactlyInAnyOrder(Kind.SESSION_DAYS, Kind.SESSION_COUNT);
        assertThat(of(second)).hasSize(2);
    }

    @Test
    void aDayHasOneNumberOfABody() {
        var body = "Consejo " + Unique.word();
        var day = Unique.day();
        var first = desk.registered(aBulletin()
                .dated(day)
                .scalar("place", "Puebla")
                .meeting(body, 8, body)
                .day(day));
        desk.registered(aBulletin()
                .dated(day)
                .scalar("place", "Puebla")
                .meeting(body, 9, body)
                .day(day));

        assertThat(of(first)).extracting(Contradiction::kind).containsExactly(Kind.SESSION_NUMBER);
    }

    @Test
    void aPostHadTwoHoldersOnOneDay() throws Exception {
        var day = Unique.day();
        var role = "Titular de la Unidad de Educación en Salud";
        var one = "Ana Luz " + Unique.word();
        var first = desk.registered(aBulletin().dated(day).present(one, role, "Unidad de Educación en Salud"));
        desk.registered(
                aBulletin().dated(day).present("Leo Paz " + Unique.word(), role, "Unidad de Educación en Salud"));

        var found = of(first).stream()
                .filter(contradiction -> contradiction.kind() == Kind.POST_HOLDER)
                .toList();
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().statements().getFirst().organs()).isNotEmpty();
        var organ = found.getFirst().statements().getFirst().organs().getFirst();
        assertThat(body(get("/contradicciones?clase=POST_HOLDER&organo=" + organ + "&anio=" + day.getYear())))
                .contains(one);
        assertThat(body(get("/contradicciones?clase=POST_HOLDER&organo=17&anio=" + day.getYear())))
                .doesNotContain(one);
    }

    @Test
    void aPersonHeldTwoPostsOnOneDay() {
        var day = Unique.day();
        var name = "Ana Luz " + Unique.word();
        var first = desk.registered(aBulletin()
                .dated(day)
                .present(name, "Titular de la Unidad de Atención Médica", "Unidad de Atención Médica"));
        desk.registered(aBulletin()
                .dated(day)
                .present(
                        name,
                        "Titular de la Unidad de Planeación e Innovación en Salud",
                        "Unidad de Planeación e Innovación en Salud"));

        assertThat(of(first)).extracting(Contradiction::kind).contains(Kind.PERSON_POST);
    }

    @Test
    void aSilentNewDateIsAContradictionUntilASourceGivesIt() {
        var what = "Hospital de " + Unique.word() + ", Yucatán";
        var day = Unique.day();
        var first = desk.registered(aBulletin().dated(day).promise("concluir", what, null, LocalDate.of(2025, 12, 31)));
        desk.registered(aBulletin().dated(day.plusDays(90)).promise("concluir", what, null, LocalDate.of(2026, 6, 30)));

        assertThat(of(first)).extracting(Contradiction::nature).containsExactly(Nature.BETWEEN);

        var promise = promises.ofPaper(first.value()).getFirst().id();
        var evidence = new NewEvidence(
                promise,
                day.plusDays(30),
                "day",
                Finding.REDATED,
                LocalDate.of(2026, 6, 30),
                "La obra se atrasó",
                "Diario de prueba");
        assertThat(outcomes.add(asks("commitments.evidence.add"), evidence)).isInstanceOf(Done.class);

        assertThat(of(first)).extracting(Contradiction::nature).containsExactly(Nature.CHANGED);
    }

    @Test
    void anotherTargetLaterIsAChange() {
        var what = "Unidades de Tiempo Completo " + Unique.word();
        var day = Unique.day();
        var first = desk.registered(aBulletin().dated(day).promise("llegar a", "393 " + what, 393, null));
        desk.registered(aBulletin().dated(day.plusDays(90)).promise("llegar a", "400 " + what, 400, null));

        assertThat(of(first)).extracting(Contradiction::kind).containsExactly(Kind.PROMISE_TARGET);
        assertThat(of(first)).extracting(Contradiction::nature).containsExactly(Nature.CHANGED);
    }

    @Test
    void aWarningOfTheReaderIsAContradictionWithinItsPaperUntilItIsRejected() {
        var paper = desk.registered(
                aBulletin().dated(Unique.day()).say("cinco años").warning("DATE_CONFLICT"));

        assertThat(of(paper)).extracting(Contradiction::nature).containsExactly(Nature.WITHIN);

        Item warning = desk.item(paper, ItemKind.WARNING);
        assertThat(desk.decide(paper, warning, new Choice.Reject())).isInstanceOf(Done.class);

        assertThat(of(paper)).isEmpty();
    }

    @Test
    void organsThatARecordStatesAndDoesNotNameAreToldWithoutItsText() throws Exception {
        var record = """
            {"kind":"bulletin","bulletin_number":"%s/2051","date_published":"2051-04-30",
             "organs":{"umae_stated":2,"umae":[{"code":"DFIMS000580","name":"Especialidades","as_written":"Especialidades"}]}}\
            """.formatted(Unique.number());
        var paper = desk.receiveRecord(record).id();

        var found = of(paper);

        assertThat(found).extracting(Contradiction::nature).containsExactly(Nature.WITHIN);
        assertThat(body(get("/contradicciones/" + found.getFirst().id())))
                .contains("2 UMAE dice el texto")
                .contains("1 UMAE nombra");
    }
}
