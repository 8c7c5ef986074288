package mx.andamio.identity.web;

import static mx.andamio.support.Viewers.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import mx.andamio.identity.Role;
import mx.andamio.register.Actor;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.register.Register;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.Unique;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@InstallationTest
class RegisterPagesTest {

    @Autowired
    MockMvcTester web;

    @Autowired
    Register register;

    @Test
    void entriesStandNewestFirstFiftyAPage() throws Exception {
        var words = new java.util.ArrayList<String>();
        for (var i = 0; i < 51; i++) {
            words.add(0, "actor-" + Unique.word());
            write(words.getFirst());
        }

        var first = page("/bitacora");
        var shown = words.stream().filter(first::contains).toList();
        assertThat(shown).isEqualTo(words.subList(0, 50));
        assertThat(shown).isSortedAccordingTo((a, b) -> Integer.compare(first.indexOf(a), first.indexOf(b)));

        var older = Pattern.compile("/bitacora\\?antes=(\\d+)").matcher(first);
        assertThat(older.find()).isTrue();
        var second = page("/bitacora?antes=" + older.group(1));
        assertThat(second).contains(words.getLast()).doesNotContain(words.get(49));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ADMIN", "SECRETARIAT", "AUDITOR"})
    void whoVerifiesMayReadItAndVerifyTheChain(Role role) throws Exception {
        write("actor-" + Unique.word());

        var answer = web.get().uri("/bitacora?verificar=true").with(as(role)).exchange();

        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .contains(words("register.whole"));
    }

    private static String words(String key) {
        return java.util.ResourceBundle.getBundle("messages", mx.andamio.pages.Words.SPANISH)
                .getString(key)
                .replaceAll("\\{.*", "");
    }

    private void write(String actor) {
        var command = Command.bySystem(new Actor(actor), "library.paper.receive");
        register.once(command, () -> {
            register.write(command, java.util.Map.of());
            return Outcome.done("");
        });
    }

    private String page(String address) throws Exception {
        var answer = web.get().uri(address).with(as(Role.AUDITOR)).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
