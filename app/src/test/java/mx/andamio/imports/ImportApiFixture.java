package mx.andamio.imports;

import static mx.andamio.support.Viewers.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import mx.andamio.commitments.Commitment;
import mx.andamio.commitments.Commitments;
import mx.andamio.commitments.Commitments.Filter;
import mx.andamio.identity.Role;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.Sheets;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Files of commitments that a program hands in. */
@InstallationTest
abstract class ImportApiFixture {

    static final String IMPORTS = "/api/v1/commitments/imports";

    @Autowired
    MockMvcTester web;

    @Autowired
    Commitments commitments;

    Commitment byKey(Sheets sheet, int number) {
        return commitments.byKey("17", sheet.key(number)).orElseThrow();
    }

    List<Commitment> found(Sheets sheet) {
        return commitments.every(new Filter(sheet.word(), null, null, null, null, null, null, false, false, null));
    }

    String received(Sheets sheet) {
        var answer = hand("compromisos.csv", sheet.csv());
        assertThat(answer).hasStatus(201);
        var id = json(answer).<String>read("$.id");
        assertThat(UUID.fromString(id)).isNotNull();
        return id;
    }

    MvcTestResult apply(String id) {
        var answer = post(id + "/apply", null);
        assertThat(answer).hasStatusOk();
        return answer;
    }

    MvcTestResult hand(String name, byte[] bytes) {
        return hand(as(Role.SECRETARIAT), name, bytes);
    }

    MvcTestResult hand(RequestPostProcessor who, String name, byte[] bytes) {
        return web.post()
                .uri(IMPORTS)
                .multipart()
                .file(new MockMultipartFile("file", name, null, bytes))
                .with(who)
                .with(csrf())
                .exchange();
    }

    MvcTestResult get(String path) {
        return web.get().uri(IMPORTS + "/" + path).with(as(Role.SECRETARIAT)).exchange();
    }

    MvcTestResult post(Object path, @org.jspecify.annotations.Nullable String body) {
        return post(as(Role.SECRETARIAT), path, body);
    }

    MvcTestResult post(RequestPostProcessor who, Object path, @org.jspecify.annotations.Nullable String body) {
        var request = web.post().uri(IMPORTS + "/" + path).with(who).with(csrf());
        return (body == null
                        ? request
                        : request.contentType(MediaType.APPLICATION_JSON).content(body))
                .exchange();
    }

    static com.jayway.jsonpath.DocumentContext json(MvcTestResult answer) {
        try {
            return JsonPath.parse(answer.getResponse().getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
