package mx.andamio.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTest {

    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    private static List<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .sorted()
                .toList();
    }

    @Test
    void bothLanguagesHaveTheSameKeysAndPlaces() {
        assertThat(Messages.EN.keys()).isEqualTo(Messages.ES.keys());
        assertThat(Messages.ES.keys())
                .allSatisfy(k ->
                        assertThat(places(Messages.EN.pattern(k))).as(k).isEqualTo(places(Messages.ES.pattern(k))));
    }

    @ParameterizedTest
    @EnumSource(Refusal.Code.class)
    void everyRefusalHasAText(Refusal.Code code) {
        assertThat(Refusal.of(code, "1", "2").said().es()).isNotBlank().doesNotContain("{");
    }

    @ParameterizedTest
    @EnumSource(Fault.Code.class)
    void everyFaultHasAText(Fault.Code code) {
        assertThat(Messages.ES.keys()).anyMatch(k -> k.equals("fault." + code) || k.startsWith("fault." + code + "."));
    }

    @ParameterizedTest
    @EnumSource(Warning.Code.class)
    void everyWarningHasAText(Warning.Code code) {
        assertThat(Messages.ES.keys())
                .anyMatch(k -> k.equals("warning." + code) || k.startsWith("warning." + code + "."));
    }

    @Test
    void aValueThatLooksLikeAPlaceStaysWhatItIs() {
        assertThat(Said.of("fault.UNKNOWN_ORGAN", "{0}").en()).startsWith("“{0}”");
    }
}
