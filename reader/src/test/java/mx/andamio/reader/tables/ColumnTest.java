package mx.andamio.reader.tables;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnTest {

    @Test
    void aHeadingMayHoldANoteInBrackets() {
        assertThat(Column.of("fecha compromiso (dd/mm/aaaa, a mas tardar)")).isEqualTo(Column.DUE);
    }

    /** Brackets that never close are looked for one by one: in 30,000 of them that took 13 s. */
    @Test
    void whatIsLongerThanAnyHeadingIsNone() {
        assertThat(Column.of("compromiso " + "(".repeat(200))).isNull();
    }

    @Test
    void aHeadingHasTwoHundredLettersAtMost() {
        assertThat(Column.of("fecha compromiso" + " ".repeat(184))).isEqualTo(Column.DUE);
        assertThat(Column.of("fecha compromiso" + " ".repeat(185))).isNull();
    }
}
