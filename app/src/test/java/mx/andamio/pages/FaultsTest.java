package mx.andamio.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import mx.andamio.identity.Role;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.People;
import mx.andamio.support.PlantedPages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

@InstallationTest
class FaultsTest {

    @Autowired
    MockMvc web;

    @Autowired
    People people;

    @Test
    void aFaultOfOursShowsAnIncidentNumberAndNothingElse() throws Exception {
        var page = web.perform(get("/planted/fault"))
                .andExpect(status().isInternalServerError())
                .andExpect(content().contentTypeCompatibleWith(MediaType.TEXT_HTML))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page).containsPattern("<span class=\"code\">[0-9a-f]{8}</span>");
        assertTellsNothing(page);
    }

    @Test
    void aFaultOfTheInterfaceIsAProblemWithAnIncidentNumberAndNothingElse() throws Exception {
        var body = web.perform(get("/api/planted/fault"))
                .andExpect(status().isInternalServerError())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.status").value(500))
                .andExpect(jsonPath("$.title").value("Internal Server Error"))
                .andExpect(jsonPath("$.code").value("request.incident"))
                .andExpect(jsonPath("$.detail").value(org.hamcrest.Matchers.matchesRegex("(?s).*\\b[0-9a-f]{8}\\b.*")))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertTellsNothing(body);
    }

    @Test
    void everyIncidentHasItsOwnNumber() throws Exception {
        assertThat(incident()).isNotEqualTo(incident());
    }

    @ParameterizedTest
    @CsvSource({
        "/no-existe, 404, request.not_here",
        "/representaciones/no/existe, 404, request.not_here",
        "/planted/number?number=uno, 422, request.value",
        "/planted/number, 400, request.value_any"
    })
    void aRefusalHasItsStatus(String path, int status, String code) throws Exception {
        web.perform(get(path).with(people.as(Role.HEAD))).andExpect(status().is(status));
        web.perform(get("/api" + path).with(people.as(Role.HEAD)))
                .andExpect(status().is(status))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.status").value(status))
                .andExpect(jsonPath("$.code").value(code))
                .andExpect(jsonPath("$.detail").isNotEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"version\":\"uno\"}", "\u0000"})
    void aBodyThatCannotBeReadIsRefused(String body) throws Exception {
        var nobodys = "00000000-0000-4000-8000-000000000000";
        web.perform(post("/api/v1/papers/{paper}/items/{item}", nobodys, nobodys)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .header("Authorization", "Bearer " + people.tokenOf(people.aNew(Role.DESK))))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
    }

    @Test
    void aMethodThatARouteLacksIsRefused() throws Exception {
        web.perform(delete("/api/v1/organs")
                        .header("Authorization", "Bearer " + people.tokenOf(people.aNew(Role.HEAD))))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(jsonPath("$.code").value("request.method"));
    }

    private String incident() throws Exception {
        var page = web.perform(get("/planted/fault")).andReturn().getResponse().getContentAsString();
        return page.replaceAll("(?s).*<span class=\"code\">([0-9a-f]{8})</span>.*", "$1");
    }

    private static void assertTellsNothing(String answer) {
        assertThat(answer)
                .doesNotContain(PlantedPages.SECRET, "Exception", "PlantedPages", "java.", "mx.andamio.", "trace");
    }
}
