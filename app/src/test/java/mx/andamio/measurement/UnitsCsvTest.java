package mx.andamio.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import mx.andamio.measurement.Units.Unit;
import mx.andamio.measurement.UnitsCsv.Read;
import mx.andamio.register.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitsCsvTest {

    private static Read read(String text) throws IOException {
        return UnitsCsv.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void columnsMayComeInAnyOrderAndThoseThatAreNotNeededNotAtAll() throws Exception {
        var from = LocalDate.of(2020, 1, 1);

        assertThat(
                        read(
                                "\uFEFFname,code,ooad,from,to,simulated\nUMF 1,A1,22,2020-01-01,2021-12-31,\n\"HGZ, 2\",A2,01,2020-01-01,,sí\n"))
                .isEqualTo(new Read.Whole(java.util.List.of(
                        new Unit("A1", "UMF 1", "22", "", from, LocalDate.of(2021, 12, 31), false),
                        new Unit("A2", "HGZ, 2", "01", "", from, null, true))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "code,name,organ,from\\n,b,22,2020-01-01            | unit.csv_value   | 2 code ''",
                "code,name,organ,from\\na,b,22,2020-01-01\\na,b,22,ayer | unit.csv_value | 3 from ayer",
                "code,name,organ,from\\na,b,22,                     | unit.csv_value   | 2 from ''",
                "code,name,organ,from,to\\na,b,22,2020-02-01,2020-01-01 | unit.csv_value | 2 to 2020-01-01",
                "code,name,organ,from,simulated\\na,b,22,2020-02-01,quizá | unit.csv_value | 2 simulated quizá",
                "code,name,organ,color,from\\n                      | unit.csv_header  | color",
                "code,name,code,from\\n                             | unit.csv_header  | code",
                "code,name,organ\\n                                 | unit.csv_missing | from",
            })
    void whatIsWrongIsSaidWithItsLineAndColumn(String file, String code, String about) throws Exception {
        var wrong = (Read.Wrong) read(file.replace("\\n", "\n"));

        assertThat(wrong.reason().code()).isEqualTo(code);
        assertThat(String.join(" ", wrong.reason().parameters())).isEqualTo(about.replace("''", ""));
    }

    @Test
    void aFileThatIsNoTextOrTooLongIsSaid() throws Exception {
        assertThat(((Read.Wrong)
                                UnitsCsv.read(new ByteArrayInputStream("code,name,organ,from\na,Clínica,22,2020-01-01\n"
                                        .getBytes(StandardCharsets.ISO_8859_1))))
                        .reason())
                .extracting(Reason::code)
                .isEqualTo("unit.csv_broken");
        assertThat(((Read.Wrong) read("code,name,organ,from\n" + "a,b,22,2020-01-01\n".repeat(20_001))).reason())
                .extracting(Reason::code)
                .isEqualTo("unit.csv_many");
    }
}
