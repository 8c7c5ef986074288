package mx.andamio.sheets.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mx.andamio.pack.Organ;
import mx.andamio.pack.OrganType;
import mx.andamio.sheets.ImssPack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrganNamesTest {

    private final OrganNames names = new OrganNames(ImssPack.pack());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "14 | 14",
                "OOADE Durango | 10",
                "OOADR Edo. Méx. Poniente | 16",
                "Of. de Rep. Oaxaca | 21",
                "Baja California (Norte) | 02",
                "UMAE Gineco-Obst. Guadalajara | JCIMS000313",
                "014 | 14",
                "14.0 | 14",
                "2 | 02",
                "Jalisco | 14",
                "JALISCO | 14",
                "OOAD Jalisco | 14",
                "Delegación Jalisco | 14",
                "Representación Estatal Jalisco | 14",
                "14 Jalisco | 14",
                "14 - Jalisco | 14",
                "Jalisco (14) | 14",
                "14.- Jalisco | 14",
                "Jal. | 14",
                "IMSS Jalisco | 14",
                "Órgano de Operación Administrativa Desconcentrada Jalisco | 14",
                "Edo. Méx. Ote. | 15",
                "Estado de México Oriente | 15",
                "EDOMEX PTE | 16",
                "México Poniente | 16",
                "D.F. Norte | 39",
                "CDMX Sur | 40",
                "Cd. de México Norte | 39",
                "DF Sur | 40",
                "B.C.S. | 03",
                "Baja California | 02",
                "BC | 02",
                "BCS | 03",
                "N.L. | 20",
                "Nuevo Leon | 20",
                "Q. Roo | 24",
                "SLP | 25",
                "Gto. | 11",
                "Ver. Norte | 31",
                "Veracruz Sur | 32",
                "Puebla | 22",
                "puebla | 22",
                "HE CMN SXXI | DFIMS000580",
                "HC Siglo XXI | DFIMS000575",
                "Hospital de Oncología CMN Siglo XXI | DFIMS000604",
                "UMAE 25 Monterrey | NLIMS000303",
                "UMAE 25 | NLIMS000303",
                "UMAE HE 25 | NLIMS000303",
                "UMAE No. 34 | NLIMS000315",
                "UMAE 48 León | GTIMS000231",
                "HGO 4 | DFIMS000452",
                "UMAE HGO No. 3 La Raza | DFIMS000044",
                "HE Puebla | PLIMS000200",
                "Trauma Puebla | PLIMS000212",
                "HTO Lomas Verdes | MCIMS000454",
                "Magdalena de las Salinas | DFIMS000213",
                "UMAE Lomas Verdes | MCIMS000454",
                "dfims000580 | DFIMS000580",
                "Hospital de Especialidades Mérida | YNIMS000071",
                "UMAE Torreón | CLIMS000490",
                "UMAE Cd. Obregón | SRIMS000150",
                "HE 71 Torreón | CLIMS000490",
                "Hosp. de Pediatría SXXI | DFIMS000616",
                "UMAE Veracruz | VZIMS001112",
                "HP CMNO | JCIMS000325",
                "Hospital de Gineco-Obstetricia No. 23 | NLIMS000320",
                "DPM | DPM",
                "Dirección de Operación y Evaluación | DOE",
                "Hospital de Especialidades No. 14, Veracruz | VZIMS001112",
                "OOAD Michoacán de Ocampo | 17",
                "Distrito Federal Norte | 39",
                "Titular del OOAD Sonora | 27",
                "DFIMS000580 HE Siglo XXI | DFIMS000580",
                "Tamps. | 29",
                "U.M.A.E. H.E. No. 25 | NLIMS000303",
                "HGO3 La Raza | DFIMS000044",
                "UMAE25 | NLIMS000303",
                "Estado de Puebla | 22",
                "Puebla, Pue. | 22",
                "HC S. XXI | DFIMS000575",
                "DFIMS 000580 | DFIMS000580",
                "Deleg. Jalisco | 14",
                "Deleg. 14 | 14",
                "OOAD-14 | 14",
                "Baja Calif. Sur | 03",
                "Repr. Edo. Mex. Pte. | 16",
                "Estado de Nuevo León | 20",
                "UMAE H. Cardiología SXXI | DFIMS000575",
                "Zac. | 34",
                "Chih. | 08",
                "Oax. | 21",
                "Ags. | 01",
                "Mich. | 17",
                "Hgo. | 13",
                "Gro. | 12",
                "Nay. | 19",
                "Sin. | 26",
                "Dgo. | 10",
                "Qro. | 23",
                "Tab. | 28",
                "Tlax. | 30",
                "Mor. | 18",
                "Camp. | 04",
                "Chis. | 07",
                "Col. | 06",
                "Coah. | 05",
                "Yuc. | 33",
                "Son. | 27",
                "HTOR Magdalena de las Salinas | DFIMS000213",
                "TOR Victorio de la Fuente | DFIMS000213",
                "U.M.A.E. T.O.R. Mag. de las Salinas | DFIMS000213",
                "H.T.O. No. 21 Monterrey | NLIMS000344",
                "HGyO 23 | NLIMS000320",
                "HTO21 | NLIMS000344",
                "Hosp. Gral. La Raza | DFIMS000061",
                "La Raza, HGO 3 | DFIMS000044",
                "Monterrey, Trauma y Ortop. | NLIMS000344",
                "HE Nuevo León | NLIMS000303",
                "Hosp. Cardio. Nvo. León | NLIMS000315",
                "UMAE Especialidades N.L. | NLIMS000303",
                "HE de León, Gto. | GTIMS000226",
                "Bajío HE | GTIMS000226",
                "CMN del Bajío, Hospital de Gineco-Pediatría | GTIMS000231",
                "HGP León | GTIMS000231",
                "UMAE Pediat. Gdl. | JCIMS000325",
                "HE Guadalajara | JCIMS000301",
                "HE CMN Noroeste | SRIMS000150",
                "CMN Siglo XXI, Onco. | DFIMS000604",
                "TOOAD Sonora | 27",
                "T-OOAD Nayarit | 19",
                "Titular de la Delegación Oax. | 21",
                "Edomex O | 15",
                "Edo. Méx. P. | 16",
                "D.F. N | 39",
                "Cd. Mx. S | 40",
                "Ver. N. | 31",
                "Del. Hgo. | 13",
                "Rep. Hgo. | 13",
                "13 Hgo. | 13",
                "OOAD 21 Oax. | 21",
                "Deleg. Chih. (08) | 08",
                "Querétaro, Qro. | 23",
                "Pedia Gdl. | JCIMS000325",
                "GP León | GTIMS000231",
                "T. y O. Monterrey | NLIMS000344",
                "T.O. Puebla | PLIMS000212",
                "HTO M. Salinas | DFIMS000213",
                "HE M. Ávila Camacho | PLIMS000200",
                "HTO MAC Puebla | PLIMS000212",
                "HGO LR | DFIMS000044",
                "HE N° 71 | CLIMS000490",
                "H. Especialidades Nº\u00a02, Cd. Obregón | SRIMS000150",
                "Morones Prieto | NLIMS000320",
                "I. Morones Prieto | NLIMS000320",
                "“Ruiz Cortines” | VZIMS001112",
                "Fraga Mouret | DFIMS000020"
            })
    void knows(String written, String code) {
        assertThat(names.read(written, null))
                .isInstanceOfSatisfying(
                        OrganReading.Known.class,
                        k -> assertThat(k.organ().code()).isEqualTo(code));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Estado de México | 15,16",
                "Edo. Méx. | 15,16",
                "CDMX | 39,40",
                "Ciudad de México | 39,40",
                "D.F. | 39,40",
                "Veracruz | 31,32",
                "OOAD Veracruz | 31,32",
                "UMAE La Raza | DFIMS000020,DFIMS000061,DFIMS000044",
                "UMAE Puebla | PLIMS000200,PLIMS000212",
                "Hospital de Cardiología | DFIMS000575,NLIMS000315",
                "14 Puebla | 14,22",
                "UMAE León | GTIMS000226,GTIMS000231",
                "UMAE Bajío | GTIMS000226,GTIMS000231",
                "UMAE Nuevo León | NLIMS000303,NLIMS000315,NLIMS000344,NLIMS000320",
                "HE No. 1 | GTIMS000226,YNIMS000071",
                "Hospital de Especialidades, Ciudad de México | DFIMS000580,DFIMS000020",
                "UMAE Guadalajara | JCIMS000301,JCIMS000325,JCIMS000313",
                "HTO | DFIMS000213,MCIMS000454,PLIMS000212,NLIMS000344",
                "HC N | DFIMS000575,NLIMS000315",
                "Manuel Ávila Camacho | PLIMS000200,PLIMS000212",
                "García Téllez | JCIMS000301,JCIMS000325,JCIMS000313,YNIMS000071"
            })
    void asksWhichOfSeveral(String written, String codes) {
        assertThat(names.read(written, null))
                .isInstanceOfSatisfying(
                        OrganReading.Ambiguous.class,
                        a -> assertThat(a.organs().stream().map(Organ::code))
                                .containsExactlyInAnyOrder(codes.split(",")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Guanajauto | 11",
                "Quertaro | 23",
                "OOAD Guererro | 12",
                "Hidlago | 13",
                "EDOMEX ORINETE | 15",
                "Tamaulipaz | 29",
                "Mihoacán | 17",
                "Hosp. de Cardiolojía SXXI | DFIMS000575",
                "Sinalóha | 26",
                "OOAD Chiuhahua | 08",
                "TOOAD Sonorra | 27",
                "UMAE Morones Pietro | NLIMS000320",
                "Fraga Mourett | DFIMS000020",
                "Puebla N | 22"
            })
    void suggestsAndDoesNotGuess(String written, String code) {
        assertThat(names.read(written, null))
                .isInstanceOfSatisfying(
                        OrganReading.Unknown.class,
                        u -> assertThat(u.near().stream().map(Organ::code)).contains(code));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "99",
                "DFIMS999999",
                "OOAD Cancún Norte",
                "HGZ 5",
                "Hospital General de Zona 14",
                "UMF 21",
                "León",
                "todas",
                "9",
                "Sin OOAD",
                "UMAE L",
                "TOOAD",
                "TOOAD N",
                "1 Bajío",
                "Luis Ayala",
                "Ignacio García",
                "Edomex S",
                "HGR 1 Qro."
            })
    void knowsNothingNear(String written) {
        assertThat(names.read(written, null)).isEqualTo(new OrganReading.Unknown(List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HC León",
                "TOR Lomas Verdes",
                "HGO Mérida",
                "HE La Laguna",
                "HE 26 Monterrey",
                "HO La Raza",
                "Hosp. Gral. León",
                "UMAE Chihuahua",
                "HGO 3 Siglo XXI"
            })
    void takesNoHospitalThatHasOnlySomeOfTheWords(String written) {
        assertThat(names.read(written, null)).isInstanceOf(OrganReading.Unknown.class);
    }

    @ParameterizedTest
    @CsvSource({
        "Del. Reg. Jalisco, 14",
        "OOAD Est. Tlaxcala, 30",
        "S.L. Potosí, 25",
        "Quintana Roo (Cancún), 24",
        "Jalisco (Guadalajara), 14",
        "H. E. No. 1 de Mérida, YNIMS000071"
    })
    void passesOverTheKindOfBodyAndItsSeat(String written, String code) {
        assertThat(names.read(written, null))
                .isInstanceOfSatisfying(
                        OrganReading.Known.class,
                        k -> assertThat(k.organ().code()).isEqualTo(code));
    }

    @Test
    void asksForTheSideAlsoWhereASeatIsSaid() {
        assertThat(names.read("Estado de México (Toluca)", null)).isInstanceOf(OrganReading.Ambiguous.class);
    }

    @Test
    void knowsNoCentreOfABodyThatHasTwoSidesAndNamesThem() {
        assertThat(names.read("CDMX Centro", null))
                .isInstanceOfSatisfying(
                        OrganReading.Unknown.class,
                        u -> assertThat(u.near()).extracting(Organ::code).containsExactly("39", "40"));
        assertThat(names.read("Centro Médico La Raza", null)).isInstanceOf(OrganReading.Ambiguous.class);
    }

    @Test
    void takesCodesOfFormerYearsAndSaysSo() {
        assertThat(names.read("35", null))
                .isEqualTo(new OrganReading.Known(ImssPack.pack().organ("39").orElseThrow(), true));
        assertThat(names.read("38", null))
                .isEqualTo(new OrganReading.Known(ImssPack.pack().organ("40").orElseThrow(), true));
    }

    @Test
    void takesTheKindOfOrganFromElsewhere() {
        assertThat(names.read("Puebla", OrganType.UMAE)).isInstanceOf(OrganReading.Ambiguous.class);
        assertThat(names.read("25", OrganType.UMAE))
                .isInstanceOfSatisfying(
                        OrganReading.Known.class,
                        k -> assertThat(k.organ().code()).isEqualTo("NLIMS000303"));
        assertThat(names.read("25", null))
                .isInstanceOfSatisfying(
                        OrganReading.Known.class,
                        k -> assertThat(k.organ().code()).isEqualTo("25"));
    }
}
