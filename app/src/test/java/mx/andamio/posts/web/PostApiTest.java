package mx.andamio.posts.web;

import static mx.andamio.support.Viewers.as;
import static org.assertj.core.api.Assertions.assertThat;

import mx.andamio.identity.Role;
import mx.andamio.support.InstallationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@InstallationTest
class PostApiTest {

    @Autowired
    MockMvcTester web;

    @Test
    void listsThePostsOfAnOrgan() {
        assertThat(get("/api/v1/posts?organ=15")).bodyJson().isLenientlyEqualTo("""
                {"total": 3, "items": [
                  {"code": "15-HEAD", "organ": "15", "reports_to": "DOE-HEAD"},
                  {"code": "15-JSPM", "reports_to": "15-HEAD"},
                  {"code": "15-LIAISON", "reports_to": "15-HEAD"}]}""");
    }

    @Test
    void saysWhoWasSeenThatDay() {
        assertThat(get("/api/v1/posts/DG/holder?on=2024-05-08")).bodyJson().isLenientlyEqualTo("""
                {"post": "DG", "on": "2024-05-08", "state": "seen", "person": "Zoé Robledo", "appointment": null,
                 "seen": [{"source": "217/2024", "from": "2024-05-08", "to": "2024-05-08", "simulated": false}]}""");
    }

    @Test
    void aPostThatChangedHandsBetweenTwoPapersIsUnknownBetweenThem() {
        assertThat(get("/api/v1/posts/DPM-HEAD/holder?on=2025-06-01"))
                .bodyJson()
                .isLenientlyEqualTo("""
                {"state": "unknown", "person": null,
                 "seen": [{"person": "Célida Duque Molina"}, {"person": "Alva Alejandra Santos Carrillo"}]}""");
    }

    @Test
    void aPostHasItsHistory() {
        assertThat(get("/api/v1/posts/DPM-HEAD")).bodyJson().isLenientlyEqualTo("""
                {"post": {"code": "DPM-HEAD", "reports_to": "DG"}, "appointments": []}""");
        assertThat(get("/api/v1/posts/NO-EXISTE")).hasStatus(404);
    }

    private MvcTestResult get(String path) {
        return web.get().uri(path).with(as(Role.AUDITOR)).exchange();
    }
}
