package mx.andamio.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import mx.andamio.pages.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How a promise is worded. */
class PromiseWordsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    private static final Words WORDS = new Words(Words.SPANISH, ZoneId.of("America/Mexico_City"), TODAY);

    @Test
    void aDateIsPastFromTheDayAfter() {
        assertThat(PromiseWords.past(due(TODAY.minusDays(1)), WORDS)).isTrue();
        assertThat(PromiseWords.past(due(TODAY), WORDS)).isFalse();
        assertThat(PromiseWords.past(due(null), WORDS)).isFalse();
    }

    private static Promised due(@Nullable LocalDate day) {
        return new Promised(
                UUID.randomUUID(),
                UUID.randomUUID(),
                null,
                "abrir el hospital",
                null,
                null,
                null,
                null,
                null,
                day,
                "day",
                null,
                List.of(),
                null,
                "377/2026",
                false);
    }
}
