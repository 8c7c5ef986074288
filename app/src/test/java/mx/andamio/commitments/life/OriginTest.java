package mx.andamio.commitments.life;

import static mx.andamio.commitments.goals.Sample.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OriginTest {

    private static final UUID PAPER = new UUID(7, 1);
    private static final UUID FINDING = new UUID(7, 2);

    @Test
    void aBulletinIsQuotedByItsFinding() {
        assertThat(new Origin.Bulletin(PAPER, FINDING, "serán 393").quote()).isEqualTo("serán 393");
        assertThatIllegalArgumentException().isThrownBy(() -> new Origin.Bulletin(PAPER, FINDING, " "));
        assertThatIllegalArgumentException().isThrownBy(() -> new Origin.Document(" ", START));
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
