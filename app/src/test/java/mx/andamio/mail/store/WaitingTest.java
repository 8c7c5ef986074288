package mx.andamio.mail.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WaitingTest {

    @Test
    void itWaitsLongerEachTimeButNeverMoreThanSixHours() {
        assertThat(Stream.of(1, 2, 3, 9, 10, 50).map(MailSending::wait).map(Duration::toMinutes))
                .containsExactly(1L, 2L, 4L, 256L, 360L, 360L);
    }
}
