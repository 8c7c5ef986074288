package mx.andamio.measures.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import mx.andamio.measures.duck.EngineFailure;
import mx.andamio.measures.lake.Delivery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parquet takes the path of every other form. */
class ParquetFeedTest extends Feeding {

    private static final String ROWS = """
            select * from (values
              ('AS01', date '2025-03-14', 'R1', '010', 2, true),
              ('AS01', date '2025-03-15', 'R2', '020', 0, false),
              ('AS99', date '2025-03-15', 'R3', '020', 3, null),
              ('AS01', date '2025-03-15', 'R1', '010', 9, null),
              ('AS01', null, 'R5', '010', 9, null),
              ('AS02', date '2025-03-11', 'R6', ' 010 ', 1.5, null))
            as r(unidad, "Issued on", receta, clave, piezas, urgente)""";

    @Test
    void itsRowsAreKeptOrRejectedAsThoseOfAText() throws Exception {
        dataset = lines(0.7);
        var taken = assertTaken(parquet(ROWS));

        assertThat(taken.delivery())
                .returns(6L, Delivery::rowsIn)
                .returns(2L, Delivery::kept)
                .returns(4L, Delivery::rejected);
        assertThat(kept("organ, issued_on, medicine, pieces, urgent, octet_length(prescription)"))
                .containsExactly(
                        List.of("CLUES3", "2025-03-11", "010", "1.500000", "null", "16"),
                        List.of("CLUES1", "2025-03-14", "010", "2.000000", "true", "16"));
        assertThat(Files.readAllLines(Objects.requireNonNull(taken.rejects())))
                .extracting(line -> String.join(",", Arrays.copyOf(line.split(",", 5), 4)))
                .containsExactly(
                        "line,code,column,value",
                        "2,PIECES,,",
                        "3,UNKNOWN_ORGAN,unit,AS99",
                        "4,DUPLICATE,,",
                        "5,MISSING,issued_on,");
    }

    @Test
    void anIdentityHasThePseudonymItHasInAText() throws Exception {
        assertTaken(parquet("select 'AS01' unidad, date '2025-03-14' fecha, 'SECRET7' receta, '010' clave, 1 piezas"));
        var ofParquet = kept("prescription");
        taken("unidad,fecha,receta,clave,piezas\nAS01,2025-03-14,SECRET7,010,1\n");

        assertThat(kept("prescription")).isEqualTo(ofParquet);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'2.5'                                | 2.500000",
                "cast(2.5 as double)                  | 2.500000",
                "cast(2 as ubigint)                   | 2.000000",
                "cast(2.25 as decimal(38, 10))        | 2.250000"
            })
    void aNumberIsReadFromAnyTypeOfNumbers(String written, String read) throws Exception {
        assertTaken(parquet("select 'AS01' unidad, '14/03/2025' fecha, 'R' receta, '010' clave, " + written
                + " piezas, 'sí' urgente"));

        assertThat(kept("pieces, urgent")).containsExactly(List.of(read, "true"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "piezas | cast('nan' as double)   | BAD_NUMBER,pieces,nan",
                "piezas | 1e30                    | BAD_NUMBER,pieces,1e+30",
                "piezas | 'dos'                   | BAD_NUMBER,pieces,dos",
                "fecha  | date 'infinity'         | BAD_DATE,issued_on,infinity"
            })
    void aValueThatIsNoneIsRejectedWithItsRow(String column, String value, String told) throws Exception {
        var row =
                "select 'AS01' unidad, date '2025-03-14' fecha, 'R' || i receta, '010' clave, 1 piezas from range(2) t(i)";
        var taken = assertTaken(parquet("select * replace (case when receta = 'R1' then " + value + " else " + column
                + (value.startsWith("'") ? "::varchar" : "") + " end as " + column + ") from (" + row + ")"));

        assertThat(Files.readAllLines(Objects.requireNonNull(taken.rejects())).getLast())
                .startsWith("2," + told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1        | fecha  | BAD_TYPE | issued_on | INTEGER",
                "now()    | fecha  | BAD_TYPE | issued_on | TIMESTAMP WITH TIME ZONE",
                "true     | piezas | BAD_TYPE | pieces    | BOOLEAN",
                "1        | clave  | BAD_TYPE | medicine  | INTEGER",
                "1        | receta | BAD_TYPE | prescription | INTEGER",
                "[1]      | piezas | BAD_TYPE | pieces    | INTEGER[]"
            })
    void aTypeThatDoesNotFitIsSaid(String value, String column, String code, String about, String type)
            throws Exception {
        var refused = assertRefused(parquet("select * replace (" + value + " as " + column
                + ") from (select 'AS01' unidad, date '2025-03-14' fecha, 'R' receta, '010' clave, 1 piezas)"));

        assertThat(refused.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo(code);
            assertThat(fault.value()).isEqualTo(about);
            assertThat(fault.es()).contains(type).isNotEqualTo(fault.en());
            assertThat(fault.en()).contains(type);
        });
    }

    @Test
    void anUnknownColumnIsSaidAsInAText() throws Exception {
        var refused = assertRefused(parquet("select 1 as \"a\"\"b\""));

        assertThat(refused.faults()).extracting(FeedFault::code).contains("UNKNOWN_HEADER", "MISSING_COLUMN");
    }

    @Test
    void whatIsNoParquetIsSaid() throws Exception {
        var refused = assertRefused(take(file(HEADER, java.nio.charset.StandardCharsets.UTF_8), Form.PARQUET));

        assertThat(refused.faults()).extracting(FeedFault::code).containsExactly("UNREADABLE");
    }

    @Test
    void whatIsBrokenInTheMiddleIsSaidAndChangesNothing() throws Exception {
        var file =
                written("select 'AS01' unidad, date '2025-03-14' fecha, uuid()::varchar receta, '010' clave, 1 piezas"
                        + " from range(10000)");
        var bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, 4, bytes.length / 2, (byte) 7);
        Files.write(file, bytes);

        assertThat(assertRefused(take(file, Form.PARQUET)).faults())
                .extracting(FeedFault::code)
                .containsExactly("UNREADABLE");
        assertThat(lake.manifest(dataset).deliveries()).isEmpty();
    }

    private FeedOutcome parquet(String rows) throws IOException, EngineFailure {
        return take(written(rows), Form.PARQUET);
    }

    private static Path written(String rows) throws IOException, EngineFailure {
        var file = Files.createTempDirectory(folder, "in").resolve("came.parquet");
        process.ask(List.of("copy (" + rows + ") to '" + file + "' (format parquet)"));
        return file;
    }
}
