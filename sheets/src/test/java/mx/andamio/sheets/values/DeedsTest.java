package mx.andamio.sheets.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeedsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Construir y equipar 3 CECI",
                "Adquirir e instalar cuatro autoclaves de vapor",
                "Rehabilitar el quirófano dos, así como contratar anestesiólogos",
                "Instalar el módulo de triage y capacitar al personal de urgencias",
                "Depurar la lista de espera y reprogramar las cirugías de catarata",
                "Diagnosticar, priorizar y atender las goteras",
                "SUPERVISAR LAS UNIDADES Y REPORTAR LOS HALLAZGOS",
                "Elaborar el plan; difundirlo",
                "Limpiar los ductos, y además cambiar los filtros",
                "Levantar el censo y posteriormente asignar los turnos",
                "Revisar las rutas y, luego, ajustar los horarios",
                "Sensibilizar a los médicos y calendarizar las sesiones"
            })
    void noticesASecondVerb(String text) {
        assertThat(Deeds.in(text)).isNotNull().extracting(Deeds.Second::verbs).isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Instalar 3 tomógrafos y 2 mastógrafos",
                "Rehabilitar 4 quirófanos en León y 12 consultorios en Irapuato"
            })
    void noticesASecondThingThatIsCounted(String text) {
        assertThat(Deeds.in(text)).isNotNull().extracting(Deeds.Second::verbs).isEqualTo(false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Incrementar a 85% el surtimiento de recetas",
                        "Reducir la espera para prevenir y atender complicaciones",
                        "Reprogramar cirugías para reducir el rezago",
                "Ampliar el horario del hogar y el taller de la unidad", "Contratar médicos y enfermeras",
                        "Mejorar la ruta en el primer y tercer piso",
                "Concluir la obra entre 3 y 5 meses", "Capacitar al personal auxiliar y titular",
                        "Atender a la mujer, al adulto y al escolar",
                "Dotar de equipo a Celaya y Salamanca", "Mantener abierta la UMF de lunes a viernes y similar",
                        "3 CECI en Puebla y 2 en Tlaxcala",
                "Nombrar responsable a la doctora Ana y Omar López"
            })
    void leavesOneDeedAlone(String text) {
        assertThat(Deeds.in(text)).isNull();
    }

    @Test
    void offersTheTextAsTwo() {
        assertThat(Objects.requireNonNull(Deeds.in("Construir y equipar 3 CECI"))
                        .parts())
                .isEqualTo(List.of("Construir 3 CECI", "Equipar 3 CECI"));
        assertThat(Objects.requireNonNull(Deeds.in("Instalar 3 tomógrafos y 2 mastógrafos"))
                        .parts())
                .isEqualTo(List.of("Instalar 3 tomógrafos", "Instalar 2 mastógrafos"));
    }
}
