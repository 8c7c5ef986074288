package mx.andamio.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import mx.andamio.reader.Reading.Instruction;
import mx.andamio.reader.Reading.Kind;
import mx.andamio.reader.Reading.OrganMention;
import mx.andamio.reader.Reading.Person;
import mx.andamio.reader.Reading.Promise;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Constructions of bulletins, notes and minutes of 2024–2026. Bodies of a bulletin of Wednesday 5 March 2025. */
class OfficialWordingsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Respecto a 2026, anunció que se abrirán cinco clínicas en julio. | 2026-07-31
            De cara a 2027, el Instituto licitará la obra en el primer semestre y la concluirá el 9 de octubre. | 2027-06-30 2027-10-09
            Para 2026, se prevén obras. Indicó que se comprarán 20 camas a lo largo del año. | 2026-12-31
            Se contratará a 90 técnicos a lo largo del año. | 2025-12-31
            Ocho técnicos ingresarán desde mayo. | 2025-05-31
            Las tres grúas adquiridas en 2024 quedarán instaladas a más tardar el 8 de junio. | 2025-06-08
            Se instalarán 12 cunas antes del 20 de abril. | 2025-04-19
            Se instalarán 12 cunas antes del lunes 21 de abril. | 2025-04-20
            Se entregarán 12 cunas dentro de los cinco días hábiles siguientes a la firma. | 2025-03-12
            El de Tula abrirá en octubre de 2026 y el de Tepic, en noviembre. | 2026-10-31 2026-11-30
            Se comprometió a enviar el censo de Tula el 2 de mayo y el de Tepic, dos semanas después. | 2025-05-02 2025-05-16
            """)
    void readsTheYearOfTheParagraphAndTheLastDayThatCounts(String body, String deadlines) {
        assertThat(ReadPapers.body(body).promises())
                .extracting(p -> String.valueOf(p.deadline()))
                .containsExactly(deadlines.split(" "));
    }

    @Test
    void takesTheDateOfALabelAgainstAMonthInsideTheClause() {
        Reading r = ReadPapers.body(
                "1. La doctora Ana Ruiz Gil enviará el padrón de mayo a junio.\nFecha: 11 de julio de 2025.");

        assertThat(r.promises()).extracting(p -> String.valueOf(p.deadline())).containsExactly("2025-07-11");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Cada almacén mantendrá un inventario de 60 días de 80 claves. Hoy el inventario promedio es de 22 días. | 22 | 60
            Informó que 48 mil enfermeras han tomado el curso y que la meta es llegar a 60 mil en mayo. | 48000 | 60000
            Para junio el almacén surtirá 95 por ciento de las recetas, pues ahora surte 88 por ciento. | 88 | 95
            La espera bajó de 40 a 30 por ciento, y el compromiso de los seis hospitales es cerrar mayo en 20 por ciento. | 30 | 20
            """)
    void readsTheLevelThatStandsBesideThePromise(String body, String baseline, String target) {
        assertThat(ReadPapers.body(body).promises())
                .extracting(p -> p.baseline() + " " + p.target())
                .containsExactly(baseline + " " + target);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            La directora enlistó los compromisos de la Delegación: abrir en mayo la clínica de Tula; reparar este año el elevador; y comprar una grúa en 2026. | abrir reparar comprar
            La obra permitirá pasar de 80 a 120 camas, además de sumar tres quirófanos y una sala de partos. | pasar sumar sumar
            La bolsa permitirá contratar a 45 camilleros en abril. | contratar
            Se cubrirán las 30 plazas de enfermería de la clínica de Tula: 12 en mayo y el resto en agosto. | cubrir cubrir
            El Instituto prevé que para el 30 de junio la ocupación llegue a 70 por ciento. | llegar
            """)
    void readsTheMembersOfALooseList(String body, String verbs) {
        assertThat(ReadPapers.body(body).promises()).extracting(Promise::verb).containsExactly(verbs.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "La directora jurídica del ISSSTE, Ana Ruiz Gil, ofreció que en mayo certificará a 300 médicos.",
                "La mandataria estatal agradeció la visita y ofreció construir el acceso.",
                "El subsecretario de Salud, Luis Sosa Gil, explicó que nueve guías están vigentes y que entre mayo y julio se publicarán otras tres.",
                "El líder habló de un compromiso de su gremio: pagar los estudios de 40 auxiliares.",
                "Las conclusiones de las seis mesas se expondrán en la clausura.",
                "Se integraron 200 acuerdos que se firmarán mañana.",
                "El comité sesionará el primer lunes de cada mes.",
                "El comité tendrá como tarea acordar 500 cambios.",
                "El gasto se redujo 12 por ciento, al pasar de 9 a 8 millones de pesos.",
                "La inversión creció 5 por ciento para llegar a 300 millones de pesos.",
                "Dijo que la mitad de las 60 plazas son de enfermería.",
                "Se atenderá a 300 niñas y niños de la región.",
                "Se dejará constancia de la inconformidad.",
                "La clínica será ampliada por el crecimiento de la población, que en seis años aumentó 30 por ciento.",
                "Cada coordinación deberá revisar tres expedientes por semana."
            })
    void promisesNothingOfOthersOfTheProgrammeOrOfThePast(String body) {
        assertThat(ReadPapers.body(body).promises()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            El director explicó que, desde el lunes, cada coordinación deberá revisar tres expedientes por semana. | cada coordinación
            Más tarde le pidió a la doctora Lara Ruiz que informara a las familias. | doctora Lara Ruiz
            El director general giró instrucciones a Sosa Gil para entregar un informe semanal. | Sosa Gil
            A todas las coordinaciones: revisen su inventario y firmen la bitácora. | todas las coordinaciones
            """)
    void readsOrdersInOtherWords(String body, String to) {
        assertThat(ReadPapers.body(body).instructions())
                .extracting(Instruction::to)
                .containsExactly(to);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            En el turno de buenas prácticas, Sinaloa y Durango expusieron su modelo de citas. | 10 26
            Se planteó que Jalisco y Colima compartan anestesiólogos con Nayarit los sábados. | 06 14 19
            El almacén de Puebla abastecerá a Tlaxcala y Morelos. | 18 30
            Por representación, destacan Jalisco, con 101 por ciento de su meta; Oaxaca, con 98.2, y Sonora, con 97. | 14 21 27
            En contraste, Puebla y Ciudad de México Sur se ubican por debajo de 55 por ciento. | 22 40
            El titular del IMSS en Hidalgo, doctor Luis Sosa Gil, y el de Morelos, maestro Ivo Lara Paz, presentaron su plan. | 13 18
            Por entidad federativa destacan Jalisco, Oaxaca y Sonora con más empleos. |
            Jalisco y Colima sufrieron inundaciones. |
            """)
    void readsStatesThatActShareOrRankAsOrgans(String body, String codes) {
        String found = ReadPapers.body(body).organs().ooad().stream()
                .map(OrganMention::code)
                .sorted()
                .collect(Collectors.joining(" "));

        assertThat(found).isEqualTo(codes == null ? "" : codes);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            La jornada se llevó a cabo los días 28 de febrero y 1 de marzo. Se pidió que nadie de la jornada espere más de seis días. | 2025-02-28 2025-03-01
            El director inauguró este miércoles la reunión. Los trabajos continuarán hasta el viernes. | 2025-03-05 2025-03-06 2025-03-07
            Ana Ruiz Gil, titular del OOAD, reconoció el lunes que dos elevadores fallan. | 2025-03-03
            Pidió que a partir de esta noche haya camilleros y exigió orden. |
            """)
    void readsTheDaysOfTheEventAndNoWait(String body, String days) {
        String found = ReadPapers.body(body).eventDates().stream()
                .map(d -> d.date().toString())
                .collect(Collectors.joining(" "));

        assertThat(found).isEqualTo(days == null ? "" : days);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            En la reunión, el titular de Planeación, Luis Sosa Gil, recordó que en 2018 la espera era de un año. | Luis Sosa Gil
            En la reunión, la mesa de Personal, a cargo de la directora Ana Ruiz Gil, acordó revisar plazas. | Ana Ruiz Gil
            Abrió la reunión el jefe de Personal, Luis Sosa Gil, quien excusó a la titular, doctora Ana Ruiz Gil. | Luis Sosa Gil
            En la ceremonia entregó la medalla al doctor Luis Sosa Gil y, de manera póstuma, a la enfermera Ana Ruiz Gil. | Luis Sosa Gil
            En la reunión habló Luis Sosa Gil, director de Abasto. La rectora Ana Ruiz Gil había advertido la semana pasada del retraso. | Luis Sosa Gil
            En la reunión, el titular, Luis Sosa Gil, envió un mensaje leído por su coordinadora de Enfermería, Ana Ruiz Gil. | Ana Ruiz Gil
            """)
    void tellsWhoWasThereFromWhoIsSpokenOf(String body, String present) {
        assertThat(ReadPapers.body(body).attendees()).extracting(Person::name).containsExactly(present);
    }

    @Test
    void joinsSurnamesToTheListOfAttendanceAndPartsNamesAtTheEndOfALine() {
        Reading r = ReadPapers.paper("""
                MINUTA No. 4/2025

                Tepic, Nayarit, 5 de marzo de 2025

                LISTA DE ASISTENCIA

                Nombre\tCargo\tAsistencia
                Dr. Ivo Lara Paz\tTitular del OOAD\tPresente
                Lic. Ana Ruiz Gil\tSecretaria Técnica\tAusente

                El Dr. Lara Paz abrió la sesión. Se comentó el escrito de la Lic. Ruiz Gil.

                Firman:

                Dr. Luis Sosa Mier
                Ing. Rita Nava Cruz, Jefa de Conservación
                """);

        assertThat(r.attendees())
                .extracting(Person::name)
                .contains("Ivo Lara Paz", "Rita Nava Cruz")
                .doesNotContain("Lara Paz", "Ruiz Gil");
        assertThat(r.mentioned()).extracting(Person::name).contains("Ana Ruiz Gil");
    }

    @Test
    void tellsThePaperOfAnotherOfficeAndOneThatOnlyItsClosingMarkShows() {
        String body = "Se presentaron avances del programa en la capital del estado.\n";

        assertThat(ReadPapers.paper(
                                "SECRETARÍA DE BIENESTAR\nOficina de Prensa\n\nComunicado 21\nTepic, Nayarit, 5 de marzo de 2025\n\n"
                                        + "Presentan avances del programa de salud\n\n" + body)
                        .kind())
                .isEqualTo(Kind.NOTE);
        assertThat(ReadPapers.paper("""
                Crece la confianza: IMSS rinde cuentas ante su 119 Asamblea General

                - La sesión fue en el teatro.
                - Suman 30 acuerdos.

                El director general del Instituto rindió su informe.

                ---o0o---
                """).kind()).isEqualTo(Kind.BULLETIN);
        assertThat(ReadPapers.paper(
                                "EL CLARÍN DEL VALLE\nLocal\n\nAbrirá clínica nueva en mayo\n\nTEPIC, Nay., 5 de marzo de 2025.- "
                                        + body)
                        .title())
                .isEqualTo("Abrirá clínica nueva en mayo");
    }

    @Test
    void namesAMeetingThatItsNumberSplitsAndABodyOnTheDayItIsSetUp() {
        assertThat(ReadPapers.body("El director encabezó la sesión 512 de trabajo por videoconferencia con titulares.")
                        .meeting())
                .extracting(m -> m.name() + " " + m.ordinal())
                .isEqualTo("sesión de trabajo por videoconferencia 512");
        assertThat(ReadPapers.body(
                                "El Instituto y el Sindicato instalaron ayer la mesa estatal de escalafón, que revisará plazas.")
                        .meeting())
                .extracting(m -> m.name())
                .isEqualTo("mesa estatal de escalafón");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Las 60 metas se dividen en tres ejes: abasto, con 30; cirugía, con 20, y trato, con 9. | COUNT_MISMATCH
            Las 60 metas se dividen en tres ejes: abasto, con 30; cirugía, con 20, y trato, con 10. |
            Las fotos están en https://fotos.example.org/a1B2c3 d4E5f6G7 | LINK_MALFORMED
            """)
    void warnsOfGroupsThatDoNotAddUpAndOfALinkCutByASpace(String body, String code) {
        List<String> codes = ReadPapers.body(body).warnings().stream()
                .map(w -> w.code().name())
                .toList();

        assertThat(codes).isEqualTo(code == null ? List.of() : List.of(code));
    }
}
