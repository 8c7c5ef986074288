package mx.andamio.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import mx.andamio.directory.OrganPost;
import mx.andamio.register.Outcome;
import mx.andamio.register.Register;
import mx.andamio.support.Desk;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.SomeInstructions;
import mx.andamio.support.Unique;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InstallationTest
class AudiencesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    @Autowired
    Audiences audiences;

    @Autowired
    Instructions instructions;

    @Autowired
    SomeInstructions some;

    @Autowired
    Register register;

    @Test
    void theDirectoryKnowsWholeGroups() {
        assertThat(posts("OOAD-HEAD")).hasSize(35).contains("22-HEAD");
        assertThat(posts("OOAD-JSPM")).hasSize(35).contains("22-JSPM");
        assertThat(posts("UMAE-HEAD")).hasSize(25).contains("DFIMS000580-HEAD");
        var regions = List.of("R-NORTE", "R-OCCIDENTE", "R-CENTRO", "R-SURESTE");
        assertThat(regions.stream().flatMap(region -> posts(region).stream()))
                .hasSize(35)
                .containsExactlyInAnyOrderElementsOf(posts("OOAD-HEAD"));
        assertThat(audiences.audience("OOAD-LIAISON")).isEmpty();
    }

    private List<String> posts(String code) {
        return audiences.posts(audiences.audience(code).orElseThrow(), DAY).toOptional().orElseThrow().stream()
                .map(OrganPost::code)
                .toList();
    }

    @Test
    void aSetKeepsOrgansAndPostsAndAnOrganIsWhoHeadsIt() {
        var id = save("Conjunto " + Unique.word(), "22", "DPM-HEAD", "22");

        assertThat(posts(id)).containsExactly("22-HEAD", "DPM-HEAD");
    }

    @Test
    void aSetThatChangesChangesNoInstructionThatWasGiven() {
        var set = some.aSet();
        var given = some.issued(some.to(set.toString()));
        var saved = (Audience.Saved) audiences.audience(set.toString()).orElseThrow();

        assertThat(rewrite(saved, saved.version(), saved.name(), "17")).isEqualTo("done");
        assertThat(rewrite(saved, saved.version(), saved.name(), "18")).isEqualTo("audience.changed");

        assertThat(posts(set.toString())).containsExactly("17-HEAD");
        var sent = instructions.sent(given).orElseThrow();
        assertThat(sent.parts().stream().map(Instructions.Child::post)).containsExactly("15-HEAD", "22-HEAD");
        assertThat(sent.instruction().to()).isEqualTo(new Instruction.To(set.toString(), saved.name(), 0));
        assertThat(register.newest(1, Long.MAX_VALUE).getFirst().payload().toString())
                .contains("members_before", "22", "15");
    }

    @Test
    void twoSetsHaveNotOneName() {
        var name = "Conjunto " + Unique.word();
        save(name, "22");
        var other = (Audience.Saved)
                audiences.audience(save("Conjunto " + Unique.word(), "22")).orElseThrow();

        assertThat(code(audiences.save(
                        Desk.asks("commitments.audience.save"),
                        name.toUpperCase(java.util.Locale.ROOT),
                        List.of("22"))))
                .isEqualTo("audience.taken");
        assertThat(rewrite(other, 0, name, "22")).isEqualTo("audience.taken");
    }

    @Test
    void whatIsNoSetIsRefused() {
        assertThat(refused(" ", "22")).isEqualTo("audience.name");
        assertThat(refused("a".repeat(Audience.LONGEST_NAME + 1), "22")).isEqualTo("audience.name");
        assertThat(refused("Conjunto " + Unique.word())).isEqualTo("audience.empty");
        assertThat(refused("Conjunto " + Unique.word(), "22", "NO-HAY")).isEqualTo("audience.member");
    }

    private String refused(String name, String... members) {
        return code(audiences.save(Desk.asks("commitments.audience.save"), name, List.of(members)));
    }

    private String save(String name, String... members) {
        return ((Outcome.Done) audiences.save(Desk.asks("commitments.audience.save"), name, List.of(members))).result();
    }

    private String rewrite(Audience.Saved set, int version, String name, String... members) {
        return code(audiences.rewrite(
                Desk.asks("commitments.audience.rewrite"), set.id(), version, name, List.of(members)));
    }

    private static String code(Outcome outcome) {
        return outcome instanceof Outcome.Refused(var reason) ? reason.code() : "done";
    }
}
