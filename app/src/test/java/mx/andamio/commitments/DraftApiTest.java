package mx.andamio.commitments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.jayway.jsonpath.JsonPath;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import mx.andamio.commitments.goals.Milestones;
import mx.andamio.commitments.goals.Reach;
import mx.andamio.commitments.goals.Rubric;
import mx.andamio.commitments.life.Origin;
import mx.andamio.identity.Role;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.People;
import mx.andamio.support.SomeInstructions;
import mx.andamio.support.Unique;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Drafts as programs begin them, read them and write them anew. */
@InstallationTest
class DraftApiTest {

    private static final String NUMBER = "'goal':{'kind':'number','unit':'salas','accumulation':'stock',"
            + "'publication_delay':15,'thresholds':{'on_track':-0.01,'reachable':-0.1,'support':-0.3},"
            + "'baseline':{'value':10,'on':'2026-04-01'},'interim':[{'value':15,'on':'2028-06-30'}],"
            + "'target':{'value':20.5,'on':'2030-12-31'},'band':null}";

    private static final String STEPS = "'goal':{'kind':'milestones','start':'2026-04-01','steps':["
            + "{'text':'Obra','acceptance':'Acta','due':'2027-03-01'},"
            + "{'code':'e','text':'Equipo','acceptance':'Inventario','due':'2028-03-01','weight':2}]}";

    private static final String LEVELS = "'goal':{'kind':'rubric','descriptors':['a','b','c','d','e'],"
            + "'baseline':{'value':1,'on':'2026-04-01'},'target':{'value':4,'on':'2027-12-31'}}";

    private static final String HELD = "'goal':{'kind':'number','unit':'%','accumulation':'ratio',"
            + "'baseline':{'value':90,'on':'2026-04-01'},'target':{'value':90,'on':'2030-12-31'},"
            + "'band':{'lower':85,'upper':95}}";

    private static final String PARTIAL = "'goal':{'kind':'number','unit':'salas','target':{'value':20,'on':null}}";

    @Autowired
    MockMvcTester web;

    @Autowired
    Commitments commitments;

    @Autowired
    SomeInstructions instructions;

    @Autowired
    People people;

    @Autowired
    JsonMapper json;

    @Test
    void aDraftIsBegunWithAllOfItsTerms() {
        var key = "K-" + Unique.word();
        var session = instructions.session();

        var made = sent("{'organ':'22','key':'%s','kind':'recommendation','text':' Abrir salas ',".formatted(key)
                + "'responsible':'22-HEAD','co_responsibles':['22-JSPM'],'verifier':'DOE-HEAD','source':'Informe',"
                + "'closing_evidence':'Acta','work_table':'Obras','programmes':[],"
                + "'origin':{'session':'%s','agenda_item':3,'resolution':'R-1'},".formatted(session) + NUMBER + "}");

        assertThat(made).hasStatusOk();
        var terms = commitments.byKey("22", key).orElseThrow().terms();
        assertThat(terms.text()).isEqualTo("Abrir salas");
        assertThat(terms.parties().coResponsibles()).containsExactly("22-JSPM");
        assertThat(terms.closingEvidence()).isEqualTo("Acta");
        assertThat(terms.alignment().table()).isEqualTo("Obras");
        assertThat(terms.origin()).isEqualTo(new Origin.SessionItem(session, 3, "R-1"));
        assertThat(terms.goal()).isInstanceOfSatisfying(Reach.class, reach -> {
            assertThat(reach.measure().publicationDelay()).isEqualTo(15);
            assertThat(reach.trajectory().target().value()).isEqualTo(new BigDecimal("20.5"));
            assertThat(reach.trajectory().interim()).hasSize(1);
        });
        assertThat(JsonPath.<String>read(text(made), "$.kind")).isEqualTo("recommendation");
        assertThat(JsonPath.<String>read(text(made), "$.state")).isEqualTo("draft");
        assertThat(JsonPath.<String>read(text(made), "$.goal.interim[0].on")).isEqualTo("2028-06-30");
        String id = JsonPath.read(text(made), "$.id");
        assertThat(text(read(id))).isEqualTo(text(made));
    }

    @Test
    void whatIsReadMayBeSentBackAndChangesNothingButItsVersion() {
        for (var goal : List.of(NUMBER, STEPS, LEVELS, HELD, PARTIAL, "'goal':null")) {
            String id = JsonPath.read(text(sent("{'organ':'22','text':'Abrir salas'," + goal + "}")), "$.id");
            var before = commitments.commitment(id(id)).orElseThrow();
            var first = text(read(id));

            var again = sent(HttpMethod.PUT, "/" + id, first);

            assertThat(again).as(first).hasStatusOk();
            assertThat(commitments.commitment(id(id)).orElseThrow().terms())
                    .as(goal)
                    .isEqualTo(before.terms());
            assertThat(text(again)).isEqualTo(first.replace("\"version\":0", "\"version\":1"));
        }
    }

    @Test
    void whatIsAbsentIsTakenAwayAndWhatIsAnothersVersionIsRefused() {
        String id = JsonPath.read(
                text(sent("{'organ':'22','text':'Abrir salas','responsible':'22-HEAD'," + STEPS + "}")), "$.id");
        assertThat(commitments.commitment(id(id)).orElseThrow().terms().goal())
                .isInstanceOfSatisfying(
                        Milestones.class,
                        steps -> assertThat(steps.steps()).extracting("code").containsExactly("1", "e"));

        var put = sent(HttpMethod.PUT, "/" + id, "{'version':0,'text':'Abrir otras'," + LEVELS + "}");

        assertThat(put).hasStatusOk().bodyJson().extractingPath("$.responsible").isNull();
        assertThat(commitments.commitment(id(id)).orElseThrow().terms().goal()).isInstanceOf(Rubric.class);
        refused(sent(HttpMethod.PUT, "/" + id, "{'version':0,'text':'Otra'}"), 409, "commitment.changed");
        refused(sent(HttpMethod.PUT, "/" + id, "{'text':'Otra'}"), 409, "commitment.changed");
        assertThat(sent(HttpMethod.PUT, "/00000000-0000-0000-0000-000000000000", "{'text':'Otra'}"))
                .hasStatus(404);
    }

    @Test
    void whatFollowsFromSomethingElseCannotBeChangedThere() {
        String id = JsonPath.read(text(sent("{'organ':'22','text':'Abrir salas'," + NUMBER + "}")), "$.id");
        for (var name : List.of("organ", "deadline", "target", "origin")) {
            var body = (ObjectNode) json.readTree(text(read(id)));
            body.put(name, "otra cosa");
            var answer = sent(HttpMethod.PUT, "/" + id, body.toString());
            refused(answer, 422, "request.field_fixed");
            assertThat(answer).bodyJson().extractingPath("$.parameters[0]").isEqualTo(name);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'text':'Abrir'}                                                             | request.field_needed  | organ
            {'organ':'22'}                                                               | request.field_needed  | text
            {'organ':'22','text':'A','verifer':'DOE-HEAD'}                               | request.field_unknown | verifer
            {'organ':'22','text':'A','terms':{}}                                         | request.field_unknown | terms
            {'organ':'22','text':'A','version':0}                                        | request.field_unknown | version
            {'organ':'22','text':'A','kind':'orden'}                                     | request.field         | kind
            {'organ':'22','text':'A','co_responsibles':['22-HEAD',null]}                 | request.field_needed  | co_responsibles[1]
            {'organ':'22','text':'A','goal':{'kind':'suma'}}                             | request.field         | goal.kind
            {'organ':'22','text':'A','goal':{'unit':'salas'}}                            | request.field         | goal.kind
            {'organ':'22','text':'A','goal':{'kind':'number','target':{'on':'mañana'}}}  | request.field         | goal.target.on
            {'organ':'22','text':'A','goal':{'kind':'number','taget':{}}}                | request.field_unknown | goal.taget
            {'organ':'22','text':'A','goal':{'kind':'number','accumulation':'SUMA'}}     | request.field         | goal.accumulation
            {'organ':'22','text':'A','goal':{'kind':'number','interim':[{'value':1e99}]}} | request.field        | goal.interim[0].value
            {'organ':'22','text':'A','goal':{'kind':'number','band':{'lower':1}}}        | request.field_needed  | goal.band.upper
            {'organ':'22','text':'A','goal':{'kind':'milestones','steps':[]}}            | request.field_needed  | goal.start
            {'organ':'22','text':'A','goal':{'kind':'milestones','start':'2026-04-01','steps':[{'text':'a'}]}} | request.field_needed | goal.steps[0].acceptance
            {'organ':'22','text':'A','goal':{'kind':'rubric','baseline':{'value':1}}}    | request.field_needed  | goal.baseline.on
            {'organ':'22','text':'A','origin':{'kind':'visit'}}                          | request.field_needed  | origin.reference
            {'organ':'22','text':'A','origin':{'kind':'bulletin'}}                       | request.field         | origin.kind
            {'organ':'22','text':'A','origin':{'session':'hoy'}}                         | request.field         | origin.session
            """)
    void whatIsWrongIsRefusedWithThePathOfItsField(String body, String code, String path) {
        var answer = sent(body);

        refused(answer, 422, code);
        assertThat(answer).bodyJson().extractingPath("$.parameters[0]").isEqualTo(path);
        assertThat(answer).bodyJson().extractingPath("$.detail").asString().contains("«" + path + "»");
        assertThat(answer).bodyJson().extractingPath("$.detail_en").asString().contains("“" + path + "”");
    }

    @Test
    void whatDoesNotFitTogetherIsRefusedByTheRulesOfTheModel() {
        refused(sent("{'organ':'22','text':'A'," + LEVELS.replace("'value':4", "'value':1") + "}"), 422, "rubric.rise");
        refused(
                sent("{'organ':'22','text':'A'," + STEPS.replace("'weight':2", "'weight':0") + "}"),
                422,
                "milestone.weight");
        refused(sent("{'organ':'99','text':'A'}"), 422, "commitment.organ");
        refused(sent("{'organ':'22','text':'" + "a".repeat(200_001) + "'}"), 422, "request.body_long");
        refused(
                sent("{'organ':'22','text':'A','origin':{'session':'00000000-0000-0000-0000-000000000000'}}"),
                422,
                "instruction.session");
        assertThat(sent("[]")).hasStatus(422);
        assertThat(sent("no es JSON")).hasStatus(400);
    }

    @Test
    void whereNobodySaysWhereItComesFromItIsADocumentOfToday() {
        String id = JsonPath.read(text(sent("{'organ':'22','text':'Abrir salas'}")), "$.id");

        assertThat(commitments.commitment(id(id)).orElseThrow().terms().origin())
                .isEqualTo(new Origin.Document("—", today()));
    }

    private LocalDate today() {
        return instructions.today();
    }

    private static CommitmentId id(String id) {
        return new CommitmentId(java.util.UUID.fromString(id));
    }

    private MvcTestResult read(String id) {
        return web.get()
                .uri("/api/v1/commitments/" + id)
                .with(people.as(Role.SECRETARIAT))
                .exchange();
    }

    private MvcTestResult sent(String body) {
        return sent(HttpMethod.POST, "", body);
    }

    private MvcTestResult sent(HttpMethod method, String path, String body) {
        return web.method(method)
                .uri("/api/v1/commitments" + path)
                .with(people.as(Role.SECRETARIAT))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body.replace('\'', '"'))
                .exchange();
    }

    private static void refused(MvcTestResult answer, int status, String code) {
        assertThat(answer).hasStatus(status).bodyJson().extractingPath("$.code").isEqualTo(code);
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
