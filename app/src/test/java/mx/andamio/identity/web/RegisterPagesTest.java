package mx.andamio.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import mx.andamio.identity.Role;
import mx.andamio.register.Register;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The page on which whoever verifies sees every change. */
@InstallationTest
class RegisterPagesTest {

    private static final int PAGE = 50;
    private static final Pattern HASH = Pattern.compile("<code class=\"code\" title=\"([0-9a-f]{64})\">");
    private static final Pattern OLDER = Pattern.compile("href=\"(/bitacora\\?antes=[0-9]+)\" rel=\"next\"");

    @Autowired
    MockMvc web;

    @Autowired
    People people;

    @Autowired
    Register register;

    /** Enough changes for two pages, whatever other tests have done. */
    @BeforeEach
    void changeThings() {
        if (register.size() < PAGE * 2) {
            var ana = people.aNew(Role.HEAD);
            IntStream.range(0, PAGE * 2).forEach(_ -> people.tokenOf(ana));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ADMIN", "SECRETARIAT", "AUDITOR"})
    void theNewestStandFirstFiftyAPage(Role role) throws Exception {
        var reader = people.as(role);
        var expected = register.newest(PAGE, Long.MAX_VALUE).stream()
                .map(entry -> entry.hash())
                .toList();

        assertThat(hashes(page("/bitacora", reader))).isEqualTo(expected);
    }

    @Test
    void thePageAfterGoesOnWhereTheFirstEnded() throws Exception {
        var auditor = people.as(Role.AUDITOR);
        var both = register.newest(PAGE * 2, Long.MAX_VALUE).stream()
                .map(entry -> entry.hash())
                .toList();
        var older = OLDER.matcher(page("/bitacora", auditor));
        assertThat(older.find()).isTrue();

        assertThat(hashes(page(older.group(1), auditor))).isEqualTo(both.subList(PAGE, PAGE * 2));
    }

    @Test
    void theOldestPageHasNoneAfterIt() throws Exception {
        var last = page("/bitacora?antes=3", Role.AUDITOR);

        assertThat(hashes(last)).hasSize(2);
        assertThat(last).doesNotContain("rel=\"next\"");
    }

    @Test
    void theChainIsVerifiedOnlyWhenAsked() throws Exception {
        assertThat(page("/bitacora", Role.AUDITOR)).doesNotContain("La cadena está completa");
        assertThat(page("/bitacora?verificar=true", Role.AUDITOR))
                .contains("La cadena está completa", "role=\"status\"")
                .doesNotContain("La cadena no coincide");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ADMIN", "SECRETARIAT", "AUDITOR"})
    void nobodyElseSeesIt(Role role) throws Exception {
        web.perform(get("/bitacora").with(people.as(role))).andExpect(status().isForbidden());
    }

    private String page(String address, Role role) throws Exception {
        return page(address, people.as(role));
    }

    private String page(String address, RequestPostProcessor reader) throws Exception {
        return web.perform(get(address).with(reader))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static List<String> hashes(String page) {
        return HASH.matcher(page).results().map(found -> found.group(1)).toList();
    }
}
