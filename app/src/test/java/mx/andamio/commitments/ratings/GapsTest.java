package mx.andamio.commitments.ratings;

import static mx.andamio.commitments.goals.Sample.day;
import static mx.andamio.commitments.goals.Sample.number;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import mx.andamio.commitments.ratings.Gaps.Month;
import mx.andamio.commitments.ratings.Gaps.Pair;
import org.junit.jupiter.api.Test;

class GapsTest {

    @Test
    void anAssessmentMeetsTheLastReportOfItsDayOrBefore() {
        var reports = List.of(report(4, day(3, 1)), report(2, day(4, 1)), report(1, day(4, 2)));

        assertThat(Gaps.pair(reports, assessed(2, day(4, 1))).map(Pair::gap)).hasValue(0);
        assertThat(Gaps.pair(reports, assessed(2, day(3, 31))).map(Pair::gap)).hasValue(2);
    }

    @Test
    void withoutAReportThereIsNoPairAndNoZero() {
        assertThat(Gaps.pair(List.of(report(4, day(4, 2))), assessed(2, day(4, 1))))
                .isEmpty();
    }

    @Test
    void theGapOfAPostIsMeasuredMonthByMonth() {
        var pairs = List.of(pair(4, 2, day(3, 5)), pair(3, 3, day(3, 9)), pair(4, 3, day(3, 9)), pair(1, 3, day(5, 1)));

        var gaps = Gaps.ofPost("15-HEAD", pairs);

        assertThat(gaps.sequencedKeySet()).containsExactly(YearMonth.of(2026, 3), YearMonth.of(2026, 5));
        assertThat(gaps.get(YearMonth.of(2026, 3))).isEqualTo(new Month(3, number("1.00"), 2, 0));
        assertThat(gaps.get(YearMonth.of(2026, 5))).isEqualTo(new Month(1, number("-2.00"), 0, 1));
        assertThat(Gaps.ofPost("09-HEAD", pairs)).isEmpty();
    }

    private static Pair pair(int reported, int assessed, LocalDate on) {
        return new Pair(report(reported, on), assessed(assessed, on));
    }

    private static Reported report(int step, LocalDate on) {
        return new Reported(Step.of(step), "va", on, "15-HEAD");
    }

    private static Assessment assessed(int step, LocalDate on) {
        var each = Step.of(step);
        return new Assessment(new Criteria(each, each, each, each), each, "", "DOE-HEAD", on);
    }
}
