package mx.andamio.measures.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import mx.andamio.measures.definitions.Bilingual;
import mx.andamio.measures.definitions.Column;
import mx.andamio.measures.definitions.Dataset;
import mx.andamio.measures.definitions.Datasets;
import mx.andamio.measures.definitions.Role;
import mx.andamio.measures.expressions.ValueType;
import mx.andamio.measures.lake.Delivery;
import mx.andamio.measures.lake.Delivery.Restated;
import org.junit.jupiter.api.Test;

/** Late rows change what was told: it is said where. */
class RestatingTest extends Feeding {

    private static final LocalDate FEBRUARY = LocalDate.of(2025, 2, 1);
    private static final String A = "AS01,2025-03-14,R1,010,2,si\n";
    private static final String B = "AS01,2025-03-14,R2,010,2,si\n";
    private static final String C = "AS01,2025-03-20,R3,020,1,no\n";

    /** Of a month in which rows came or went. */
    private static final List<String> ALL =
            List.of("unit", "issued_on", "prescription", "medicine", "pieces", "urgent");

    @Test
    void theFirstDeliveryRestatesNothing() throws Exception {
        assertThat(taken(HEADER + A).delivery().restated()).isEmpty();
    }

    @Test
    void lateRowsAreToldByMonthWithTheDaysThatChanged() throws Exception {
        taken(HEADER + A + C);

        var late = taken(HEADER + C + B + A);

        assertThat(late.delivery().restated())
                .containsExactly(new Restated("2025-03", 2, 3, List.of(LocalDate.of(2025, 3, 14)), ALL));
        assertThat(lake.manifest(dataset).deliveries().getLast()).isEqualTo(late.delivery());
    }

    @Test
    void aValueThatIsAnotherIsAChangeThoughTheRowsAreAsMany() throws Exception {
        taken(HEADER + A + C);

        assertThat(taken(HEADER + A + C.replace("020,1", "020,7")).delivery().restated())
                .containsExactly(new Restated("2025-03", 2, 2, List.of(LocalDate.of(2025, 3, 20)), List.of("pieces")));
    }

    @Test
    void valuesThatChangePlacesAreAChangeOfTheirColumn() throws Exception {
        taken(HEADER + A + B.replace("010,2", "010,5"));

        assertThat(taken(HEADER + A.replace("010,2", "010,5") + B)
                        .delivery()
                        .restated()
                        .getFirst()
                        .columns())
                .containsExactly("pieces");
    }

    @Test
    void aColumnThatIsNewIsAChangeOfIts() throws Exception {
        taken(HEADER + A + C);
        dataset = withCost();

        assertThat(taken(HEADER + A + C).delivery().restated())
                .containsExactly(new Restated("2025-03", 2, 2, List.of(), List.of()));
        var with = taken(HEADER.replace("urgente", "urgente,costo") + A.replace("si", "si,7") + C.replace("no", "no,"));
        assertThat(with.delivery().restated())
                .containsExactly(new Restated("2025-03", 2, 2, List.of(LocalDate.of(2025, 3, 14)), List.of("cost")));
    }

    private Dataset withCost() {
        var words = new Bilingual("Costo", "Cost");
        return Datasets.with(
                dataset,
                new Column("cost", ValueType.NUMBER, Role.QUANTITY, words, List.of("costo"), false, List.of()));
    }

    @Test
    void whatIsGoneIsAChangeAndTheSameAgainIsNone() throws Exception {
        taken(HEADER + A + B + C);

        assertThat(taken(HEADER + C + B + A).delivery().restated())
                .containsExactly(new Restated("2025-03", 3, 3, List.of(), List.of()));
        assertThat(taken(HEADER + A + B).delivery().restated())
                .containsExactly(new Restated("2025-03", 3, 2, List.of(LocalDate.of(2025, 3, 20)), ALL));
    }

    @Test
    void daysThatWereNeverToldOfAreNotRestated() throws Exception {
        taken(HEADER + A);

        var file = file(HEADER + A + C + "AS01,2025-02-02,R7,010,2,si\n", StandardCharsets.UTF_8);
        var wider = assertTaken(feed().take(new Consignment(dataset, "central", FEBRUARY, LAST, file, Form.CSV)));

        assertThat(wider.delivery().restated())
                .containsExactly(new Restated("2025-03", 1, 2, List.of(LocalDate.of(2025, 3, 20)), ALL));
    }

    @Test
    void whatWasRejectedOfADeliveryIsFoundByItsName() throws Exception {
        var taken = taken(HEADER + A + "AS01,2025-03-14,R2,010,x,si\n");

        assertThat(lake.rejects(dataset, taken.delivery().id())).exists().isEqualTo(taken.rejects());
        assertThat(lake.manifest(dataset).deliveries())
                .extracting(Delivery::rejected)
                .containsExactly(1L);
    }
}
