package mx.andamio.contradictions.store;

import static mx.andamio.support.Viewers.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import mx.andamio.contradictions.ContradictionId;
import mx.andamio.contradictions.Contradictions;
import mx.andamio.contradictions.Contradictions.Filter;
import mx.andamio.contradictions.Kind;
import mx.andamio.contradictions.Statement;
import mx.andamio.contradictions.Statement.Said;
import mx.andamio.contradictions.Statement.Source;
import mx.andamio.identity.Role;
import mx.andamio.support.InstallationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** Measures; run on demand with {@code -Dandamio.scale=10000}. Prints milliseconds and expects none. */
@InstallationTest
@EnabledIfSystemProperty(named = "andamio.scale", matches = "\\d+")
class ManyPapersTest {

    private static final int FIGURES = 20;

    private final Random random = new Random(13);

    @Autowired
    StatementIndex index;

    @Autowired
    Contradictions contradictions;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MockMvcTester web;

    @Test
    void thePageOfManyPapers() {
        var papers = Integer.getInteger("andamio.scale");
        var begin = System.nanoTime();
        for (var paper = 0; paper < papers; paper++) {
            var number = paper;
            transaction.executeWithoutResult(_ -> index.replace("scale " + number, statements(number)));
        }
        System.out.printf("%d papers, %.1f ms each%n", papers, millis(begin) / papers);
        for (var path : List.of(
                "/contradicciones",
                "/contradicciones?clase=FIGURE&anio=2030&page=3",
                "/api/v1/contradictions?size=50",
                "/")) {
            for (var round = 0; round < 5; round++) {
                var start = System.nanoTime();
                assertThat(web.get().uri(path).with(as(Role.UNION)).exchange()).hasStatusOk();
                System.out.printf("%s: %.0f ms%n", path, millis(start));
            }
        }
        System.out.println("open: " + contradictions.found(Filter.NONE, 0, 1).total());
    }

    private static double millis(long since) {
        return (System.nanoTime() - since) / 1e6;
    }

    /** Twenty figures of five hundred things, and who held ten posts; two papers a day. */
    private List<Statement> statements(int number) {
        var day = LocalDate.of(2030, 1, 1).plusDays(number / 2).toString();
        var source = new Source(number + "/2030", number + "/2030", day, UUID.randomUUID(), UUID.randomUUID(), false);
        var all = new ArrayList<Statement>();
        for (var i = 0; i < FIGURES; i++) {
            var thing = "cosas contadas " + random.nextInt(500);
            var value = 1000 + random.nextInt(3);
            all.add(new Statement(
                    ContradictionId.of(Kind.FIGURE, false, thing, day),
                    Kind.FIGURE,
                    thing,
                    day,
                    new Said(value + "", null, BigDecimal.valueOf(value), null, null, value + ""),
                    source,
                    List.of()));
        }
        for (var i = 0; i < 10; i++) {
            var name = "ana luz paz " + (random.nextInt(100) == 0 ? "ruiz" : "ruis");
            all.add(new Statement(
                    ContradictionId.of(Kind.PERSON_NAME, false, "cargo de escala " + i),
                    Kind.PERSON_NAME,
                    "Cargo " + i,
                    null,
                    Said.words(name, null, name),
                    source,
                    List.of()));
        }
        return all;
    }
}
