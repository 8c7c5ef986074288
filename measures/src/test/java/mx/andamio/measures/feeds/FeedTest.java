package mx.andamio.measures.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import mx.andamio.measures.feeds.FeedOutcome.Taken;
import mx.andamio.measures.lake.Delivery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedTest extends Feeding {

    @Test
    void everyRowIsKeptOrRejected() throws Exception {
        var taken = taken(
                HEADER + "AS01,2025-03-14,R1,010,2,si\nAS01,2025-03-15,R2,020,-1,no\nAS01,15/03/2025,R3,020,3,\n");

        assertThat(taken.delivery())
                .returns(3L, Delivery::rowsIn)
                .returns(2L, Delivery::kept)
                .returns(1L, Delivery::rejected);
        assertThat(taken.delivery().sha256()).matches("[0-9a-f]{64}");
        assertThat(kept("organ, unit, issued_on, medicine, pieces, urgent"))
                .containsExactly(
                        List.of("CLUES1", "AS01", "2025-03-14", "010", "2.000000", "true"),
                        List.of("CLUES1", "AS01", "2025-03-15", "020", "3.000000", "null"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "AS01,2025-02-30,R2,020,1,no;BAD_DATE,issued_on,2025-02-30",
                "AS01,infinity,R2,020,1,no;BAD_DATE,issued_on,infinity",
                "AS01,2025-03-15,R2,020,'1.5.2',no;BAD_NUMBER,pieces,'1.5.2'",
                "AS01,2025-03-15,R2,020,1,maybe;BAD_FLAG,urgent,maybe",
                "AS01,2025-03-15,R2,999,1,no;UNKNOWN_VALUE,medicine,999",
                "AS01,2025-03-15,,020,1,no;MISSING,prescription,",
                "AS01,2025-04-01,R2,020,1,no;OTHER_PERIOD,issued_on,2025-04-01",
                "=AS99,2025-03-15,R2,020,1,no;UNKNOWN_ORGAN,unit,'=AS99",
                "AS01,2025-03-15,R2,020,0,no;PIECES,,",
                "AS01,2025-03-15,R1,010,9,no;DUPLICATE,,",
                "AS01,2025-03-15,R2,020,1,no,more,and more;SHAPE,,",
                "AS01,2025-03-15;SHAPE,,"
            },
            quoteCharacter = '~')
    void aRejectedRowSaysItsLineAndItsReason(String row, String told) throws Exception {
        var taken = taken(HEADER + "AS01,2025-03-14,R1,010,2,si\n" + row
                + "\nAS01,2025-03-15,R3,020,3,\nAS01,2025-03-15,R4,020,x,\n");

        assertThat(taken.delivery().rejected()).isEqualTo(2);
        assertThat(taken.delivery().rowsIn()).isEqualTo(4);
        var lines = Files.readAllLines(Objects.requireNonNull(taken.rejects()));
        assertThat(lines.getFirst()).isEqualTo("line,code,column,value,es,en");
        assertThat(lines.get(1)).startsWith("3," + told);
        assertThat(lines.get(2))
                .startsWith("5,BAD_NUMBER,pieces,x,\"«Piezas» no es un número")
                .contains("is no number");
    }

    @Test
    void spacesAroundAValueDoNotMatter() throws Exception {
        taken(HEADER + " AS01 , 2025-03-14 , R1 ,010 ,\" 2 \", si \nAS01,2025-03-14,R2,010,\u00A03\u00A0,   \n");

        assertThat(kept("unit, issued_on, medicine, pieces, urgent"))
                .containsExactly(
                        List.of("AS01", "2025-03-14", "010", "2.000000", "true"),
                        List.of("AS01", "2025-03-14", "010", "3.000000", "null"));
    }

    @Test
    void overTheLimitNothingChanges() throws Exception {
        taken(HEADER + "AS01,2025-03-14,R1,010,2,si\n");
        var before = lake.manifest(dataset);

        var refused = refused(
                HEADER + "AS01,2025-03-14,R1,010,x,si\nAS01,2025-03-14,R2,010,x,si\nAS01,2025-03-14,R3,010,3,\n");

        assertThat(refused.faults()).extracting(FeedFault::code).containsExactly("TOO_MANY_REJECTED");
        assertThat(refused.rejects()).exists();
        assertThat(lake.manifest(dataset)).isEqualTo(before);
        assertThat(kept("prescription")).hasSize(1);
    }

    @Test
    void aFileOfAnotherPeriodIsSaidToBeOne() throws Exception {
        var refused = refused(HEADER + "AS01,2025-04-14,R1,010,2,si\nAS01,2025-04-14,R2,010,2,si\n");

        assertThat(refused.faults()).extracting(FeedFault::code).containsExactly("OTHER_PERIOD");
        assertThat(lake.manifest(dataset).deliveries()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unidad,fecha,receta,clave,piezas,urgente",
                "\uFEFFUnidad,\"FECHA\",Receta,Clave,Piezas,Urgente",
                "UNIT,Issued on,prescription,medicine,píezas,urgent"
            })
    void headersAreFoundByAnyOfTheirNames(String header) throws Exception {
        assertThat(taken(header + "\nAS01,2025-03-14,R1,010,2,si\n").delivery().kept())
                .isOne();
    }

    @Test
    void headersMayComeInAnyOrderAndSomeNotAtAll() throws Exception {
        taken("clave,piezas,receta,fecha,unidad\n010,2,R1,2025-03-14,AS01\n");

        assertThat(kept("medicine, pieces, urgent")).containsExactly(List.of("010", "2.000000", "null"));
    }

    @Test
    void whatIsSaidBesideTheFileIsSaidOfAllItsRows() throws Exception {
        var file = file(
                "unidad,fecha,receta,urgente\nAS01,2025-03-14,R1,si\nAS01,2025-03-15,R2,no\n", StandardCharsets.UTF_8);
        assertTaken(feed().take(new Consignment(
                dataset, "central", FIRST, LAST, file, Form.CSV, Map.of("medicine", " 020", "pieces", "4 "))));

        assertThat(kept("medicine, pieces")).containsExactly(List.of("020", "4.000000"), List.of("020", "4.000000"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "unidad,fecha,receta,clave,piezas,color;UNKNOWN_HEADER;color",
                "unidad,fecha,receta,clave;MISSING_COLUMN;pieces",
                "unidad,fecha,receta,clave,piezas,unit;DUPLICATE_HEADER;unit",
                ";EMPTY;"
            })
    void headersThatAreWrongAreSaid(String header, String code, String value) throws Exception {
        var refused = refused(header == null ? "" : header + "\n");

        assertThat(refused.faults()).anySatisfy(fault -> {
            assertThat(fault.code()).isEqualTo(code);
            assertThat(fault.value()).isEqualTo(value == null ? "came.csv" : value);
            assertThat(fault.es()).isNotEqualTo(fault.en());
        });
    }

    @Test
    void pipesAndLatin1AreRead() throws Exception {
        var file = file("unidad|fecha|receta|clave|piezas\nÑ1|14/03/2025|\"R|010|2\n", StandardCharsets.ISO_8859_1);

        var outcome = feed().take(new Consignment(dataset, "central", FIRST, LAST, file, Form.PIPE));

        assertThat(outcome).isInstanceOf(Taken.class);
        assertThat(kept("unit, organ")).containsExactly(List.of("Ñ1", "CLUES2"));
    }

    @Test
    void aCodeIsResolvedOnTheDayOfTheRow() throws Exception {
        taken(HEADER + "AS02,2025-03-10,R1,010,2,si\nAS02,2025-03-11,R2,010,2,si\n");

        assertThat(kept("organ, issued_on"))
                .containsExactly(List.of("CLUES3", "2025-03-11"), List.of("CLUES2", "2025-03-10"));
    }

    @Test
    void identitiesBecomePseudonyms() throws Exception {
        taken(
                HEADER
                        + "AS01,2025-03-14,SECRET7,010,2,si\nAS01,2025-03-15,SECRET7,020,2,si\nAS01,2025-03-15,SECRET7,x,2,si\n");

        assertThat(process.ask(
                        List.of("select count(*), count(distinct prescription), octet_length(min(prescription)) from "
                                + lakeFiles())))
                .containsExactly(List.of(2L, 1L, 16L));
        try (Stream<Path> files = Files.walk(lake.root())) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain("SECRET7");
            }
        }
    }

    @Test
    void aPseudonymIsHalfOfTheHashOfKeyAndIdentity() throws Exception {
        taken(HEADER + "AS01,2025-03-14,SECRET7,010,2,si\n");

        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
        var hash = MessageDigest.getInstance("SHA-256");
        hash.update(mac.doFinal("andamio identity".getBytes(StandardCharsets.UTF_8)), 0, 16);
        var whole = HexFormat.of().formatHex(hash.digest("SECRET7".getBytes(StandardCharsets.UTF_8)));
        assertThat(kept("lower(hex(prescription))")).containsExactly(List.of(whole.substring(0, 32)));
    }

    @Test
    void aSecondDeliveryOfThePeriodTakesThePlaceOfTheFirst() throws Exception {
        var first = taken(HEADER + "AS01,2025-03-14,R1,010,2,si\nAS01,2025-03-14,R2,010,2,si\n");
        var second = taken(HEADER + "AS01,2025-03-14,R3,010,7,si\n");

        assertThat(kept("pieces")).containsExactly(List.of("7.000000"));
        assertThat(lake.manifest(dataset).deliveries())
                .extracting(Delivery::id, Delivery::replacedBy)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                first.delivery().id(), second.delivery().id()),
                        org.assertj.core.groups.Tuple.tuple(second.delivery().id(), null));
    }

    @Test
    void aCodeThatMeansTwoOrgansOnOneDayIsRefused() {
        assertThatThrownBy(() -> OrganCode.check(List.of(
                        new OrganCode("A", "ONE", null, LocalDate.of(2025, 3, 10)),
                        new OrganCode("A", "TWO", LocalDate.of(2025, 3, 10), null))))
                .hasMessage("the code A means ONE and TWO on 2025-03-10");
        OrganCode.check(List.of(
                new OrganCode("A", "ONE", null, LocalDate.of(2025, 3, 10)),
                new OrganCode("A", "TWO", LocalDate.of(2025, 3, 11), null)));
    }
}
