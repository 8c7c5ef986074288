package mx.andamio.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StandingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate PAST = LocalDate.of(2025, 12, 31);

    @Test
    void withoutEvidenceOnlyTheDateSpeaks() {
        assertThat(Standing.of(null, List.of(), TODAY)).isEqualTo(Standing.SILENT);
        assertThat(Standing.of(TODAY, List.of(), TODAY)).isEqualTo(Standing.SILENT);
        assertThat(Standing.of(PAST, List.of(), TODAY)).isEqualTo(Standing.SILENT_PAST_DUE);
    }

    @Test
    void theLatestSourceSpeaks() {
        var redated = evidence(LocalDate.of(2026, 1, 20), 1, Finding.REDATED, null);
        var kept = evidence(LocalDate.of(2026, 6, 1), 0, Finding.KEPT, null);

        assertThat(Standing.of(PAST, List.of(redated, kept), TODAY)).isEqualTo(Standing.KEPT);
        assertThat(Standing.of(PAST, List.of(kept, redated), TODAY)).isEqualTo(Standing.KEPT);
    }

    @Test
    void ofOneDayWhatWasEnteredLastSpeaks() {
        var first = evidence(PAST, 1, Finding.KEPT, null);
        var second = evidence(PAST, 2, Finding.PARTLY, null);

        assertThat(Standing.of(PAST, List.of(first, second), TODAY)).isEqualTo(Standing.PARTLY);
    }

    @Test
    void whatWasWithdrawnSaysNothing() {
        var withdrawn = evidence(PAST, 1, Finding.KEPT, "otro hospital");

        assertThat(Standing.of(PAST, List.of(withdrawn), TODAY)).isEqualTo(Standing.SILENT_PAST_DUE);
    }

    private static Evidence evidence(LocalDate on, int second, Finding finding, @Nullable String withdrawn) {
        return new Evidence(
                new EvidenceId(UUID.randomUUID()),
                new PromiseId(UUID.randomUUID()),
                on,
                "day",
                finding,
                finding == Finding.REDATED ? on.plusYears(1) : null,
                "texto",
                "fuente",
                Instant.ofEpochSecond(second),
                "ana",
                withdrawn);
    }
}
