package mx.andamio.reader.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import mx.andamio.reader.delivery.Fate.Taken;
import org.junit.jupiter.api.Test;

class SummaryTest {

    @Test
    void countsWhatBecameOfEachFileInBothLanguages() {
        Summary summary = new Summary();
        summary.count(new Taken("p1", "RECEIVED", 5, 2, 0, true, null));
        summary.count(new Taken("p2", "RECEIVED", 7, 0, 0, false, null));
        summary.count(new Taken("p3", "RECEIVED", 1, 1, 0, true, null));
        summary.count(new Taken("p4", "KNOWN", 0, 0, 0, false, null));
        summary.countFailed();
        summary.countFailed();

        assertThat(summary.files()).isEqualTo(6);
        assertThat(summary.line(9))
                .contains(
                        "3 recibidos, 1 ya estaban, 2 sin admitir, 9 fuera por no ser papeles; 13 elementos aceptados,"
                                + " 2 papeles registrados, 2 con elementos por ver")
                .contains("3 received, 1 already there, 2 refused, 9 left out as no papers; 13 items accepted,"
                        + " 2 papers registered, 2 with items to be seen");
    }
}
