package mx.andamio.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mx.andamio.reader.Reading.OrganMention;
import mx.andamio.reader.Reading.Phase;
import mx.andamio.reader.Reading.Scope;
import mx.andamio.reader.Reading.WarningCode;
import org.junit.jupiter.api.Test;

class OrgansAndMeetingsTest {

    @Test
    void sharesTheHeadOfTwoStateBodies() {
        Reading r = ReadPapers.body(
                "Participaron titulares de los OOAD en Veracruz Norte y Sur, Ciudad de México Norte y Sur y Tabasco.");

        assertThat(r.organs().ooad()).extracting(OrganMention::code).containsExactly("31", "32", "39", "40", "28");
        assertThat(r.organs().ooad()).extracting(OrganMention::asWritten).contains("Sur");
    }

    @Test
    void takesNoOrganFromGeography() {
        assertThat(ReadPapers.body("El autobús cruzó Tlaxcala, Puebla y Veracruz.")
                        .organs()
                        .ooad())
                .isEmpty();
    }

    @Test
    void takesStatesForOrgansWhereResultsOfTheInstitutionAreCompared() {
        assertThat(ooad("Tres delegaciones siguen por debajo de la meta: Colima, Nayarit y Sonora."))
                .containsExactly("06", "19", "27");
        assertThat(
                        ooad(
                                "El surtimiento de la región va adelante. Sonora (71.4 por ciento), Colima (70) y Nayarit (69.8)"
                                        + " lideran el avance de las delegaciones; al final están Jalisco, con 41 por ciento, y Durango, con 40."))
                .containsExactly("27", "06", "19", "14", "10");
        assertThat(ooad("Sonora, por su parte, entregará 30 camas en mayo.")).containsExactly("27");
        assertThat(ooad(
                        "Hablaron la titular del OOAD Colima, Eva Paz Luna; el del Estado de México Oriente, Luis Sosa Ruiz,"
                                + " y la directora de Finanzas, Ana Vega Solís."))
                .containsExactly("06", "15");
    }

    @Test
    void leavesStatesOfACountOfPeopleOrPlacesToGeography() {
        assertThat(ooad("Las tres entidades con más habitantes del norte están ahí: Sonora, Coahuila y Durango."))
                .isEmpty();
        assertThat(ooad("Sonora (40), Colima (38) y Nayarit (31) encabezan los casos de dengue."))
                .isEmpty();
        assertThat(ooad("Las ferias son tres: Colima, Nayarit y Sonora.")).isEmpty();
    }

    @Test
    void sharesTheCentreOfAListOfHospitals() {
        Reading r = ReadPapers.body(
                "Acudieron las UMAE Hospital de Oncología, Pediatría y Cardiología del Centro Médico Nacional (CMN) Siglo XXI; Hospital General y Especialidades del CMN La Raza.");

        assertThat(r.organs().umae())
                .extracting(OrganMention::code)
                .containsExactlyInAnyOrder("DFIMS000604", "DFIMS000616", "DFIMS000575", "DFIMS000061", "DFIMS000020");
    }

    @Test
    void sharesTheHeadOfAListOfPlaces() {
        Reading r = ReadPapers.body(
                "Vinieron las UMAE de Traumatología y Ortopedia Lomas Verdes, Magdalena de las Salinas y Puebla.");

        assertThat(r.organs().umae())
                .extracting(OrganMention::code)
                .containsExactlyInAnyOrder("MCIMS000454", "DFIMS000213", "PLIMS000212");
    }

    @Test
    void warnsOfACountThatTheListDoesNotMeet() {
        Reading r =
                ReadPapers.body("Acudieron titulares de cinco representaciones: Colima, Jalisco, Nayarit y Sonora.");

        assertThat(r.organs().ooadStated()).isEqualTo(5);
        assertThat(r.organs().ooad()).hasSize(4);
        assertThat(r.warnings()).extracting(w -> w.code()).containsExactly(WarningCode.COUNT_MISMATCH);
    }

    @Test
    void readsTheMeetingWithItsOrdinalAndPhase() {
        Reading r = ReadPapers.body(
                "Al clausurar los trabajos de la Décima Primera Reunión Regional Sureste, se firmaron 210 compromisos.");

        assertThat(r.meeting()).isNotNull().satisfies(m -> {
            assertThat(m.name()).isEqualTo("Reunión Regional Sureste");
            assertThat(m.ordinal()).isEqualTo(11);
            assertThat(m.scope()).isEqualTo(Scope.REGIONAL);
            assertThat(m.region()).isEqualTo("Sureste");
            assertThat(m.phase()).isEqualTo(Phase.CLOSING);
        });
        assertThat(r.commitmentsCount()).isEqualTo(210);
    }

    @Test
    void readsEveryDayOfARangeWithTheYearOfTheDateline() {
        Reading r = ReadPapers.body("La Reunión Nacional se llevó a cabo del 3 al 5 de marzo.");

        assertThat(r.eventDates())
                .extracting(e -> e.date().toString())
                .containsExactly("2025-03-03", "2025-03-04", "2025-03-05");
    }

    @Test
    void leavesAnotherMeetingsDayOut() {
        assertThat(ReadPapers.body("En la Reunión Nacional se recordó lo acordado el pasado 10 de enero.")
                        .eventDates())
                .isEmpty();
    }

    @Test
    void warnsOfAWeekdayThatIsNotTheDates() {
        Reading r = ReadPapers.paper(
                "BOLETÍN DE PRENSA\n\nToluca, México, lunes 5 de marzo de 2025\n\nNo. 9/2025\n\nAbre clínica\n\nAbrió la clínica.\n");

        assertThat(r.warnings()).extracting(w -> w.code()).containsExactly(WarningCode.DATE_CONFLICT);
    }

    @Test
    void warnsOfLinksThatExpireOrAreMalformed() {
        Reading r =
                ReadPapers.body("Sesionó el área.\n\n---o0o---\n\nhttps://we.tl/t-abc\n\nhttps://fotos.example.mx/a|b");

        assertThat(r.warnings())
                .extracting(w -> w.code())
                .containsExactly(WarningCode.LINK_EXPIRES, WarningCode.LINK_MALFORMED);
    }

    @Test
    void warnsOfAnOfficialNameWrittenOtherwise() {
        Reading r = ReadPapers.body("Asistieron los Órganos Operativos de Administración Desconcentrada.");

        assertThat(r.warnings()).extracting(w -> w.code()).containsExactly(WarningCode.NAME_VARIANT);
    }

    @Test
    void warnsOfAPercentageThatItsNumbersContradict() {
        assertThat(ReadPapers.body("La espera bajó de 80 a 60 días, es decir, 40 % menos.")
                        .warnings())
                .extracting(w -> w.code())
                .containsExactly(WarningCode.PERCENT_MISMATCH);
        assertThat(ReadPapers.body("La espera bajó de 80 a 60 días, es decir, 25 % menos.")
                        .warnings())
                .isEmpty();
    }

    @Test
    void comparesAPartWithTheWholeSaidBeforeIt() {
        assertThat(ReadPapers.body("De las 5,610 quejas se resolvieron 4,488, es decir, el 85 %.")
                        .warnings())
                .extracting(w -> w.code())
                .containsExactly(WarningCode.PERCENT_MISMATCH);
        assertThat(ReadPapers.body("De las 5,610 quejas se resolvieron 4,488, es decir, el 80 %.")
                        .warnings())
                .isEmpty();
    }

    @Test
    void warnsWhereHeadAndBodyCountOtherwiseWhoTookPart() {
        Reading r = ReadPapers.paper("""
                BOLETÍN DE PRENSA

                Abre la reunión

                - Asisten 25 hospitales de alta especialidad
                - Inicia en Toluca

                Ante directores de 24 Unidades Médicas de Alta Especialidad se abrió la reunión.
                """);

        assertThat(r.warnings()).extracting(w -> w.code()).containsExactly(WarningCode.FIGURE_CONFLICT);
    }

    @Test
    void takesFarApartFiguresForTwoThings() {
        Reading r = ReadPapers.paper("""
                BOLETÍN DE PRENSA

                Avanza la vacunación

                - En el país se aplicaron 2.25 millones de dosis
                - Sigue abierta

                En el estado se aplicaron 100 mil 900 dosis.
                """);

        assertThat(r.warnings()).isEmpty();
    }

    @Test
    void takesAFewNamesForExamplesOfAStatedCount() {
        assertThat(ReadPapers.body(
                                "Acudieron titulares de las 35 representaciones, entre ellas Colima, Jalisco y Sonora.")
                        .warnings())
                .isEmpty();
    }

    @Test
    void warnsOfNoDayToComeOfAnEventThatHasBegun() {
        assertThat(ReadPapers.body("La reunión, que se realizó los días 5 y 6 de marzo, sigue en Toluca.")
                        .warnings())
                .isEmpty();
    }

    @Test
    void readsTheOrganOfEachHeadInBrackets() {
        assertThat(ReadPapers.body("Los nuevos titulares son: Dra. Ana Ruiz Sosa (Colima) y Dr. Luis Paz Gil (Sonora).")
                        .organs()
                        .ooad())
                .extracting(OrganMention::code)
                .containsExactly("06", "27");
        assertThat(ReadPapers.body("Viajaron la niña Ana Ruiz Sosa (Colima) y sus amigos.")
                        .organs()
                        .ooad())
                .isEmpty();
    }

    @Test
    void readsInitialsOnlyBesideTheInstitution() {
        assertThat(ReadPapers.body("El IMSS BCS abrió la sala.").organs().ooad())
                .extracting(o -> o.code())
                .containsExactly("03");
        assertThat(ReadPapers.body("El vuelo salió de BCS con retraso.")
                        .organs()
                        .ooad())
                .isEmpty();
    }

    @Test
    void addsUpTheKindsOfACount() {
        assertThat(codes("Se celebraron nueve sesiones, seis ordinarias y dos extraordinarias, con calma."))
                .containsExactly(WarningCode.COUNT_MISMATCH);
        assertThat(codes("Se celebraron ocho sesiones, seis ordinarias y dos extraordinarias, con calma."))
                .isEmpty();
        assertThat(codes("Se resolvieron 47 recursos: 21 fundados, 19 infundados y siete sobreseídos."))
                .isEmpty();
        assertThat(codes("Se lograron cinco riñones, dos hígados y seis córneas."))
                .isEmpty();
    }

    @Test
    void comparesAPercentageBehindItsClauseAndReadsAnAddressWithoutColon() {
        assertThat(codes("De 200 entrevistas con familiares, 50 terminaron en sí, es decir, 44.9 por ciento."))
                .containsExactly(WarningCode.PERCENT_MISMATCH);
        assertThat(codes("De 200 entrevistas con familiares, 50 terminaron en sí, es decir, 25 por ciento."))
                .isEmpty();
        assertThat(codes("Más en https//www.imss.gob.mx/colima")).containsExactly(WarningCode.LINK_MALFORMED);
        assertThat(codes("Más en https://www.imss.gob.mx/colima")).isEmpty();
    }

    private static List<String> ooad(String body) {
        return ReadPapers.body(body).organs().ooad().stream()
                .map(OrganMention::code)
                .toList();
    }

    private static List<WarningCode> codes(String body) {
        return ReadPapers.body(body).warnings().stream().map(w -> w.code()).toList();
    }
}
