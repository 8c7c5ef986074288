package mx.andamio.contradictions;

import static mx.andamio.support.Bulletin.aBulletin;
import static org.assertj.core.api.Assertions.assertThat;

import mx.andamio.contradictions.Contradictions.Filter;
import mx.andamio.support.Unique;
import org.junit.jupiter.api.Test;

/** Contradictions as pages, a table and programs give them. */
class ContradictionListsTest extends ContradictionsFixture {

    @Test
    void whatThePackKnowsIsThereFromTheStart() throws Exception {
        var page = body(get("/contradicciones?parte=BETWEEN&clase=PERCENT&anio=2025"));

        assertThat(page)
                .contains("Avance en cirugías, al 19 ago 2025")
                .contains("47 %")
                .contains("45 %")
                .contains("de 2,020,275")
                .contains("sin denominador publicado");
        assertThat(body(get("/contradicciones?parte=CHANGED&clase=GOAL")))
                .contains("Meta: Unidades de tiempo completo")
                .contains("393")
                .contains("400")
                .doesNotContain("2,150,000");
    }

    @Test
    void openOnesComeFirstAndTheFirstPageCountsThem() throws Exception {
        var one = aContradiction();
        done(contradictions.mark(asks("contradictions.mark"), explained(one, null)));
        aContradiction();

        var states = contradictions.found(Filter.NONE, 0, 500).items().stream()
                .map(Contradiction::isOpen)
                .toList();
        assertThat(states.lastIndexOf(true)).isLessThan(states.indexOf(false));
        assertThat(body(get("/"))).contains("/contradicciones?estado=abiertas");
        assertThat(body(get("/biblioteca"))).contains("href=\"/contradicciones\"");
        assertThat(body(get("/prometido"))).contains("href=\"/contradicciones\"");
    }

    @Test
    void theTableLeavesWithoutFormulas() throws Exception {
        var day = Unique.day();
        var word = Unique.word();
        desk.registered(aBulletin().dated(day).figure(953_872, "=HYPERLINK(" + word + ") x"));
        desk.registered(aBulletin().dated(day).figure(948_100, "=HYPERLINK(" + word + ") x"));

        var text = body(get("/contradicciones.csv?clase=FIGURE&anio=" + day.getYear()));

        assertThat(text)
                .startsWith("\uFEFFDe qué se trata,Parte,Clase,Lo que dice")
                .contains("'=HYPERLINK(" + word)
                .contains("953,872")
                .doesNotContain("\n=")
                .doesNotContain(",=");
    }

    @Test
    void programsGetThemToo() {
        var one = aContradiction();

        assertThat(get("/api/v1/contradictions/" + one.id())).bodyJson().isLenientlyEqualTo("""
            {"kind": "FIGURE", "nature": "BETWEEN", "open": true, "marks": []}\
            """);
        assertThat(get("/api/v1/contradictions?nature=BETWEEN&kind=PERCENT&year=2025&size=1"))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .hasSize(1);
    }
}
