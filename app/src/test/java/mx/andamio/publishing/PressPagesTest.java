package mx.andamio.publishing;

import static mx.andamio.support.Bulletin.aBulletin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Pattern;
import mx.andamio.identity.Role;
import mx.andamio.library.ItemKind;
import mx.andamio.library.PaperId;
import mx.andamio.library.Papers;
import mx.andamio.library.Readings.Choice;
import mx.andamio.support.People;
import mx.andamio.support.Unique;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What strangers see while the room is open, and that they see nothing while it is not. */
class PressPagesTest extends PressFixture {

    private static final String HOSTILE = "<script>alert(1)</script> \" onfocus=\"x\" {7*7} ${7*7}";

    @Autowired
    Papers papers;

    @Autowired
    People people;

    @ParameterizedTest
    @ValueSource(strings = {"", "/rss.xml", "/PAPER", "/no-hay"})
    void whileItIsClosedNothingIsThere(String below) {
        var paper = published(longAgo(), "Nota " + Unique.word());
        var path = below.equals("/PAPER") ? address(paper) : PATH + below;

        var answer = get(path);

        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(answer.getHeaders("Set-Cookie")).isEmpty();
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void whileItIsClosedOnlyThoseWhoLookAfterItSeeIt(Role role) throws Exception {
        var answer = web.get().uri(PATH).with(people.as(role)).exchange().getResponse();

        if (role == Role.ADMIN || role == Role.SECRETARIAT || role == Role.COMMUNICATION) {
            assertThat(answer.getStatus()).isEqualTo(200);
            assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("Apagada", "noindex");
            assertThat(answer.getHeader("Cache-Control")).contains("no-store");
        } else {
            assertThat(answer.getStatus()).isEqualTo(404);
        }
    }

    @Test
    void anAccountThatWasClosedSeesWhatStrangersSee() {
        var account = people.aNew(Role.ADMIN);
        people.close(account);

        assertThat(web.get().uri(PATH).with(user(account)).exchange()).hasStatus(404);
    }

    @Test
    void strangersReadWithoutASessionAndCachesMayKeepItShortly() throws Exception {
        var paper = published(longAgo(), "Nota " + Unique.word());
        open();

        for (var path : new String[] {PATH, address(paper), PATH + "/rss.xml"}) {
            var answer = get(path);

            assertThat(answer.getStatus()).as(path).isEqualTo(200);
            assertThat(answer.getHeaders("Set-Cookie")).as(path).isEmpty();
            assertThat(answer.getHeader("Cache-Control")).as(path).matches("max-age=([0-9]|[1-5][0-9]|60), public");
            assertThat(answer.getHeader("Content-Security-Policy"))
                    .contains("default-src 'none'")
                    .doesNotContain("unsafe", "http:", "https:", "*");
        }
        assertThat(get(PATH + "/no-hay").getHeaders("Set-Cookie")).isEmpty();
        assertThat(body(PATH)).doesNotContain("/entrar", "_csrf", "<script", "Apagada");
    }

    @Test
    void whoIsSignedInGetsNothingThatCachesKeep() {
        open();

        assertThat(web.get().uri(PATH).with(people.as(Role.ADMIN)).exchange())
                .headers()
                .hasValue("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate");
    }

    @Test
    void onlyRegisteredNotesWithADateThatCameAreShown() throws Exception {
        var word = Unique.word();
        published(longAgo(), "Registrada " + word);
        var waiting = desk.receive(aNote(longAgo(), "En espera " + word)).id();
        desk.acceptRest(waiting);
        desk.registered(aNote(longAgo(), "Minuta " + word).scalar("kind", "minuta"));
        desk.registered(aNote(room.today().plusDays(1), "Mañana " + word));
        desk.registered(aBulletin().scalar("title", "Sin fecha " + word));
        simulated("Inventada " + word);
        open();

        assertThat(found(word))
                .contains("Registrada " + word, "Un documento")
                .doesNotContain("En espera", "Minuta", "Mañana", "Sin fecha", "Inventada");
    }

    private PaperId simulated(String title) {
        var bulletin = desk.told(aNote(longAgo(), title));
        var received = papers.receive(
                asks("library.paper.receive"), new Papers.Upload("inventado.txt", bulletin.bytes(), true));
        var id = ((Papers.Receipt.Received) received).id();
        desk.acceptRest(id);
        desk.register(id);
        return id;
    }

    @Test
    void aPaperIsShownUpToItsLastRegisteredVersion() throws Exception {
        var word = Unique.word();
        var number = Unique.number() + "/2050";
        var day = longAgo();
        var first = desk.registered(aBulletin()
                .scalar("bulletin_number", number)
                .scalar("title", "Primera " + word)
                .dated(day)
                .say("cinco años")
                .warning("DATE_CONFLICT"));
        var address = address(first);
        var second = desk.registered(aBulletin()
                .scalar("bulletin_number", number)
                .scalar("title", "Segunda " + word)
                .dated(day));
        // What is decided of a version that was replaced brings it back nowhere.
        desk.decide(first, desk.item(first, ItemKind.WARNING), new Choice.Reject());
        open();

        assertThat(found(word)).contains("Segunda " + word).doesNotContain("Primera " + word);
        assertThat(address(second)).isEqualTo(address);
        assertThat(body(address)).contains("Segunda " + word);
    }

    @Test
    void anAddressIsTheNumberAndElseDateAndTitleAndNeverTaken() {
        var number = Unique.number();
        var day = longAgo();
        var word = Unique.word();

        var first = desk.registered(
                aBulletin().scalar("bulletin_number", number + "/2051").dated(day));
        var second = desk.registered(
                aBulletin().scalar("bulletin_number", number + "/2051").dated(day.plusDays(1)));
        var unnumbered = desk.receive(aNote(day, "Él «dijo» " + word)).id();
        desk.items(unnumbered, ItemKind.SCALAR).stream()
                .filter(item -> item.values().said("field").equals("bulletin_number"))
                .forEach(item -> desk.decide(unnumbered, item, new Choice.Reject()));
        desk.acceptRest(unnumbered);
        desk.register(unnumbered);

        assertThat(address(first)).isEqualTo(PATH + "/" + number + "-2051");
        assertThat(address(second)).isEqualTo(PATH + "/" + number + "-2051-2");
        assertThat(address(unnumbered)).isEqualTo(PATH + "/" + day + "-el-dijo-" + word);
    }

    @Test
    void aPaperHasItsHeadItsTextAndWhatWasAcceptedAndNothingElse() throws Exception {
        var word = Unique.word();
        var bulletin = aNote(LocalDate.of(2021, 3, 4), "Título " + word)
                .scalar("place", "Toluca")
                .figure(393, "camas " + word)
                .figure(77, "rechazadas " + word)
                .promise("abrir", "clínicas " + word, 12, LocalDate.of(2022, 1, 31))
                .warning("COUNT_MISMATCH");
        var paper = desk.receive(bulletin).id();
        var rejected = desk.items(paper, ItemKind.FIGURE).get(1);
        desk.decide(paper, rejected, new Choice.Reject());
        desk.accept(paper, desk.item(paper, ItemKind.PROMISE));
        desk.acceptRest(paper);
        desk.register(paper);
        open();

        var page = body(address(paper));

        assertThat(page)
                .contains("<h1 lang=\"es\">Título " + word + "</h1>")
                .contains("jueves 4 de marzo de 2021", "Toluca")
                .contains("Fuente: Instituto Mexicano del Seguro Social, ")
                .contains("<li id=\"cifra-1\"><span lang=\"es\">393 camas " + word + "</span>")
                .contains("<li id=\"promesa-1\"><p lang=\"es\">Abrir clínicas " + word)
                .contains("su plazo venció y no hay información posterior")
                .contains("<span id=\"t-cifra-1\"></span><mark class=\"m m-figure\"><a href=\"#cifra-1\">393 camas")
                .contains("href=\"#t-promesa-1\"")
                .contains("77 rechazadas " + word + ".</p>")
                .doesNotContain("cifra-2", "COUNT_MISMATCH", "Aviso")
                .doesNotContainPattern("\\bmesa\\b")
                .doesNotContain("boletin.txt", paper.toString(), "/biblioteca", "/prometido", "/entrar");
        assertThat(Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-").matcher(page).find())
                .isFalse();
    }

    @Test
    void itsHeadSaysWhatItIsToWhoeverIsSentIt() throws Exception {
        var word = Unique.word();
        var paper = desk.registered(aNote(LocalDate.of(2021, 3, 4), "Título " + word)
                .say("El Instituto abrió la clínica " + word + " con " + "y más servicios ".repeat(12)));
        open();

        var page = body(address(paper));

        assertThat(page)
                .contains("<title>Título " + word + " · Instituto Mexicano del Seguro Social</title>")
                .contains("<meta property=\"og:title\" content=\"Título " + word)
                .contains("<meta property=\"og:type\" content=\"article\">")
                .contains("<meta property=\"article:published_time\" content=\"2021-03-04\">")
                .contains("<link rel=\"canonical\" href=\"http://localhost" + address(paper) + "\">")
                .contains("<meta name=\"robots\" content=\"index, noarchive\">")
                .containsPattern(
                        "<meta name=\"description\" content=\"El Instituto abrió la clínica " + word + "[^\"]*…\">");
    }

    @Test
    void aHostilePaperIsInert() throws Exception {
        var word = Unique.word();
        var paper = desk.registered(aNote(longAgo(), HOSTILE + word)
                .scalar("place", HOSTILE)
                .say(HOSTILE)
                .figure(5, HOSTILE)
                .promise(HOSTILE, HOSTILE, 1, null)
                .link("javascript:alert(1)"));
        open();

        for (var page : new String[] {body(address(paper)), found(word)}) {
            assertThat(page).contains("&lt;script&gt;alert").doesNotContain("<script", "javascript:alert(1)\"");
            assertThat(Pattern.compile("<[a-z]+[^>\"]*(\"[^\"]*\"[^>\"]*)* on[a-z]+=")
                            .matcher(page)
                            .find())
                    .isFalse();
        }
    }

    @Test
    void theListIsNarrowedByWordsYearAndOrgan() throws Exception {
        var word = Unique.word();
        var day = LocalDate.of(1931, 5, 6);
        desk.registered(aNote(day, "Camas en Michoacán " + word).ooad("17", "Michoacán"));
        desk.registered(aNote(day.plusYears(1), "Camión en Puebla " + word));
        open();

        assertThat(body(PATH + "?q=michoacan+" + word)).contains("Camas en").doesNotContain("Camión en");
        assertThat(body(PATH + "?anio=1932&q=" + word)).contains("Camión en").doesNotContain("Camas en");
        assertThat(body(PATH + "?organo=17&q=" + word)).contains("Camas en").doesNotContain("Camión en");
        assertThat(body(PATH + "?q=" + word + "&organo=22")).contains("Nada coincide");
        assertThat(found("boletin.txt")).contains("Nada coincide");
    }

    @Test
    void aLongListHasPagesNewestFirst() throws Exception {
        var word = Unique.word();
        var day = LocalDate.of(1935, 1, 1);
        for (var i = 0; i < 21; i++) {
            published(day.plusDays(i), "Nota " + i + " " + word);
        }
        open();

        var first = found(word);

        assertThat(first).contains("21 documentos", "Nota 20 " + word).doesNotContain("Nota 0 " + word);
        assertThat(first.indexOf("Nota 20 ")).isLessThan(first.indexOf("Nota 19 "));
        assertThat(first).contains("href=\"/sala-de-prensa?q=" + word + "&amp;page=1\"");
        assertThat(body(PATH + "?q=" + word + "&page=1")).contains("Nota 0 " + word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"anio=abc", "anio=99999", "organo=zz", "page=-1", "page=99999999999", "lang=en&anio=x"})
    void aFilterThatIsNoneIsAnsweredInTheRoomsOwnWords(String query) throws Exception {
        open();

        var answer = get(PATH + "?" + query);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getHeaders("Set-Cookie")).isEmpty();
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                .contains(query.contains("lang=en") ? "does not have the" : "no tiene la forma esperada")
                .contains("press-brand")
                .doesNotContain("/entrar");
    }

    @Test
    void theAddressSaysTheLanguage() throws Exception {
        var word = Unique.word();
        var paper = published(LocalDate.of(2021, 3, 4), "Título " + word);
        open();

        assertThat(body(address(paper)))
                .contains("<html lang=\"es-MX\"", "hreflang=\"en\"", "href=\"" + address(paper) + "?lang=en\"");
        var english = body(address(paper) + "?lang=en");
        assertThat(english)
                .contains("<html lang=\"en\"", "Thursday 4 March 2021", "href=\"" + address(paper) + "\"")
                .contains("<link rel=\"canonical\" href=\"http://localhost" + address(paper) + "?lang=en\">");
        assertThat(body(PATH + "?lang=en&q=" + word))
                .contains("Press room", "name=\"lang\" value=\"en\"", address(paper) + "?lang=en");
    }

    @Test
    void programsThatGatherPagesReadTheRoomWhileItIsOpenAndNothingElse() throws Exception {
        assertThat(body("/robots.txt")).isEqualTo("User-agent: *\nDisallow: /\n");

        open();

        assertThat(body("/robots.txt")).contains("Allow: /sala-de-prensa\n", "Disallow: /\n");
        assertThat(Objects.requireNonNull(get("/robots.txt").getContentType())).startsWith("text/plain");
    }
}
