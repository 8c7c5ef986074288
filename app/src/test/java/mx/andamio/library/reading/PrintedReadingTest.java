package mx.andamio.library.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import mx.andamio.library.Item.Place;
import mx.andamio.library.ItemKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedReadingTest {

    @Test
    void everyFindingHasItsKindItsPlaceAndItsRule() {
        var reading = PrintedReading.of("""
                {"bulletin_number": "235/2026", "series": null, "spans": {"bulletin_number": [9, 17], "meeting.name": [20, 40]},
                 "meeting": {"name": "Reunión Regional Centro", "ordinal": 8},
                 "event_dates": [{"date": "2026-04-27", "span": [50, 60], "rule": "day"}],
                 "attendees": [{"name": "Ana Ruiz", "span": [70, 78], "rule": "person"}],
                 "mentioned": [{"name": "Luis Paz", "span": [80, 88], "rule": "person"}],
                 "organs": {"ooad": [{"code": "39", "span": [90, 95], "rule": "organ"}], "umae": [], "ooad_stated": 9},
                 "figures": [{"value": 393.50, "span": [100, 105], "rule": "figure"}]}
                """);

        var items = reading.items();

        assertThat(items)
                .extracting(FoundItem::kind)
                .containsExactly(
                        ItemKind.SCALAR,
                        ItemKind.SCALAR,
                        ItemKind.MEETING,
                        ItemKind.DATE,
                        ItemKind.PERSON,
                        ItemKind.PERSON,
                        ItemKind.ORGAN,
                        ItemKind.FIGURE);
        assertThat(items.get(0).place()).isEqualTo(new Place(9, 17));
        assertThat(items.get(1).values().text("field")).isEqualTo("ooad_stated");
        assertThat(items.get(1).place()).isNull();
        assertThat(items.get(2).place()).isEqualTo(new Place(20, 40));
        assertThat(items.get(3).rule()).isEqualTo("day");
        assertThat(items.get(3).values().fields()).containsOnlyKeys("date");
        assertThat(items.get(4).values().text("presence")).isEqualTo("attended");
        assertThat(items.get(5).values().text("presence")).isEqualTo("mentioned");
        assertThat(items.get(6).values().text("type")).isEqualTo("OOAD");
        assertThat(items.get(7).values().number("value")).isEqualTo(new BigDecimal("393.50"));
    }

    @Test
    void findingsAreNumberedWithinTheirKind() {
        var reading = PrintedReading.of("""
                {"title": "A", "place": "B", "attendees": [{"name": "C"}, {"name": "D"}], "mentioned": [{"name": "E"}]}
                """);

        assertThat(reading.items()).extracting(FoundItem::ordinal).containsExactly(0, 1, 0, 1, 2);
    }

    @Test
    void aWarningTouchesWhatStandsUnderIt() {
        var reading = PrintedReading.of("""
                {"figures": [{"value": 1, "span": [0, 5]}, {"value": 2, "span": [5, 10]}, {"value": 3}],
                 "warnings": [{"code": "FIGURE_CONFLICT", "text": "…", "span": [5, 6]}]}
                """);

        assertThat(reading.items()).extracting(FoundItem::warned).containsExactly(false, true, false, true);
    }

    @Test
    void aMeetingWithoutANameIsNone() {
        assertThat(PrintedReading.of("{\"meeting\": {\"name\": null, \"ordinal\": 3}}")
                        .items())
                .isEmpty();
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(PrintedReading.of("{}").items()).isEmpty();
        assertThat(PrintedReading.of("{\"figures\": null, \"organs\": null, \"spans\": [1]}")
                        .items())
                .isEmpty();
    }

    @Test
    void aRecordHasNoPlacesAndSaysSo() {
        var item = PrintedReading.of("{\"highlights\": [{\"text\": \"Se abrió\"}]}")
                .items()
                .getFirst();

        assertThat(item.place()).isNull();
        assertThat(item.rule()).isEqualTo("record");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "no es JSON", "{", "\"texto\""})
    void refusesWhatIsNoReading(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> PrintedReading.of(text));
    }
}
