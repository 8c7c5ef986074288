package mx.andamio.commitments.goals;

import static mx.andamio.commitments.goals.Sample.END;
import static mx.andamio.commitments.goals.Sample.START;
import static mx.andamio.commitments.goals.Sample.dated;
import static mx.andamio.commitments.goals.Sample.day;
import static mx.andamio.commitments.goals.Sample.number;
import static mx.andamio.commitments.goals.Sample.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import mx.andamio.commitments.goals.Progress.Known;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoldTest {

    private static final Band BAND = new Band(number("90"), number("110"));

    private static final Hold OCCUPANCY = new Hold(Sample.stock(), dated("100", START), BAND, END, List.of(day(6, 30)));

    @ParameterizedTest
    @CsvSource({"90, 0", "100, 0", "110, 0", "106, 0", "89, -0.05", "80, -0.5", "111, -0.05", "150, -2"})
    void insideItsBandNothingIsBehindAndOutsideTheDistanceCounts(String value, String deviation) {
        var known = (Known) OCCUPANCY.progress(Facts.measured(value(value, day(3, 1))), day(3, 1));

        assertThat(known.deviation()).isEqualByComparingTo(deviation);
        assertThat(known.met()).isEqualTo(known.deviation().signum() == 0);
    }

    @Test
    void itHasNoAttainmentForItHasNoWay() {
        var known = (Known) OCCUPANCY.progress(Facts.measured(value("95", day(3, 1))), day(3, 1));

        assertThat(known.attainment()).isNull();
        assertThat(known.due()).isNull();
        assertThat(OCCUPANCY.direction()).isEqualTo(Direction.HOLD);
    }

    @Test
    void beforeItsBaselineNothingIsDue() {
        LocalDate before = START.minusDays(1);

        assertThat(OCCUPANCY.progress(Facts.measured(value("0", before)), before))
                .isEqualTo(new Progress.NotYetDue(START));
        assertThat(OCCUPANCY.dueAt(before)).isEmpty();
        assertThat(OCCUPANCY.dueAt(START)).hasValue(number("100"));
    }

    @Test
    void whatIsNoBandCannotBeHeld() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Band(number("5"), number("5.0")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Hold(Sample.stock(), dated("80", START), BAND, END, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Hold(Sample.stock(), dated("100", START), BAND, START, List.of()));
    }
}
