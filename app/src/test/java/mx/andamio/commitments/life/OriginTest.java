package mx.andamio.commitments.life;

import static mx.andamio.commitments.goals.Sample.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OriginTest {

    private static final UUID PAPER = new UUID(7, 1);

    @Test
    void aBulletinIsQuotedAtItsPlace() {
        assertThat(new Origin.Bulletin(PAPER, "serán 393", 0, 9).to()).isEqualTo(9);
        assertThatIllegalArgumentException().isThrownBy(() -> new Origin.Bulletin(PAPER, " ", 10, 19));
        assertThatIllegalArgumentException().isThrownBy(() -> new Origin.Bulletin(PAPER, "x", -1, 19));
        assertThatIllegalArgumentException().isThrownBy(() -> new Origin.Bulletin(PAPER, "x", 19, 19));
    }

    @Test
    void visitsAndReportsHaveAReferenceAndPointsOfAnAgendaANumber() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Origin.Visit(" ", START));
        assertThatIllegalArgumentException().isThrownBy(() -> new Origin.Report("", START));
        assertThatIllegalArgumentException().isThrownBy(() -> new Origin.SessionItem(Agreed.SESSION, 0, null));
        assertThat(new Origin.SessionItem(Agreed.SESSION, null, null).item()).isNull();
    }

    @Test
    void aProgrammeIsNamedOnce() {
        assertThat(new Alignment("L1", null, List.of("PRONAM", "UMTC", "PRONAM")).programmes())
                .containsExactly("PRONAM", "UMTC");
    }
}
