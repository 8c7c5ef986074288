package mx.andamio.reader.promises;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharedLeadTest {

    @ParameterizedTest
    @CsvSource({
        "Hospitales, Hospital",
        "Generales, General",
        "unidades, unidad",
        "clínicas, clínica",
        "estaciones, estación",
        "matrices, matriz",
        "talleres, taller",
        "almacenes, almacén",
        "jardines, jardín",
        "planes, plan",
        "trenes, tren",
        "exámenes, examen",
        "órdenes, orden",
        "Zona, Zona"
    })
    void saysOfOneWhatAListSaysOfAll(String plural, String singular) {
        assertThat(SharedLead.singular(plural)).isEqualTo(singular);
    }
}
