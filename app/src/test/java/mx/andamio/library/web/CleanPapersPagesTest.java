package mx.andamio.library.web;

import static mx.andamio.support.Bulletin.aBulletin;
import static mx.andamio.support.Viewers.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import mx.andamio.identity.Role;
import mx.andamio.library.PaperId;
import mx.andamio.library.Papers;
import mx.andamio.support.Desk;
import mx.andamio.support.InstallationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@InstallationTest
class CleanPapersPagesTest {

    private static final String ADDRESS = "/biblioteca/sin-advertencias";
    private static final Pattern FIELD =
            Pattern.compile("name=\"(hasta|desde|registrados|quedaron)\" value=\"([^\"]*)\"");

    @Autowired
    MockMvcTester web;

    @Autowired
    Papers papers;

    @Autowired
    Desk desk;

    private String page(String address) throws Exception {
        var answer = web.get().uri(address).with(as(Role.DESK)).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    /** Presses the button of the page. */
    private MvcTestResult press(String page, UUID command) {
        var form = web.post().uri(ADDRESS).with(as(Role.DESK)).with(csrf()).param("command", command.toString());
        FIELD.matcher(page).results().forEach(field -> form.param(field.group(1), field.group(2)));
        return form.exchange();
    }

    private String next(MvcTestResult answer) {
        assertThat(answer).hasStatus3xxRedirection();
        return URLDecoder.decode(
                Objects.requireNonNull(answer.getResponse().getRedirectedUrl()), StandardCharsets.UTF_8);
    }

    private boolean isRegistered(PaperId paper) {
        return papers.paper(paper).orElseThrow().registeredAt() != null;
    }

    @Test
    void roundsOfTwentyFiveUntilNoneIsLeftAndWarnedOnesStay() throws Exception {
        // The papers of other tests of the installation go along: all of them may be registered.
        var clean = IntStream.range(0, 30)
                .mapToObj(_ -> desk.receive(aBulletin().figure(3, "camas")).id())
                .toList();
        var warned = desk.receive(aBulletin().figure(3, "camas").warning("FIGURE_CONFLICT"))
                .id();

        var page = page(ADDRESS);
        assertThat(page).contains("sin verlos", "Se quedan por tener advertencias");
        var later = desk.receive(aBulletin().figure(3, "camas")).id();
        var first = page;
        var rounds = new ArrayList<Long>();
        while (page.contains("<form method=\"post\" action=\"" + ADDRESS)) {
            page = page(next(press(page, UUID.randomUUID())));
            rounds.add(clean.stream().filter(this::isRegistered).count());
        }

        assertThat(rounds).hasSizeGreaterThan(1);
        assertThat(rounds.getFirst()).isLessThanOrEqualTo(25);
        assertThat(clean).allMatch(this::isRegistered);
        assertThat(isRegistered(warned)).isFalse();
        assertThat(isRegistered(later)).as("nobody was shown it").isFalse();
        assertThat(page).contains("Terminado", "Se registraron");
        assertThat(first).isNotEqualTo(page);
    }

    @Test
    void aRoundThatIsSentTwiceDoesNotDoubleAnything() throws Exception {
        var paper = desk.receive(aBulletin().figure(3, "camas")).id();
        var page = page(ADDRESS);
        var command = UUID.randomUUID();

        press(page, command);
        while (!isRegistered(paper)) {
            page = page(next(press(page, UUID.randomUUID())));
        }
        var registered = papers.paper(paper).orElseThrow();
        press(page, command);

        assertThat(papers.paper(paper).orElseThrow()).isEqualTo(registered);
    }

    @Test
    void anAddressThatIsNotOursIsAnsweredInWords() {
        for (var query : List.of("?desde=x", "?hasta=x", "?registrados=x")) {
            assertThat(web.get().uri(ADDRESS + query).with(as(Role.DESK)).exchange())
                    .hasStatus4xxClientError();
        }
        for (var query :
                List.of("?hasta=-1", "?hasta=9223372036854775807", "?registrados=-5&desde=" + new UUID(0, 0))) {
            assertThat(web.get().uri(ADDRESS + query).with(as(Role.DESK)).exchange())
                    .hasStatusOk();
        }
    }

    @Test
    void theListThatWaitsLeadsHereForWhoMay() throws Exception {
        desk.receive(aBulletin().figure(3, "camas"));

        assertThat(page("/biblioteca?estado=waiting")).contains(ADDRESS);
        var head =
                web.get().uri("/biblioteca?estado=waiting").with(as(Role.HEAD)).exchange();
        assertThat(head.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .doesNotContain(ADDRESS);
    }
}
