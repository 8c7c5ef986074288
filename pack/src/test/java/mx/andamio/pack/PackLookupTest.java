package mx.andamio.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Look-ups of a small pack made of values, without any file. */
class PackLookupTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private static Organ organ(String code, String name, @Nullable String parent, @Nullable String region) {
        return new Organ(code, OrganType.OOAD, name, code, parent, region, null, null, Map.of());
    }

    private static Organ organ(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new Organ("01", OrganType.OOAD, "Uno", "Uno", null, null, from, to, Map.of());
    }

    private static Pack pack(List<Alias> aliases) {
        Organ top = organ("DG", "Dirección", null, null);
        Organ one = organ("01", "Río Alto", "DG", "R-1");
        Organ two = organ("02", "Río Bajo", "DG", "R-1");
        Post post = new Post("01-HEAD", "01", "Titular", List.of(), null, false);
        return new Pack(
                "demo",
                "Instituto",
                "America/Bogota",
                List.of(top, one, two),
                aliases,
                List.of(),
                List.of(post),
                List.of(),
                List.of(new Municipality("A01", "01", "01", "Estado", "Villa")));
    }

    @Test
    void anOrganExistsFromItsFirstDayUntilBeforeItsLast() {
        assertThat(organ(null, null).existsOn(DAY)).isTrue();
        assertThat(organ(DAY, null).existsOn(DAY)).isTrue();
        assertThat(organ(DAY, null).existsOn(DAY.minusDays(1))).isFalse();
        assertThat(organ(null, DAY).existsOn(DAY)).isFalse();
        assertThat(organ(null, DAY).existsOn(DAY.minusDays(1))).isTrue();
        assertThat(organ(DAY, DAY.plusDays(1)).existsOn(DAY)).isTrue();
    }

    @Test
    void anOrganThatEndsWhenItBeginsIsNone() {
        assertThatThrownBy(() -> organ(DAY, DAY)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> organ(" ", "Uno", null, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> organ("01", " ", null, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(Alias.Kind.class)
    void onlyNamesAreLookedForInProse(Alias.Kind kind) {
        Pack pack = pack(List.of(new Alias("01", "La Cañada", kind, null)));
        boolean code = kind == Alias.Kind.OLD_CODE || kind == Alias.Kind.PURCHASING_CODE;

        assertThat(kind.isName()).isEqualTo(!code);
        assertThat(pack.organsNamed("la canada")).hasSize(code ? 0 : 1);
        assertThat(pack.organsByAlias(kind, "LA CAÑADA"))
                .extracting(Organ::code)
                .containsExactly("01");
        assertThat(pack.aliasesOf("01")).hasSize(1);
        assertThat(pack.aliasesOf("02")).isEmpty();
    }

    @Test
    void findsOrgansByTheirPlaceInTheTree() {
        Pack pack = pack(List.of());

        assertThat(pack.children("DG")).extracting(Organ::code).containsExactly("01", "02");
        assertThat(pack.children("01")).isEmpty();
        assertThat(pack.organsIn("R-1")).extracting(Organ::code).containsExactly("01", "02");
        assertThat(pack.organsIn("R-2")).isEmpty();
        assertThat(pack.organsOf(OrganType.OOAD)).hasSize(3);
        assertThat(pack.organsOf(OrganType.UMAE)).isEmpty();
        assertThat(pack.pathToRoot("02")).extracting(Organ::code).containsExactly("02", "DG");
        assertThat(pack.pathToRoot("99")).isEmpty();
        assertThat(pack.postsOf("01")).extracting(Post::code).containsExactly("01-HEAD");
        assertThat(pack.postsOf("02")).isEmpty();
        assertThat(pack.organsNamed("rio alto")).extracting(Organ::code).containsExactly("01");
        assertThat(pack.municipality("01", "A01")).isPresent();
        assertThat(pack.municipality("02", "A01")).isEmpty();
        assertThat(pack.code() + " " + pack.name() + " " + pack.zone()).isEqualTo("demo Instituto America/Bogota");
    }

    /** An organ that its own alias names again is one organ, not an ambiguity. */
    @Test
    void anAliasThatRepeatsTheNameMakesNoSecondOrgan() {
        Pack pack = pack(List.of(
                new Alias("01", "RIO ALTO", Alias.Kind.NAME, null), new Alias("99", "Nadie", Alias.Kind.NAME, null)));

        assertThat(pack.organsNamed("Río Alto")).hasSize(1);
        assertThat(pack.organsNamed("Nadie")).isEmpty();
    }

    /** A pack is shared by every thread: nothing that it hands out may be changed. */
    @Test
    void whatAPackHandsOutCannotBeChanged() {
        Pack pack = pack(List.of(new Alias("01", "Cañada", Alias.Kind.NAME, null)));

        for (List<?> handed : List.of(
                pack.organs(),
                pack.aliases(),
                pack.posts(),
                pack.children("DG"),
                pack.organsIn("R-1"),
                pack.organsOf(OrganType.OOAD),
                pack.postsOf("01"),
                pack.aliasesOf("01"),
                pack.organsNamed("Cañada"),
                pack.organsByAlias(Alias.Kind.NAME, "Cañada"))) {
            assertThat(handed).isNotEmpty();
            assertThatThrownBy(handed::removeFirst).isInstanceOf(UnsupportedOperationException.class);
        }
    }
}
