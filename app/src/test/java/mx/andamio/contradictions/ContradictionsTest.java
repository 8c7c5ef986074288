package mx.andamio.contradictions;

import static mx.andamio.support.Bulletin.aBulletin;
import static mx.andamio.support.Viewers.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import mx.andamio.commitments.Finding;
import mx.andamio.commitments.NewEvidence;
import mx.andamio.commitments.Outcomes;
import mx.andamio.commitments.Promises;
import mx.andamio.contradictions.Contradictions.Filter;
import mx.andamio.contradictions.Contradictions.NewMark;
import mx.andamio.contradictions.Finding.Nature;
import mx.andamio.contradictions.Mark.Verdict;
import mx.andamio.identity.Role;
import mx.andamio.library.Item;
import mx.andamio.library.ItemKind;
import mx.andamio.library.PaperId;
import mx.andamio.library.Readings.Choice;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.register.Outcome.Done;
import mx.andamio.register.Outcome.Refused;
import mx.andamio.register.Register;
import mx.andamio.support.Desk;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.Unique;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@InstallationTest
class ContradictionsTest {

    @Autowired
    Contradictions contradictions;

    @Autowired
    Promises promises;

    @Autowired
    Outcomes outcomes;

    @Autowired
    Register register;

    @Autowired
    Desk desk;

    @Autowired
    MockMvcTester web;

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

    @Test
    void whatThePackKnowsIsThereFromTheStart() throws Exception {
        var page = body(get("/contradicciones?parte=BETWEEN&clase=PERCENT&anio=2025"));

        assertThat(page)
                .contains("Avance en cirugías, al 19 ago 2025")
                .contains("47 %")
                .contains("45 %")
                .contains("de 2,020,275")
                .contains("sin denominador publicado");
        assertThat(body(get("/contradicciones?parte=CHANGED&clase=GOAL")))
                .contains("Meta: Unidades de tiempo completo")
                .contains("393")
                .contains("400")
                .doesNotContain("2,150,000");
    }

    @Test
    void aMarkSettlesItUntilAnotherValueComes() throws Exception {
        var counts = "camas " + Unique.word();
        var day = Unique.day();
        var first = desk.registered(aBulletin().dated(day).figure(953_872, counts));
        desk.registered(aBulletin().dated(day).figure(948_100, counts));
        var one = of(first).getFirst();
        var open = contradictions.open();

        done(contradictions.mark(
                asks("contradictions.mark"), explained(one, one.first().source().label())));

        assertThat(contradictions.open()).isEqualTo(open - 1);
        assertThat(contradictions.contradiction(one.id()).orElseThrow().isOpen())
                .isFalse();
        assertThat(body(get("/contradicciones/" + one.id())))
                .contains("explicada")
                .contains("corte distinto")
                .contains("Tiene razón: " + one.first().source().label());
        assertThat(reason(contradictions.mark(asks("contradictions.mark"), explained(one, null))))
                .isEqualTo("contradiction.marked");

        // Another paper that says the same changes nothing.
        desk.registered(aBulletin().dated(day).figure(948_100, counts));
        assertThat(contradictions.contradiction(one.id()).orElseThrow().isOpen())
                .isFalse();

        desk.registered(aBulletin().dated(day).figure(901_007, counts));
        assertThat(contradictions.contradiction(one.id()).orElseThrow().isOpen())
                .isTrue();
        assertThat(body(get("/contradicciones/" + one.id()))).contains("después se dijo otra cosa");
    }

    @Test
    void aMarkIsWithdrawnNotDeleted() {
        var one = aContradiction();
        done(contradictions.mark(asks("contradictions.mark"), explained(one, null)));

        assertThat(reason(contradictions.withdraw(asks("contradictions.withdraw"), one.id(), " ")))
                .isEqualTo("contradiction.words");
        done(contradictions.withdraw(asks("contradictions.withdraw"), one.id(), "era otra"));

        var after = contradictions.contradiction(one.id()).orElseThrow();
        assertThat(after.isOpen()).isTrue();
        assertThat(after.marks()).extracting(Mark::withdrawn).containsExactly("era otra");
        assertThat(reason(contradictions.withdraw(asks("contradictions.withdraw"), one.id(), "otra vez")))
                .isEqualTo("contradiction.unmarked");
        assertThat(register.newest(500, Long.MAX_VALUE).stream()
                        .filter(entry -> entry.payload().contains(one.id().toString()))
                        .map(entry -> entry.type()))
                .containsExactly("contradictions.withdraw", "contradictions.mark");
    }

    @Test
    void refusesWhatCannotBe() {
        var one = aContradiction();

        assertThat(reason(contradictions.mark(
                        asks("contradictions.mark"), new NewMark(one.id(), Verdict.NONE, " ", null))))
                .isEqualTo("contradiction.words");
        assertThat(reason(contradictions.mark(
                        asks("contradictions.mark"), new NewMark(one.id(), Verdict.NONE, "x".repeat(501), null))))
                .isEqualTo("contradiction.words");
        assertThat(reason(contradictions.mark(asks("contradictions.mark"), explained(one, "Otro papel"))))
                .isEqualTo("contradiction.source");
        var nobody = new ContradictionId(UUID.randomUUID());
        assertThat(reason(contradictions.mark(
                        asks("contradictions.mark"), new NewMark(nobody, Verdict.NONE, "no", null))))
                .isEqualTo("contradiction.absent");
        assertThat(reason(contradictions.withdraw(asks("contradictions.withdraw"), nobody, "no")))
                .isEqualTo("contradiction.absent");
        assertThat(get("/contradicciones/" + nobody)).hasStatus(404);
        assertThat(get("/contradicciones?clase=NADA")).hasStatus(422);
        assertThat(get("/contradicciones?anio=ayer")).hasStatus(422);
        assertThat(get("/contradicciones?estado=NADA")).hasStatus(422);
        assertThat(get("/contradicciones?page=-1")).hasStatus(422);
        assertThat(get("/api/v1/contradictions?nature=NADA")).hasStatus(422);
    }

    @Test
    void itIsMarkedByForm() throws Exception {
        var one = aContradiction();

        var answer = web.post()
                .uri("/contradicciones/" + one.id() + "/marca")
                .with(as(Role.DESK))
                .with(csrf())
                .param("command", UUID.randomUUID().toString())
                .param("verdict", "NONE")
                .param("words", "son dos cortes")
                .exchange();

        assertThat(answer).hasRedirectedUrl("/contradicciones/" + one.id());
        assertThat(body(get("/contradicciones/" + one.id())))
                .contains("no es contradicción")
                .contains("son dos cortes");
    }

    @Test
    void whoMayOnlyReadHasNothingToSend() throws Exception {
        assertThat(body(get("/contradicciones/" + aContradiction().id()))).doesNotContain("/marca");
    }

    @Test
    void openOnesComeFirstAndTheFirstPageCountsThem() throws Exception {
        var one = aContradiction();
        done(contradictions.mark(asks("contradictions.mark"), explained(one, null)));
        aContradiction();

        var states = contradictions.found(Filter.NONE, 0, 500).items().stream()
                .map(Contradiction::isOpen)
                .toList();
        assertThat(states.lastIndexOf(true)).isLessThan(states.indexOf(false));
        assertThat(body(get("/"))).contains("/contradicciones?estado=abiertas");
        assertThat(body(get("/biblioteca"))).contains("href=\"/contradicciones\"");
        assertThat(body(get("/prometido"))).contains("href=\"/contradicciones\"");
    }

    @Test
    void theTableLeavesWithoutFormulas() throws Exception {
        var day = Unique.day();
        var word = Unique.word();
        desk.registered(aBulletin().dated(day).figure(953_872, "=HYPERLINK(" + word + ") x"));
        desk.registered(aBulletin().dated(day).figure(948_100, "=HYPERLINK(" + word + ") x"));

        var text = body(get("/contradicciones.csv?clase=FIGURE&anio=" + day.getYear()));

        assertThat(text)
                .startsWith("\uFEFFDe qué se trata,Parte,Clase,Lo que dice")
                .contains("'=HYPERLINK(" + word)
                .contains("953,872")
                .doesNotContain("\n=")
                .doesNotContain(",=");
    }

    @Test
    void programsGetThemToo() {
        var one = aContradiction();

        assertThat(get("/api/v1/contradictions/" + one.id())).bodyJson().isLenientlyEqualTo("""
            {"kind": "FIGURE", "nature": "BETWEEN", "open": true, "marks": []}\
            """);
        assertThat(get("/api/v1/contradictions?nature=BETWEEN&kind=PERCENT&year=2025&size=1"))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .hasSize(1);
    }

    private Contradiction aContradiction() {
        var counts = "dosis " + Unique.word();
        var day = Unique.day();
        var first = desk.registered(aBulletin().dated(day).figure(953_872, counts));
        desk.registered(aBulletin().dated(day).figure(948_100, counts));
        return of(first).getFirst();
    }

    /** Contradictions of which the paper speaks; of names and posts other tests speak as well. */
    private List<Contradiction> of(PaperId paper) {
        return contradictions.found(Filter.NONE, 0, 500).items().stream()
                .filter(one -> one.kind() != Kind.PERSON_NAME)
                .filter(one -> one.statements().stream()
                        .anyMatch(statement ->
                                paper.value().equals(statement.source().paper())))
                .toList();
    }

    private static NewMark explained(Contradiction one, @Nullable String right) {
        return new NewMark(one.id(), Verdict.EXPLAINED, "corte distinto", right);
    }

    private static Command asks(String what) {
        return Desk.asks(what);
    }

    private static void done(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Done.class);
    }

    private static String reason(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Refused.class);
        return ((Refused) outcome).reason().code();
    }

    private MvcTestResult get(String path) {
        return web.get().uri(path).with(as(Role.UNION)).exchange();
    }

    private static String body(MvcTestResult answer) throws IOException {
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
