package mx.andamio.targets;

import static mx.andamio.support.Viewers.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import mx.andamio.identity.Role;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.SomeTargets;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Plans of targets as who plans them sees and sends them. */
@InstallationTest
@TestPropertySource(
        properties = {"andamio.data=target/test-data-targets${andamio.test.fork:}", "andamio.measures.worker=false"})
abstract class TargetsFixture {

    @Autowired
    MockMvcTester web;

    @Autowired
    TargetPlans plans;

    @Autowired
    SomeTargets some;

    MvcTestResult send(String address, String... fields) {
        var request =
                web.post().uri(address).with(as(Role.SECRETARIAT)).with(SecurityMockMvcRequestPostProcessors.csrf());
        request.param("command", UUID.randomUUID().toString());
        for (var i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    static String text(MvcTestResult answer) throws UnsupportedEncodingException {
        return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    String page(String address) throws UnsupportedEncodingException {
        var answer = web.get().uri(address).with(as(Role.SECRETARIAT)).exchange();
        assertThat(answer).as(address).hasStatusOk();
        return text(answer);
    }
}
