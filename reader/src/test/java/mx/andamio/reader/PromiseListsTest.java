package mx.andamio.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import mx.andamio.reader.Reading.Instruction;
import mx.andamio.reader.Reading.Promise;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists and totals, who binds himself, levels with their baselines. Bodies of a bulletin of 5 March 2025. */
class PromiseListsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Se cubrirán 146 plazas: 90 de enfermería, 34 de camillería y 22 de limpieza. | 146
            Se entregarán ocho ambulancias: tres a Campeche, cuatro al HGZ No. 1 y la UMF No. 50, una. | 8
            Se entregarán 450 camas: 200 en abril y 250 en mayo. | 200 250
            Ingresarán las enfermeras en dos grupos, 12 el 1 de abril y 10 el 16 de mayo. | 12 10
            Se abrirán 20 unidades, tres de ellas en Puebla. | 20
            Se agregarán 216 camas en Tepic y 260 en Tula. | 216 260
            La UMAE recibirá a 24 residentes de Colima y Campeche. | 24
            Los cinco sumarán 912 lugares. | 912
            Se comprarán 30 equipos, que se distribuirán en 20 unidades y de los cuales se destinarán diez a Tula. | 30
            Vamos a contratar a 320 médicos, y los vamos a contratar donde hacen falta. | 320
            """)
    void countsEachThingOnce(String body, String targets) {
        assertThat(ReadPapers.body(body).promises())
                .extracting(p -> String.valueOf(p.target()))
                .containsExactly(targets.split(" "));
    }

    @Test
    void promisesEachOfTheThingsNamedBehindTheirNumber() {
        Reading r = ReadPapers.body(
                "Ofreció abrir en 2026 trece unidades y dos hospitales: el de Villa de Álvarez y el de Ciudad Acuña.");

        assertThat(r.promises())
                .extracting(Promise::deliverable)
                .containsExactly("trece unidades", "el de Villa de Álvarez", "el de Ciudad Acuña");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            El hospital de Tepic abrirá en mayo; el de Tula, en agosto; y el de León, en octubre. | 2025-05-31 2025-08-31 2025-10-31
            De las 300 plazas, 180 se asignarán en abril y las 120 restantes en junio. | 2025-04-30 2025-06-30
            Los hospitales de Tepic y Tula abrirán en mayo y agosto, respectivamente. | 2025-05-31 2025-08-31
            """)
    void givesEachMemberItsOwnDate(String body, String deadlines) {
        assertThat(ReadPapers.body(body).promises())
                .extracting(p -> String.valueOf(p.deadline()))
                .containsExactly(deadlines.split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ofreció a los trabajadores resolver el pago en una semana. | resolver | el pago
            Al término de 2025 se habrán capacitado 2 mil médicos. | capacitar | 2 mil médicos
            La JSPM visitará cada mes las unidades foráneas. | visitar | las unidades foráneas
            El clima quedará reparado antes de que empiece el calor. | reparar | El clima
            El propósito es bajar de 45 a 20 días la espera en Ortopedia. | bajar | la espera en Ortopedia
            De aquí a diciembre se abrirán 12 consultorios, seis de ellos en Toluca. | abrir | 12 consultorios
            Enviará el padrón a más tardar el día 20. | enviar | el padrón
            """)
    void namesTheThingAlone(String body, String verb, String deliverable) {
        assertThat(ReadPapers.body(body).promises()).singleElement().satisfies(p -> {
            assertThat(p.verb()).isEqualTo(verb);
            assertThat(p.deliverable()).isEqualTo(deliverable);
        });
    }

    @Test
    void promisesOnceForEachSubjectThatDoesSoOnItsOwn() {
        Reading r = ReadPapers.body("Se convino que Campeche y Tabasco abrirán un módulo cada uno.");

        assertThat(r.promises()).extracting(Promise::responsible).containsExactly("OOAD Campeche", "OOAD Tabasco");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            El surtimiento pasó de 94.1 a 97.3 por ciento. “Nos proponemos cerrar el año arriba de 98”, dijo. | 97.3 | 98 | 2025-12-31
            El año que entra vamos a tener nueve coordinadores; hoy sólo hay cinco. | 5 | 9 | 2026-12-31
            Los quirófanos, que son siete, estarán listos en octubre. | - | 7 | 2025-10-31
            La obra no estará terminada sino hasta el 31 de julio. | - | - | 2025-07-31
            Se otorgarán 10 días de descanso entre el 15 de noviembre y el 28 de febrero. | - | 10 | 2026-02-28
            El reglamento será enviado a la Consejería esta misma semana. | - | - | 2025-03-09
            El programa consiste en alcanzar 12 mil cirugías este año. | - | 12000 | 2025-12-31
            Nos comprometimos con el director general, Juan Lara Paz, a llegar a 98 por ciento en junio. | - | 98 | 2025-06-30
            A más tardar en ocho semanas se abrirán tres salas. | - | 3 | 2025-04-30
            Los acuerdos serán revisados cada tres meses por la Dirección de Operación y Evaluación. | - | - | -
            El Instituto y el Sindicato acordaron que se otorgarán 200 becas en 2026. | - | 200 | 2026-12-31
            El director del hospital, Juan Lara Paz, ofreció compartir su agenda. | - | - | -
            """)
    void readsLevelsTermsAndCommitments(
            String body, @Nullable BigDecimal baseline, @Nullable BigDecimal target, @Nullable LocalDate deadline) {
        assertThat(ReadPapers.body(body).promises())
                .filteredOn(p -> !p.rule().equals("promise.range"))
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.baseline()).isEqualTo(baseline);
                    if (target != null) {
                        assertThat(p.target()).isEqualByComparingTo(target);
                    }
                    assertThat(p.deadline()).isEqualTo(deadline);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "La presidenta municipal de Tula, Ana Cruz Lara, ofreció donar dos predios.",
                "La presidenta del Consejo de la Maquiladora, Ana Cruz Lara, se comprometió a equipar 12 salas.",
                "La familia Lara se comprometió a donar un terreno.",
                "El ISSSTE abrirá 20 consultorios en mayo.",
                "Este plan nos va a permitir vencer el rezago de 12 mil cirugías este año.",
                "Con ello se podrá operar a 400 pacientes.",
                "Ahí nos vamos a quedar un rato en mayo.",
                "Quien desee participar deberá registrarse antes del 10 de abril.",
                "El módulo operará de lunes a viernes.",
                "El Consejo acordó:\n\n1. Autorizar la designación de la doctora Ana Lara Paz a partir del 1 de julio."
            })
    void leavesOutOutsidersPossibilitiesTimetablesAndResolutions(String body) {
        assertThat(ReadPapers.body(body).promises()).isEmpty();
    }

    @Test
    void keepsALabelToItsOwnPoint() {
        Reading r = ReadPapers.body("""
                3.1 Se presentará el programa. Responsable: JSPM.
                3.2 Se publicará la guía. Responsable: Abasto.""");

        assertThat(r.promises()).extracting(Promise::responsible).containsExactly("JSPM", "Abasto");
    }

    @Test
    void readsThePointsOfAnAgreement() {
        Reading r = ReadPapers.body(
                "Se acordó: a) Instalar el comité; b) Entregar el informe el 30 de abril; c) Pintar la unidad.");

        assertThat(r.promises()).extracting(Promise::verb).containsExactly("instalar", "entregar", "pintar");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Instruyó a las y los ocho titulares a publicar el tablero. | titulares
            1. Instruir a la Dirección Jurídica para que dictamine los convenios. | Dirección Jurídica
            Pidió al director de Finanzas, Juan Lara Paz, un calendario de recuperación. | director
            Giró instrucciones para que los directores de las unidades entreguen el padrón. | directores de las unidades
            Solicitó que las subdelegaciones entreguen el padrón el viernes. | subdelegaciones
            Pidió a su equipo de trabajo no bajar la guardia. | equipo de trabajo
            """)
    void readsOrdersThatOpenTheirSentenceOrSayWho(String body, String to) {
        assertThat(ReadPapers.body(body).instructions())
                .singleElement()
                .extracting(Instruction::to)
                .isEqualTo(to);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hizo un llamado a las y los derechohabientes a vacunarse.",
                "Pidió al director un minuto de silencio.",
                "El alcalde pidió que se plantara un árbol."
            })
    void leavesOutCallsToThePublicAndCourtesies(String body) {
        assertThat(ReadPapers.body(body).instructions()).isEmpty();
    }
}
