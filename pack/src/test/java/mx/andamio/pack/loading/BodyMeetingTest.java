package mx.andamio.pack.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mx.andamio.pack.ActPaper;
import mx.andamio.pack.Fault;
import mx.andamio.pack.MeetingRules;
import mx.andamio.pack.Membership;
import mx.andamio.pack.OrganType;
import mx.andamio.pack.Quorum;
import mx.andamio.pack.Quorum.Call;
import mx.andamio.pack.Quorum.OfItem;
import mx.andamio.pack.Share;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a body meets, of one with sectors, two series and yearly business. */
class BodyMeetingTest {

    private static final String BEFORE = "    sectors:\n      - {code: WORKERS";

    private final PackCopy pack;

    BodyMeetingTest(@TempDir Path root) {
        pack = new PackCopy(root);
    }

    @Test
    void everyWordArrives() {
        say("""
                secretary: SG-HEAD
                members:
                  - {post: DG, sector: EXECUTIVE}
                  - {suffix: JSPM, of: OOAD, votes: false, from: "2026-01-01", to: "2026-12-31"}
                  - {post: DPM-HEAD, votes: true, from: "2026-03-01", to: "2026-03-01"}
                quorum:
                  first_call: {members: more than 1/2, each_sector: at least 1}
                  second_call: {members: at least 1/3, after_minutes: 30}
                  items: [{business: BUDGET, members: at least 2/3, each_sector: more than 4}]
                deputies: false
                names_people: false
                approved_by_sectors: true
                act: {kind: minuta, signers: [sectors, secretary], level: advanced}
                notice_days: [{series: ordinaria, days: 10}, {series: extraordinaria, days: 0}]
            """);

        assertThat(assembly())
                .isEqualTo(new MeetingRules(
                        "DG",
                        "SG-HEAD",
                        List.of(
                                new Membership("DG", null, null, "EXECUTIVE", true, null, null),
                                new Membership(
                                        null,
                                        "JSPM",
                                        OrganType.OOAD,
                                        null,
                                        false,
                                        LocalDate.of(2026, 1, 1),
                                        LocalDate.of(2026, 12, 31)),
                                new Membership(
                                        "DPM-HEAD",
                                        null,
                                        null,
                                        null,
                                        true,
                                        LocalDate.of(2026, 3, 1),
                                        LocalDate.of(2026, 3, 1))),
                        new Quorum(
                                new Call(new Share(true, 1, 2), new Share(false, 1, null), null),
                                new Call(new Share(false, 1, 3), null, 30),
                                List.of(new OfItem(
                                        "BUDGET", new Call(new Share(false, 2, 3), new Share(true, 4, null), null)))),
                        false,
                        false,
                        true,
                        new ActPaper(
                                ActPaper.Kind.MINUTA,
                                List.of(ActPaper.Signer.SECTORS, ActPaper.Signer.SECRETARY),
                                ActPaper.Level.ADVANCED),
                        Map.of("ordinaria", 10, "extraordinaria", 0)));
    }

    @Test
    void aQuorumWithoutASecondCallHasNone() {
        say("    deputies: true\n    quorum: {first_call: {members: at least 16}}\n");

        assertThat(assembly().quorum())
                .isEqualTo(new Quorum(new Call(new Share(false, 16, null), null, null), null, List.of()));
        assertThat(assembly().deputies()).isTrue();
    }

    @Test
    void aBodyThatSaysNothingHasNothing() {
        assertThat(pack.loaded().body("HCV").orElseThrow().meeting()).isEqualTo(MeetingRules.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "secretary: SG-9 | UNKNOWN_REFERENCE | SG-9 | No existe en posts",
                "members: [{post: DG-9}] | UNKNOWN_REFERENCE | DG-9 | No existe en posts",
                "members: [{suffix: JSMP, of: OOAD}] | UNKNOWN_REFERENCE | JSMP | No existe en posts",
                "members: [{suffix: JSPM, of: UMAE}] | UNKNOWN_REFERENCE | JSPM | No existe en posts",
                "members: [{post: DG, sector: NURSES}] | UNKNOWN_REFERENCE | NURSES | No existe en sectors",
                "members: [{sector: EXECUTIVE}] | ONE_OF | '' | post; suffix + of",
                "members: [{suffix: JSPM}] | ONE_OF | '' | whole and alone",
                "members: [{of: OOAD}] | ONE_OF | '' | completa y sola",
                "members: [{post: DG, suffix: JSPM, of: OOAD}] | ONE_OF | '' | post; suffix + of",
                "members: [{suffix: JSPM, of: OFFICE}] | UNKNOWN_ENUM | OFFICE | OOAD",
                "members: [{post: DG, from: '2026-02-01', to: '2026-01-31'}] | OUT_OF_RANGE | 2026-01-31 | 2026-02-01 …",
                "members: [{post: DG, from: '2026-02-30'}] | BAD_DATE | 2026-02-30 | aaaa-mm-dd",
                "members: [{post: DG, to: '2026-02'}] | BAD_PATTERN | 2026-02 | forma",
                "members: [{post: DG, votes: perhaps}] | BAD_TYPE | perhaps | true o false",
                "members: [] | MISSING_VALUE | '' | obligatorio",
                "quorum: {first_call: {members: half}} | BAD_PATTERN | half | more than|at least",
                "quorum: {first_call: {members: at least 1/0}} | BAD_PATTERN | at least 1/0 | forma",
                "quorum: {first_call: {members: 16}} | BAD_TYPE | 16 | comillas",
                "quorum: {first_call: {members: more than 1/1}} | OUT_OF_RANGE | more than 1/1 | (0/1 … 0/1)",
                "quorum: {first_call: {members: at least 1, each_sector: at least 3/2}} | OUT_OF_RANGE | at least 3/2 | (0/2 … 2/2)",
                "quorum: {first_call: {members: at least 1, after_minutes: 5}} | UNKNOWN_KEY | after_minutes | esquema",
                "quorum: {first_call: {members: at least 1}, second_call: {members: at least 9/8}} | OUT_OF_RANGE | at least 9/8 | 8/8",
                "quorum: {first_call: {members: at least 1}, second_call: {members: at least 1, after_minutes: 1441}}"
                        + " | OUT_OF_RANGE | 1441 | 0 … 1440",
                "quorum: {first_call: {members: at least 1}, items: [{business: LUNCH, members: at least 1}]}"
                        + " | UNKNOWN_REFERENCE | LUNCH | No existe en yearly_business",
                "quorum: {first_call: {members: at least 1}, items: [{business: BUDGET, members: more than 2/2}]}"
                        + " | OUT_OF_RANGE | more than 2/2 | 1/2",
                "quorum: {second_call: {members: at least 1}} | MISSING_VALUE | '' | obligatorio",
                "notice_days: [{series: mensual, days: 10}] | UNKNOWN_REFERENCE | mensual | No existe en series",
                "notice_days: [{series: ordinaria, days: 366}] | OUT_OF_RANGE | 366 | 0 … 365",
                "notice_days: [{series: ordinaria, days: 1}, {series: ordinaria, days: 2}] | DUPLICATE_KEY | ordinaria | bodies.yaml",
                "deputies: perhaps | BAD_TYPE | perhaps | true o false"
            })
    void whatIsWrongIsSaidWithItsLine(String wrong, String code, String value, String says) {
        say("    " + wrong + "\n");

        assertThat(pack.faults()).singleElement().satisfies(fault -> {
            assertThat(fault)
                    .extracting(Fault::file, Fault::line, Fault::code, Fault::value)
                    .containsExactly("bodies.yaml", pack.lineOf("bodies.yaml", "    " + wrong), code, value);
            assertThat(fault.textEs() + fault.textEn()).contains(says);
        });
    }

    @Test
    void eachDefectOfABlockHasTheLineOnWhichItStands() {
        pack.edit("bodies.yaml", "chair: DPM-HEAD", "chair: DPM");
        say("""
                members:
                  - post: DG
                    sector: NURSES
                  - post: SG-HEAD
                    from: "2026-02-01"
                    to: "2026-01-31"
                quorum:
                  first_call:
                    members: at least 1
                    each_sector: more than 1/1
            """);
        int first = pack.lineOf("bodies.yaml", "members:\n");

        assertThat(pack.faults())
                .extracting(Fault::line, Fault::column)
                .containsExactly(
                        tuple(first + 2, "/members/sector"),
                        tuple(first + 5, "/members/to"),
                        tuple(first + 9, "/quorum/first_call/each_sector"),
                        tuple(pack.lineOf("bodies.yaml", "chair: DPM\n"), "/bodies/9/chair"));
    }

    @Test
    void postsThatCouldNotBeReadAreNotMissedTwice() {
        pack.delete("post_rules.csv");

        assertThat(pack.faults())
                .extracting(Fault::file, Fault::code)
                .containsExactly(tuple("post_rules.csv", "FILE_MISSING"));
    }

    @Test
    void aSchemaThatAcceptsAnyShareIsSaidAndNothingIsThrown() {
        pack.edit("../schema/bodies.schema.json", "^(more than|at least) [0-9]{1,4}(/[1-9][0-9]{0,3})?$", "");
        say("    quorum: {first_call: {members: half}}\n");

        assertThat(pack.faults()).extracting(Fault::code).containsExactly("BAD_SCHEMA");
    }

    private MeetingRules assembly() {
        return pack.loaded().body("AG").orElseThrow().meeting();
    }

    /** In the entry of the assembly. */
    private void say(String lines) {
        pack.edit("bodies.yaml", BEFORE, lines + BEFORE);
    }
}
