package mx.andamio.directory.web;

import static mx.andamio.support.Bulletin.aBulletin;
import static mx.andamio.support.Viewers.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import mx.andamio.identity.Role;
import mx.andamio.support.Desk;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.Unique;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@InstallationTest
class OrganPagesTest {

    private static final String UMAE = "DFIMS000580";

    @Autowired
    MockMvcTester web;

    @Autowired
    Desk desk;

    @ParameterizedTest
    @CsvSource({"OOAD,35", "UMAE,25", "Subdelegación,133", "Sección sindical,37"})
    void theTreeShowsEveryOrgan(String type, int count) throws Exception {
        var page = body(get("/representaciones"));

        assertThat(Pattern.compile("<span class=\"note\">" + type + " ")
                        .matcher(page)
                        .results())
                .hasSize(count);
    }

    @Test
    void theMapHasOneTileForEachRepresentation() throws Exception {
        var page = body(get("/representaciones/mapa"));

        assertThat(Pattern.compile("<a class=\"tile ").matcher(page).results()).hasSize(35);
    }

    @Test
    void aHospitalShowsTheMeetingsThatItAttended() throws Exception {
        var name = "Reunión " + Unique.word();
        var day = Unique.day();
        desk.registered(aBulletin().meeting(name, null, name).day(day).umae(UMAE, "HE Siglo XXI"));

        var page = body(get("/representaciones/" + UMAE));

        assertThat(page).contains(name).contains("datetime=\"" + day + "\"").contains("HE Siglo XXI");
        assertThat(page.indexOf(Integer.toString(day.getYear()))).isLessThan(page.indexOf(name));
    }

    @Test
    void eventsWithoutADayStandUnderNoYear() throws Exception {
        var name = "Reunión " + Unique.word();
        desk.registered(aBulletin().meeting(name, null, name).umae(UMAE, "HE Siglo XXI"));

        var page = body(get("/representaciones/" + UMAE));

        assertThat(page.indexOf("Sin fecha")).isPositive().isLessThan(page.indexOf(name));
    }

    @Test
    void whoWasSeenInSeveralPapersIsShownOnceWithTheLastOfThem() throws Exception {
        var page = body(get("/representaciones/DOE"));

        assertThat(Pattern.compile("Javier Guerrero García").matcher(page).results())
                .hasSize(1);
        assertThat(page)
                .contains("visto por última vez el 28 may 2026 (292/2026)")
                .contains("/cargos/DOE-HEAD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/representaciones/NADA", "/api/v1/organs/NADA"})
    void anUnknownCodeIsNotThere(String address) {
        assertThat(get(address)).hasStatus(404);
    }

    @Test
    void whoMayOnlySeePromisesSeesNoDirectory() {
        assertThat(web.get().uri("/representaciones").with(as(Role.CITIZEN))).hasStatus(403);
    }

    private MvcTestResult get(String address) {
        return web.get().uri(address).with(as(Role.LIAISON)).exchange();
    }

    private static String body(MvcTestResult result) throws Exception {
        assertThat(result).hasStatusOk();
        return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
