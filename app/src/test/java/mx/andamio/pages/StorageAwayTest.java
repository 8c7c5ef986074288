package mx.andamio.pages;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import mx.andamio.support.InstallationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@InstallationTest
class StorageAwayTest {

    @Autowired
    StorageAway filter;

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "57P01", "57P02", "57P03"})
    void whatSaysThatTheServerIsGoneIsKnown(String state) {
        assertThat(StorageAway.isCauseOf(new RuntimeException(new SQLException("", state))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "22021", "40001", "42P01", "57014"})
    void whatTheServerSaysOfAStatementIsNot(String state) {
        assertThat(StorageAway.isCauseOf(new RuntimeException(new SQLException("", state))))
                .isFalse();
        assertThat(StorageAway.isCauseOf(new SQLException())).isFalse();
    }

    @Test
    void aPageSaysSoInWordsAndWhenToComeBack() throws Exception {
        var answer = asked("/prometido", "es");

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("5");
        assertThat(answer.getContentAsString())
                .contains("<html lang=\"es-MX\">", "La base de datos está volviendo", "no se hará dos veces");
        assertThat(asked("/prometido", "en").getContentAsString()).contains("<html lang=\"en\">", "is coming back");
    }

    @Test
    void theInterfaceSaysSoAsAProblemInBothLanguages() throws Exception {
        var answer = asked("/api/v1/papers", "es");

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        assertThat(answer.getContentAsString())
                .contains("\"request.storage_away\"", "no responde", "does not answer", "\"status\":503");
    }

    @Test
    void anotherFaultGoesOnItsWay() {
        var fault = new IllegalStateException("other");
        var answer = new MockHttpServletResponse();

        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> filter.doFilter(new MockHttpServletRequest("GET", "/"), answer, (_, _) -> {
                            throw fault;
                        }))
                .isSameAs(fault);
        assertThat(answer.getStatus()).isEqualTo(200);
    }

    private MockHttpServletResponse asked(String path, String language) throws Exception {
        var request = new MockHttpServletRequest("GET", path);
        request.setCookies(new Cookie(Language.COOKIE, language));
        var answer = new MockHttpServletResponse();
        filter.doFilter(request, answer, (_, _) -> {
            throw new ServletException(
                    new DataAccessResourceFailureException("", new SQLTransientConnectionException("timed out")));
        });
        return answer;
    }
}
