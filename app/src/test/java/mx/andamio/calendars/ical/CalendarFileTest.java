package mx.andamio.calendars.ical;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.property.RawProperty;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalendarFileTest {

    private static final String LONG = "Abrir la atención en los quirófanos ñandú; coma, «comillas» 𝔸 "
            .repeat(9)
            .strip();

    private static DueEvent event(LocalDate day, boolean cancelled) {
        return new DueEvent(
                "una@andamio",
                day,
                Instant.parse("2026-05-01T06:00:00Z"),
                3,
                cancelled,
                LONG,
                "Chihuahua\nMeta: 20 salas\nhttp://localhost/compromisos/1",
                "http://localhost/compromisos/1");
    }

    private static String text(DueEvent... events) {
        return new String(CalendarFile.of("Andamio · Titular, OOAD", List.of(events)), StandardCharsets.UTF_8);
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        var day = LocalDate.of(2026, 12, 26);

        var read = Biweekly.parse(text(event(day, false))).first();

        assertThat(read.getNames().getFirst().getValue()).isEqualTo("Andamio · Titular, OOAD");
        assertThat(read.getExperimentalProperties())
                .extracting(RawProperty::getName)
                .contains("X-WR-CALNAME", "X-PUBLISHED-TTL");
        assertThat(read.getRefreshInterval().getValue().getHours()).isEqualTo(6);
        var event = read.getEvents().getFirst();
        assertThat(event.getUid().getValue()).isEqualTo("una@andamio");
        assertThat(event.getDateStart().getValue().hasTime()).isFalse();
        assertThat(event.getDateStart().getValue().getRawComponents().toString(false, false))
                .isEqualTo("20261226");
        assertThat(event.getSequence().getValue()).isEqualTo(3);
        assertThat(event.getStatus().isConfirmed()).isTrue();
        assertThat(event.getSummary().getValue()).isEqualTo(LONG);
        assertThat(event.getDescription().getValue())
                .isEqualTo("Chihuahua\nMeta: 20 salas\nhttp://localhost/compromisos/1");
        assertThat(event.getDateTimeStamp().getValue().toInstant()).isEqualTo(Instant.parse("2026-05-01T06:00:00Z"));
        assertThat(Biweekly.parse(text(event(day, true)))
                        .first()
                        .getEvents()
                        .getFirst()
                        .getStatus()
                        .isCancelled())
                .isTrue();
    }

    @Test
    void namesThatOldProgramsReadAreEscaped() {
        assertThat(text()).contains("X-WR-CALNAME:Andamio · Titular\\, OOAD\r\n");
    }

    @Test
    void noLineIsLongerThan75OctetsAndNoLetterIsCut() {
        var lines = text(event(LocalDate.of(2026, 12, 26), false)).split("\r\n", -1);

        assertThat(lines).hasSizeGreaterThan(20);
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("\n", "\r", "\uFFFD");
        });
        assertThat(lines)
                .anySatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isGreaterThan(71));
    }

    @Test
    void theSameEventsGiveTheSameBytes() {
        var day = LocalDate.of(2026, 12, 26);
        assertThat(text(event(day, false))).isEqualTo(text(event(day, false)));
        assertThat(text(event(day, false))).isNotEqualTo(text(event(day.plusDays(1), false)));
    }
}
