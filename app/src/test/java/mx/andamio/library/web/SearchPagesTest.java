package mx.andamio.library.web;

import static mx.andamio.support.Bulletin.aBulletin;
import static mx.andamio.support.Viewers.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import mx.andamio.identity.Role;
import mx.andamio.library.PaperId;
import mx.andamio.support.Desk;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.Unique;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@InstallationTest
class SearchPagesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    MockMvcTester web;

    @Autowired
    Desk desk;

    private final String mark = Unique.word();

    @Test
    void aQuoteLeadsToItsPlaceInTheText() throws Exception {
        var id = receive("𝒜 Abrió el Banco de Sangre y el quirófano");

        var list = body("/biblioteca?q=\"banco de sangre\" " + mark);
        var link = Pattern.compile("class=\"found\" href=\"([^\"]+)\"").matcher(list);

        assertThat(list).contains("<mark>Banco de Sangre</mark>");
        assertThat(link.find()).isTrue();
        assertThat(link.group(1)).startsWith("/biblioteca/" + id + "?lugar=").endsWith("#lugar");
        assertThat(body(link.group(1)))
                .contains("<mark class=\"sought\" id=\"lugar\">" + mark + "</mark>")
                .contains("<mark class=\"sought\">Banco de Sangre</mark>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "5-2", "0-99999999", "-1-4", "99999999999-3", "1-2_", "<script>", "3-3"})
    void anAddressWithoutAPlaceOpensThePaperAllTheSame(String place) throws Exception {
        var id = receive("Algo");

        assertThat(body("/biblioteca/" + id + "?lugar=" + place))
                .contains("Algo")
                .doesNotContain("<script>3");
    }

    @Test
    void aHostilePaperIsInertAmongTheFound() throws Exception {
        receive("Antes <script>alert(1)</script><img src=x onerror=alert(2)> \u202Edespués");

        assertThat(body("/biblioteca?q=alert " + mark))
                .doesNotContain("<script>alert", "<img")
                .contains("&lt;")
                .contains("<mark>alert</mark>")
                .contains("<bdi>");
    }

    @Test
    void aHostileQuestionIsInert() throws Exception {
        assertThat(body("/biblioteca?q=\"><script>alert(1)</script>&persona=\"><b>x"))
                .doesNotContain("<script>alert", "\"><b>x");
    }

    @Test
    void theFormKeepsWhatWasAskedOverStatesAndPages() throws Exception {
        receive("Uno");
        receive("Dos");

        var page = body("/biblioteca?q=\"" + mark + "\"&tipo=bulletin&anio=&size=1");

        assertThat(page)
                .contains("value=\"&#34;" + mark + "&#34;\"")
                .contains("href=\"/biblioteca?q=%22" + mark + "%22&amp;tipo=bulletin&amp;size=1&amp;page=1\"")
                .contains("href=\"/biblioteca?q=%22" + mark + "%22&amp;tipo=bulletin&amp;size=1&amp;estado=waiting\"")
                .contains("<option value=\"bulletin\" selected>")
                .contains("<details class=\"search-more\" open>");
        assertThat(body("/biblioteca?q=" + mark)).contains("<details class=\"search-more\">");
    }

    @Test
    void nothingFoundSaysWhatToDo() throws Exception {
        assertThat(body("/biblioteca?q=" + mark))
                .contains("Ningún papel coincide con «" + mark + "»", "Pruebe con menos palabras");
    }

    @Test
    void thePageSpeaksBothLanguages() throws Exception {
        receive("Algo");

        assertThat(body("/biblioteca?q=de " + mark)).contains("Buscar en los papeles", "casi todos los papeles: de.");
        assertThat(text(web.get()
                        .uri("/biblioteca?q=de " + mark)
                        .cookie(english())
                        .with(as(Role.AUDITOR))
                        .exchange()))
                .contains("Search the papers", "nearly every paper has: de.");
    }

    private static jakarta.servlet.http.Cookie english() {
        return new jakarta.servlet.http.Cookie(mx.andamio.pages.Language.COOKIE, "en");
    }

    @ParameterizedTest
    @CsvSource({
        "from=ayer,search.day,from",
        "from=2026-02-30,search.day,from",
        "to=+99999-01-01,search.day,to",
        "to=0000-01-01,search.day,to",
        "year=0000,search.year,year",
        "year=20x6,search.year,year",
        "from=2026-02-02&to=2026-02-01,search.days,from",
        "order=azar,search.order,order"
    })
    void whatIsNotWellFormedIsSaidInBothLanguages(String query, String code, String parameter) throws Exception {
        var answer = get("/api/v1/papers?" + query);

        assertThat(answer).hasStatus(422);
        var problem = JSON.readTree(text(answer));
        assertThat(problem.get("code").asString()).isEqualTo(code);
        assertThat(problem.get("detail").asString()).contains("«" + parameter + "»");
        assertThat(problem.get("detail_en").asString()).contains("\"" + parameter + "\"");
    }

    @Test
    void programsGetQuotesWithTheirPlaces() throws Exception {
        var day = Unique.day();
        var id = desk.receive(aBulletin().dated(day).say("El Banco de Sangre " + mark))
                .id();

        var found = papers("q=" + mark + " \"banco de sangre\"&year=" + day.getYear() + "&from=" + day);

        assertThat(found.get("total").asInt()).isEqualTo(1);
        var item = found.get("items").get(0);
        assertThat(item.get("id").asString()).isEqualTo(id.toString());
        assertThat(item.get("has_text").asBoolean()).isTrue();
        assertThat(item.get("replaced_by").isNull()).isTrue();
        var quote = item.get("quotes").get(0);
        assertThat(quote.get("spans").size()).isEqualTo(2);
        assertThat(quote.get("link").asString()).startsWith("/biblioteca/" + id + "?lugar=");
        assertThat(papers("q=" + mark + "&year=1999").get("total").asInt()).isZero();
        assertThat(papers("q=" + mark + "&registered=true").get("total").asInt())
                .isZero();
        assertThat(papers("q=" + mark + " de&order=relevance")
                        .get("left_out")
                        .get(0)
                        .asString())
                .isEqualTo("de");
    }

    @Test
    void theSearchBoxFindsTitlesAndThenTexts() throws Exception {
        var titled = desk.receive(aBulletin().scalar("title", "Sobre " + mark)).id();
        var told = receive("Trata de ello");

        var page = body("/buscar?q=" + mark);

        var links = Pattern.compile("href=\"/biblioteca/([0-9a-f-]{36})\"")
                .matcher(page)
                .results()
                .map(link -> link.group(1))
                .toList();
        assertThat(links).isEqualTo(List.of(titled.toString(), told.toString()));
    }

    private PaperId receive(String sentence) {
        return desk.receive(aBulletin().say(mark + ". " + sentence)).id();
    }

    private JsonNode papers(String query) throws Exception {
        return JSON.readTree(text(get("/api/v1/papers?" + query)));
    }

    private MvcTestResult get(String address) {
        var uri = org.springframework.web.util.UriComponentsBuilder.fromUriString(address.replace("&amp;", "&"))
                .build()
                .encode()
                .toUri();
        return web.get().uri(uri).with(as(Role.AUDITOR)).exchange();
    }

    private String body(String address) throws Exception {
        var answer = get(address);
        assertThat(answer).hasStatusOk();
        return text(answer);
    }

    private static String text(MvcTestResult answer) throws Exception {
        return answer.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }
}
