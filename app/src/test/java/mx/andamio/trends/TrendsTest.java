package mx.andamio.trends;

import static mx.andamio.support.Viewers.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import mx.andamio.commitments.Board.Tally;
import mx.andamio.commitments.ratings.Counts;
import mx.andamio.directory.Directory;
import mx.andamio.identity.Role;
import mx.andamio.pack.Organ;
import mx.andamio.pages.ComparedPart.Peer;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.SomeCommitments;
import mx.andamio.support.TestClock;
import mx.andamio.support.Unique;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** How organs stood from month to month, and beside others. */
@InstallationTest
class TrendsTest {

    @Autowired
    Trends trends;

    @Autowired
    Stands stands;

    @Autowired
    SomeCommitments some;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvcTester web;

    @Autowired
    Directory directory;

    @Test
    void ofADayTheLastIsKeptAndOfAMonthItsLastDay() {
        var organ = Unique.word();
        stands.keep(LocalDate.of(2026, 3, 4), Map.of(organ, tally(1, 5)));
        stands.keep(LocalDate.of(2026, 3, 30), Map.of(organ, tally(2, 5)));
        stands.keep(LocalDate.of(2026, 3, 30), Map.of(organ, tally(3, 5)));
        stands.keep(LocalDate.of(2026, 5, 2), Map.of(organ, tally(4, 5)));

        assertThat(stands.months(organ, LocalDate.of(2026, 1, 1)))
                .as("April is missing, not zero")
                .containsExactly(
                        new Stand(LocalDate.of(2026, 3, 30), organ, tally(3, 5)),
                        new Stand(LocalDate.of(2026, 5, 2), organ, tally(4, 5)));
        assertThat(stands.months(organ, LocalDate.of(2026, 4, 1))).hasSize(1);
        assertThat(stands.first(java.util.List.of(organ)).values())
                .extracting(Stand::day)
                .containsExactly(LocalDate.of(2026, 3, 4));
    }

    @Test
    void whoLooksKeepsTheDay() {
        some.signedElsewhere("22", "Abrir " + Unique.word());
        try (var later = clock.later(Duration.ofDays(40))) {
            assertThat(later).isNotNull();
            var part = trends.of("22").orElseThrow();

            assertThat(part.months()).isNotEmpty();
            assertThat(part.months().getFirst().all()).isPositive();
            assertThat(part.months().getFirst().coverage()).matches("\\d+ de \\d+");
        }
    }

    @Test
    void othersAreOfTheSameTypeAndRegionWithTheirVolumeAndNobodyIsFirst() {
        some.signedElsewhere("22", "Abrir " + Unique.word());
        for (var i = 0; i < 3; i++) {
            some.signedElsewhere("15", "Abrir " + Unique.word());
        }
        var part = trends.of("22").orElseThrow();

        assertThat(part.peers()).filteredOn(Peer::own).hasSize(1);
        assertThat(part.peers()).allSatisfy(peer -> assertThat(peer.all()).isPositive());
        assertThat(part.peers())
                .filteredOn(peer -> peer.link().endsWith("/15"))
                .singleElement()
                .satisfies(peer -> assertThat(peer.all()).isGreaterThanOrEqualTo(3));
        assertThat(part.peers()).extracting(Peer::coverage).allMatch(coverage -> coverage.matches("\\d+ de \\d+"));
        assertThat(part.peers())
                .extracting(Peer::name)
                .as("in the order of the directory")
                .containsExactlyElementsOf(directory.all().stream()
                        .map(Organ::name)
                        .filter(part.peers().stream().map(Peer::name).toList()::contains)
                        .toList());
    }

    @Test
    void anOrganShowsItsOwnMonthsBeforeOthers() throws Exception {
        some.signedElsewhere("22", "Abrir " + Unique.word());
        some.signedElsewhere("15", "Abrir " + Unique.word());
        var page = web.get()
                .uri("/representaciones/22")
                .with(as(Role.ADMIN))
                .exchange()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);

        assertThat(page).contains("id=\"trayectoria\"", "Cómo ha ido, por mes");
        var peers = page.indexOf("id=\"pares\"");
        assertThat(peers).isGreaterThan(page.indexOf("id=\"trayectoria\""));
        assertThat(page.substring(peers))
                .contains(
                        "Junto a otras del mismo tipo",
                        "Compromisos</th>",
                        "Con semáforo</th>",
                        "Lo mismo, primer dato")
                .contains("/representaciones/15\"");
        assertThat(web.get()
                        .uri("/representaciones/R-NORTE")
                        .with(as(Role.ADMIN))
                        .exchange())
                .hasStatusOk();
    }

    private static Tally tally(int onTrack, int silent) {
        return new Tally(new Counts(0, 0, 0, onTrack, silent, 0), 0);
    }
}
