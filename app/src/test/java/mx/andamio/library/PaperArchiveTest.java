package mx.andamio.library;

import static mx.andamio.support.Bulletin.aBulletin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.strings;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import mx.andamio.library.PaperArchive.Found;
import mx.andamio.library.PaperArchive.Order;
import mx.andamio.library.PaperArchive.Piece;
import mx.andamio.library.PaperArchive.Question;
import mx.andamio.library.PaperArchive.Quote;
import mx.andamio.library.Readings.Choice;
import mx.andamio.support.Bulletin;
import mx.andamio.support.Desk;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.Unique;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@InstallationTest
class PaperArchiveTest {

    @Autowired
    PaperArchive archive;

    @Autowired
    Papers papers;

    @Autowired
    Desk desk;

    /** A word that only the papers of one test have. */
    private final String mark = Unique.word();

    @ParameterizedTest
    @CsvSource({
        "Se comprometió a abrir, comprometen",
        "Se comprometen a abrir, comprometió",
        "Se comprometió a abrir, comprometio",
        "Se comprometió a abrir, COMPROMETIÓ",
        "Construirán la unidad médica, construira",
        "Construirán la unidad médica, medicas",
        "La vacunación terminó, vacunaciones",
        "La vacunación terminó, VACUNACION",
        "Los servicios del estado, servicio estados",
        "El Año de los niños, ano ninos",
        "El pingüino, pinguinos",
    })
    void caseAccentsAndFormsDoNotMatter(String said, String asked) {
        var id = receive(said);

        assertThat(found(asked)).containsExactly(id);
    }

    @Test
    void aWordThatNoPaperHasIsLookedForInItsOtherForms() {
        var root = "zur" + mark.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]", "");
        var id = receive(root + "en");

        assertThat(found(root + "ió")).containsExactly(id);
        assertThat(found(root + "io")).containsExactly(id);
    }

    @Test
    void otherWordsOfTheSameBeginningAreOtherWords() {
        receive("El estado y el servidor");
        desk.receive(aBulletin().say("Un estadio y un servicio"));

        assertThat(found("estadio")).isEmpty();
        assertThat(found("servicio")).isEmpty();
    }

    @Test
    void severalWordsAreAllRequired() {
        var both = receive("Una ambulancia para la sierra");
        receive("Una ambulancia para el puerto");

        assertThat(found("sierra ambulancias")).containsExactly(both);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"banco de sangre\"", "«Banco de Sangre»", "“bancos de sangre”", "\"banco de sangre"})
    void aPhraseStandsInOrder(String phrase) {
        var id = receive("El banco de sangre abrió");
        receive("Sangre del banco");
        receive("El banco recibió sangre de otros");

        assertThat(found(phrase)).containsExactly(id);
    }

    @Test
    void aPhraseAcrossTheParsOfALongPaperIsFoundWhereItStands() {
        var filler = "Palabra corriente número siguiente. ".repeat(1498);
        var id = receive(filler + "banco nuevo de sangre tibia. " + filler);

        var found = find("\"banco nuevo de sangre tibia\"");

        assertThat(ids(found)).containsExactly(id);
        assertThat(marked(found.items().getFirst())).contains("banco nuevo de sangre tibia");
    }

    @Test
    void aWordOrPhraseIsExcluded() {
        var plain = receive("Abrió la clínica");
        receive("Abrió la clínica con helipuerto");

        assertThat(found("clinica -helipuertos")).containsExactly(plain);
        assertThat(found("clinica -\"con helipuerto\"")).containsExactly(plain);
        assertThat(found("clinica \u2212helipuerto")).containsExactly(plain);
    }

    @Test
    void onlyAnExclusionLeavesTheOthers() {
        var plain = receive("Abrió la clínica");

        var found = archive.find(Question.ALL.about("-noestaenningunpapel"), 0, 500);

        assertThat(ids(found)).contains(plain);
    }

    @Test
    void commonWordsAreLeftOutAndSaid() {
        var id = receive("Algo");

        var found = find("de la");

        assertThat(ids(found)).containsExactly(id);
        assertThat(found.leftOut()).containsExactly("de", "la");
    }

    @Test
    void theNumberIsFoundAsItIsWritten() {
        var number = Unique.number() + "/2031";
        var id = desk.receive(aBulletin().scalar("bulletin_number", number)).id();

        assertThat(ids(archive.find(Question.ALL.about(number), 0, 10))).containsExactly(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'",
                "''",
                "\"",
                "\"\"",
                "\"\"\"",
                "-",
                "--",
                "- -",
                "-\"",
                "\\",
                "a\\'b",
                "& | !",
                "a & !b | (c",
                "a:*",
                "a:A",
                "<->",
                "a <2> b",
                "'; drop table library.paper; --",
                "%",
                "_",
                "\0",
                "a\0b",
                "\u202Eabc",
                "\uD800",
                "x\uDC00y",
                "😀",
                "𝒜𝒷",
                "\u0301",
                "a\u0301",
                "ﬁ",
                "ß",
                "İ",
                "-ß",
                "\"de la\"",
                "-de",
                "1.5/2,3",
                "\u200B\u00AD",
                "://",
                "$1",
                "?",
                "{0}",
                "زهر",
                "北京"
            })
    void whateverIsTypedIsAnswered(String typed) {
        assertThat(archive.find(Question.ALL.about(typed), 0, 5).items()).hasSizeLessThanOrEqualTo(5);
        assertThat(archive.find(everywhere(typed), 0, 5).items()).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void anythingIsAnswered() {
        qt().withExamples(60)
                .forAll(
                        strings().allPossible().ofLengthBetween(0, 60),
                        strings().basicLatinAlphabet().ofLengthBetween(0, 40))
                .checkAssert((any, latin) -> {
                    archive.find(Question.ALL.about(any), 0, 3);
                    archive.find(everywhere(latin), 0, 3);
                });
    }

    private static Question everywhere(String typed) {
        return new Question(typed, typed, typed, typed, null, null, typed, typed, true, Order.RELEVANCE);
    }

    @Test
    void aQuestionOfTenThousandLettersIsCutAndSaysSo() {
        var found = archive.find(Question.ALL.about("palabra ".repeat(1250)), 0, 5);
        var oneWord = archive.find(Question.ALL.about("a".repeat(10_000)), 0, 5);

        assertThat(found.cut()).isTrue();
        assertThat(oneWord.cut()).isTrue();
    }

    @Test
    void aPaperOfHostileWordsComesInAndIsFound() {
        var id = receive("'a':1 & b\\ <script>alert('clave')</script> " + "x".repeat(3000) + " \u202Etxt "
                + "e\u0301".repeat(90));

        var hit = find("script clave").items().getFirst();

        assertThat(hit.paper().id()).isEqualTo(id);
        assertThat(marked(hit)).contains("script", "clave");
    }

    @Test
    void aHitIsMarkedAtItsPlaceAsItIsWritten() {
        var id = receive("𝒜😀 El Banco de Sangre, dijo, SERÁ abierto");

        var quote = find("\"banco de sangre\" sera").items().getFirst().quotes().getFirst();
        var hits = quote.pieces().stream().filter(Piece::hit).map(Piece::text).toList();

        assertThat(hits).containsExactly(mark, "Banco de Sangre", "SERÁ");
        var text = Objects.requireNonNull(papers.paper(id).orElseThrow().text());
        assertThat(quote.places()).extracting(place -> at(text, place)).containsExactlyElementsOf(hits);
        assertThat(text).contains(whole(quote));
    }

    private static String at(String text, Item.Place place) {
        return text.substring(text.offsetByCodePoints(0, place.start()), text.offsetByCodePoints(0, place.end()));
    }

    @Test
    void thereAreAtMostThreeQuotesAndEachIsShort() {
        var between = "Otra cosa que no viene al caso. ".repeat(30);
        receive(("Llegó el ventilador. " + between).repeat(6));

        var quotes = find("ventiladores").items().getFirst().quotes();

        assertThat(quotes).hasSize(3);
        assertThat(quotes).allSatisfy(quote -> assertThat(whole(quote).length()).isLessThan(600));
    }

    /** A part is shorter than the text, and each one begins before the other ends: whatever lengths they have, the word is in some overlap. */
    @Test
    void whatStandsWhereTwoPartsOverlapIsQuotedOnce() {
        for (var before = 200; before < 260; before += 10) {
            var word = Unique.word().toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]", "") + "xq" + before;
            receive("palabra ".repeat(before) + word + " palabra".repeat(300));

            var found = archive.find(Question.ALL.about(word), 0, 10);

            assertThat(found.items()).hasSize(1);
            assertThat(found.items().getFirst().quotes())
                    .as("after %d words", before)
                    .hasSize(1);
        }
    }

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
        var body = sessions.session(new mx.andamio.sessions.SessionId(session))
                .orElseThrow()
                .bodyCode();

        assertThat(ids(narrowed(body, null, null, null, null))).containsExactly(id);
        assertThat(ids(narrowed("OTRO" + mark, null, null, null, null))).isEmpty();
    }

    @Autowired
    mx.andamio.sessions.Sessions sessions;

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

    @Test
    void aPaperWithMoreDifferentWordsThanAnIndexHoldsComesIn() {
        var words = new StringBuilder();
        for (var i = 0; i < 150_000; i++) {
            words.append('z').append(Integer.toString(i, 36)).append(' ');
        }

        var id = receive(words.toString());

        assertThat(papers.paper(id)).isPresent();
    }

    private Bulletin marked(String sentence) {
        return aBulletin().say(mark + ". " + sentence);
    }

    private PaperId receive(String sentence) {
        return desk.receive(marked(sentence)).id();
    }

    private Found find(String words) {
        return archive.find(Question.ALL.about(mark + " " + words), 0, 20);
    }

    private List<PaperId> found(String words) {
        return ids(find(words));
    }

    private static List<PaperId> ids(Found found) {
        return found.items().stream().map(hit -> hit.paper().id()).toList();
    }

    private static String whole(Quote quote) {
        return quote.pieces().stream().map(Piece::text).collect(Collectors.joining());
    }

    private static List<String> marked(PaperArchive.Hit hit) {
        return hit.quotes().stream()
                .flatMap(quote -> quote.pieces().stream())
                .filter(Piece::hit)
                .map(Piece::text)
                .toList();
    }
}
