package mx.andamio.sessions.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import mx.andamio.sessions.Session.Attendant;
import mx.andamio.sessions.Session.Present;
import mx.andamio.sessions.Session.Role;
import mx.andamio.sessions.store.Gathering.Told;
import org.junit.jupiter.api.Test;

class GatheringTest {

    private static final UUID ONE = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);

    @Test
    void twoRolesInTwoPapersAreOnePerson() {
        assertThat(Gathering.of(List.of(
                        new Told(new Attendant("Ana Ruiz", "Titular", "39", "CDMX Norte"), ONE),
                        new Told(new Attendant("ANA RUIZ", "Vocal", "39", "CDMX Norte"), OTHER))))
                .containsExactly(new Present(
                        "Ana Ruiz",
                        "39",
                        "CDMX Norte",
                        false,
                        List.of(new Role("Titular", List.of(ONE)), new Role("Vocal", List.of(OTHER)))));
    }

    @Test
    void oneRoleInTwoPapersIsOneRoleWithBoth() {
        assertThat(Gathering.of(List.of(
                                new Told(new Attendant("Ana Ruiz", "Titular", null, null), ONE),
                                new Told(new Attendant("Ana Ruiz", "titular", null, null), OTHER)))
                        .getFirst()
                        .roles())
                .containsExactly(new Role("Titular", List.of(ONE, OTHER)));
    }

    @Test
    void aPaperThatNamesNoOrganTellsOfTheSamePerson() {
        assertThat(Gathering.of(List.of(
                        new Told(new Attendant("Ana Ruiz", null, null, null), ONE),
                        new Told(new Attendant("Ana Ruiz", "Titular", "39", "CDMX Norte"), OTHER))))
                .containsExactly(new Present(
                        "Ana Ruiz",
                        "39",
                        "CDMX Norte",
                        false,
                        List.of(new Role(null, List.of(ONE)), new Role("Titular", List.of(OTHER)))));
    }

    @Test
    void oneNameInTwoOrgansIsTwoPeopleAndSaysSo() {
        var gathered = Gathering.of(List.of(
                new Told(new Attendant("Ana Ruiz", "Titular", "39", "CDMX Norte"), ONE),
                new Told(new Attendant("Ana Ruiz", "Titular", "40", "CDMX Sur"), OTHER),
                new Told(new Attendant("Ana Ruiz", "Invitada", null, null), OTHER),
                new Told(new Attendant("Luis Paz", null, null, null), OTHER)));

        assertThat(gathered)
                .extracting(Present::person, Present::organCode, Present::namesake)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Ana Ruiz", "39", true),
                        org.assertj.core.groups.Tuple.tuple("Ana Ruiz", "40", true),
                        org.assertj.core.groups.Tuple.tuple("Ana Ruiz", null, true),
                        org.assertj.core.groups.Tuple.tuple("Luis Paz", null, false));
    }
}
