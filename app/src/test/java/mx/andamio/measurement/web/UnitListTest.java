package mx.andamio.measurement.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import mx.andamio.identity.Role;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.Viewers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The list of units, as people and programs load and read it. */
@InstallationTest
class UnitListTest {

    private static final String HEADERS = "code,name,organ,kind,from,to,simulated\n";

    @Autowired
    MockMvcTester web;

    private MvcTestResult loaded(String lines) {
        return web.put()
                .uri("/api/v1/units")
                .with(Viewers.as(Role.ADMIN))
                .with(csrf())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.parseMediaType("text/csv"))
                .content((HEADERS + lines).getBytes(StandardCharsets.UTF_8))
                .exchange();
    }

    private MvcTestResult page(String query) {
        return web.get().uri("/unidades" + query).with(Viewers.as(Role.AUDITOR)).exchange();
    }

    @Test
    void aListThatIsLoadedIsFoundByOrganAndByWordsWithoutAccents() {
        assertThat(loaded("""
                        PL0001,Clínica del Río,22,UMF,2020-01-01,,true
                        PL0002,Hospital del Valle,22,HGZ,2020-01-01,,false
                        NL0003,Clínica del Norte,17,UMF,2020-01-01,2023-12-31,false
                        NL0003,Clínica del Norte,22,UMF,2024-01-01,,false
                        """))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.times")
                .isEqualTo(4);

        assertThat(page("?q=clinica")).bodyText().contains("PL0001", "NL0003").doesNotContain("PL0002");
        assertThat(page("?organo=17")).as("it moved").bodyText().doesNotContain("NL0003");
        assertThat(page("?organo=22&q=rio")).bodyText().contains("SIMULADO").doesNotContain("PL0002");
        assertThat(page("?q=hospital"))
                .bodyText()
                .contains("href=\"/unidades/PL0002\"")
                .doesNotContain("SIMULADO");
        assertThat(web.get().uri("/api/v1/units?organ=17").with(Viewers.as(Role.AUDITOR)))
                .bodyJson()
                .extractingPath("$.items[0].to")
                .isEqualTo("2023-12-31");
    }

    @Test
    void aListThatIsWrongChangesNothingAndSaysWhere() {
        loaded("PL0009,Nueve,22,UMF,2020-01-01,,false\n");

        assertThat(loaded("PL0010,Diez,22,UMF,2020-01-01,,false\nPL0011,Once,22,UMF,mañana,,false\n"))
                .hasStatus(422)
                .bodyText()
                .contains("unit.csv_value", "mañana", "from");
        assertThat(loaded("PL0010,Diez,ZZ,UMF,2020-01-01,,false\n"))
                .hasStatus(422)
                .bodyText()
                .contains("unit.organ");

        assertThat(page("")).bodyText().contains("PL0009").doesNotContain("PL0010");
    }

    @Test
    void aLongListHasPages() {
        var lines = new StringBuilder();
        for (var i = 1; i <= 120; i++) {
            lines.append("PG%04d,Unidad %d,22,UMF,2020-01-01,,false\n".formatted(i, i));
        }
        loaded(lines.toString());

        assertThat(page("")).bodyText().contains("PG0050", "page=1").doesNotContain("PG0051");
        assertThat(page("?page=2&organo=22"))
                .bodyText()
                .contains("PG0120", "/unidades?organo=22&amp;page=1")
                .doesNotContain("PG0100");
    }
}
