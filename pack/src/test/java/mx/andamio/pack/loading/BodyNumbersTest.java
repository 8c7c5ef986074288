package mx.andamio.pack.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import mx.andamio.pack.Body;
import mx.andamio.pack.BodyRule;
import mx.andamio.pack.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers by which a body follows what it agreed. */
class BodyNumbersTest {

    private static final String BEFORE = "  - code: HCV\n";

    private final PackCopy pack;

    BodyNumbersTest(@TempDir Path root) {
        pack = new PackCopy(root);
    }

    @Test
    void theInstituteSaidNothingSoNothingIsInvented() {
        assertThat(pack.loaded().bodies()).extracting(Body::rules).containsOnly(Map.of());
    }

    @Test
    void everyNumberArrives() {
        say("""
                extensions_allowed: 0
                ratings:
                  reporting_period: 30
                  deviation: {on_track: -0.05, reachable: -0.2, needs_support: -1.5}
                  obstacles: {cap_after: 10, lower_after: 20}
                  extensions: {cap_from: 2, lower_from: 3}
                  chance: {reachable_below: 0.9, needs_support_below: 0.6, at_risk_below: 0}
                  silent_periods: 2
                  silent_days: 60
                  assessed_days: 90
            """);

        assertThat(pack.loaded().body("HCV").orElseThrow().rules())
                .containsOnly(
                        Map.entry(BodyRule.EXTENSIONS_ALLOWED, BigDecimal.ZERO),
                        Map.entry(BodyRule.REPORTING_PERIOD, new BigDecimal("30")),
                        Map.entry(BodyRule.ON_TRACK, new BigDecimal("-0.05")),
                        Map.entry(BodyRule.REACHABLE, new BigDecimal("-0.2")),
                        Map.entry(BodyRule.NEEDS_SUPPORT, new BigDecimal("-1.5")),
                        Map.entry(BodyRule.OBSTACLE_CAPS, new BigDecimal("10")),
                        Map.entry(BodyRule.OBSTACLE_LOWERS, new BigDecimal("20")),
                        Map.entry(BodyRule.EXTENSION_CAPS, new BigDecimal("2")),
                        Map.entry(BodyRule.EXTENSION_LOWERS, new BigDecimal("3")),
                        Map.entry(BodyRule.CHANCE_REACHABLE, new BigDecimal("0.9")),
                        Map.entry(BodyRule.CHANCE_SUPPORT, new BigDecimal("0.6")),
                        Map.entry(BodyRule.CHANCE_AT_RISK, BigDecimal.ZERO),
                        Map.entry(BodyRule.SILENT_PERIODS, new BigDecimal("2")),
                        Map.entry(BodyRule.SILENT_DAYS, new BigDecimal("60")),
                        Map.entry(BodyRule.ASSESSED_DAYS, new BigDecimal("90")));
        assertThat(pack.loaded().body("HCT").orElseThrow().rules()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "reporting_period: 0 | OUT_OF_RANGE | 0 | 1 … 3660",
                "reporting_period: 3661 | OUT_OF_RANGE | 3661 | 1 … 3660",
                "reporting_period: 30.5 | BAD_TYPE | 30.5 | whole number",
                "silent_days: mucho | BAD_TYPE | mucho | whole number",
                "silent_periods: 0.5 | OUT_OF_RANGE | 0.5 | 1 … 100",
                "chance: {reachable_below: 1.1, needs_support_below: 0.5, at_risk_below: 0.2} | OUT_OF_RANGE | 1.1 | 0 … 1",
                "deviation: {on_track: 0.1, reachable: -0.2, needs_support: -0.3} | OUT_OF_RANGE | 0.1 | -10 … 0",
                "deviation: {on_track: -0.1, reachable: -0.1, needs_support: -0.3} | NOT_BELOW | -0.1 | on_track: -0.1",
                "deviation: {on_track: -0.1, reachable: -0.2, needs_support: -0.2} | NOT_BELOW | -0.2 | reachable: -0.2",
                "obstacles: {cap_after: 40, lower_after: 30} | NOT_BELOW | 40 | lower_after: 30",
                "deviation: {on_track: -0.1, reachable: -0.2} | MISSING_VALUE | '' | obligatorio",
                "colour: red | UNKNOWN_KEY | colour | esquema"
            })
    void whatIsWrongIsSaidWithItsLine(String rule, String code, String value, String says) {
        say("    ratings:\n      " + rule + "\n");

        assertThat(pack.faults()).singleElement().satisfies(fault -> {
            assertThat(fault)
                    .extracting(Fault::file, Fault::line, Fault::code, Fault::value)
                    .containsExactly("bodies.yaml", pack.lineOf("bodies.yaml", "      " + rule), code, value);
            assertThat(fault.textEs() + fault.textEn()).contains(says);
        });
    }

    /** In the entry of one body. */
    private void say(String lines) {
        pack.edit("bodies.yaml", BEFORE, BEFORE + lines);
    }
}
