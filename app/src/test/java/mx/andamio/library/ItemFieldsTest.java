package mx.andamio.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import mx.andamio.library.ItemFields.Field;
import mx.andamio.library.ItemFields.Parsed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ItemFieldsTest {

    @ParameterizedTest
    @CsvSource({
        "'1,305,431.5', 1305431.5",
        "'953 872',     953872",
        "40,            40",
        "-3.25,         -3.25",
        "'  7 ',        7",
        "123456789012345, 123456789012345"
    })
    void readsNumbersAsTheyAreWrittenInMexico(String text, String number) {
        assertThat(figure(text)).isEqualTo(new BigDecimal(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "doce",
                "1,5",
                "12,34,567",
                "1.305.431",
                "1e6",
                "40 %",
                "0x10",
                "--1",
                "1.",
                ".5",
                "1.1234567",
                "1234567890123456",
                "٣"
            })
    void refusesWhatIsNoNumber(String text) {
        assertThat(parse(ItemKind.FIGURE, Values.NONE, "value", text)).isEqualTo(new Parsed.Wrong("value", text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.5", "3000000000"})
    void refusesWhatIsNoPlaceInASeries(String text) {
        assertThat(parse(ItemKind.MEETING, Values.NONE, "ordinal", text)).isEqualTo(new Parsed.Wrong("ordinal", text));
    }

    @Test
    void aCountMayBeNothingButNotLess() {
        assertThat(scalar("commitments_count", "0")).isEqualTo(fine("value", 0));
        assertThat(scalar("commitments_count", "1,816")).isEqualTo(fine("value", 1816));
        assertThat(scalar("commitments_count", "-1")).isEqualTo(new Parsed.Wrong("value", "-1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "30/04/2026", "2026-4-1", "1899-12-31", "2201-01-01", "hoy"})
    void refusesWhatIsNoDay(String text) {
        assertThat(parse(ItemKind.DATE, Values.NONE, "date", text)).isEqualTo(new Parsed.Wrong("date", text));
    }

    @Test
    void readsADay() {
        assertThat(parse(ItemKind.DATE, Values.NONE, "date", "2026-04-30")).isEqualTo(fine("date", "2026-04-30"));
    }

    @Test
    void aChoiceIsOneOfThose() {
        assertThat(parse(ItemKind.PERSON, Values.NONE, "presence", "mentioned"))
                .isEqualTo(fine("presence", "mentioned"));
        assertThat(parse(ItemKind.PERSON, Values.NONE, "presence", "ATTENDED"))
                .isEqualTo(new Parsed.Wrong("presence", "ATTENDED"));
    }

    @Test
    void aTextHasNoControlsAndAnEnd() {
        assertThat(parse(ItemKind.HIGHLIGHT, Values.NONE, "text", "dos\nrenglones"))
                .isEqualTo(fine("text", "dos\nrenglones"));
        assertThat(parse(ItemKind.HIGHLIGHT, Values.NONE, "text", "a\u0000b")).isInstanceOf(Parsed.Wrong.class);
        assertThat(parse(ItemKind.HIGHLIGHT, Values.NONE, "text", "a".repeat(2000)))
                .isInstanceOf(Parsed.Fine.class);
        assertThat(parse(ItemKind.HIGHLIGHT, Values.NONE, "text", "a".repeat(2001)))
                .isInstanceOf(Parsed.Wrong.class);
    }

    @Test
    void anEmptyTextTakesTheValueAway() {
        assertThat(parse(ItemKind.FIGURE, Values.NONE, "unit", "  ")).isEqualTo(fine("unit", null));
    }

    @Test
    void fieldsThatTheFindingDoesNotHaveAreIgnored() {
        assertThat(ItemFields.parse(ItemKind.DATE, Values.NONE, Map.of("decision", "x", "rule", "y")))
                .isEqualTo(new Parsed.Fine(Map.of()));
    }

    @ParameterizedTest
    @CsvSource({"date_published,DATE", "commitments_count,WHOLE", "ooad_stated,WHOLE", "kind,CHOICE", "title,TEXT"})
    void aScalarHoldsWhatItsFieldDoes(String field, ItemFields.Type type) {
        assertThat(ItemFields.of(ItemKind.SCALAR, new Values(Map.of("field", field))))
                .extracting(Field::name, Field::type)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("value", type));
    }

    @ParameterizedTest
    @EnumSource(ItemKind.class)
    void whatIsRequiredMayBeAmended(ItemKind kind) {
        var names = ItemFields.of(kind, Values.NONE).stream().map(Field::name).toList();

        assertThat(names).containsAll(ItemFields.required(kind));
        assertThat(names.isEmpty()).isEqualTo(kind == ItemKind.WARNING);
    }

    private static @Nullable Object figure(String text) {
        return parse(ItemKind.FIGURE, Values.NONE, "value", text) instanceof Parsed.Fine fine
                ? fine.values().get("value")
                : null;
    }

    private static Parsed scalar(String field, String text) {
        return parse(ItemKind.SCALAR, new Values(Map.of("field", field)), "value", text);
    }

    private static Parsed parse(ItemKind kind, Values values, String field, String text) {
        return ItemFields.parse(kind, values, Map.of(field, text));
    }

    private static Parsed.Fine fine(String field, @Nullable Object value) {
        var values = new java.util.LinkedHashMap<String, @Nullable Object>();
        Arrays.asList(field).forEach(name -> values.put(name, value));
        return new Parsed.Fine(values);
    }
}
