package mx.andamio.identity.web;

import static mx.andamio.identity.db.Tables.ACCOUNT;
import static mx.andamio.identity.db.Tables.API_TOKEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.OffsetDateTime;
import mx.andamio.identity.Role;
import mx.andamio.identity.Tokens;
import mx.andamio.register.Actor;
import mx.andamio.register.Command;
import mx.andamio.register.Register;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.People;
import mx.andamio.support.TestClock;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@InstallationTest
class BearerTokensTest {

    @Autowired
    MockMvc web;

    @Autowired
    People people;

    @Autowired
    Tokens tokens;

    @Autowired
    Register register;

    @Autowired
    TestClock clock;

    @Autowired
    DSLContext database;

    @Test
    void aTokenOpensTheInterfaceAndMakesNoSession() throws Exception {
        var token = people.tokenOf(people.aNew(Role.HEAD));

        send(get("/api/v1/organs"), token)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").isNumber())
                .andExpect(header().doesNotExist("Set-Cookie"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "andamio_",
                "andamio_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "ana",
                "\u00f1",
                "' or 1=1"
            })
    void anUnknownTokenDoesNot(String token) throws Exception {
        send(get("/api/v1/organs"), token)
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("WWW-Authenticate", "Bearer"))
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.status").value(401))
                .andExpect(jsonPath("$.code").value("identity.sign_in"));
    }

    @Test
    void whoAsksWithoutATokenGetsNoSession() throws Exception {
        web.perform(get("/api/v1/organs"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().doesNotExist("Set-Cookie"));
    }

    @Test
    void aTokenLastsThirtyDays() throws Exception {
        var token = people.tokenOf(people.aNew(Role.HEAD));

        try (var _ = clock.later(Duration.ofDays(30).minusMinutes(1))) {
            send(get("/api/v1/organs"), token).andExpect(status().isOk());
        }
        try (var _ = clock.later(Duration.ofDays(30).plusMinutes(1))) {
            send(get("/api/v1/organs"), token).andExpect(status().isUnauthorized());
        }
    }

    @Test
    void aRevokedTokenOpensNothing() throws Exception {
        var ana = people.aNew(Role.HEAD);
        var token = people.tokenOf(ana);

        database.update(API_TOKEN)
                .set(API_TOKEN.REVOKED_AT, OffsetDateTime.now(clock))
                .where(API_TOKEN.ACCOUNT_ID.eq(ana.account()))
                .execute();

        send(get("/api/v1/organs"), token).andExpect(status().isUnauthorized());
    }

    @Test
    void closingAnAccountEndsItsTokens() throws Exception {
        var ana = people.aNew(Role.HEAD);
        var token = people.tokenOf(ana);

        people.close(ana);

        send(get("/api/v1/organs"), token).andExpect(status().isUnauthorized());
        database.update(ACCOUNT)
                .setNull(ACCOUNT.DISABLED_AT)
                .where(ACCOUNT.ID.eq(ana.account()))
                .execute();
        send(get("/api/v1/organs"), token).andExpect(status().isUnauthorized());
    }

    @Test
    void noTokenIsIssuedForAnUnknownOrClosedAccount() {
        var closed = people.aNew(Role.HEAD);
        people.close(closed);
        var command = Command.bySystem(Actor.SYSTEM, "identity.token.issue");

        assertThat(tokens.issue(command, "nadie")).isEmpty();
        assertThat(tokens.issue(command, closed.userName())).isEmpty();
    }

    @Test
    void aTokenDoesNotWidenItsAccountsRole() throws Exception {
        var token = people.tokenOf(people.aNew(Role.CITIZEN));

        send(get("/api/v1/organs"), token)
                .andExpect(status().isForbidden())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.code").value("identity.not_allowed"))
                .andExpect(header().doesNotExist("Set-Cookie"));
    }

    @Test
    void aProgramNeedsNoFormsToken() throws Exception {
        send(post("/api/v1/papers"), people.tokenOf(people.aNew(Role.DESK)))
                .andExpect(status().is4xxClientError())
                .andExpect(
                        result -> assertThat(result.getResponse().getStatus()).isNotIn(401, 403));
    }

    @Test
    void onlyTheHashOfATokenIsKept() throws Exception {
        var ana = people.aNew(Role.HEAD);
        var token = people.tokenOf(ana);

        var kept = database.select(API_TOKEN.HASH)
                .from(API_TOKEN)
                .where(API_TOKEN.ACCOUNT_ID.eq(ana.account()))
                .fetchSingle()
                .value1();

        assertThat(kept).isEqualTo(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        assertThat(register.newest(5, Long.MAX_VALUE))
                .anyMatch(entry -> entry.payload().contains(ana.userName()))
                .noneMatch(entry -> entry.payload().contains(token));
    }

    private ResultActions send(MockHttpServletRequestBuilder request, String token) throws Exception {
        return web.perform(request.header("Authorization", "Bearer " + token));
    }
}
