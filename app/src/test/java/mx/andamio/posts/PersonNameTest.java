package mx.andamio.posts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {

    @ParameterizedTest
    @CsvSource({
        "Alva Santos Carrillo, Alva Alejandra Santos Carrillo",
        "Zoé Robledo, Zoé Robledo Aburto",
        "JORGE GAVIÑO AMBRÍZ, Jorge Gaviño Ambriz",
    })
    void aLongerFormIsTheSamePerson(String one, String other) {
        assertThat(PersonName.same(one, other)).isTrue();
        assertThat(PersonName.same(other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Ana Pérez Luna, Ana Luna Pérez",
        "Ana Pérez, Ana López Ruiz",
        "Ana, Ana Pérez Luna",
    })
    void otherwiseTheyAreTwo(String one, String other) {
        assertThat(PersonName.same(one, other)).isFalse();
        assertThat(PersonName.same(other, one)).isFalse();
    }
}
