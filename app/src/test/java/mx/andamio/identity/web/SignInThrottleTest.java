package mx.andamio.identity.web;

import static mx.andamio.identity.db.Tables.FAILED_SIGN_IN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import mx.andamio.identity.Role;
import mx.andamio.identity.Throttle;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.People;
import mx.andamio.support.TestClock;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.test.web.servlet.MockMvc;

/** Who may try again, from where and when. */
@InstallationTest
class SignInThrottleTest {

    private static final SecureRandom NUMBERS = new SecureRandom();
    private static final String WRONG = "no es la clave de nadie";

    /** Of each test its own: the tables are shared, and an address is closed for everybody. */
    private final String address = anAddress();

    @Autowired
    MockMvc web;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    Throttle throttle;

    @Autowired
    DSLContext database;

    @Autowired
    ApplicationEventPublisher events;

    @Test
    void tenFailuresCloseANameForTheirAddressAndSayHowLong() throws Exception {
        var ana = people.aNew(Role.HEAD);
        fail(ana.userName(), address, 9);
        assertThat(throttle.waitFor(ana.userName(), address)).isZero();

        var tenth = signIn(ana.userName(), WRONG);
        var right = signIn(ana.userName(), People.PASSWORD);

        assertThat(tenth.getRedirectedUrl()).isEqualTo("/entrar?espera=15");
        assertThat(right.getRedirectedUrl()).isEqualTo("/entrar?espera=15");
        assertThat(pageAfter(right)).contains("Espere 15 minutos", "<p lang=\"en\">Too many attempts. Wait 15 minutes");
        assertStillOutside(right);
    }

    @Test
    void attemptsAtTheVerySameMomentAreCountedOneByOne() throws Exception {
        var ana = people.aNew(Role.HEAD);
        var attempts = Collections.<Callable<String>>nCopies(
                30, () -> String.valueOf(signIn(ana.userName(), WRONG).getRedirectedUrl()));

        var answers = new ArrayList<String>();
        try (var threads = Executors.newFixedThreadPool(30)) {
            for (var future : threads.invokeAll(attempts)) {
                answers.add(future.get());
            }
        }

        assertThat(answers).filteredOn("/entrar?fallo"::equals).hasSize(9);
        assertThat(answers).filteredOn("/entrar?espera=15"::equals).hasSize(21);
    }

    @Test
    void whoGuessesElsewhereDoesNotCloseANameForItsOwner() throws Exception {
        var ana = people.aNew(Role.HEAD);
        var elsewhere = anAddress();
        fail(ana.userName(), elsewhere, 10);

        assertThat(throttle.waitFor(ana.userName(), elsewhere)).isPositive();
        assertThat(signIn(ana.userName(), People.PASSWORD).getRedirectedUrl()).isEqualTo("/");
        assertThat(throttle.waitFor(ana.userName(), elsewhere))
                .as("signing in at home forgives nobody else")
                .isPositive();
    }

    @Test
    void aHundredFailuresFromOneAddressCloseItForEveryName() {
        for (var i = 0; i < 99; i++) {
            failed("nadie-" + UUID.randomUUID(), address);
        }
        assertThat(throttle.waitFor("otra", address)).isZero();

        failed("nadie-" + UUID.randomUUID(), address);

        assertThat(throttle.waitFor("otra", address)).isBetween(Duration.ofMinutes(14), Duration.ofMinutes(15));
        assertThat(throttle.waitFor("otra", anAddress())).isZero();
    }

    @Test
    void theOwnAddressOfTheMachineIsNotClosedForEveryName() {
        for (var i = 0; i < 101; i++) {
            failed("nadie-" + UUID.randomUUID(), "0:0:0:0:0:0:0:1");
        }

        assertThat(throttle.waitFor("otra-" + UUID.randomUUID(), "127.0.0.1")).isZero();
    }

    @Test
    void manyAddressesCloseANameButNotWhereItsOwnerSignedIn() throws Exception {
        var ana = people.aNew(Role.HEAD);
        signIn(ana.userName(), People.PASSWORD);
        for (var i = 0; i < 100; i++) {
            failed(ana.userName(), anAddress());
        }

        assertThat(throttle.waitFor(ana.userName(), anAddress())).isPositive();
        assertThat(throttle.waitFor(ana.userName(), address)).isZero();
        try (var _ = clock.later(Duration.ofMinutes(16))) {
            assertThat(throttle.waitFor(ana.userName(), anAddress())).isZero();
        }
    }

    @Test
    void aNetworkOfIpv6IsOneAddress() {
        var name = "nadie-" + UUID.randomUUID();
        var network = "2001:db8:%x:%x:".formatted(NUMBERS.nextInt(0x10000), NUMBERS.nextInt(0x10000));
        for (var i = 1; i <= 10; i++) {
            failed(name, network + "0:0:0:" + i);
        }

        assertThat(throttle.waitFor(name, network + "0:0:0:ffff")).isPositive();
    }

    @Test
    void aClosedNameOpensAfterAQuarterOfAnHourHoweverOftenItIsTried() throws Exception {
        var ana = people.aNew(Role.HEAD);
        fail(ana.userName(), address, 10);

        try (var _ = clock.later(Duration.ofMinutes(14))) {
            fail(ana.userName(), address, 10);
            assertThat(signIn(ana.userName(), People.PASSWORD).getRedirectedUrl())
                    .isEqualTo("/entrar?espera=1");
        }
        try (var _ = clock.later(Duration.ofMinutes(16))) {
            assertThat(signIn(ana.userName(), People.PASSWORD).getRedirectedUrl())
                    .isEqualTo("/");
        }
    }

    @Test
    void unknownNamesAreClosedToo() throws Exception {
        var nobody = "nadie-" + UUID.randomUUID();
        for (var i = 0; i < 10; i++) {
            signIn(i % 2 == 0 ? nobody : " " + nobody.toUpperCase(java.util.Locale.ROOT), WRONG);
        }

        assertThat(throttle.waitFor(nobody, address)).isPositive();
    }

    @Test
    void failuresAreForgottenWhenTheyNoLongerCount() throws Exception {
        var nobody = "nadie-" + UUID.randomUUID();
        signIn(nobody, WRONG);

        try (var _ = clock.later(Duration.ofMinutes(16))) {
            signIn("nadie-" + UUID.randomUUID(), WRONG);
        }

        assertThat(database.fetchCount(FAILED_SIGN_IN, FAILED_SIGN_IN.USERNAME.eq(nobody)))
                .isZero();
    }

    @Test
    void signingInForgetsEarlierFailures() throws Exception {
        var ana = people.aNew(Role.HEAD);
        for (var i = 0; i < 9; i++) {
            signIn(ana.userName(), WRONG);
        }
        signIn(ana.userName(), People.PASSWORD);
        signIn(ana.userName(), WRONG);

        assertThat(throttle.waitFor(ana.userName(), address)).isZero();
    }

    private MockHttpServletResponse signIn(String user, String password) throws Exception {
        return signInFrom(address, user, password);
    }

    private MockHttpServletResponse signInFrom(String from, String user, String password) throws Exception {
        return web.perform(post("/entrar")
                        .param("user", user)
                        .param("password", password)
                        .with(request -> {
                            request.setRemoteAddr(from);
                            return request;
                        })
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private void fail(String user, String from, int times) throws Exception {
        for (var i = 0; i < times; i++) {
            signInFrom(from, user, WRONG);
        }
    }

    /** What a failed sign-in leaves, without its slow hash. */
    private void failed(String user, String from) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(from);
        var attempt = UsernamePasswordAuthenticationToken.unauthenticated(user, WRONG);
        attempt.setDetails(new WebAuthenticationDetails(request));
        events.publishEvent(new AuthenticationFailureBadCredentialsEvent(attempt, new BadCredentialsException("no")));
    }

    private static String anAddress() {
        return "10.%d.%d.%d".formatted(NUMBERS.nextInt(256), NUMBERS.nextInt(256), NUMBERS.nextInt(256));
    }

    /** The page that follows, without the random values in its forms. */
    private String pageAfter(MockHttpServletResponse answer) throws Exception {
        return web.perform(get(Objects.requireNonNull(answer.getRedirectedUrl())))
                .andReturn()
                .getResponse()
                .getContentAsString()
                .replaceAll("value=\"[^\"]*\"", "");
    }

    private void assertStillOutside(MockHttpServletResponse answer) throws Exception {
        var session = answer.getCookie("SESSION");
        var request = session == null ? get("/") : get("/").cookie(session);
        web.perform(request).andExpect(redirectedUrl("/entrar"));
    }
}
