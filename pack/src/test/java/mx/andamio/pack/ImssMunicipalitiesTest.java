package mx.andamio.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Borders of the OOAD are not borders of states. */
class ImssMunicipalitiesTest {

    private final Pack pack = ImssPack.pack();

    @Test
    void countsTheMunicipalitiesOfTheSource() {
        assertThat(pack.municipalities()).hasSize(2561);
    }

    @Test
    void findsAMunicipalityByItsOoadAndItsCodeTogether() {
        Map<String, Long> perCode = pack.municipalities().stream()
                .collect(Collectors.groupingBy(Municipality::imssCode, Collectors.counting()));

        assertThat(perCode.values().stream().filter(n -> n > 1))
                .as("codes that are not unique alone")
                .hasSize(44);
        assertThat(pack.municipalities())
                .allSatisfy(m ->
                        assertThat(pack.municipality(m.ooad(), m.imssCode())).contains(m));
        assertThat(pack.municipality("99", "A01")).isEmpty();
    }

    @Test
    void sendsSanLuisRioColoradoToBajaCaliforniaThoughItIsInSonora() {
        Municipality municipality = pack.municipality("02", "E71").orElseThrow();

        assertThat(municipality.name()).isEqualTo("San Luis Río Colorado");
        assertThat(municipality.inegiState()).isEqualTo("26");
        assertThat(pack.organ(municipality.ooad()).orElseThrow().name()).isEqualTo("Baja California");
    }

    @Test
    void sendsMunicipalitiesOverTheBordersOfTheStates() {
        assertThat(of("30", "29"))
                .containsExactlyInAnyOrder("Pánuco", "Tempoal", "Pueblo Viejo", "Tampico Alto", "El Higo");
        assertThat(of("20", "32"))
                .containsExactlyInAnyOrder("Acatlán de Pérez Figueroa", "Cosolapa", "San Miguel Soyaltepec");
        assertThat(of("16", "06")).containsExactlyInAnyOrder("Chinicuila", "Coahuayana", "Aquila");
        assertThat(of("11", "17")).containsExactly("Santa Ana Pacueco");
        assertThat(of("05", "20")).containsExactly("Candela");
        assertThat(of("05", "29")).containsExactly("Hidalgo");
        assertThat(of("02", "03")).containsExactly("Isla de Cedros");
    }

    @Test
    void findsSixteenMunicipalitiesOutsideTheStateOfTheirOoad() {
        assertThat(pack.municipalities().stream().filter(m -> !m.inegiState().equals(stateOf(m.ooad()))))
                .hasSize(16);
    }

    @Test
    void leavesTheRowsOfMexicoCityWithoutANameInsteadOfInventingOne() {
        List<Municipality> unnamed =
                pack.municipalities().stream().filter(m -> m.name() == null).toList();

        assertThat(unnamed).hasSize(87).allSatisfy(m -> assertThat(m.ooad()).isIn("39", "40"));
        assertThat(pack.municipalities().stream().map(Municipality::name)).doesNotContain("NA", "");
    }

    private List<String> of(String inegiState, String ooad) {
        return pack.municipalities().stream()
                .filter(m -> m.inegiState().equals(inegiState) && m.ooad().equals(ooad))
                .map(m -> String.valueOf(m.name()))
                .toList();
    }

    private String stateOf(String ooad) {
        return pack.organ(ooad).orElseThrow().attribute("inegi_state").orElseThrow();
    }
}
