package mx.andamio.measures.periods;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimelineTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2025-01 2025-02 2025-04      | 12 | 3 | 2025-05",
                "2025-Q1 2025-Q4              |  4 | 3 | 2026-Q1",
                "2023 2025                    |  1 | 2 | 2026",
                "2025-01-01 2025-02-01        | 12 | 1 | 2025-03-01",
                "2024-01-31 2024-02-29        | 12 | 1 | 2024-03-31",
                "2025-01-15 2025-04-15        |  4 | 1 | 2025-07-15",
                "2025-03-31 2025-06-30        |  4 | 1 | 2025-09-30",
                "2024-06-01 2025-06-01        |  1 | 1 | 2026-06-01",
                "2025-01-01 2025-06-01        |  1 | 1 | 2025-11-01",
                "2025-01-03 2025-01-10        | 52 | 1 | 2025-01-17",
                "2025-01-03 2025-01-17        |  1 | 1 | 2025-01-31",
                "2025-01-03 2025-01-04        |  7 | 1 | 2025-01-05",
                "2025-01-03 2025-01-06        |  1 | 1 | 2025-01-09",
                "2025-W51 2025-W52            | 52 | 1 | 2026-W01",
                "7 9                          |  1 | 2 | 10"
            })
    void theNextPeriodIsWrittenLikeTheOthers(String written, int season, int last, String next) {
        var periods = List.of(written.strip().split(" "));
        var timeline = Timeline.of(periods).orElseThrow();

        assertThat(timeline.season()).isEqualTo(season);
        assertThat(timeline.position(periods.getFirst())).contains(0);
        assertThat(timeline.position(periods.getLast())).contains(last);
        assertThat(timeline.at(last)).isEqualTo(periods.getLast());
        assertThat(timeline.at(last + 1)).isEqualTo(next);
    }

    @Test
    void workingDaysLeaveWeekendsOut() {
        var wednesday = LocalDate.of(2025, 1, 1);
        var days = IntStream.range(0, 20)
                .mapToObj(wednesday::plusDays)
                .filter(day -> day.getDayOfWeek().getValue() < 6)
                .map(LocalDate::toString)
                .toList();
        var timeline = Timeline.of(days).orElseThrow();

        assertThat(timeline.season()).isEqualTo(5);
        assertThat(days)
                .allSatisfy(day -> assertThat(timeline.at(timeline.position(day).orElseThrow()))
                        .isEqualTo(day));
        assertThat(timeline.position("2025-01-06")).contains(3);
        assertThat(timeline.at(timeline.position("2025-01-17").orElseThrow() + 1))
                .isEqualTo("2025-01-20");
    }

    @Test
    void onlyNumbersHaveNoCalendar() {
        assertThat(Timeline.of(List.of("1", "2")).orElseThrow().isNumbered()).isTrue();
        assertThat(Timeline.of(List.of("2024", "2025")).orElseThrow().isNumbered())
                .isFalse();
        assertThat(Timeline.of(Stream.of("2025-01", "pronto").toList())).isEmpty();
    }
}
