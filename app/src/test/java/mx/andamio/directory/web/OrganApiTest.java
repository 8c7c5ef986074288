package mx.andamio.directory.web;

import static mx.andamio.support.Viewers.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import mx.andamio.identity.Role;
import mx.andamio.support.InstallationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@InstallationTest
class OrganApiTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    MockMvcTester web;

    @ParameterizedTest
    @CsvSource({"OOAD,35", "UMAE,25", "SUBDELEGATION,133", "UNION_SECTION,37", "REGION,4"})
    void listsTheOrgansOfAType(String type, int total) throws Exception {
        var answer = json("/api/v1/organs?size=500&type=" + type);

        assertThat(answer.get("total").asInt()).isEqualTo(total);
        assertThat(answer.get("items").size()).isEqualTo(total);
    }

    @Test
    void narrowsByParentWordsAndDay() throws Exception {
        assertThat(json("/api/v1/organs?parent=01").get("total").asInt()).isEqualTo(2);
        assertThat(json("/api/v1/organs?type=OOAD&q=queretaro").get("total").asInt())
                .isEqualTo(1);
        assertThat(json("/api/v1/organs?type=OOAD&on=2026-06-01").get("total").asInt())
                .isEqualTo(35);
    }

    @ParameterizedTest
    @ValueSource(strings = {"page=-1", "size=0", "size=501", "type=NADA", "on=ayer", "on=-999999999-01-01", "page=x"})
    void refusesWhatNoListHas(String query) {
        var answer =
                web.get().uri("/api/v1/organs?" + query).with(as(Role.AUDITOR)).exchange();

        assertThat(answer).hasStatus(422).hasContentType("application/problem+json");
        assertThat(answer).bodyJson().extractingPath("$.code").asString().isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"region=%00", "parent=a%00b", "q=%00"})
    void aCharacterThatNoTextHasIsNoFaultOfOurs(String query) {
        var answer = web.get()
                .uri(URI.create("/api/v1/organs?" + query))
                .with(as(Role.AUDITOR))
                .exchange();

        assertThat(answer.getResponse().getStatus()).isIn(200, 422);
    }

    @Test
    void aPageBeyondTheEndIsEmpty() throws Exception {
        var answer = json("/api/v1/organs?type=OOAD&page=2147483647&size=500");

        assertThat(answer.get("items").size()).isZero();
        assertThat(answer.get("total").asInt()).isEqualTo(35);
    }

    @Test
    void anOrganIsFlatWithWhatHangsOnIt() throws Exception {
        var organ = json("/api/v1/organs/39");

        assertThat(organ.get("code").asString()).isEqualTo("39");
        assertThat(organ.get("short_name").asString()).isEqualTo("CDMXN");
        assertThat(organ.get("type").asString()).isEqualTo("OOAD");
        assertThat(organ.has("organ")).isFalse();
        assertThat(organ.has("valid_from")).isTrue();
        assertThat(organ.get("attributes").get("tile_row").asString()).isEqualTo("3");
        assertThat(organ.get("children").size()).isEqualTo(5);
        assertThat(organ.get("children").get(0).get("parent").asString()).isEqualTo("39");
        assertThat(organ.get("aliases")
                        .valueStream()
                        .map(alias -> alias.get("text").asString()))
                .contains("35", "D.F. Norte");
        assertThat(organ.get("posts").valueStream().map(post -> post.get("code").asString()))
                .contains("39-HEAD", "39-JSPM");
    }

    private JsonNode json(String address) throws Exception {
        var answer = web.get().uri(address).with(as(Role.AUDITOR)).exchange();
        assertThat(answer).hasStatusOk().hasContentTypeCompatibleWith("application/json");
        return JSON.readTree(answer.getResponse().getContentAsString(StandardCharsets.UTF_8));
    }
}
