package mx.andamio.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import mx.andamio.identity.LinkTries.Kind;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.TestClock;
import mx.andamio.support.Unique;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InstallationTest
class LinkTriesTest {

    private static final int MOST = 30;

    @Autowired
    LinkTries tries;

    @Autowired
    TestClock clock;

    @Test
    void thirtyMissesOfOneKindCloseThatKindForThatAddress() {
        var there = "198.51.100.11";
        for (var i = 0; i < MOST; i++) {
            assertThat(tries.waitFrom(Kind.CALENDAR, there)).isZero();
            tries.missed(Kind.CALENDAR, there);
        }

        assertThat(tries.waitFrom(Kind.CALENDAR, there)).isBetween(Duration.ofSeconds(1), Duration.ofMinutes(15));
        assertThat(tries.waitFrom(Kind.ANSWER, there)).isZero();
        assertThat(tries.waitFrom(Kind.CALENDAR, "198.51.100.12")).isZero();
        try (var _ = clock.later(Duration.ofMinutes(16))) {
            assertThat(tries.waitFrom(Kind.CALENDAR, there)).isZero();
        }
    }

    @Test
    void thisMachineIsNeverClosedAndATokenIs() {
        var token = Unique.word();
        for (var i = 0; i < MOST; i++) {
            tries.missed(Kind.ANSWER, "127.0.0.1");
            tries.tried(token);
        }

        assertThat(tries.waitFrom(Kind.ANSWER, "127.0.0.1")).isZero();
        assertThat(tries.waitOf(token)).isPositive();
        assertThat(tries.waitOf(Unique.word())).isZero();
    }
}
