package mx.andamio.reader.minutas;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import mx.andamio.reader.PaperText;
import mx.andamio.reader.ReadPapers;
import mx.andamio.reader.Reading;
import mx.andamio.reader.Reading.Kind;
import mx.andamio.reader.Reading.Missing;
import mx.andamio.reader.Reading.Person;
import mx.andamio.reader.Reading.Promise;
import mx.andamio.reader.json.ReadingJson;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MinutasTest {

    private static final String HEAD = "MINUTA\n\nReunión de trabajo\n\nDurango, Durango, 4 de marzo de 2026\n\n";

    private static Reading read(String rows) {
        return ReadPapers.paper(HEAD + rows);
    }

    @Test
    void readsARowOnceWithItsPlaceAndWhatItLacks() {
        Reading r = read("""
                Compromiso\tResponsable\tFecha\tEstatus
                Se instalarán 12 camas en Urgencias\tAlmacén\tpor definir\t
                """);

        assertThat(r.promises()).singleElement().satisfies(p -> {
            assertThat(p.rule()).isEqualTo("minuta.row");
            assertThat(p.verb()).isEqualTo("instalar");
            assertThat(p.target()).isEqualByComparingTo("12");
            assertThat(p.responsible()).isEqualTo("Almacén");
            assertThat(p.missing()).containsExactly(Missing.DEADLINE, Missing.BASELINE);
            assertThat(p.status()).isNull();
            assertThat(new PaperText(
                                    "",
                                    HEAD
                                            + "Compromiso\tResponsable\tFecha\tEstatus\n"
                                            + "Se instalarán 12 camas en Urgencias\tAlmacén")
                            .at(p.span()))
                    .isEqualTo("Se instalarán 12 camas en Urgencias");
        });
        assertThat(r.figures()).extracting(f -> f.asWritten()).containsExactly("12");
    }

    @Test
    void printsTheStatusOnlyWhereThereIsOne() {
        String with = ReadingJson.line(read("Acuerdo\tEstado\nPintar la fachada\tEn proceso\nLavar el patio\t\n"));

        assertThat(with).containsOnlyOnce("\"status\":\"En proceso\"").containsOnlyOnce("\"status\"");
    }

    @Test
    void keepsTwoDoingsOfARowTogether() {
        Reading r = read("Tarea\tResponsable\nImprimir 5 mil folletos y repartirlos en 3 plantas\tComunicación\n");

        assertThat(r.promises()).hasSize(1);
        assertThat(r.warnings()).isEmpty();
    }

    @Test
    void givesEachDeliverableOfOneVerbItsPromise() {
        Reading r = read("Tarea\tResponsable\nEntregar 200 batas, 150 overoles y 80 filipinas\tAlmacén; Personal\n");

        assertThat(r.promises())
                .extracting(Promise::target)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal(200), new BigDecimal(150), new BigDecimal(80));
        assertThat(r.promises()).extracting(Promise::responsible).containsOnly("Almacén; Personal");
        assertThat(r.promises()).extracting(Promise::rule).containsOnly("minuta.row.list");
    }

    @Test
    void takesTotalsNotesAndTitlesForNoRows() {
        Reading r = read("""
            COMPROMISOS 2026\t\t
            Compromiso\tResponsable\tFecha
            ABASTO\t\t
            Surtir claves\tAlmacén\tmayo

            Nota: sujeto a presupuesto\t\t
            Total\t1\t
            Compromiso\tResponsable\tFecha
            Contar piezas\tAlmacén\tjunio
            """);

        assertThat(r.promises()).extracting(Promise::text).containsExactly("Surtir claves", "Contar piezas");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Nota: sujeto a presupuesto%% | Surtir claves, Contar piezas
            Fuente: almacén central%% | Surtir claves, Contar piezas
            Observaciones generales del área%% | Surtir claves, Contar piezas
            Elaboró: el almacén%% | Surtir claves, Contar piezas
            CIRUGÍA%% | Surtir claves, Contar piezas
            Total%1% | Surtir claves, Contar piezas
            Total 2%1% | Surtir claves, Contar piezas
            Total: 2%1% | Surtir claves, Contar piezas
            Subtotal%1% | Surtir claves, Contar piezas
            %Almacén%mayo | Surtir claves, Contar piezas
            Total de camas pintadas%Almacén%mayo | Surtir claves, Total de camas pintadas, Contar piezas
            Notificar a las áreas%Almacén% | Surtir claves, Notificar a las áreas, Contar piezas
            Pintar la fachada%% | Surtir claves, Pintar la fachada, Contar piezas
            FUENTES DE SODAS%Almacén% | Surtir claves, FUENTES DE SODAS, Contar piezas
            """)
    void tellsARowFromWhatStandsBetweenRows(String between, String rows) {
        Reading r = read("Compromiso\tResponsable\tFecha\nSurtir claves\tAlmacén\tmayo\n" + between.replace('%', '\t')
                + "\nContar piezas\tAlmacén\tjunio\n");

        assertThat(r.promises()).extracting(Promise::text).containsExactly(rows.split(", "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Acuerdo%Compromiso%Responsable | 1%Surtir claves%Almacén | Surtir claves
            Acuerdo%Compromiso%Responsable | Pintar la sala%2%Almacén | Pintar la sala
            Compromiso%Fecha de inicio%Fecha de entrega | Surtir claves%5 de mayo%9 de junio | Surtir claves 2026-06-09
            Compromiso%Fecha%Fecha de entrega | Surtir claves%5 de mayo%9 de junio | Surtir claves 2026-06-09
            Compromiso%Fecha compromiso%Fecha | Surtir claves%9 de junio%5 de mayo | Surtir claves 2026-06-09
            """)
    void takesThePlainestColumnOfSeveralThatSayTheSame(String heading, String row, String told) {
        Reading r = read(heading.replace('%', '\t') + "\n" + row.replace('%', '\t') + "\n");

        assertThat(r.promises())
                .extracting(p -> p.deadline() == null ? p.text() : p.text() + " " + p.deadline())
                .containsExactly(told);
    }

    @Test
    void leavesATableWithoutHeadingToTheRulesForProse() {
        Reading r = read("1\tSe abrirán 12 camas en mayo\tAlmacén\n2\tSin novedad\tAlmacén\n");

        assertThat(r.promises()).singleElement().satisfies(p -> {
            assertThat(p.rule()).isEqualTo("promise.future");
            assertThat(p.deadline()).isEqualTo(LocalDate.of(2026, 5, 31));
        });
    }

    @Test
    void readsWhoIsThereAndWhoIsNot() {
        Reading r = read("""
            Nombre\tCargo\tÁrea\tAsistencia
            Dra. MARICELA QUIÑONES ÁVALOS\tTitular\tOOAD Durango\tPresente
            Ing. Saúl Betancourt Ríos\tJefa de Conservación\tServicios\tJustificó
            """);

        assertThat(r.attendees()).extracting(Person::name).containsExactly("Maricela Quiñones Ávalos");
        assertThat(r.mentioned()).singleElement().satisfies(p -> {
            assertThat(p.role()).isEqualTo("Jefe de Conservación");
            assertThat(p.organ()).isEqualTo("Servicios");
            assertThat(p.rule()).isEqualTo("attendance.row");
        });
    }

    @Test
    void promisesNothingFromTheOrderOfTheDay() {
        Reading r = read("""
                Orden del día
                1. Revisar el avance de las 12 obras de mayo
                2. Se presentará el informe en junio.

                Texto.
                """);

        assertThat(r.agenda())
                .extracting(a -> a.text())
                .containsExactly("Revisar el avance de las 12 obras de mayo", "Se presentará el informe en junio");
        assertThat(r.promises()).isEmpty();
    }

    @Test
    void readsTheOpeningOfMinutesInWords() {
        Reading r = ReadPapers.paper("MINUTA\n\n"
                + "Reunión de calidad\n\n"
                + "En la ciudad de Tepic, Nayarit, siendo las diez horas del día treinta y uno de marzo de dos mil"
                + " veintiséis, se reunieron en la Sala de Juntas los presentes.\n");

        assertThat(r.kind()).isEqualTo(Kind.MINUTA);
        assertThat(r.datePublished()).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(r.place()).isEqualTo("Tepic, Nayarit");
    }

    @Test
    @Tag("long")
    void readsFiveThousandRows() {
        StringBuilder rows = new StringBuilder("Compromiso\tResponsable\tFecha\n");
        for (int i = 0; i < 5000; i++) {
            rows.append("Entregar ")
                    .append(i + 2)
                    .append(" equipos\tAlmacén ")
                    .append(i)
                    .append("\t30/06/2026\n");
        }
        Reading r = read(rows.toString());

        assertThat(r.promises()).hasSize(5000);
        assertThat(r.promises()).extracting(Promise::deadline).containsOnly(LocalDate.of(2026, 6, 30));
    }

    @Test
    void leavesABulletinWithBarsAlone() {
        Reading r = ReadPapers.body("Los datos: 12 camas | 30 médicos. El Instituto abrirá 3 unidades en mayo.");

        assertThat(r.kind()).isEqualTo(Kind.BULLETIN);
        assertThat(r.agenda()).isEmpty();
        assertThat(r.promises()).hasSize(1);
    }
}
