package mx.andamio.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.Drafting.NewCommitment;
import mx.andamio.commitments.goals.Accumulation;
import mx.andamio.commitments.goals.Dated;
import mx.andamio.commitments.goals.Measure;
import mx.andamio.commitments.goals.Reach;
import mx.andamio.commitments.goals.Trajectory;
import mx.andamio.commitments.life.Alignment;
import mx.andamio.commitments.life.CommitmentKind;
import mx.andamio.commitments.life.Origin;
import mx.andamio.commitments.life.Parties;
import mx.andamio.commitments.life.Terms;
import mx.andamio.identity.Role;
import mx.andamio.load.Statements.Statement;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.People;
import mx.andamio.support.SomeCommitments;
import mx.andamio.support.SomeInstructions;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** How many statements a page costs and that none of them reads a large table from end to end. */
@InstallationTest
@Import(Listening.class)
class AskedOfTheDatabaseTest {

    /** More than any page needs; a page that asks row by row passes it as soon as it is full. */
    private static final int MOST = 60;

    /** An organ with few commitments, and one with many; nothing else of them differs. */
    private static final String FEW = "33";

    private static final String MANY = "39";

    private static final Pattern READ_WHOLE = Pattern.compile(
            "Seq Scan on (commitment|report|report_step|measured|standing|attachment|assessment|goal|obstacle|extension|dependency)\\b");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Autowired
    SomeCommitments some;

    @Autowired
    SomeInstructions instructions;

    @Autowired
    DSLContext database;

    @Autowired
    Statements statements;

    @Test
    void aPageAsksAsOftenOfManyAsOfFew() {
        var few = enter(FEW, 2);
        var many = enter(MANY, 14);
        var differ = new LinkedHashMap<String, List<String>>();
        pages(FEW, few).forEach((name, path) -> {
            var ofFew = asked(path);
            var ofMany = asked(Objects.requireNonNull(pages(MANY, many).get(name)));
            if (ofFew.size() != ofMany.size()) {
                var more = new ArrayList<>(ofMany.stream().map(Statement::sql).toList());
                ofFew.forEach(one -> more.remove(one.sql()));
                differ.put(name + ": " + ofFew.size() + " and " + ofMany.size(), more);
            }
            assertThat(ofMany).as(name).hasSizeBetween(2, MOST);
        });

        assertThat(differ).isEmpty();
    }

    /** What has one address whatever it shows: asked, and asked again after there is more of all of it. */
    @Test
    void aPageOfEverythingAsksAsOftenWhenThereIsMore() {
        var answers = people.acting(Role.HEAD, FEW + "-HEAD");
        var looks = people.as(Role.DIRECTOR_GENERAL);
        var pages = Map.ofEntries(
                Map.entry("/", looks),
                Map.entry("/tablero", looks),
                Map.entry("/tablero/fichas", looks),
                Map.entry("/regiones/R-CENTRO", looks),
                Map.entry("/lineas/CECI", looks),
                Map.entry("/programas/2-30-100", looks),
                Map.entry("/instrucciones", looks),
                Map.entry("/mis-compromisos", answers),
                Map.entry("/calendario", answers),
                Map.entry("/representaciones/" + FEW + "/evaluacion", looks));
        enter(FEW, 2);
        enter(MANY, 2);
        instructions.issued(instructions.toAny(FEW, MANY));
        var before = new LinkedHashMap<String, List<Statement>>();
        pages.forEach((path, who) -> before.put(path, asked(path, who)));

        enter(FEW, 12);
        enter(MANY, 12);
        for (var i = 0; i < 4; i++) {
            instructions.issued(instructions.to(null, FEW, MANY, "15", "22"));
        }

        var differ = new LinkedHashMap<String, List<String>>();
        before.forEach((path, first) -> {
            var then = asked(path, Objects.requireNonNull(pages.get(path)));
            if (then.size() != first.size()) {
                var more = new ArrayList<>(then.stream().map(Statement::sql).toList());
                first.forEach(one -> more.remove(one.sql()));
                differ.put(path + ": " + first.size() + " and " + then.size(), more);
            }
            assertThat(then).as(path).hasSizeBetween(2, MOST);
        });
        assertThat(differ).isEmpty();
    }

    @Test
    void anInstructionToManyAsksAsOftenAsOneToTwo() {
        var two = instructions.issued(instructions.toAny(FEW, MANY));
        var many = instructions.issued(instructions.toAny(FEW, MANY, "12", "13", "14", "15", "16", "17", "18", "19"));

        var ofMany = asked("/instrucciones/" + many.value());
        assertThat(ofMany)
                .hasSize(asked("/instrucciones/" + two.value()).size())
                .hasSizeBetween(2, MOST);
    }

    @Test
    void aLongHistoryAsksAsOftenAsAShortOne() {
        var little = some.draft(FEW, "Abrir la sala");
        var much = some.draft(FEW, "Abrir la sala");
        rewrite(little, 1);
        rewrite(much, 25);

        var ofLong = asked("/compromisos/" + much.value());
        assertThat(ofLong).hasSameSizeAs(asked("/compromisos/" + little.value()));
        assertThat(ofLong)
                .filteredOn(one -> one.sql().contains("\"about\""))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(plan(one.filled())).contains("entry_about"));
    }

    private void rewrite(CommitmentId id, int times) {
        for (var i = 0; i < times; i++) {
            assertThat(mvc.post()
                            .uri("/compromisos/" + id.value() + "/editar")
                            .param("version", Integer.toString(i))
                            .param("text", "Abrir la sala " + i)
                            .param("goal", "none")
                            .with(people.as(Role.SECRETARIAT))
                            .with(csrf()))
                    .hasStatus3xxRedirection();
        }
    }

    /** What is read whole where an index could be used is found by forbidding it: who still does has no index. */
    @Test
    void noLargeTableIsReadFromEndToEnd() {
        var many = enter(MANY, 3);
        var whole = new ArrayList<String>();
        pages(MANY, many)
                .forEach((name, path) -> asked(path).stream()
                        .filter(one ->
                                one.sql().startsWith("select") && one.sql().contains("\"commitments\""))
                        .forEach(one -> {
                            var plan = plan(one.filled());
                            var read = READ_WHOLE.matcher(plan);
                            if (read.find()) {
                                whole.add(name + " reads " + read.group(1) + ": " + one.filled());
                            }
                        }));

        assertThat(whole).isEmpty();
    }

    /** The control: a condition that no index serves. */
    @Test
    void whatIsReadWholeIsSeen() {
        assertThat(plan("select * from commitments.report where text = 'x'")).containsPattern(READ_WHOLE);
    }

    private Map<String, String> pages(String organ, CommitmentId one) {
        var pages = new LinkedHashMap<String, String>();
        Stream.of(
                        "/compromisos?organo=" + organ,
                        "/compromisos?organo=" + organ + "&estado=SIGNED",
                        "/tablero?organo=" + organ,
                        "/tablero?cargo=" + organ + "-HEAD",
                        "/evaluar?organo=" + organ,
                        "/representaciones/" + organ,
                        "/cargos/" + organ + "-HEAD",
                        "/representaciones/" + organ + "/ficha",
                        "/",
                        "/tablero/fichas",
                        "/regiones/R-CENTRO",
                        "/lineas/CECI",
                        "/programas/2-30-100",
                        "/instrucciones",
                        "/solicitudes?organo=" + organ,
                        "/obstaculos?organo=" + organ,
                        "/api/v1/commitments?organo=" + organ,
                        "/api/v1/cockpit?organo=" + organ)
                .forEach(path -> pages.put(path.replace(organ, "…"), path));
        pages.put("/compromisos/{id}", "/compromisos/" + one.value());
        pages.put("/compromisos/{id}/reporte", "/compromisos/" + one.value() + "/reporte");
        return pages;
    }

    private List<Statement> asked(String path) {
        return asked(path, people.as(Role.DIRECTOR_GENERAL));
    }

    private List<Statement> asked(String path, RequestPostProcessor who) {
        assertThat(mvc.get().uri(path).with(who)).as(path).hasStatusOk();
        statements.listen();
        assertThat(mvc.get().uri(path).with(who)).as(path).hasStatusOk();
        return statements.heard();
    }

    private String plan(String sql) {
        return database.transactionResult(inside -> {
            inside.dsl().execute("set local enable_seqscan = off");
            return inside.dsl().fetch("explain " + sql).format();
        });
    }

    private CommitmentId enter(String organ, int number) {
        var goal = new Reach(
                new Measure(null, "salas", Accumulation.STOCK, 0, null),
                new Trajectory(
                        new Dated(BigDecimal.TEN, SomeCommitments.SIGNED),
                        List.of(),
                        new Dated(new BigDecimal("20"), SomeCommitments.SIGNED.plusDays(900))));
        CommitmentId last = null;
        for (var i = 0; i < number; i++) {
            last = some.signedElsewhere(new NewCommitment(
                    organ,
                    null,
                    new Terms(
                            CommitmentKind.COMMITMENT,
                            "Abrir la sala " + i,
                            new Parties(organ + "-HEAD", List.of(), "DPM-HEAD"),
                            goal,
                            null,
                            null,
                            new Alignment("CECI", null, List.of("2-30-100")),
                            new Origin.Document("Relación de prueba", SomeCommitments.SIGNED)),
                    null,
                    false));
        }
        return Objects.requireNonNull(last);
    }
}
