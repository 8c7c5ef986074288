package mx.andamio.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import mx.andamio.directory.Directory.Filter;
import mx.andamio.pack.Organ;
import mx.andamio.pack.OrganType;
import mx.andamio.support.InstallationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InstallationTest
class DirectoryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    @Autowired
    Directory directory;

    @Test
    void findsANameWithoutItsAccents() {
        assertThat(codes("queretaro")).contains(code("Querétaro"));
        assertThat(names("yucatan")).contains("Yucatán").isEqualTo(names("YUCATÁN"));
    }

    @Test
    void findsAnOrganByWhatPapersCallIt() {
        assertThat(codes("Edomex Oriente")).isNotEmpty().isEqualTo(codes("oriente edomex"));
    }

    @Test
    void wordsMayStandInAnyOrder() {
        assertThat(codes("norte mexico ciudad")).contains("39");
    }

    @Test
    void everyWordMustBeThere() {
        assertThat(codes("norte mexico nowhere")).isEmpty();
    }

    @Test
    void findsAnOrganByItsCode() {
        assertThat(codes("dfims000580")).containsExactly("DFIMS000580");
    }

    @Test
    void anOldCodeLeadsToTheOrganOfToday() {
        assertThat(directory.byCode("35", TODAY)).map(Organ::name).contains("Ciudad de México Norte");
        assertThat(directory.byCode("39", TODAY)).map(Organ::name).contains("Ciudad de México Norte");
        assertThat(directory.byCode("999", TODAY)).isEmpty();
    }

    @Test
    void aCodeIsNeverAName() {
        assertThat(directory.named("35")).isEmpty();
        assertThat(directory.named("39")).isEmpty();
        assertThat(directory.named("DFIMS000580")).isEmpty();
    }

    @Test
    void namesAnOrganByNameOrAliasCaseAndAccentsAside() {
        assertThat(directory.named("ciudad de MEXICO norte")).map(Organ::code).contains("39");
        assertThat(directory.named("D.F. Norte")).map(Organ::code).contains("39");
        assertThat(directory.named("Norte de ninguna parte")).isEmpty();
        assertThat(directory.named("  ")).isEmpty();
    }

    @Test
    void namesAnOrganBehindItsType() {
        assertThat(directory.named("OOAD Guerrero")).map(Organ::code).contains("12");
        assertThat(directory.named("UMAE Guerrero")).isEmpty();
        assertThat(directory.named("OOAD")).isEmpty();
    }

    @Test
    void aNameOfSeveralOrgansNamesNone() {
        var shared = directory.all().stream()
                .map(Organ::name)
                .filter(name -> directory.all().stream()
                                .filter(o -> o.name().equals(name))
                                .count()
                        > 1)
                .findFirst();

        assertThat(shared.flatMap(directory::named)).isEmpty();
    }

    @Test
    void filtersNarrowOneAnother() {
        var inCentre = directory.organs(new Filter(OrganType.OOAD, "R-CENTRO", null, null, null), 0, 500);
        var all = directory.organs(new Filter(OrganType.OOAD, null, null, null, null), 0, 500);

        assertThat(inCentre.items()).isNotEmpty().allMatch(organ -> "R-CENTRO".equals(organ.region()));
        assertThat(inCentre.total()).isBetween(1L, all.total() - 1);
    }

    @Test
    void pagesFollowTheOrderOfThePack() {
        var first = directory.organs(new Filter(OrganType.OOAD, null, null, null, null), 0, 20);
        var second = directory.organs(new Filter(OrganType.OOAD, null, null, null, null), 1, 20);

        assertThat(first.items()).hasSize(20);
        assertThat(second.items()).hasSize(15).doesNotContainAnyElementsOf(first.items());
        assertThat(first.total()).isEqualTo(35);
    }

    private List<String> codes(String query) {
        return directory.organs(new Filter(null, null, null, query, null), 0, 500).items().stream()
                .map(Organ::code)
                .toList();
    }

    private List<String> names(String query) {
        return directory.organs(new Filter(null, null, null, query, null), 0, 500).items().stream()
                .map(Organ::name)
                .toList();
    }

    private String code(String name) {
        return directory.named(name).orElseThrow().code();
    }
}
