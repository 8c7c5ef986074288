package mx.andamio.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

    @Test
    void anEmptyMapIsAnEmptyObject() {
        assertThat(CanonicalJson.of(Map.of())).isEqualTo("{}");
    }

    @Test
    void keysStandInOrderHoweverTheyCame() {
        var one = new LinkedHashMap<String, Integer>();
        one.put("b", 2);
        one.put("a", 1);
        one.put("B", 3);

        assertThat(CanonicalJson.of(one)).isEqualTo("{\"B\":3,\"a\":1,\"b\":2}");
    }

    /** RFC 8785, 3.2.3: by UTF-16 code units, so that an emoji (D83D…) stands before a compatibility ideograph (FB33). */
    @Test
    void keysAreOrderedByTheirUtf16Units() {
        var value = Map.of("\u20ac", 1, "\r", 2, "\ufb33", 3, "1", 4, "\ud83d\ude00", 5, "\u0080", 6, "\u00f6", 7);

        assertThat(CanonicalJson.of(value))
                .isEqualTo("{\"\\r\":2,\"1\":4,\"\u0080\":6,\"ö\":7,\"€\":1,\"\ud83d\ude00\":5,\"\ufb33\":3}");
    }

    @Test
    void nullsAreKept() {
        var value = new HashMap<String, @Nullable Object>();
        value.put("due", null);
        value.put("all", Arrays.asList(1, null));

        assertThat(CanonicalJson.of(value)).isEqualTo("{\"all\":[1,null],\"due\":null}");
    }

    @Test
    void whatIsNestedIsOrderedToo() {
        var value = Map.of("list", List.of(Map.of("z", true, "a", List.of()), "x"), "inner", Map.of("y", 1L, "b", 2));

        assertThat(CanonicalJson.of(value))
                .isEqualTo("{\"inner\":{\"b\":2,\"y\":1},\"list\":[{\"a\":[],\"z\":true},\"x\"]}");
    }

    @Test
    void lettersStandAsTheyAre() {
        assertThat(CanonicalJson.of(Map.of("t", "Año «ñ» </script> 😀 \u007f")))
                .isEqualTo("{\"t\":\"Año «ñ» </script> 😀 \u007f\"}");
    }

    /** RFC 8785, 3.2.2.2: short forms where JSON has them, otherwise four lower-case hexadecimal digits. */
    @Test
    void controlCharactersAreEscapedAsTheStandardSays() {
        assertThat(CanonicalJson.of(Map.of("t", "\"\\\b\t\n\f\r\u0000\u000f\u001f")))
                .isEqualTo("{\"t\":\"\\\"\\\\\\b\\t\\n\\f\\r\\u0000\\u000f\\u001f\"}");
    }

    @Test
    void fractionsAndDatesAreText() {
        assertThat(CanonicalJson.of(Map.of("value", new BigDecimal("0.10"), "due", LocalDate.of(2026, 4, 30))))
                .isEqualTo("{\"due\":\"2026-04-30\",\"value\":\"0.10\"}");
    }
}
