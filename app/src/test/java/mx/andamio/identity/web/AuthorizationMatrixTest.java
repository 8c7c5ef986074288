package mx.andamio.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import mx.andamio.identity.Role;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.People;
import mx.andamio.support.PlantedPages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** {@code docs/authorization.csv} is what was decided; this is whether the application does it. */
@InstallationTest
class AuthorizationMatrixTest {

    private static final Path DECIDED = Path.of(System.getProperty("andamio.root", ".."), "docs", "authorization.csv");
    private static final String ANONYMOUS = "ANONYMOUS";

    @Autowired
    MockMvc web;

    @Autowired
    People people;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapped;

    record Row(String method, String route, String role, String relation, boolean allow) {
        static Row of(String line) {
            var cells = line.split(",", -1);
            assertThat(cells).as(line).hasSize(5);
            assertThat(cells[4]).as(line).isIn("yes", "no");
            return new Row(cells[0], cells[1], cells[2], cells[3], cells[4].equals("yes"));
        }

        String handler() {
            return method + " " + route;
        }
    }

    @Test
    void everyRouteIsDecidedAndNothingElse() throws IOException {
        assertThat(rows().stream().map(Row::handler).distinct()).containsExactlyInAnyOrderElementsOf(routes().toList());
    }

    @Test
    void everyRouteIsDecidedForEveryRoleOnce() throws IOException {
        var roles = Stream.concat(Arrays.stream(Role.values()).map(Role::name), Stream.of(ANONYMOUS))
                .toList();
        var expected = routes().flatMap(route -> roles.stream().map(role -> route + " " + role + " any"))
                .toList();

        assertThat(rows().stream().map(row -> row.handler() + " " + row.role() + " " + row.relation()))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void everyRouteAnswersAsDecided() throws Exception {
        var deviations = new ArrayList<String>();
        for (var row : rows()) {
            var answer = send(row);
            if (isRefusal(row, answer) == row.allow() || answer.getStatus() >= 500) {
                deviations.add(row + " answered " + answer.getStatus() + " " + answer.getRedirectedUrl());
            }
        }

        assertThat(deviations).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void aHandlerThatDoesNotSayWhoMayIsClosedToEverybody(Role role) throws Exception {
        web.perform(get("/planted/closed").with(people.as(role))).andExpect(status().isForbidden());
        web.perform(get("/api/planted/closed").with(people.as(role))).andExpect(status().isForbidden());
    }

    @Test
    void aHandlerThatDoesNotSayWhoMayIsClosedToStrangers() throws Exception {
        web.perform(get("/planted/closed")).andExpect(redirectedUrl("/entrar"));
        web.perform(get("/api/planted/closed")).andExpect(status().isUnauthorized());
    }

    private MockHttpServletResponse send(Row row) throws Exception {
        var path = row.route()
                .replace("{id}", "00000000-0000-4000-8000-000000000000")
                .replace("{item}", "00000000-0000-4000-8000-000000000001")
                .replace("{event}", "00000000-0000-4000-8000-000000000002")
                .replace("{comment}", "00000000-0000-4000-8000-000000000003")
                .replace("{oficio}", "00000000-0000-4000-8000-000000000003")
                .replace("{speaker}", "00000000-0000-4000-8000-000000000003")
                .replace("{outcome}", "00000000-0000-4000-8000-000000000003")
                .replace("{invitation}", "00000000-0000-4000-8000-000000000005")
                .replace("{member}", "00000000-0000-4000-8000-000000000004")
                .replace("{code}", "NO-EXISTE")
                .replace("{user}", "nadie")
                .replace("{scheme}", "no-existe")
                .replace("{period}", "2026-01")
                .replace("{organ}", "NO-EXISTE")
                .replace("{body}", "NO-EXISTE")
                .replace("{number}", "1")
                .replace("{form}", "csv")
                .replace("{token}", "A".repeat(43));
        assertThat(path).doesNotContain("{");
        var sent = request(HttpMethod.valueOf(row.method()), path).with(csrf());
        return web.perform(row.role().equals(ANONYMOUS) ? sent : sent.with(people.as(Role.valueOf(row.role()))))
                .andReturn()
                .getResponse();
    }

    private static boolean isRefusal(Row row, MockHttpServletResponse answer) {
        return answer.getStatus() == 401
                || answer.getStatus() == 403
                || (!row.route().equals("/entrar") && "/entrar".equals(answer.getRedirectedUrl()));
    }

    private static List<Row> rows() throws IOException {
        var lines = Files.readAllLines(DECIDED);
        assertThat(lines.getFirst()).isEqualTo("method,route,role,relation,allow");
        return lines.stream().skip(1).map(Row::of).toList();
    }

    private Stream<String> routes() {
        return mapped.getHandlerMethods().entrySet().stream()
                .filter(entry ->
                        !ErrorController.class.isAssignableFrom(entry.getValue().getBeanType()))
                .flatMap(entry -> routes(entry.getKey()))
                .filter(route -> !route.contains(PlantedPages.WORD));
    }

    private static Stream<String> routes(RequestMappingInfo info) {
        assertThat(info.getMethodsCondition().getMethods())
                .as("a route without a method answers to all: %s", info)
                .isNotEmpty();
        return info.getPatternValues().stream()
                .flatMap(route ->
                        info.getMethodsCondition().getMethods().stream().map(method -> method.name() + " " + route));
    }
}
