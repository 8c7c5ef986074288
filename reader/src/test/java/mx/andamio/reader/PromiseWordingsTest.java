package mx.andamio.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import mx.andamio.reader.Reading.Promise;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways in which press notes word a promise, and what only sounds like one. Bodies of a bulletin of 5 March 2025. */
class PromiseWordingsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            En noviembre entrará en operación el HGZ de Huejutla, Hidalgo, el cual sustituye al anterior. | entrar en operación | el HGZ de Huejutla, Hidalgo | 2025-11-30
            Antes de que concluya 2025 abrirá sus puertas el Hospital General Regional de Tecate. | abrir | el Hospital General Regional de Tecate | 2025-12-31
            La torre de urgencias, dañada en 2021, está en pruebas y será inaugurada en octubre. | inaugurar | La torre de urgencias | 2025-10-31
            El hospital estará listo para iniciar operaciones el próximo 1 de abril. | quedar listo | El hospital | 2025-04-01
            La ampliación de Urgencias, donde hubo filtraciones, quedará concluida en junio. | concluir | La ampliación de Urgencias | 2025-06-30
            Los titulares pondrán en marcha en abril el turno nocturno. | poner en marcha | el turno nocturno | 2025-04-30
            Se dará a conocer el 12 de abril el fallo de la obra. | dar a conocer | el fallo de la obra | 2025-04-12
            Este viernes 14 de marzo inicia la construcción de la guardería. | iniciar | la construcción de la guardería | 2025-03-14
            El hospital de Ticul estaría concluido en junio de este año, informó el director general. | concluir | El hospital de Ticul | 2025-06-30
            """)
    void namesWhatIsPromisedWithoutItsVerbAndTime(String body, String verb, String deliverable, LocalDate deadline) {
        assertThat(ReadPapers.body(body).promises()).singleElement().satisfies(p -> {
            assertThat(p.verb()).isEqualTo(verb);
            assertThat(p.deliverable()).isEqualTo(deliverable);
            assertThat(p.deadline()).isEqualTo(deadline);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            La meta regional para 2026 es pasar de 80% a 95% de recetas surtidas. | 80 | 95 | 2026-12-31
            El objetivo es: realizar más de 300 trasplantes en 2025. | - | 300 | 2025-12-31
            La estrategia tiene como meta realizar 12 mil estudios en abril. | - | 12000 | 2025-04-30
            Para Medicina Familiar la meta son 9 mil consultas. | - | 9000 | -
            Se prevé que la unidad inicie actividades en mayo. | - | - | 2025-05-31
            Se tiene contemplado edificar una clínica de diez consultorios. | - | 10 | -
            Está planteado para ponerse en operación en diciembre. | - | - | 2025-12-31
            Para 2027 se planea que el Instituto construya 250 guarderías más. | - | 250 | 2027-12-31
            El Instituto anunció la construcción de 14 guarderías durante 2026. | - | 14 | 2026-12-31
            La meta, explicó la directora, es efectuar 700 endoscopias en 2025. | - | 700 | 2025-12-31
            En mayo se realizará una feria en la que se revisará a 300 pacientes. | - | 300 | 2025-05-31
            Para octubre operarán dos ambulancias, una vez que lleguen ocho paramédicos. | - | 2 | 2025-10-31
            Para julio se tiene contemplado un tomógrafo. | - | - | 2025-07-31
            El proyecto, dijo, contempla 900 metros cuadrados adicionales. | - | 900 | -
            La UMF se edificará en un predio de 5 mil metros cuadrados y tendrá 12 consultorios. | - | 12 | -
            Seis brigadas visitarán escuelas, plazas y talleres de Tala, Ameca y Cocula. | - | 6 | -
            Aseguró que ninguna trabajadora cambiará de clínica. | - | - | -
            Se acuerda publicar el 30 de abril la convocatoria de las treinta y tres que faltan. | - | 33 | 2025-04-30
            """)
    void readsGoalsAndPlansWithANumberOrADate(
            String body, @Nullable BigDecimal baseline, @Nullable BigDecimal target, @Nullable LocalDate deadline) {
        assertThat(ReadPapers.body(body).promises()).singleElement().satisfies(p -> {
            assertThat(p.baseline()).isEqualTo(baseline);
            assertThat(p.target()).isEqualTo(target);
            assertThat(p.deadline()).isEqualTo(deadline);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "La nueva clínica beneficiará a 96 mil derechohabientes.",
                "La unidad atenderá a 70 mil derechohabientes de la zona.",
                "El programa permitirá fortalecer el trabajo de 35 representaciones.",
                "El hospital se ubicará en el kilómetro 12 de la carretera.",
                "El proyecto ampliará significativamente la oferta del oriente.",
                "Los dos módulos formarán parte de la red estatal.",
                "La constructora calcula que dará trabajo a 900 personas.",
                "La temporada de vacunación concluirá el 31 de mayo.",
                "Los trabajos continúan mañana y concluirán el viernes 7.",
                "Las cámaras donarán 40 ambulancias al Instituto en abril.",
                "El Sindicato, por su cuenta, imprimirá 5 mil trípticos.",
                "La Secretaría de Salud reportó cuatro casos y su titular, Raúl Lara Paz, aseguró que habrá vacunas en mayo.",
                "Se comprará el equipo en mayo si hay recursos.",
                "El plan contempla convertir el edificio viejo en una clínica con 20 consultorios.",
                "La guardería se levantará en un terreno de 2 mil metros cuadrados.",
                "La enfermera recibirá en Colima un reconocimiento de las autoridades.",
                "La subsecretaria Irma Luna Paz ofreció sumar a sus promotores.",
                "Se espera que la obra permita dar mejor atención.",
                "Se han resuelto 448 quejas, es decir, el 85 por ciento."
            })
    void leavesOutBenefitsPlacesEventsAndWhatOthersWillDo(String body) {
        assertThat(ReadPapers.body(body).promises()).isEmpty();
    }

    @Test
    void takesTheSizeOfAWorkAsOnePromiseForEachThingCounted() {
        Reading r = ReadPapers.body(
                "El hospital contará con 260 camas, más de 40 especialidades y seis quirófanos, lo que beneficiará a la región.");

        assertThat(r.promises())
                .extracting(Promise::deliverable)
                .containsExactly("260 camas", "más de 40 especialidades", "seis quirófanos");
        assertThat(r.promises()).extracting(Promise::baseline).containsOnlyNulls();
    }

    @Test
    void givesAMemberWithoutVerbItsOwnDate() {
        Reading r = ReadPapers.body(
                "El hospital de Tapachula iniciará operaciones en noviembre y el de Ensenada, en el primer trimestre de 2026.");

        assertThat(r.promises())
                .extracting(Promise::deliverable)
                .containsExactly("El hospital de Tapachula", "el de Ensenada");
        assertThat(r.promises())
                .extracting(Promise::deadline)
                .containsExactly(LocalDate.of(2025, 11, 30), LocalDate.of(2026, 3, 31));
    }

    @Test
    void datesEveryThingOfAListThatARelativeClauseCompletes() {
        Reading r = ReadPapers.body(
                "Se adquirirán 58 tomógrafos, 130 mastógrafos y 22 resonadores, que deberán quedar en operación a más tardar el 30 de junio de 2026.");

        assertThat(r.promises()).hasSize(3);
        assertThat(r.promises()).extracting(Promise::deadline).containsOnly(LocalDate.of(2026, 6, 30));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Se abrirá el consultorio este fin de semana. | 2025-03-09
            Se abrirá el consultorio el próximo fin de semana. | 2025-03-09
            Se abrirá el consultorio antes de que acabe el semestre. | 2025-06-30
            Se abrirá el consultorio en el transcurso del mes. | 2025-03-31
            Se abrirá el consultorio durante el 2026. | 2026-12-31
            Se abrirá el consultorio cuando arranque el año. | 2026-01-31
            Se abrirá el consultorio en un lapso de 30 días. | 2025-04-04
            El próximo año, el Instituto abrirá 20 módulos de la meta de cien para el 2030. | 2026-12-31
            """)
    void readsMoreWaysOfStatingADeadline(String body, LocalDate deadline) {
        assertThat(ReadPapers.body(body).promises())
                .singleElement()
                .extracting(Promise::deadline)
                .isEqualTo(deadline);
    }

    @Test
    void readsTheTasksOfAPointWithTheLabelsOnTheNextLine() {
        Reading r = ReadPapers.body("""
                ACUERDOS
                1. Elaborar el censo de los 268 niños y entregarlo a la JSPM.
                Responsable: Dirección Médica. Fecha: 19 de mayo.
                2. Compra emergente de 350 bolsas. Responsable: Abasto.""");

        assertThat(r.promises())
                .extracting(p -> p.verb() + " " + p.target() + " " + p.responsible() + " " + p.deadline())
                .containsExactly(
                        "elaborar 268 Dirección Médica 2025-05-19",
                        "entregar null Dirección Médica 2025-05-19",
                        "comprar 350 Abasto null");
    }

    @Test
    void takesTheNumberThatAPronounTakesUp() {
        Reading r = ReadPapers.body("“Traemos 12 mil consultas de atraso y las vamos a reponer en abril”, dijo.");

        assertThat(r.promises()).singleElement().satisfies(p -> {
            assertThat(p.target()).isEqualByComparingTo("12000");
            assertThat(p.deadline()).isEqualTo(LocalDate.of(2025, 4, 30));
        });
    }

    @Test
    void readsAGoalSaidTwiceOnce() {
        Reading r = ReadPapers.body(
                "La meta es realizar dos mil cirugías de catarata.\n\n"
                        + "El director de área agregó, al término de su gira de trabajo, que el objetivo para 2025 es realizar dos mil cirugías de catarata.");

        assertThat(r.promises()).singleElement().extracting(Promise::deadline).isEqualTo(LocalDate.of(2025, 12, 31));
    }

    @Test
    void givesTheGoalsOfACampaignItsLastDay() {
        Reading r = ReadPapers.body("La campaña de vacunación, que concluirá el 30 de abril, inició el lunes.\n\n"
                + "La delegada informó que la meta es aplicar 90 mil dosis contra la influenza.");

        assertThat(r.promises())
                .filteredOn(p -> p.verb().equals("aplicar"))
                .singleElement()
                .extracting(Promise::deadline)
                .isEqualTo(LocalDate.of(2025, 4, 30));
    }

    @Test
    void givesCoordinatedGoalsTheirYear() {
        Reading r = ReadPapers.body(
                "La meta es realizar 900 estudios en 2025 y bajar la mortalidad por infarto de 14 a 9 por ciento.");

        assertThat(r.promises()).hasSize(2).extracting(Promise::deadline).containsOnly(LocalDate.of(2025, 12, 31));
    }

    @Test
    void handsAYearSaidFirstOnToWhatIsCoordinated() {
        Reading r = ReadPapers.body(
                "Anunció que en 2026 se concluirán los hospitales de Tecate, Baja California; Navojoa, Sonora, y Tula, Hidalgo, y que el programa de conservación destinará 800 millones de pesos a quirófanos.");

        assertThat(r.promises()).hasSize(4).extracting(Promise::deadline).containsOnly(LocalDate.of(2026, 12, 31));
    }

    @Test
    void looksUpTheNextMeeting() {
        Reading r = ReadPapers.body("La Jefa de Enfermería presentará el rol de guardias en la próxima reunión.\n\n"
                + "La próxima reunión se celebrará el 9 de abril de 2025.");

        assertThat(r.promises()).extracting(Promise::deadline).containsOnly(LocalDate.of(2025, 4, 9));
    }

    @Test
    void readsTheOrderThatGoesOnToSomebodyElseBehindAComma() {
        Reading r = ReadPapers.body(
                "El director general instruyó a los titulares de Sonora y Sinaloa a actualizar sus planes, y a la Coordinación de Conservación a revisar las plantas de emergencia.");

        assertThat(r.instructions()).hasSize(2);
    }

    @Test
    void namesTheUnitOfABareNumber() {
        Reading r = ReadPapers.body(
                "Continuará el programa de Unidades Médicas de Tiempo Completo, se cuenta con 60 y en 2026 se sumarán 40 más para llegar a 100.");

        assertThat(r.promises())
                .extracting(Promise::deliverable)
                .isEqualTo(List.of("100 Unidades Médicas de Tiempo Completo"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "El acuerdo indica que la administración municipal aportará ocho terrenos antes del 30 de abril.",
                "La alcaldesa consideró que la obra ayudará a todos. “Vamos a poner las banquetas en mayo”, afirmó.",
                "La ley obliga a las empresas a entregar 30 informes en mayo."
            })
    void leavesToLocalGovernmentsAndOthersWhatTheyPromise(String body) {
        assertThat(ReadPapers.body(body).promises()).isEmpty();
    }

    @Test
    void keepsWhatTheDirectorPromisesBehindTheWordsOfAnAuthority() {
        assertThat(ReadPapers.body("La alcaldesa consideró que la obra ayudará a todos."
                                + " “Vamos a poner 20 camas en mayo”, afirmó el director general, Luis Sosa Ruiz.")
                        .promises())
                .singleElement()
                .extracting(Promise::responsible)
                .isEqualTo("Director General");
    }

    @Test
    void keepsApartTheMembersOfAListOfWhatIsSaid() {
        assertThat(ReadPapers.body("Informó que se comprarán 40 camillas, que la torre abrirá en mayo"
                                + " y que el almacén cerrará en junio.")
                        .promises())
                .extracting(Promise::deliverable)
                .containsExactly("40 camillas", "la torre", "el almacén");
    }

    @Test
    void readsWhatSomebodyBindsHimselfToInThePresent() {
        assertThat(ReadPapers.body("El titular del IMSS en Colima, Luis Sosa Ruiz, firmó un pliego."
                                + " Ahí se obliga a que las ocho salas de espera estén funcionando el 30 de mayo.")
                        .promises())
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.verb()).isEqualTo("funcionar");
                    assertThat(p.deadline()).isEqualTo(LocalDate.of(2025, 5, 30));
                });
    }

    @Test
    void takesTwoVerbsOfOneObjectAsOnePromise() {
        Reading r = ReadPapers.body("El Instituto ampliará y remodelará la UMF No. 60 en mayo.");

        assertThat(r.promises())
                .singleElement()
                .extracting(Promise::deliverable)
                .isEqualTo("la UMF No. 60");
    }
}
