package mx.andamio.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import mx.andamio.library.PaperId;
import mx.andamio.support.Unique;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is shown on the days of a silence, on those before and after it, and what is shown all the same. */
class SilenceTest extends PressFixture {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void aSilenceBeginsAndEndsAtMidnightInMexico() throws Exception {
        var word = Unique.word();
        var paper = published(longAgo(), "Nota " + word);
        var from = room.today().plusDays(10);
        var to = from.plusDays(2);
        silence(from, to, Covers.ROOM);
        open();

        try (var _ = at(room.beginning(from).minus(MINUTE))) {
            assertThat(found(word)).contains("Nota " + word).doesNotContain("suspendida");
        }
        try (var _ = at(room.beginning(from))) {
            assertSilent(word, paper);
        }
        try (var _ = at(room.beginning(to.plusDays(1)).minus(MINUTE))) {
            assertSilent(word, paper);
        }
        try (var _ = at(room.beginning(to.plusDays(1)))) {
            assertThat(found(word)).contains("Nota " + word).doesNotContain("suspendida");
        }
    }

    private void assertSilent(String word, PaperId paper) throws Exception {
        assertThat(found(word)).contains("La difusión está suspendida").doesNotContain("Nota " + word);
        assertThat(body(PATH + "/rss.xml")).contains("Artículo de prueba").doesNotContain("Nota " + word);
        var page = get(address(paper));
        assertThat(page.getStatus()).isEqualTo(404);
        assertThat(page.getContentAsString(StandardCharsets.UTF_8))
                .contains("La difusión está suspendida")
                .doesNotContain(word);
    }

    @Test
    void theBeginningIsMidnightOfTheInstitutionsClockNotOfTheServers() {
        assertThat(room.beginning(LocalDate.of(2027, 4, 4))).isEqualTo("2027-04-04T06:00:00Z");
    }

    @Test
    void nothingStaysInACachePastMidnight() {
        open();

        try (var _ = at(room.beginning(room.today().plusDays(1)).minus(Duration.ofSeconds(20)))) {
            var kept = String.valueOf(get(PATH).getHeader("Cache-Control")).replaceAll("\\D", "");

            assertThat(Integer.parseInt(kept)).isLessThanOrEqualTo(20);
        }
    }

    @Test
    void theNoticeSaysWhyAndUntilWhenAndHintsAtNothing() throws Exception {
        var to = LocalDate.of(2027, 6, 6);
        var word = Unique.word();
        var day = longAgo();
        published(day, "Nota " + word);
        done(room.keepSilence(
                asks("publishing.silence.keep"), room.today(), to, Covers.ROOM, "LGIPE, artículo 209 <b>x</b>"));
        open();

        var page = found(word);

        assertThat(page)
                .contains("LGIPE, artículo 209 &lt;b&gt;x", "domingo 6 de junio de 2027", "noindex")
                .doesNotContain("<article", "Nota " + word, "<option value=\"%d\"".formatted(day.getYear()));
    }

    @ParameterizedTest
    @CsvSource({"-1, true", "0, false", "3, false", "4, true"})
    void aSilenceOfPapersKeepsBackOnlyThoseOfItsDaysAndOnlyWhileItLasts(int day, boolean shown) throws Exception {
        var word = Unique.word();
        var from = room.today().plusDays(30);
        var paper = published(from.plusDays(day), "Nota " + word);
        silence(from, from.plusDays(3), Covers.PAPERS);
        silence(from, from.plusDays(8), Covers.PAPERS);
        done(room.endSilence(
                asks("publishing.silence.end"),
                room.rules().silences().stream()
                        .filter(one -> one.to().equals(from.plusDays(8)))
                        .filter(Silence::holds)
                        .findFirst()
                        .orElseThrow()
                        .id(),
                "fecha equivocada"));
        open();

        try (var _ = at(room.beginning(from.plusDays(3)).plus(MINUTE))) {
            assertThat(found(word).contains("Nota " + word)).isEqualTo(shown && day < 4);
            assertThat(get(address(paper)).getStatus()).isEqualTo(shown && day < 4 ? 200 : 404);
        }
        try (var _ = at(room.beginning(from.plusDays(4)).plus(MINUTE))) {
            assertThat(found(word)).contains("Nota " + word);
        }
    }

    @Test
    void anExceptionIsShownInSilenceAndWhatWasTakenOutNever() throws Exception {
        var word = Unique.word();
        var exempt = published(longAgo(), "Vacunación " + word);
        var retired = published(longAgo(), "Retirada " + word);
        published(longAgo(), "Común " + word);
        place(exempt, Placement.EXEMPT);
        place(retired, Placement.RETIRED);
        silence(room.today(), room.today(), Covers.ROOM);
        silence(room.today(), room.today().plusDays(3), Covers.PAPERS);
        open();

        assertThat(found(word))
                .contains("Vacunación " + word, "Se muestra por excepción", "La difusión está suspendida")
                .doesNotContain("Retirada " + word, "Común " + word);
        assertThat(body(address(exempt))).contains("por ser información de salud o de protección civil");
        assertThat(get(address(retired)).getStatus()).isEqualTo(404);

        closedAndWithoutSilences();
        open();
        assertThat(found(word)).contains("Común " + word).doesNotContain("Retirada " + word, "por excepción");

        place(retired, Placement.ORDINARY);
        assertThat(found(word)).contains("Retirada " + word);
    }

    @Test
    void silencesMayShareDaysAndTheRoomIsSilentWhileAnyHolds() throws Exception {
        var word = Unique.word();
        published(longAgo(), "Nota " + word);
        silence(room.today(), room.today().plusDays(1), Covers.ROOM);
        silence(room.today(), room.today().plusDays(5), Covers.ROOM);
        open();

        var longer = room.rules().on(room.today()).getFirst();
        done(room.endSilence(asks("publishing.silence.end"), longer.id(), "prueba"));

        assertThat(longer.to()).isEqualTo(room.today().plusDays(5));
        assertThat(found(word)).contains("suspendida").doesNotContain("Nota " + word);
    }

    @Test
    void theRulesSayOfAPaperWhatTheListShows() {
        var today = room.today();
        var paper = published(longAgo(), "Nota " + Unique.word());
        var rules = room.rules();

        assertThat(rules.state(paper, today, today)).isEqualTo(Rules.State.SHOWN);
        assertThat(rules.state(paper, today.plusDays(1), today)).isEqualTo(Rules.State.AHEAD);
        silence(today, today, Covers.PAPERS);
        assertThat(room.rules().state(paper, today, today)).isEqualTo(Rules.State.SILENCED);
        assertThat(room.rules().state(paper, today.minusDays(1), today)).isEqualTo(Rules.State.SHOWN);
        place(paper, Placement.EXEMPT);
        assertThat(room.rules().state(paper, today, today)).isEqualTo(Rules.State.EXEMPT);
        place(paper, Placement.RETIRED);
        assertThat(room.rules().state(paper, today, today)).isEqualTo(Rules.State.RETIRED);
    }
}
