package mx.andamio.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mx.andamio.reader.Reading.OrganMention;
import org.junit.jupiter.api.Test;

/** The forms in which papers name a high-specialty hospital. */
class HospitalsTest {

    @Test
    void readsANumberOrACityBehindTheShortName() {
        assertThat(codes("En la UMAE 71 hubo 12 trasplantes.")).containsExactly("CLIMS000490");
        assertThat(codes("La UMAE No. 21 de Traumatología abrió.")).containsExactly("NLIMS000344");
        assertThat(codes("La UMAE de Ciudad Obregón recibió pacientes.")).containsExactly("SRIMS000150");
        assertThat(codes("El director de la UMAE Mérida asistió.")).containsExactly("YNIMS000071");
    }

    @Test
    void readsNumbersWithoutPointAndTheirSpecialties() {
        assertThat(
                        codes(
                                "Las Unidades Médicas de Alta Especialidad (UMAE) No 21 de Traumatología, No 34 de Cardiología y No 23 de Ginecología atenderán."))
                .containsExactlyInAnyOrder("NLIMS000344", "NLIMS000315", "NLIMS000320");
    }

    @Test
    void readsTheInitialsOfACentreAndACentreInQuotationMarks() {
        assertThat(codes("Acudió la UMAE Hospital de Pediatría CMNO.")).containsExactly("JCIMS000325");
        assertThat(codes("Llegó al Hospital de Especialidades del CMN “Gral. Div. Manuel Ávila Camacho”."))
                .containsExactly("PLIMS000200");
        assertThat(codes("Acudió el Hospital de Cardiología, del Centro Médico Nacional Siglo XXI."))
                .containsExactly("DFIMS000575");
    }

    @Test
    void readsAHospitalByTheNameOfAPerson() {
        assertThat(codes("En el Hospital de Especialidades “Dr. Antonio Fraga Mouret” hubo un curso."))
                .containsExactly("DFIMS000020");
        assertThat(codes("En el Hospital Luis Castelazo Ayala nacen mil niños."))
                .containsExactly("DFIMS000452");
    }

    @Test
    void readsNumbersThatShareTheShortName() {
        assertThat(codes("Participan las UMAE 1 Bajío, 48 de León y 23 de Monterrey."))
                .containsExactly("GTIMS000226", "GTIMS000231", "NLIMS000320");
    }

    @Test
    void sharesThePlaceSaidBeforeUpToASemicolon() {
        assertThat(
                        codes(
                                "Acuden el Hospital de Especialidades del CMN de Occidente y el de Pediatría; el Hospital de Cardiología del CMN Siglo XXI."))
                .containsExactly("JCIMS000301", "JCIMS000325", "DFIMS000575");
    }

    @Test
    void choosesAmongEqualNumbersByThePlaceSaid() {
        assertThat(codes("De Mérida vino el Hospital de Especialidades No. 1.")).containsExactly("YNIMS000071");
        assertThat(codes("Vino el Hospital de Especialidades No. 1.")).isEmpty();
    }

    @Test
    void leavesOrdinaryHospitalsAndAmbiguousCitiesOut() {
        assertThat(codes("El Hospital General de Zona No. 21 y la UMF No. 71 abrieron."))
                .isEmpty();
        assertThat(codes("El HGR No. 1 “Lic. Ignacio García Téllez” abrió.")).isEmpty();
        assertThat(codes("La UMAE de Guadalajara abrió.")).isEmpty();
        assertThat(codes("Las 25 UMAE abrieron; la UMAE 99 no.")).isEmpty();
    }

    private static List<String> codes(String body) {
        return ReadPapers.body(body).organs().umae().stream()
                .map(OrganMention::code)
                .toList();
    }
}
