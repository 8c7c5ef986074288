package mx.andamio.pack;

import static org.assertj.core.api.Assertions.assertThat;

import mx.andamio.pack.Alias.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImssNamesTest {

    private final Pack pack = ImssPack.pack();

    @ParameterizedTest
    @CsvSource({
        "D.F. Norte, 39",
        "DELEG NORTE, 39",
        "CDMX. Norte, 39",
        "cdmx sur, 40",
        "Edomex Oriente, 15",
        "EDOMEX ORIENTE, 15",
        "México Oriente, 15",
        "Edo. México Poniente, 16",
        "Estado de México Poniente, 16",
        "VARACRUZ NORTE, 31",
        "QUERETARO, 23",
        "Lomas Verdes, MCIMS000454",
        "Magdalena de las Salinas, DFIMS000213",
        "La Raza General, DFIMS000061",
        "Especialidades La Raza, DFIMS000020",
        "Hospital de Cardiología del Centro Médico Nacional Siglo XXI, DFIMS000575",
        "Hospital de Gineco Obstetricia No. 4, DFIMS000452",
        "Especialidades de Guanajuato, GTIMS000226",
        "Traumatología y Ortopedia Puebla, PLIMS000212",
        "Cardiología No. 34, NLIMS000315",
        "SNTSS, SNTSS",
        "Concanaco-Servytur, CONCANACO",
    })
    void knowsAnOrganByTheNameThatPapersGiveIt(String text, String code) {
        assertThat(pack.organsNamed(text)).extracting(Organ::code).containsExactly(code);
    }

    @Test
    void doesNotTakeVeracruzPuertoForAnOoad() {
        assertThat(pack.organsNamed("Veracruz Puerto")).singleElement().satisfies(organ -> {
            assertThat(organ.type()).isEqualTo(OrganType.UNIT);
            assertThat(organ.parent()).isEqualTo("31");
        });
    }

    @Test
    void givesEveryUmaeANameShorterThanTheOfficialOne() {
        assertThat(pack.organsOf(OrganType.UMAE))
                .allSatisfy(umae -> assertThat(pack.aliasesOf(umae.code()))
                        .anyMatch(alias -> alias.kind() == Kind.NAME
                                && alias.text().length() < umae.name().length()));
    }

    @Test
    void leadsTheOldCodesOfTheFederalDistrictToTheTwoOfToday() {
        assertThat(pack.organsByAlias(Kind.OLD_CODE, "35"))
                .extracting(Organ::code)
                .containsExactly("39");
        assertThat(pack.organsByAlias(Kind.OLD_CODE, "36"))
                .extracting(Organ::code)
                .containsExactly("39");
        assertThat(pack.organsByAlias(Kind.OLD_CODE, "37"))
                .extracting(Organ::code)
                .containsExactly("40");
        assertThat(pack.organsByAlias(Kind.OLD_CODE, "38"))
                .extracting(Organ::code)
                .containsExactly("40");
        assertThat(pack.aliases().stream().filter(a -> a.kind() == Kind.OLD_CODE))
                .allSatisfy(alias -> assertThat(alias.toConfirm()).isTrue());
    }

    @Test
    void neverTakesABareCodeForAName() {
        assertThat(pack.organsNamed("35")).isEmpty();
        assertThat(pack.organsNamed("15")).isEmpty();
        assertThat(pack.organsNamed("050GYR014")).isEmpty();
    }

    @Test
    void findsTwoOrgansBehindOnePurchasingCode() {
        assertThat(pack.organsByAlias(Kind.PURCHASING_CODE, "050GYR014"))
                .extracting(Organ::code)
                .containsExactlyInAnyOrder("VZIMS001112", "31-PUERTO");
        assertThat(pack.organsByAlias(Kind.PURCHASING_CODE, "050gyr998"))
                .extracting(Organ::code)
                .containsExactly("DFIMS000580");
    }
}
